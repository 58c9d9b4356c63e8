"""The calendar pass: one walk over the tokens, the longest expression at each place that can start one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.grammar.calendar.clocks import HALVES
from crosscheck.grammar.calendar.expressions import CalendarMatch, Expression, Hour, Length, Loose, Point
from crosscheck.grammar.calendar.lengths import HEDGE_HEADS, read_bare_length, read_length, read_stopwatch
from crosscheck.grammar.calendar.moments import MOD_WORDS, limit_before, read_moment
from crosscheck.grammar.calendar.ranges import read_range
from crosscheck.grammar.calendar.reading import Source
from crosscheck.grammar.calendar.relative import DAYS, PICKS, read_shift, read_vague
from crosscheck.grammar.matches import Numeral
from crosscheck.grammar.tokens import Tokens
from crosscheck.model import Bound, Span
from crosscheck.words.calendar import (
    HOLIDAY_HEADS,
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    SEASONS,
    SETS,
    TENS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)

TRIGGERS = frozenset(
    {
        *MONTHS, *WEEKDAYS, *SEASONS, *DAYS, *PICKS, *VAGUE, *SETS, *NUMBER_WORDS, *ORDINAL_WORDS, *TENS, *HOLIDAY_HEADS,
        *MOD_WORDS, *HEDGE_HEADS, "the", "that", "these", "a", "an", "half", "several", "few", "many", "couple", "fiscal",
        "q", "h", "'", "’", "‘", "noon", "midnight", "tonight", "overnight", "every", "each", "first", "just", "between",
        "hundred", "thousand", "thirtieth", "tomorrow",
    }
)  # fmt: skip
"""Words that can start an expression; plural units are looked for apart, as most of them start none."""

_SPAN_ASKED = frozenset(
    ["for", "in", "within", "after", "over", "lasted", "lasts", "lasting", "last", "took", "takes", "take", "taking", "spent", "spend", "about", "than", "just", "barely", "only", "nearly", "almost", "least", "around", "roughly", "under", "up", "past", "next", "of", "takes", "every", "once", "twice", "times", "until"]
)
_BARE_ASKED = frozenset(["for", "after", "within", "over", "in", "lasted", "took", "takes", "spent", "past", "next", "of"])


def find_calendar(
    tokens: Tokens, numerals: Sequence[Numeral], designations: Sequence[Span]
) -> tuple[CalendarMatch, ...]:
    """
    Every calendar expression of a text, in order, none overlapping another.

    Linear in the length of the text: each place is read a bounded number of tokens ahead.
    """
    source = Source(tokens, numerals, designations)
    found: list[CalendarMatch] = []
    i = 0
    while i < source.count:
        word = source.words[i]
        if word in TRIGGERS or word[:1].isdigit() or (word in UNITS and word.endswith("s")):
            best = _read(source, i)
            if best is not None:
                stop, first, expression = best
                found.append(
                    CalendarMatch(span=source.span(first, stop), first=first, stop=stop, expression=expression)
                )
                i = stop
                continue
        i += 1
    return tuple(found)


_Best = tuple[int, int, Expression]


def _read(source: Source, i: int) -> _Best | None:
    """The longest expression at token `i`: where it stops, where it starts, what it says."""
    candidates: list[_Best] = []
    moment = read_moment(source, i)
    ranged = read_range(source, i, moment)
    if ranged is not None:
        return ranged[0], i, ranged[1]
    if moment is not None:
        stop, value = moment
        candidates.append((stop, i, _limited(source, i, value)))
    shift = read_shift(source, i)
    if shift is not None:
        candidates.append((shift[0], i, shift[1]))
    length = _read_length(source, i)
    if length is not None:
        candidates.append((length[0], i, length[1]))
    vague = read_vague(source, i)
    if vague is not None:
        candidates.append((vague[0], i, vague[1]))
    return max(candidates, key=lambda best: best[0]) if candidates else None


def _limited(source: Source, i: int, value: Point | Hour) -> Point | Hour:
    if isinstance(value, Hour) or value.limit:
        return value
    limit = limit_before(source, i)
    return replace(value, limit=limit) if limit else value


def _read_length(source: Source, i: int) -> tuple[int, Length | Loose] | None:
    """A length of time at `i`, with "the past", "the next", "the first" before it."""
    watch = read_stopwatch(source, i)
    if watch is not None:
        return watch if source.word(watch[0]) not in {*HALVES, "gmt"} else None
    at = i + 1 if source.word(i) == "the" else i
    picked = at + 1 if source.word(at) in {"past", "last", "next", "first", "coming", "final", "previous"} else at
    if at > i and picked == at and not source.word(at)[:1].isdigit() and source.word(at) not in NUMBER_WORDS:
        return None
    if picked > at:
        return _picked_length(source, i, at, picked)
    found = read_length(source, at)
    if found is None:
        return _bare(source, i) if at == i else None
    stop, length = found
    if source.word(at) in {"a", "an"} and length.bound is Bound.EXACT and not length.vague:
        return _article_length(source, i, stop, length)
    if source.word(i - 1) in {"$", "£", "€"}:
        return None
    return stop, length


def _picked_length(source: Source, i: int, at: int, picked: int) -> tuple[int, Length | Loose] | None:
    """ "the past two years", "the next few months"; "the past decade" lasts one."""
    found = read_length(source, picked)
    if found is not None and source.word(picked) not in {"a", "an"}:
        return found
    unit = UNITS.get(source.word(picked))
    if unit is None or source.word(at) not in {"past", "coming"} or unit in {"season", "second"}:
        return None
    code = {"year": "Y", "decade": "DE", "century": "CE", "month": "M", "week": "W", "day": "D", "quarter": "Q"}.get(
        unit
    )
    if code is None:
        return None
    if source.word(picked).endswith("s"):
        return picked + 1, Loose(timex_type="DATE", timex="PAST_REF" if source.word(at) == "past" else "FUTURE_REF")
    from decimal import Decimal

    one = Decimal(1)
    return picked + 1, Length(number=one, upper=None, unit=unit, step=one, bound=Bound.EXACT, timex=f"P1{code}")


def _article_length(source: Source, i: int, stop: int, length: Length) -> tuple[int, Length | Loose] | None:
    """ "for a year" lasts; "$5 million a year", "twice a day" recur."""
    before = source.word(i - 1)
    if before in {"once", "twice", "times"}:
        return stop, Loose(timex_type="SET", timex=length.timex)
    if stop > i + 2 or before in _SPAN_ASKED:
        return stop, length
    return None


def _bare(source: Source, i: int) -> tuple[int, Length] | None:
    if source.word(i - 1) not in _BARE_ASKED:
        return None
    return read_bare_length(source, i)
