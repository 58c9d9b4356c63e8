"""Settings that are wrong, repositories that mean harm: a clear word and an end in bounded time, never a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.gatehouse import DRAFT, SETTINGS, Newsroom
from tests.cli.test_check import EIGHT, SEVEN, check, errors
from tests.conftest import Cli


@pytest.fixture
def room(tmp_path: Path, cli: Cli) -> Newsroom:
    return Newsroom(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.md",), "nowhere.md: there is no such file."),
        (("drafts/visit.md", "--against", "nowhere"), "nowhere"),
        (("--output", "xml"), "'xml' is no format. Take one of"),
        (("--output", "json:"), "'json:' names no file"),
        (("--output", "json:a", "--output", "text:a"), "'a' would be written twice"),
        (("--format", "json", "--output", "a", "--output", "b"), "2 files for 1 formats"),
        (("--today", "soon"), "'soon' is not a date"),
        (("--config", "nowhere.toml"), "nowhere.toml: there is no such file."),
        (("--isolated",), "no draft is named, and no settings say which there are"),
        (("claims/visit/case.toml", "--against", "claims/visit"), "no reader for files that end in '.toml'"),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_a_word(
    cli: Cli, room: Newsroom, arguments: tuple[str, ...], words: str
) -> None:
    outcome = cli("check", *arguments)

    assert outcome.code == 2
    assert words in outcome.err
    assert "internal error" not in outcome.err


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("[gat]\n", "crosscheck.toml: there is no key 'gat'. Did you mean 'gate'?"),
        ("[gate]\ndrfts = []\n", "crosscheck.toml, [gate]: there is no key 'drfts'. Did you mean 'drafts'?"),
        ("[gate]\nencoder = 'magic'\n", "there is no encoder 'magic'"),
        ("\xff", "crosscheck.toml:1: this is not TOML"),
        ("a = " + "[" * 100_000, "TOML"),
    ],
)
def test_settings_are_read_strictly(cli: Cli, room: Newsroom, settings: str, words: str) -> None:
    room.write("crosscheck.toml", settings)

    outcome = cli("check", "drafts/visit.md")

    assert outcome.code == 2
    assert words in outcome.err


def test_a_pyproject_serves_as_well_and_the_own_file_goes_first(cli: Cli, room: Newsroom) -> None:
    room.write("pyproject.toml", SETTINGS.replace("[gate]", "[tool.crosscheck.gate]").replace("drafts/", "nothing/"))
    assert cli("check").code == 0
    (room.root / "crosscheck.toml").unlink()
    assert cli("check").code == 3
    room.write("pyproject.toml", SETTINGS.replace("[gate]", "[tool.crosscheck.gate]"))
    assert cli("check").code == 0


def test_a_map_gives_a_draft_its_sources(cli: Cli, room: Newsroom) -> None:
    room.edit("case: visit\n", "")
    assert "no sources are named for this draft" in cli("check").err
    room.write("crosscheck.toml", SETTINGS + '\n[[gate.map]]\ndrafts = "drafts/v*.md"\nagainst = "claims/visit"\n')
    assert cli("check").code == 0


def test_a_case_that_is_not_there_is_an_error_or_left_out(cli: Cli, room: Newsroom) -> None:
    room.write("drafts/second.md", DRAFT.replace("case: visit", "case: ../../etc"))

    assert "its case '../../etc' is not there" in cli("check").err
    outcome, report = check(cli, "--allow-missing-sources")
    assert outcome.code == 0
    assert [skip["where"] for skip in report["skips"]] == ["drafts/second.md"]


def test_a_source_that_is_not_there_is_an_error_or_left_out(cli: Cli, room: Newsroom) -> None:
    outcome = cli("check", "drafts/visit.md", "--against", "claims/visit", "--against", "claims/gone.md")
    assert outcome.code == 2
    outcome, report = check(
        cli, "drafts/visit.md", "--against", "claims/visit", "--against", "claims/gone.md", "--allow-missing-sources"
    )
    assert outcome.code == 0
    assert "a source is missing" in report["skips"][0]["reason"]


def test_links_in_circles_and_unreadable_drafts_are_skips(cli: Cli, room: Newsroom) -> None:
    (room.root / "drafts" / "loop").symlink_to(room.root / "drafts", target_is_directory=True)
    (room.root / "drafts" / "self.md").symlink_to(room.root / "drafts" / "self.md")
    room.write("drafts/binary.md", b"\x00\x01\x02" * 100)
    room.write("drafts/bomb.md", "---\na: &a [x]\nb: [*a, *a]\ncase: visit\n---\n\nWords.\n")
    room.write("drafts/deep.md", "---\ncase: " + "[" * 5000 + "\n---\n\nWords.\n")

    outcome, report = check(cli)

    assert outcome.code == 0
    assert sorted(skip["where"].partition(":")[0] for skip in report["skips"]) == [
        "drafts/binary.md",
        "drafts/bomb.md",
        "drafts/deep.md",
        "drafts/self.md",
    ]


def test_a_file_of_a_gigabyte_is_refused_unread(cli: Cli, room: Newsroom) -> None:
    path = room.write("drafts/huge.md", "")
    with path.open("wb") as file:
        file.truncate(1 << 30)
    assert "over the limit of 20,000,000" in cli("check", "drafts/huge.md").err
    assert [skip["where"] for skip in check(cli)[1]["skips"]] == ["drafts/huge.md"]


def test_hundreds_of_drafts_are_each_checked(cli: Cli, room: Newsroom) -> None:
    for number in range(200):
        room.write(f"drafts/{number:03}.md", DRAFT if number != 77 else DRAFT.replace(EIGHT, SEVEN))

    outcome, report = check(cli)

    assert outcome.code == 1
    assert len(report["drafts"]) == 201
    assert errors(report) == [("drafts/077.md", 7, "7 to 10 May 2024")]


def test_files_of_reports_are_whole_and_stdout_holds_the_text(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)

    outcome = cli("check", "--output", "json:out/gate.json", "--output", "sarif:gate.sarif")

    assert outcome.code == 1
    assert json.loads((room.root / "out/gate.json").read_text("utf-8"))["exit_code"] == 1
    assert (room.root / "gate.sarif").exists()
    assert "drafts/visit.md:7:54: error:" in outcome.out
    assert not (room.root / "reports").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_draft_one_may_not_read_is_a_skip(cli: Cli, room: Newsroom) -> None:
    room.write("drafts/closed.md", DRAFT).chmod(0)

    assert [skip["where"] for skip in check(cli)[1]["skips"]] == ["drafts/closed.md"]
