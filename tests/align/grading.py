"""Pairs of invented texts as a story scores them, with the weights of the packaged encoder and likeness by words."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.align.block import candidates
from crosscheck.align.encode import make
from crosscheck.align.facets import Facet, facets
from crosscheck.align.score import Pair, scores
from crosscheck.cache import Cache
from crosscheck.find import find_claims
from crosscheck.model import Article
from tests.factories import article, day


class Wordy:
    """Weighed as the mention encoder is; needs no model."""

    name = "mention"
    identity = "wordy/1"
    passages = False

    def __init__(self) -> None:
        self._lexical = make("lexical", "", Cache(None))

    def prepare(self, contexts: Sequence[str]) -> None:
        """Nothing to do."""

    def likeness(self, a: str, b: str) -> float:
        return self._lexical.likeness(a, b)


WORDY = Wordy()


def told(**texts: str) -> tuple[Article, ...]:
    """One article a text, by its id, all of one day."""
    return tuple(article(text, id=name, published=day("2024-06-07")) for name, text in texts.items())


def read(articles: Sequence[Article]) -> tuple[Facet, ...]:
    return facets(articles, [claim for one in articles for claim in find_claims(one)])


def graded(**texts: str) -> list[Pair]:
    return scores(list(candidates(read(told(**texts)))), WORDY)
