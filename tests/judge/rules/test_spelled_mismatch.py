"""Words against the digits in brackets behind them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.rules.spelled_mismatch import RULE
from tests.judge.reading import messages

_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


@pytest.mark.parametrize(
    ("text", "words", "digits"),
    [
        ("They met twelve (21) guests.", "twelve", "21"),
        ("The yard sold twenty-five (52) boats.", "twenty-five", "52"),
        ("The talks took thirty (13) days.", "thirty", "13"),
        ("The town has two thousand (20,000) wells.", "two thousand", "20,000"),
    ],
)
def test_digits_that_differ_from_the_words_before_them(text, words, digits):
    """One of the two is a slip, whatever the fact is."""
    assert messages(RULE, text) == [f"The A writes “{words}” in words and {digits} in digits."]


@pytest.mark.parametrize(
    "text",
    [
        "They met twelve (12) guests.",
        "The yard sold twenty-five (25) boats.",
        "Norland won the first set six (6) to two (4).",
        "Rule nine (4) of the code was read out.",
        "They met twelve (mostly old) guests.",
        "She won three (2010, 2012, 2014) and lost one.",
        "She has two sons (21 and 24).",
        "They met 12 (21) guests.",
        "They met dozens (21) of guests.",
    ],
)
def test_other_brackets_are_left_alone(text):
    """Equal numbers, ranks, years, ages, digits before digits, magnitudes without a figure."""
    assert messages(RULE, text) == []


def test_a_plan_or_an_uncertain_fact_is_left_alone():
    """As in every rule: what may not be said, or not of this, is not held against the article."""
    assert messages(RULE, "They met twelve (21) guests.", certain=False) == []


@given(st.integers(10, 19), st.integers(10, 19))
@settings(max_examples=60, deadline=None)
def test_a_finding_exactly_when_the_numbers_differ(spelled, digits):
    """The law of the rule."""
    found = messages(RULE, f"They met {_TEENS[spelled - 10]} ({digits}) guests.")

    assert bool(found) == (spelled != digits)
