"""How far apart two values may lie and still be two accounts of one fact."""

from decimal import Decimal

import pytest

from crosscheck.find import find_claims
from crosscheck.kinds import at_once, too_far
from crosscheck.model import Count, Value
from tests.factories import article, day, exact


def _value(words: str) -> Value:
    (claim,) = find_claims(article(f"The delegation toured the coast {words}.", published=day("2024-06-20")))
    return claim.value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("from 3 to 6 June", "on 4-6 June", True),
        ("from 3 to 6 June", "from 6 to 9 June", True),
        ("from 3 to 6 June", "from 7 to 9 June", False),
        ("from 3 to 6 June", "on 4 June", False),
    ],
)
def test_whole_periods_are_at_once_when_they_share_a_day(one: str, other: str, *, expected: bool) -> None:
    values = _value(one), _value(other)

    assert expected == at_once(*values) == at_once(*reversed(values))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("on 4 June 2024", "on 6 June 2024", False),
        ("on 4 June 2024", "on 6 October 2023", True),
        ("in May 2024", "in December 2023", False),
        ("in 2009", "in 2010", False),
        ("in 1978", "in 2003", True),
        ("since 2019", "on 4 June 2024", True),
        ("since 2018", "since 2019", False),
        ("on 1 January", "on 1 January 2019", False),  # its year is only inferred
        ("on 1 January", "on 3 January 2019", True),
        ("in January", "in January 2019", False),
        ("in January 2021", "in January 2019", True),
        ("from 3 to 6 June 2024", "from 1 to 4 March 2023", True),
    ],
)
def test_moments_of_other_times_are_other_happenings(one: str, other: str, *, expected: bool) -> None:
    values = _value(one), _value(other)

    assert expected == too_far(*values) == too_far(*reversed(values))


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(12, 21, False), (12, 96, False), (12, 97, True), (1, 8, False), (1, 9, True)]
)
def test_figures_more_than_eight_fold_apart_are_two_facts(one: int, other: int, *, expected: bool) -> None:
    values = Count(amount=exact(Decimal(one))), Count(amount=exact(Decimal(other)))

    assert expected == too_far(*values) == too_far(*reversed(values))


@pytest.mark.parametrize(("other", "expected"), [(0, False), (1, False), (20, False), (21, True), (3000, True)])
def test_none_may_be_set_against_a_few(other: int, *, expected: bool) -> None:
    values = Count(amount=exact(0)), Count(amount=exact(other))

    assert expected == too_far(*values) == too_far(*reversed(values))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("no casualties", "hundreds of casualties", False),
        ("3 casualties", "hundreds of casualties", False),
        ("9,000 casualties", "hundreds of casualties", False),
        ("9,000 ships", "hundreds of millions of ships", True),
        ("9,000 ships", "hundreds of thousands of ships", False),
    ],
)
def test_a_magnitude_without_a_figure_is_seldom_too_far(one: str, other: str, *, expected: bool) -> None:
    values = tuple(find_claims(article(f"They counted {words}."))[0].value for words in (one, other))

    assert expected is too_far(*values) is too_far(*reversed(values))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("for 15 seconds", "for one minute", False),
        ("for 15 seconds", "for three minutes", True),
        ("for 40 minutes", "for two hours", False),
        ("over 900 metres", "over 2 km", False),
        ("over 900 metres", "over 9 km", True),
        ("with a .38 caliber pistol", "with a 357 caliber pistol", False),
        ("for 0 hours", "for 15 minutes", False),
        ("at 4 degrees Celsius", "at 45 degrees Fahrenheit", True),
    ],
)
def test_figures_are_set_in_one_unit_first(one: str, other: str, *, expected: bool) -> None:
    """But for temperatures, whose nought is anywhere."""
    values = _value(one), _value(other)

    assert expected == too_far(*values) == too_far(*reversed(values))
