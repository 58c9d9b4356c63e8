"""Ages: their forms, and what a number between commas is not."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from tests.kinds.figures import compare, mentions, value


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("66 years old", "aged 66", "same"),
        ("66 years old", "aged 67", "conflict"),
        ("30 months old", "1 year old", "conflict"),
        ("12 months old", "one year old", "rounds-to"),
        ("a man in his 60s", "aged 66", "compatible"),
        ("a man in his 60s", "aged 71", "conflict"),
        ("a woman in her early 30s", "aged 32", "compatible"),
    ],
)
def test_ages_relate(a: str, b: str, level: str) -> None:
    assert level == compare("age", a, b).level


@pytest.mark.parametrize("text", ["On Monday, 12, they left.", "In Laos, 12 died.", "Rooms 3, 5, and 7 burned."])
def test_numbers_between_commas_that_are_no_ages(text: str) -> None:
    assert mentions("age", text) == []


def test_an_age_is_a_quantity_and_no_duration() -> None:
    kind = kinds.kind("age")
    found = value("age", "the 66-year-old")

    assert kind.timex(found) is None
    assert kind.quantity(found) == {"value": 66, "unit": "year of age", "bound": "exact", "low": 66, "high": 66}
