"""Multiples: how many times as much, not how often."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from tests.kinds.figures import compare, mentions, value


@pytest.mark.parametrize("text", ["It is three times as large.", "It is twice the size.", "Sales doubled."])
def test_comparisons_are_checkable(text: str) -> None:
    (mention,) = mentions("multiple", text)

    assert mention.checkable


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("It doubled.", "A twofold rise.", "same"),
        ("It doubled.", "It tripled.", "conflict"),
        ("more than sixfold", "seven times as much", "compatible"),
    ],
)
def test_multiples_relate(a: str, b: str, level: str) -> None:
    assert level == compare("multiple", a, b).level


def test_the_quantity_counts_times() -> None:
    quantity = kinds.kind("multiple").quantity(value("multiple", "twofold"))

    assert quantity == {"value": 2, "unit": "times", "bound": "exact", "low": 2, "high": 2}
