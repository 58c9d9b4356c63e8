"""The score of a pair: a small logistic model over the named evidence, one set of weights a regime."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.align.accounts import accounts
from crosscheck.align.evidence import FIELDS, measure, words
from crosscheck.align.facets import Facet
from crosscheck.align.relation import relate
from crosscheck.align.standing import standings
from crosscheck.model import AGREEING, Comparison, Encoder, Evidence, Level
from crosscheck.words.english import BEGINNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two facets, how their values relate, and the score in [0, 1] (three decimals) that they speak of one fact."""

    a: Facet
    b: Facet
    comparison: Comparison
    score: float
    fields: Mapping[str, float]

    @property
    def agrees(self) -> bool:
        """Whether the two values can stand together."""
        return self.comparison.level in AGREEING

    @property
    def contradicts(self) -> bool:
        """Whether the two values cannot both stand."""
        return self.comparison.level is Level.CONFLICT

    @property
    def log_odds(self) -> float:
        """Of the score, cut at +-7."""
        score = min(max(self.score, 0.001), 0.999)
        return math.log(score / (1 - score))


def scores(pairs: Sequence[tuple[Facet, Facet]], encoder: Encoder) -> list[Pair]:
    """
    Score all pairs of a story, each by itself and by how it and its values stand among the others; in the order given.

    The weights of a pair are those of its regime: whether the values agree, and whether they are temporal or figures.
    """
    encoder.prepare([facet.context(encoder) for pair in pairs for facet in pair])
    likeness = [encoder.likeness(a.context(encoder), b.context(encoder)) for a, b in pairs]
    comparisons = _comparisons(pairs)
    agreeing = [comparison.level in AGREEING for comparison in comparisons]
    placed = zip(standings(pairs, likeness), accounts(pairs, agreeing), strict=True)
    standing = [{**among_words, **among_values} for among_words, among_values in placed]
    return [
        _score(
            a,
            b,
            comparison,
            measure(a, b, likeness=alike, level=comparison.level, standing=place),
            _weights(encoder.name)[regime(agrees=comparison.level in AGREEING, temporal=a.temporal)],
        )
        for (a, b), comparison, alike, place in zip(pairs, comparisons, likeness, standing, strict=True)
    ]


def _comparisons(pairs: Sequence[tuple[Facet, Facet]]) -> list[Comparison]:
    """How the values of each pair relate; two values that many claims tell are compared once."""
    facets = {facet.claim.id: facet for pair in pairs for facet in pair}
    told = {name: f"{facet.claim.kind} {_begins(facet)} {facet.claim.value!r}" for name, facet in facets.items()}
    known: dict[tuple[str, str], Comparison] = {}
    for a, b in pairs:
        key = told[a.claim.id], told[b.claim.id]
        if key not in known:
            known[key] = relate(a, b)
    return [known[told[a.claim.id], told[b.claim.id]] for a, b in pairs]


def _begins(facet: Facet) -> bool:
    """Whether its predicate tells of a beginning: then more than its value decides."""
    return facet.claim.context.predicate in BEGINNING


def _score(
    a: Facet, b: Facet, comparison: Comparison, fields: Mapping[str, float], weights: Mapping[str, float]
) -> Pair:
    total = weights["bias"] + sum(weights[field] * fields[field] for field in FIELDS)
    return Pair(a=a, b=b, comparison=comparison, score=round(1 / (1 + math.exp(-total)), 3), fields=fields)


def regime(*, agrees: bool, temporal: bool) -> str:
    """Name of the set of weights: "agreeing temporal", "differing quantity" ..."""
    return f"{'agreeing' if agrees else 'differing'} {'temporal' if temporal else 'quantity'}"


def explain(pair: Pair, encoder: Encoder) -> tuple[Evidence, ...]:
    """The fields that moved the score, the strongest first, in words."""
    weights = _weights(encoder.name)[regime(agrees=pair.agrees, temporal=pair.a.temporal)]
    said = words(pair.a, pair.b, pair.fields)
    moved = [
        Evidence(name=name, weight=round(weights[name] * pair.fields[name], 3), words=text)
        for name, text in said.items()
        if abs(weights[name] * pair.fields[name]) >= 0.05
    ]
    return tuple(sorted(moved, key=lambda found: (-abs(found.weight), found.name)))


@cache
def _weights(encoder: str) -> dict[str, dict[str, float]]:
    """By regime; an encoder of a caller's own is weighed as the sentence encoder is."""
    text = (files("crosscheck.align") / "weights" / "pairs.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, dict[str, float]]] = json.loads(text)["weights"]
    return loaded.get(encoder) or loaded["sentence"]
