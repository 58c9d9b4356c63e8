"""`crosscheck run`, as a desk and as a gate use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.newsroom import AGREEMENT, APART, CONFLICT, write_case
from tests.conftest import Cli

RUN = ("run", "--encoder", "lexical")


@pytest.mark.parametrize(
    ("texts", "fail_on", "code"),
    [
        (CONFLICT, "error", 1),
        (CONFLICT, "conflict", 1),
        (CONFLICT, "note", 1),
        (CONFLICT, "never", 0),
        (AGREEMENT, "error", 0),
        (AGREEMENT, "never", 0),
        (APART, "error", 3),
    ],
)
def test_exit_code_tells_found_from_clean_from_saw_nothing(
    cli: Cli, tmp_path: Path, texts: dict[str, str], fail_on: str, code: int
) -> None:
    case = write_case(tmp_path / "case", texts)

    outcome = cli(*RUN, case, "--fail-on", fail_on)

    assert outcome.err == ""
    assert outcome.code == code


def test_a_plain_run_prints_the_table_and_ends_with_the_html_path_alone(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)

    outcome = cli(*RUN, "claims/visit")

    assert outcome.out.splitlines()[-1] == "reports/visit/report.html"
    assert "Gazette" in outcome.out
    assert sorted(path.name for path in (tmp_path / "reports" / "visit").iterdir()) == [
        "report.html",
        "report.json",
        "report.md",
    ]


def test_without_a_path_every_case_in_claims_is_checked(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "one", CONFLICT)
    write_case(tmp_path / "claims" / "two", AGREEMENT)

    outcome = cli(*RUN)

    assert outcome.code == 1
    assert [line for line in outcome.out.splitlines() if line.startswith("reports/")] == [
        "reports/one/report.html",
        "reports/two/report.html",
    ]


def test_one_case_with_something_to_check_is_enough_for_zero(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "one", APART)
    write_case(tmp_path / "claims" / "two", AGREEMENT)

    assert cli(*RUN).code == 0


def test_a_second_run_changes_no_byte_and_no_file(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)

    def files() -> dict[Path, tuple[bytes, int]]:
        return {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in sorted(tmp_path.rglob("*")) if p.is_file()}

    first = cli(*RUN, "claims/visit"), files()
    second = cli(*RUN, "claims/visit"), files()

    assert first == second
    assert tmp_path / "claims" / "visit" / "claims.jsonl" in first[1]


def test_the_lock_file_holds_every_claim_and_only_a_case_in_claims_has_one(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)
    write_case(tmp_path / "elsewhere", CONFLICT)

    cli(*RUN, "claims/visit", "elsewhere")
    rows = [json.loads(line) for line in (tmp_path / "claims/visit/claims.jsonl").read_text("utf-8").splitlines()]
    report = json.loads((tmp_path / "reports/visit/report.json").read_text("utf-8"))

    assert {row["id"] for row in rows} == {row["id"] for row in report["claims"]}
    assert not (tmp_path / "elsewhere" / "claims.jsonl").exists()


def test_formats_and_outputs_pair_in_order_and_reports_are_left_alone(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)

    outcome = cli(
        *RUN, "claims/visit", "--format", "json", "--output", "out/a.json", "--format", "md", "--output", "b.md",
        "--format", "table",
    )  # fmt: skip

    assert outcome.code == 1
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["schema"] == "crosscheck-report/1"
    assert (tmp_path / "b.md").read_text("utf-8").startswith("#")
    assert "Gazette" in outcome.out
    assert not (tmp_path / "reports").exists()
    assert not (tmp_path / "claims" / "visit" / "claims.jsonl").exists()


def test_a_format_without_a_file_goes_to_stdout_alone(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)

    outcome = cli(*RUN, "visit", "--format", "json")

    assert json.loads(outcome.out)["case"] == "visit"
    assert not (tmp_path / "reports").exists()


def test_where_and_how_it_is_written_does_not_shape_the_report(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)

    printed = cli(*RUN, "visit", "--format", "json").out
    cli(*RUN, "visit", "--no-cache", "--quiet", "--format", "json", "--output", "x.json", "--fail-on", "never")

    assert (tmp_path / "x.json").read_text("utf-8") == printed


def test_each_case_gets_its_own_file(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "one", CONFLICT)
    write_case(tmp_path / "claims" / "two", AGREEMENT)

    cli(*RUN, "--format", "json", "--output", "{case}.json")

    assert json.loads((tmp_path / "one.json").read_text("utf-8"))["case"] == "one"
    assert json.loads((tmp_path / "two.json").read_text("utf-8"))["case"] == "two"


def test_two_cases_in_one_file_are_refused_before_anything_is_written(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "one", CONFLICT)
    write_case(tmp_path / "claims" / "two", AGREEMENT)

    outcome = cli(*RUN, "--format", "json", "--output", "all.json")

    assert outcome.code == 2
    assert "'all.json' would be written twice" in outcome.err
    assert not (tmp_path / "all.json").exists()


def test_quiet_prints_nothing_and_still_writes(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)

    outcome = cli(*RUN, "claims/visit", "--quiet")

    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert (tmp_path / "reports" / "visit" / "report.html").is_file()


def test_loose_files_are_a_case(cli: Cli, tmp_path: Path) -> None:
    for name, text in CONFLICT.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    outcome = cli(*RUN, "gazette.txt", "courier.txt", "--format", "json")

    assert outcome.code == 1
    assert [article["id"] for article in json.loads(outcome.out)["articles"]] == ["courier", "gazette"]


def test_a_decision_settles_its_finding(cli: Cli, tmp_path: Path) -> None:
    case = write_case(tmp_path / "claims" / "visit", CONFLICT)
    cli(*RUN, case)
    report = json.loads((tmp_path / "reports/visit/report.json").read_text("utf-8"))
    found = next(f for f in report["findings"] if f["severity"] == "error")
    (case / "decisions.toml").write_text(
        f'[[decision]]\nfingerprint = "{found["fingerprint"]}"\nverdict = "both-right"\nreason = "counts the flight"\n'
    )

    outcome = cli(*RUN, case)

    assert outcome.code == 0
