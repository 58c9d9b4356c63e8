"""
Hedges into amounts: what logic allows, and what a reader infers.

The widths follow Jansen and Pollmann's roundness and the reading of "more than n" as "up to the next round number"
(Cummins, Sauerland and Solt 2012): a figure's roundness is the place of its last digit that is not zero. A hedge does
not reach the next figure of the same roundness: "about 7" is not 8, and "nearly 8" starts at 7.
"""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model import Amount, Bound, Interval
from crosscheck.words.hedges import FORCES

_TENTH = Decimal("0.1")
_THREE_TENTHS = Decimal("0.3")
_FIFTH = Decimal("0.2")
_HALF = Decimal("0.5")


def slack(number: Decimal, step: Decimal, share: Decimal) -> Decimal:
    """How far a hedged figure may lie from the truth: half its roundness or `share` of it, whichever is more."""
    return max(step * _HALF, abs(number) * share)


def _wide(number: Decimal, step: Decimal) -> Decimal:
    """How far "about" may reach: at most three tenths, but for 0 and 1, as in "about an hour"."""
    far = slack(number, step, _FIFTH)
    return far if abs(number) <= 1 else min(far, abs(number) * _THREE_TENTHS)


def _reach(number: Decimal, step: Decimal) -> tuple[Decimal, bool]:
    """
    How far a hedge reaches at most, and whether it stops short of that.

    At most three tenths: "about 100" is not 55, though half its roundness would reach it. It stops short of the next
    figure of the same roundness, 1 from 7, a million from 22 million, 5 from 335: who means 8 does not say "about 7".
    """
    far = _wide(number, step)
    next_one = step * _granule(number / step)
    return (next_one, True) if 0 < next_one <= far else (far, False)


def _granule(digits: Decimal) -> int:
    """
    By what speech counts to these digits, the last of them not zero; 0 where they do not tell.

    Fives and quarters of a hundred are counted by themselves (Jansen and Pollmann), and what is told in dozens, hours
    or minutes goes by six: "about 36" is rounder than it looks, "about 102" is not.
    """
    if digits != digits.to_integral_value():
        return 0
    for granule in (25, 5):
        if digits % granule == 0:
            return granule
    return 0 if digits % 6 == 0 and abs(digits) < 100 else 1


def plain(number: Decimal, step: Decimal) -> Amount:
    """A bare figure: exact, its soft interval the half step around it."""
    half = step * _HALF
    return Amount(
        number=number,
        upper=None,
        bound=Bound.EXACT,
        step=step,
        hard=Interval(low=number, high=number),
        soft=Interval(low=number - half, high=number + half, high_open=True),
    )


def vague(least: Decimal, low: Decimal, high: Decimal, step: Decimal) -> Amount:
    """A magnitude without a figure: logic gives only the floor, readers take it to end before the next magnitude."""
    return Amount(
        number=least,
        upper=None,
        bound=Bound.ABOUT,
        step=step,
        hard=Interval(low=min(least, low), high=None),
        soft=Interval(low=low, high=high),
        vague=True,
    )


def between(low: Decimal, high: Decimal, step: Decimal, force: str = "") -> Amount:
    """A stated range; "about" widens it, a bound keeps only its own side."""
    hard = soft = Interval(low=low, high=high)
    bound = Bound.BETWEEN
    if force in {"about", "nearly"}:
        hard = Interval(low=low - _wide(low, step), high=high + _wide(high, step))
        soft = Interval(low=low - abs(low) * _TENTH, high=high + abs(high) * _TENTH)
        bound = Bound.ABOUT
    elif force in {"over", "at-least"}:
        hard, bound = Interval(low=low, high=None), FORCES[force]
    elif force in {"under", "at-most", "up-to"}:
        hard, bound = Interval(low=None, high=high), FORCES[force]
    return Amount(number=low, upper=high, bound=bound, step=step, hard=hard, soft=soft)


def hedged(number: Decimal, step: Decimal, force: str) -> Amount:
    """A figure under one hedge; `force` is a key of `words.hedges.FORCES` or ""."""
    if not force or force == "exact":
        return plain(number, step)
    far, parted = _reach(number, step)
    near = min(far, slack(number, min(step, abs(number) * _THREE_TENTHS), _TENTH))
    up = max(step, abs(number) * _TENTH)
    hard, soft = {
        "over": (Interval(low=number, high=None, low_open=True), (number, number + up)),
        "just-over": (
            Interval(low=number, high=number + far, low_open=True, high_open=parted),
            (number, number + near),
        ),
        "at-least": (Interval(low=number, high=None), (number, number + up)),
        "under": (Interval(low=None, high=number, high_open=True), (number - up, number)),
        "nearly": (Interval(low=number - far, high=number, high_open=True), (number - near, number)),
        "at-most": (Interval(low=None, high=number), (number - up, number)),
        "up-to": (Interval(low=None, high=number), (number - abs(number) * _HALF, number)),
        "about": (
            Interval(low=number - far, high=number + far, low_open=parted, high_open=parted),
            (number - near, number + near),
        ),
    }[force]
    low, high = soft
    return Amount(
        number=number,
        upper=None,
        bound=FORCES[force],
        step=step,
        hard=hard,
        soft=Interval(low=low, high=high, low_open=hard.low_open, high_open=hard.high_open),
    )
