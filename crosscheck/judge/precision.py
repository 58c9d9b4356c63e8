"""How finely a value is stated, so that an article's most precise mention speaks for it."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from crosscheck.model import (
    Age,
    Amount,
    Bound,
    Claim,
    Clock,
    Count,
    Duration,
    Extent,
    Interval,
    Measure,
    Money,
    Multiple,
    Ordinal,
    Percent,
    Role,
    Score,
    Vague,
    Value,
    When,
)

_ENDLESS = Decimal("Infinity")


def order(claim: Claim) -> tuple[bool, bool, tuple[Decimal, ...], str, int, int, str]:
    """
    Sort key of an article's mentions, the one that speaks for the article first.

    Words of its own before what they imply, text before captions, finer before coarser (precision rises from first
    to later mentions of one figure: NUMGEN, Williams and Power 2010), then the earlier mention.
    """
    return (
        bool(claim.derived_from),
        claim.context.role is Role.CAPTION,
        coarseness(claim.value),
        claim.article_id,
        claim.span.start,
        claim.span.end,
        claim.id,
    )


def coarseness(value: Value) -> tuple[Decimal, ...]:
    """How coarsely a value is stated, the finest least; only values of one kind are meant to be set side by side."""
    match value:
        case When():
            return (Decimal(not value.year_known), Decimal((value.last - value.first).days), Decimal(bool(value.limit)))
        case Clock():
            return (Decimal(value.day is None), Decimal(value.last - value.first))
        case Extent():
            return (Decimal(value.asserted != "extent"), *_added(coarseness(value.start), coarseness(value.end)))
        case Count() | Money() | Percent() | Multiple() | Measure() | Age() | Duration():
            return _amount(value.amount)
        case Ordinal() | Score():
            return (Decimal(0),)
        case Vague():
            return (_ENDLESS,)
    assert_never(value)


def _amount(amount: Amount) -> tuple[Decimal, ...]:
    return (
        Decimal(amount.vague),
        Decimal(amount.bound not in {Bound.EXACT, Bound.ABOUT}),
        _width(amount.hard),
        Decimal(amount.bound is not Bound.EXACT),
        amount.step,
    )


def _width(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return _ENDLESS
    return interval.high - interval.low


def _added(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=False))
