"""Two figures in one unit, so that they can be set in a ratio."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.kinds import age, duration, measure, money
from crosscheck.model import Age, Duration, Interval, Measure, Money, Value
from crosscheck.words.currencies import HUNDREDTHS

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")


def scales(a: Value, b: Value) -> tuple[Decimal, Decimal]:
    """
    What one of each value's unit is worth in a unit of both, the middle where it is an interval.

    1 and 1 where they share a unit, where a ratio would mean nothing (temperatures, two dimensions), or where no rate
    of exchange is known.
    """
    worths: tuple[Interval | None, Interval | None] = (None, None)
    if isinstance(a, Measure) and isinstance(b, Measure):
        if a.unit != b.unit and a.dimension == b.dimension != "temperature":
            worths = measure.worth(a), measure.worth(b)
    elif isinstance(a, Duration) and isinstance(b, Duration):
        if a.unit != b.unit:
            worths = duration.worth(a.unit), duration.worth(b.unit)
    elif isinstance(a, Age) and isinstance(b, Age):
        if a.unit != b.unit:
            worths = age.worth(a), age.worth(b)
    elif isinstance(a, Money) and isinstance(b, Money) and a.currency != b.currency:
        if HUNDREDTHS.get(a.currency, a.currency) == HUNDREDTHS.get(b.currency, b.currency):
            return _part(a), _part(b)
        worths = money.worths(a, b)
    one, other = worths
    if one is None or other is None:
        return _ONE, _ONE
    return _middle(one) * _part(a), _middle(other) * _part(b)


def _part(value: Value) -> Decimal:
    return _HUNDREDTH if isinstance(value, Money) and value.currency in HUNDREDTHS else _ONE


def _middle(worth: Interval) -> Decimal:
    if worth.low is None or worth.high is None:
        return _ONE
    return (worth.low + worth.high) / 2
