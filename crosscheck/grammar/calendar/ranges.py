"""From one moment to another: "May 8-10", "7 to 11 May", "1957-58", "between 2016 and 2021", "9 a.m.-5 p.m."."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.grammar.calendar.clocks import read_bare_clock, read_clock
from crosscheck.grammar.calendar.dates import read_absolute
from crosscheck.grammar.calendar.expressions import Hour, Point, Range
from crosscheck.grammar.calendar.moments import ReadMoment, read_moment
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.years import read_year_tail, valid_day
from crosscheck.words.calendar import MONTHS, WEEKDAYS, word_set

_WORDS = frozenset({"to", "through", "thru", "until", "till"})
_CONTAINING = frozenset({"during", "in", "over", "within", "between", "throughout", "sometime"})
_MOVED = word_set("moved postponed delayed shifted pushed brought rescheduled changed deferred compared")


def read_range(source: Source, i: int, head: ReadMoment | None) -> tuple[int, Range] | None:
    """
    The range that starts at token `i`, whose first moment, when it can be read alone, is `head`.

    A head that cannot be read alone borrows from the tail: the month of "7 to 11 May", the half of "9 to 11 a.m.".
    """
    found = None
    if head is not None:
        found = _from_head(source, i, *head)
    if found is None:
        found = _borrowed(source, i)
    if found is None or _moved(source, i):
        return None
    stop, start, end, j, k = found
    if not _ordered(start, end):
        return None
    start, end = _share(start, end)
    if not _ordered(start, end):
        return None
    asserted = "containment" if _before(source, i) in _CONTAINING else "extent"
    return stop, Range(
        start=start, end=end, start_span=source.span(i, j), end_span=source.span(k, stop), asserted=asserted
    )


_Found = tuple[int, Point | Hour, Point | Hour, int, int]


def _before(source: Source, i: int) -> str:
    return source.word(i - 2) if source.word(i - 1) == "the" else source.word(i - 1)


def _moved(source: Source, i: int) -> bool:
    """Such as "moved from Friday to Monday" names two days, not the time between them."""
    if source.word(i - 1) != "from":
        return False
    return any(source.word(k) in _MOVED for k in range(max(0, i - 6), i - 1))


def _connector(source: Source, i: int, j: int) -> int | None:
    """The token after the link at `j`, None when there is none; "and" links only after "between"."""
    word = source.word(j)
    if word in _WORDS:
        return j + 1
    if word == "," and source.word(j + 1) in _WORDS and source.word(i - 1) == "from":
        return j + 2
    if word == "and" and _before(source, i) == "between":
        return j + 1
    if (
        word == "/"
        and source.glued(j)
        and source.digits(j + 1) == 2
        and source.digits(j - 1) == 4
        and source.glued(j + 1)
    ):
        return None if source.glued(j + 2) else j + 1
    if word in DASHES and (source.glued(j) == source.glued(j + 1) or word != "—"):
        if source.word(j + 1) in DASHES:  # a double hyphen
            return None
        return None if word == "—" and not source.glued(j) else j + 1
    return None


def _from_head(source: Source, i: int, j: int, start: Point | Hour) -> _Found | None:
    k = _connector(source, i, j)
    if k is None:
        return None
    if isinstance(start, Point) and start.unit == "year" and start.year is not None:
        short = _short_year(source, j, k, start.year)
        if short is not None:
            return short[0], start, short[1], j, k
    if isinstance(start, Point) and start.unit == "day" and start.day is not None and start.month is not None:
        days = _second_day(source, k, start)
        if days is not None:
            return days[0], start, days[1], j, k
    tail = read_clock(source, k) if isinstance(start, Hour) and start.grain != "part-of-day" else _read_tail(source, k)
    if tail is None or isinstance(tail[1], Hour) != isinstance(start, Hour):
        return None
    return tail[0], start, tail[1], j, k


def _read_tail(source: Source, k: int) -> ReadMoment | None:
    found = read_moment(source, k)
    if found is None and source.word(k) in MONTHS and source.capital(k):
        found = read_absolute(source, k) or (k + 1, Point(unit="month", month=MONTHS[source.word(k)]))
    return found


def _short_year(source: Source, j: int, k: int, year: int) -> tuple[int, Point] | None:
    if source.digits(k) != 2 or not source.glued(j) or not source.glued(k) or not source.free_right(k + 1):
        return None
    end = year // 100 * 100 + (source.whole(k) or 0)
    if end == year // 100 * 100 and year % 100 == 99:
        end += 100
    return (k + 1, Point(unit="year", year=end, written_year=True)) if end > year else None


def _second_day(source: Source, k: int, start: Point) -> tuple[int, Point] | None:
    """The bare day number at `k` that ends "May 8-10", with the year after it."""
    at = k + 1 if source.word(k) == "the" else k
    day = source.day_number(at)
    if (
        day is None
        or start.day is None
        or start.month is None
        or source.word(day[1]) in {"percent", "%", "a.m.", "p.m.", ":"}
    ):
        return None
    if source.word(day[1]) in MONTHS and source.capital(day[1]):
        return None
    if source.glued(day[1]) and source.word(day[1])[:1] in {"/", "."} and source.digits(day[1] + 1):
        return None
    stop, point = read_year_tail(source, day[1], replace(start, day=day[0], weekday=None))
    if not valid_day(point.year, start.month, day[0]) or day[0] <= start.day:
        return None
    return stop, point


def _borrowed(source: Source, i: int) -> _Found | None:
    """A head that is only a day number, a month in a doubtful place or an hour without its half."""
    if source.word(i) in MONTHS and source.capital(i):
        j = i + 2 if source.word(i + 1) == "." and source.glued(i + 1) else i + 1
        k = _connector(source, i, j)
        if k is None or source.word(k) not in MONTHS:
            return None
        tail = _read_tail(source, k)
        if tail is None or not isinstance(tail[1], Point) or tail[1].unit != "month":
            return None
        return tail[0], Point(unit="month", month=MONTHS[source.word(i)]), tail[1], j, k
    at = i + 1 if source.word(i) == "the" or (source.word(i) in WEEKDAYS and source.digits(i + 1)) else i
    day = source.day_number(at)
    if day is None or (source.whole(at) is None and at == i) or not source.free_left(i):
        return None
    k = _connector(source, i, day[1])
    if k is None:
        return None
    k_at = k + 1 if source.word(k) == "the" else k
    tail = read_absolute(source, k_at)
    if tail is not None and tail[1].unit == "day" and tail[1].month is not None and not tail[1].name:
        weekday = WEEKDAYS.get(source.word(i))
        if (source.whole(k_at) is None) != (weekday is not None):
            return None
        end = tail[1]
        start = replace(end, day=day[0], weekday=weekday)
        if end.day is None or day[0] >= end.day or end.other is not None:
            return None
        return tail[0], start, end, day[1], k
    return _borrowed_half(source, i, day[1], k)


def _borrowed_half(source: Source, i: int, j: int, k: int) -> _Found | None:
    number = source.whole(i)
    tail = read_bare_clock(source, k)
    if (
        tail is None
        or number is None
        or not 1 <= number <= 12
        or j != i + 1
        or source.word(tail[0] - 1) not in {"a.m.", "p.m.", "am", "pm"}
    ):
        return None
    full = read_clock(source, k) or tail
    end = full[1]
    half = 12 if end.first >= 12 * 3600 else 0
    first = (number % 12 + half) * 3600
    if first > end.first:
        first -= 12 * 3600
    if not 0 <= first < end.first:
        return None
    start = replace(end, first=first, last=first + 3599, grain="hour", tail=f"T{first // 3600:02d}:00")
    return full[0], start, end, j, k


def _ordered(start: Point | Hour, end: Point | Hour) -> bool:
    """Whether the two can bound one range: of one sort, and not the wrong way round where both are told in full."""
    if isinstance(start, Hour) or isinstance(end, Hour):
        return isinstance(start, Hour) == isinstance(end, Hour)
    if start.year is not None and end.year is not None:
        a = (start.year, start.month or 0, start.day or 0)
        b = (end.year, end.month or 99, end.day or 99)
        return a < b
    if start.unit == "decade" and end.unit == "decade":
        return (start.number or 0) < (end.number or 0)
    return True


def _share(start: Point | Hour, end: Point | Hour) -> tuple[Point | Hour, Point | Hour]:
    """Give the year told at one end to the other: "May 31-June 1, 1916", "Dec. 28, 2023-Jan. 3"."""
    if isinstance(start, Hour) and isinstance(end, Hour):
        zone = end.zone or start.zone
        offset = end.offset if end.zone else start.offset
        start = replace(
            start, zone=start.zone or zone, offset=start.offset if start.zone else offset, day=start.day or end.day
        )
        return start, replace(end, zone=zone, offset=offset, day=end.day or start.day)
    if isinstance(start, Hour) or isinstance(end, Hour) or start.month is None or end.month is None:
        return start, end
    later = (start.month, start.day or 0) > (end.month, end.day or 99)
    if end.year is not None and start.year is None and start.steps is None and not start.pick:
        return replace(start, year=end.year - (1 if later else 0)), end
    if start.year is not None and end.year is None and end.steps is None and not end.pick:
        return start, replace(end, year=start.year + (1 if later else 0))
    if end.steps is not None and start.steps is None and start.year is None:
        return replace(start, steps=end.steps - (1 if later else 0), anchor=end.anchor), end
    return start, end
