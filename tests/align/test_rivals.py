"""Two clusters whose values exclude each other."""

import pytest

from crosscheck.align.rivals import near, slip
from crosscheck.find import find_claims
from crosscheck.model import Value
from tests.factories import article, day


def _value(words: str) -> Value:
    (claim,) = find_claims(article(f"They counted {words}.", published=day("2024-06-07")))
    return claim.value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2,301 points", "2,302 points", True),
        ("2,029 points", "2,129 points", True),
        ("378 barrels", "387 barrels", True),
        ("1,250 barrels", "1,250 barrels", False),
        ("12 barrels", "13 barrels", False),
        ("1,250 barrels", "3,910 barrels", False),
        ("hundreds of barrels", "301 barrels", False),
    ],
)
def test_long_figures_that_differ_by_one_digit_look_like_slips(one: str, other: str, *, expected: bool) -> None:
    assert slip(_value(one), _value(other)) == slip(_value(other), _value(one)) == expected


@pytest.mark.parametrize(
    ("closer", "further"),
    [
        (("40 barrels", "42 barrels"), ("40 barrels", "80 barrels")),
        (("the boats on 4 June", "the boats on 5 June"), ("the boats on 4 June", "the boats on 12 June")),
    ],
)
def test_nearer_values_are_nearer(closer: tuple[str, str], further: tuple[str, str]) -> None:
    assert near(*map(_value, closer)) > near(*map(_value, further)) >= 0
