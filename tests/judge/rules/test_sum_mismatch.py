"""Parts against their whole, in one sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.rules.sum_mismatch import RULE
from tests.judge.reading import findings, messages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight men and five women were hurt, 12 in all.", "12 people in all, but 8 men and 5 women make 13"),
        ("The bus carried 8 men and 5 women, a total of 12 people.", "12 people in all, but 8 men and 5 women make 13"),
        ("12 people, eight men and five women, were hurt.", "12 people in all, but 8 men and 5 women make 13"),
        ("12 people (eight men and five women) were hurt.", "12 people in all, but 8 men and 5 women make 13"),
        ("Twelve people — eight men and three women — were hurt.", "12 people in all, but 8 men and 3 women make 11"),
        (
            "Seven people were hurt: three men, two women and three boys.",
            "7 people in all, but 3 men, 2 women and 3 boys make 8",
        ),
        ("Five people (a man, two women and a child) were hurt.", "5 people in all, but 2 women and 2 more make 4"),
        (
            "Two of the four boats are old; the other three are new.",
            "4 boats in all, but 2 boats and 3 boats make 5",
        ),
        (
            "One of the five guests stayed while the other three left.",
            "5 guests in all, but 1 guest and 3 guests make 4",
        ),
        (
            "Of the 12 guests, eight were men and the other five women.",
            "12 guests in all, but 8 and 5 women make 13",
        ),
    ],
)
def test_parts_that_do_not_make_their_whole(text, expected):
    """A list that says it is complete, or "the other two"."""
    assert messages(RULE, text) == [f"The A gives {expected}."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six of the five boats sank.", "6 boats of 5 boats"),
        ("Of the 12 boats, 14 sank.", "14 of 12 boats"),
    ],
)
def test_a_part_larger_than_its_whole(text, expected):
    """No list is needed for that."""
    assert messages(RULE, text) == [f"The A speaks of {expected}, a part that is larger than the whole."]


@pytest.mark.parametrize(
    "text",
    [
        "Eight men and four women were hurt, 12 in all.",
        "12 people, eight men and four women, were hurt.",
        "Four people (a man, two women and a child) were hurt.",
        "Two of the four boats are old; the other two are new.",
        "Of the 12 guests, eight were men.",
        "Of the 12 guests, eight were hurt and six were men.",
    ],
)
def test_parts_that_make_their_whole_or_need_not(text):
    """Sums that hold, and parts that are only some."""
    assert messages(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "12 people, including eight men and two women, were hurt.",
        "12 people were hurt (among them eight men and two women).",
        "12 people were hurt, of whom eight men and two women were guests.",
        "At least 12 people — at least eight men and two women — were hurt.",
        "200 homes, 12 schools and three mills were damaged.",
        "Five men and four women were hurt — one badly and six slightly.",
        "He hit three women — 17, 19 and 20 — with a stone.",
        "Three guests — a man, 28, a woman, 20, and a woman, 27 — were hurt.",
        "Three of the other four boats sank.",
        "One of the five guests died at once and another at night; the other four left.",
        "Others on the tour are from 19 to 61 — five women and two men.",
        "Nine pupils aged from six to 14, four teachers and two drivers, were hurt.",
        "Crews came from all 12 towns in all the eight valleys and five islands.",
        "It will hold 12 people, eight men and five women, if all goes well.",
    ],
)
def test_lists_that_are_open_or_of_something_else(text):
    """ "Including", "among them", lists of unlike things, lists of all that stands before, ages, plans."""
    assert messages(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He paid $3 million for land and $5 million for barns, a total of $8.4 million.", False),
        ("He paid $3 million for land and $5 million for barns, a total of $12 million.", True),
        ("About 2,000 men and 1,500 women, 4,000 in all, marched.", False),
        ("2,000 men and 1,500 women, 6,000 in all, marched.", True),
    ],
)
def test_rounding_is_given_its_due(text, found):
    """Millions may each be rounded by half of one; full digits by a tenth."""
    assert bool(messages(RULE, text)) == found


def test_a_table_is_no_sentence():
    """What holds more than sixty figures shares nothing out, and costs no more than it is long."""
    slip = "12 people (eight men and five women) were hurt"
    rows = ", ".join(f"{number} tents at gate {number}" for number in range(2, 70))

    assert len(messages(RULE, f"{slip}, and {rows[:200]}.")) == 1
    assert messages(RULE, f"{slip}, and {rows}.") == []


def test_both_sides_are_quoted():
    """The whole on one side, its parts on the other."""
    (finding,) = findings(RULE, "12 people, eight men and five women, were hurt.")

    assert [position.value for position in finding.positions] == ["12 people", "8 men + 5 women"]
    assert [len(position.claims) for position in finding.positions] == [1, 2]


@given(st.integers(2, 40), st.integers(2, 40), st.integers(-3, 3))
@settings(max_examples=80, deadline=None)
def test_a_finding_exactly_when_the_sum_is_another(men, women, off):
    """The law of the rule, for figures that are not rounded."""
    whole = men + women + off
    found = messages(RULE, f"Police counted {whole} people ({men} men and {women} women) there.")

    assert bool(found) == (off != 0)
