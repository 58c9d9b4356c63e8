"""How near two values lie."""

from itertools import combinations_with_replacement

import pytest

from crosscheck.align.nearness import near
from crosscheck.find import find_claims
from crosscheck.model import Value
from tests.factories import article, day


def _value(words: str) -> Value:
    claims = find_claims(article(f"They counted {words}.", published=day("2024-06-07")))
    return next((claim for claim in claims if claim.kind == "time"), claims[0]).value


@pytest.mark.parametrize(
    ("closer", "further"),
    [
        (("40 barrels", "42 barrels"), ("40 barrels", "80 barrels")),
        (("the boats on 4 June", "the boats on 5 June"), ("the boats on 4 June", "the boats on 12 June")),
        (
            ("the boats from 3 to 6 June", "the boats from 4 to 6 June"),
            ("the boats from 3 to 6 June", "the boats in May"),
        ),
    ],
)
def test_nearer_values_are_nearer(closer: tuple[str, str], further: tuple[str, str]) -> None:
    assert near(*map(_value, closer)) > near(*map(_value, further)) >= 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("40 barrels", "40 barrels", 1.0),
        ("40 barrels", "80 barrels", 0.5),
        ("no casualties", "12 casualties", 0.0),
        ("no casualties", "no casualties", 1.0),
        ("the boats on 4 June", "the boats on 4 June", 1.0),
        ("the boats on 4 June", "the boats on 7 June", 0.5),
        ("the boats from 3 to 6 June", "the boats from 6 to 9 June", 0.5),
        ("the boats from 3 to 6 June", "the boats on 3 June", 1.0),
        ("the boats at 9:30 a.m.", "the boats at 9:45 a.m.", 0.8),
        ("the boats at 9:30 a.m.", "the boats at 8:30 p.m.", 1 / 12),
        ("the boats at 11:30 p.m.", "the boats at 12:30 a.m.", 0.5),
        ("the boats at 9:30 a.m. on 4 June", "the boats at 10 a.m. on 4 June", 2 / 3),
        ("the boats at 9:30 a.m. on 4 June", "the boats at 9:30 a.m. on 5 June", 0.75),
        ("the boats at 1 a.m. on 4 June", "the boats at 11 p.m. on 4 June", 1 / 23),
        ("the third boat", "the fourth boat", 0.75),
        ("a 65-53 win", "a 65-50 win", (1 + 50 / 53) / 2),
        ("a 65-53 win", "a 53-65 defeat", 1.0),
    ],
)
def test_figures_lie_near_by_ratio_and_moments_by_days(one: str, other: str, expected: float) -> None:
    assert near(_value(one), _value(other)) == near(_value(other), _value(one)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("10 miles of road", "16 km of road", 0.98, 1.0),
        ("90 minutes", "two hours", 0.74, 0.76),
        ("2 million euros", "$2.6 million", 0.8, 1.0),
        ("2 million euros", "$26 million", 0.05, 0.15),
        ("50 cents", "$2", 0.24, 0.26),
        ("200 kopecks", "2 rubles", 1.0, 1.0),
    ],
)
def test_figures_are_set_in_one_unit_first(one: str, other: str, low: float, high: float) -> None:
    assert low <= near(_value(one), _value(other)) == near(_value(other), _value(one)) <= high


@pytest.mark.parametrize(
    ("one", "other"), [("40 barrels", "the boats on 4 June"), ("the boats at 9:30 a.m.", "the boats on 4 June")]
)
def test_what_cannot_be_told_lies_in_the_middle(one: str, other: str) -> None:
    assert near(_value(one), _value(other)) == near(_value(other), _value(one)) == 0.5


VALUES = (
    "no casualties",
    "12 barrels",
    "dozens of barrels",
    "$4.5 million",
    "12 percent",
    "the boats on 4 June",
    "the boats in 2019",
    "the boats at 9:30 a.m.",
    "the boats from 3 to 6 June",
)


@pytest.mark.parametrize(("one", "other"), combinations_with_replacement(VALUES, 2))
def test_nearness_is_symmetric_and_bounded(one: str, other: str) -> None:
    values = _value(one), _value(other)

    assert 0 <= near(*values) == near(*reversed(values)) <= 1
