"""How the values of two facets relate, and how far they lie apart."""

import pytest

from crosscheck.align.relation import relate, too_far
from tests.align.grading import read, told


@pytest.mark.parametrize(
    ("one", "other", "level", "far"),
    [
        ("The clinic has stood there since 1987.", "The clinic opened in 1990.", "conflict", False),
        ("The clinic has stood there since 1987.", "The clinic opened in 1987.", "compatible", False),
        ("The clinic has stood there since 1987.", "The clinic was rebuilt in 1990.", "compatible", True),
        ("The clinic has stood there since 1987.", "The clinic opened in 2019.", "conflict", True),
        ("The clinic opened in 1987.", "The clinic opened in 1990.", "conflict", False),
    ],
)
def test_a_beginning_is_held_against_what_goes_on_since(one: str, other: str, level: str, *, far: bool) -> None:
    a, b = read(told(a=one, b=other))

    assert (level, level) == (relate(a, b).level, relate(b, a).level)
    assert far == too_far(a, b) == too_far(b, a)
