"""The table for a terminal."""

from __future__ import annotations

import pytest

from crosscheck.model import State, Verdict
from crosscheck.report import FORMATS
from crosscheck.report.book import open_book
from crosscheck.report.table import summary, table
from tests.factories import run
from tests.report.sample import build, two_sides


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_table_keeps_its_width(width: int) -> None:
    lines = table(build(), width=width).splitlines()

    assert [line for line in lines if len(line) > width] == []
    assert all(line == line.rstrip() for line in lines)


def test_table_puts_errors_first() -> None:
    lines = FORMATS["table"](build()).splitlines()
    first = [line.split()[0] for line in lines if line.startswith(("error", "warning"))]

    assert first == ["error", "warning"]


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        (
            build(),
            "4 articles, 14 claims, 4 facts stated by two or more; 1 conflict, 1 settled; not checked: 2 (reasons below)",
        ),
        (
            run((), ()),
            "0 articles, 0 claims, 0 facts stated by two or more; no conflict; not checked: nothing left out",
        ),
        (two_sides(), "2 articles, 2 claims, 1 fact stated by two or more; 1 conflict; not checked: nothing left out"),
        (
            two_sides(state=State.SETTLED),
            "2 articles, 2 claims, 1 fact stated by two or more; no conflict, 1 settled; not checked: nothing left out",
        ),
    ],
)
def test_summary(of, sentence: str) -> None:
    assert summary(open_book(of)) == sentence


def test_possible_facts_are_not_counted_as_stated_by_two() -> None:
    assert Verdict.POSSIBLE not in {f.verdict for f in open_book(build()).shared()}
