"""Amounts as the grammar can read them, for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from crosscheck.grammar import bounds
from crosscheck.grammar.digits import last_place
from crosscheck.model import Amount
from crosscheck.words.hedges import FORCES

forces = st.sampled_from(["", *FORCES])
whole = st.one_of(st.integers(2, 99), st.integers(100, 2_000_000_000_000)).map(Decimal)
finely = st.decimals(min_value="0.1", max_value="99999", places=2, allow_nan=False)


def step_of(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent) if exponent < 0 else last_place(number)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """A bare, hedged or ranged figure."""
    number = draw(st.one_of(whole, finely))
    if draw(st.booleans()):
        return bounds.hedged(number, step_of(number), draw(forces))
    other = draw(st.one_of(whole, finely))
    low, high = sorted((number, other))
    if low == high:
        return bounds.hedged(number, step_of(number), "")
    step = min(step_of(low), step_of(high))
    return bounds.between(low, high, step, draw(st.sampled_from(["", "about", "over"])))
