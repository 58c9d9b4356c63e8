"""The case the product started from: one real scrape, one conflict between outlets, and agreements in other words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crosscheck import Options, load_case, pipeline
from crosscheck.align.encode import make
from crosscheck.cache import Cache
from crosscheck.model import Claim, Fact, Run, Severity, Verdict
from tests.conftest import SHARED

pytestmark = [pytest.mark.shared, pytest.mark.model]

ARTICLES = (
    ("Vientiane Times", "27-35", "2024-05-13"),
    ("The Laotian Times", "40-62", "2024-05"),
    ("KPL", "70-94", "2024-02"),
    ("Radio Free Asia", "146-318", "2023"),
    ("TASS", "354-360", "2023-05-23"),
)
AGREED = (Verdict.AGREE, Verdict.ROUNDS_TO, Verdict.COMPATIBLE)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Run:
    scrape = SHARED / "cases" / "laos-russia" / "scrape.txt"
    if not scrape.is_file():
        pytest.skip("the real scrape is not there: no shared/cases/laos-russia beside the project")
    folder = tmp_path_factory.mktemp("laos-russia")
    lines = ['title = "Lao-Russian visits"']
    for outlet, span, published in ARTICLES:
        lines += ["", "[[article]]", f'outlet = "{outlet}"', f"file = '{scrape}'"]
        lines += [f'lines = "{span}"', f'published = "{published}"']
    (folder / "case.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = Options()
    return pipeline.run(load_case(folder), options, make("sentence", "", Cache(folder / "cache")))


def claims_of(result: Run, names: tuple[str, ...]) -> list[tuple[str, Claim]]:
    """Claims with their outlets."""
    outlets = {article.id: article.outlet for article in result.articles}
    claims = {claim.id: claim for claim in result.claims}
    return [(outlets[claims[name].article_id], claims[name]) for name in names]


def agreements(result: Run, words: str) -> Iterator[Fact]:
    """Facts on which two outlets or more agree, one of them in these words."""
    for fact in result.facts:
        members = claims_of(result, fact.claims)
        stated = len({outlet for outlet, _ in members}) > 1 and any(words in claim.quote for _, claim in members)
        if fact.verdict in AGREED and stated:
            yield fact


def test_exactly_one_conflict_between_outlets_the_dates_of_the_visit(result: Run) -> None:
    conflicts = [
        finding
        for finding in result.findings
        if finding.severity is Severity.ERROR
        and len({outlet for position in finding.positions for outlet in position.outlets}) > 1
    ]

    assert len(conflicts) == 1
    sides = {
        (outlet, claim.quote.removeprefix("from ").removeprefix("on "), claim.kind)
        for position in conflicts[0].positions
        for outlet, claim in claims_of(result, position.claims)
    }
    assert sides == {("The Laotian Times", "7 to 11 May", "extent"), ("Vientiane Times", "May 8-10", "extent")}


def test_no_fact_between_outlets_conflicts_but_that_one(result: Run) -> None:
    conflicts = [
        fact
        for fact in result.facts
        if fact.verdict is Verdict.CONFLICT and len({outlet for outlet, _ in claims_of(result, fact.claims)}) > 1
    ]

    assert [fact.kind for fact in conflicts] == ["extent"]


def test_every_quote_stands_where_it_is_said_to_stand(result: Run) -> None:
    texts = {article.id: article for article in result.articles}
    stored = (SHARED / "cases" / "laos-russia" / "scrape.txt").read_text(encoding="utf-8")

    for claim in result.claims:
        article = texts[claim.article_id]
        start = article.source.locate(claim.span.start).offset
        assert article.text[claim.span.start : claim.span.end] == claim.quote
        assert stored[start : start + len(claim.quote)] == claim.quote


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        ("9 May", {"Vientiane Times", "The Laotian Times"}),
        ("12 percent", {"Vientiane Times", "The Laotian Times"}),
        ("79th", {"Vientiane Times", "The Laotian Times"}),
        ("30 years ago", {"Vientiane Times", "The Laotian Times"}),
    ],
)
def test_outlets_agree_in_other_words(result: Run, words: str, outlets: set[str]) -> None:
    found = [{outlet for outlet, _ in claims_of(result, fact.claims)} for fact in agreements(result, words)]

    assert any(outlets <= those for those in found), found
