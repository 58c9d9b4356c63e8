"""One thing, one file, one registry line, one test, one section: nothing is half there."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from crosscheck.align.encode import ENCODERS
from crosscheck.articles.readers import FORMATS as READERS
from crosscheck.cli.flags import EncoderName, FailOn
from crosscheck.gate import FAIL_ON, threshold
from crosscheck.judge import RULES
from crosscheck.kinds import REGISTRY
from crosscheck.report import FORMATS, GATE_FORMATS
from tests.conftest import ROOT

DOCS = ROOT / "docs"


def stems(folder: Path, pattern: str = "*.py") -> set[str]:
    return {path.stem for path in folder.glob(pattern) if path.stem != "__init__"}


def exposing(folder: Path, name: str) -> set[str]:
    """Modules of a folder that define `name` at their top."""
    return {
        path.stem
        for path in folder.glob("*.py")
        if path.stem != "__init__" and re.search(rf"^{name}\b.*=", path.read_text(encoding="utf-8"), re.MULTILINE)
    }


def headings(page: str, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.+)$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)


def has_test(folder: str, name: str) -> bool:
    """Whether there is a test file of that name that holds a test."""
    path = ROOT / "tests" / folder / f"test_{name}.py"
    return path.is_file() and "def test_" in path.read_text(encoding="utf-8")


KINDS = [kind.name for kind in REGISTRY]
RULE_NAMES = [rule.name for rule in RULES]
READER_NAMES = [reader.name for reader in READERS]


def test_names_are_said_once() -> None:
    for names in (KINDS, RULE_NAMES, READER_NAMES, list(FORMATS), list(ENCODERS)):
        assert sorted(set(names)) == sorted(names)


def test_every_kind_has_a_file_and_every_file_with_a_kind_is_registered() -> None:
    assert exposing(ROOT / "crosscheck" / "kinds", "KIND") == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_test_a_corpus_and_a_section(kind: str) -> None:
    assert has_test("kinds", kind)
    assert (ROOT / "tests" / "corpus" / f"{kind}.toml").is_file()
    assert headings("development.md", 3).count(kind) == 1


def test_no_corpus_is_left_over() -> None:
    assert stems(ROOT / "tests" / "corpus", "*.toml") == set(KINDS)


def test_every_rule_has_a_file_and_every_file_is_registered() -> None:
    assert stems(ROOT / "crosscheck" / "judge" / "rules") == {name.replace("-", "_") for name in RULE_NAMES}


@pytest.mark.parametrize("rule", RULES, ids=RULE_NAMES)
def test_every_rule_has_a_test_and_a_whole_page(rule: object) -> None:
    name = rule.name
    sections = re.findall(r"^## (.+)$", rule.page, re.MULTILINE)

    assert has_test("judge/rules", name.replace("-", "_"))
    assert rule.page.strip().splitlines()[0] == name
    assert {"What it does", "Why", "Known problems", "Example"} <= set(sections)
    assert headings("rules.md", 2).count(name) == 1


READER_FILES = sorted(exposing(ROOT / "crosscheck" / "articles", "FORMAT"))


def test_every_file_with_a_reader_is_registered_once() -> None:
    found = [import_module(f"crosscheck.articles.{name}").FORMAT for name in READER_FILES]

    assert sorted(reader.name for reader in found) == sorted(READER_NAMES)


@pytest.mark.parametrize("name", READER_FILES)
def test_every_reader_has_a_test_and_a_row_in_the_readme(name: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = {"plain": "plain text", "markdown": "Markdown", "html": "HTML", "jsonl": "JSONL"}

    assert has_test("articles", name)
    assert f"| {rows[name]} |" in readme


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_a_module_a_test_and_a_word_in_the_help(form: str) -> None:
    module = FORMATS[form].__module__

    assert module.startswith("crosscheck.report.")
    assert has_test("report", form)
    assert form in (ROOT / "README.md").read_text(encoding="utf-8").partition("`--format ")[2].partition("`")[0]


@pytest.mark.parametrize("form", GATE_FORMATS)
def test_every_format_of_the_gate_has_a_module_a_test_and_a_row(form: str) -> None:
    """`sarif-github` is `sarif` told for another reader, and shares its module and test."""
    module = GATE_FORMATS[form].__module__.removeprefix("crosscheck.report.")

    assert module in {form.partition("-")[0], f"gate_{form}"}
    assert has_test("report", module)
    assert f"| `{form}` |" in (DOCS / "gate-formats.md").read_text(encoding="utf-8")


def test_every_encoder_has_a_file_and_every_file_is_registered() -> None:
    assert stems(ROOT / "crosscheck" / "align" / "encode") == set(ENCODERS)


def test_the_flags_offer_what_the_rooms_have() -> None:
    assert {name.value for name in EncoderName} == set(ENCODERS)
    assert {name.value for name in FailOn} - {"conflict"} == set(FAIL_ON)
    assert threshold("conflict") is threshold("error")


@pytest.mark.parametrize("encoder", ENCODERS)
def test_every_encoder_is_described_with_its_figures(encoder: str) -> None:
    assert re.search(rf"`{encoder}`", (DOCS / "alignment.md").read_text(encoding="utf-8"))
