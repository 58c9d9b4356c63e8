"""The Markdown for a pull request."""

from __future__ import annotations

import re

import pytest

from crosscheck.report import FORMATS
from crosscheck.report.markdown import code, escape
from tests.factories import run
from tests.report.sample import build, two_sides


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a <b> & c", "a &lt;b&gt; &amp; c"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
        ("[a](b)", r"\[a\](b)"),
        ("a | b", "a &#124; b"),
        ("$5 and $6", "&#36;5 and &#36;6"),
        ("@desk said", "@&#8203;desk said"),
        ("mail a@b.example", "mail a@&#8203;b.example"),
        ("no. #12", "no. #&#8203;12"),
        ("see https://a.example", "see https:&#8203;//a.example"),
        ("www.a.example", "www&#8203;.a.example"),
        (":tada: x", ":&#8203;tada: x"),
        ("# head", r"\# head"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("two\nlines", "two lines"),
        ("plain words, 12:30, 8-10 May", "plain words, 12:30, 8-10 May"),
    ],
)
def test_markdown_escapes(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(("text", "span"), [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("", "")])
def test_code_spans_hold_backticks(text: str, span: str) -> None:
    assert code(text) == span


def test_headings_are_the_findings_and_the_lists() -> None:
    heads = re.findall(r"^#+ .*$", FORMATS["md"](build()), re.MULTILINE)

    assert heads == [
        "# The ferry to Sallow Island, March 2024",
        "## ❌ error: time in dock of the ferry",
        "## ⚠️ warning (settled): years of service &#124; of paint",
        "## In accord",
        "## Not checked",
    ]


def test_empty_parts_have_no_heading() -> None:
    assert FORMATS["md"](run((), ())).count("#") == 1
    assert "## Not checked" not in FORMATS["md"](two_sides())


def test_a_table_row_has_three_cells_whatever_its_words() -> None:
    rows = [line for line in FORMATS["md"](build()).splitlines() if line.startswith("|")]

    assert {row.count("|") for row in rows} == {4}
    assert len(rows) == 5
