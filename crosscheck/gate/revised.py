"""
What an edit changed: a value whose sentence stayed speaks of the fact of which its old value spoke.

A draft told "8-10 May" as its sources do; now it tells "7-10 May" in the same words. Nobody needs likeness to know that
the two are one fact: the old text does. Only where the old value agreed with sources, and the new one cannot stand
beside theirs, is anything joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crosscheck import kinds
from crosscheck.align import AGREEING, fact_id
from crosscheck.judge.view import OLD_TEXT
from crosscheck.model import Article, Claim, Evidence, Fact, Level, Link

NEAR = 60
"""Code points on each side of a value, within its sentence, that must have stayed as they were. Not swept."""
SURE = 0.95
"""Probability that the sentence still tells of what it told; as for a copied sentence."""


def follow(
    facts: Sequence[Fact], claims: Sequence[Claim], draft: Article, earlier: Sequence[Fact], before: Article
) -> tuple[Fact, ...]:
    """
    The facts with every changed value of the draft joined to the fact its old value told of.

    `earlier` are the facts of the same sources with the draft as it was, `before`; `claims` are those of both drafts
    and of all sources. Every claim stays in one certain fact.
    """
    by_id = {claim.id: claim for claim in claims}
    certain = {name: fact for fact in facts if fact.certain for name in fact.claims}
    told = {name: fact for fact in earlier if fact.certain for name in fact.claims}
    for claim, old in _retold(claims, draft, before):
        if old.id not in told or claim.id not in certain:
            continue
        theirs = [by_id[name] for name in told[old.id].claims if by_id[name].article_id != before.id]
        kept = [one for one in theirs if _level(old, one) in AGREEING and one.id in certain]
        if not any(_level(claim, one) is Level.CONFLICT for one in kept):
            continue
        own, other = certain[claim.id], certain[kept[0].id]
        if own is other or any(by_id[name].article_id != draft.id for name in own.claims):
            continue
        certain.update(_joined(own, other, claim, kept[0], by_id, draft))
    whole = {fact.id: fact for fact in certain.values()}
    return (*whole.values(), *(fact for fact in facts if not fact.certain))


def _retold(claims: Sequence[Claim], draft: Article, before: Article) -> Iterator[tuple[Claim, Claim]]:
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
    return kinds.kind(a.kind).compare(a.value, b.value).level


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
    first, second = sorted((claim.id, source.id))
    why = Evidence(name=OLD_TEXT, weight=SURE, words="before the edit, the draft's sentence told the sources' value")
    links = (Link(a=first, b=second, score=SURE, evidence=(why,)), *_within(other, names), *_within(own, names))
    found = replace(
        other, id=fact_id(names), claims=tuple(names), links=links, origins=other.origins + 1, probability=SURE
    )
    joined = dict.fromkeys(names, found)
    if aside:
        rest = replace(other, id=fact_id(aside), claims=tuple(aside), links=_within(other, aside), origins=1)
        joined |= dict.fromkeys(aside, rest)
    return joined


def _within(fact: Fact, names: Sequence[str]) -> tuple[Link, ...]:
    return tuple(link for link in fact.links if link.a in names and link.b in names)
