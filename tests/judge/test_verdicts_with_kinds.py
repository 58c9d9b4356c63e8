"""The verdicts, from words to level: one file of the corpus a level, and speakers who differ inside one article."""

from __future__ import annotations

import tomllib

import pytest

from crosscheck.find import find_claims
from crosscheck.judge import compare, derive, judge
from crosscheck.model import Fact, Level
from tests import factories
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "corpus" / "verdicts"
DAY = "2024-06-10"
VERDICTS = {"same": "agree"}


def entries(kind_of_entry):
    """Every entry of the corpus with the level of its file."""
    return [
        pytest.param(path.stem, entry, id=f"{path.stem}-{entry['kind']}-{number}")
        for path in sorted(FOLDER.glob("*.toml"))
        for number, entry in enumerate(tomllib.loads(path.read_text(encoding="utf-8")).get(kind_of_entry, ()))
    ]


def told(kind, texts, *, days, url=""):
    """The articles, their claims with what is derived, and the claim each text marks."""
    articles, claims, marked = [], [], []
    for number, (text, day) in enumerate(zip(texts, days, strict=True)):
        start, end = text.index("["), text.index("]") - 1
        article = factories.article(
            text.replace("[", "").replace("]", ""),
            id="abcdef"[number],
            outlet="The A" if url else f"The {'ABCDEF'[number]}",
            url=url,
            published=factories.day(day),
        )
        found = derive(find_claims(article), (article,))
        inside = [c for c in found if c.kind == kind and c.span.start < end and start < c.span.end]
        assert inside, f"{text}: no {kind} there, but {[(c.kind, c.quote) for c in found]}"
        articles.append(article)
        claims.extend(found)
        marked.append(inside[0])
    return tuple(articles), tuple(claims), tuple(marked)


def judged(kind, articles, claims, marked):
    """The verdict and the findings on the one fact of the marked claims."""
    ids = tuple(claim.id for claim in marked)
    fact = Fact(id="f", kind=kind, subject="thing", claims=ids, links=(), origins=len(articles))
    judgement = judge(articles, claims, (fact,), ())
    return str(judgement.facts[0].verdict), judgement.findings


@pytest.mark.parametrize(("level", "entry"), entries("pair"))
def test_two_claims_stand_at_the_level_of_their_file(level, entry):
    """The same from either side; the fact's verdict follows; the rule named tells of it."""
    days = entry.get("days", [DAY, DAY])
    articles, claims, marked = told(entry["kind"], [entry["one"], entry["other"]], days=days, url=entry.get("page", ""))
    by_id = {article.id: article for article in articles}
    there, back = compare(*marked, by_id), compare(*reversed(marked), by_id)
    verdict, findings = judged(entry["kind"], articles, claims, marked)

    assert (str(there.level), str(back.level)) == (level, level), there.reason
    assert verdict == VERDICTS.get(level, level)
    assert "rule" not in entry or [finding.rule for finding in findings] == [entry["rule"]]


@pytest.mark.parametrize(("_level", "entry"), entries("chain"))
def test_a_chain_of_articles_is_told_in_time(_level, entry):
    """Each value with the day it was first printed."""
    days = [part["day"] for part in entry["told"]]
    verdict, findings = judged(entry["kind"], *told(entry["kind"], [part["text"] for part in entry["told"]], days=days))

    assert verdict == entry["verdict"]
    assert [finding.rule for finding in findings] == [entry["verdict"]]
    assert entry.get("course", "") in findings[0].message


def test_every_level_has_a_file():
    """A new level needs its corpus."""
    assert {path.stem for path in FOLDER.glob("*.toml")} == {str(level) for level in Level}


SPEAKERS = "The mayor said [40 homes] were flooded. The governor said 65 homes were flooded."


def speakers(*texts):
    articles, claims, _ = told("count", texts, days=[DAY] * len(texts))
    counts = tuple(claim for claim in claims if claim.kind == "count")
    return judged("count", articles, claims, counts)


@pytest.mark.parametrize("times", [1, 2])
def test_named_sources_who_differ_inside_an_article_are_no_conflict_of_outlets(times):
    """One article that quotes both is silent, two that do give a note that names the speakers."""
    verdict, findings = speakers(*[SPEAKERS] * times)

    assert verdict == ("single", "agree")[times - 1]
    assert [finding.rule for finding in findings] == ([], ["speakers-differ"])[times - 1]
    assert all("The mayor" in finding.message and "The governor" in finding.message for finding in findings)


def test_an_article_that_sides_with_one_of_two_speakers_agrees_with_the_article_that_quotes_both():
    """The closest of their claims decides."""
    verdict, findings = speakers(SPEAKERS, "The mayor said [40 homes] were flooded.")

    assert (verdict, list(findings)) == ("agree", [])
