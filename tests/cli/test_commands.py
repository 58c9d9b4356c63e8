"""`extract`, `explain`, `init`, `rules`, `--version`, and the help of all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck import __version__
from tests.cli.newsroom import CONFLICT, write_case
from tests.conftest import Cli

COMMANDS = ("run", "extract", "explain", "init", "rules")


def test_version(cli: Cli) -> None:
    assert cli("--version").out == f"crosscheck {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example_of_its_own_command(cli: Cli, command: str) -> None:
    outcome = cli(command, "--help")

    assert outcome.code == 0
    assert f"Example: crosscheck {command}" in outcome.out


def test_no_command_is_help(cli: Cli) -> None:
    outcome = cli()

    assert outcome.code == 2
    assert all(f"\n  {command} " in outcome.out for command in COMMANDS)


def test_extract_gives_a_line_with_the_reason_for_what_it_leaves_out(cli: Cli, tmp_path: Path) -> None:
    rows = [
        {"id": "blank", "text": "  "},
        {"id": "first", "text": "The talks were held on 9 May 2024."},
        {"id": "german", "text": "Der Minister sagte, dass die Brücke nicht mehr für Autos geöffnet wird. " * 3},
        {"id": "last", "text": "It cost 12 million dollars."},
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    outcome = cli("extract", "many.jsonl")

    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 0
    assert [row["id"] for row in found] == ["blank", "first", "german", "last"]
    assert [len(row["claims"]) for row in found] == [0, 1, 0, 1]
    assert found[0]["skip"] == "its text is empty"
    assert found[2]["skip"].startswith("not English")
    assert "many.jsonl:1: left out, its text is empty" in outcome.err


def test_the_size_limit_is_that_of_each_text_in_a_file_of_many(cli: Cli, tmp_path: Path) -> None:
    rows = [{"id": str(number), "text": "The talks were held on 9 May 2024. " * 3} for number in range(20)]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert cli("extract", "many.jsonl", "--max-bytes", "200").code == 0

    refused = cli("extract", "many.jsonl", "--max-bytes", "100")
    assert refused.code == 2
    assert "many.jsonl: the text is 105 bytes, over the limit of 100." in refused.err


def test_extract_gives_one_line_an_article_in_the_order_of_the_input(cli: Cli, tmp_path: Path) -> None:
    rows = [
        {"id": "z", "text": "The talks were held on 9 May 2024.", "published": None},
        {"id": "a", "text": "The minister was not there, and nobody said why.", "ref_date": "2024-05-10"},
        {"id": "m", "text": "Trade grew by 12 percent, the ministry said.", "published": "2024-05-10T08:30:00"},
    ]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "one.txt").write_text("It cost $40 million, the port said.\n", encoding="utf-8")

    outcome = cli("extract", "many.jsonl", "one.txt", "--format", "jsonl")
    lines = [json.loads(line) for line in outcome.out.splitlines()]

    assert (outcome.code, outcome.err) == (0, "")
    assert [line["id"] for line in lines] == ["z", "a", "m", "one"]
    assert [[claim["quote"] for claim in line["claims"]] for line in lines] == [
        ["9 May 2024"],
        [],
        ["12 percent"],
        ["$40 million"],
    ]
    assert lines[0]["claims"][0]["timex"]["value"] == "2024-05-09"
    assert lines[3]["claims"][0]["quantity"]["value"] == 40_000_000


def test_explain_shows_quotes_places_and_reasons(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    report = json.loads(cli("run", "visit", "--encoder", "lexical", "--format", "json").out)
    found = next(f for f in report["findings"] if f["severity"] == "error")

    outcome = cli("explain", found["fingerprint"][:6], "visit", "--encoder", "lexical")

    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == found["message"]
    assert "[from 1 to 4 June 2024]" in outcome.out or "[1 to 4 June 2024]" in outcome.out
    assert "gazette.txt:1:" in outcome.out
    assert "Why:" in outcome.out


def test_explain_of_an_unknown_fingerprint_lists_the_known(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    report = json.loads(cli("run", "visit", "--encoder", "lexical", "--format", "json").out)

    outcome = cli("explain", "zzzz", "visit", "--encoder", "lexical")

    assert outcome.code == 2
    assert report["findings"][0]["fingerprint"] in outcome.err


def test_init_writes_a_case_that_runs(cli: Cli, tmp_path: Path) -> None:
    assert cli("init").code == 0

    outcome = cli("run", "--encoder", "lexical")

    assert outcome.code == 1
    assert "Harbour Gazette" in outcome.out
    assert "Northshore Courier" in outcome.out
    assert (tmp_path / "claims" / "first-case" / "README.md").read_text().startswith("# First case\n")


def test_init_never_overwrites(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "claims" / "fire").mkdir(parents=True)
    (tmp_path / "claims" / "fire" / "README.md").write_text("mine")

    outcome = cli("init", "claims/fire")

    assert outcome.code == 2
    assert outcome.err.startswith("crosscheck: error: claims/fire/README.md: is there already")
    assert [path.name for path in (tmp_path / "claims" / "fire").iterdir()] == ["README.md"]


def test_rules_lists_every_rule_with_its_summary(cli: Cli) -> None:
    from crosscheck.judge import RULES

    lines = [line for line in cli("rules").out.splitlines()[2:] if not line.startswith(" ")]

    assert [line.split()[:2] for line in lines] == [[rule.name, rule.severity.value] for rule in RULES]
    assert all(len(line.split()) > 4 for line in lines)
