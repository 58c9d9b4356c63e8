"""
Two clusters whose values cannot both stand: are they two accounts of one fact, or two facts?

One pair of claims is noise; all pairs between two clusters together are not. The odds come of a logistic model over
named fields (weights/rivals.json, made by training/rival_weights.py), which also sees how many articles stand on each
side, whether some article states both values, and whether either side has a better partner.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from statistics import fmean, median

from rapidfuzz.distance import OSA

from crosscheck.align.facets import Facet
from crosscheck.align.nearness import near
from crosscheck.align.relation import too_far
from crosscheck.align.score import Pair
from crosscheck.config import COPIED
from crosscheck.model import Amount, Value

UNSCORED = -4.0
"""Log-odds of a pair that shares no rare word and so was not scored."""

LONG = 3
"""Digits from which a figure is told from another by one of them: 2,301 and 2,302 are seldom two facts."""

FIELDS: tuple[str, ...] = (
    "best pair",
    "average pair",
    "median pair",
    "likeness",
    "average likeness",
    "wording",
    "noun",
    "other noun",
    "predicate",
    "other predicate",
    "actors",
    "other actors",
    "person",
    "other person",
    "holder",
    "other holder",
    "owner",
    "other owner",
    "other time",
    "other places",
    "other aspect",
    "scored",
    "articles",
    "smaller side",
    "told twice",
    "near",
    "digits",
    "slip",
    "round",
    "temporal",
    "better partner",
    "headline",
    "vague",
    "nearest",
    "lead",
    "outdone",
    "usual",
    "knows",
    "told together",
    "told elsewhere",
    "nearest value",
)
"""The fields, in the order of the weight file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """Two clusters, the pairs between them (None where not scored), and the fields that tell of them."""

    one: str
    other: str
    fields: Mapping[str, float]


def measure(
    left: Sequence[Facet], right: Sequence[Facet], cross: Sequence[Pair | None], *, partner: float, articles: int
) -> dict[str, float]:
    """
    Every field of two clusters; symmetric in the two, three decimals.

    `partner` is the best log-odds either cluster has with a cluster its values agree with or a third it contradicts;
    `articles` is how many articles the story has.
    """
    scored = [pair for pair in cross if pair is not None]
    odds = [pair.log_odds for pair in scored] + [UNSCORED] * (len(cross) - len(scored))
    best = max(scored, key=lambda pair: pair.score)
    sides = {facet.claim.article_id for facet in left}, {facet.claim.article_id for facet in right}
    fields = {
        "best pair": max(odds),
        "average pair": fmean(odds),
        "median pair": median(odds),
        "likeness": max(pair.fields["likeness"] for pair in scored),
        "average likeness": fmean(pair.fields["likeness"] for pair in scored),
        "wording": max(pair.fields["wording"] for pair in scored),
        "scored": len(scored) / len(cross),
        "articles": len(sides[0] | sides[1]) / max(articles, 2),
        "smaller side": math.log2(min(map(len, sides))),
        "told twice": float(bool(sides[0] & sides[1])),
        "near": near(best.a.claim.value, best.b.claim.value),
        "digits": min(best.a.digits, best.b.digits) / 5,
        "slip": float(slip(best.a.claim.value, best.b.claim.value)),
        "temporal": float(best.a.temporal),
        "round": float(all(len(facet.say.strip("0 ,")) <= 1 for facet in (best.a, best.b))),
        "better partner": max(0.0, partner - max(odds)),
    }
    for name in (
        "noun",
        "other noun",
        "predicate",
        "other predicate",
        "actors",
        "other actors",
        "person",
        "other person",
        "holder",
        "other holder",
        "owner",
        "other owner",
        "other time",
        "other places",
        "other aspect",
        "headline",
        "vague",
        "nearest",
        "lead",
        "outdone",
        "usual",
        "knows",
        "told together",
        "told elsewhere",
        "nearest value",
    ):
        fields[name] = (best.fields[name] + fmean(pair.fields[name] for pair in scored)) / 2
    return {name: round(fields[name], 3) for name in FIELDS}


def slip(a: Value, b: Value) -> bool:
    """Whether two figures of three digits or more differ by one digit: another one, one dropped, or two swapped."""
    one, other = getattr(a, "amount", None), getattr(b, "amount", None)
    if not (isinstance(one, Amount) and isinstance(other, Amount)) or one.vague or other.vague:
        return False
    x, y = (f"{amount.number.normalize():f}".replace(".", "").strip("0") for amount in (one, other))
    return min(len(x), len(y)) >= LONG and OSA.distance(x, y) == 1


def odds(fields: Mapping[str, float], *, encoder: str) -> float:
    """Log-odds that two clusters speak of one fact, three decimals."""
    weights = _weights(encoder)
    return round(weights["bias"] + sum(weights[name] * fields[name] for name in FIELDS), 3)


def irreconcilable(pair: Pair) -> bool:
    """
    Whether two values cannot both stand and yet lie near enough to be two accounts of one fact.

    Two speakers speak on two days: the day of an utterance is set against another's only in a copied sentence.
    """
    if (pair.a.telling or pair.b.telling) and pair.fields["wording"] <= COPIED:
        return False
    return pair.contradicts and not too_far(pair.a, pair.b)


@cache
def _weights(encoder: str) -> dict[str, float]:
    """An encoder of a caller's own is weighed as the sentence encoder is."""
    text = (files("crosscheck.align") / "weights" / "rivals.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, float]] = json.loads(text)["weights"]
    return loaded.get(encoder) or loaded["sentence"]
