"""rdjson keeps reviewdog's format: byte columns, only what counts, nothing that acts in a comment."""

from __future__ import annotations

import dataclasses
import json
import re

import jsonschema
import pytest

from crosscheck.model import GateRun
from crosscheck.report import GATE_FORMATS
from tests.conftest import ROOT
from tests.report.gate_sample import HIDDEN_CHARACTERS, LAO, build, empty, found, hostile, line_only, receipt

SCHEMA = json.loads((ROOT / "tests/report/schemas/rdjson.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def diagnostics(run: GateRun) -> list[dict]:
    return json.loads(GATE_FORMATS["rdjson"](run))["diagnostics"]


@pytest.mark.parametrize("run", [build(), empty(), hostile()], ids=["sample", "empty", "hostile"])
def test_keeps_the_format(run: GateRun) -> None:
    report = json.loads(GATE_FORMATS["rdjson"](run))

    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(report)] == []
    assert report["source"] == {"name": "crosscheck"}


def test_an_unknown_field_would_be_found() -> None:
    report = json.loads(GATE_FORMATS["rdjson"](build()))
    report["diagnostics"][0]["standing"] = "new"

    assert not VALIDATOR.is_valid(report)


def test_only_what_counts_is_there() -> None:
    assert [(d["code"]["value"], d["severity"]) for d in diagnostics(build())] == [
        ("value-conflict", "ERROR"),
        ("possible-conflict", "WARNING"),
        ("rounding", "INFO"),
        ("weekday-mismatch", "WARNING"),
    ]


def test_columns_count_bytes() -> None:
    location = diagnostics(build())[0]["location"]
    line = LAO.encode()
    start, end = location["range"]["start"], location["range"]["end"]

    assert location["path"] == "drafts/visit.md"
    assert (start["line"], end["line"]) == (5, 5)
    assert line[start["column"] - 1 : end["column"] - 1].decode() == "from 7 to 10 May"


def test_a_file_without_columns_gives_lines() -> None:
    run = dataclasses.replace(build(), findings=(found(place=line_only("drafts/a.html", 3)),))

    assert diagnostics(run)[0]["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}


def test_sources_are_related_locations() -> None:
    one, other = diagnostics(build())[0]["related_locations"]

    assert one["message"] == "The Courier: 8-10 May 2024. Ms Lindqvist stayed [from 8 to 10 May]."
    assert (one["location"]["path"], other["location"]["path"]) == (
        "claims/visit/articles/courier.txt",
        "claims/visit/articles/gazette.html",
    )


def test_a_finding_without_sources_has_none() -> None:
    assert "related_locations" not in diagnostics(build())[3]


def test_the_message_stands_by_itself() -> None:
    assert diagnostics(build())[0]["message"].splitlines() == [
        "Dates of the visit of Ada Lindqvist: 7-10 May 2024 in visit, 8-10 May 2024 in The Courier.",
        f"Draft: {LAO.replace('from 7 to 10 May', '[from 7 to 10 May]')}",
        "The Courier (claims/visit/articles/courier.txt:3:21): Ms Lindqvist stayed [from 8 to 10 May].",
        "The Gazette (claims/visit/articles/gazette.html:12): Ms Lindqvist stayed [from 8 to 10 May].",
        "Rule value-conflict, fingerprint 3f9a1c0b7d2e.",
    ]


def test_many_sources_are_counted() -> None:
    run = dataclasses.replace(build(), findings=(found(sources=tuple(receipt(f"Outlet {i}") for i in range(7))),))

    assert "2 more state it." in diagnostics(run)[0]["message"].splitlines()
    assert len(diagnostics(run)[0]["related_locations"]) == 7


def test_hostile_words_are_harmless_in_a_comment() -> None:
    for diagnostic in diagnostics(hostile()):
        texts = [diagnostic["message"], *(one["message"] for one in diagnostic["related_locations"])]
        for text in texts:
            assert [part for part in ("@everyone", "](", "<script", "<img", "://", "#12", "!7") if part in text] == []
            assert re.findall(HIDDEN_CHARACTERS, text.replace("\n", " ")) == []
        assert re.findall(HIDDEN_CHARACTERS, diagnostic["location"]["path"]) == []
