"""Workflow commands as GitHub's runner reads them: one a finding, on one line, and nothing else acts."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import GateRun, Severity
from crosscheck.report import GATE_FORMATS
from crosscheck.report.gate_words import inert, lines
from crosscheck.report.wording import unhidden
from tests.report.gate_sample import EVIL, HIDDEN_CHARACTERS, LAO, build, empty, finding, found, hostile, line_only

COMMANDS = ("error", "warning", "notice")


def read(line: str) -> tuple[str, dict[str, str], str] | None:
    """
    A line as the runner reads it: command, properties, message; None for plain text of the log.

    The runner takes a line that begins with "::" after white space, splits it at the next "::", the properties at
    commas and at their first equals sign, and undoes the escapes. In a line that is none it also takes, as of old,
    "##[command]" anywhere.
    """
    line = line.lstrip()
    if not line.startswith("::"):
        assert "##[" not in line
        return None
    head, _, data = line[2:].partition("::")
    command, _, listed = head.partition(" ")
    properties = dict(part.split("=", 1) for part in listed.split(",") if part)
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        properties = {name: value.replace(escape, character) for name, value in properties.items()}
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(escape, character)
    return command, properties, data


def commands(run: GateRun) -> list[tuple[str, dict[str, str], str]]:
    return [told for line in GATE_FORMATS["github"](run).splitlines() if (told := read(line))]


def only(**more: object) -> tuple[str, dict[str, str], str]:
    (command,) = commands(dataclasses.replace(build(), findings=(found(**more),)))
    return command


def test_one_command_a_finding_that_counts_loudest_first() -> None:
    assert [(command, properties["title"]) for command, properties, _ in commands(build())] == [
        ("error", "crosscheck value-conflict"),
        ("warning", "crosscheck possible-conflict"),
        ("warning", "crosscheck weekday-mismatch"),
        ("notice", "crosscheck rounding"),
    ]


def test_the_place_and_the_words() -> None:
    command, properties, message = only()

    assert command == "error"
    assert properties == {
        "file": "drafts/visit.md",
        "line": "5",
        "col": str(LAO.index("from 7") + 1),
        "endColumn": str(LAO.index(", her office") + 1),
        "title": "crosscheck value-conflict",
    }
    assert message.splitlines() == lines(found())
    assert message.count("Ms Lindqvist stayed [from 8 to 10 May].") == 2


def test_a_file_without_columns_gives_the_line() -> None:
    assert only(place=line_only("drafts/a.html", 3))[1] == {
        "file": "drafts/a.html",
        "line": "3",
        "title": "crosscheck value-conflict",
    }


def test_several_lines_take_no_columns() -> None:
    """GitHub refuses columns on an annotation of several lines."""
    spot = dataclasses.replace(found().place, end_line=6, end_column=4)

    assert set(only(place=spot)[1]) == {"file", "line", "endLine", "title"}


@pytest.mark.parametrize("path", ["drafts/a,b:c=d%25.md", "drafts/ວຽງຈັນ é.md", "a::error::b.md", "two  spaces.md"])
def test_paths_come_back_whole(path: str) -> None:
    assert only(place=line_only(path, 1))[1]["file"] == path


def test_the_closing_line_is_no_command() -> None:
    assert GATE_FORMATS["github"](build()).splitlines()[-1] == (
        "crosscheck: 1 error, 2 warnings, 1 note; hidden: 1 on lines that did not change, 1 in the baseline, "
        "1 waived or decided; 7 values of 2 drafts checked."
    )
    assert GATE_FORMATS["github"](empty()) == "crosscheck: no findings; 0 values of 0 drafts checked.\n"


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (10, 10, ""),
        (11, 3, "GitHub shows 10 annotations of a type for one step; only in this log: 1 error."),
        (3, 12, "GitHub shows 10 annotations of a type for one step; only in this log: 2 warnings."),
        (13, 12, "GitHub shows 10 annotations of a type for one step; only in this log: 3 errors, 2 warnings."),
    ],
)
def test_the_closing_line_says_what_github_will_not_show(errors: int, warnings: int, said: str) -> None:
    loud = tuple(found(claim=f"e{i}") for i in range(errors))
    quiet = tuple(found(finding(severity=Severity.WARNING), claim=f"w{i}") for i in range(warnings))
    written = GATE_FORMATS["github"](dataclasses.replace(build(), findings=loud + quiet))

    assert written.splitlines()[-1].partition("checked. ")[2] == said
    assert sum(line.startswith("::") for line in written.splitlines()) == errors + warnings


def test_hostile_words_start_no_command_and_end_none() -> None:
    written = GATE_FORMATS["github"](hostile())
    told = [read(line) for line in written.split("\n")]

    assert [one[0] for one in told if one] == ["error", "notice"]
    assert len(written.split("\n")) == len(written.splitlines()) + 1 == 4
    assert told[0][1]["file"] == unhidden(f"drafts/{EVIL}.md")
    assert set(told[0][1]) == {"file", "line", "col", "endColumn", "title"}
    assert re.findall(HIDDEN_CHARACTERS, written) == []


@given(st.text(alphabet=st.sampled_from("%:,=\r\n#[]ax 0A25D3C")))
def test_any_text_comes_back(text: str) -> None:
    (command,) = commands(dataclasses.replace(build(), findings=(found(finding(message=text)),)))

    assert command[2].split("\n")[0] == inert(text)
