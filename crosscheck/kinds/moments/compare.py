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


def relate(a: When, b: When) -> Comparison:
    """Relate two moments; the level is the same both ways, the reason names `a` first."""
    if a.year_known != b.year_known or not a.year_known:
        shared = _without_years(a), _without_years(b)
        if shared[0] is None or shared[1] is None:
            return _say(Level.INCOMPARABLE, a, b, "the year of one is not known")
        return _relate_days(shared[0], shared[1], a, b)
    return _relate_days(a, b, a, b)


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
        off = {x.mod, y.mod} == {"START", "END"}
        return Comparison(
            level=Level.COMPATIBLE, reason=f"{say_when(a)} against {say_when(b)}: the same period", note=off
        )
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
    return _say(Level.CONFLICT, a, b, "")


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
