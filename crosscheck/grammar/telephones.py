"""Telephone numbers: by their groups of digits, with letters for digits, of emergency services, of text services."""

from __future__ import annotations

from crosscheck.grammar.tokens import HYPHENS, NUMBER, WORD, Tokens
from crosscheck.words import word_set

_EMERGENCY = frozenset({"911", "999"})
_ANSWERED = word_set("call caller dispatch dispatcher operator tape recording transcript")
"""Words after the number of an emergency service that tell it from a count, which would ask for a plural."""
_MANY = word_set("calls callers dispatchers operators tapes recordings")
"""The same in the plural: "911 calls" are calls to 911 unless they are counted as received or answered."""
_OF_THE = word_set("the to from multiple several many numerous of and frantic")
"""Words before "911 calls" that say that the calls are not 911 in number."""
_DIALLED = word_set("call calls called calling dial dials dialed dialled dialing dialling phone phoned ring rang")
_AFTER = word_set(
    "to and or but for after before at in on from by about when while because as if then again with "
    "now early late just shortly around immediately today yesterday reporting saying telling"
)
"""Words that may follow the number somebody called; a noun there is what was called: "called 911 witnesses"."""
_TEXTED = word_set("text texting texted")
_NOT_TEXT = word_set("the a full this that his her its their of")
"""Words before "text" that make it a noun."""
_AWAY = 10
"""Most tokens between "text" and the number it is sent to: "text TIP and your message to 274637"."""
_LEAST = 9
"""Digits of the shortest number that opens with a 0 and is written in groups."""
_STOPS = frozenset(".!?;:")


def phone(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The telephone number at token `i`: "555-123-4567", "0845 125 2222", "877-LAPD-24-7", "called 911"."""
    grouped = _grouped(tokens, i) or _national(tokens, i)
    return grouped or _lettered(tokens, i) or _spelled(tokens, i) or _short(tokens, i)


def _grouped(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Two or more groups of digits joined by hyphens, points or a bracketed code, seven digits at least."""
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
    """Groups after a leading 0, with spaces between and no noun after: "0800 555111"."""
    if not tokens.words[i].startswith("0") or not 3 <= len(tokens.words[i]) <= 6:
        return None
    stop = i + 1
    while stop < min(len(tokens), i + 5) and tokens.kinds[stop] == NUMBER and not tokens.glued[stop]:
        if not tokens.words[stop].isdecimal():
            break
        stop += 1
    digits = sum(len(word) for word in tokens.words[i:stop])
    if not tokens.words[i].isdecimal() or stop == i + 1 or digits < _LEAST or not _free(tokens, stop):
        return None
    return i, stop


def _free(tokens: Tokens, stop: int) -> bool:
    """Whether no noun follows that a figure would count."""
    return stop >= len(tokens) or tokens.kinds[stop] != WORD or tokens.lowers[stop] in _AFTER


def _lettered(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """
    Three digits and a word in capitals that somebody is told to call: "call 494-TIPS", "1 (800) 494-TIPS".

    Without an area code before or more digits after, some word of calling must stand near: "a 100-YEAR-OLD WOMAN".
    """
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
    coded = at > i or tokens.kinds[stop - 1] == NUMBER
    i -= i > 0 and coded and tokens.words[i - 1] == "("
    return (i, stop) if coded or not _DIALLED.isdisjoint(tokens.lowers[max(0, i - _AWAY) : i]) else None


def _spelled(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The digits of a word on the keys of a telephone, in brackets behind it: "222-TIPS (8477)", "CRIMES (274637)"."""
    if i < 2 or tokens.words[i - 1] != "(" or tokens.words[i + 1 : i + 2] != (")",):
        return None
    return (i - 1, i + 2) if tokens.words[i - 2].upper().translate(_KEYS) == tokens.words[i] else None


_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def _short(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number of an emergency service, or of a service that takes text messages."""
    before = tokens.lowers[i - 1] if i else ""
    if tokens.words[i] in _EMERGENCY and _emergency(tokens, i, before):
        return i, i + 1
    if before != "to" or not tokens.words[i].isdecimal() or not 4 <= len(tokens.words[i]) <= 7:
        return None
    return (i, i + 1) if _free(tokens, i + 1) and _texted(tokens, i) else None


def _emergency(tokens: Tokens, i: int, before: str) -> bool:
    after = tokens.lowers[i + 1 : i + 2]
    if not _ANSWERED.isdisjoint(after):
        return True
    if not _MANY.isdisjoint(after):
        return before in _OF_THE
    reached = before in _DIALLED or (before == "to" and i > 1 and tokens.lowers[i - 2] in _DIALLED)
    return reached and _free(tokens, i + 1)


def _texted(tokens: Tokens, i: int) -> bool:
    """Whether the verb "text" stands before in the sentence: "text TIP and your message to 274637"."""
    for at in range(i - 2, max(-1, i - _AWAY - 1), -1):
        if tokens.words[at] in _STOPS or tokens.lowers[at] == "from":
            return False
        if tokens.lowers[at] in _TEXTED:
            return tokens.lowers[at - 1] not in _NOT_TEXT if at else True
    return False
