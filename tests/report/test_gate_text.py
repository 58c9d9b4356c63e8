"""The gate's text for a terminal or a log."""

from __future__ import annotations

import dataclasses
import re

from crosscheck.report import GATE_FORMATS
from tests.report.gate_sample import HIDDEN_CHARACTERS, LAO, build, empty, found, hostile


def test_the_whole_of_a_small_run() -> None:
    run = dataclasses.replace(build(), findings=build().findings[:1], drafts=build().drafts[:1])

    message = found().finding.message

    assert GATE_FORMATS["text"](run).splitlines() == [
        f"drafts/visit.md:5:39: error: {message} [value-conflict 3f9a1c0b7d2e]",
        f"  draft: {LAO.replace('from 7 to 10 May', '[from 7 to 10 May]')}",
        "  The Courier (claims/visit/articles/courier.txt:3:21): Ms Lindqvist stayed [from 8 to 10 May].",
        "  The Gazette (claims/visit/articles/gazette.html:12): Ms Lindqvist stayed [from 8 to 10 May].",
        "  why: Both name Ada Lindqvist.",
        "  why: The first day differs.",
        "",
        "drafts/visit.md: 7 values of 8 checked against 2 sources (visit)",
        "note: The waiver of 111111111111 in claims/visit/decisions.toml ended on 1 May 2024.",
        "not checked: claims/visit/articles/scan.pdf: this is a PDF, not text.",
        "hidden: 1 on lines that did not change, 1 in the baseline, 1 waived or decided",
        "encoder: lexical: likeness by shared words alone",
        "1 error; 7 values of 1 draft checked",
    ]


def test_an_empty_run_says_so() -> None:
    assert GATE_FORMATS["text"](empty()).splitlines()[-1] == "no findings; 0 values of 0 drafts checked"


def test_only_what_counts_is_told_in_full() -> None:
    assert (
        len(re.findall(r"^\S+:\d+(?::\d+)?: (?:error|warning|note): ", GATE_FORMATS["text"](build()), re.MULTILINE))
        == 4
    )


def test_hostile_words_move_no_cursor_and_turn_no_line() -> None:
    written = GATE_FORMATS["text"](hostile())

    assert re.findall(HIDDEN_CHARACTERS, written) == []
    assert not any(line.startswith("::") for line in written.splitlines())
