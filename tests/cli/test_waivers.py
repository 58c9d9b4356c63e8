"""`crosscheck waivers`: what was let pass, and until when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.gatehouse import Newsroom
from tests.cli.test_check import EIGHT, SEVEN, WAIVER, check, counted
from tests.conftest import Cli

OTHER = """
# a word of the desk's
[[decision]]
fingerprint = "000000000000"
verdict = "confirmed-a"
reason = "The palace said so."
rule = "value-conflict"
"""
COMMENT = '<!-- crosscheck: waive "$40 million" until 2024-05-01: asked -->\nShe opened'


@pytest.fixture
def room(tmp_path: Path, cli: Cli) -> Newsroom:
    """A draft with a waived conflict, a decision and an expired comment."""
    room = Newsroom(tmp_path)
    room.edit(EIGHT, SEVEN)
    fingerprint = counted(check(cli)[1])[0]["fingerprint"]
    room.write("claims/visit/decisions.toml", OTHER + WAIVER.format(fingerprint=fingerprint))
    room.edit("She opened", COMMENT)
    return room


def test_all_are_listed_with_their_state(cli: Cli, room: Newsroom) -> None:
    out = cli("waivers", "list", "--today", "2024-06-01").out

    assert "holds" in out
    assert "decided" in out
    assert "drafts/visit.md:9" in out
    assert "it expired on 2024-05-01" in out


@pytest.mark.parametrize(("today", "unsound"), [("2024-04-30", 0), ("2024-06-01", 1), ("2024-06-02", 2)])
def test_check_fails_while_one_does_not_hold(cli: Cli, room: Newsroom, today: str, unsound: int) -> None:
    outcome = cli("waivers", "check", "--today", today)

    assert outcome.code == (1 if unsound else 0)
    assert f"2 waivers, {unsound} of them do not hold; 1 decisions" in outcome.out


def test_prune_takes_out_what_expired_and_leaves_the_rest_as_it_was(cli: Cli, room: Newsroom) -> None:
    path = room.root / "claims/visit/decisions.toml"
    before = path.read_text("utf-8")

    assert "Nothing to prune." in cli("waivers", "prune", "--encoder", "lexical", "--today", "2024-06-01").out
    cli("waivers", "prune", "--encoder", "lexical", "--today", "2024-06-02", "--dry-run")
    assert path.read_text("utf-8") == before
    cli("waivers", "prune", "--encoder", "lexical", "--today", "2024-06-02")
    assert path.read_text("utf-8") == OTHER + "\n"


def test_prune_takes_out_a_waiver_and_a_baseline_entry_without_a_finding(cli: Cli, room: Newsroom) -> None:
    room.write("crosscheck.toml", (room.root / "crosscheck.toml").read_text("utf-8") + 'baseline = "gate.json"\n')
    room.write("claims/visit/decisions.toml", OTHER)
    cli("check", "--write-baseline", "gate.json")
    assert "value-conflict" in (room.root / "gate.json").read_text("utf-8")
    room.write("claims/visit/decisions.toml", OTHER + WAIVER.format(fingerprint="f" * 12))
    room.edit(SEVEN, EIGHT)

    out = cli("waivers", "prune", "--encoder", "lexical", "--today", "2024-05-20").out

    assert "it matches no finding any more" in out
    assert "changed 2 files" in out
    assert (room.root / "claims/visit/decisions.toml").read_text("utf-8") == OTHER + "\n"
    assert "value-conflict" not in (room.root / "gate.json").read_text("utf-8")


def test_stats_count_what_editors_decided(cli: Cli, room: Newsroom) -> None:
    lines = cli("waivers", "stats").out.splitlines()

    assert [line.split()[:5] for line in lines[2:]] == [
        ["value-conflict", "1", "0", "0", "0"],
        ["(no", "rule", "named)", "0", "0"],
    ]


def test_a_case_that_is_none_is_refused(cli: Cli, room: Newsroom) -> None:
    outcome = cli("waivers", "list", "drafts/visit.md")

    assert outcome.code == 2
    assert "is no folder of a case" in outcome.err
