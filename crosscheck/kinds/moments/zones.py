"""Minutes east of UTC of a place's clocks on a day, by rules of its own: the same on every machine."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import When
from crosscheck.words.zones import ZONE_RULES

_ONE = dt.timedelta(days=1)


def offset_on(zone: str, day: When | None) -> int | None:
    """
    Offset of a place, or of a zone as written whose letters leave summer time open ("ET").

    None where the zone is not in the table, the day is too early for its rule, or summer time needs a day.
    """
    rule = ZONE_RULES.get(zone.casefold())
    if rule is None:
        return None
    standard, summer, since = rule
    if day is None or not day.year_known:
        return standard if summer == "" else None
    if day.first.year < since:
        return None
    if summer == "":
        return standard
    first, last = _SUMMERS[summer](day.first.year)
    if day.first >= first and day.last < last:
        return standard + 60
    return standard if day.last < first or day.first >= last else None


def offset_from(local: int, other: int, offset: int) -> int | None:
    """
    Minutes east of UTC of a clock that shows `local` seconds when one with `offset` shows `other`.

    None where no place on earth has such a clock.
    """
    east, rest = divmod(local - other + offset * 60, _STEP)
    minutes = east * _STEP // 60 % 1440
    minutes -= 1440 if minutes > _EAST else 0
    return minutes if not rest and minutes >= _WEST else None


_STEP = 15 * 60
"""Seconds by which the zones of the world differ at least."""
_EAST, _WEST = 14 * 60, -12 * 60
"""Minutes from UTC of the zones furthest from it."""


def _sunday(year: int, month: int, number: int) -> dt.date:
    """The `number`th Sunday of a month, the last for 0."""
    if number == 0:
        end = dt.date(year, month, 31)
        return end - (end.isoweekday() % 7) * _ONE
    first = dt.date(year, month, 1)
    return first + (-first.isoweekday() % 7 + 7 * (number - 1)) * _ONE


_SUMMERS = {
    "eu": lambda year: (_sunday(year, 3, 0), _sunday(year, 10, 0)),
    "us": lambda year: (_sunday(year, 3, 2), _sunday(year, 11, 1)),
}
"""First day of summer time and the first after it: European Union since 1996, United States since 2007."""
