"""The summary as a Markdown reader takes it: no word of an article, path or waiver is markup."""

from __future__ import annotations

import dataclasses
import re

import pytest
from markdown_it import MarkdownIt

from crosscheck.model import GateRun
from crosscheck.report import GATE_FORMATS
from crosscheck.report.gate_md import LARGEST
from tests.report.gate_sample import HIDDEN_CHARACTERS, LAO, build, draft, empty, found, hostile, receipt


def md(run: GateRun) -> str:
    return GATE_FORMATS["md"](run)


def tokens(text: str) -> list:
    """All tokens that CommonMark with tables makes of it, those inside of lines too."""
    blocks = MarkdownIt("commonmark").enable("table").parse(text)
    return [token for block in blocks for token in (block, *(block.children or ()))]


def test_the_whole_of_a_small_run() -> None:
    run = dataclasses.replace(
        build(), findings=build().findings[:1], drafts=build().drafts[:1], notes=(), skips=(), hidden=()
    )

    assert md(run) == (
        "## ❌ crosscheck\n\n"
        "1 error; 7 values of 1 draft checked.\n\n"
        "### ❌ Dates of the visit of Ada Lindqvist: 7-10 May 2024 in visit, 8-10 May 2024 in The Courier.\n\n"
        "`drafts/visit.md:5:39`\n"
        f"> {LAO.replace('from 7 to 10 May', '<b>from 7 to 10 May</b>')}\n\n"
        "The Courier, `claims/visit/articles/courier.txt:3:21`\n"
        "> Ms Lindqvist stayed <b>from 8 to 10 May</b>.\n\n"
        "The Gazette, `claims/visit/articles/gazette.html:12`\n"
        "> Ms Lindqvist stayed <b>from 8 to 10 May</b>.\n\n"
        "- Both name Ada Lindqvist.\n- The first day differs.\n\n"
        "Rule `value-conflict`, fingerprint `3f9a1c0b7d2e`\n\n"
        "| draft | values | compared | sources | findings |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| drafts/visit.md | 8 | 7 | 2 (visit) | 1 |\n\n"
        "Encoder: lexical: likeness by shared words alone\n"
    )


@pytest.mark.parametrize(
    ("code", "title"), [(0, "## ✅ crosscheck"), (1, "## ❌ crosscheck"), (3, "## ⛔ crosscheck: nothing was checked")]
)
def test_the_first_line_tells_how_it_ended(code: int, title: str) -> None:
    assert md(dataclasses.replace(build(), exit_code=code)).splitlines()[0] == title


def test_findings_come_loudest_first_and_hidden_ones_are_counted() -> None:
    heads = re.findall(r"^### (\S+)", md(build()), re.MULTILINE)

    assert heads == ["❌", "⚠️", "⚠️", "ℹ️"]
    assert "hidden: 1 on lines that did not change, 1 in the baseline, 1 waived or decided" in md(build())


def test_waivers_are_told_with_reason_and_last_day() -> None:
    assert ("waived or decided until 2024-06-30 by night desk: The ministry corrected the number by telephone.") in md(
        build()
    )


def test_what_was_left_out_is_there() -> None:
    assert "- Not checked: claims/visit/articles/scan.pdf: this is a PDF, not text." in md(build())
    assert "- The waiver of 111111111111" in md(build())
    assert "No draft was checked." in md(empty())


def test_a_locked_fact_is_marked() -> None:
    run = dataclasses.replace(build(), findings=(found(sources=(receipt("the ministry", locked=True),)),))

    assert "🔒 Locked fact, the ministry, `claims/visit/articles/courier.txt:3:21`" in md(run)


def test_hostile_words_are_no_markup() -> None:
    seen = tokens(md(hostile()))
    markup = [token.content for token in seen if token.type in {"html_inline", "html_block"}]

    assert [token.type for token in seen if token.type in {"link_open", "image", "fence", "code_block"}] == []
    assert {part for text in markup for part in re.findall(r"<[^>]*>", text)} <= {
        "<b>", "</b>", "<details>", "</details>", "<summary>", "</summary>",
    }  # fmt: skip
    assert [t.content for t in seen if t.type == "text" and re.search(r"@everyone|https://|www\.|#12", t.content)] == []
    assert re.findall(HIDDEN_CHARACTERS, md(hostile())) == []


def test_a_table_row_holds_its_cells() -> None:
    rows = [line for line in md(hostile()).splitlines() if line.startswith("| drafts/")]

    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [6]


def test_a_summary_is_never_larger_than_a_host_takes() -> None:
    run = dataclasses.replace(build(), findings=tuple(found(claim=str(i)) for i in range(3_000)))
    written = md(run)

    assert len(written.encode()) <= LARGEST + 500
    kept = written.count("\n### ")
    assert f"**{3_000 - kept:,} more findings**" in written


def test_many_drafts_are_cut_and_said() -> None:
    drafts = tuple(draft(f"drafts/{'long name ' * 20}{i}.md") for i in range(6_000))
    written = md(dataclasses.replace(build(), drafts=drafts))

    assert len(written.encode()) <= LARGEST + 500
    assert "stands in the other reports" in written
