"""The same digits with another magnitude or unit."""

import pytest

from crosscheck.judge.digits import slip
from crosscheck.model import Measure
from tests.judge.stories import Story, count, money, number


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (
            money(640_000_000),
            money(640_000_000_000),
            "Debt: 640000000 USD in The A, 640000000000 USD in The B; the digits match, the magnitude differs.",
        ),
        (money(25), money(250), "Debt: 25 USD in The A, 250 USD in The B; the digits match, the magnitude differs."),
    ],
)
def test_magnitude_mismatch_takes_the_place_of_the_plain_conflict(one, other, message):
    """The same digits are told by the sharper rule, and only by it."""
    assert Story(subject="debt").tells("a", one).tells("b", other).found() == [("magnitude-mismatch", message)]


@pytest.mark.parametrize(("one", "other"), [(20, 200), (100, 1_500), (25, 26), (2, 20)])
def test_round_figures_and_other_digits_are_plain_conflicts(one, other):
    """A shift by ten needs two digits that match."""
    assert Story().tells("a", count(one)).tells("b", count(other)).rules() == ["value-conflict"]


def test_a_unit_that_differs_under_the_same_figure_is_a_slip():
    """30 kilometres and 30 miles."""
    story = Story().tells("a", Measure(amount=number(30), unit="kilometre", dimension="length"))
    story.tells("b", Measure(amount=number(30), unit="mile", dimension="length"))
    story.tells("c", Measure(amount=number(31), unit="mile", dimension="length"))

    assert [slip(story.claims[0], other) for other in story.claims] == ["", "unit", ""]
