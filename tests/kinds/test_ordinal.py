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
    ],
)
def test_only_ranks_of_something_are_checkable(text: str, checkable: bool) -> None:
    (mention,) = mentions("ordinal", text)

    assert checkable == mention.checkable


def test_all_places_in_an_order_have_one_key() -> None:
    text = article("They marked the 79th anniversary.")
    context = Context(sentence=Span(0, 33), noun="anniversary", noun_words=("anniversary",))
    one = claim(text, "79th anniversary", value("ordinal", text.text), context=context)

    assert kinds.kind("ordinal").keys(one) == ("ordinal",)


def test_an_ordinal_is_neither_quantity_nor_moment() -> None:
    kind = kinds.kind("ordinal")
    found = value("ordinal", "the 79th anniversary")

    assert (kind.quantity(found), kind.timex(found)) == (None, None)
