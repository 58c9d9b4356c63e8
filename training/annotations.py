"""
Events of the unlabelled pool with labels of our own: `labels/pool.jsonl`.

The file holds no text: one event a line, its documents by id and hash, and for each fact the places of its values as
code points, half-open. Every claim of an event is in one fact, told once ("single") or no claim at all ("ignore"), so
that what stands in two facts was told apart by somebody who read both. labels/README.md says how they were drawn up.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.news import article
from training.topics import Topic, load, pool_rows

LABELS = Path(__file__).parent / "labels" / "pool.jsonl"
OWN = 0.5
"""Weight of a pair of these events beside one of the labelled stories. With 1, 37 instead of 40 of 81 conflicts of the
other half are shown, at precision .32 instead of .34."""
DIGEST = 16
"""Hexadecimal digits of a text's SHA-256 that the file keeps."""


def learnt_from(data: Path, *, topics_only: bool = False) -> list[Topic]:
    """The train topics of `data`, then the labelled events of its pool."""
    topics = load(data / "discrepancy", "train")
    return topics if topics_only else [*topics, *annotated(data)]


def annotated(data: Path, labels: Path = LABELS) -> list[Topic]:
    """
    The labelled events of the pool in `data`, sorted by name, their gold as the labelled stories give theirs.

    Raises ValueError where the pool lacks a document or holds another text of it.
    """
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    wanted = {(row["topic"], document) for row in rows for document in row["documents"]}
    texts = {(row["topic"], row["doc"]): row for row in pool_rows(data) if (row["topic"], row["doc"]) in wanted}
    return sorted((_topic(row, texts) for row in rows), key=lambda topic: topic.name)


def _topic(row: dict[str, Any], texts: dict[tuple[str, str], dict[str, Any]]) -> Topic:
    articles = []
    for document, digest in row["documents"].items():
        found = texts.get((row["topic"], document))
        if found is None or sha256(found["text"].encode()).hexdigest()[:DIGEST] != digest:
            raise ValueError(f"{row['topic']}: the pool has no document {document} with the text that was labelled")
        articles.append(article(document, found["text"], found.get("date")))
    documents = list(row["documents"])
    slots = [
        {
            "id": f"{verdict}-{number}",
            "verdict": verdict,
            "mentions": [{"doc": documents[at], "vstart": start, "vend": stop} for at, start, stop in places],
        }
        for number, (verdict, places) in enumerate(row["facts"])
    ]
    ordered = tuple(sorted(articles, key=lambda one: one.id))
    return Topic(name=row["topic"], articles=ordered, gold={"slots": slots}, weight=OWN)
