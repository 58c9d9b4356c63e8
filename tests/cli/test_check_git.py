"""What git cannot tell is said clearly; merges, shallow clones and strange references do not confuse the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.gatehouse import Newsroom
from tests.cli.test_check import EIGHT, SEVEN, check, errors
from tests.conftest import Cli


@pytest.fixture
def room(tmp_path: Path, cli: Cli) -> Newsroom:
    return Newsroom(tmp_path / "room")


@pytest.fixture(autouse=True)
def _inside(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(room.root)


@pytest.mark.parametrize("ref", ["origin/main", "no-such-branch", "HEAD~5", "--output=x", "a b", "deadbeef"])
def test_a_missing_reference_is_named(cli: Cli, room: Newsroom, ref: str) -> None:
    outcome = cli("check", f"--diff={ref}")

    assert outcome.code == 2
    assert f"--diff {ref}: there is no commit '{ref}' here. Check its spelling" in outcome.err


def test_an_empty_reference_is_refused(cli: Cli, room: Newsroom) -> None:
    assert "--diff: the REF is empty." in cli("check", "--diff", "").err


def test_outside_a_repository_there_is_no_diff(
    cli: Cli, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = cli("check", "room/drafts/visit.md", "--against", "room/claims/visit", "--diff", "HEAD")

    assert outcome.code == 2
    assert "this folder is in no git repository" in outcome.err
    assert cli("check", "room/drafts/visit.md", "--against", "room/claims/visit", "--encoder", "lexical").code == 0


def test_a_repository_without_a_commit_says_so(
    cli: Cli, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    room.git("init", "--quiet", where=tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new")

    assert "the repository has no commit yet" in cli("check", "x.md", "--against", "y", "--diff", "HEAD").err


def test_a_branch_is_compared_with_where_it_left(cli: Cli, room: Newsroom) -> None:
    """What main did since is not the branch's; a merge of main into the branch changes nothing of that."""
    room.git("switch", "--quiet", "--create", "edit")
    room.edit(EIGHT, SEVEN)
    room.commit("on the branch")
    room.git("switch", "--quiet", "main")
    room.write("drafts/other.md", (room.root / "drafts/visit.md").read_text("utf-8").replace(EIGHT, "6 to 10 May"))
    room.commit("on main")
    room.git("switch", "--quiet", "edit")
    expected = [("drafts/visit.md", 7, "7 to 10 May 2024")]

    assert errors(check(cli, "--diff", "main")[1]) == expected
    room.git("merge", "--quiet", "--no-edit", "main")
    assert errors(check(cli, "--diff", "main")[1]) == expected


def clone(room: Newsroom, tmp_path: Path, *options: str) -> Path:
    room.git("clone", "--quiet", *options, room.root.as_uri(), str(tmp_path / "clone"), where=tmp_path)
    return tmp_path / "clone"


def test_a_shallow_clone_is_told_how_to_get_the_history(
    cli: Cli, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        room.write("notes.txt", f"{n}\n")
        room.commit()
    monkeypatch.chdir(clone(room, tmp_path, "--depth=1"))

    outcome = cli("check", "--diff", "HEAD~1")

    assert outcome.code == 2
    assert "there is no commit 'HEAD~1' here, in a shallow clone." in outcome.err
    assert "git fetch --unshallow" in outcome.err


def test_two_shallow_branches_without_a_common_commit_say_so(
    cli: Cli, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.git("switch", "--quiet", "--create", "edit")
    room.edit(EIGHT, SEVEN)
    room.commit()
    room.git("switch", "--quiet", "main")
    room.write("notes.txt", "x\n")
    room.commit()
    monkeypatch.chdir(clone(room, tmp_path, "--depth=1", "--no-single-branch", "--branch=edit"))

    outcome = cli("check", "--diff", "origin/main")

    assert outcome.code == 2
    assert "have no common commit in this shallow clone" in outcome.err


def test_a_full_clone_finds_it(cli: Cli, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.git("switch", "--quiet", "--create", "edit")
    room.edit(EIGHT, SEVEN)
    room.commit()
    monkeypatch.chdir(clone(room, tmp_path))

    assert errors(check(cli, "--diff", "origin/main")[1]) == [("drafts/visit.md", 7, "7 to 10 May 2024")]


def test_the_index_of_a_commit_hook_is_left_alone(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)
    room.git("add", "--all")
    before = (room.root / ".git" / "index").read_bytes()

    assert cli("check", "--diff", "HEAD").code == 1
    assert (room.root / ".git" / "index").read_bytes() == before


def test_settings_of_git_do_not_change_what_is_read(cli: Cli, room: Newsroom) -> None:
    room.git("mv", "drafts/visit.md", "drafts/a\tb.md")
    room.commit()
    for name, value in (("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always")):
        room.git("config", name, value)
    room.git("config", "diff.external", "false")
    room.edit(EIGHT, SEVEN, "drafts/a\tb.md")

    assert [line for _, line, _ in errors(check(cli, "--diff", "HEAD")[1])] == [7]
