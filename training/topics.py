"""Reads the multi-outlet topics of the benchmark folder as articles, with their gold slots."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.model import Article, Grain, Part, Role, SourceMap, Span, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One event: its articles by document id, and the gold object as the benchmark stores it."""

    name: str
    articles: tuple[Article, ...]
    gold: dict[str, Any]


def load(folder: Path, split: str) -> list[Topic]:
    """The topics of a split ("train" or "dev") of `folder`, sorted by name."""
    wanted = set(json.loads((folder / "gold" / "split.json").read_text())[split])
    manifest = {(row["topic"], row["doc"]): row for row in json.loads((folder / "manifest.json").read_text())}
    topics = []
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if path.name == "split.json" or gold["topic"] not in wanted:
            continue
        articles = tuple(
            article(folder / gold["topic"] / f"{doc}.txt", manifest.get((gold["topic"], doc), {}))
            for doc in gold["docs"]
        )
        topics.append(Topic(name=gold["topic"], articles=articles, gold=gold))
    return topics


def article(path: Path, row: dict[str, Any]) -> Article:
    """One document, all body, with the outlet and day its manifest row gives."""
    with path.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    stamp = str(row.get("date") or "")[:10]
    day = dt.date.fromisoformat(stamp) if len(stamp) == 10 else None
    return Article(
        id=path.stem,
        outlet=row.get("outlet") or path.stem,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=SourceMap(path=path.name),
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),),
        url=row.get("url") or "",
        published=None if day is None else When(first=day, last=day, grain=Grain.DAY, timex=stamp),
    )
