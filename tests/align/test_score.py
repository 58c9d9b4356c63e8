"""Scores: each pair by itself and by how it stands, whatever the order; explanations that leave nothing out."""

from __future__ import annotations

import json
import math
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import kinds
from crosscheck.align.block import candidates
from crosscheck.align.evidence import FIELDS
from crosscheck.align.score import Pair, explain, regime, scores
from crosscheck.model import Article
from tests.align.grading import WORDY, graded, read
from tests.properties.stories import ARTICLES

WEIGHTS = json.loads((files("crosscheck.align") / "weights" / "pairs.json").read_text(encoding="utf-8"))["weights"]


def _said(pair: Pair) -> tuple[frozenset[str], str, float, tuple[tuple[str, float], ...]]:
    names = frozenset({pair.a.claim.id, pair.b.claim.id})
    return names, pair.comparison.level, pair.score, tuple(pair.fields.items())


@given(ARTICLES, st.randoms(use_true_random=False))
def test_neither_the_order_of_pairs_nor_of_the_two_in_a_pair_matters(
    articles: tuple[Article, ...], random: Any
) -> None:
    pairs = list(candidates(read(articles)))
    mixed = [pair if random.random() < 0.5 else pair[::-1] for pair in pairs]
    random.shuffle(mixed)

    assert set(map(_said, scores(mixed, WORDY))) == set(map(_said, scores(pairs, WORDY)))


@given(ARTICLES)
def test_pairs_come_in_the_order_given_and_compared_as_their_kind_compares(articles: tuple[Article, ...]) -> None:
    pairs = list(candidates(read(articles)))
    found = scores(pairs, WORDY)

    assert pairs == [(pair.a, pair.b) for pair in found]
    for pair in found:
        one, other = pair.a.claim, pair.b.claim
        assert kinds.kind(one.kind).compare(one.value, other.value) == pair.comparison


@given(ARTICLES)
def test_an_explanation_names_every_field_that_moved_the_score(articles: tuple[Article, ...]) -> None:
    for pair in scores(list(candidates(read(articles))), WORDY):
        weights = WEIGHTS["mention"][regime(agrees=pair.agrees, temporal=pair.a.temporal)]
        moved = {name: round(weights[name] * pair.fields[name], 3) for name in FIELDS}
        found = explain(pair, WORDY)

        assert {name: weight for name, weight in moved.items() if abs(weight) >= 0.05} == {
            evidence.name: evidence.weight for evidence in found
        }
        assert [-abs(evidence.weight) for evidence in found] == sorted(-abs(evidence.weight) for evidence in found)
        assert all(evidence.words for evidence in found)
        total = weights["bias"] + sum(weights[name] * pair.fields[name] for name in FIELDS)
        assert pair.score == pytest.approx(1 / (1 + math.exp(-total)), abs=0.0006)


def test_the_one_that_reads_most_alike_is_the_nearest() -> None:
    found = {
        (pair.a.claim.quote, pair.b.claim.quote): pair
        for pair in graded(
            a="Firefighters led 14 horses out of the burning barn.",
            b="Firefighters led 17 horses out of the burning barn. Sixty riders had kept 90 horses near a barn in May.",
        )
        if pair.a.claim.article_id != pair.b.claim.article_id
    }
    near, far = found["14 horses", "17 horses"], found["14 horses", "90 horses"]

    assert (near.fields["nearest"], far.fields["nearest"]) == (1.0, 0.5)
    assert near.fields["lead"] > 0 == near.fields["outdone"]
    assert far.fields["outdone"] > 0 == far.fields["lead"]
    assert near.score > far.score


def test_nothing_to_score() -> None:
    assert scores([], WORDY) == []


@pytest.mark.parametrize("encoder", sorted(WEIGHTS))
def test_every_field_has_its_weight(encoder: str) -> None:
    for weights in WEIGHTS[encoder].values():
        assert set(weights) == {"bias", *FIELDS}
