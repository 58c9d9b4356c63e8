"""What words imply besides their own value."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crosscheck.judge import derive
from crosscheck.model import Bound, Duration, Ordinal
from tests.judge.stories import Story, count, period, year


def children(value, **more):
    story = Story().tells("a", value, **more)
    return derive(story.claims, story.articles)[1:]


def test_a_period_implies_its_length_in_nights_and_in_days():
    """4-6 June is two nights and three days."""
    (child,) = children(period("2024-06-04", "2024-06-06"))

    assert isinstance(child.value, Duration)
    assert (child.kind, child.value.unit, child.value.timex) == ("duration", "day", "P3D")
    assert (child.value.amount.number, child.value.amount.upper) == (Decimal(2), Decimal(3))
    assert child.value.amount.bound is Bound.BETWEEN
    assert child.inferred == ("length of 2 to 3 days from the first and the last day",)


def test_a_derived_claim_keeps_the_words_it_comes_from():
    """Same span, quote and context; the id is the parent's with the kind."""
    story = Story().tells("a", period("2024-06-04", "2024-06-06"))
    parent, child = derive(story.claims, story.articles)

    assert (child.id, child.derived_from) == (f"{parent.id}+duration", parent.id)
    assert (child.span, child.quote, child.context) == (parent.span, parent.quote, parent.context)


def test_years_imply_a_length_in_years():
    """From 1990 to 2023 is 33 years, or 34 counting both."""
    stay = period("1990-01-01", "2023-12-31")
    (child,) = children(replace(stay, start=year(1990), end=year(2023)))

    assert (child.value.amount.number, child.value.amount.upper, child.value.unit) == (Decimal(33), Decimal(34), "year")


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(period("2024-06-04", "2024-06-06", asserted="containment"), id="only-within-it"),
        pytest.param(period("2024-06-04", "2024-06-04"), id="one-day"),
        pytest.param(period("2024-06-06", "2024-06-04"), id="backwards"),
        pytest.param(count(30), id="a-count"),
        pytest.param(Ordinal(rank=30, noun="division"), id="another-ordinal"),
        pytest.param(Ordinal(rank=30, noun="anniversary"), id="anniversary-without-a-year"),
    ],
)
def test_nothing_is_implied_by(value):
    """Words that fix neither length nor year imply nothing."""
    assert children(value) == ()


def test_an_anniversary_implies_the_year_of_the_thing():
    """The 30th anniversary of a treaty, kept in 2024, makes it one of 1994."""
    words = ("anniversary", "signing", "treaty")
    (child,) = children(
        Ordinal(rank=30, noun="anniversary"), published="2024-06-05", noun="anniversary", noun_words=words
    )

    assert (child.kind, child.value) == ("date", year(1994))
    assert (child.context.noun, child.context.noun_words) == ("signing", ("signing", "treaty"))
    assert child.inferred == ("year 1994: 30 years before 2024, the year of publication",)


def test_the_year_a_sentence_names_goes_before_the_year_of_publication():
    """ "In 2020 they kept the 30th anniversary" speaks of 1990."""
    (child,) = children(
        Ordinal(rank=30, noun="anniversary"),
        published="2024-06-05",
        when=year(2020),
        noun="anniversary",
        noun_words=("treaty", "anniversary"),
    )

    assert child.value == year(1990)
    assert child.context.noun == "treaty"


def test_derived_claims_imply_nothing_further():
    """Deriving twice adds nothing to the claims that were derived."""
    story = Story().tells("a", period("2024-06-04", "2024-06-06"))
    _, child = derive(story.claims, story.articles)

    assert derive((child,), story.articles) == (child,)
