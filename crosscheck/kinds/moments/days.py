"""How a day relates to a time of some day: "on Saturday" against "Saturday night"."""

from __future__ import annotations

from crosscheck.kinds.moments.compare import days_apart, relate
from crosscheck.kinds.moments.wording import say_clock, say_when
from crosscheck.model import Clock, Comparison, Level, When

_HOUR = 3600
_SMALL_HOURS = 6 * _HOUR
_EVENING = 18 * _HOUR


def relate_day(day: When, clock: Clock) -> Comparison:
    """
    `compatible` where the time lies on the day, `conflict` where on another; the reason names the day first.

    A night belongs to two days: what is told of its evening may be dated by the morning, and the small hours by the
    evening before. A time whose day is not known cannot be related.
    """
    if clock.day is None:
        return _say(Level.INCOMPARABLE, day, clock, "the day of the time is not known")
    found = relate(day, clock.day)
    if found.level is Level.INCOMPARABLE:
        return _say(Level.INCOMPARABLE, day, clock, "the year of one is not known")
    if found.level is not Level.CONFLICT:
        return _say(Level.COMPATIBLE, day, clock, "one gives only the day")
    after, before = days_apart(day, clock.day), days_apart(clock.day, day)
    if (after == 1 and clock.first >= _EVENING) or (before == 1 and clock.last <= _SMALL_HOURS):
        return _say(Level.COMPATIBLE, day, clock, "a night belongs to two days", note=True)
    return _say(Level.CONFLICT, day, clock)


def _say(level: Level, day: When, clock: Clock, why: str = "", *, note: bool = False) -> Comparison:
    words = f"{say_when(day)} against {say_clock(clock)}"
    return Comparison(level=level, reason=f"{words}: {why}" if why else words, note=note)
