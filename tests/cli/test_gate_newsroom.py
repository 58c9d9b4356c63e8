"""A newsroom set up from nothing, in git, as `crosscheck init --gate` writes it: broken by an edit, fixed, waived."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import Cli, Outcome

DRAFT = "drafts/lindqvist-visit.md"
FROM, TO = "from 8 to 10 May", "from 7 to 10 May"


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A repository with the newsroom committed on its main branch."""

    root: Path
    run: Callable[..., Outcome]

    def git(self, *arguments: str) -> str:
        environment = {
            **os.environ,
            **{f"GIT_{who}_{what}": "desk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def commit(self, subject: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)

    def edit(self, old: str, new: str, file: str = DRAFT) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def line_of(self, words: str, file: str = DRAFT) -> int:
        lines = (self.root / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.fixture
def newsroom(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    assert cli("init", "--gate", "desk").code == 0
    monkeypatch.chdir(tmp_path / "desk")
    room = Newsroom(root=tmp_path / "desk", run=lambda *arguments: cli("check", *arguments))
    room.git("init", "--quiet", "--initial-branch=main")
    room.commit("Start")
    return room


def test_it_starts_clean(newsroom: Newsroom) -> None:
    outcome = newsroom.run()

    assert (outcome.code, outcome.err) == (0, "")
    assert "no findings; 7 values of 1 draft checked" in outcome.out


def test_nothing_that_is_there_is_overwritten(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "newsroom" / "drafts").mkdir(parents=True)
    (tmp_path / "newsroom" / "README.md").write_text("mine")

    outcome = cli("init", "--gate")

    assert outcome.code == 2
    assert "newsroom/README.md: is there already" in outcome.err
    assert sorted(path.name for path in (tmp_path / "newsroom").iterdir()) == ["README.md", "drafts"]


def test_an_edit_fails_with_one_annotation_on_its_line_and_both_sources(newsroom: Newsroom) -> None:
    newsroom.edit(FROM, TO)

    outcome = newsroom.run("--output", "github")
    commands = [line for line in outcome.out.splitlines() if line.startswith("::")]

    assert outcome.code == 1
    assert len(commands) == 1
    assert commands[0].startswith(f"::error file={DRAFT},line={newsroom.line_of(TO)},")
    assert "[8 to 10 May 2024]" in commands[0]
    assert "[May 8 to May 10]" in commands[0]


def test_correcting_the_draft_passes_again(newsroom: Newsroom) -> None:
    newsroom.edit(FROM, TO)
    assert newsroom.run().code == 1

    newsroom.edit(TO, FROM)

    assert newsroom.run().code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FROM, "on May 8-10"),
        (FROM, "in May"),
        ("about 12 percent", "12.3 per cent"),
        ("$40 million", "40 million dollars"),
        ("230 people", "some 230 people"),
    ],
)
def test_other_words_for_the_same_pass(newsroom: Newsroom, old: str, new: str) -> None:
    newsroom.edit(old, new)

    assert newsroom.run().code == 0


def test_a_locked_fact_is_told_with_its_source_and_day(newsroom: Newsroom) -> None:
    newsroom.edit("$40 million", "$42 million")

    outcome = newsroom.run()

    assert outcome.code == 1
    assert "[locked-fact " in outcome.out
    assert "source: budget of the port authority, page 14; verified 2024-05-10" in outcome.out


def waive(newsroom: Newsroom, until: str) -> None:
    newsroom.edit(
        "The terminal employs",
        f'<!-- crosscheck: waive "7 to 10 May" until {until} by desk: the ministry corrected its release -->\n\n'
        "The terminal employs",
    )


@pytest.mark.parametrize(
    ("until", "code", "said"),
    [
        ("2024-06-02", 0, "hidden: 1 waived or decided"),
        ("2024-06-01", 0, "hidden: 1 waived or decided"),
        ("2024-05-31", 1, "it expired on 2024-05-31"),
        ("2025-06-01", 1, "longer than the 90 days allowed"),
    ],
)
def test_a_waiver_holds_until_its_last_day(newsroom: Newsroom, until: str, code: int, said: str) -> None:
    newsroom.edit(FROM, TO)
    waive(newsroom, until)

    outcome = newsroom.run("--today", "2024-06-01")

    assert outcome.code == code
    assert said in outcome.out


def test_a_waiver_lapses_when_its_value_changes(newsroom: Newsroom) -> None:
    newsroom.edit(FROM, TO)
    waive(newsroom, "2024-07-01")
    newsroom.edit(TO, "from 6 to 10 May")

    assert newsroom.run("--today", "2024-06-01").code == 1


def test_only_what_a_branch_changes_counts(newsroom: Newsroom) -> None:
    newsroom.edit("230 people", "320 people")
    newsroom.commit("Let an error in")
    newsroom.git("switch", "--quiet", "--create", "edit")
    newsroom.edit("her first trip", "her second trip")

    outcome = newsroom.run("--diff", "main")

    assert outcome.code == 0
    assert "1 on lines that did not change" in outcome.out

    newsroom.edit(FROM, TO)

    assert newsroom.run("--diff", "main", "--output", "github").out.count("::error ") == 1


def test_every_format_tells_of_the_same_run(newsroom: Newsroom) -> None:
    newsroom.edit(FROM, TO)
    line = newsroom.line_of(TO)
    forms = ("sarif", "sarif-github", "rdjson", "gitlab", "junit", "html", "md", "json", "github", "text")
    outcome = newsroom.run("--quiet", *(part for form in forms for part in ("--output", f"{form}:../out/{form}")))
    written = {form: (newsroom.root.parent / "out" / form).read_text(encoding="utf-8") for form in forms}

    sarif = json.loads(written["sarif"])["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    rdjson = json.loads(written["rdjson"])["diagnostics"][0]["location"]
    gitlab = json.loads(written["gitlab"])[0]["location"]
    cases = ET.fromstring(written["junit"].encode()).findall(".//testcase[failure]")

    assert outcome.code == 1
    assert (sarif["artifactLocation"]["uri"], sarif["region"]["startLine"]) == (DRAFT, line)
    assert (rdjson["path"], rdjson["range"]["start"]["line"]) == (DRAFT, line)
    assert gitlab == {"path": DRAFT, "lines": {"begin": line, "end": line}}
    assert [(case.get("file"), case.get("line")) for case in cases] == [(DRAFT, str(line))]
    for form in ("html", "md", "github", "text"):
        assert "8 to 10 May" in written[form]
        assert str(newsroom.root) not in written[form]


def test_columns_are_right_beyond_ascii_and_with_crlf(newsroom: Newsroom) -> None:
    draft = newsroom.root / DRAFT
    text = draft.read_text(encoding="utf-8").replace(FROM, TO).replace("Trade Minister", "ວຽງຈັນ – Trade Minister")
    other = draft.with_name("lindqvist-ວຽງຈັນ é.md")
    draft.unlink()
    other.write_bytes(text.replace("\n", "\r\n").encode())

    outcome = newsroom.run("--quiet", "--output", "sarif:../s.json", "--output", "rdjson:../r.json")
    region = json.loads((newsroom.root.parent / "s.json").read_text())["runs"][0]["results"][0]["locations"][0]
    start = json.loads((newsroom.root.parent / "r.json").read_text())["diagnostics"][0]["location"]
    line = next(line for line in text.splitlines() if "ວຽງຈັນ" in line)
    at = region["physicalLocation"]["region"]
    span = start["range"]

    assert outcome.code == 1
    assert region["physicalLocation"]["artifactLocation"]["uri"] == (
        "drafts/lindqvist-%E0%BA%A7%E0%BA%BD%E0%BA%87%E0%BA%88%E0%BA%B1%E0%BA%99%20%C3%A9.md"
    )
    assert line[at["startColumn"] - 1 : at["endColumn"] - 1] == "7 to 10 May"
    assert start["path"] == "drafts/lindqvist-ວຽງຈັນ é.md"
    assert line.encode()[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode() == "7 to 10 May"
