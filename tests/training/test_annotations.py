"""Labels of our own on events of the pool: read with their texts, refused with other ones."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest

from training.annotations import LABELS, annotated
from training.mentions import gold

TEXTS = {"a": "The flood killed 12 people and cut 3 roads.", "b": "Twelve died in the flood, the mayor said."}


def written(folder: Path, *, texts: dict[str, str] = TEXTS) -> Path:
    """A pool of one event and labels that join its two tolls."""
    (folder / "pool").mkdir()
    with gzip.open(folder / "pool" / "multi_outlet.jsonl.gz", "wt", encoding="utf-8") as lines:
        for name, text in texts.items():
            lines.write(json.dumps({"topic": "x/1", "doc": name, "date": "2024-05-10", "text": text}) + "\n")
    row = {
        "topic": "x/1",
        "documents": {name: sha256(text.encode()).hexdigest()[:16] for name, text in TEXTS.items()},
        "facts": [["agree", [[0, 17, 26], [1, 0, 6]]], ["single", [[0, 35, 42]]]],
    }
    labels = folder / "labels.jsonl"
    labels.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return labels


def test_values_of_one_fact_bear_one_label(tmp_path: Path) -> None:
    (topic,) = annotated(tmp_path, written(tmp_path))

    labels = {mention.document: mention.label for mention in gold(topic) if mention.value.startswith("12")}
    others = {mention.label for mention in gold(topic) if not mention.value.startswith("12")}

    assert labels["a"] == labels["b"] != ""
    assert labels["a"] not in others


@pytest.mark.parametrize("texts", [{"a": TEXTS["a"]}, TEXTS | {"b": "Twelve died in a flood."}])
def test_labels_of_another_text_are_refused(tmp_path: Path, texts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"x/1: the pool has no document b with the text that was labelled"):
        annotated(tmp_path, written(tmp_path, texts=texts))


def test_the_labels_shipped_put_each_place_into_one_fact_and_hold_no_text() -> None:
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]

    for row in rows:
        places = [tuple(place) for _, found in row["facts"] for place in found]
        assert len(places) == len(set(places))
        assert all(0 <= at < len(row["documents"]) and 0 <= start < stop for at, start, stop in places)
        assert {verdict for verdict, _ in row["facts"]} <= {
            "agree",
            "compatible",
            "conflict",
            "superseded",
            "single",
            "ignore",
        }
    assert len(rows) == 73
