"""One fact with all that a rule may ask of it: its claims, who speaks for each article, how they relate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck import kinds
from crosscheck.judge import precision
from crosscheck.judge.compare import compare
from crosscheck.model import Article, Claim, Comparison, Fact, Level, Link, Origin, Role, Verdict

OLD_TEXT = "old text"
"""Name of the evidence that a draft's own text, before an edit, told the value of its sources."""
_ORDER = {level: rank for rank, level in enumerate(Level)}
"""Strongest agreement first; `incomparable` is last, so that anything that can be related is preferred to it."""

_SETTLES = frozenset({Level.SAME, Level.ROUNDS_TO, Level.COMPATIBLE, Level.SUPERSEDED, Level.REVISED})
"""How a coarser mention relates to a finer one of its article that may speak for both."""

VERDICTS = {
    Level.SAME: Verdict.AGREE,
    Level.ROUNDS_TO: Verdict.ROUNDS_TO,
    Level.COMPATIBLE: Verdict.COMPATIBLE,
    Level.SUPERSEDED: Verdict.SUPERSEDED,
    Level.REVISED: Verdict.REVISED,
    Level.SCOPE_DIFFERS: Verdict.SCOPE_DIFFERS,
    Level.CONFLICT: Verdict.CONFLICT,
    Level.INCOMPARABLE: Verdict.INCOMPARABLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two articles relate on a fact: by the claims that speak for them. `a` stands before `b` in claim order."""

    a: Claim
    b: Claim
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All claims, articles and origins of one story, by id."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    origin_of: Mapping[str, str]
    """Article id to origin id; an article without one is an origin of its own."""
    told_with: Mapping[str, tuple[frozenset[str], ...]]
    """Claim ids to the ids of the articles that state, not only imply, a fact with the claim; one set a fact."""
    stated: Mapping[str, tuple[Claim, ...]]
    """Article ids to what stands in the article itself, in text order."""

    def outlet(self, claim: Claim) -> str:
        """Name of the claim's outlet, its article's id when it has none."""
        article = self.articles.get(claim.article_id)
        return (article.outlet if article else "") or claim.article_id

    def origin(self, claim: Claim) -> str:
        """Id of the origin the claim's article belongs to."""
        return self.origin_of.get(claim.article_id, claim.article_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """
    A fact as the rules see it.

    `speakers` are the claims that speak for their articles, in claim order. `across` holds one relation for every
    two origins, that of their closest copies; `inside` one for every two articles of one origin.
    """

    fact: Fact
    desk: Desk
    claims: tuple[Claim, ...]
    speakers: tuple[Claim, ...]
    across: tuple[Relation, ...]
    inside: tuple[Relation, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All relations between articles."""
        return (*self.across, *self.inside)

    @property
    def verdict(self) -> Verdict:
        """The worst relation on the ordered scale; `possible` for a conflict that rests on an uncertain link."""
        if len({claim.article_id for claim in self.claims}) < 2:
            return Verdict.SINGLE
        levels = [relation.comparison.level for relation in self.relations]
        related = [level for level in levels if level is not Level.INCOMPARABLE]
        if not related:
            return Verdict.INCOMPARABLE
        worst = max(related, key=_ORDER.__getitem__)
        if worst is Level.CONFLICT and not self.sure:
            return Verdict.POSSIBLE
        return VERDICTS[worst]

    @property
    def sure(self) -> bool:
        """Whether a conflict of this fact may be called one: the link is certain, and text stands on both sides."""
        return self.fact.certain and any(not in_caption(relation) for relation in self.at(Level.CONFLICT))

    def at(self, level: Level) -> tuple[Relation, ...]:
        """The relations of that level."""
        return tuple(relation for relation in self.relations if relation.comparison.level is level)

    def link(self, a: Claim, b: Claim) -> Link | None:
        """The direct link between two claims, if there is one."""
        ends = tuple(sorted((a.id, b.id)))
        return next((link for link in self.fact.links if (link.a, link.b) == ends), None)


def in_caption(relation: Relation) -> bool:
    """Whether a photo caption stands on either side."""
    return Role.CAPTION in {relation.a.context.role, relation.b.context.role}


def claim_order(claim: Claim) -> tuple[str, int, int, str]:
    """Sort key under which no result depends on the order in which articles were given."""
    return (claim.article_id, claim.span.start, claim.span.end, claim.id)


def desk(
    articles: Iterable[Article], claims: Iterable[Claim], facts: Sequence[Fact], origins: Iterable[Origin]
) -> Desk:
    """Lay out a story for the rules."""
    by_id = {claim.id: claim for claim in claims}
    told_with: dict[str, tuple[frozenset[str], ...]] = {}
    for fact in facts:
        direct = [by_id[i] for i in fact.claims if i in by_id and not by_id[i].derived_from]
        tellers = frozenset(claim.article_id for claim in direct)
        told_with.update((claim.id, (*told_with.get(claim.id, ()), tellers)) for claim in direct)
    stated: dict[str, list[Claim]] = {}
    for claim in sorted(by_id.values(), key=claim_order):
        if not claim.derived_from:
            stated.setdefault(claim.article_id, []).append(claim)
    return Desk(
        articles={article.id: article for article in articles},
        claims=by_id,
        origin_of={article: origin.id for origin in origins for article in origin.articles},
        told_with=told_with,
        stated={article: tuple(told) for article, told in stated.items()},
    )


def view(fact: Fact, desk: Desk) -> View:
    """Find out who speaks for each article of a fact and how the articles relate."""
    claims = tuple(sorted((desk.claims[i] for i in fact.claims if i in desk.claims), key=claim_order))
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article_id, []).append(claim)
    speakers = {article: _speakers(mentions, desk) for article, mentions in by_article.items()}
    edited = frozenset(end for link in fact.links if _by_old_text(link) for end in (link.a, link.b))
    across: dict[tuple[str, str], Relation] = {}
    inside: list[Relation] = []
    for one, other in combinations(sorted(by_article), 2):
        relation = _closest(speakers[one], speakers[other], desk, edited)
        if relation is None:
            continue
        first, second = sorted((desk.origin(relation.a), desk.origin(relation.b)))
        if first == second:
            inside.append(relation)
        elif (first, second) not in across or _rank(relation) < _rank(across[first, second]):
            across[first, second] = relation
    return View(
        fact=fact,
        desk=desk,
        claims=claims,
        speakers=tuple(sorted((c for chosen in speakers.values() for c in chosen), key=claim_order)),
        across=tuple(across[key] for key in sorted(across)),
        inside=tuple(inside),
    )


def _speakers(mentions: Sequence[Claim], desk: Desk) -> tuple[Claim, ...]:
    """
    Choose the mentions that speak for an article: the most precise, and any that it does not cover.

    An article that quotes two speakers with two figures, or contradicts itself, has more than one.
    """
    ranked = sorted(mentions, key=precision.order)
    if any(claim.context.role is not Role.CAPTION for claim in ranked):
        ranked = [claim for claim in ranked if claim.context.role is not Role.CAPTION]
    chosen: list[Claim] = []
    for claim in ranked:
        if not any(compare(kept, claim, desk.articles).level in _SETTLES for kept in chosen if kept.kind == claim.kind):
            chosen.append(claim)
    return tuple(chosen)


def _by_old_text(link: Link) -> bool:
    return any(evidence.name == OLD_TEXT for evidence in link.evidence)


def _related(a: Claim, b: Claim, desk: Desk, edited: frozenset[str]) -> Relation:
    """
    How two claims relate; a value that an edit changed, its words kept, by the values alone.

    The same words excused nothing when they still told the other's value, so they excuse nothing now.
    """
    if not edited.isdisjoint((a.id, b.id)):
        values = kinds.relate(a.value, b.value)
        if values.level is Level.CONFLICT:
            return Relation(a=a, b=b, comparison=values)
    return Relation(a=a, b=b, comparison=compare(a, b, desk.articles))


def _closest(ours: Sequence[Claim], theirs: Sequence[Claim], desk: Desk, edited: frozenset[str]) -> Relation | None:
    """The closest of all relations between the speakers of two articles; None when none may be drawn."""
    relations = [_related(a, b, desk, edited) for a in ours for b in theirs]
    relations = [r for r in relations if r.comparison.level in _SETTLES or not _told_elsewhere(r.a, r.b, desk)]
    same_kind = [relation for relation in relations if relation.a.kind == relation.b.kind]
    return min(same_kind or relations, key=_rank, default=None)


def _rank(relation: Relation) -> tuple[int, bool, bool, tuple[str, int, int, str], tuple[str, int, int, str]]:
    return (
        _ORDER[relation.comparison.level],
        bool(relation.a.derived_from or relation.b.derived_from),
        relation.comparison.note,
        claim_order(relation.a),
        claim_order(relation.b),
    )


def _told_elsewhere(a: Claim, b: Claim, desk: Desk) -> bool:
    """
    Whether what two claims could say of each other is said better by the words they derive from.

    Two derived claims may agree but never contradict each other; nor may a derived one contradict the words of an
    article that states the period itself, in one fact (certain or not) with the period it derives from.
    """
    if a.derived_from and b.derived_from:
        return True
    derived, other = (a, b) if a.derived_from else (b, a)
    return any(other.article_id in tellers for tellers in desk.told_with.get(derived.derived_from, ()))
