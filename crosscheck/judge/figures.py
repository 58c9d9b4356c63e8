"""What a printed figure may stand for, and what sums, ratios and differences of such figures may come to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.model import Age, Amount, Bound, Claim, Count, Duration, Interval, Measure, Money, Multiple, Percent

_MAGNITUDE = re.compile(r"illion|thousand|hundred|crore|lakh|\d\s?(?:[kmb]n?|tn?)\b", re.IGNORECASE)
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)


def amount_of(claim: Claim) -> Amount | None:
    """The figure of a claim; None for a value without one, and for "dozens"."""
    value = claim.value
    if not isinstance(value, Count | Money | Percent | Multiple | Measure | Duration | Age) or value.amount.vague:
        return None
    return value.amount


def unit_of(claim: Claim) -> tuple[str, ...]:
    """What must be equal for two figures to be added or divided: kind, unit, currency, denominator."""
    value = claim.value
    match value:
        case Money():
            return ("money", value.currency, value.per)
        case Measure():
            return ("measure", value.dimension, value.unit, value.per)
        case Percent():
            return ("percent", "percent" if value.unit in {"percent", "fraction"} else value.unit, value.per)
        case Duration() | Age():
            return (claim.kind, value.unit)
    return (claim.kind,)


def grain(claims: Sequence[Claim]) -> Decimal | None:
    """
    The finest place value that figures set side by side are given to; None when one of them has no figure.

    Written beside 240, a 200 is no rounding to hundreds.
    """
    steps = [amount.step for claim in claims if (amount := amount_of(claim)) is not None]
    return min(steps) if steps and len(steps) == len(claims) else None


def reach(claim: Claim, finest: Decimal | None = None) -> Interval | None:
    """
    All that the printed figure may stand for; None when it has no figure.

    A figure in full digits that ends on a unit is itself. Others may have been rounded or cut off at their last
    digit, or at `finest` when figures beside it are finer; digits written out in full at a tenth of their own size
    at most ("300" is not 251), whole percent at the unit. A hedge is taken as logic takes it.
    """
    amount = amount_of(claim)
    if amount is None:
        return None
    if amount.bound is not Bound.EXACT:
        return amount.hard
    step = min(amount.step, finest) if finest is not None else amount.step
    if isinstance(claim.value, Percent):
        step = step if claim.value.unit == "fraction" else min(step, _ONE)
    elif not _MAGNITUDE.search(claim.quote):
        step = min(step, abs(amount.number) * _TENTH)
    whole = claim.kind == "count" and amount.number == amount.number.to_integral_value()
    if whole and (step <= _ONE or amount.step <= _ONE):
        return Interval(low=amount.number, high=amount.number)
    return Interval(low=amount.number - step * _HALF, high=amount.number + step, high_open=True)


def total(parts: Sequence[Interval]) -> Interval:
    """All that the sum of some figures may come to."""
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    return Interval(
        low=None if None in lows else sum((low for low in lows if low is not None), Decimal(0)),
        high=None if None in highs else sum((high for high in highs if high is not None), Decimal(0)),
    )


def difference(start: Interval, end: Interval) -> Interval:
    """All that `end` less `start` may come to."""
    low = None if end.low is None or start.high is None else end.low - start.high
    high = None if end.high is None or start.low is None else end.high - start.low
    return Interval(low=low, high=high)


def ratio(start: Interval, end: Interval) -> Interval | None:
    """All that `end` divided by `start` may come to; None unless both are surely above zero."""
    if start.low is None or end.low is None or start.low <= 0 or end.low <= 0:
        return None
    low = Decimal(0) if start.high is None else end.low / start.high
    return Interval(low=low, high=None if end.high is None else end.high / start.low)


def change(start: Interval, end: Interval) -> Interval | None:
    """The change from `start` to `end` in percent of `start`."""
    times = ratio(start, end)
    if times is None or times.low is None:
        return None
    high = None if times.high is None else (times.high - 1) * _HUNDRED
    return Interval(low=(times.low - 1) * _HUNDRED, high=high)


def negative(interval: Interval) -> Interval:
    """The interval mirrored at zero: a fall as a change."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low=low, high=high, low_open=interval.high_open, high_open=interval.low_open)


def plain(number: Decimal) -> str:
    """A number as a sentence prints it: thousands grouped, no trailing zeros, one decimal at most."""
    rounded = round(number, 1)
    return f"{rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded:,f}"
