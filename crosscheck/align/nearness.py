"""How near two values lie, whatever they are values of."""

from __future__ import annotations

from crosscheck.kinds import scales
from crosscheck.model import Amount, Clock, Extent, Value, When


def near(a: Value, b: Value) -> float:
    """How near two values lie, 1 for the nearest: by ratio for figures, in one unit, and by days for moments."""
    one, other = getattr(a, "amount", None), getattr(b, "amount", None)
    if isinstance(one, Amount) and isinstance(other, Amount):
        scale = scales(a, b)
        low, high = sorted((abs(one.number) * scale[0], abs(other.number) * scale[1]))
        return float(low / high) if high else 1.0
    days = [_days(value) for value in (a, b)]
    if days[0] is None or days[1] is None:
        return 0.5
    return 1 / (1 + abs(days[0] - days[1]) / 3)


def _days(value: Value) -> int | None:
    if isinstance(value, Extent):
        value = value.start if isinstance(value.start, When) else value
    if isinstance(value, Clock):
        value = value.day if value.day is not None else value
    return value.first.toordinal() if isinstance(value, When) else None
