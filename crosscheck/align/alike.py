"""How alike the contexts of single claims are, asked one pair at a time; blind to their values, as all likeness is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from crosscheck.align.facets import Facet, by_claim, facets
from crosscheck.model import Article, Claim, Encoder


def likeness_of(articles: Sequence[Article], claims: Sequence[Claim], encoder: Encoder) -> Callable[[str, str], float]:
    """A function of two ids of checkable claims, from 0 to 1; nothing is cut or embedded before it is asked."""

    @cache
    def cut() -> Mapping[str, Facet]:
        return by_claim(facets(articles, claims))

    def alike(one: str, other: str) -> float:
        contexts = [cut()[name].context(encoder) for name in (one, other)]
        encoder.prepare(contexts)
        return encoder.likeness(*contexts)

    return alike
