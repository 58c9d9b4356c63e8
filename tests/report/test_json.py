"""The JSON report keeps its schema, for every kind of value."""

from __future__ import annotations

import copy
import dataclasses
import json
from decimal import Decimal

import jsonschema
import pytest

from crosscheck.model import Run, SourceMap
from crosscheck.report import FORMATS
from crosscheck.report.claims_lock import claims_lock
from crosscheck.report.extract_rows import extract_row
from crosscheck.report.jsonreport import load_schema
from crosscheck.report.rows import dump, plain
from tests.factories import article, claim, run
from tests.report.sample import EVERY_VALUE, build

VALIDATOR = jsonschema.Draft202012Validator(
    load_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def report(of: Run) -> dict:
    return json.loads(FORMATS["json"](of))


def every_value() -> Run:
    source = article("X marks it.\n" * len(EVERY_VALUE), id="a", outlet="Harbour Gazette")
    claims = tuple(claim(source, "X", value, kind=kind, id=str(i)) for i, (kind, value) in enumerate(EVERY_VALUE))
    return run((source,), claims)


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema())


@pytest.mark.parametrize("of", [build(), every_value(), run((), ())], ids=["sample", "every value", "empty"])
def test_report_keeps_its_schema(of: Run) -> None:
    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(report(of))] == []


def test_every_value_class_is_tried() -> None:
    """A value class without a row in `EVERY_VALUE` would leave its schema untested."""
    forms = {ref["$ref"].removeprefix("#/$defs/value-") for ref in load_schema()["$defs"]["value"]["oneOf"]}

    assert forms == {type(value).__name__.lower() for _kind, value in EVERY_VALUE}


def test_every_object_is_closed_and_described() -> None:
    def walk(node, path):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert "additionalProperties" in node, path
                assert node.get("description"), path
                for name, inner in node.get("properties", {}).items():
                    shown = inner.get("description") or "$ref" in inner or inner == {"type": "string"}
                    assert shown, f"{path}.{name}"
            for key, inner in node.items():
                walk(inner, f"{path}.{key}")
        elif isinstance(node, list):
            for i, inner in enumerate(node):
                walk(inner, f"{path}[{i}]")

    walk(load_schema(), "$")


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ((), "claims"),
        (("claims", 0), "quote"),
        (("findings", 0), "state"),
        (("counts",), "skips"),
        (("facts", 0), "origins"),
    ],
)
def test_schema_misses_what_is_missing(where: tuple, key: str) -> None:
    broken = report(build())
    node = broken
    for step in where:
        node = node[step]
    del node[key]

    assert not VALIDATOR.is_valid(broken)


def test_schema_rejects_what_it_does_not_name() -> None:
    broken = report(build())
    extra = copy.deepcopy(broken)
    extra["claims"][0]["value"]["colour"] = "red"

    assert VALIDATOR.is_valid(broken)
    assert not VALIDATOR.is_valid(extra)


def test_quotes_stand_where_the_rows_say() -> None:
    """Offsets, line and column lead back to the words."""
    of = build()
    texts = {a.id: a.text for a in of.articles}
    rows = report(of)["claims"]

    assert rows
    for row in rows:
        text = texts[row["article"]]
        source = row["source"]
        line = text.split("\n")[source["line"] - 1]
        assert row["quote"] == text[row["start"] : row["end"]]
        assert row["quote"] == text[source["start"] : source["end"]]
        assert line[source["column"] - 1 :].startswith(row["quote"][:5])


def test_formats_without_offsets_give_the_line_alone() -> None:
    source = article(
        "One thing.\nTwo things.",
        id="a",
        source=SourceMap(path="a.html", anchors=((0, 7),), line_starts=(0, 5), exact=False),
    )
    row = report(run((source,), (claim(source, "Two"),)))["claims"][0]

    assert row["source"] == {"path": "a.html", "start": None, "end": None, "line": 2, "column": None}


def test_counts_add_up() -> None:
    made = report(build())

    assert len(made["facts"]) == sum(made["counts"]["facts"].values())
    assert len(made["findings"]) == sum(made["counts"]["findings"]["severity"].values())
    assert len(made["findings"]) == sum(made["counts"]["findings"]["state"].values())
    assert tuple(made["counts"][k] for k in ("articles", "claims", "checkable", "skips")) == (4, 14, 13, 2)


def test_origins_group_articles() -> None:
    assert {a["id"]: a["origin"] for a in report(build())["articles"]} == {
        "gazette": "gazette",
        "courier": "courier",
        "post": "courier",
        "tern": "tern",
    }


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("378000000", "378000000"),
        ("4.2E+6", "4200000"),
        ("12.40", "12.4"),
        ("0.1", "0.1"),
        ("-0", "0"),
        ("1E+999", "null"),
        ("Infinity", "null"),
    ],
)
def test_numbers_are_plain_numbers(number: str, written: str) -> None:
    assert written == dump(plain(Decimal(number)))


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\x1b", "\x00"])
def test_a_line_stays_one_line_of_utf8(character: str) -> None:
    source = article(f"a {character} b", id="a")
    row = extract_row(source, (claim(source, character),))

    assert len(row.splitlines()) == 1
    assert character == json.loads(row.encode("utf-8"))["claims"][0]["quote"]


def test_an_article_without_claims_has_a_line() -> None:
    assert extract_row(article("Nothing here.", id="a"), ()) == '{"id": "a", "claims": []}\n'


def test_lock_rows_are_the_claims_of_the_report() -> None:
    of = build()

    rows = [json.loads(line) for line in claims_lock(of).splitlines()]

    assert report(of)["claims"] == [{key: row[key] for key in row if key != "kept"} for row in rows]


def test_vague_mentions_are_there_but_not_checkable() -> None:
    row = next(r for r in report(build())["claims"] if not r["checkable"])

    assert row["value"] == {"form": "vague", "timex_type": "DATE", "timex": "2024-W09", "mod": "", "text": "some time"}
    assert row["timex"] == {"type": "DATE", "value": "2024-W09", "mod": ""}
    assert "quantity" not in row


def test_options_are_all_there() -> None:
    of = dataclasses.replace(build(), options=(("b", "2"), ("a", "1")))

    assert '"options": {\n  "a": "1",\n  "b": "2"\n }' in FORMATS["json"](of)


def test_a_lone_surrogate_can_be_written() -> None:
    assert dump("a\ud800").encode("utf-8") == b'"a\\ud800"'
