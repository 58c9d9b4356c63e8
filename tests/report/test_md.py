"""The Markdown for a pull request."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from crosscheck.report import FORMATS
from crosscheck.report.markdown import code, escape
from tests.factories import run
from tests.report.sample import build, two_sides


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a <b> & c", "a &lt;b&gt; &amp; c"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~&#8203;d\~"),
        ("[a](b)", r"\[a\](b)"),
        ("a | b", "a &#124; b"),
        ("$5 and $6", "&#36;&#8203;5 and &#36;&#8203;6"),
        ("@desk said", "@&#8203;desk said"),
        ("mail a@b.example", "mail a@&#8203;b.example"),
        ("no. #12", "no. #&#8203;12"),
        ("#tag", r"\#&#8203;tag"),
        ("see https://a.example", "see https:&#8203;//a.example"),
        ("www.a.example", "www&#8203;.a.example"),
        (":tada: x", ":&#8203;tada: x"),
        (":+1: x", ":&#8203;+1: x"),
        ("/close now", "&#8203;/close now"),
        ("either/or", "either/or"),
        ("!12 and &7", "!&#8203;12 and &amp;&#8203;7"),
        ("%1.0 ~bug", r"%&#8203;1.0 \~&#8203;bug"),
        ('@"all staff"', '@&#8203;"all staff"'),
        ("_www.a.example", r"\_www&#8203;.a.example"),
        ("mailto:a", "mailto&#8203;:a"),
        ("commit 0123456789abcdef", "commit 012345&#8203;6789abcdef"),
        ("378000000 defaced", "378000000 defaced"),
        ("1,987,654 people", "1,987,654 people"),
        ("12% or 15 %", "12% or 15 %"),
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


@pytest.mark.parametrize(
    "text", ["@all #1 !2 &3 %4 ~five", "/close", "*a* [b](c) <d> `e` $f$ https://g.example", "1. x | y"]
)
def test_a_renderer_shows_the_words_and_nothing_else(text: str) -> None:
    """By a second opinion, a CommonMark parser: one paragraph of plain text, equal to the words but for spaces of no width."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    (inline,) = [t for t in parser.parse(escape(text)) if t.type == "inline"]

    assert {child.type for child in inline.children} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children).replace("\u200b", "") == text


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
