"""SARIF keeps the schema of its standard, puts findings into the draft, and lets no word act."""

from __future__ import annotations

import dataclasses
import json
import re
from urllib.parse import unquote

import jsonschema
import pytest

from crosscheck.judge import RULES
from crosscheck.model import GateRun, Standing
from crosscheck.report import GATE_FORMATS
from crosscheck.report.sarif import RELATED
from tests.conftest import ROOT
from tests.report.gate_sample import (
    EVIL,
    HIDDEN_CHARACTERS,
    LAO,
    WAIVED,
    build,
    draft,
    empty,
    finding,
    found,
    hostile,
    line_only,
    receipt,
)

SCHEMA = json.loads((ROOT / "tests/report/schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


def log(run: GateRun, form: str = "sarif") -> dict:
    return json.loads(GATE_FORMATS[form](run))["runs"][0]


def results(run: GateRun, form: str = "sarif") -> list[dict]:
    return log(run, form)["results"]


def only(**more: object) -> dict:
    return results(dataclasses.replace(build(), findings=(found(**more),)))[0]


@pytest.mark.parametrize("form", ["sarif", "sarif-github"])
@pytest.mark.parametrize("run", [build(), empty(), empty(0), hostile()], ids=["sample", "empty", "allowed", "hostile"])
def test_keeps_the_schema(form: str, run: GateRun) -> None:
    errors = VALIDATOR.iter_errors(json.loads(GATE_FORMATS[form](run)))

    assert [f"{e.json_path}: {e.message}" for e in errors] == []


def test_the_schema_would_find_a_fault() -> None:
    broken = json.loads(GATE_FORMATS["sarif"](build()))
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0

    assert not VALIDATOR.is_valid(broken)


def test_all_rules_are_listed_whatever_fired() -> None:
    names = [rule.name for rule in RULES]

    assert [rule["id"] for rule in log(empty())["tool"]["driver"]["rules"]] == names
    assert [rule["defaultConfiguration"]["level"] for rule in log(build())["tool"]["driver"]["rules"]] == [
        rule.severity.value for rule in RULES
    ]


def test_a_rule_has_a_second_name_only_where_it_differs() -> None:
    """Microsoft's validator warns of a name that is the id again."""
    rules = {rule["id"]: rule.get("name") for rule in log(empty())["tool"]["driver"]["rules"]}

    assert rules["value-conflict"] == "ValueConflict"
    assert rules["revised"] is None
    assert [name for name, second in rules.items() if (second or "").casefold() == name] == []


def test_results_name_their_rule() -> None:
    run = log(build())
    rules = run["tool"]["driver"]["rules"]

    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]


def test_a_rule_that_is_not_shipped_is_listed_too() -> None:
    run = log(dataclasses.replace(build(), findings=(found(finding(rule="house-style")),)))

    assert run["tool"]["driver"]["rules"][-1] == {"id": "house-style", "name": "HouseStyle"}
    assert run["results"][0]["ruleIndex"] == len(RULES)


def test_the_value_in_the_draft_is_the_place_in_code_points() -> None:
    physical = only()["locations"][0]["physicalLocation"]
    region = physical["region"]

    assert physical["artifactLocation"] == {"uri": "drafts/visit.md", "uriBaseId": "%SRCROOT%"}
    assert (region["startLine"], region["endLine"]) == (5, 5)
    assert LAO[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"] == "from 7 to 10 May"
    assert log(build())["columnKind"] == "unicodeCodePoints"


def test_a_file_without_columns_gives_the_line_alone() -> None:
    result = only(place=line_only("drafts/visit.html", 7))

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}


def test_sources_are_related_and_linked_from_the_message() -> None:
    result = only()

    assert [(one["id"], one["message"]["text"]) for one in result["relatedLocations"]] == [
        (1, "The Courier: 8-10 May 2024"),
        (2, "The Gazette: 8-10 May 2024"),
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "claims/visit/articles/courier.txt"
    )
    assert result["message"]["text"].splitlines() == [
        "Dates of the visit of Ada Lindqvist: 7-10 May 2024 in visit, 8-10 May 2024 in The Courier.",
        f"The draft: {LAO.replace('from 7 to 10 May', '[from 7 to 10 May]')}",
        "[The Courier](1): Ms Lindqvist stayed [from 8 to 10 May].",
        "[The Gazette](2): Ms Lindqvist stayed [from 8 to 10 May].",
    ]


def test_many_sources_are_counted_in_the_message_and_capped_where_github_caps() -> None:
    result = only(sources=tuple(receipt(f"Outlet {i}") for i in range(RELATED + 7)))

    assert len(result["relatedLocations"]) == RELATED
    assert result["message"]["text"].endswith("102 more state it.")


def test_a_locked_fact_says_so() -> None:
    result = only(sources=(receipt("the ministry, 3 May 2024", locked=True),))

    assert result["relatedLocations"][0]["message"]["text"] == "Locked fact, the ministry, 3 May 2024: 8-10 May 2024"


def test_standing_becomes_baseline_state_and_suppression() -> None:
    told = {
        result["properties"]["standing"]: (result["baselineState"], "suppressions" in result)
        for result in results(build())
    }

    assert told == {
        "new": ("new", False),
        "baseline": ("unchanged", False),
        "unchanged": ("unchanged", False),
        "waived": ("new", True),
    }


@pytest.mark.parametrize(("kind", "told"), [("waiver", "external"), ("inline", "inSource"), ("lock", "external")])
def test_a_waiver_gives_its_reason_and_last_day(kind: str, told: str) -> None:
    waived = next(one for one in build().findings if one.finding is WAIVED)
    waiver = dataclasses.replace(waived.waiver, kind=kind)
    result = only(standing=Standing.WAIVED, waiver=waiver)

    assert result["suppressions"] == [
        {
            "kind": told,
            "status": "accepted",
            "justification": "The ministry corrected the number by telephone.",
            "properties": {
                "waiver": kind,
                "where": "claims/visit/decisions.toml",
                "by": "night desk",
                "expiryDateUtc": "2024-06-30",
            },
        }
    ]


def test_github_is_given_no_waived_finding() -> None:
    assert [r["properties"]["standing"] for r in results(build(), "sarif-github")].count("waived") == 0
    assert len(results(build(), "sarif-github")) == len(results(build())) - 1


def test_fingerprints_stay_when_a_line_moves_and_tell_twins_apart() -> None:
    moved = only(place=line_only("drafts/visit.md", 99))
    twice = results(
        dataclasses.replace(build(), findings=(found(), found(claim="visit:9"), found(draft="drafts/b.md")))
    )

    assert moved["partialFingerprints"] == only()["partialFingerprints"]
    assert [r["partialFingerprints"]["primaryLocationLineHash"] for r in twice] == [
        "3f9a1c0b7d2e:1",
        "3f9a1c0b7d2e:2",
        "3f9a1c0b7d2e:1",
    ]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("drafts/ວຽງ.md", "drafts/%E0%BA%A7%E0%BA%BD%E0%BA%87.md"),
        ("drafts/50%.md", "drafts/50%25.md"),
        ("a:b.md", "a%3Ab.md"),
        ("drafts/#1?.md", "drafts/%231%3F.md"),
        ("/srv/desk/a.md", "file:///srv/desk/a.md"),
        ("C:/desk/a.md", "file:///C:/desk/a.md"),
        ("../desk/a.md", "../desk/a.md"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    location = only(place=line_only(path, 1))["locations"][0]["physicalLocation"]["artifactLocation"]

    assert location["uri"] == uri
    assert ("uriBaseId" in location) == (not path.startswith(("/", "C:", "../")))
    assert unquote(uri).endswith(path.removeprefix("/"))


def test_drafts_are_listed_as_what_was_analysed() -> None:
    assert log(build())["artifacts"] == [
        {"location": {"uri": f"drafts/{name}.md", "uriBaseId": "%SRCROOT%"}, "roles": ["analysisTarget"]}
        for name in ("visit", "weather")
    ]


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_invocation_tells_how_it_ended_and_what_was_left_out(code: int) -> None:
    invocation = log(dataclasses.replace(build(), exit_code=code))["invocations"][0]

    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (code, True)
    assert [one["level"] for one in invocation["toolExecutionNotifications"]] == ["warning", "note", "note"]
    assert "scan.pdf" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_hostile_words_are_no_links_and_no_placeholders() -> None:
    result = results(hostile())[0]
    links = re.findall(r"(?<!\\)\]\(([^)]*)\)", result["message"]["text"])

    assert links == ["1"]
    assert re.findall(r"(?<!\{)\{(?:\{\{)*\d", result["message"]["text"]) == []
    assert "@everyone" not in result["message"]["text"]
    assert "<script" not in result["message"]["text"]


def test_no_hidden_character_is_written() -> None:
    def walk(node):
        if isinstance(node, dict):
            for inner in node.values():
                yield from walk(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from walk(inner)
        elif isinstance(node, str):
            yield node

    for text in walk(json.loads(GATE_FORMATS["sarif"](hostile()))):
        assert re.findall(HIDDEN_CHARACTERS, text.replace("\n", " ")) == []


def test_a_snippet_is_left_out_rather_than_changed() -> None:
    assert "snippet" not in only(quote=EVIL)["locations"][0]["physicalLocation"]["region"]


def test_a_run_without_columns_or_findings_still_names_its_drafts() -> None:
    run = log(dataclasses.replace(build(), findings=(), drafts=(draft("drafts/a.md"),)))

    assert run["results"] == []
    assert len(run["artifacts"]) == 1
