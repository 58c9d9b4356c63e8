"""The fact sheet: a row a statement, and no cell that a spreadsheet could run."""

from __future__ import annotations

import csv
import dataclasses
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import State
from crosscheck.report import FORMATS
from crosscheck.report.factsheet import COLUMNS, cell
from tests.factories import article, claim, conflict, run
from tests.report.sample import build
from tests.report.test_hostile import hostile


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_sheet_has_a_row_for_each_checkable_statement_those_with_a_finding_first() -> None:
    of = build()
    made = rows(FORMATS["csv"](of))
    stated = sum(len([c for c in f.claims if c in {c.id for c in of.claims if c.checkable}]) for f in of.facts)

    assert len(made) == stated
    assert [r["finding"] for r in made][:5] == ["0123456789ab"] * 3 + ["aaaa00001111"] * 2
    assert {r["finding"] for r in made[5:]} == {""}


def test_a_row_says_who_said_what_where_and_what_was_decided() -> None:
    made = rows(FORMATS["csv"](build()))

    assert tuple(made[0]) == COLUMNS
    assert made[0] == {
        "fact": "time in dock of the ferry",
        "value": "2024-03-05 to 2024-03-08",
        "outlet": "Northfield Courier",
        "quote": "The ferry will rest in dock from 5 to 8 March.",
        "source line": "articles/courier.txt:2",
        "checked by": "",
        "decision": "",
        "verdict": "conflict",
        "finding": "0123456789ab",
    }
    assert (made[3]["checked by"], made[3]["decision"]) == (
        "I. Roon",
        "not one fact: Paint and service are two things.",
    )


def test_a_stale_finding_says_so() -> None:
    of = build()
    stale = dataclasses.replace(of.findings[1], state=State.STALE)

    assert rows(FORMATS["csv"](dataclasses.replace(of, findings=(stale,))))[0]["decision"] == "stale, decide again"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-23 degrees", "'-23 degrees"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ('"=1"', '\'"=1"'),
        ("\t=1", "' =1"),
        ("\r\n=1", "' =1"),
        ("＝1+1", "'＝1+1"),
        ("−5", "'−5"),
        ("%0A", "'%0A"),
        ("|cmd", "'|cmd"),
        ("so; =1", "so;' =1"),
        ("8–10 May", "8–10 May"),
        ("US$378 million", "US$378 million"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_no_cell_starts_a_formula(text: str, safe: str) -> None:
    assert cell(text) == safe


@given(text=st.text("=+-@|;,\"' \t\nax1＝", max_size=20))
def test_no_reading_of_a_line_starts_a_formula(text: str) -> None:
    """Whether commas or semicolons part the cells, none of them begins with a sign that is run."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([cell(text), cell(text)])
    for mark in ",;":
        for found in next(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=mark)):
            assert found.lstrip(" \"'")[:1] not in set("=+-@|＝") or found.lstrip(' "').startswith("'")


def test_hostile_words_stay_in_their_cells() -> None:
    made = rows(FORMATS["csv"](hostile()))

    assert {len(r) for r in made} == {len(COLUMNS)}
    assert all(None not in r for r in made)


def test_formulas_of_an_article_are_text() -> None:
    one = article("It was 30 then.", id="one", outlet='=HYPERLINK("https://evil.example")')
    two = article("=cmd|' /C calc'!A0 was 31.", id="two")
    a, b = claim(one, "30"), claim(two, "31")
    fact, finding = conflict(a, b)
    made = rows(FORMATS["csv"](run((one, two), (a, b), facts=(fact,), findings=(finding,))))

    assert made[0]["outlet"] == '\'=HYPERLINK("https://evil.example")'
    assert made[1]["quote"].startswith("'=cmd")


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert FORMATS["csv"](build()).startswith("\ufeff")
