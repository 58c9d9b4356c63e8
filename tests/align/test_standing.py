"""How a pair stands among the others, by likenesses that the tests choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.facets import Facet, facets
from crosscheck.align.standing import FIELDS, UNRIVALLED, USUAL, standings
from crosscheck.find import find_claims
from tests.factories import article

TELLING = "They counted 12 boats. They counted 14 crates. They counted 16 barrels."
ARTICLES = tuple(article(TELLING, id=name) for name in "abc")
ALL = facets(ARTICLES, [claim for one in ARTICLES for claim in find_claims(one)])
NAMED = {f"{facet.claim.article_id}{facet.claim.quote[:2]}": facet for facet in ALL}
"""Three claims in each of three articles: "a12", "a14", "a16", "b12" ..."""

Alike = Mapping[tuple[str, str], float]


def stand(alike: Alike) -> dict[tuple[str, str], Mapping[str, float]]:
    pairs = [(NAMED[one], NAMED[other]) for one, other in alike]
    return dict(zip(alike, standings(pairs, list(alike.values())), strict=True))


def test_the_invented_claims_are_nine() -> None:
    assert len(NAMED) == len(ALL) == 9


@pytest.mark.parametrize(
    ("alike", "expected"),
    [
        pytest.param(
            {("a12", "b12"): 0.9, ("a12", "b14"): 0.7, ("a14", "b12"): 0.4},
            {"nearest": 1.0, "lead": 0.2, "outdone": 0.0, "twice outdone": 0.0},
            id="ahead for both, the smaller lead counts",
        ),
        pytest.param(
            {("a12", "b12"): 0.6, ("a12", "b14"): 0.7, ("a14", "b12"): 0.4},
            {"nearest": 0.5, "lead": 0.0, "outdone": 0.1, "twice outdone": 0.0},
            id="outdone for one",
        ),
        pytest.param(
            {("a12", "b12"): 0.3, ("a12", "b14"): 0.7, ("a14", "b12"): 0.4},
            {"nearest": 0.0, "lead": 0.0, "outdone": 0.4, "twice outdone": 0.1},
            id="outdone for both",
        ),
        pytest.param(
            {("a12", "b12"): 0.1},
            {"nearest": 1.0, "lead": UNRIVALLED, "outdone": 0.0, "twice outdone": 0.0},
            id="compared with nothing else",
        ),
        pytest.param(
            {("a12", "b12"): 0.8, ("a12", "b14"): 0.8},
            {"nearest": 1.0, "lead": 0.0, "outdone": 0.0, "twice outdone": 0.0},
            id="another is as near",
        ),
        pytest.param(
            {("a12", "b12"): 0.0, ("a12", "b14"): 0.0},
            {"nearest": 1.0, "lead": 0.0, "outdone": 0.0, "twice outdone": 0.0},
            id="nothing is alike at all",
        ),
        pytest.param(
            {("a12", "b12"): 0.5, ("a12", "c12"): 0.9, ("b12", "c12"): 0.9},
            {"nearest": 1.0, "lead": UNRIVALLED, "outdone": 0.0, "twice outdone": 0.0},
            id="a third article is no competitor",
        ),
        pytest.param(
            {("a12", "b12"): 0.5, ("a12", "a14"): 0.9},
            {"nearest": 1.0, "lead": UNRIVALLED, "outdone": 0.0, "twice outdone": 0.0},
            id="nor is a claim of the same article",
        ),
    ],
)
def test_the_standing_of_the_first_pair(alike: Alike, expected: Mapping[str, float]) -> None:
    found = stand(alike)["a12", "b12"]

    assert expected == {name: found[name] for name in expected}


def test_what_is_usual_is_the_mean_of_the_five_best_of_both() -> None:
    of_one = {("a12", f"{name}{number}"): 0.9 for name in "bc" for number in (12, 14, 16)}
    found = stand({**of_one, ("a12", "b12"): 0.2})

    assert USUAL == 5
    # a12 finds .9 five times; b12 finds .2 once, and four times nothing.
    assert round((0.9 + 0.2 / 5) / 2 - 0.2, 3) == found["a12", "b12"]["usual"]
    assert found["a12", "b14"]["usual"] == 0.0


def test_two_claims_of_one_article_are_held_against_what_is_usual_alone() -> None:
    others = {(f"a{number}", f"b{other}"): 0.9 for number in (12, 14) for other in (12, 14, 16)}
    found = stand({**others, ("a12", "a14"): 0.1})

    assert {**dict.fromkeys(FIELDS, 0.0), "usual": 0.44} == found["a12", "a14"]
    assert stand({("a12", "a14"): 0.1})["a12", "a14"] == dict.fromkeys(FIELDS, 0.0)


def test_no_pairs_no_standings() -> None:
    assert standings([], []) == []


def test_each_pair_has_one_likeness() -> None:
    with pytest.raises(ValueError, match="zip"):
        standings([(NAMED["a12"], NAMED["b12"])], [])


PAIRS = tuple(combinations(ALL, 2))
LIKENESS = st.integers(0, 1000).map(lambda steps: steps / 1000)
GRADED = st.lists(
    st.sampled_from(PAIRS), unique_by=lambda pair: tuple(one.claim.id for one in pair), max_size=20
).flatmap(lambda pairs: st.tuples(st.just(pairs), st.lists(LIKENESS, min_size=len(pairs), max_size=len(pairs))))
Graded = tuple[Sequence[tuple[Facet, Facet]], Sequence[float]]


def by_pair(
    pairs: Sequence[tuple[Facet, Facet]], likeness: Sequence[float]
) -> dict[frozenset[str], Mapping[str, float]]:
    return {
        frozenset(one.claim.id for one in pair): standing
        for pair, standing in zip(pairs, standings(pairs, likeness), strict=True)
    }


@given(GRADED, st.randoms(use_true_random=False))
def test_neither_the_order_of_pairs_nor_of_the_two_in_a_pair_matters(graded: Graded, random: Any) -> None:
    pairs, likeness = graded
    mixed = [
        (pair if random.random() < 0.5 else pair[::-1], alike) for pair, alike in zip(pairs, likeness, strict=True)
    ]
    random.shuffle(mixed)

    assert by_pair([pair for pair, _ in mixed], [alike for _, alike in mixed]) == by_pair(pairs, likeness)


@given(GRADED)
def test_a_standing_says_what_it_means(graded: Graded) -> None:
    pairs, likeness = graded

    for (a, b), alike, found in zip(pairs, likeness, standings(pairs, likeness), strict=True):
        assert tuple(found) == FIELDS
        assert all(0 <= value <= 1 for value in found.values())
        if a.claim.article_id == b.claim.article_id:
            continue
        ahead = [best_other(one, other, graded) for one, other in ((a, b), (b, a))]
        leads = sorted(UNRIVALLED if best is None else alike - best for best in ahead)
        assert found["nearest"] == sum(best is None or alike >= best for best in ahead) / 2
        assert found["lead"] == round(max(0.0, leads[0]), 3)
        assert found["outdone"] == round(max(0.0, -leads[0]), 3)
        assert found["twice outdone"] == round(max(0.0, -leads[1]), 3)


def best_other(one: Facet, other: Facet, graded: Graded) -> float | None:
    """The best likeness of `one` with another claim of the article of `other`, the slow way."""
    found = [
        alike
        for pair, alike in zip(*graded, strict=True)
        if one in pair
        and other not in pair
        and {facet.claim.article_id for facet in pair} == {one.claim.article_id, other.claim.article_id}
    ]
    return max(found, default=None)


@given(GRADED)
def test_an_article_that_shares_nothing_changes_no_standing(graded: Graded) -> None:
    pairs, likeness = graded
    stranger = article("Rain fell. They counted 12 boats and 14 crates.", id="z")
    one, other = facets((stranger,), find_claims(stranger))

    assert standings([*pairs, (one, other)], [*likeness, 1.0])[:-1] == standings(pairs, likeness)
