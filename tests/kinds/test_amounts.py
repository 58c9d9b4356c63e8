"""How two figures relate: one row a pair, the level and whether an editor should look."""

from __future__ import annotations

import pytest

from tests.kinds.figures import compare

PAIRS = [
    ("12 percent", "12%", "same", False),
    ("12 percent", "twelve per cent", "same", False),
    ("12 percent", "12.0 percent", "same", False),
    ("12 percent", "12.4 percent", "rounds-to", False),
    ("12 percent", "12.3 percent", "rounds-to", False),
    ("12 percent", "12.9 percent", "rounds-to", False),
    ("12 percent", "13.2 percent", "conflict", False),
    ("12 percent", "13 percent", "conflict", False),
    ("12.1 percent", "12.3 percent", "conflict", False),
    ("12.3 percent", "12.34 percent", "rounds-to", False),
    ("12.3 percent", "12.39 percent", "rounds-to", False),
    ("10 percent", "10.4 percent", "rounds-to", False),
    ("10 percent", "12 percent", "conflict", False),
    ("99.5 percent", "99.9 percent", "conflict", False),
    ("a third of it", "33 percent", "rounds-to", False),
    ("a quarter of it", "25.9 percent", "rounds-to", False),
    ("a quarter of it", "31 percent", "conflict", False),
    ("half of it", "more than half of it", "compatible", True),
    ("half of it", "53 percent", "conflict", False),
    ("nearly 12 percent", "11.8 percent", "compatible", False),
    ("nearly 12 percent", "12.5 percent", "conflict", False),
    ("under 4 percent", "3.8 percent", "compatible", False),
    ("under 4 percent", "5 percent", "conflict", False),
    ("3 to 5 percent", "4 percent", "compatible", False),
    ("3 to 5 percent", "6 percent", "conflict", False),
    ("3 to 5 percent", "between 3 and 5 percent", "same", False),
    ("25 basis points", "0.25 percentage points", "same", False),
    ("12 percent", "12 percentage points", "incomparable", False),
]
COUNTS = [
    ("30 tanks", "thirty tanks", "same", False),
    ("30 tanks", "35 tanks", "conflict", False),
    ("30 tanks", "28 tanks", "conflict", False),
    ("a dozen people", "12 people", "same", False),
    ("a dozen people", "13 people", "rounds-to", False),
    ("a dozen people", "16 people", "conflict", False),
    ("40 people", "42 people", "conflict", False),
    ("2,000 people", "1,987 people", "rounds-to", False),
    ("2,000 people", "3,000 people", "conflict", False),
    ("2,000 people", "2,400 people", "conflict", False),
    ("10 million people", "10.4 million people", "rounds-to", False),
    ("10 million people", "12 million people", "conflict", False),
    ("2 million people", "2.4 million people", "rounds-to", False),
    ("more than 30 tanks", "30 tanks", "compatible", True),
    ("more than 30 tanks", "34 tanks", "compatible", False),
    ("more than 30 tanks", "90 tanks", "compatible", True),
    ("more than 30 tanks", "25 tanks", "conflict", False),
    ("at least 30 tanks", "30 tanks", "compatible", False),
    ("more than 30 tanks", "over 30 tanks", "same", False),
    ("more than 30 tanks", "at least 30 tanks", "compatible", False),
    ("nearly 2,000 people", "1,950 people", "compatible", False),
    ("nearly 2,000 people", "2,000 people", "compatible", True),
    ("nearly 2,000 people", "2,100 people", "conflict", False),
    ("nearly 2,000 people", "1,000 people", "conflict", False),
    ("about 100 people", "102 people", "compatible", False),
    ("about 100 people", "130 people", "compatible", True),
    ("about 100 people", "200 people", "conflict", False),
    ("about 70 people", "75 people", "compatible", False),
    ("about 70 people", "80 people", "conflict", False),
    ("about 22 million people", "23 million people", "conflict", False),
    ("about 22 million people", "22.6 million people", "compatible", False),
    ("about 22 million people", "about 23 million people", "compatible", False),
    ("about a dozen people", "14 people", "compatible", False),
    ("about 18 people", "20 people", "compatible", False),
    ("about 45 people", "50 people", "compatible", False),
    ("about 45 people", "51 people", "conflict", False),
    ("about 36 people", "40 people", "compatible", False),
    ("about 125 people", "140 people", "compatible", False),
    ("about 335 people", "350 people", "conflict", False),
    ("about 335 people", "332 people", "compatible", False),
    ("an estimated 102 people", "108 people", "conflict", False),
    ("nearly 335 people", "310 people", "conflict", False),
    ("just over 7 million people", "8 million people", "conflict", False),
    ("up to 100 people", "90 people", "compatible", False),
    ("up to 100 people", "120 people", "conflict", False),
    ("dozens of people", "36 people", "compatible", False),
    ("dozens of people", "400 people", "compatible", True),
    ("dozens of people", "3 people", "conflict", False),
    ("tens of thousands of people", "40,000 people", "compatible", False),
    ("several hundred people", "a few hundred people", "same", False),
    ("35 million people", "35 billion people", "conflict", False),
    ("four to five thousand people", "4,500 people", "compatible", False),
]


@pytest.mark.parametrize(("a", "b", "level", "note"), PAIRS)
def test_percentages(a: str, b: str, level: str, note: bool) -> None:
    found = compare("percent", a, b)

    assert (level, note) == (found.level, found.note), found.reason


@pytest.mark.parametrize(("a", "b", "level", "note"), COUNTS)
def test_counts(a: str, b: str, level: str, note: bool) -> None:
    found = compare("count", a, b)

    assert (level, note) == (found.level, found.note), found.reason


REASONS = [
    ("percent", "12 percent", "12.3 percent", "12 percent is 12.3 percent rounded"),
    ("percent", "12 percent", "12.9 percent", "12 percent is 12.9 percent cut off"),
    ("count", "30 tanks", "35 tanks", "30 and 35 cannot both be exact"),
    (
        "count",
        "35 million people",
        "35 billion people",
        "same digits, another magnitude: 35 million against 35 billion",
    ),
    ("count", "more than 30 tanks", "25 tanks", "25 and more than 30 cannot both be true"),
    ("money", "$378 million", "$378 billion", "same digits, another magnitude: US$378 million against US$378 billion"),
    ("money", "$378 million", "€378 million", "same digits, another currency: US$378 million against €378 million"),
    ("measure", "30 km", "30 miles", "same digits, another unit: 30 kilometres against 30 miles"),
]


@pytest.mark.parametrize(("kind", "a", "b", "reason"), REASONS)
def test_the_reason_is_a_sentence_an_editor_can_check(kind: str, a: str, b: str, reason: str) -> None:
    assert reason == compare(kind, a, b).reason
