"""
Learn when two clusters with irreconcilable values speak of one fact: `crosscheck/align/weights/rivals.json`.

Runs after training/pair_weights.py, on the same topics: clusters are built as the product builds them, each topic seen
through an encoder that was not trained on it. A pair of clusters is positive when most annotated claims of both lie in
one gold slot, negative when in two; where one side alone is annotated it is negative at a third of the weight. One
logistic model an encoder, L2 penalty, signs constrained; then the figures of every topic judged by the rest.

    python -m training.rival_weights ../shared/bench [--folds FOLDER]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tabulate import tabulate

from crosscheck.align.block import candidates
from crosscheck.align.cluster import agreements, rivalries
from crosscheck.align.clusters import Clusters
from crosscheck.align.encode import ENCODERS
from crosscheck.align.facets import Facet
from crosscheck.align.rivals import FIELDS
from crosscheck.align.score import scores
from crosscheck.cache import Cache
from crosscheck.config import THRESHOLDS
from crosscheck.model import Encoder
from training.annotations import learnt_from
from training.folds import encoders
from training.pair_weights import HALF_SURE, claims_of, fit, slots_of
from training.topics import Topic

TARGET = Path(__file__).parent.parent / "crosscheck" / "align" / "weights" / "rivals.json"
SIGNS = {
    "best pair": 1,
    "average pair": 1,
    "median pair": 1,
    "likeness": 1,
    "average likeness": 1,
    "wording": 1,
    "noun": 1,
    "predicate": 1,
    "actors": 1,
    "near": 1,
    "scored": 1,
    "other actors": -1,
    "person": 1,
    "other person": -1,
    "holder": 1,
    "other holder": -1,
    "owner": 1,
    "other owner": -1,
    "other time": -1,
    "other places": -1,
    "other aspect": -1,
    "other noun": -1,
    "other predicate": -1,
    "nearest": 1,
    "lead": 1,
    "outdone": -1,
    "usual": -1,
    "told twice": -1,
    "better partner": -1,
    "knows": -1,
    "told together": -1,
    "nearest value": 1,
}
"""Sign each field may take, as for pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two clusters of a topic, whether they lie in one slot (and its verdict), and how sure that is."""

    topic: str
    fields: tuple[float, ...]
    one_fact: bool
    verdict: str
    weight: float


def examples(
    topics: list[Topic], found: dict[str, tuple[Facet, ...]], through: Callable[[int], Encoder]
) -> list[Example]:
    """All rivals of all topics of which at least one side is annotated."""
    return [
        example for place, topic in enumerate(topics) for example in _of_topic(topic, found[topic.name], through(place))
    ]


def _of_topic(topic: Topic, claims: tuple[Facet, ...], encoder: Encoder) -> Iterator[Example]:
    slots = slots_of(topic, claims)
    verdicts = {slot["id"]: slot["verdict"] for slot in topic.gold["slots"]}
    pairs = list(candidates(claims))
    scored = scores(pairs, encoder)
    clusters = agreements(claims, scored, THRESHOLDS)
    for rivalry in rivalries(clusters, scored):
        one, other = (_slot(clusters, root, slots) for root in (rivalry.one, rivalry.other))
        if (one is None and other is None) or "" in {one, other}:
            continue
        yield Example(
            topic=topic.name,
            fields=tuple(rivalry.fields[name] for name in FIELDS),
            one_fact=one == other,
            verdict=verdicts[one] if one is not None and one == other else "",
            weight=topic.weight * (HALF_SURE if one is None or other is None else 1.0),
        )


def _slot(clusters: Clusters, root: str, slots: dict[str, str]) -> str | None:
    """The slot of most annotated claims of a cluster; None where none is annotated."""
    counts = Counter(slots[facet.claim.id] for facet in clusters.members[root] if facet.claim.id in slots)
    return min(counts, key=lambda slot: (-counts[slot], slot)) if counts else None


def learn(rows: list[Example]) -> np.ndarray[Any, Any]:
    """Weights, the bias first."""
    return fit(_matrix(rows), _labels(rows), np.array([row.weight for row in rows]), [SIGNS.get(f, 0) for f in FIELDS])


def _matrix(rows: list[Example]) -> np.ndarray[Any, Any]:
    return np.array([(1.0, *row.fields) for row in rows])


def _labels(rows: list[Example]) -> np.ndarray[Any, Any]:
    return np.array([float(row.one_fact) for row in rows])


def held_out(rows: list[Example]) -> list[tuple[float, Example]]:
    """Every example with its log-odds by weights of the other topics, best first."""
    judged = []
    for topic in sorted({row.topic for row in rows}):
        beta = learn([row for row in rows if row.topic != topic])
        here = [row for row in rows if row.topic == topic]
        judged += zip((_matrix(here) @ beta).tolist(), here, strict=True)
    return sorted(judged, key=lambda pair: -pair[0])


def curve(judged: list[tuple[float, Example]]) -> str:
    """How right the first n are: one fact in conflict, one fact otherwise, two facts, one side not annotated."""
    table = []
    for size in (10, 20, 30, 40, 60, 80, 120, 160, 240):
        top = judged[:size]
        right = sum(row.verdict == "conflict" for _, row in top)
        other = sum(row.one_fact for _, row in top) - right
        wrong = sum(not row.one_fact and row.weight > HALF_SURE for _, row in top)
        table.append((size, f"{top[-1][0]:.2f}", right, other, wrong, len(top) - right - other - wrong))
    return tabulate(table, headers=["first", "log-odds", "conflict", "one fact", "two facts", "half"], tablefmt="plain")


def main() -> None:
    """Collect, judge each topic by the others, fit all, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--topics-only", action="store_true", help="without the labelled events of the pool")
    parser.add_argument("--cache", type=Path, default=None, help="folder that keeps the vectors")
    parser.add_argument("--folds", type=Path, help="folder of fold-0.safetensors and fold-1.safetensors")
    parser.add_argument("--encoder", action="append", choices=sorted(ENCODERS))
    arguments = parser.parse_args()
    topics = learnt_from(arguments.data, topics_only=arguments.topics_only)
    found = {topic.name: claims_of(topic) for topic in topics}
    old = json.loads(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {"weights": {}, "card": {}}
    weights, figures = old["weights"], old.get("card", {}).get("figures", {})
    for name in arguments.encoder or sorted(ENCODERS):
        rows = examples(topics, found, encoders(name, arguments.folds, Cache(arguments.cache)))
        print(f"\n{name}, every topic judged by the others\n{curve(held_out(rows))}", flush=True)
        beta = learn(rows)
        weights[name] = {field: round(float(b), 3) for field, b in zip(("bias", *FIELDS), beta, strict=True)}
        figures[name] = {"rivals": len(rows), "one fact": sum(row.one_fact for row in rows)}
    card = {
        "data": "train topics and labelled events of the pool, claims and clusters as crosscheck finds them",
        "recipe": "training/rival_weights.py, logistic regression, L2 penalty 3, signs constrained",
        "figures": figures,
    }
    TARGET.write_text(json.dumps({"card": card, "weights": weights}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
