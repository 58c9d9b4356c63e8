"""Ordinals: what is ordered, and what belongs to the calendar."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from crosscheck.model import Context, Span
from tests.factories import article, claim
from tests.kinds.figures import compare, mentions, value


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("the 79th anniversary", "the seventy-ninth anniversary", "same"),
        ("the 79th anniversary", "the 78th anniversary", "conflict"),
        ("the 79th anniversary", "the 79th session", "compatible"),
        ("the 79th anniversary", "the 61st session", "incomparable"),
        ("their third title", "their fourth championship", "conflict"),
        ("their third title", "their third crown", "same"),
        ("She came home fifth.", "She took fourth place.", "conflict"),
    ],
)
def test_ordinals_relate(a: str, b: str, level: str) -> None:
    assert level == compare("ordinal", a, b).level


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("the 79th anniversary", True),
        ("ranked fifth", True),
        ("for the first time", False),
        ("the First Lady", False),
        ("the first responders", False),
        ("at first light", False),
        ("its second base in Africa", True),
        ("the third party to leave", True),
        ("the fifth person to leave", True),
        ("told in the third person", False),
    ],
)
def test_only_ranks_of_something_are_checkable(text: str, checkable: bool) -> None:
    (mention,) = mentions("ordinal", text)

    assert checkable == mention.checkable


@pytest.mark.parametrize(
    ("text", "quote", "noun", "keys"),
    [
        ("They marked the 79th anniversary.", "79th anniversary", "anniversary", ("ordinal", "count:anniversary")),
        ("It was the first visit.", "first visit", "visit", ("ordinal",)),
        ("It was the eighth straight win.", "eighth straight win", "win", ("ordinal", "count:streak", "count:win")),
    ],
)
def test_a_rank_meets_all_ranks_and_the_counts_of_what_it_ends(text, quote, noun, keys) -> None:
    story = article(text)
    context = Context(sentence=Span(0, len(text)), noun=noun, noun_words=(noun,))
    one = claim(story, quote, value("ordinal", text), context=context)

    assert keys == kinds.kind("ordinal").keys(one)


def test_an_ordinal_is_neither_quantity_nor_moment() -> None:
    kind = kinds.kind("ordinal")
    found = value("ordinal", "the 79th anniversary")

    assert (kind.quantity(found), kind.timex(found)) == (None, None)
