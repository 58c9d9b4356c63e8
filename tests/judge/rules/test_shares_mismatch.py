"""Shares of one whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.rules.shares_mismatch import RULE
from tests.judge.reading import messages


@pytest.mark.parametrize(
    ("text", "shares", "total"),
    [
        ("60 percent voted for the plan and 45 percent against.", "60 percent and 45 percent", "105"),
        ("55% said yes, 51% said no and 8% had no opinion.", "55 percent and 51 percent", "106"),
        ("60 percent were men and 45 percent women.", "60 percent and 45 percent", "105"),
        ("Of the voters, 60 percent approved of her, 50 percent disapproved.", "60 percent and 50 percent", "110"),
        ("40 percent were men and the remaining 50 percent women.", "40 percent and 50 percent", "90"),
        ("The state owns 51 percent of the firm and the bank the other 39 percent.", "51 percent and 39 percent", "90"),
    ],
)
def test_shares_that_cannot_be_together(text, shares, total):
    """Answers that exclude each other come to more than all; a rest does not fill up."""
    assert messages(RULE, text) == [f"The A shares one whole out as {shares}, which make {total} percent."]


@pytest.mark.parametrize(
    "text",
    [
        "60 percent voted for the plan and 40 percent against.",
        "55% said yes, 41% said no and 8% had no opinion.",
        "40 percent were men and the remaining 60 percent women.",
        "The state owns 51 percent of the firm and the bank the other 49 percent.",
        "A third went to schools, a third to roads and the remaining third to parks.",
        "33 percent said yes and the remaining 66 percent said no.",
        "60 percent of men and 45 percent of women smoke.",
        "60 percent of Blues voted for the plan and 70 percent of Greens against it.",
        "60 percent named prices and 55 percent named taxes.",
        "Support for the plan rose 60 percent and that against it 45 percent.",
        "The firm owns 60 percent of the mine, 30 percent of which is leased, and the remaining 20 percent of the mill.",
        "About 60 percent voted for the plan and about 41 percent against.",
    ],
)
def test_shares_that_can(text):
    """Sums that hold or are rounded, shares of two wholes, answers that may overlap, changes."""
    assert messages(RULE, text) == []


@given(st.integers(1, 99), st.integers(-6, 6))
@settings(max_examples=60, deadline=None)
def test_a_rest_is_held_to_a_hundred_within_rounding(share, off):
    """Two shares may each be rounded by half a point or cut off by a whole one."""
    rest = 100 - share + off
    found = messages(RULE, f"{share} percent were men and the remaining {rest} percent women.") if rest > 0 else []

    assert not (found and -2 < off <= 1)
    assert found or abs(off) <= 2 or rest <= 0
