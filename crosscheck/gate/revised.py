"""
What an edit changed: a value whose sentence stayed speaks of the fact of which its old value spoke.

A draft told "8-10 May" as its sources do; now it tells "7-10 May" in the same words. Nobody needs likeness to know that
the two are one fact: the old text does. Only where the old value agreed with sources, and the new one cannot stand
beside theirs, is anything joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck import kinds
from crosscheck.align import fact_id
from crosscheck.judge.view import OLD_TEXT
from crosscheck.model import AGREEING, Article, Claim, Evidence, Fact, Level, Link

NEAR = 60
"""Code points on each side of a value, within its sentence, that must have stayed as they were. Not swept."""
MARGIN = 0.1
"""How much more alike the draft's sentence must be to those that tell its old value than to those that tell the new one
for the new value to be of something else. Not swept."""
SURE = 0.95
"""Probability that the sentence still tells of what it told; as for a copied sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The draft as it was before an edit, and by id the claims of each fact that it and its sources told."""

    draft: Article
    told: tuple[tuple[str, ...], ...]


def follow(
    facts: Sequence[Fact],
    claims: Sequence[Claim],
    draft: Article,
    past: Past,
    likeness: Callable[[str, str], float],
) -> tuple[Fact, ...]:
    """
    The facts with every changed value of the draft joined to the fact its old value told of.

    `claims` are those of both drafts and of all sources, `likeness` how alike the contexts of two of them are. Every
    claim stays in one certain fact. A value that a source tells too is an update, unless that source plainly tells of
    something else.
    """
    before = past.draft
    by_id = {claim.id: claim for claim in claims}
    certain = {name: fact for fact in facts if fact.certain for name in fact.claims}
    told = {name: names for names in past.told for name in names}
    for claim, old in retold(claims, draft, before):
        if old.id not in told or claim.id not in certain:
            continue
        theirs = [by_id[name] for name in told[old.id] if by_id[name].article_id != before.id]
        kept = [one for one in theirs if _level(old, one) in AGREEING and one.id in certain]
        if not any(_level(claim, one) is Level.CONFLICT for one in kept):
            continue
        own, other = certain[claim.id], certain[kept[0].id]
        new = [by_id[name] for name in own.claims if by_id[name].article_id != draft.id]
        if own is other:
            if not any(_level(claim, one) in AGREEING for one in new):
                marked = replace(own, links=(_by_old_text(claim, kept[0]), *own.links))
                certain.update(dict.fromkeys(own.claims, marked))
            continue
        if new and not _of_another(claim, kept, new, likeness):
            continue
        if new:
            aside, own = _parted(own, draft, by_id)
            certain.update(dict.fromkeys(aside.claims, aside))
        certain.update(_joined(own, other, claim, kept[0], by_id, draft))
    whole = {fact.id: fact for fact in certain.values()}
    return (*whole.values(), *(fact for fact in facts if not fact.certain))


def _of_another(
    claim: Claim, old: Sequence[Claim], new: Sequence[Claim], likeness: Callable[[str, str], float]
) -> bool:
    """
    Whether the sources that tell the new value tell it of something else than those that tell the old one.

    So they do when the draft's sentence reads more like the old ones by a margin. That one source tells both says
    nothing: "the toll rose from 12 to 21".
    """
    nearest = [max(likeness(claim.id, one.id) for one in side) for side in (old, new)]
    return nearest[0] - nearest[1] > MARGIN


def _parted(own: Fact, draft: Article, by_id: Mapping[str, Claim]) -> tuple[Fact, Fact]:
    """What sources tell of a fact, and what the draft does, as two facts."""
    sides: list[Fact] = []
    for drafted in (False, True):
        names = [name for name in own.claims if (by_id[name].article_id == draft.id) is drafted]
        links = _within(own, names)
        origins = 1 if drafted else max(1, own.origins - 1)
        sides.append(replace(own, id=fact_id(names), claims=tuple(names), links=links, origins=origins))
    return sides[0], sides[1]


def retold(claims: Sequence[Claim], draft: Article, before: Article) -> Iterator[tuple[Claim, Claim]]:
    """Values of the draft that the draft before gave otherwise in the same words, each with the old one."""
    old: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.article_id == before.id and claim.checkable and not claim.derived_from:
            old.setdefault(_surroundings(claim, before), []).append(claim)
    for claim in claims:
        if claim.article_id != draft.id or not claim.checkable or claim.derived_from:
            continue
        same = old.get(_surroundings(claim, draft), [])
        if len(same) == 1 and _level(claim, same[0]) is Level.CONFLICT:
            yield claim, same[0]


def _surroundings(claim: Claim, article: Article) -> tuple[str, str, str]:
    sentence, span = claim.context.sentence, claim.span
    left = article.text[max(sentence.start, span.start - NEAR) : span.start]
    right = article.text[span.end : min(max(sentence.end, span.end), span.end + NEAR)]
    return claim.kind, left, right


def _level(a: Claim, b: Claim) -> Level:
    return kinds.relate(a.value, b.value).level


def _joined(
    own: Fact, other: Fact, claim: Claim, source: Claim, by_id: Mapping[str, Claim], draft: Article
) -> dict[str, Fact]:
    """
    The two facts as one, by claim.

    What the draft says elsewhere of the same fact becomes a fact of its own: the changed words are what is held
    against the sources.
    """
    aside = [name for name in other.claims if by_id[name].article_id == draft.id]
    names = sorted(
        {*own.claims, *other.claims} - set(aside),
        key=lambda name: (by_id[name].article_id, by_id[name].span, name),
    )
    links = (_by_old_text(claim, source), *_within(other, names), *_within(own, names))
    found = replace(
        other, id=fact_id(names), claims=tuple(names), links=links, origins=other.origins + 1, probability=SURE
    )
    joined = dict.fromkeys(names, found)
    if aside:
        rest = replace(other, id=fact_id(aside), claims=tuple(aside), links=_within(other, aside), origins=1)
        joined |= dict.fromkeys(aside, rest)
    return joined


def _by_old_text(claim: Claim, source: Claim) -> Link:
    first, second = sorted((claim.id, source.id))
    why = Evidence(name=OLD_TEXT, weight=SURE, words="before the edit, the draft's sentence told the sources' value")
    return Link(a=first, b=second, score=SURE, evidence=(why,))


def _within(fact: Fact, names: Sequence[str]) -> tuple[Link, ...]:
    return tuple(link for link in fact.links if link.a in names and link.b in names)
