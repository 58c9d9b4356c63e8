"""How two values stand in a story: which articles tell them, and whether others lie nearer."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from crosscheck.align.accounts import FIELDS, accounts
from crosscheck.align.block import candidates
from crosscheck.align.facets import Facet
from crosscheck.model import Article
from tests.align.grading import read, told
from tests.properties.stories import ARTICLES


def _account(one: str, other: str, *, agreeing: bool = False, **texts: str) -> dict[str, float]:
    """Of the pair of claims named as "a 14 crates", among all pairs of a story."""
    found = {f"{facet.claim.article_id} {facet.say}": facet for facet in read(told(**texts))}
    pairs = list(combinations(found.values(), 2))
    return dict(accounts(pairs, [agreeing] * len(pairs))[pairs.index((found[one], found[other]))])


LOST = "The crew lost {} crates."


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, {"knows": 0.0, "told together": 0.0, "told elsewhere": 0.0}, id="two articles, two values"),
        pytest.param({"c": LOST.format(90)}, {"knows": 0.0, "told elsewhere": 0.0}, id="a third tells another"),
        pytest.param({"c": LOST.format(14)}, {"knows": 0.0, "told elsewhere": 0.5}, id="a third tells one"),
        pytest.param({"c": LOST.format(14), "d": LOST.format(14)}, {"told elsewhere": 0.667}, id="two more tell one"),
        pytest.param(
            {"c": f"{LOST.format(14)} The pilot saw 17 crates."},
            {"knows": 0.0, "told together": 0.5},
            id="a third tells both",
        ),
        pytest.param({"c": "The pilot drove 17 miles."}, {"told together": 0.0, "told elsewhere": 0.0}, id="of miles"),
    ],
)
def test_who_else_tells_two_values(more: dict[str, str], expected: dict[str, float]) -> None:
    found = _account("a 14 crates", "b 17 crates", a=LOST.format(14), b=LOST.format(17), **more)

    assert expected == {name: found[name] for name in expected}


def test_an_article_knows_the_others_value_whatever_it_tells_it_of() -> None:
    texts = {"a": f"{LOST.format(14)} The pilot saw 17 crates burn.", "b": LOST.format(17)}

    found = _account("a 14 crates", "b 17 crates", **texts)

    assert (found["knows"], found["told together"]) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (LOST.format(14), LOST.format(17), 1.0),
        (LOST.format(14), f"{LOST.format(17)} The pilot saw 15 crates.", 0.5),
        (f"{LOST.format(14)} The pilot saw 18 crates.", f"{LOST.format(17)} The pilot saw 15 crates.", 0.0),
        (f"{LOST.format(14)} The pilot saw 60 crates.", LOST.format(17), 1.0),
    ],
)
def test_a_nearer_value_in_the_other_article(one: str, other: str, expected: float) -> None:
    assert expected == _account("a 14 crates", "b 17 crates", a=one, b=other)["nearest value"]


def test_two_claims_of_one_article_have_no_account() -> None:
    found = _account("a 14 crates", "a 17 crates", a=f"{LOST.format(14)} {LOST.format(17)}", b=LOST.format(14))

    assert found == dict.fromkeys(FIELDS, 0.0)


@pytest.mark.parametrize("agreeing", [True, False])
def test_a_hedge_makes_another_value_only_of_one_that_stands_against_it(*, agreeing: bool) -> None:
    texts = {"a": "The crew lost nearly 2,000 crates.", "b": "The crew lost about 2,000 crates."}

    found = _account("a nearly 2,000 crates", "b about 2,000 crates", agreeing=agreeing, **texts)

    assert found["knows"] == float(agreeing)


def test_one_figure_in_two_units_is_two_values() -> None:
    texts = {"a": "The road ran 30 miles.", "b": "The road ran 30 kilometres."}

    assert _account("a 30 miles", "b 30 kilometres", agreeing=True, **texts)["knows"] == 0.0


@given(ARTICLES)
def test_accounts_are_shares_and_alike_from_either_side(articles: tuple[Article, ...]) -> None:
    pairs = list(candidates(read(articles)))
    turned: list[tuple[Facet, Facet]] = [(b, a) for a, b in pairs]

    agreeing = [index % 2 == 0 for index in range(len(pairs))]

    found = accounts(pairs, agreeing)

    assert found == accounts(turned, agreeing)
    assert all(set(one) == set(FIELDS) and all(0 <= share <= 1 for share in one.values()) for one in found)
