"""
Extraction quality is a floor that rises and never falls.

`python -m tests.quality.scoring` prints the scores. After a gain, raise the floor in the same commit. A floor is lowered
only when a label was wrong, and then the label is what changes.
"""

from __future__ import annotations

import pytest

from tests.quality.scoring import Score, gold, score

PRECISION = {
    "all": 0.993,
    "age": 1.0,
    "count": 1.0,
    "date": 0.967,
    "duration": 1.0,
    "extent": 1.0,
    "measure": 1.0,
    "money": 1.0,
    "multiple": 1.0,
    "ordinal": 1.0,
    "percent": 1.0,
    "score": 1.0,
    "time": 1.0,
}
RECALL = {
    "all": 0.993,
    "age": 1.0,
    "count": 1.0,
    "date": 0.967,
    "duration": 1.0,
    "extent": 1.0,
    "measure": 1.0,
    "money": 1.0,
    "multiple": 1.0,
    "ordinal": 1.0,
    "percent": 1.0,
    "score": 1.0,
    "time": 1.0,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return score(gold())


@pytest.mark.parametrize("kind", PRECISION)
def test_precision_holds_its_floor(scores: dict[str, Score], kind: str) -> None:
    assert scores[kind].precision >= PRECISION[kind]


@pytest.mark.parametrize("kind", RECALL)
def test_recall_holds_its_floor(scores: dict[str, Score], kind: str) -> None:
    assert scores[kind].recall >= RECALL[kind]


def test_sentences_without_a_claim_yield_next_to_none() -> None:
    empty = [item for item in gold() if not item["claims"]]

    assert score(empty)["all"].found <= 3


def test_a_wrong_value_is_no_hit() -> None:
    item = {
        "id": "x",
        "text": "The club sold 40 boats.",
        "published": None,
        "claims": [
            {"start": 14, "end": 16, "kind": "count", "value": {"value": 41, "unit": "boat", "bound": "exact"}},
        ],
    }

    assert score([item])["all"] == Score(labels=1, found=1, placed=1, right=0)


def test_a_claim_in_another_place_is_no_hit() -> None:
    item = {
        "id": "x",
        "text": "The club sold 40 boats.",
        "published": None,
        "claims": [{"start": 4, "end": 8, "kind": "count", "value": {"value": 40, "unit": "boat", "bound": "exact"}}],
    }

    assert score([item])["all"] == Score(labels=1, found=1, placed=0, right=0)
