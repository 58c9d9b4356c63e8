"""The gate's JSON keeps its schema and holds the words as they were printed."""

from __future__ import annotations

import copy
import json

import jsonschema
import pytest

from crosscheck.model import GateRun
from crosscheck.report import GATE_FORMATS
from crosscheck.report.gate_json import load_gate_schema
from tests.report.gate_sample import EVIL, WAIVED, build, empty, hostile

VALIDATOR = jsonschema.Draft202012Validator(
    load_gate_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def report(run: GateRun) -> dict:
    return json.loads(GATE_FORMATS["json"](run))


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(load_gate_schema())


@pytest.mark.parametrize("run", [build(), empty(), empty(0)], ids=["sample", "empty", "allowed"])
def test_keeps_its_schema(run: GateRun) -> None:
    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(report(run))] == []


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ((), "exit_code"),
        (("drafts", 0), "values"),
        (("drafts", 0, "claims", 0), "sources"),
        (("findings", 0), "standing"),
        (("findings", 0, "place"), "end_column"),
        (("findings", 0, "sources", 0), "locked"),
        (("findings", 5, "waiver"), "expires"),
        (("hidden",), "waived"),
    ],
)
def test_schema_misses_what_is_missing_and_refuses_what_it_does_not_name(where: tuple, key: str) -> None:
    lacking, extra = report(build()), copy.deepcopy(report(build()))
    for broken in (lacking, extra):
        node = broken
        for step in where:
            node = node[step]
        if broken is lacking:
            del node[key]
        else:
            node["colour"] = "red"

    assert not VALIDATOR.is_valid(lacking)
    assert not VALIDATOR.is_valid(extra)


def test_a_quote_stands_where_the_row_says() -> None:
    rows = report(build())["findings"]

    for row in [*rows, *(source for finding in rows for source in finding["sources"])]:
        assert row["sentence"][row["at"] : row["at"] + len(row["quote"])] == row["quote"]


def test_columns_are_null_where_a_format_keeps_none() -> None:
    place = report(build())["findings"][0]["sources"][1]["place"]

    assert place == {
        "path": "claims/visit/articles/gazette.html",
        "line": 12,
        "column": None,
        "end_line": 12,
        "end_column": None,
    }


def test_hidden_findings_are_all_there_with_their_waivers() -> None:
    made = report(build())

    assert [row["standing"] for row in made["findings"]].count("new") == 4
    assert made["hidden"] == {"unchanged": 1, "baseline": 1, "waived": 1}
    assert next(row for row in made["findings"] if row["fingerprint"] == WAIVED.fingerprint)["waiver"] == {
        "kind": "waiver",
        "where": "claims/visit/decisions.toml",
        "reason": "The ministry corrected the number by telephone.",
        "by": "night desk",
        "expires": "2024-06-30",
    }


def test_words_are_exact_and_every_line_is_utf8() -> None:
    written = GATE_FORMATS["json"](hostile())

    assert json.loads(written.encode("utf-8"))["findings"][0]["quote"] == EVIL
    assert "\u2028" not in written
