"""JUnit XML as its readers take it: one case a value compared, failed only by what fails the run."""

from __future__ import annotations

import dataclasses
import re
from xml.etree import ElementTree as ET

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from crosscheck.model import GateRun, Severity, Standing
from crosscheck.report import GATE_FORMATS
from tests.report.gate_sample import BY_HAND, HIDDEN_CHARACTERS, build, compared, draft, empty, finding, found, hostile

RESULTS = {Failure: "failure", Error: "error", Skipped: "skipped"}


def read(run: GateRun) -> JUnitXml:
    return JUnitXml.fromstring(GATE_FORMATS["junit"](run).encode("utf-8"))


def outcomes(run: GateRun) -> dict[str, str]:
    """Name of each case and how it ended, as junitparser reads it."""
    return {
        case.name: RESULTS[type(case.result[0])] if case.result else "passed" for suite in read(run) for case in suite
    }


def one_claim(*findings: object, **more: object) -> GateRun:
    claim = compared("visit:1", "visit", "7-10 May 2024", 5, *(one.finding.fingerprint for one in findings))
    return dataclasses.replace(
        build(), drafts=(draft("drafts/visit.md", claim),), findings=findings, skips=(), **more
    )  # fmt: skip


def test_a_case_for_every_value_that_was_compared() -> None:
    assert outcomes(build()) == {
        "visit of Ada Lindqvist: 7-10 May 2024": "failure",
        "terminal: $40 million": "passed",
        "exports: 12 percent": "passed",
        "ferry: 4": "skipped",
        "age of Ada Lindqvist: 44": "skipped",
        "job: 300": "skipped",
        "weekday: 9 May 2024": "passed",
        "ferry: 4 (2)": "passed",
        "values compared with the sources": "skipped",
        "claims/visit/articles/scan.pdf": "skipped",
    }


def test_suites_are_drafts_and_count_their_cases() -> None:
    whole = read(build())

    assert [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in whole] == [
        ("drafts/visit.md", 8, 1, 0, 3),
        ("drafts/weather.md", 1, 0, 0, 1),
        ("not checked", 1, 0, 0, 1),
    ]
    assert (whole.tests, whole.failures, whole.errors, whole.skipped) == (10, 1, 0, 5)


def test_a_failure_says_what_differs_with_the_words_of_the_sources() -> None:
    case = next(case for suite in read(build()) for case in suite if case.result)

    assert case.classname == "drafts/visit.md"
    assert case.result[0].type == "value-conflict"
    assert "[from 7 to 10 May]" in case.result[0].text
    assert case.result[0].text.count("Ms Lindqvist stayed [from 8 to 10 May].") == 2


def test_a_passed_case_says_what_it_was_compared_with() -> None:
    case = next(case for suite in read(build()) for case in suite if case.name == "ferry: 4 (2)")

    assert case.system_out == "“4” was compared with The Courier and The Gazette."


@pytest.mark.parametrize(
    ("severity", "fail_on", "outcome"),
    [
        (Severity.ERROR, "error", "failure"),
        (Severity.ERROR, "conflict", "failure"),
        (Severity.WARNING, "error", "passed"),
        (Severity.WARNING, "warning", "failure"),
        (Severity.NOTE, "warning", "passed"),
        (Severity.NOTE, "note", "failure"),
        (Severity.ERROR, "never", "passed"),
    ],
)
def test_what_fails_is_what_fails_the_run(severity: Severity, fail_on: str, outcome: str) -> None:
    run = one_claim(found(finding(severity=severity)), fail_on=fail_on)

    assert outcomes(run) == {"visit: 7-10 May 2024": outcome}


def test_a_passed_case_still_tells_its_finding() -> None:
    (suite,) = read(one_claim(found(finding(severity=Severity.NOTE))))
    (case,) = suite

    assert "Dates of the visit of Ada Lindqvist" in case.system_out


def test_a_waived_finding_is_skipped_with_its_reason() -> None:
    (suite,) = read(one_claim(found(standing=Standing.WAIVED, waiver=BY_HAND)))
    (case,) = suite

    assert case.result[0].message == (
        "waived or decided until 2024-06-30 by night desk: The ministry corrected the number by telephone. "
        "(claims/visit/decisions.toml)"
    )


def test_a_finding_that_counts_outweighs_one_that_is_waived() -> None:
    both = (found(standing=Standing.WAIVED, waiver=BY_HAND), found(finding(fingerprint="other")))

    assert outcomes(one_claim(*both)) == {"visit: 7-10 May 2024": "failure"}


def test_a_finding_marks_each_value_that_it_is_about() -> None:
    """It lies at the first of them, and speaks of both."""
    claims = (
        compared("visit:1", "visit", "7-10 May", 5, "3f9a1c0b7d2e"),
        compared("visit:2", "stay", "7 May", 9, "3f9a1c0b7d2e"),
    )
    run = dataclasses.replace(build(), drafts=(draft("drafts/visit.md", *claims),), findings=(found(),), skips=())

    assert outcomes(run) == {"visit: 7-10 May": "failure", "stay: 7 May": "failure"}


@pytest.mark.parametrize(("code", "outcome"), [(3, "error"), (0, "skipped"), (1, "skipped")])
def test_nothing_checked_is_no_pass(code: int, outcome: str) -> None:
    unchecked = dataclasses.replace(build(), drafts=(draft("drafts/a.md"),), findings=(), skips=(), exit_code=code)

    assert outcomes(unchecked) == {"values compared with the sources": outcome}
    assert outcomes(empty(code)) == {"drafts": outcome}


def test_names_are_unique_in_a_suite() -> None:
    names = [(case.classname, case.name) for suite in read(build()) for case in suite]

    assert sorted(set(names)) == sorted(names)


def test_hostile_words_stay_words() -> None:
    written = GATE_FORMATS["junit"](hostile())
    root = ET.fromstring(written.encode("utf-8"))

    assert {element.tag for element in root.iter()} == {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip
    assert re.findall(HIDDEN_CHARACTERS, written) == []
    assert "@everyone" not in re.sub(r'file="[^"]*"', "", written)


def test_a_number_never_meets_a_name_that_has_it_already() -> None:
    claims = tuple(compared(str(i), "ferry", value, i + 1) for i, value in enumerate(("4 (2)", "4", "4")))
    run = dataclasses.replace(build(), drafts=(draft("drafts/a.md", *claims),), findings=(), skips=())

    assert list(outcomes(run)) == ["ferry: 4 (2)", "ferry: 4", "ferry: 4 (3)"]
