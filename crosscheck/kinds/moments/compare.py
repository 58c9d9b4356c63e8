"""How two moments relate: days as sets, a vaguer grain contains, a missing year leaves month and day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crosscheck.kinds.moments.wording import say_when
from crosscheck.model import PLACEHOLDER_YEAR, Comparison, Grain, Level, When

_SLACK = {Grain.WEEK: 3, Grain.WEEKEND: 1, Grain.SEASON: 31}
"""
Days by which the edges of a grain are open: weeks start on Sunday or Monday and "two weeks ago" is no exact week;
seasons are told by month, by equinox or by weather.
"""

_OPEN_START = frozenset({"until", "before", "by"})
_OPEN_END = frozenset({"since", "after"})
_WEEK, _HALF_WEEK = 7, 3


def relate(a: When, b: When) -> Comparison:
    """
    Relate two moments; the level is the same both ways, the reason names `a` first.

    No conflict rests on what was only inferred: a bare weekday may be that of the week beside, a day told without its
    year that of another year.
    """
    if a.weekday_only or b.weekday_only:
        return _relate_weekdays(a, b)
    x, y = (a, b) if a.year_known and b.year_known else (_without_years(a), _without_years(b))
    if x is None or y is None:
        return _say(Level.INCOMPARABLE, a, b, "the year of one is not known")
    found = _relate_days(x, y, a, b)
    return found if found.level is not Level.CONFLICT else _inferred(x, y, a, b) or found


def days_apart(a: When, b: When) -> int:
    """Days from the first day of `b` to that of `a`; of two weekdays alone by the shorter way round the week."""
    days = (a.first - b.first).days
    return days if not (a.weekday_only and b.weekday_only) else (days + _HALF_WEEK) % _WEEK - _HALF_WEEK


def _relate_weekdays(a: When, b: When) -> Comparison:
    """
    Two days of which one is known by its weekday alone: another weekday is another day.

    "Until Monday" has its edge where "Monday" lies; "by Tuesday" and "Monday" cannot be related.
    """
    single = a.first == a.last and b.first == b.last
    if not single or not all(when.weekday_only or when.year_known for when in (a, b)):
        return _say(Level.INCOMPARABLE, a, b, "of one only the weekday is known")
    apart = (a.first.weekday() - b.first.weekday()) % _WEEK
    if apart and (a.limit or b.limit):
        return _say(Level.INCOMPARABLE, a, b, "of one only the weekday is known")
    if not apart:
        if a.weekday_only and b.weekday_only and (a.mod, a.limit) == (b.mod, b.limit):
            return Comparison(level=Level.SAME, reason=f"both say {say_when(a)}")
        return _say(Level.COMPATIBLE, a, b, "of one only the weekday is known")
    if "year" in {a.unsure, b.unsure}:
        return _say(Level.INCOMPARABLE, a, b, "the year of one is inferred, and with it its weekday")
    if apart in {1, _WEEK - 1} and "day" in {a.unsure, b.unsure}:
        return replace(_say(Level.COMPATIBLE, a, b, "one may be told by the day it was printed"), note=True)
    return _say(Level.CONFLICT, a, b, "")


def _inferred(x: When, y: When, a: When, b: When) -> Comparison | None:
    """What two moments that differ are when what differs was inferred; None when it was said."""
    unsure = {x.unsure, y.unsure}
    if "place" in unsure:
        return _say(Level.INCOMPARABLE, a, b, "one is counted from what its story told before")
    if "year" in unsure and _year_aside(x, y):
        return replace(_say(Level.COMPATIBLE, a, b, "the year of one is inferred"), note=True)
    if "week" in unsure and _week_aside(x, y):
        return replace(_say(Level.COMPATIBLE, a, b, "the week of one is inferred"), note=True)
    if "day" in unsure and _gap(x, y) == 1:
        return replace(_say(Level.COMPATIBLE, a, b, "one may be told by the day it was printed"), note=True)
    return None


def _year_aside(x: When, y: When) -> bool:
    """Whether the one meets the other in another year."""
    for one, other in ((x, y), (y, x)):
        years = range(other.first.year - 1, other.last.year + 2) if one.unsure == "year" else ()
        moved = [when for when in (_in_year(one, year) for year in years) if when is not None]
        if any(_relate_days(when, other, x, y).level is not Level.CONFLICT for when in moved):
            return True
    return False


def _in_year(when: When, year: int) -> When | None:
    """The moment in another year, None when that year lacks it."""
    try:
        first = when.first.replace(year=year)
        if when.first == when.last:
            return replace(when, first=first, last=first)
        after = _shift(when.last, 1)  # moved instead of the last day, which ends February later in a leap year
        return replace(when, first=first, last=_shift(after.replace(year=after.year + year - when.first.year), -1))
    except ValueError:
        return None


def _week_aside(x: When, y: When) -> bool:
    """Whether the one lies in the other a week earlier or later."""
    for one, other in ((x, y), (y, x)):
        steps = (-_WEEK, _WEEK) if one.unsure == "week" else ()
        moved = [replace(one, first=_shift(one.first, step), last=_shift(one.last, step)) for step in steps]
        if any(_inside(when, other) for when in moved):
            return True
    return False


def _without_years(when: When) -> When | None:
    """The moment in the placeholder year, None when without its year nothing is left to compare."""
    if (
        when.grain.rank > Grain.HALF.rank
        or when.grain in {Grain.WEEK, Grain.WEEKEND}
        or when.first.year != when.last.year
    ):
        return when if not when.year_known and when.grain is Grain.SEASON else None
    try:
        first, last = when.first.replace(year=PLACEHOLDER_YEAR), when.last.replace(year=PLACEHOLDER_YEAR)
    except ValueError:
        return None
    if when.grain is Grain.MONTH and when.first.month == 2:
        last = dt.date(PLACEHOLDER_YEAR, 2, 29)
    return replace(when, first=first, last=last, year_known=False)


def _relate_days(x: When, y: When, a: When, b: When) -> Comparison:
    """`x` and `y` are compared; `a` and `b` are what the reason shows."""
    if x.limit != y.limit or x.limit in {"before", "after", "by"}:
        return _relate_limits(x, y, a, b)
    if (x.first, x.last) == (y.first, y.last):
        if x.mod == y.mod and a.year_known == b.year_known:
            return Comparison(level=Level.SAME, reason=f"both say {say_when(a)}")
        if a.year_known != b.year_known:
            return _say(Level.COMPATIBLE, a, b, "one leaves the year out")
        if {x.mod, y.mod} == {"START", "END"}:
            return _say(Level.CONFLICT, a, b, "")
        return _say(Level.COMPATIBLE, a, b, "the same period")
    if _inside(x, y) or _inside(y, x):
        return _say(Level.COMPATIBLE, a, b, "the finer lies within the vaguer")
    gap = _gap(x, y)
    if gap <= 0:
        return _say(Level.COMPATIBLE, a, b, "the two periods overlap")
    if gap <= max(_SLACK.get(x.grain, 0), _SLACK.get(y.grain, 0)):
        return replace(_say(Level.COMPATIBLE, a, b, "the edges of the vaguer are open"), note=True)
    if "APPROX" in {x.mod, y.mod} and gap <= max((x.last - x.first).days, (y.last - y.first).days) + 1:
        return replace(_say(Level.COMPATIBLE, a, b, "one is told as approximate"), note=True)
    return _say(Level.CONFLICT, a, b, "")


def _say(level: Level, a: When, b: When, why: str) -> Comparison:
    words = f"{say_when(a)} against {say_when(b)}"
    return Comparison(level=level, reason=f"{words}: {why}" if why else words)


def _inside(x: When, y: When) -> bool:
    return y.first <= x.first and x.last <= y.last


def _gap(x: When, y: When) -> int:
    """Days between the two, 0 or less when they meet."""
    return max((x.first - y.last).days, (y.first - x.last).days)


def _relate_limits(x: When, y: When, a: When, b: When) -> Comparison:
    """Half-lines: "before 9 May" against "10 May"."""
    if (x.first, x.last, x.limit, x.mod) == (y.first, y.last, y.limit, y.mod):
        return Comparison(level=Level.SAME, reason=f"both say {say_when(a)}")
    (x_low, x_high), (y_low, y_high) = _line(x), _line(y)
    if x_low <= y_high and y_low <= x_high:
        return _say(Level.COMPATIBLE, a, b, "the limit of one admits the other")
    if _right_after(x, y) or _right_after(y, x):
        return replace(_say(Level.COMPATIBLE, a, b, "what is told after a day may be of the day itself"), note=True)
    return _say(Level.CONFLICT, a, b, "")


def _right_after(limited: When, day: When) -> bool:
    """Whether a limit is "after" the very day of the other: "stable after the Sunday fire" may be said on Sunday."""
    return limited.limit == "after" and not day.limit and limited.first == limited.last == day.first == day.last


def _line(when: When) -> tuple[dt.date, dt.date]:
    low = dt.date.min if when.limit in _OPEN_START else when.first
    high = dt.date.max if when.limit in _OPEN_END else when.last
    if when.limit == "before" and when.grain is Grain.DAY:
        high = _shift(when.last, -1)
    if when.limit == "after" and when.grain is Grain.DAY:
        low = _shift(when.first, 1)
    return low, high


def _shift(date: dt.date, days: int) -> dt.date:
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return date
