"""Which pairs of claims are looked at: those that can be compared at all and share a rare word or a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.align.facets import Facet
from crosscheck.align.rarity import rarity
from crosscheck.config import ALIKE_PARTNERS, PARTNERS


def candidates(facets: Sequence[Facet]) -> Iterator[tuple[Facet, Facet]]:
    """
    Pairs with one dimension and a common anchor, each once, in the order of `facets`.

    A join on (dimension, anchor); `comparable` is the same condition for one pair. A claim that many others could be
    set against keeps the `PARTNERS` with which it shares the rarest words, the best of every other value first: where
    a hundred articles tell one fact, the pairs grow with the articles, not with their square.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, facet in enumerate(facets):
        for dimension in facet.dimensions:
            for anchor in facet.anchors:
                blocks[dimension, anchor].append(index)
    shared: list[dict[int, float]] = [{} for _ in facets]
    for (_, anchor), members in blocks.items():
        weight = rarity(anchor.removeprefix("@"))
        for i, j in combinations(members, 2):
            shared[i][j] = shared[j][i] = shared[i].get(j, 0.0) + weight
    for i, weights in enumerate(shared):
        for j in [j for j in weights if j > i and not comparable(facets[i], facets[j])]:
            del weights[j], shared[j][i]
    kept: list[set[int]] = [set() for _ in facets]
    for i, weights in enumerate(shared):
        for j in _partners(facets, i, weights):
            kept[min(i, j)].add(max(i, j))
    for i, others in enumerate(kept):
        for j in sorted(others):
            yield facets[i], facets[j]


def _partners(facets: Sequence[Facet], i: int, weights: Mapping[int, float]) -> Sequence[int]:
    """
    The claims that claim `i` is set against for its own sake, by place in `facets`.

    `weights` says of every claim it can be compared with how rare the words are that the two share.
    """
    if len(weights) <= PARTNERS:
        return list(weights)
    ordered = sorted(weights, key=lambda j: (-weights[j], j))
    alike = [j for j in ordered if facets[j].say == facets[i].say]
    unlike = [j for j in ordered if facets[j].say != facets[i].say]
    first: dict[str, int] = {}
    for j in unlike:
        first.setdefault(facets[j].say, j)
    best = set(first.values())
    return [*alike[:ALIKE_PARTNERS], *[*first.values(), *(j for j in unlike if j not in best)][:PARTNERS]]


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
