"""The calendar pass: one walk over the tokens, the longest expression at each place that can start one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from crosscheck.grammar.calendar.clocks import hedge_clock, read_clock
from crosscheck.grammar.calendar.dates import read_day_first
from crosscheck.grammar.calendar.expressions import CalendarMatch, Expression, Hour, Length, Loose, Point
from crosscheck.grammar.calendar.lengths import HEDGE_HEADS, LONG, read_bare_length, read_hedge, read_length
from crosscheck.grammar.calendar.moments import MOD_WORDS, limit_before, read_moment
from crosscheck.grammar.calendar.ranges import read_range
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.relative import DAYS, PICKS, read_shift, read_vague
from crosscheck.grammar.calendar.stopwatch import of_day, read_stopwatch, read_timed
from crosscheck.grammar.calendar.years import FUNCTION_WORDS, valid_day
from crosscheck.grammar.matches import Numeral
from crosscheck.grammar.tokens import Tokens
from crosscheck.model import Bound, Span
from crosscheck.words.calendar import (
    HOLIDAY_HEADS,
    LENGTH_CODES,
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    PARTS,
    SEASONS,
    SETS,
    TENS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    word_set,
)

_STARTERS = word_set(
    "the that these a an half several few many couple fiscal q h ' ’ ‘ noon midnight tonight overnight every each first"
    " just between hundred thousand thirtieth"
)
TRIGGERS = frozenset().union(
    MONTHS, WEEKDAYS, SEASONS, DAYS, PICKS, VAGUE, SETS, NUMBER_WORDS, ORDINAL_WORDS, TENS, HOLIDAY_HEADS, MOD_WORDS,
    HEDGE_HEADS, UNITS, LONG, _STARTERS,
)  # fmt: skip
"""Words that can start an expression; all others are passed by at the cost of one look-up."""

_ARTICLES = word_set("the that these a an")
_HEDGES_OF_TWO = word_set("at as up no more less fewer longer")
_QUOTES = frozenset("'’‘")
_AFTER_ARTICLE = TRIGGERS.union(
    PARTS,
    word_set(
        "early small wee same corresponding comparable latest full future present near mere single whole further"
        " additional trading calendar consecutive straight long"
    ),
)


def _may_start(source: Source, i: int, word: str) -> bool:
    """Whether an expression can start at `i`: a look at the next word spares most articles and hedges a reading."""
    if word in _ARTICLES:
        after = source.word(i + 1)
        known = after in _AFTER_ARTICLE or after in _QUOTES or after[:1].isdigit()
        return known or i in source.numerals or i + 1 in source.numerals
    if word in _HEDGES_OF_TWO:
        return read_hedge(source, i) is not None or i in source.numerals
    if word in _QUOTES:
        return source.digits(i + 1) == 2
    return word in TRIGGERS or word[:1].isdigit()


_SPAN_ASKED = word_set(
    "for in within after over lasted lasts lasting last took takes take taking spent spend about than "
    "just barely only nearly almost least around roughly under up past next of takes every once twice "
    "times until"
)
_BARE_ASKED = word_set("for after within over in lasted took takes take spent past next follows")


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
        if _may_start(source, i, word):
            days = read_day_list(source, i) if source.digits(i) in {1, 2} and source.word(i - 1) != "between" else ()
            best = _read(source, i) if not days else None
            if days:
                found.extend(days)
                i = days[-1].stop
                continue
            if best is not None:
                stop, first, expression = best
                span = source.span(first, stop)
                found.append(CalendarMatch(span=span, first=first, stop=stop, expression=expression))
                found.extend(read_listed(source, stop, expression))
                i = found[-1].stop
                continue
        i += 1
    return tuple(_share_years(source, found))


_LINKS = frozenset({"and", "or", ",", "&", "the", "in", "on"})
_YEARLY = frozenset({"day", "month", "season"})


def _share_years(source: Source, found: list[CalendarMatch]) -> list[CalendarMatch]:
    """Give the year of the last of a list to those before: "in January and February 1937"."""
    for k in range(len(found) - 2, -1, -1):
        one, other = found[k].expression, found[k + 1].expression
        if not isinstance(one, Point) or not isinstance(other, Point) or other.year is None or other.fiscal:
            continue
        free = one.year is None and one.steps is None and not one.pick and one.unit in _YEARLY and not one.weekday
        between = source.words[found[k].stop : found[k + 1].first]
        if not free or one.unit != other.unit or one.name or not between or not _LINKS.issuperset(between):
            continue
        if one.month is not None and other.month is not None and len(between) <= 3:
            later = (one.month, one.day or 0) > (other.month, other.day or 0)
            found[k] = replace(found[k], expression=replace(one, year=other.year - later))
    return found


_MOST_LISTED = 12


def read_listed(source: Source, stop: int, head: Expression) -> Iterator[CalendarMatch]:
    """The bare days after a day that lists them: the 10 and 11 of "on May 9, 10 and 11"."""
    if (
        not isinstance(head, Point)
        or head.unit != "day"
        or head.month is None
        or head.day is None
        or head.other is not None
    ):
        return
    if head.written_year or source.word(stop - 1) in MONTHS or head.name:
        return
    for _ in range(_MOST_LISTED):
        at = stop + 2 if source.word(stop) == "," and source.word(stop + 1) == "and" else stop + 1
        if source.word(at - 1) not in {"and", "or", ","}:
            return
        day = source.day_number(at)
        if (
            day is None
            or not valid_day(None, head.month, day[0])
            or day[0] <= head.day
            or not _ends_list(source, day[1])
        ):
            return
        head, stop = replace(head, day=day[0], weekday=None), day[1]
        yield CalendarMatch(span=source.span(at, stop), first=at, stop=stop, expression=head)


def _ends_list(source: Source, stop: int) -> bool:
    """Whether a bare number closes or goes on a list of days and counts nothing: "May 9 and 10 people" does not."""
    after = source.word(stop)
    if source.glued(stop) and after not in {",", ".", ";", ")", ":", '"', "”"}:
        return False
    return not after.isalpha() or after in FUNCTION_WORDS


def read_day_list(source: Source, i: int) -> tuple[CalendarMatch, ...]:
    """The days of "8, 9 and 10 May": bare numbers that take their month from the last."""
    heads: list[tuple[int, int, int]] = []
    at = i
    for _ in range(_MOST_LISTED):
        day = source.day_number(at)
        if day is None or not source.free_left(at):
            return ()
        if heads:
            found = read_day_first(source, at)
            if found is not None:
                return _listed(source, heads, at, *found)
        if source.word(day[1]) not in {",", "and", "or", "&"}:
            return ()
        heads.append((at, day[1], day[0]))
        at = day[1] + (2 if source.word(day[1]) == "," and source.word(day[1] + 1) in {"and", "or"} else 1)
        at += source.word(at) == "the"
    return ()


def _listed(
    source: Source, heads: list[tuple[int, int, int]], at: int, stop: int, last: Point
) -> tuple[CalendarMatch, ...]:
    days = [number for _, _, number in heads] + [last.day or 0]
    if last.month is None or any(one >= other for one, other in pairwise(days)):
        return ()
    places = [(first, end, replace(last, day=number)) for first, end, number in heads] + [(at, stop, last)]
    return tuple(
        CalendarMatch(span=source.span(first, end), first=first, stop=end, expression=point)
        for first, end, point in places
    )


_Best = tuple[int, int, Expression]
_PICKED = word_set("past last next first coming final previous following")


def _read(source: Source, i: int) -> _Best | None:
    """The longest expression at token `i`: where it stops, where it starts, what it says."""
    timed = _read_timed(source, i)
    if timed is not None:
        return timed[0], i, timed[1]
    candidates: list[_Best] = []
    moment = read_moment(source, i)
    ranged = read_range(source, i, moment)
    if ranged is not None:
        return ranged[0], i, ranged[1]
    if moment is not None:
        stop, value = moment
        if isinstance(value, Hour):
            stop, value = hedge_clock(source, i, stop, value)
        candidates.append((stop, i, _limited(source, i, stop, value)))
    shift = read_shift(source, i) if moment is None else None
    if shift is not None:
        candidates.append((shift[0], i, shift[1]))
    length = _read_length(source, i)
    if length is not None:
        candidates.append((length[0], i, length[1]))
    vague = read_vague(source, i)
    if vague is not None:
        candidates.append((vague[0], i, vague[1]))
    return max(candidates, key=lambda best: best[0]) if candidates else None


def _read_timed(source: Source, i: int) -> tuple[int, Length] | None:
    hedge = read_hedge(source, i)
    timed = read_timed(source, i if hedge is None else hedge[0])
    if timed is None or hedge is None:
        return timed
    return timed[0], replace(timed[1], bound=hedge[1], mod=hedge[2])


def _limited(source: Source, i: int, stop: int, value: Point | Hour) -> Point | Hour:
    if isinstance(value, Hour) or value.limit or _says_which(source, i, stop):
        return value
    limit = "" if _dropped_by(source, i, stop) else limit_before(source, i)
    return replace(value, limit=limit) if limit else value


def _dropped_by(source: Source, i: int, stop: int) -> bool:
    """Whether the "by" before a day belongs to the verb: "the governor stopped by Saturday to apologise"."""
    visits = source.word(i - 1) == "by" and source.word(i - 2) in _DROPS and source.word(stop) == "to"
    ahead = source.word(stop + 1)
    return visits and source.word(i - 3) not in _HELPING and ahead not in _DETERMINED and not ahead[:1].isdigit()


_DROPS = word_set("stop stops stopped stopping drop drops dropped dropping swing swings swung swinging")
_HELPING = word_set(
    "is are was were be been being get got has have had not will to must should shall can could would may might cannot"
)
_DETERMINED = word_set("the a an its their his her this that some zero")


def _says_which(source: Source, i: int, stop: int) -> bool:
    """
    Whether a moment only says of which happening something was close: "minutes after the Saturday fire" is Saturday.

    Without such closeness the limit stays: what is rebuilt after the Saturday fire is not rebuilt on Saturday.
    """
    word, last = source.word(stop), source.word(stop - 1)
    named = source.word(i - 1) == "the" and word.isalpha() and word not in FUNCTION_WORDS
    dated = last in WEEKDAYS or last in MONTHS or source.digits(stop - 1) == 4
    return named and dated and source.word(i - 2) in {"after", "before"} and source.word(i - 3) in _CLOSE


_CLOSE = word_set("moments minutes seconds shortly immediately right just soon")


def _read_length(source: Source, i: int) -> tuple[int, Length | Loose] | None:
    """A length of time at `i`, with "the past", "the next", "the first" before it."""
    watch = read_stopwatch(source, i)
    if watch is not None:
        return None if of_day(source, watch[0]) else watch
    hedge = read_hedge(source, i)
    clock = read_clock(source, hedge[0]) if hedge is not None and source.digits(hedge[0]) == 4 else None
    if clock is not None and (clock[1].zone or _says_when(source, i, clock[0])):
        return None  # "about 1430 hrs GMT", "at approximately 2239 hours"
    at = i + 1 if source.word(i) == "the" else i
    picked = at + 1 if source.word(at) in _PICKED else at
    if at > i and picked == at and not source.word(at)[:1].isdigit() and source.word(at) not in NUMBER_WORDS:
        return None
    if picked > at:
        return _picked_length(source, at, picked)
    found = read_length(source, at)
    if found is None:
        return _bare(source, i) if at == i else None
    stop, length = found
    if source.word(at) in {"a", "an"} and length.bound is Bound.EXACT and not length.vague:
        return _article_length(source, i, stop, length)
    joined = any(source.word(k) in DASHES for k in range(at, stop))
    if source.word(i - 1) in {"$", "£", "€"} or (at > i and joined):
        return None
    return stop, length


def _says_when(source: Source, i: int, stop: int) -> bool:
    """Whether "at about 1530 hours" tells a time; not "put it at about 1800 hours a year", nor hours of work."""
    said = {source.word(i - 2), source.word(i - 3)}
    return source.word(i - 1) == "at" and _RATED.isdisjoint(said) and source.word(stop) not in _OF_HOURS


_RATED = word_set(
    "put puts stood stand stands estimate estimated estimates value valued average averaged look looked rated set "
    "fixed pegged capped limited came comes in priced calculated reckoned"
)
_OF_HOURS = word_set("of a an per each every before after annually yearly")


def _picked_length(source: Source, at: int, picked: int) -> tuple[int, Length | Loose] | None:
    """Such as "the past two years", "the next few months"; "the past decade" lasts one."""
    found = read_length(source, picked)
    if found is not None and source.word(picked) not in {"a", "an"}:
        return found
    unit = UNITS.get(source.word(picked))
    if unit is None or source.word(at) not in {"past", "coming", "following", "next"} or unit in {"season", "second"}:
        return None
    if (source.word(picked + 1), source.word(picked + 2)) == ("or", "so"):
        one = Decimal(1)
        timex = f"P1{LENGTH_CODES[unit]}"
        return picked + 3, Length(
            number=one, upper=None, unit=unit, step=one, bound=Bound.ABOUT, timex=timex, mod="APPROX"
        )
    if source.word(at) in {"following", "next"} and unit not in {"decade", "century"}:
        return None
    code = {"year": "Y", "decade": "DE", "century": "CE", "month": "M", "week": "W", "day": "D", "quarter": "Q"}.get(
        unit
    )
    if code is None:
        return None
    if source.word(picked).endswith("s"):
        return picked + 1, Loose(timex_type="DATE", timex="PAST_REF" if source.word(at) == "past" else "FUTURE_REF")
    one = Decimal(1)
    return picked + 1, Length(number=one, upper=None, unit=unit, step=one, bound=Bound.EXACT, timex=f"P1{code}")


def _article_length(source: Source, i: int, stop: int, length: Length) -> tuple[int, Length | Loose] | None:
    """Such as "for a year" lasts; "$5 million a year", "twice a day" recur."""
    before = source.word(i - 1)
    if before in {"once", "twice", "times"}:
        return stop, Loose(timex_type="SET", timex=length.timex)
    after = source.word(stop)
    if after in DASHES and source.glued(stop) and source.word(stop + 1) != "long":
        return None  # a night-raid
    beside = after in {"before", "after", "into"} or (after in DASHES and source.word(stop + 1) == "long")
    sooner = after in {"earlier", "later", "longer", "sooner"} and source.word(stop + 1) == "than"
    if sooner or stop > i + 2 or before in _SPAN_ASKED or (beside and source.word(stop - 1) != "day"):
        return stop, length
    return None


def _bare(source: Source, i: int) -> tuple[int, Length] | None:
    long = source.word(i + 1) in DASHES and source.word(i + 2) == "long"
    beside = source.word(i + 1) in {"before", "after", "ahead", "following"} and source.word(i - 1) not in {
        "two",
        "many",
    }
    if not (long or beside or source.word(i - 1) in _BARE_ASKED):
        return None
    return read_bare_length(source, i)
