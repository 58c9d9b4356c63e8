"""`crosscheck check` in a real repository: what an editor is told, and what is let pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.gatehouse import COURIER, DRAFT, GAZETTE, Newsroom
from tests.conftest import Cli, Outcome

EIGHT, SEVEN = "8 to 10 May", "7 to 10 May"


@pytest.fixture
def room(tmp_path: Path, cli: Cli) -> Newsroom:
    """The repository, as the current folder."""
    return Newsroom(tmp_path)


def check(cli: Cli, *arguments: object) -> tuple[Outcome, dict[str, Any]]:
    """One gate: the outcome, and its report as an object."""
    outcome = cli("check", *arguments, "--output", "json")
    return outcome, json.loads(outcome.out) if outcome.out.startswith("{") else {}


def counted(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for found in report["findings"] if found["standing"] == "new"]


def errors(report: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [(f["draft"], f["place"]["line"], f["quote"]) for f in counted(report) if f["severity"] == "error"]


def test_a_draft_that_agrees_passes_and_says_what_was_checked(cli: Cli, room: Newsroom) -> None:
    outcome = cli("check")

    assert (outcome.code, outcome.err) == (0, "")
    assert "drafts/visit.md: 3 values of 3 checked against 2 sources (visit)" in outcome.out
    assert "encoder: lexical: likeness by shared words alone" in outcome.out


def test_a_wrong_edit_fails_on_its_line_with_both_sources(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)

    outcome, report = check(cli, "--diff", "HEAD")

    assert outcome.code == 1
    (found,) = counted(report)
    assert (found["draft"], found["quote"], found["rule"]) == ("drafts/visit.md", "7 to 10 May 2024", "value-conflict")
    assert found["place"] == {
        "path": "drafts/visit.md", "line": 7, "column": 54, "end_line": 7, "end_column": 70,
    }  # fmt: skip
    assert [(s["outlet"], s["quote"], s["place"]["line"]) for s in found["sources"]] == [
        ("The Courier", "May 8-10, 2024", 1),
        ("The Gazette", "8 to 10 May 2024", 1),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("visited Northshore from 8 to 10 May 2024", "was in Northshore on a visit from May 8 to May 10, 2024"),
        ("12.3 percent", "12 percent"),
        ("from 8 to 10 May 2024", "in May 2024"),
        ("$40 million", "40 million dollars"),
        ("She opened", "Ms Lindqvist opened"),
    ],
)
def test_a_rephrasing_a_rounding_and_a_vaguer_date_pass(cli: Cli, room: Newsroom, old: str, new: str) -> None:
    room.edit(old, new)

    outcome, report = check(cli, "--diff", "HEAD")

    assert (outcome.code, errors(report)) == (0, [])


def test_a_moved_paragraph_passes(cli: Cli, room: Newsroom) -> None:
    first = "Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024.\n\n"
    room.edit(first, "")
    room.write("drafts/visit.md", (room.root / "drafts/visit.md").read_text("utf-8") + "\n" + first)

    outcome, report = check(cli, "--diff", "HEAD")

    assert (outcome.code, errors(report)) == (0, [])


def test_what_was_wrong_before_is_hidden_by_the_diff_and_counted(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)
    room.commit()
    room.edit("She opened", "The minister opened")

    outcome, report = check(cli, "--diff", "HEAD")

    assert (outcome.code, counted(report)) == (0, [])
    assert report["hidden"]["unchanged"] == 1
    assert "hidden: 1 on lines that did not change" in cli("check", "--diff", "HEAD").out


def test_a_change_in_the_sources_opens_it_again(cli: Cli, room: Newsroom) -> None:
    """The draft did not change; the sentences it rests on did."""
    for name in ("gazette", "courier"):
        room.edit("8", "9", f"claims/visit/articles/{name}.txt")

    outcome, report = check(cli, "--diff", "HEAD")

    assert outcome.code == 1
    assert errors(report) == [("drafts/visit.md", 7, "8 to 10 May 2024")]


def test_a_new_source_that_git_does_not_know_yet_is_a_change(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN, "claims/visit/articles/gazette.txt")
    room.edit(EIGHT, SEVEN)
    room.edit("May 8-10", "May 7-10", "claims/visit/articles/courier.txt")
    room.commit()
    assert cli("check").code == 0
    with (room.root / "claims/visit/case.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[article]]\noutlet = "The Herald"\nfile = "articles/herald.txt"\n')
    room.write("claims/visit/articles/herald.txt", COURIER)

    assert check(cli, "--diff", "HEAD")[0].code == 1


def test_nothing_changed_is_nothing_checked(cli: Cli, room: Newsroom) -> None:
    room.write("notes.txt", "about something else\n")

    outcome = cli("check", "--diff", "HEAD")

    assert outcome.code == 3
    assert "no draft was checked: none changed since HEAD, nor did a source of one" in outcome.out
    assert cli("check", "--diff", "HEAD", "--allow-empty").code == 0


WAIVER = """
[[decision]]
fingerprint = "{fingerprint}"
verdict = "waived"
reason = "The ministry is to confirm the day of arrival."
by = "desk"
expires = 2024-06-01
values = ["7–10 May 2024", "8–10 May 2024"]
"""


@pytest.mark.parametrize(("today", "code"), [("2024-05-31", 0), ("2024-06-01", 0), ("2024-06-02", 1)])
def test_a_waiver_in_the_ledger_holds_until_its_day(cli: Cli, room: Newsroom, today: str, code: int) -> None:
    room.edit(EIGHT, SEVEN)
    fingerprint = counted(check(cli)[1])[0]["fingerprint"]
    room.write("claims/visit/decisions.toml", WAIVER.format(fingerprint=fingerprint))

    outcome, report = check(cli, "--today", today)

    assert outcome.code == code
    assert report["hidden"]["waived"] == 1 - code
    assert (
        [note for note in report["notes"] if "it expired on 2024-06-01" in note] == [] if code == 0 else report["notes"]
    )


@pytest.mark.parametrize(("today", "code"), [("2024-05-31", 0), ("2024-06-02", 1)])
def test_a_waiver_in_the_draft_holds_until_its_day(cli: Cli, room: Newsroom, today: str, code: int) -> None:
    room.edit(EIGHT, SEVEN)
    room.edit("She opened", '<!-- crosscheck: waive "7-10 May 2024" until 2024-06-01: to be confirmed -->\nShe opened')

    outcome, report = check(cli, "--today", today)

    assert outcome.code == code
    assert len(counted(report)) == code


def test_a_waiver_lapses_when_the_value_changes(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)
    fingerprint = counted(check(cli)[1])[0]["fingerprint"]
    room.write("claims/visit/decisions.toml", WAIVER.format(fingerprint=fingerprint))
    assert check(cli, "--today", "2024-05-20")[0].code == 0

    room.edit(SEVEN, "6 to 10 May")

    assert check(cli, "--today", "2024-05-20")[0].code == 1


def test_a_renamed_draft_keeps_its_decisions_and_its_history(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)
    fingerprint = counted(check(cli)[1])[0]["fingerprint"]
    room.write("claims/visit/decisions.toml", WAIVER.format(fingerprint=fingerprint))
    room.commit()
    room.git("mv", "drafts/visit.md", "drafts/minister in north.md")

    assert check(cli, "--today", "2024-05-20")[0].code == 0
    room.write("claims/visit/decisions.toml", "")
    outcome, report = check(cli, "--diff", "HEAD")
    assert (outcome.code, report["hidden"]["unchanged"]) == (0, 1)
    room.edit("7 to 10 May", "6 to 10 May", "drafts/minister in north.md")
    assert errors(check(cli, "--diff", "HEAD")[1]) == [("drafts/minister in north.md", 7, "6 to 10 May 2024")]


FACTS = """\
[[fact]]
statement = "Trade Minister Ada Lindqvist visited Northshore from {} May 2024."
source = "the ministry's press office"
date = 2024-05-11
"""


def test_a_locked_fact_outranks_the_sources(cli: Cli, room: Newsroom) -> None:
    """The draft that follows the sources breaks the lock; the one that has the locked value passes."""
    room.write("claims/visit/facts.toml", FACTS.format("7 to 10"))

    outcome, report = check(cli)
    (found,) = counted(report)

    assert outcome.code == 1
    assert (found["rule"], found["severity"]) == ("locked-fact", "error")
    assert "locked as 7–10 May 2024 (source: the ministry's press office; verified 2024-05-11)" in found["message"]
    assert (found["sources"][0]["locked"], found["sources"][0]["place"]["path"]) == (True, "claims/visit/facts.toml")

    room.edit(EIGHT, SEVEN)
    outcome, report = check(cli)
    assert (outcome.code, counted(report), report["hidden"]["waived"]) == (0, [], 1)


def test_a_locked_fact_holds_for_a_plan(cli: Cli, room: Newsroom) -> None:
    room.write("claims/visit/facts.toml", FACTS.format("8 to 10"))
    room.edit("visited Northshore from 8 to 10 May 2024", "will visit Northshore from 7 to 10 May 2024")

    assert [found["rule"] for found in counted(check(cli)[1]) if found["severity"] == "error"] == ["locked-fact"]


def test_locked_facts_alone_are_something_to_be_held_against(cli: Cli, room: Newsroom) -> None:
    facts = room.write("facts.toml", FACTS.format("8 to 10"))

    assert cli("check", "drafts/visit.md", "--against", facts).code == 0
    room.edit(EIGHT, SEVEN)
    assert cli("check", "drafts/visit.md", "--against", facts).code == 1


def test_a_baseline_hides_what_was_known_and_lists_what_is_gone(cli: Cli, room: Newsroom) -> None:
    room.edit(EIGHT, SEVEN)
    assert cli("check", "--write-baseline", "gate.json").code == 0

    outcome, report = check(cli, "--new-since", "gate.json")
    assert (outcome.code, report["hidden"]["baseline"]) == (0, 1)

    room.edit(SEVEN, "6 to 10 May")
    outcome, report = check(cli, "--new-since", "gate.json")
    assert outcome.code == 1
    assert [note for note in report["notes"] if "matches no finding any more" in note]


def test_a_missing_baseline_is_an_error(cli: Cli, room: Newsroom) -> None:
    outcome = cli("check", "--new-since", "gone.json")

    assert outcome.code == 2
    assert "baseline gone.json: there is no such file." in outcome.err


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("conflict", 1), ("note", 1), ("never", 0)])
def test_what_fails_is_for_the_desk_to_say(cli: Cli, room: Newsroom, fail_on: str, code: int) -> None:
    room.edit(EIGHT, SEVEN)

    assert cli("check", "--fail-on", fail_on).code == code


def test_a_rounding_is_a_note_and_fails_only_who_asks_for_it(cli: Cli, room: Newsroom) -> None:
    room.edit("12.3 percent", "12 percent")

    assert [cli("check", "--fail-on", level).code for level in ("error", "warning", "note")] == [0, 0, 1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The orchestra of Eastmark hired 14 violinists.\n", "its one value is not in its sources"),
        ("The orchestra of Eastmark played well.\n", "no value was read in it"),
    ],
)
def test_nothing_compared_is_no_pass(cli: Cli, room: Newsroom, text: str, why: str) -> None:
    room.write("drafts/visit.md", "---\ncase: visit\n---\n\n" + text)

    outcome = cli("check")

    assert outcome.code == 3
    assert why in outcome.out
    assert cli("check", "--allow-empty").code == 0


def test_a_draft_among_its_own_sources_is_not_held_against_itself(cli: Cli, room: Newsroom) -> None:
    outcome, report = check(cli, "claims/visit/articles/gazette.txt", "--against", "claims/visit")

    assert outcome.code == 0
    assert report["drafts"][0]["sources"] == 1


def test_several_drafts_are_held_one_by_one(cli: Cli, room: Newsroom) -> None:
    """Two drafts that differ are no finding of either."""
    room.write("drafts/second.md", DRAFT.replace(EIGHT, SEVEN))

    assert errors(check(cli)[1]) == [("drafts/second.md", 7, "7 to 10 May 2024")]


def test_the_report_is_the_same_wherever_it_is_called_from(
    cli: Cli, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.edit(EIGHT, SEVEN)
    at_root = check(cli)[1]
    monkeypatch.chdir(room.root / "drafts")

    assert check(cli)[1] == at_root


@pytest.mark.parametrize("wrap", [GAZETTE.replace(" from ", "\nfrom "), GAZETTE])
def test_non_ascii_paths_and_crlf_keep_their_columns(cli: Cli, room: Newsroom, wrap: str) -> None:
    """Columns are code points of the line as stored; lines are those of the file, not of the text."""
    room.git("config", "core.autocrlf", "false")
    room.write("claims/visit/articles/gazette.txt", wrap.replace("\n", "\r\n"))
    name = "drafts/à l’École ລາວ.md"
    room.write(name, DRAFT.replace("Trade Minister", "À São Tomé, Trade Minister").replace("\n", "\r\n"))
    room.commit()
    room.edit(EIGHT, SEVEN, name)

    (found,) = counted(check(cli, "--diff", "HEAD")[1])
    line = (room.root / name).read_bytes().decode("utf-8").split("\n")[found["place"]["line"] - 1]

    assert found["place"]["path"] == name
    assert line[found["place"]["column"] - 1 : found["place"]["end_column"] - 1] == "7 to 10 May 2024"


def test_sources_that_did_not_change_are_taken_from_the_lock_file(
    cli: Cli, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the draft is read, and the report is the same; a source that changed is read again."""
    from crosscheck.find import scan

    cli("run", "claims/visit", "--encoder", "lexical", "--quiet", "--fail-on", "never")
    room.edit(EIGHT, SEVEN)
    expected = check(cli, "--no-cache")[1]
    read: list[str] = []
    find = scan.find_claims
    monkeypatch.setattr(scan, "find_claims", lambda article: [read.append(article.id), find(article)][1])

    assert check(cli, "--no-cache")[1] == expected
    assert read == ["visit"]
    read.clear()
    room.edit("12.3", "12.4", "claims/visit/articles/courier.txt")
    check(cli, "--no-cache")
    assert sorted(read) == ["courier", "visit"]
