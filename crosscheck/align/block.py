"""Which pairs of claims are looked at: those that can be compared at all and share a rare word or a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.align.facets import Facet


def candidates(facets: Sequence[Facet]) -> Iterator[tuple[Facet, Facet]]:
    """
    Pairs with one dimension and a common anchor, each once, in the order of `facets`.

    A join on (dimension, anchor); `comparable` is the same condition for one pair, so that blocked alignment equals
    alignment over all pairs.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, facet in enumerate(facets):
        for dimension in facet.dimensions:
            for anchor in facet.anchors:
                blocks[dimension, anchor].append(index)
    seen: dict[int, set[int]] = defaultdict(set)
    for members in blocks.values():
        for i, j in combinations(members, 2):
            seen[i].add(j)
    for i in sorted(seen):
        for j in sorted(seen[i]):
            if comparable(facets[i], facets[j]):
                yield facets[i], facets[j]


def comparable(a: Facet, b: Facet) -> bool:
    """
    Whether a pair may be scored.

    A claim is never set against the words it was derived from, nor two derived claims against each other: the
    direct ones decide there.
    """
    if set(a.dimensions).isdisjoint(b.dimensions) or a.anchors.isdisjoint(b.anchors):
        return False
    one, other = a.claim, b.claim
    if one.derived_from and other.derived_from:
        return False
    if one.article_id != other.article_id:
        return True
    return other.id not in {one.derived_from, one.id} and one.id != other.derived_from
