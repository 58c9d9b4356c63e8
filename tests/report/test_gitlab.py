"""The code quality report keeps GitLab's format, and no two of its findings share a fingerprint."""

from __future__ import annotations

import dataclasses
import json
import re

import jsonschema
import pytest

from crosscheck.model import GateRun
from crosscheck.report import GATE_FORMATS
from tests.conftest import ROOT
from tests.report.gate_sample import HIDDEN_CHARACTERS, WAIVED, build, empty, finding, found, hostile

SCHEMA = json.loads((ROOT / "tests/report/schemas/gitlab.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def issues(run: GateRun) -> list[dict]:
    return json.loads(GATE_FORMATS["gitlab"](run))


@pytest.mark.parametrize("run", [build(), empty(), hostile()], ids=["sample", "empty", "hostile"])
def test_keeps_the_format(run: GateRun) -> None:
    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(issues(run))] == []


def test_a_wrong_severity_would_be_found() -> None:
    broken = issues(build())
    broken[0]["severity"] = "error"

    assert not VALIDATOR.is_valid(broken)


def test_everything_but_the_waived_is_there_for_gitlab_to_compare() -> None:
    assert [issue["fingerprint"] for issue in issues(build())] == [
        one.finding.fingerprint for one in build().findings if one.finding is not WAIVED
    ]


def test_severities() -> None:
    assert [issue["severity"] for issue in issues(build())][:3] == ["critical", "major", "info"]


def test_the_place_is_the_line() -> None:
    assert issues(build())[0]["location"] == {"path": "drafts/visit.md", "lines": {"begin": 5, "end": 5}}


def test_fingerprints_are_unique_and_the_first_keeps_its_own() -> None:
    """One finding in three drafts: GitLab would drop two of three equal fingerprints."""
    same = tuple(found(draft=f"drafts/{name}.md") for name in "abc")
    run = dataclasses.replace(build(), findings=(*same, found(finding(fingerprint="other"))))

    assert [issue["fingerprint"] for issue in issues(run)] == [
        "3f9a1c0b7d2e",
        "3f9a1c0b7d2e-2",
        "3f9a1c0b7d2e-3",
        "other",
    ]


def test_an_empty_run_is_an_empty_array() -> None:
    assert GATE_FORMATS["gitlab"](empty()) == "[]\n"


def test_hostile_words_are_harmless() -> None:
    for issue in issues(hostile()):
        assert [part for part in ("@everyone", "](", "<script", "#12", "!7") if part in issue["description"]] == []
        for text in (issue["description"], issue["check_name"], issue["fingerprint"], issue["location"]["path"]):
            assert re.findall(HIDDEN_CHARACTERS, text) == []
