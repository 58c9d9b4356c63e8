"""The kind "extent": its corpus, its comparison and its words."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from crosscheck.kinds.extent import KIND
from crosscheck.model import Extent, Level, Value
from tests.kinds.temporal import corpus, marked, negatives, phrasings, read, setting

CORPUS = corpus("extent")


def ends(entry: dict[str, Any]) -> tuple[str, str]:
    return entry["begin"], entry["end"]


@pytest.mark.parametrize(("entry", "sentence"), phrasings("extent"))
def test_each_phrasing_gives_both_ends(entry: dict[str, Any], sentence: str) -> None:
    value = marked(KIND, entry, sentence).value

    assert isinstance(value, Extent)
    assert ends(entry) == (value.start.timex, value.end.timex)
    assert entry.get("asserted", "extent") == value.asserted


@pytest.mark.parametrize(("entry", "sentence"), phrasings("extent"))
def test_each_end_has_its_own_words(entry: dict[str, Any], sentence: str) -> None:
    mention = marked(KIND, entry, sentence)
    timex = KIND.timex(mention.value)

    assert timex is not None
    assert timex["begin"]["start"] == mention.span.start
    assert timex["end"]["end"] == mention.span.end
    assert timex["begin"]["end"] <= timex["end"]["start"]


@pytest.mark.parametrize("entry", CORPUS["values"], ids=lambda e: f"{e['begin']}..{e['end']}")
def test_any_two_phrasings_of_one_value_compare_same(entry: dict[str, Any]) -> None:
    values = [marked(KIND, entry, sentence).value for sentence in entry["sentences"]]

    for one, other in itertools.combinations(values, 2):
        assert KIND.compare(one, other).level == Level.SAME, (one, other)


@pytest.mark.parametrize("entry", CORPUS["ambiguous"], ids=lambda e: e["sentence"])
def test_what_is_not_known_stays_unknown(entry: dict[str, Any]) -> None:
    value = marked(KIND, entry, entry["sentence"]).value

    assert isinstance(value, Extent)
    assert ends(entry) == (value.start.timex, value.end.timex)
    assert "interval" not in (KIND.timex(value) or {})


@pytest.mark.parametrize("sentence", negatives("extent"))
def test_negatives_yield_nothing(sentence: str) -> None:
    assert read(KIND, sentence) == []


def extent(text: str) -> Value:
    (found,) = read(KIND, text, setting("2024-05-23", tense="past"))
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("from 7 to 11 May", "on May 7-11", Level.SAME),
        ("from 7 to 11 May", "on May 8-10", Level.CONFLICT),
        ("from 7 to 11 May", "on May 7-10", Level.CONFLICT),
        ("from 7 to 11 May", "during May 8-10", Level.COMPATIBLE),
        ("from 7 to 11 May", "during May 14-15", Level.CONFLICT),
        ("from 7 May to 3 June 2024", "from May to June 2024", Level.COMPATIBLE),
        ("from 7 May to 3 July 2024", "from May to June 2024", Level.CONFLICT),
        ("from 1957 to 1958", "in 1957-58", Level.SAME),
        ("between 2016 and 2021", "from 2016 to 2021", Level.SAME),
        ("from 9 a.m. to 5 p.m.", "from 10 a.m. to 5 p.m.", Level.CONFLICT),
    ],
)
def test_two_extents_relate(one: str, other: str, level: Level) -> None:
    there, back = KIND.compare(extent(one), extent(other)), KIND.compare(extent(other), extent(one))

    assert (level, level) == (there.level, back.level), there.reason


def test_a_conflict_names_the_ends_that_differ() -> None:
    both = KIND.compare(extent("from 7 to 11 May"), extent("on May 8-10"))
    last = KIND.compare(extent("from 7 to 11 May"), extent("on May 7-10"))

    assert both.reason == "starts 7 May 2024 against 8 May 2024; ends 11 May 2024 against 10 May 2024"
    assert last.reason == "ends 11 May 2024 against 10 May 2024"


def test_the_json_form_has_both_ends_and_the_days_between() -> None:
    text = "He will visit from 7 to 11 May."
    (found,) = read(KIND, text, setting("2024-05-05", tense="future"))

    assert KIND.timex(found.value) == {
        "type": "DATE",
        "value": "2024-05-07/2024-05-11",
        "mod": "",
        "begin": {"start": 19, "end": 20, "type": "DATE", "value": "2024-05-07"},
        "end": {"start": 24, "end": 30, "type": "DATE", "value": "2024-05-11"},
        "interval": ["2024-05-07", "2024-05-11"],
    }


def test_what_was_filled_in_is_said_once() -> None:
    (within,) = read(KIND, "He will visit from 7 to 11 May.", setting("2024-05-05", tense="future"))
    (across,) = read(KIND, "The pass was closed from October to March.", setting("2024-04-20", tense="past"))

    assert within.inferred == ("year 2024 from the publication date",)
    assert across.inferred == (
        "year 2023 from the other end of the range",
        "year 2024 from the publication date",
    )
