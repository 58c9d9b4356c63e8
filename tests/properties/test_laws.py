"""Laws that hold for any input."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck import align, kinds, pipeline, review
from crosscheck.align.block import comparable
from crosscheck.articles import collect
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.errors import CrosscheckError
from crosscheck.find import find_claims
from crosscheck.judge import derive
from crosscheck.model import Article, Finding, Run, Severity, State, Vague
from crosscheck.report import FORMATS
from tests.properties.stories import ARTICLES, FOREIGN, SENTENCES, TEXTS, article, case

LEXICAL = Options(encoder="lexical")


def check(articles: tuple[Article, ...]) -> Run:
    return pipeline.run(case(articles), LEXICAL)


def said(findings: tuple[Finding, ...], without: str = "") -> set[tuple[object, ...]]:
    """What findings say, leaving out those in which the article `without` takes part."""
    return {
        (finding.rule, finding.verdict, finding.message, finding.positions)
        for finding in findings
        if not any(claim.startswith(f"{without}:") for position in finding.positions for claim in position.claims)
        or not without
    }


@given(TEXTS)
@example("")
@example("\n\n\t")
@example("30 " * 400)
@example("7 to 11 May " * 100)
@example("\u202e30 tanks\u202c \ud7ff 1\u0660\u0661 \U0001d7d8%")
def test_every_quote_is_the_text_at_its_span(text: str) -> None:
    source = article(0, text)

    for claim in find_claims(source):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert claim.article_id == source.id


@given(TEXTS)
def test_finding_is_a_function_of_the_article(text: str) -> None:
    source = article(0, text)

    assert find_claims(source) == find_claims(source)
    assert len({claim.id for claim in find_claims(source)}) == len(find_claims(source))


@given(TEXTS)
def test_every_value_can_be_said_and_written(text: str) -> None:
    source = article(0, text)

    for claim in derive(find_claims(source), (source,)):
        kind = kinds.kind(claim.kind)
        assert isinstance(claim.value, Vague) or kind.say(claim.value)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_articles_never_changes_the_report(articles: tuple[Article, ...], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)

    assert FORMATS["json"](check(tuple(shuffled))) == FORMATS["json"](check(articles))


@settings(max_examples=15)
@given(ARTICLES)
def test_the_same_input_gives_the_same_bytes_in_every_format(articles: tuple[Article, ...]) -> None:
    for form in FORMATS.values():
        assert form(check(articles)) == form(check(articles))


@given(ARTICLES)
def test_an_unrelated_article_changes_nothing_among_the_others(articles: tuple[Article, ...]) -> None:
    stranger = article(9, FOREIGN, outlet="Quillhaven Herald")

    assert said(check((*articles, stranger)).findings, without="a9") == said(check(articles).findings)


@given(ARTICLES)
def test_every_checkable_claim_is_in_exactly_one_certain_fact(articles: tuple[Article, ...]) -> None:
    result = check(articles)
    places = [name for fact in result.facts if fact.certain for name in fact.claims]

    assert sorted(places) == sorted(claim.id for claim in result.claims if claim.checkable)


@given(ARTICLES)
def test_blocked_alignment_equals_alignment_of_all_pairs(articles: tuple[Article, ...]) -> None:
    claims = derive(tuple(claim for one in articles for claim in find_claims(one)), articles)
    encoder = align.encode.make("lexical", "", Cache(None))
    blocked = align.align(articles, claims, encoder)

    with mock.patch("crosscheck.align.candidates", lambda found: (p for p in combinations(found, 2) if comparable(*p))):
        assert align.align(articles, claims, encoder) == blocked


@given(ARTICLES, st.integers(min_value=0, max_value=99))
def test_dismissing_a_finding_never_makes_one(articles: tuple[Article, ...], pick: int) -> None:
    result = check(articles)
    if not result.findings:
        return
    dismissed = result.findings[pick % len(result.findings)]
    decision = review.draft_decision(dismissed, result.claims, verdict="both-right", reason="read both", by="", at="")

    settled = review.settle(result.findings, (decision,), result.claims)

    assert {one.fingerprint for one in settled} == {one.fingerprint for one in result.findings}
    assert {one.fingerprint for one in settled if one.state is State.SETTLED} == {dismissed.fingerprint}


@given(ARTICLES)
def test_compare_is_its_own_mirror(articles: tuple[Article, ...]) -> None:
    claims = [claim for one in articles for claim in find_claims(one) if claim.checkable]

    for a, b in combinations(claims, 2):
        if a.kind == b.kind:
            kind = kinds.kind(a.kind)
            assert kind.compare(a.value, b.value).level is kind.compare(b.value, a.value).level
            assert kind.compare(a.value, a.value).level == "same"


@given(SENTENCES)
def test_an_outlet_that_says_the_same_never_makes_a_conflict(sentence: str) -> None:
    articles = (article(0, sentence), article(1, sentence))

    assert [one for one in check(articles).findings if one.severity is Severity.ERROR] == []


@given(ARTICLES)
def test_a_fingerprint_holds_neither_place_nor_outlet(articles: tuple[Article, ...]) -> None:
    moved = tuple(
        replace(article(number, f"\n\n  {one.text}\n"), id=f"z{number}", outlet=f"Paper {number}")
        for number, one in enumerate(articles)
    )

    assert {f.fingerprint for f in check(moved).findings} == {f.fingerprint for f in check(articles).findings}


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl", ".toml"])
def test_broken_input_raises_nothing_but_crosscheck_errors(tmp_path: Path, suffix: str) -> None:
    texts = st.one_of(
        st.binary(max_size=200),
        TEXTS.map(str.encode),
        st.text(max_size=100).map(lambda text: text.encode("utf-16")),
        st.sampled_from((
            b"---\ntitle: [\n---\ntext", b"---\n: : :\n", b'{"id": 1, "text": null}', b'{"text": "a"}\n[', b"[[article]]\nfile = 3",
            b'[[article]]\nfile = "x"\nlines = "0-0"', b"<html><body><p>30 tanks", b"<!doctype html><meta charset=none>",
            b'<script type="application/ld+json">{"@graph": [3, {"datePublished": []}]}</script><p>30 tanks in May</p>',
            b"\xef\xbb\xbf", b"\xff\xfe", b'{"id": "a", "text": "30 tanks", "published": "2024-13-45"}', b"9" * 5000, b"[" * 5000,
        )),
    )  # fmt: skip

    @settings(max_examples=60)
    @given(texts)
    def attempt(data: bytes) -> None:
        path = tmp_path / f"story{suffix}"
        path.write_bytes(data)
        fault = ("where", "fault", "advice")
        try:
            for one in collect([path], max_bytes=100_000):
                pipeline.run(replace(one, folder=None), LEXICAL)
        except CrosscheckError as error:
            fault = (error.where, error.fault, error.advice)
        assert all(fault)

    attempt()
