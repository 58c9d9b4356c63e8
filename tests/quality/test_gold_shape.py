"""
The gold sentences are well formed: a wrong label would pin a wrong floor.

A label spans hedge, figure, unit and rate ("more than 30", "$83.40 a barrel"), without the noun that is counted; a clock
time and its day are two labels. A `value` is a TIMEX3 value (date, time, duration), the first and last day (extent), a
rank, two sides (score), or `value, unit, bound` in the form of the JSON report, the magnitude applied ("USD per
barrel", "year of age", fractions as parts of one). A number of null stands for a vague magnitude ("dozens"), of which
only span and kind are judged. Words that carry no comparable value ("recently", "every year") are not labelled.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).with_name("gold.jsonl")
FIGURES = {"count", "money", "percent", "multiple", "measure", "age"}
KINDS = FIGURES | {"date", "time", "extent", "duration", "ordinal", "score"}
BOUNDS = {"exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly", "up-to", "between"}
DATE = re.compile(r"\d{3}|\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|SP|SU|FA|WI))?")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
DURATION = re.compile(r"P(\d+[YMWD]|T(\d+H)?(\d+M)?(\d+S)?)")


def items() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def labels() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    return ((item, label) for item in items() for label in item["claims"])


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def fault_of_figure(value: Any) -> str:
    if set(value) != {"value", "unit", "bound"}:
        return f"keys {sorted(value)}"
    number = value["value"]
    if isinstance(number, list):
        if len(number) != 2 or not all(map(is_number, number)) or number[0] >= number[1]:
            return f"range {number}"
    elif number is not None and not is_number(number):
        return f"number {number!r}"
    return "" if value["unit"] and value["bound"] in BOUNDS else f"unit or bound of {value}"


def fault_of(kind: str, value: Any) -> str:
    """Why `value` is no value of `kind`, "" when it is one."""
    match kind:
        case "date":
            return "" if DATE.fullmatch(value) else f"date {value!r}"
        case "time":
            return "" if TIME.fullmatch(value) else f"time {value!r}"
        case "duration":
            ends = value if isinstance(value, list) else [value]
            return "" if all(DURATION.fullmatch(end) for end in ends) else f"duration {value!r}"
        case "extent":
            first, last = map(dt.date.fromisoformat, value)
            return "" if first <= last else f"extent {value!r}"
        case "ordinal":
            return "" if isinstance(value, int) and value > 0 else f"rank {value!r}"
        case "score":
            return "" if len(value) == 2 and all(isinstance(side, int) for side in value) else f"score {value!r}"
        case _:
            return fault_of_figure(value)


def test_ids_and_sentences_are_unique() -> None:
    for key in ("id", "text"):
        seen = Counter(item[key] for item in items())
        assert [name for name, times in seen.items() if times > 1] == []


def test_items_have_the_agreed_keys_and_a_real_day() -> None:
    for item in items():
        assert {"id", "text", "published", "claims"} == set(item)
        if item["published"] is not None:
            dt.date.fromisoformat(item["published"])


def test_every_label_quotes_its_sentence() -> None:
    wrong = [item["id"] for item, label in labels() if item["text"][label["start"] : label["end"]] != label["text"]]
    assert wrong == []


def test_labels_of_a_sentence_do_not_overlap() -> None:
    for item in items():
        ends = [(label["start"], label["end"]) for label in item["claims"]]
        assert sorted(ends) == ends
        assert [b for a, b in pairwise(ends) if b[0] < a[1]] == [], item["id"]


def test_every_value_has_the_form_of_its_kind() -> None:
    faults = [
        f"{item['id']}: {fault}" for item, label in labels() if (fault := fault_of(label["kind"], label["value"]))
    ]
    assert faults == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_covered(kind: str) -> None:
    assert sum(label["kind"] == kind for _, label in labels()) >= 5


def test_kinds_are_known() -> None:
    assert {label["kind"] for _, label in labels()} == KINDS


def test_the_gold_keeps_its_size() -> None:
    """At least 150 sentences, and 30 that hold no claim: precision is measured on those."""
    assert len(items()) >= 150
    assert sum(not item["claims"] for item in items()) >= 30


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("date", "9 May 2024"),
        ("time", "15:00"),
        ("duration", "3 days"),
        ("extent", ["2024-05-11", "2024-05-07"]),
        ("ordinal", 0),
        ("score", [3]),
        ("count", {"value": [5, 4], "unit": "tank", "bound": "between"}),
        ("money", {"value": 5, "unit": "USD", "bound": "roughly"}),
        ("percent", {"value": "12", "unit": "percent", "bound": "exact"}),
    ],
)
def test_a_malformed_value_is_seen(kind: str, value: object) -> None:
    assert fault_of(kind, value) != ""
