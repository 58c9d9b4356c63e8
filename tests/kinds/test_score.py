"""Scores: matches and votes."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from tests.kinds.figures import compare, value


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("They won 3-1.", "They won 3–1.", "same"),
        ("They won 3-1.", "They lost 1-3.", "same"),
        ("They won 3-1.", "They won 3-2.", "conflict"),
        ("It voted 61 to 37.", "It voted 61-37.", "same"),
        ("It voted 61 to 37.", "It voted 62 to 37.", "conflict"),
        ("It voted 61 to 37.", "They won 61-37.", "incomparable"),
    ],
)
def test_results_relate(a: str, b: str, level: str) -> None:
    assert level == compare("score", a, b).level


def test_a_result_is_neither_quantity_nor_moment() -> None:
    kind = kinds.kind("score")
    found = value("score", "They won 3-1.")

    assert (kind.quantity(found), kind.timex(found)) == (None, None)
