"""docs/formats.md says what is so: its examples are read, its tables name every suffix and every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck.articles import load_case, read_file
from crosscheck.articles.cases import ARTICLE_KEYS
from crosscheck.articles.metadata import SYNONYMS
from crosscheck.articles.readers import SUFFIXES
from tests.articles.builders import write
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def example(heading: str) -> str:
    found = re.search(r"```\w+\n(.*?)```", section(heading), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_case_is_read(tmp_path: Path) -> None:
    write(tmp_path, "case.toml", example("case.toml"))
    write(tmp_path, "articles/ledger.md", example("Front matter"))
    write(tmp_path, "scrape.txt", "Menu\n\nBridge opens\n\nThe bridge opened on May 9.\n")

    case = load_case(tmp_path)

    assert case.title == "The harbour bridge"
    assert [(a.id, a.outlet, a.published and a.published.timex) for a in case.articles] == [
        ("ledger", "The Coast Ledger", "2024-05-13"),
        ("scrape", "Oden Times", "2024-05"),
    ]
    assert case.articles[0].text.strip() == "The new bridge opened on Monday."
    assert case.articles[0].byline == "Jane Roe"


def test_the_lines_are_read(tmp_path: Path) -> None:
    articles = read_file(write(tmp_path, "a.jsonl", example("JSONL"))).articles

    assert [(a.id, a.outlet, a.published and a.published.timex) for a in articles] == [
        ("one", "The Coast Ledger", "2024-05-13"),
        ("two", "two", None),
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_has_its_row(suffix: str) -> None:
    assert f"`{suffix}`" in section("Inputs").partition("**")[0]


def test_every_key_of_a_case_has_its_row() -> None:
    rows = re.findall(r"^\| (`.*?) \|", section("case.toml"), re.MULTILINE)

    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(ARTICLE_KEYS)


def test_the_other_names_are_those_the_page_says() -> None:
    said = re.search(r"^(`.*?) are taken for (.*?)\.", section("Front matter"), re.MULTILINE | re.DOTALL)
    assert said is not None
    names, meant = (re.findall(r"`(\w+)`", words) for words in said.groups())

    assert {name: SYNONYMS[name] for name in names} == dict(zip(names, meant, strict=True))
