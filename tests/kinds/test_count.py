"""Counts: what is counted, what is left alone, how a count is reported."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from crosscheck.model import Context, Count, Level, Span
from tests.factories import article, claim
from tests.kinds.figures import mentions, value


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("30 T-34 tanks", "tank"),
        ("four quite different bosses", "boss"),
        ("36,000 staff, most of them young", "staff"),
        ("dozens of homes", "home"),
        ("12 people", "person"),
        ("12 countries", "country"),
        ("12 died", ""),
        ("eight more picks", "pick"),
        ("eight other employees", "employee"),
        ("460 Owl and Fox vehicles", "vehicle"),
        ("one proposal asks the board", "proposal"),
        ("two arms dealers", "dealer"),
        ("a three-game streak", "game"),
        ("another dozen people", "person"),
        ("one man", "man"),
        ("one person and a dog", "person"),
    ],
)
def test_the_measured_noun_is_its_lemma(text: str, noun: str) -> None:
    found = value("count", text)

    assert isinstance(found, Count)
    assert noun == found.noun


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("They met three times.", True),
        ("They met twice.", True),
        ("They meet three times a week.", False),
        ("They met three times that week.", True),
        ("They met several times.", False),
        ("They met 1.5 times.", False),
    ],
)
def test_how_often_something_happened_is_a_count_but_no_habit(text: str, *, checkable: bool) -> None:
    (mention,) = mentions("count", text)

    assert ("time", checkable) == (mention.value.noun, mention.checkable)


def test_the_quantity_of_a_frequency_counts_times() -> None:
    quantity = kinds.kind("count").quantity(value("count", "eleven times"))

    assert quantity == {"value": 11, "unit": "times", "bound": "exact", "low": 11, "high": 11}


def test_one_of_the_best_is_not_checkable() -> None:
    (mention,) = mentions("count", "It was one of the best years.")

    assert not mention.checkable


@pytest.mark.parametrize("text", ["It was minus 20 at night.", "It read -20 at dawn.", "It swung from -20 to 5 there."])
def test_a_negative_figure_counts_nothing(text: str) -> None:
    assert [m.value.amount.number for m in mentions("count", text) if m.value.amount.number < 0] == []


@pytest.mark.parametrize("text", ["Some 20 boats sank.", "A fleet of mid-20 boats sank.", "It lost 20 boats."])
def test_a_figure_that_is_not_negative_still_counts(text: str) -> None:
    assert [m.value.amount.number for m in mentions("count", text)] == [20]


@pytest.mark.parametrize(
    "text",
    [
        "She drove a 4×4 home.",
        "He drove a four-by-four home.",
        "The men of Engine 18 slept.",
    ],
)
def test_a_name_with_a_figure_counts_nothing(text: str) -> None:
    assert mentions("count", text) == []


def test_a_change_from_one_figure_to_another_is_two_counts() -> None:
    assert [m.value.amount.number for m in mentions("count", "It rose from 2,400 to 3,100 boats.")] == [2400, 3100]


def test_a_designation_does_not_block_the_figure_beside_it() -> None:
    assert [m.value.amount.number for m in mentions("count", "They gave 30 T-34 tanks.")] == [30]


def test_keys_name_the_noun_but_never_the_figure() -> None:
    text = article("They gave 30 tanks.")
    context = Context(sentence=Span(0, 19), noun="tank", noun_words=("soviet", "tank"))
    one = claim(text, "30", value("count", text.text), context=context)

    assert kinds.kind("count").keys(one) == ("count", "count:soviet", "count:tank")


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("30 tanks", {"value": 30, "unit": "tank", "bound": "exact", "low": 30, "high": 30}),
        ("more than 30 tanks", {"value": 30, "unit": "tank", "bound": "more-than", "low": 30, "high": None}),
        ("4 to 5 tanks", {"value": [4, 5], "unit": "tank", "bound": "between", "low": 4, "high": 5}),
        ("2.5 million tanks", {"value": 2500000, "unit": "tank", "bound": "exact", "low": 2500000, "high": 2500000}),
    ],
)
def test_the_quantity_of_the_report(text: str, quantity: dict[str, object]) -> None:
    assert quantity == kinds.kind("count").quantity(value("count", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two boats", "a few boats"),
        ("two boats", "several boats"),
        ("2 boats", "a couple of dozen boats"),
        ("30 boats", "dozens of boats"),
    ],
)
def test_vague_words_raise_no_alarm_over_small_counts(one: str, other: str) -> None:
    level = kinds.kind("count").compare(value("count", one), value("count", other)).level

    assert (level is Level.CONFLICT) == (other == "a couple of dozen boats")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("took over 12 firms", "12 firms"),
        ("owned over 12 firms", "more than 12 firms"),
        ("spread over 12 villages", "12 villages"),
        ("worried about 12 villages", "12 villages"),
        ("lost about 12 villages", "about 12 villages"),
        ("adds up to 12 votes", "12 votes"),
        ("lost up to 12 votes", "up to 12 votes"),
        ("buried under 12 stones", "12 stones"),
        ("owned under 12 boats", "less than 12 boats"),
    ],
)
def test_a_word_that_belongs_to_the_verb_bounds_no_figure(text: str, figure: str) -> None:
    assert figure == kinds.kind("count").say(value("count", text))


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("the 12000 block of East Road", "the 12200 block of East Road", Level.CONFLICT),
        ("the 12000 block of East Road", "the 12000 block of East Road", Level.SAME),
        ("12,000 blocks of stone", "12,200 blocks of stone", Level.ROUNDS_TO),
    ],
)
def test_the_number_of_a_block_of_houses_is_not_rounded(one: str, other: str, level: Level) -> None:
    assert level == kinds.kind("count").compare(value("count", one), value("count", other)).level
