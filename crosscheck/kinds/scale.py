"""Two figures in one unit, so that they can be set in a ratio."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.kinds import age, duration, measure, money
from crosscheck.model import Age, Duration, Interval, Measure, Money, Value

_ONE = Decimal(1)


def scales(a: Value, b: Value) -> tuple[Decimal, Decimal]:
    """
    What one of each value's unit is worth in a unit of both, the middle where it is an interval.

    1 and 1 where they share a unit, where a ratio would mean nothing (temperatures, two dimensions), or where no rate
    of exchange is known.
    """
    one, other = _worths(a, b)
    return (_middle(one), _middle(other)) if one is not None and other is not None else (_ONE, _ONE)


def _worths(a: Value, b: Value) -> tuple[Interval | None, Interval | None]:
    match a, b:
        case Measure(), Measure() if a.unit != b.unit and a.dimension == b.dimension != "temperature":
            return measure.worth(a), measure.worth(b)
        case Duration(), Duration() if a.unit != b.unit:
            return duration.worth(a), duration.worth(b)
        case Age(), Age() if a.unit != b.unit:
            return age.worth(a), age.worth(b)
        case Money(), Money() if a.currency != b.currency:
            return money.worths(a, b)
        case _:
            return None, None


def _middle(worth: Interval) -> Decimal:
    assert worth.low is not None
    assert worth.high is not None
    return (worth.low + worth.high) / 2
