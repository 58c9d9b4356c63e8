"""
How two amounts relate: the one place where figures of every kind are set against each other.

The levels, in the order in which they are tested:

1. `same`: one figure, one bound.
2. `rounds-to`: both bare, and the coarser is the finer rounded (half up) or cut off at its stated place.
3. `compatible`: the hard intervals meet; with a note when the soft ones do not.
4. `conflict`: the hard intervals are apart. "same digits, ..." opens the reason when only magnitude or unit differs.

One figure told with two bounds, or with one and without, is compatible although logic may part "40" from "more than
40": writers are loose about the end of a bound. About its side they are not: "nearly 40" contradicts "more than 40".

Whole numbers that end in zeros are read as round only against a finer figure close by (roundness after Jansen and
Pollmann); counts below a hundred are always taken as counted. Two equally fine figures that differ conflict.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.model import Amount, Bound, Comparison, Interval, Level

_BELOW = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY, Bound.UP_TO})
_ABOVE = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_TWENTIETH = Decimal("0.05")
_FRACTION_STEP = (5,)
"""Digits of the step in which spoken fractions are held: "a third" is 33.3 give or take 2.5."""
_THOUSAND = Decimal(1000)
_MILLION = Decimal(1_000_000)


def relate(a: Amount, b: Amount, say_a: str, say_b: str) -> Comparison:
    """Relate two amounts in one unit; `say_a` and `say_b` are their wordings. Mirror-symmetric."""
    if _order(b, say_b) < _order(a, say_a):
        a, b, say_a, say_b = b, a, say_b, say_a
    if _equal(a, b):
        return Comparison(level=Level.SAME, reason=f"both say {say_a}" if say_a == say_b else f"{say_a} is {say_b}")
    if _single(a) and _single(b):
        coarse, fine = (a, b) if a.step > b.step else (b, a)
        how = rounding(coarse, fine)
        if how:
            words = (say_a, say_b) if coarse is a else (say_b, say_a)
            return Comparison(level=Level.ROUNDS_TO, reason=f"{words[0]} is {words[1]} {how}")
        return conflict(a, b, say_a, say_b)
    if a.number == b.number and a.upper == b.upper and not (a.vague or b.vague):
        off = not a.hard.overlaps(b.hard)
        if off and {_side(a), _side(b)} == {"below", "above"}:
            return Comparison(level=Level.CONFLICT, reason=f"{say_a} and {say_b}: one says less, the other more")
        return Comparison(
            level=Level.COMPATIBLE, reason=f"{say_a} and {say_b}: one figure under different bounds", note=off
        )
    if _reach(a, b).overlaps(_reach(b, a)):
        if _reach_soft(a, b).overlaps(_reach_soft(b, a)):
            return Comparison(level=Level.COMPATIBLE, reason=f"{say_a} and {say_b} can both be true")
        return Comparison(
            level=Level.COMPATIBLE,
            reason=f"{say_a} and {say_b} can both be true, but a reader would not expect it",
            note=True,
        )
    return conflict(a, b, say_a, say_b)


def _side(amount: Amount) -> str:
    """On which side of its figure an amount is said to lie; "" for at it, about it, or on either."""
    if amount.bound in _BELOW:
        return "below"
    return "above" if amount.bound in _ABOVE else ""


def conflict(a: Amount, b: Amount, say_a: str, say_b: str) -> Comparison:
    """Two amounts that cannot both be true, with the plainest reason."""
    if same_digits(a, b):
        return Comparison(level=Level.CONFLICT, reason=f"same digits, another magnitude: {say_a} against {say_b}")
    if _single(a) and _single(b):
        return Comparison(level=Level.CONFLICT, reason=f"{say_a} and {say_b} cannot both be exact")
    return Comparison(level=Level.CONFLICT, reason=f"{say_a} and {say_b} cannot both be true")


def relate_rates(a: Amount, b: Amount, per: tuple[str, str], say_a: str, say_b: str) -> Comparison | None:
    """
    Relate two amounts of which one or both are rates; None when both are told over the same thing.

    A denominator that one side leaves out is a missing part: one figure is then compatible, two cannot be related.
    """
    if per[0] == per[1]:
        return None
    first, second = sorted((say_a, say_b))
    if "" in per and (a.number, a.upper) == (b.number, b.upper):
        return Comparison(
            level=Level.COMPATIBLE, reason=f"{first} and {second}: one figure, told over a time by one side"
        )
    return Comparison(level=Level.INCOMPARABLE, reason=f"{first} and {second} are rates of different kinds")


def relate_converted(a: Amount, b: Amount, base_a: Interval, base_b: Interval, say_a: str, say_b: str) -> Comparison:
    """
    Relate amounts in two units of one dimension.

    `base_a` and `base_b` are the worth of one unit in base units (an interval for an ambiguous unit such as the ton).
    A conversion is forgiven what the coarser converted side was rounded by.
    """
    if _order(b, say_b) < _order(a, say_a):
        a, b, base_a, base_b, say_a, say_b = b, a, base_b, base_a, say_b, say_a
    wide_a, wide_b = converted(a.hard, base_a), converted(b.hard, base_b)
    if wide_a == wide_b and base_a.low == base_a.high and base_b.low == base_b.high:
        return Comparison(level=Level.SAME, reason=f"{say_a} is {say_b}")
    give = max(_conversion_give(a, base_a), _conversion_give(b, base_b))
    if _widened(wide_a, give).overlaps(wide_b):
        if _single(a) and _single(b):
            return Comparison(level=Level.ROUNDS_TO, reason=f"{say_a} is {say_b} converted and rounded")
        near = _widened(converted(a.soft, base_a), give).overlaps(converted(b.soft, base_b))
        return Comparison(level=Level.COMPATIBLE, reason=f"{say_a} and {say_b} can both be true", note=not near)
    if a.number == b.number:
        return Comparison(level=Level.CONFLICT, reason=f"same digits, another unit: {say_a} against {say_b}")
    return Comparison(level=Level.CONFLICT, reason=f"{say_a} and {say_b} are not one amount in two units")


def rounding(coarse: Amount, fine: Amount) -> str:
    """Such as "rounded" or "cut off" when the bare figure `coarse` may stand for `fine`, else ""."""
    n, m, step = coarse.number, fine.number, coarse.step
    if not step > fine.step or (n < 0) != (m < 0) or not n:
        return ""
    size, other = abs(n), abs(m)
    if step.normalize().as_tuple().digits == _FRACTION_STEP:
        return "rounded" if abs(size - other) <= step * _HALF else ""
    if fine.step < 1:
        how = _at_place(size, other, min(step, Decimal(1)))
        if how:
            return how
    if size >= _MILLION:
        return _at_place(size, other, min(step, _speech_place(size)))
    if size >= 100 and step >= 10 and abs(size - other) <= min(step * _HALF, size * _TENTH):
        return "rounded"
    return ""


def _at_place(size: Decimal, other: Decimal, place: Decimal) -> str:
    if abs(size - other) <= place * _HALF:
        return "rounded"
    return "cut off" if size < other < size + place else ""


def _speech_place(size: Decimal) -> Decimal:
    """The magnitude word a figure is spoken in: a million for 10 million, a billion for 2 billion."""
    return _THOUSAND ** (size.adjusted() // 3)


def same_digits(a: Amount, b: Amount) -> bool:
    """Whether only the magnitude differs: 3.5 million against 3.5 billion; for one digit only by thousands."""
    if a.vague or b.vague or not a.number or not b.number or a.number == b.number:
        return False
    one, other = a.number.normalize().as_tuple(), b.number.normalize().as_tuple()
    if one.digits != other.digits or one.sign != other.sign:
        return False
    ratio = abs(a.number.normalize().adjusted() - b.number.normalize().adjusted())
    return len(one.digits) > 1 or ratio % 3 == 0


def scaled(amount: Amount, factor: Decimal) -> Amount:
    """The amount in a unit `factor` times smaller."""
    if factor == 1:
        return amount
    return replace(
        amount,
        number=amount.number * factor,
        upper=None if amount.upper is None else amount.upper * factor,
        step=amount.step * factor,
        hard=amount.hard.scaled(factor),
        soft=amount.soft.scaled(factor),
    )


def converted(interval: Interval, worth: Interval) -> Interval:
    """An interval of units in base units, widened by the unit's own ambiguity."""
    assert worth.low is not None
    assert worth.high is not None
    low = None if interval.low is None else interval.low * (worth.low if interval.low >= 0 else worth.high)
    high = None if interval.high is None else interval.high * (worth.high if interval.high >= 0 else worth.low)
    return Interval(low=low, high=high, low_open=interval.low_open, high_open=interval.high_open)


def _conversion_give(amount: Amount, worth: Interval) -> Decimal:
    assert worth.high is not None
    place = amount.step * _HALF
    if amount.step >= 1:
        place = max(_HALF, min(place, abs(amount.number) * _TWENTIETH))
    return place * worth.high


def _order(amount: Amount, words: str) -> tuple[Decimal, Decimal, Decimal, str, str]:
    upper = amount.number if amount.upper is None else amount.upper
    return amount.number, upper, amount.step, str(amount.bound), words


def _equal(a: Amount, b: Amount) -> bool:
    return (a.number, a.upper, a.bound, a.vague) == (b.number, b.upper, b.bound, b.vague) and (
        a.hard == b.hard or a.step != b.step
    )


def _single(amount: Amount) -> bool:
    return amount.bound is Bound.EXACT and not amount.vague and amount.upper is None


def _reach(amount: Amount, other: Amount) -> Interval:
    """The hard interval, widened by the half step of a figure that is stated more coarsely than the other."""
    return _widened(amount.hard, _give(amount, other))


def _reach_soft(amount: Amount, other: Amount) -> Interval:
    return _widened(amount.soft, _give(amount, other))


def _give(amount: Amount, other: Amount) -> Decimal:
    if amount.vague or amount.step <= other.step or not (amount.bound is Bound.EXACT or amount.upper is not None):
        return Decimal(0)
    if amount.step > 1:
        return min(amount.step * _HALF, abs(amount.number) * _TWENTIETH)
    return amount.step * _HALF


def _widened(interval: Interval, give: Decimal) -> Interval:
    if not give:
        return interval
    return replace(
        interval,
        low=None if interval.low is None else interval.low - give,
        high=None if interval.high is None else interval.high + give,
    )
