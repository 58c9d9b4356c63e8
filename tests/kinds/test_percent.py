"""Percent: shares against points, fractions of a whole."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from crosscheck.model import Percent
from tests.factories import article, claim
from tests.kinds.figures import mentions, value


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 percent", "percent"),
        ("12 percentage points", "percentage-point"),
        ("12 basis points", "basis-point"),
        ("a third of it", "fraction"),
    ],
)
def test_the_unit_is_kept_apart(text: str, unit: str) -> None:
    found = value("percent", text)

    assert isinstance(found, Percent)
    assert unit == found.unit


def test_a_rise_to_a_level_gives_two_percentages() -> None:
    assert [float(m.value.amount.number) for m in mentions("percent", "It rose from 6.29% to 6.7%.")] == [6.29, 6.7]


def test_a_fraction_is_reported_as_the_part_of_one() -> None:
    quantity = kinds.kind("percent").quantity(value("percent", "a quarter of it"))

    assert quantity == {"value": 0.25, "unit": "fraction", "bound": "exact", "low": 0.25, "high": 0.25}


def test_shares_and_points_share_no_key() -> None:
    text = article("It rose 12 percent, or 3 percentage points.")
    share = claim(text, "12 percent", value("percent", "12 percent"))
    points = claim(text, "3 percentage points", value("percent", "3 percentage points"))
    keys = kinds.kind("percent").keys

    assert not set(keys(share)) & set(keys(points))
