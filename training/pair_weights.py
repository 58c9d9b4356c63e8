"""
Learn the weights of pair evidence on the labelled topics and write `crosscheck/align/weights/pairs.json`.

For each encoder and each regime (agreeing or differing values, temporal or figures) a logistic model with an L2
penalty, fitted by Newton's method: no randomness, the same bytes each time. Positives are pairs of claims whose spans
map to one gold slot; negatives map to two slots; pairs of which one side alone is annotated are negatives at a third
of the weight, since the annotation lists every mention of a slot but not every claim of a text.

    python -m training.pair_weights ../shared/bench [--folds FOLDER]

The mention encoder was itself trained on these topics: `--folds` names the weights through which each topic is seen
by an encoder that was not (training/folds.py).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import news
from crosscheck.align.block import candidates
from crosscheck.align.encode import ENCODERS
from crosscheck.align.evidence import FIELDS
from crosscheck.align.facets import Facet
from crosscheck.align.rivals import irreconcilable
from crosscheck.align.score import regime, scores
from crosscheck.cache import Cache
from crosscheck.model import Encoder, Level
from training.annotations import learnt_from
from training.folds import encoders
from training.topics import Topic

TARGET = Path(__file__).parent.parent / "crosscheck" / "align" / "weights" / "pairs.json"
PENALTY = 3.0
"""L2 penalty on every weight but the bias."""
HALF_SURE = 1 / 3
SIGNS = {
    "likeness": 1,
    "wording": 1,
    "near words": 1,
    "sentence words": 1,
    "noun": 1,
    "noun words": 1,
    "predicate": 1,
    "actors": 1,
    "places": 1,
    "time": 1,
    "rare value": 1,
    "other noun": -1,
    "other predicate": -1,
    "other actors": -1,
    "person": 1,
    "other person": -1,
    "holder": 1,
    "other holder": -1,
    "owner": 1,
    "other owner": -1,
    "other places": -1,
    "other time": -1,
    "other aspect": -1,
    "other kind": -1,
    "other state": -1,
    "far in story": -1,
    "near": 1,
    "nearest": 1,
    "lead": 1,
    "outdone": -1,
    "twice outdone": -1,
    "usual": -1,
}
"""Sign each field may take: a weight that comes out on the wrong side is set to 0 and the rest fitted again."""
DIFFERING = {"knows": -1, "told together": -1, "told elsewhere": -1, "nearest value": 1}
"""The same where values exclude each other; two that agree may be one value, which each article then knows."""


def main() -> None:
    """Collect pairs, fit, write."""
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
    weights, figures = old["weights"], old["card"].get("figures", {})
    for name in arguments.encoder or sorted(ENCODERS):
        rows = collect(topics, found, encoders(name, arguments.folds, Cache(arguments.cache)))
        weights[name], figures[name] = {}, {}
        for key, (x, y, w) in sorted(rows.items()):
            signs = SIGNS | DIFFERING if key.startswith("differing") else SIGNS
            beta = fit(x, y, w, [signs.get(field, 0) for field in FIELDS])
            weights[name][key] = {field: round(float(b), 3) for field, b in zip(("bias", *FIELDS), beta, strict=True)}
            figures[name][key] = {"pairs": len(y), "one fact": int(y.sum())}
    card = {
        "data": "train topics and labelled events of the pool, claims as crosscheck finds them",
        "recipe": "training/pair_weights.py, logistic regression, L2 penalty 3, signs constrained",
        "figures": figures,
    }
    TARGET.write_text(json.dumps({"card": card, "weights": weights}, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def claims_of(topic: Topic) -> tuple[Facet, ...]:
    """Facets of all claims of a topic, derived ones included, in article order."""
    return news.claims_of(topic.articles)


def slots_of(topic: Topic, found: tuple[Facet, ...]) -> dict[str, str]:
    """Claim id -> gold slot, by best intersection over union of the spans, as the scorer maps them."""
    mentions = defaultdict(list)
    for slot in topic.gold["slots"]:
        for mention in slot["mentions"]:
            mentions[mention["doc"]].append((mention["vstart"], mention["vend"], slot["id"], slot["verdict"]))
    mapped = {}
    for facet in found:
        span = facet.claim.span
        best = max(
            (
                (min(end, span.end) - max(start, span.start)) / (max(end, span.end) - min(start, span.start)),
                slot,
                verdict,
            )
            for start, end, slot, verdict in [*mentions[facet.claim.article_id], (1 << 40, (1 << 40) + 1, "", "")]
        )
        if best[0] > 0:
            mapped[facet.claim.id] = "" if best[2] == "ignore" else best[1]
    return mapped


def collect(
    topics: list[Topic], found: dict[str, tuple[Facet, ...]], through: Callable[[int], Encoder]
) -> dict[str, Any]:
    """Per regime: the matrix of fields with a leading 1, labels, and sample weights."""
    rows: dict[str, list[tuple[list[float], float, float]]] = defaultdict(list)
    for place, topic in enumerate(topics):
        encoder = through(place)
        mapped = slots_of(topic, found[topic.name])
        for pair in scores(list(candidates(found[topic.name])), encoder):
            one, other = mapped.get(pair.a.claim.id), mapped.get(pair.b.claim.id)
            level = pair.comparison.level
            if (one is None and other is None) or "" in {one, other} or level is Level.INCOMPARABLE:
                continue
            if pair.contradicts and not irreconcilable(pair):
                continue  # too far apart to be one fact, and never joined
            weight = topic.weight * (HALF_SURE if one is None or other is None else 1.0)
            key = regime(agrees=pair.agrees, temporal=pair.a.temporal)
            rows[key].append(([1.0, *(pair.fields[field] for field in FIELDS)], float(one == other), weight))
    return {key: tuple(np.array(column) for column in zip(*value, strict=True)) for key, value in rows.items()}


def fit(
    x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], w: np.ndarray[Any, Any], allowed: Sequence[int]
) -> np.ndarray[Any, Any]:
    """Penalised logistic regression; fields whose weight takes the wrong sign are dropped, one after another."""
    signs = np.array([0, *allowed])
    kept = np.ones(x.shape[1], dtype=bool)
    while True:
        beta = np.zeros(x.shape[1])
        beta[kept] = newton(x[:, kept], y, w)
        wrong = np.where(signs * beta < 0, np.abs(beta), 0.0)
        if not wrong.any():
            return beta
        kept[int(wrong.argmax())] = False


def newton(x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], w: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Thirty damped Newton steps, enough for convergence to three decimals on every regime."""
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 1e-6
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (w * (p - y)) + penalty * beta
        hessian = (x.T * (w * p * (1 - p))) @ x + np.diag(penalty)
        beta -= np.linalg.solve(hessian, gradient)
    return beta


if __name__ == "__main__":
    main()
