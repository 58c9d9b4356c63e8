"""With the shipped kinds: what they word and count keeps the schema, for every kind of value."""

from __future__ import annotations

import json

import jsonschema
import pytest

from crosscheck import kinds
from crosscheck.report import FORMATS
from crosscheck.report.jsonreport import load_schema
from tests.factories import article, claim, run
from tests.report.sample import EVERY_VALUE, build

VALIDATOR = jsonschema.Draft202012Validator(load_schema())


@pytest.mark.parametrize(("kind", "value"), EVERY_VALUE)
def test_every_value_keeps_the_schema(real_kinds: None, kind: str, value) -> None:
    source = article("X marks it.", id="a")
    made = json.loads(FORMATS["json"](run((source,), (claim(source, "X", value, kind=kind),))))

    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(made)] == []
    assert made["claims"][0]["value"]["text"]


def test_schema_names_the_kinds_that_there_are(real_kinds: None) -> None:
    assert sorted(k.name for k in kinds.REGISTRY) == sorted(
        load_schema()["$defs"]["claim"]["properties"]["kind"]["enum"]
    )


def test_machine_forms_are_those_of_the_contract(real_kinds: None) -> None:
    """A duration has both forms, ordinals and scores neither, the rest one."""
    source = article("X marks it.", id="a")
    forms = {}
    for kind, value in EVERY_VALUE:
        row = json.loads(FORMATS["json"](run((source,), (claim(source, "X", value, kind=kind),))))["claims"][0]
        forms[kind] = ("timex" in row, "quantity" in row)

    assert forms == {
        **dict.fromkeys(("date", "time", "extent"), (True, False)),
        "duration": (True, True),
        **dict.fromkeys(("count", "money", "percent", "multiple", "measure", "age"), (False, True)),
        **dict.fromkeys(("ordinal", "score"), (False, False)),
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_sample(real_kinds: None, name: str) -> None:
    assert "Harbour Gazette" in FORMATS[name](build())
