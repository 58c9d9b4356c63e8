"""No text, however built, takes more than linear time: work is counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.designations import find_designations
from crosscheck.grammar.numerals import find_numerals
from crosscheck.grammar.quantities import find_quantities
from crosscheck.grammar.scores import find_scores
from crosscheck.grammar.tokens import tokenize


def figures(text: str) -> None:
    tokens = tokenize(text)
    numerals = find_numerals(tokens)
    designations = find_designations(tokens)
    find_quantities(tokens, numerals, designations)
    find_scores(tokens, numerals, designations)


def calls(work: Callable[[], None]) -> int:
    """Python calls made by `work`."""
    count = 0

    def watch(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


HOSTILE = [
    "1", "1 ", "1-", "1,", "1.", "$", "$1", "a ", "one ", "one-", "and a half ", "hundred ", "two hundred and ", "-", "1/2 ",
    "more than ", "per ", "of ", "a quarter of ", "x1", "T-34-", "1 to ", "between 1 and ", "(", "1:1", "@a", "about about 3 ",
    "http://", "5.", "\n1. ", "U.S.", "1st ", "million ", "thousands of ", "7- or ", "1-1-1-", "°", "'1", "minus ",
    "123 ", "€1 234 ", "5 feet 8 ", "Ann Lee (34) of ", "9 yen ($1) and ", "no ", "a pair of ", "5'8\"", "1°1′", "3 to 1 ",
    "took over ", "pounds ", "500 pounds ", "MUSD 1 ", "PS1",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text(piece: str) -> None:
    small, large = piece * 200, piece * 1600

    assert calls(lambda: figures(large)) <= 12 * calls(lambda: figures(small)) + 2000


@given(st.text(max_size=120))
def test_no_text_breaks_the_grammar(text: str) -> None:
    figures(text)
