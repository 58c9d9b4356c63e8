"""How much a shared word says: rarity in English news, from a shipped table, never from the case at hand."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Bag:
    """Words, and how much they say in all; summed once, since a claim stands in many pairs."""

    words: frozenset[str]
    weight: float


@cache
def _table() -> tuple[dict[str, float], float]:
    data = json.loads((files("crosscheck.align") / "weights" / "rarity.json").read_text(encoding="utf-8"))
    documents = data["documents"]
    top = math.log(documents / data["least"])
    weights = {
        word: math.log(documents / int(count)) / top for count, words in data["words"].items() for word in words.split()
    }
    return weights, 1.0


def rarity(word: str) -> float:
    """
    Rarity of a lower-case word in [0, 1]: 0 stands in every document, 1 in under one of six hundred.

    The inverse document frequency over a pool of 4,858 news texts, scaled by its largest value; see
    `training/word_rarity.py`.
    """
    weights, unseen = _table()
    return weights.get(word, unseen)


def bag(words: Iterable[str]) -> Bag:
    """The words, each once."""
    found = frozenset(words)
    return Bag(words=found, weight=_sum(found))


def shared(one: Bag, other: Bag) -> float:
    """Weighted overlap of two bags of words in [0, 1]: rarity of the shared over rarity of the smaller bag."""
    common = one.words & other.words
    smaller = min(one.weight, other.weight)
    return min(1.0, _sum(common) / smaller) if common and smaller > 0 else 0.0


def _sum(words: frozenset[str]) -> float:
    """Always added in one order, so that no last digit depends on how a set lies in memory."""
    return sum(map(rarity, sorted(words)), 0.0)
