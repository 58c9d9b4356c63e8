"""The corpus: values and the ways to say them, for the kinds of figures."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from typing import Any

import pytest

from crosscheck import kinds
from crosscheck.grammar import parse
from crosscheck.model import Level, Mention, Setting
from tests.conftest import ROOT

FIGURES = ("count", "money", "percent", "multiple", "measure", "age", "ordinal", "score")


def corpus(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "tests" / "corpus" / f"{name}.toml").read_text(encoding="utf-8"))


def mentions(name: str, text: str) -> list[Mention]:
    return list(kinds.kind(name).find(parse(text), Setting()))


def marked(phrasing: str) -> tuple[str, int, int]:
    """The text without its brackets, and where the mention they mark stands."""
    start = phrasing.index("[")
    end = phrasing.index("]") - 1
    return phrasing.replace("[", "", 1).replace("]", "", 1), start, end


def read(name: str, phrasing: str) -> Mention:
    text, start, end = marked(phrasing)
    found = [m for m in mentions(name, text) if m.span.start < end and start < m.span.end]
    assert len(found) == 1, f"{text!r}: {[text[m.span.start : m.span.end] for m in mentions(name, text)]}"
    return found[0]


GROUPS = [(name, group) for name in FIGURES for group in corpus(name)["group"]]
PHRASINGS = [(name, group["says"], phrasing) for name, group in GROUPS for phrasing in group["phrasings"]]
NEGATIVES = [(name, sentence) for name in FIGURES for sentence in corpus(name)["negatives"]["sentences"]]


@pytest.mark.parametrize(("name", "says", "phrasing"), PHRASINGS)
def test_a_phrasing_gives_the_value_its_group_names(name: str, says: str, phrasing: str) -> None:
    text, start, end = marked(phrasing)
    mention = read(name, phrasing)

    assert says == kinds.kind(name).say(mention.value)
    quote = text[start:end]
    assert quote.startswith(text[mention.span.start : mention.span.end]) or text[
        mention.span.start : mention.span.end
    ].startswith(quote)


@pytest.mark.parametrize(("name", "group"), GROUPS, ids=[f"{name}: {group['says']}" for name, group in GROUPS])
def test_two_phrasings_of_one_value_compare_same(name: str, group: dict[str, Any]) -> None:
    kind = kinds.kind(name)
    values = [read(name, phrasing).value for phrasing in group["phrasings"]]

    for a, b in pairwise([*values, values[0]]):
        assert kind.compare(a, b).level is Level.SAME


@pytest.mark.parametrize(("name", "sentence"), NEGATIVES)
def test_a_negative_gives_nothing(name: str, sentence: str) -> None:
    assert [sentence[m.span.start : m.span.end] for m in mentions(name, sentence)] == []


@pytest.mark.parametrize(("name", "group"), GROUPS, ids=[f"{name}: {group['says']}" for name, group in GROUPS])
def test_the_canonical_wording_reads_back(name: str, group: dict[str, Any]) -> None:
    kind = kinds.kind(name)
    value = read(name, group["phrasings"][0]).value
    again = [m.value for m in mentions(name, kind.say(value))]

    assert [value] == again
