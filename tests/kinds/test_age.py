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
        ("a 21-month-old boy", "a 1-year-old boy", "rounds-to"),
        ("a 21-month-old boy", "a 3-year-old boy", "conflict"),
        ("10 or 11 years old", "10 years old", "compatible"),
        ("10 or 11 years old", "13 years old", "conflict"),
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


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Brett Osmond was 15 at the time, so the law did not apply.", "15"),
        ("Brett Osmond, 16 – dressed in blue – sat down.", "16"),
        ("The boy was 9 when he left.", "9"),
        ("They think he is 10 or 11 years old.", "10 or 11 years old"),
    ],
)
def test_ages_behind_a_name(text: str, quote: str) -> None:
    assert [text[mention.span.start : mention.span.end] for mention in mentions("age", text)] == [quote]


@pytest.mark.parametrize("text", ["Brett Osmond was 15 in the race.", "Ski Valley was 15 at the time."])
def test_numbers_behind_a_name_that_are_no_ages(text: str) -> None:
    assert mentions("age", text) == []
