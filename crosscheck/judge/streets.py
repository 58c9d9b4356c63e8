"""Blocks and houses: each number is one of its own street, and what happened in two streets is two things."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.judge.running import around, sentence_of
from crosscheck.model import Article, Claim, Comparison, Count, Level
from crosscheck.words import word_set
from crosscheck.words.names import STREETS

_LEAST = 100
"""Blocks are named by their hundreds; "three blocks away" is a distance."""
_NAME = r"(?:[A-Z0-9][\w.'’]*\s?){1,5}"
_STREET = re.compile(rf"(?:[ -]?block)?(?:\s(?:of|on|along|in|at))?\s(?P<street>{_NAME})")
_ADDRESS = re.compile(rf"\b\d{{1,5}}[ -]blocks? (?:of|on) (?P<street>{_NAME})")
_PLAIN = STREETS | word_set("north south east west n s e w ne nw se sw old new of the")


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """What two values are when the streets beside them say more than they do; None where no streets do."""
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
    else:
        return _at_two_addresses(a, b, articles)
    return None


def _at_two_addresses(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """What is told in one sentence with one street and in one with another happened at two places."""
    told = [{match["street"].strip(" .,") for match in _ADDRESS.finditer(sentence_of(c, articles))} for c in (a, b)]
    if any(len(streets) != 1 for streets in told):
        return None
    (one,), (other,) = told
    if _words(one) & _words(other):
        return None
    first, second = sorted((one, other))
    return Comparison(level=Level.INCOMPARABLE, reason=f"They are told of two streets: {first}, {second}.")


def _is_block(claim: Claim) -> bool:
    return isinstance(claim.value, Count) and claim.value.noun == "block" and claim.value.amount.number >= _LEAST


def _street(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The name after a block: "Red Maple Drive"; "" where none follows."""
    found = _STREET.match(around(claim, articles)[1])
    return "" if found is None else found["street"].strip(" .,")


def _words(street: str) -> frozenset[str]:
    """The words that name it, without what any street may be called."""
    words = frozenset(word.strip(".,").casefold() for word in street.split())
    return words - _PLAIN or words
