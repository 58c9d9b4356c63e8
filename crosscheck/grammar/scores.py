"""Results of two sides: "won 3-1", "27-24", "voted 61 to 37", "by 220 votes to 180"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from crosscheck.grammar.bare import counts_something
from crosscheck.grammar.matches import Numeral, ScoreMatch
from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.grammar.units import UNIT_STARTS
from crosscheck.model import Span
from crosscheck.words import word_set
from crosscheck.words.names import MONTHS

_DASHES = frozenset("-–‑‐")
_VOTES = word_set(
    "vote votes voted voting passed approved ballot ballots senate house parliament majority favor favour"
)
_GAMES = word_set(
    "win won wins winning beat beats beating beaten lose lost loses losing lead led leads leading victory defeat "
    "defeated loss draw drew drawn tie tied ties score scored scores final game match over against record seed seeded "
    "set sets series aggregate advantage halftime half-time ahead down up trail trailed trails thrashed edged downed "
    "routed"
)
_DECIDED = word_set("vote voted votes voting passed approved")
_CARRIED = word_set(
    "vote voted votes voting passed approved adopted backed rejected defeated carried ratified elected endorsed "
    "upheld confirmed"
)
"""Before "by 61 to 37", at some distance."""
_NUMBERED = word_set(
    "of age ages aged between about around roughly some approximately chapter chapters page pages verse verses section "
    "sections items rooms rows lines questions grades weeks days"
)
_OF_A_SIDE = frozenset({"the", "their", "his", "our"})
_MOST_GAMES = 162
"""Games of the longest season: the figures of "the 0-14 Lions" are a record."""
_OF_A_YEAR = frozenset(("on", "the", word) for word in ("season", "year", "campaign"))
_LEVEL = word_set("tied tie ties tying knotted deadlocked")
_DREW = word_set("drew draw drawn finished ended")
_SCORED_AT = frozenset({"game", "match", "score", "it", "sides", "teams", "things", "set", "contest"})
_NAMES = 7
"""Tokens that the name of a side may have, its ranking included."""
_NOT_AFTER = word_set(
    "percent % million billion thousand hundred year years month months day days week weeks hour hours inch pm am"
)


def find_scores(tokens: Tokens, numerals: Sequence[Numeral], designations: Sequence[Span]) -> tuple[ScoreMatch, ...]:
    """All scores and votes in text order. Seasons ("2016-17"), dates ("May 7-11") and phone numbers are none."""
    starts = [span.start for span in designations]

    def named(numeral: Numeral) -> bool:
        k = bisect_right(starts, numeral.span.start) - 1
        return k >= 0 and designations[k].end > numeral.span.start

    found: list[ScoreMatch] = []
    for a, b in pairwise(numerals):
        if b.first - a.stop not in {1, 2} or not (_whole(a) and _whole(b)) or named(a) or named(b):
            continue
        form = _dash(tokens, a, b) if b.first - a.stop == 1 else ""
        form = form or _to(tokens, a, b)
        if form:
            span = Span(a.span.start, b.span.end)
            found.append(ScoreMatch(span=span, left=a.number, right=b.number, form=form))
    found += [
        ScoreMatch(span=Span(one.span.start, end), left=one.number, right=one.number, form="score")
        for one in numerals
        if _whole(one) and not named(one) and (end := _all_square(tokens, one))
    ]
    found += _lines(tokens, [numeral for numeral in numerals if _whole(numeral) and not _ranks(tokens, numeral)])
    return tuple(sorted(found, key=lambda match: match.span.start))


def _all_square(tokens: Tokens, numeral: Numeral) -> int:
    """Where a result ends of which one figure tells both sides: "2-all", "tied the game at 13"; 0 for none."""
    j = numeral.stop
    at = j + 1 if tokens.words[j : j + 1] and tokens.words[j] in _DASHES else j
    if tokens.lowers[at : at + 1] == ("all",) and (at > j or _cue(tokens, numeral.first, _DREW, 2)):
        return tokens.ends[at] if _ends_phrase(tokens, at + 1) else 0
    if not numeral.first or tokens.lowers[numeral.first - 1] != "at" or not _ends_phrase(tokens, j):
        return 0
    before = tokens.lowers[max(0, numeral.first - 5) : numeral.first - 1]
    levelled = before[-1:] and (before[-1] in _LEVEL or (before[-1] in _SCORED_AT and not _LEVEL.isdisjoint(before)))
    return numeral.span.end if levelled else 0


def _ends_phrase(tokens: Tokens, at: int) -> bool:
    """Whether nothing that a figure counts or is measured in stands at token `at`."""
    if at >= len(tokens) or tokens.kinds[at] != WORD:
        return at >= len(tokens) or not tokens.glued[at] or tokens.words[at] in ".,;:!?)"
    return tokens.lowers[at] not in UNIT_STARTS and not counts_something(tokens, at)


def _lines(tokens: Tokens, numerals: Sequence[Numeral]) -> list[ScoreMatch]:
    """Results that stand alone, as a headline or a line of a table: "Rams 71, Lions 58"."""
    found = []
    for a, b in pairwise(numerals):
        size = b.first - a.stop
        if not 2 <= size <= _NAMES + 1 or tokens.words[a.stop] != ",":
            continue
        opening = a.first
        while opening and a.first - opening < _NAMES and _of_a_side(tokens, opening - 1):
            opening -= 1
        names = range(a.stop + 1, b.first)
        alone = opening < a.first and _ends_line(tokens, opening, b.stop)
        if alone and all(_of_a_side(tokens, at) for at in names) and "." not in tokens.words[b.first - 1]:
            span = Span(a.span.start, b.span.end)
            found.append(ScoreMatch(span=span, left=a.number, right=b.number, form="score"))
    return found


def _ranks(tokens: Tokens, numeral: Numeral) -> bool:
    """As in "No. 9", or "No 9"."""
    before = tokens.lowers[max(0, numeral.first - 2) : numeral.first]
    return before[-1:] == ("no",) or before == ("no", ".")


def _of_a_side(tokens: Tokens, at: int) -> bool:
    """A capitalised word, or the ranking before it ("No. 9")."""
    word = tokens.words[at]
    ranked = word.isdecimal() and at > 0 and tokens.lowers[at - 1] in {"no", "no.", "."}
    return word[0].isupper() or ranked or (word == "." and at > 0 and tokens.lowers[at - 1] == "no")


def _ends_line(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether tokens `first` to `stop` fill their line, but for a heading with a colon before them."""
    text = tokens.text
    before = text[: tokens.starts[first]].rstrip(" \t")
    after = text[tokens.ends[stop - 1] :].lstrip(" \t")
    return (not before or before[-1] in "\n:") and (not after or after[0] in "\n\r(")


def _whole(numeral: Numeral) -> bool:
    return (
        numeral.form in {"digits", "words"} and numeral.scale == 1 and not numeral.number % 1 and numeral.number < 1000
    )


def _cue(tokens: Tokens, i: int, words: frozenset[str], reach: int) -> bool:
    return any(tokens.lowers[k] in words for k in range(max(0, i - reach), i))


def _dash(tokens: Tokens, a: Numeral, b: Numeral) -> str:
    at = a.stop
    if tokens.words[at] not in _DASHES or not tokens.glued[at] or not tokens.glued[b.first]:
        return ""
    if not (tokens.words[a.first].isdecimal() and tokens.words[b.first].isdecimal()) or b.stop != b.first + 1:
        return ""
    i, j = a.first, b.stop
    before = tokens.lowers[i - 1] if i else ""
    after = tokens.lowers[j] if j < len(tokens) else ""
    if before in MONTHS or after in MONTHS or after in _NOT_AFTER or tokens.words[i][0] == "0" != tokens.words[i]:
        return ""
    if i and tokens.glued[i] and tokens.words[i - 1] not in "(“\"'‘[":
        return ""
    if j < len(tokens) and tokens.glued[j] and tokens.words[j] not in ".,;:!?)”\"’']":
        return ""
    if _cue(tokens, i, _VOTES, 6) or after in {"vote", "majority"}:
        return "vote"
    if _cue(tokens, i, _GAMES, 8) or after in _GAMES or a.number >= b.number:
        return "score"
    side = before in _OF_A_SIDE and j < len(tokens) and tokens.words[j][0].isupper() and not tokens.glued[j]
    if side and a.number <= _MOST_GAMES and b.number <= _MOST_GAMES:
        return "score"
    # an ascending pair is a record ("now at 9-14") unless it counts, measures or numbers something
    counted = (
        counts_something(tokens, j)
        or (after in UNIT_STARTS and tokens.lowers[j : j + 3] not in _OF_A_YEAR)
        or before in _NUMBERED
    )
    return "" if counted or a.number > 300 else "score"


def _to(tokens: Tokens, a: Numeral, b: Numeral) -> str:
    """Such as "voted 61 to 37", "by 220 votes to 180"."""
    between = tokens.lowers[a.stop : b.first]
    if between not in {("to",), ("votes", "to"), ("against",), ("votes", "against")}:
        return ""
    if b.stop < len(tokens) and tokens.lowers[b.stop] in _NOT_AFTER:
        return ""
    if between[0] == "votes" or _cue(tokens, a.first, _DECIDED, 4):
        return "vote"
    if a.first and tokens.lowers[a.first - 1] == "by" and _cue(tokens, a.first, _CARRIED, 12):
        return "vote"
    if (
        between == ("to",)
        and _cue(tokens, a.first, frozenset({"won", "beat", "lost", "score", "defeated"}), 3)
        and tokens.kinds[b.first] in {NUMBER, WORD}
    ):
        return "score" if a.number > b.number else ""
    return ""
