"""Disjoint sets of claims, merged step by step, and the scored pairs between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.align.block import comparable
from crosscheck.align.facets import Facet
from crosscheck.align.score import Pair


class Clusters:
    """
    Disjoint sets of facets, merged step by step; local to one call.

    `of` names the cluster of a claim, `members` the facets of a cluster, `names` and `places` what each article names.
    """

    def __init__(self, facets: Sequence[Facet], pairs: Sequence[Pair]) -> None:
        self.of = {facet.claim.id: facet.claim.id for facet in facets}
        self.members: dict[str, list[Facet]] = {facet.claim.id: [facet] for facet in facets}
        self.pairs = {key(pair.a, pair.b): pair for pair in pairs}
        self.names: dict[str, set[str]] = defaultdict(set)
        self.places: dict[str, set[str]] = defaultdict(set)
        for facet in facets:
            self.names[facet.claim.article_id] |= facet.actors
            self.places[facet.claim.article_id] |= facet.places

    def merge(self, one: str, other: str) -> None:
        """Make one cluster of two; the name that sorts first stays."""
        keep, gone = sorted((one, other))
        moved = self.members.pop(gone)
        self.members[keep] += moved
        for facet in moved:
            self.of[facet.claim.id] = keep

    def cross(self, one: str, other: str) -> list[Pair | None]:
        """
        Every pair between two clusters, None where nothing is shared that could be scored.

        Pairs that blocking left out for better ones are left out here too: they say nothing.
        """
        return list(self._cross((a, b) for a in self.members[one] for b in self.members[other]))

    def between(self, one: str, other: str) -> list[Pair | None]:
        """As `cross`, but of two articles each: one article words two of its facts alike."""
        return list(self._cross((a, b) for a in self.members[one] for b in self.members[other] if apart(a, b)))

    def _cross(self, facets: Iterable[tuple[Facet, Facet]]) -> Iterator[Pair | None]:
        for a, b in facets:
            pair = self.pairs.get(key(a, b))
            if pair is not None or not comparable(a, b):
                yield pair


def apart(a: Facet, b: Facet) -> bool:
    """Whether two claims stand in two articles."""
    return a.claim.article_id != b.claim.article_id


def key(a: Facet, b: Facet) -> tuple[str, str]:
    """The ids of two claims, the lesser first."""
    return (a.claim.id, b.claim.id) if a.claim.id < b.claim.id else (b.claim.id, a.claim.id)


def by_score(pair: Pair) -> tuple[float, tuple[str, str]]:
    """Sorts pairs, the best first, ties by the ids of their claims."""
    return -pair.score, key(pair.a, pair.b)
