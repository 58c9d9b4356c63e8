"""Quotes in context, and the words that reports share."""

from __future__ import annotations

import dataclasses

import pytest

from crosscheck.model import Context, Modality, Part, Role, SourceMap, Span
from crosscheck.report.book import open_book
from crosscheck.report.quotes import SIDE, day_words, quote_of
from crosscheck.report.wording import clip_end, clip_start, counted, listing
from tests.factories import article, claim, day, run


def test_quote_has_one_sentence_on_either_side() -> None:
    text = "First. Second, by Dr. Roon, ends. It was 30 then! Third follows. Fourth."
    start = text.index("It was")
    source = article(text, id="a")
    quote = quote_of(
        open_book(run((source,), ())), claim(source, "30", context=Context(sentence=Span(start, text.index(" Third"))))
    )

    assert (quote.before[-5:], quote.head, quote.mark, quote.tail, quote.after) == (
        "ends.",
        "It was ",
        "30",
        " then!",
        "Third follows.",
    )


def test_context_does_not_reach_into_other_parts() -> None:
    """A headline or a menu beside the body is no context of it."""
    text = "Headline here\nIt was 30 then.\nRelated stories"
    cut = [0, text.index("It"), text.index("Related"), len(text)]
    roles = (Role.HEADLINE, Role.BODY, Role.FURNITURE)
    source = article(
        text, id="a", parts=tuple(Part(span=Span(cut[i], cut[i + 1]), role=r) for i, r in enumerate(roles))
    )
    quote = quote_of(
        open_book(run((source,), ())), claim(source, "30", context=Context(sentence=Span(cut[1], cut[2] - 1)))
    )

    assert (quote.before, quote.after) == ("", "")


def test_a_sentence_without_end_is_clipped_around_its_value() -> None:
    source = article("word " * 40_000 + "30 " + "word " * 40_000, id="a")
    quote = quote_of(open_book(run((source,), ())), claim(source, "30"))

    assert len(quote.head) <= SIDE + 1
    assert len(quote.tail) <= SIDE
    assert quote.head.startswith("…")
    assert quote.tail.endswith("…")


def test_quote_says_what_a_reader_must_know() -> None:
    source = article("It was 30 then.", id="a")
    odd = claim(
        source,
        "30",
        modality=Modality.DENIED,
        derived_from="b",
        context=Context(sentence=Span(0, 15), role=Role.CAPTION),
    )

    assert quote_of(open_book(run((source,), ())), odd).notes == ("in a caption", "denied", "these words imply 1")


@pytest.mark.parametrize(
    ("function", "text", "expected"),
    [
        (clip_end, "one two three four", "one two…"),
        (clip_start, "one two three seven", "…seven"),
        (clip_end, "short", "short"),
        (clip_start, "short", "short"),
    ],
)
def test_clipping_ends_at_words(function, text: str, expected: str) -> None:
    assert function(text, 10) == expected


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_listing(words: list[str], said: str) -> None:
    assert listing(words) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 facts"), (1, "1 fact"), (1200, "1,200 facts")])
def test_counted(number: int, said: str) -> None:
    assert counted(number, "fact") == said


def test_days_are_written_without_the_machines_locale() -> None:
    assert day_words(day("2024-05-09")) == "9 May 2024"
    assert day_words(dataclasses.replace(day("2024-05-09"), year_known=False, timex="XXXX-05-09")) == "XXXX-05-09"
    assert day_words(None) == ""


@pytest.mark.parametrize(
    ("paths", "spots"),
    [
        (("case/articles/a.txt", "case/articles/b.md"), ("a.txt:1", "b.md:1")),
        (("case/ab/a.txt", "case/ac/b.txt"), ("ab/a.txt:1", "ac/b.txt:1")),
        (("/x/a.txt", "y/b.txt"), ("/x/a.txt:1", "y/b.txt:1")),
        (("a.txt", "case/b.txt"), ("a.txt:1", "case/b.txt:1")),
    ],
)
def test_lists_name_places_below_the_common_folder(paths: tuple[str, str], spots: tuple[str, str]) -> None:
    articles = tuple(article("It was 30.", id=str(i), source=SourceMap(path=path)) for i, path in enumerate(paths))
    claims = tuple(claim(a, "30") for a in articles)
    book = open_book(run(articles, claims))

    assert tuple(quote_of(book, c).spot for c in claims) == spots
    assert tuple(quote_of(book, c).where for c in claims) == tuple(f"{path}:1" for path in paths)
