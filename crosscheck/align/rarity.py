"""How much a shared word says: rarity in English news, from a shipped table, never from the case at hand."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


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


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """Weighted overlap of two bags of words in [0, 1]: rarity of the shared over rarity of the smaller bag."""
    left, right = set(one), set(other)
    smaller = min(sum(map(rarity, sorted(left))), sum(map(rarity, sorted(right))))
    if smaller <= 0:
        return 0.0
    return min(1.0, sum(map(rarity, sorted(left & right))) / smaller)
