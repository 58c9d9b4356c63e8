"""How near two values lie, whatever they are values of."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.kinds import scales
from crosscheck.model import Amount, Clock, Extent, Ordinal, Score, Value, When

_HOUR, _DAY = 60, 1440
"""Minutes."""


def near(a: Value, b: Value) -> float:
    """
    How near two values lie, from 0 to 1 for the nearest.

    Figures, ranks and results by ratio, in one unit; moments by days, times of one day or of days not known by hours.
    """
    one, other = getattr(a, "amount", None), getattr(b, "amount", None)
    if isinstance(one, Amount) and isinstance(other, Amount):
        scale = scales(a, b)
        return _ratio(one.number * scale[0], other.number * scale[1])
    if isinstance(a, Ordinal) and isinstance(b, Ordinal):
        return _ratio(Decimal(a.rank), Decimal(b.rank))
    if isinstance(a, Score) and isinstance(b, Score):
        left, right, other_left, other_right = map(Decimal, (a.left, a.right, b.left, b.right))
        straight = _ratio(left, other_left) + _ratio(right, other_right)
        return max(straight, _ratio(left, other_right) + _ratio(right, other_left)) / 2
    apart = _days_apart(a, b)
    if isinstance(a, Clock) and isinstance(b, Clock) and not apart:
        return 1 / (1 + _minutes_apart(a, b) / _HOUR)
    return 0.5 if apart is None else 1 / (1 + apart / 3)


def _ratio(one: Decimal, other: Decimal) -> float:
    low, high = sorted((abs(one), abs(other)))
    return float(low / high) if high else 1.0


def _minutes_apart(a: Clock, b: Clock) -> float:
    """Each in its own zone unless both name one; without days by the shorter way round the dial."""
    named = all(clock.zone not in {"", "local"} and clock.offset is not None for clock in (a, b))
    gap = abs((a.first - b.first) / 60 - ((a.offset or 0) - (b.offset or 0) if named else 0))
    return min(gap % _DAY, -gap % _DAY) if a.day is None or b.day is None else gap


def _days_apart(a: Value, b: Value) -> int | None:
    one, other = _days(a), _days(b)
    return None if one is None or other is None else abs(one - other)


def _days(value: Value) -> int | None:
    if isinstance(value, Extent):
        value = value.start if isinstance(value.start, When) else value
    if isinstance(value, Clock):
        value = value.day if value.day is not None else value
    return value.first.toordinal() if isinstance(value, When) else None
