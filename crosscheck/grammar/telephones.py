"""Telephone numbers: by their groups of digits, with letters for digits, of emergency services, of text services."""

from __future__ import annotations

from crosscheck.grammar.tokens import HYPHENS, NUMBER, WORD, Tokens
from crosscheck.words import word_set

_EMERGENCY = frozenset({"911", "999"})
_ANSWERED = word_set(
    "call calls caller callers dispatch dispatcher dispatchers operator operators center centre emergency hotline "
    "tape tapes recording recordings transcript transcripts"
)
"""Words after the number of an emergency service that tell it from a count."""
_DIALLED = word_set(
    "call calls called calling dial dials dialed dialled dialing dialling phone phones phoned phoning ring rang text "
    "texted"
)
_TIMES = frozenset({"times", "people"})
_TEXT = word_set("text texts texting texted sms")
_AWAY = 12
"""Most tokens between "text" and the number it is sent to: "text TIP and your message to 274637"."""
_LEAST = 9
"""Digits of the shortest number that opens with a 0 and is written in groups."""


def phone(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The telephone number at token `i`: "555-123-4567", "0845 125 2222", "877-LAPD-24-7", "called 911"."""
    return _grouped(tokens, i) or _national(tokens, i) or _lettered(tokens, i) or _short(tokens, i)


def _grouped(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Three or more groups of digits joined by hyphens, points or a bracketed code, seven digits at least."""
    if i and tokens.glued[i] and tokens.words[i - 1] in HYPHENS:
        return None
    groups = [tokens.words[i]]
    j = i + 1
    size = len(tokens)
    while j < size:
        if tokens.words[j] in HYPHENS and tokens.glued[j] and j + 1 < size and tokens.kinds[j + 1] == NUMBER:
            if not tokens.glued[j + 1]:
                break
            groups.append(tokens.words[j + 1])
            j += 2
        elif (
            tokens.words[j] == ")"
            and len(groups) == 1
            and j + 1 < size
            and tokens.kinds[j + 1] == NUMBER
            and len(groups[0]) == 3
        ):
            groups.append(tokens.words[j + 1])
            j += 2
        elif i and tokens.words[i - 1] == "+" and tokens.kinds[j] == NUMBER:
            groups.append(tokens.words[j])
            j += 1
        else:
            break
    digits = sum(map(len, groups))
    if not all(group.isdecimal() for group in groups) or digits < 7 or len(groups) < 2:
        return None
    date = len(groups) == 3 and len(groups[1]) <= 2 and {len(groups[0]), len(groups[2])} in ({4, 2}, {4, 1}, {1, 4})
    plus = bool(i) and tokens.words[i - 1] == "+"
    if (
        date
        or (len(groups) == 2 and not plus and len(groups[0]) != 3)
        or (len(groups) == 2 and len(groups[1]) not in {4, 7})
    ):
        return None
    return i - plus, j


def _national(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Groups after a leading 0, with spaces between: "0800 555111"."""
    if not tokens.words[i].startswith("0") or not 3 <= len(tokens.words[i]) <= 6:
        return None
    stop = i + 1
    while stop < min(len(tokens), i + 5) and tokens.kinds[stop] == NUMBER and not tokens.glued[stop]:
        if not tokens.words[stop].isdecimal():
            break
        stop += 1
    digits = sum(len(word) for word in tokens.words[i:stop])
    return (i, stop) if tokens.words[i].isdecimal() and stop > i + 1 and digits >= _LEAST else None


def _lettered(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Three digits and a word in capitals, after an area code or not: "494-TIPS", "1 (800) 494-TIPS"."""
    at = i
    if len(tokens.words[at]) == 1 and tokens.words[at + 1 : at + 2] in {("(",), ("-",)}:
        at += 2
    if tokens.words[at + 1 : at + 2] == (")",) or (at > i and tokens.words[at + 1 : at + 2] == ("-",)):
        at += 2
    size = len(tokens)
    if at + 2 >= size or not tokens.words[at].isdecimal() or len(tokens.words[at]) != 3:
        return None
    word = tokens.words[at + 2]
    if tokens.words[at + 1] not in HYPHENS or not (tokens.glued[at + 1] and tokens.glued[at + 2]):
        return None
    if tokens.kinds[at + 2] != WORD or not word.isupper() or not 4 <= len(word) <= 7:
        return None
    stop = at + 3
    while stop + 1 < size and tokens.words[stop] in HYPHENS and tokens.glued[stop] and tokens.glued[stop + 1]:
        stop += 2
    return i, stop


def _short(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number of an emergency service, or of a service that takes text messages."""
    word, after = tokens.words[i], tokens.lowers[i + 1 : i + 2]
    before = tokens.lowers[i - 1] if i else ""
    if word in _EMERGENCY:
        reached = before in _DIALLED or (before == "to" and i > 1 and tokens.lowers[i - 2] in _DIALLED)
        if (reached and not _TIMES.intersection(after)) or _ANSWERED.intersection(after):
            return i, i + 1
    if before == "to" and word.isdecimal() and 4 <= len(word) <= 7:
        return (i, i + 1) if not _TEXT.isdisjoint(tokens.lowers[max(0, i - _AWAY) : i - 1]) else None
    return None
