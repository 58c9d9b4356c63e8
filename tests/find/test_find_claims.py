"""The door of the room: pure, exact, and calm under any text."""

import itertools
import time

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.find import find_claims
from crosscheck.find.overlap import resolve
from crosscheck.model import Count, Mention, Part, Role, Span
from tests.factories import article, day, exact

WORDS = st.sampled_from(
    [
        "The",
        "president",
        "Aron",
        "Vale",
        "met",
        "30",
        "T-34",
        "tanks",
        "on",
        "9",
        "May",
        "2024",
        ".",
        ",",
        "“",
        "”",
        "(",
        ")",
        "said",
        "that",
        "which",
        "will",
        "not",
        "killed",
        "$5",
        "million",
        "12",
        "percent",
        "of",
        "in",
        "to",
        "rose",
        "by",
        "from",
        "7",
        "11",
        "People's",
        "U.S.",
        "Mr.",
        "-",
        "–",
        "/",
        "'s",
        "%",
        "&",
        ";",
        ":",
        "\n",
        "\n\n",
        "79th",
        "anniversary",
        "growth",
        "if",
        "about",
        "more",
        "than",
        "and",
    ]
)


@given(st.lists(WORDS, max_size=60), st.booleans())
def test_every_quote_is_its_span_of_the_text(words, glued):
    text = ("" if glued else " ").join(words)
    claims = find_claims(article(text, published=day("2024-05-23")))

    assert [text[c.span.start : c.span.end] for c in claims] == [c.quote for c in claims]


@given(st.text(max_size=200))
def test_any_text_is_borne(text):
    claims = find_claims(article(text))

    assert all(text[c.span.start : c.span.end] == c.quote for c in claims)


@given(st.lists(WORDS, max_size=40))
def test_claims_are_ordered_apart_and_named_by_their_place(words):
    claims = find_claims(article(" ".join(words), id="x", published=day("2024-05-23")))

    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(claims))
    assert [f"x:{c.span.start}-{c.span.end}" for c in claims] == [c.id for c in claims]


def test_the_same_article_gives_the_same_claims():
    source = article("Aron Vale met Ines Moor on 9 May. They gave 30 tanks.", published=day("2024-05-23"))

    assert find_claims(source) == find_claims(source)


def test_furniture_yields_no_claims_and_a_caption_is_labelled():
    text = "Menu 12 stories\nA fire killed 30 people.\nA photo of 40 trucks."
    spans = [0, text.index("A fire"), text.index("A photo"), len(text)]
    parts = tuple(
        Part(span=Span(start, end), role=role)
        for start, end, role in zip(spans, spans[1:], (Role.FURNITURE, Role.BODY, Role.CAPTION), strict=False)
    )

    found = find_claims(article(text, parts=parts))

    assert [(c.quote, c.context.role) for c in found] == [("30 people", Role.BODY), ("40 trucks", Role.CAPTION)]


def test_an_empty_article_has_no_claims():
    assert find_claims(article("")) == ()


def test_the_day_of_the_dateline_outranks_the_day_of_publication():
    text = "HANOI, May 21. /WIRE/. Talks were held on Tuesday. They ended on Tuesday."
    found = find_claims(article(text, published=day("2024-05-27")))

    assert {day("2024-05-21").first} == {c.value.first for c in found if c.quote == "Tuesday"}


def mention(kind: str, start: int, end: int, priority: int = 0) -> Mention:
    return Mention(kind=kind, span=Span(start, end), value=Count(amount=exact(1)), priority=priority)


ORDER = ("extent", "date", "money", "count")


def test_the_longer_of_two_overlapping_mentions_wins():
    kept = resolve([mention("date", 0, 5), mention("extent", 0, 9), mention("date", 6, 9)], ORDER)

    assert [m.kind for m in kept] == ["extent"]


def test_of_equal_spans_priority_wins_and_then_the_order_of_kinds():
    by_priority = resolve([mention("date", 0, 5), mention("count", 0, 5, priority=1)], ORDER)
    by_order = resolve([mention("count", 0, 5), mention("money", 0, 5)], ORDER)

    assert ([m.kind for m in by_priority], [m.kind for m in by_order]) == (["count"], ["money"])


def test_both_figures_of_a_dual_quote_are_kept():
    kept = resolve([mention("money", 0, 10), mention("money", 12, 22)], ORDER)

    assert len(kept) == 2


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=20))
def test_the_winners_never_overlap_and_every_loser_overlaps_a_winner(places):
    mentions = [mention("count", start, start + length) for start, length in places]
    kept = resolve(mentions, ORDER)

    assert not any(a.span.overlaps(b.span) for a in kept for b in kept if a is not b)
    assert all(any(m.span.overlaps(k.span) for k in kept) for m in mentions)


def test_a_long_row_of_nouns_and_times_is_read_in_linear_time():
    """A menu run together is one endless noun phrase; each of its times once listed all of its words."""
    row = "midnight pact fund daily "
    times = []
    for length in (8_000, 32_000):
        start = time.process_time()
        find_claims(article(row * (length // len(row))))
        times.append(time.process_time() - start)

    assert times[1] < 12 * max(times[0], 0.05)


def test_a_long_row_of_figures_is_read_in_linear_time():
    """A walk back over the whole row for each figure would take minutes here."""
    assert len(find_claims(article("30 " * 6_000))) == 6_000
