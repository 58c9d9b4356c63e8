"""A change against the two figures it is told with."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.rules.change_mismatch import RULE
from tests.judge.reading import messages


@pytest.mark.parametrize(
    ("text", "stated", "really"),
    [
        ("Exports rose 12 percent, from 200 tons to 250 tons.", "12 percent", "a rise of 25 percent"),
        ("Sales rose 12 percent to $250 million from $200 million.", "12 percent", "a rise of 25 percent"),
        ("Profit fell by 30 percent from €200 million to €180 million.", "30 percent", "a fall of 10 percent"),
        ("The number of pupils rose from 200 to 250, an increase of 12 percent.", "12 percent", "a rise of 25 percent"),
        ("Turnout fell from 52 percent to 40 percent, a drop of 8 percentage points.", "8 percentage points", None),
        ("The rate was raised by 25 basis points, from 2 percent to 2.5 percent.", "25 basis points", None),
        ("Sales tripled from 200 to 300.", "3 times as much", "1.5 times as much"),
        ("Sales doubled from 200 to 300.", "2 times as much", "1.5 times as much"),
        ("Prices fell by half from $300 to $210.", "one-half", "a fall of 30 percent"),
        ("Costs rose by $90 million, from $200 million to $240 million.", "US$90 million", "a rise of 40,000,000"),
    ],
)
def test_a_change_that_does_not_follow(text, stated, really):
    """Percent, points, multiples, fractions and amounts, before their figures or behind them."""
    (message,) = messages(RULE, text)

    assert message.startswith(f"The A gives a change of {stated} from ")
    assert really is None or message.endswith(f", which is {really}.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of pupils fell from 200 to 250.", "a fall from 200 pupils to 250 pupils, which is a rise"),
        ("Prices climbed sharply from $90 to $70.", "a rise from US$90 to US$70, which is a fall"),
    ],
)
def test_a_change_the_wrong_way(text, expected):
    """A rise to less, a fall to more."""
    assert messages(RULE, text) == [f"The A tells of {expected}."]


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 25 percent, from 200 tons to 250 tons.",
        "Exports rose a quarter, from 200 tons to 250 tons.",
        "Profit fell by 10 percent from €200 million to €180 million.",
        "Sales nearly doubled from 200 to 390.",
        "Prices fell by a third from $300 to $210.",
        "Output dropped 5.5 percent from 1.2 million tons to 1.1 million tons.",
        "Turnout fell 12 percent to 40 percent from 52 percent.",
        "Profit rose 12 percent to $250 million, or 50 cents a share, from $223 million, or 45 cents a share.",
        "Costs rose by $40 million, from $200 million to $240 million.",
    ],
)
def test_a_change_that_follows(text):
    """Rounded, hedged, with a clause between, or in points called percent."""
    assert messages(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 percent and profit climbed to $250 million from $200 million.",
        "Sales rose 12 percent a year from 200 to 400.",
        "Sales rose 12 percent in real terms, from $200 million to $250 million.",
        "Sales are expected to rise 12 percent, from $200 million to $250 million.",
        "Sales rose 12 percent on average, from 200 to 400.",
        "The staff moved from room 5 to room 3.",
        "The ship slowed from 12 to 10 knots.",
        "The temperature fell from minus 10 degrees to minus 15 degrees.",
        "Buses run from 5 villages to 3 towns.",
    ],
)
def test_changes_that_cannot_be_worked_out_from_the_two(text):
    """Another clause, another base, rates, plans, and "from ... to ..." that tells no change."""
    assert messages(RULE, text) == []


@given(st.integers(100, 9_999), st.integers(100, 9_999), st.booleans())
@settings(max_examples=120, deadline=None)
def test_a_change_worked_out_from_the_figures_is_never_held_against_them(start, end, cut):
    """Rounded or cut off to whole percent."""
    percent = Decimal(end - start) / Decimal(start) * 100
    shown = abs(percent).quantize(Decimal(1), rounding=ROUND_DOWN if cut else ROUND_HALF_UP)
    verb = "rose" if end >= start else "fell"

    assert messages(RULE, f"Exports {verb} by {shown} percent from {start} tons to {end} tons.") == []


@given(st.integers(1_000, 9_999), st.integers(1_000, 9_999))
@settings(max_examples=80, deadline=None)
def test_figures_rounded_after_the_change_was_worked_out_are_never_held_against_it(start, end):
    """Both ends printed in tenths of a million, the percent from the finer figures."""
    percent = Decimal(end - start) / Decimal(start) * 100
    one, two = ((Decimal(figure) / 1000).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP) for figure in (start, end))
    verb = "rose" if end >= start else "fell"

    assert messages(RULE, f"Sales {verb} by {abs(percent):.1f} percent from ${one} million to ${two} million.") == []
