"""Numbers of blocks and houses: each is one of its own street, and a house stands in the block of its hundred."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.model import Article, Claim, Comparison, Count, Level
from crosscheck.words import word_set
from crosscheck.words.names import STREETS

_LEAST = 100
"""Blocks are named by their hundreds; "three blocks away" is a distance."""
_STREET = re.compile(
    r"(?:[ -]?block)?(?:\s(?:of|on|along|in|at))?\s(?P<street>(?:[A-Z0-9][\w.'’]*\s?){1,5})",
)
_PLAIN = STREETS | word_set("north south east west n s e w ne nw se sw old new of the")


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """What two numbers of blocks or houses are when their streets say more than the numbers; None for anything else."""
    blocks = _is_block(a), _is_block(b)
    if blocks == (True, True):
        one, other = (_street(claim, articles) for claim in (a, b))
        if one and other and not _words(one) & _words(other):
            first, second = sorted((one, other))
            return Comparison(level=Level.INCOMPARABLE, reason=f"They number blocks of two streets: {first}, {second}.")
    elif True in blocks:
        block, house = (a, b) if blocks[0] else (b, a)
        assert isinstance(block.value, Count)
        if isinstance(house.value, Count) and house.value.amount.number // 100 * 100 == block.value.amount.number:
            return Comparison(level=Level.COMPATIBLE, reason="The house stands in the block.")
    return None


def _is_block(claim: Claim) -> bool:
    return isinstance(claim.value, Count) and claim.value.noun == "block" and claim.value.amount.number >= _LEAST


def _street(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The name after a block: "Red Maple Drive"; "" where none follows."""
    article = articles.get(claim.article_id)
    found = None if article is None else _STREET.match(article.text, claim.span.end, claim.context.sentence.end)
    return "" if found is None else found["street"].strip(" .,")


def _words(street: str) -> frozenset[str]:
    """The words that name it, without what any street may be called."""
    words = frozenset(word.strip(".,").casefold() for word in street.split())
    return words - _PLAIN or words
