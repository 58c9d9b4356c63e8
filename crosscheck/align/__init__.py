"""Claims to facts: block, encode, score, cluster; and articles to origins."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crosscheck.align.alike import likeness_of
from crosscheck.align.block import candidates
from crosscheck.align.cluster import Group, Relate, by_values, cluster
from crosscheck.align.facets import Facet, facets
from crosscheck.align.origins import find_origins
from crosscheck.align.score import explain, scores
from crosscheck.align.subject import subject, topic
from crosscheck.config import THRESHOLDS, Thresholds
from crosscheck.model import Article, Claim, Encoder, Fact, Link, Origin

LINKS = 6
"""Links kept with a fact, the strongest first: enough to explain it, and no quadratic report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Facts without verdicts, and origins; both in article order."""

    facts: tuple[Fact, ...]
    origins: tuple[Origin, ...]


def align(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    encoder: Encoder,
    relate: Relate = by_values,
    limits: Thresholds = THRESHOLDS,
) -> Alignment:
    """
    Join the checkable claims that speak of one fact.

    Every checkable claim is in exactly one certain fact and may besides be in uncertain ones (`certain` False), the
    two sides of a link too weak to decide on; derived claims are in facts only where they meet a stated one. The
    result does not depend on the order of articles or claims. `relate` says what the contexts of two claims make of
    values that exclude each other, by default nothing; `limits` is where alignment cuts.
    """
    found, groups = _grouped(articles, claims, encoder, relate, limits)
    origins = find_origins(sorted(articles, key=lambda article: article.id))
    origin_of = {article_id: origin.id for origin in origins for article_id in origin.articles}
    facts = [_fact(group, origin_of, encoder) for group in groups]
    place = {facet.claim.id: index for index, facet in enumerate(found)}
    facts.sort(key=lambda fact: (place[fact.claims[0]], not fact.certain, fact.id))
    return Alignment(facts=tuple(facts), origins=origins)


def together(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    encoder: Encoder,
    only: Collection[str],
    relate: Relate = by_values,
    limits: Thresholds = THRESHOLDS,
) -> tuple[tuple[str, ...], ...]:
    """The claims, by id, of each certain fact that `align` would find among claims of the kinds that `only` names."""
    _, groups = _grouped(articles, claims, encoder, relate, limits, only)
    return tuple(tuple(facet.claim.id for facet in group.members) for group in groups if group.certain)


def _grouped(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    encoder: Encoder,
    relate: Relate,
    limits: Thresholds,
    only: Collection[str] = (),
) -> tuple[tuple[Facet, ...], list[Group]]:
    ordered = sorted(claims, key=lambda claim: (claim.article_id, claim.span, claim.id))
    found = facets(articles, ordered, only)
    scored = scores(list(candidates(found)), encoder)
    return found, [group for group in cluster(found, scored, limits, encoder.name, relate) if _told(group)]


def _told(group: Group) -> bool:
    """Whether some article states the fact: what is only implied, and met by nothing that is said, is no fact."""
    return any(not facet.claim.derived_from for facet in group.members)


def _fact(group: Group, origin_of: dict[str, str], encoder: Encoder) -> Fact:
    ids = tuple(facet.claim.id for facet in group.members)
    strongest = sorted(group.pairs, key=lambda pair: (-pair.score, pair.a.claim.id, pair.b.claim.id))[:LINKS]
    links = tuple(
        Link(a=pair.a.claim.id, b=pair.b.claim.id, score=pair.score, evidence=explain(pair, encoder))
        for pair in strongest
    )
    return Fact(
        id=fact_id(ids, certain=group.certain),
        kind=group.members[0].claim.kind,
        subject=subject(group.members),
        topic=topic(group.members),
        claims=ids,
        links=links,
        origins=len({origin_of[facet.claim.article_id] for facet in group.members}),
        certain=group.certain,
        probability=None if group.odds is None else round(1 / (1 + math.exp(-group.odds)), 2),
    )


def fact_id(claims: Sequence[str], *, certain: bool = True) -> str:
    """Name of the fact that these claims tell, twelve hex digits."""
    return hashlib.sha256("\n".join((*claims, str(certain))).encode()).hexdigest()[:12]


__all__ = ["Alignment", "align", "fact_id", "likeness_of", "together"]
