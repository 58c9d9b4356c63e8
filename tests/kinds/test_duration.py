"""The kind "duration": its corpus, its comparison and its words."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from crosscheck.kinds.duration import KIND
from crosscheck.model import Level, Value
from tests.kinds.temporal import corpus, marked, negatives, phrasings, read

CORPUS = corpus("duration")


@pytest.mark.parametrize(("entry", "sentence"), phrasings("duration"))
def test_each_phrasing_gives_the_value(entry: dict[str, Any], sentence: str) -> None:
    mention = marked(KIND, entry, sentence)
    timex = KIND.timex(mention.value)

    assert timex is not None
    assert (entry["timex"], entry.get("mod", "")) == (timex["value"], timex["mod"])
    assert mention.checkable


@pytest.mark.parametrize("entry", [e for e in CORPUS["values"] if not e.get("only_timex")], ids=lambda e: e["timex"])
def test_any_two_phrasings_of_one_value_compare_same(entry: dict[str, Any]) -> None:
    values = [marked(KIND, entry, sentence).value for sentence in entry["sentences"]]

    for one, other in itertools.combinations(values, 2):
        assert KIND.compare(one, other).level == Level.SAME, (one, other)


@pytest.mark.parametrize("entry", CORPUS.get("ambiguous", []), ids=lambda e: e["sentence"])
def test_what_is_not_known_stays_unknown(entry: dict[str, Any]) -> None:
    mention = marked(KIND, entry, entry["sentence"])
    timex = KIND.timex(mention.value)

    assert timex is not None
    assert entry["timex"] == timex["value"]
    assert entry.get("checkable", True) == mention.checkable


@pytest.mark.parametrize("sentence", negatives("duration"))
def test_negatives_yield_nothing(sentence: str) -> None:
    assert read(KIND, sentence) == []


def length(text: str) -> Value:
    (found,) = read(KIND, text)
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("three days", "72 hours", Level.SAME),
        ("two decades", "20 years", Level.SAME),
        ("for a year", "12 months", Level.SAME),
        ("33 years", "three decades", Level.ROUNDS_TO),
        ("for a year", "11 months", Level.ROUNDS_TO),
        ("52 weeks", "one year", Level.ROUNDS_TO),
        ("nine years", "33 years", Level.CONFLICT),
        ("three days", "five days", Level.CONFLICT),
        ("three days", "three weeks", Level.CONFLICT),
        ("more than three days", "five days", Level.COMPATIBLE),
        ("more than three days", "two days", Level.CONFLICT),
        ("up to three weeks", "10 days", Level.COMPATIBLE),
        ("three nights", "four days", Level.COMPATIBLE),
        ("three nights", "six days", Level.CONFLICT),
        ("several weeks", "six weeks", Level.COMPATIBLE),
        ("two to three weeks", "18 days", Level.COMPATIBLE),
        ("six months", "two weeks", Level.CONFLICT),
        ("nearly seven minutes", "almost eight minutes", Level.CONFLICT),
        ("nearly eight minutes", "seven minutes", Level.COMPATIBLE),
        ("nearly eight minutes", "eight minutes", Level.COMPATIBLE),
        ("about seven minutes", "eight minutes", Level.CONFLICT),
        ("about seven minutes", "about eight minutes", Level.COMPATIBLE),
        ("about 18 months", "20 months", Level.COMPATIBLE),
        ("nearly 2,000 days", "1,600 days", Level.COMPATIBLE),
    ],
)
def test_two_lengths_relate(one: str, other: str, level: Level) -> None:
    there, back = KIND.compare(length(one), length(other)), KIND.compare(length(other), length(one))

    assert (level, level) == (there.level, back.level), there.reason


def test_a_length_is_also_a_quantity() -> None:
    assert KIND.quantity(length("more than 3 days")) == {
        "value": 3,
        "unit": "day",
        "bound": "more-than",
        "low": 3,
        "high": None,
    }
