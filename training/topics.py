"""Reads the labelled topics of the benchmark folder as cases, with their gold slots."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.discrepancy import topics, write_case
from crosscheck.articles import load_case
from crosscheck.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """
    One event: its articles by document id, and the gold object as the benchmark stores it.

    `weight` is how much a pair of it counts when the weights of evidence are learned.
    """

    name: str
    articles: tuple[Article, ...]
    gold: dict[str, Any]
    weight: float = 1.0


def pool_rows(data: Path) -> Iterator[dict[str, Any]]:
    """The articles of the unlabelled pool in `data`, each with its event ("topic"), id ("doc"), date and text."""
    with gzip.open(data / "pool" / "multi_outlet.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def load(folder: Path, split: str) -> list[Topic]:
    """The topics of a split ("train" or "dev") of `folder`, sorted by name, read as the benchmark reads them."""
    found = []
    for name, documents in topics(folder, split).items():
        gold = json.loads((folder / "gold" / f"{name.replace('/', '_')}.json").read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as place:
            case = load_case(write_case(folder, name, documents, Path(place)))
        found.append(Topic(name=name, articles=tuple(sorted(case.articles, key=lambda one: one.id)), gold=gold))
    return found
