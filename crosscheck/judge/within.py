"""One article by itself: the claims that stand together in a sentence, and the words between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from crosscheck.judge.view import Desk, View
from crosscheck.model import Claim, Modality, Role

_TOLD = frozenset({Modality.ASSERTED, Modality.REPORTED})
_OPEN_LIST = re.compile(
    r"\b(?:includ(?:e[ds]?|ing)|among(?:st)?|such as|not counting|excluding|besides|plus|at least|as well as|along with"
    r"|others?|some of|most of|several|etc|mostly|mainly)\b",
    re.IGNORECASE,
)
"""Words that leave room for parts which are not named, or that overlap."""

_MOST = 60
"""Claims of a sentence beyond which it is a table, whatever ends it."""
_AROUND = 500
"""Code points of a sentence looked at on either side of a claim."""


def told(view: View) -> Iterator[Claim]:
    """The claims of a certain fact that an article states as so; captions, plans and denials are left out."""
    if view.fact.certain:
        yield from (claim for claim in view.claims if is_told(claim))


def is_told(claim: Claim) -> bool:
    """Whether running text states the claim as so, itself or through somebody it quotes."""
    return not claim.derived_from and claim.modality in _TOLD and claim.context.role is not Role.CAPTION


def sentence_of(claim: Claim, desk: Desk) -> tuple[Claim, ...]:
    """The claims of the claim's sentence, in text order, itself among them; none where it holds more than sixty."""
    told_there = desk.stated.get(claim.article_id, ())
    span = claim.context.sentence
    first = bisect_left(told_there, span.start, key=lambda one: one.span.start)
    last = bisect_right(told_there, span.end - 1, key=lambda one: one.span.start)
    return told_there[first:last] if last - first <= _MOST else ()


def words(claim: Claim, desk: Desk) -> str:
    """The words of the claim's sentence."""
    span = claim.context.sentence
    return text_of(claim, desk)[span.start : span.end]


def before(claim: Claim, desk: Desk) -> str:
    """The words of the sentence before the claim, the last 500 code points of them."""
    return text_of(claim, desk)[max(claim.context.sentence.start, claim.span.start - _AROUND) : claim.span.start]


def after(claim: Claim, desk: Desk) -> str:
    """The words of the sentence after the claim, the first 500 code points of them."""
    return text_of(claim, desk)[claim.span.end : min(claim.context.sentence.end, claim.span.end + _AROUND)]


def between(one: Claim, other: Claim, desk: Desk) -> str:
    """The words between two claims of an article, `one` standing first; "" when they touch or overlap."""
    return text_of(one, desk)[one.span.end : max(one.span.end, other.span.start)]


def following(claim: Claim, desk: Desk) -> Iterator[Claim]:
    """The claims of the article that stand behind the claim's sentence, in text order."""
    told_there = desk.stated.get(claim.article_id, ())
    first = bisect_left(told_there, claim.context.sentence.end, key=lambda one: one.span.start)
    yield from (told_there[at] for at in range(first, len(told_there)))


def text_of(claim: Claim, desk: Desk) -> str:
    """The whole text of the claim's article."""
    return desk.articles[claim.article_id].text


def is_open(text: str) -> bool:
    """Whether the words of a list leave room for parts that it does not name."""
    return _OPEN_LIST.search(text) is not None
