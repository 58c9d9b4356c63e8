"""No text breaks the extractor: fragments of news in any order, and what fuzzing has found before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import kinds
from crosscheck.find import find_claims
from crosscheck.grammar import parse
from tests.factories import article, day
from tests.fuzz.fragments import PIECES, assemble

TEXTS = st.one_of(
    st.lists(st.integers(0, len(PIECES) - 1), max_size=60).map(assemble),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join),
    st.text(max_size=200),
)
PUBLISHED = st.sampled_from([None, day("2024-05-23"), day("0001-01-01"), day("9999-12-31")])


@given(TEXTS, PUBLISHED)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_claims_that_quote_it(text: str, published: object) -> None:
    for claim in find_claims(article(text, published=published)):
        kind = kinds.kind(claim.kind)

        assert claim.quote
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert kind.owns(claim.value)
        assert kind.say(claim.value)
        assert kind.timex(claim.value) is not None or kind.layer == "quantity"


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_parses_into_spans_in_order(text: str) -> None:
    parsed = parse(text)

    for spans in (parsed.designations, [m.span for m in parsed.quantities], [m.span for m in parsed.scores]):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    ends = 0
    for match in parsed.calendar:
        assert ends <= match.span.start < match.span.end <= len(text)
        ends = match.span.end


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert find_claims(article(text)) == find_claims(article(text))


@pytest.mark.parametrize(
    "text",
    [
        "on the 31st of that month " * 3,
        "just before midnight " * 50,
        "99999999999999999999999 billion shekels ($2.4 billion) a year",
        "the end of the end of the end of the end of May " * 3,
        "9 or 10 or 11 or 12 or 13 or 14 or 15 or 16 or 17 or 18 or 19 or 20 or 21 May",
        "e5midnight midnight daily midnight mid",
    ],
)
def test_what_fuzzing_found_stays_read(text: str) -> None:
    for claim in find_claims(article(text, published=day("2024-05-23"))):
        assert text[claim.span.start : claim.span.end] == claim.quote
