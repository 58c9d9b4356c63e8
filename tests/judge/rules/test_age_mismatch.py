"""An age against the date of birth told with it."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.births import years
from crosscheck.judge.rules.age_mismatch import RULE
from tests.judge.reading import messages


@pytest.mark.parametrize(
    ("text", "born", "allowed"),
    [
        ("Ruiz, who was born in 1950, is 70 years old.", "1950", "73 or 74 when it was printed (10 June 2024)"),
        ("The 70-year-old, born in 1950, left.", "1950", "73 or 74 when it was printed (10 June 2024)"),
        ("Ruiz, 70, was born in Norland in 1950.", "1950", "73 or 74 when it was printed (10 June 2024)"),
        (
            "Ruiz was born on 3 May 1950 and died on 2 May 2010 at the age of 70.",
            "3 May 1950",
            "59 at death (2 May 2010)",
        ),
        (
            "Ana Ruiz, 70, died on Monday. She was born on 5 May 1950 in Norland.",
            "5 May 1950",
            "74 at death (10 June 2024)",
        ),
        (
            "Ana Ruiz, 70, died on Monday. Many wept. Ana was born on 5 May 1950 in Norland.",
            "5 May 1950",
            "74 at death (10 June 2024)",
        ),
    ],
)
def test_an_age_that_the_birth_rules_out(text, born, allowed):
    """Today, or on the day of death where that is told."""
    assert messages(RULE, text) == [f"The A gives 70 years old, but who was born {born} was {allowed}."]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz, who was born in 1950, is 74 years old.",
        "Ruiz, who was born in 1950, is 73 years old.",
        "Ruiz was born on 3 May 1950 and died on 4 May 2010 at the age of 60.",
        "Ruiz was born on 3 May 1950 and died on 2 May 2010 at the age of 59.",
        "Ruiz, born on 25 May 1950, is 73 years old.",
        "Ruiz, born in 1950, married at 20.",
        "Ruiz was born in 1950 and was 20 when the war began.",
        "Ruiz, 70, and Tom Lund, born in 1950, left.",
        "Ruiz, 70, whose sons Tom, 30, and Al, 31, were born in 1990, left.",
        "In 2011 the 61-year-old, born in 1950, was at sea.",
        "The German-born painter, 70, came in 1950.",
        "Ana Ruiz, 70, died on Monday. Tom Lund was born on 5 May 1950 in Norland.",
    ],
)
def test_ages_that_fit_or_are_of_another_day_or_person(text):
    """Birthdays are given their year, and the month before printing; nobody is lent another's birth."""
    assert messages(RULE, text) == []


@pytest.mark.parametrize(("published", "found"), [("2024-06-10", 1), ("2020-06-10", 0), (None, 0)])
def test_the_day_of_printing_decides(published, found):
    """Never today; without it nothing is said."""
    assert len(messages(RULE, "Ruiz, who was born in 1950, is 70 years old.", published=published)) == found


@given(st.dates(dt.date(1930, 1, 1), dt.date(2004, 12, 31)), st.integers(-3, 3))
@settings(max_examples=80, deadline=None)
def test_the_true_age_is_never_held_against_a_birth(born, off):
    """The calendar's own age, a year either way of it at a birthday, and nothing beyond."""
    age = years(born, dt.date(2024, 6, 10)) + off
    text = f"Ruiz, who was born on {born.day} {born:%B} {born.year}, is {age} years old."
    found = bool(messages(RULE, text))

    assert not (found and off == 0)
    assert found or off in {0, -1}
