"""Where a text really came from: five outlets running one wire are five outlets and one origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crosscheck.config import CONTAINED, CREDITED
from crosscheck.grammar.tokens import MARK, NUMBER, tokenize
from crosscheck.model import Article, Origin, Role

SHINGLE = 5
"""Words in a shingle; figures are masked, so that a reprint with one altered figure is still a reprint."""
COMMON = 12
"""A shingle in more articles than this is boilerplate of an outlet and is not counted."""
LEAST = 8
"""Texts with fewer shingles are too short to tell a reprint from a coincidence."""


def find_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """
    Group articles by origin, in article order; each article is in exactly one.

    Linear in the text: an inverted index over shingles, no comparison of all pairs.
    """
    shingles = {article.id: _shingles(article) for article in articles}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article in articles:
        for shingle in shingles[article.id]:
            holders[shingle].append(article.id)
    common: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 2 <= len(ids) <= COMMON:
            ordered = sorted(ids)
            common.update((one, other) for i, one in enumerate(ordered) for other in ordered[i + 1 :])
    credits_ = {article.id: article.credit.casefold() for article in articles}
    parent = {article.id: article.id for article in articles}
    for one, other in sorted(common):
        shorter = min(len(shingles[one]), len(shingles[other]))
        credited = credits_[one] != "" and credits_[one] == credits_[other]
        if shorter >= LEAST and common[one, other] / shorter >= (CREDITED if credited else CONTAINED):
            parent[max(_root(parent, one), _root(parent, other))] = min(_root(parent, one), _root(parent, other))
    groups: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        groups[_root(parent, article.id)].append(article.id)
    return tuple(_origin(members, credits_) for members in groups.values())


def _root(parent: dict[str, str], article_id: str) -> str:
    while parent[article_id] != article_id:
        article_id = parent[article_id]
    return article_id


def _origin(members: Sequence[str], credits_: dict[str, str]) -> Origin:
    if len(members) == 1:
        return Origin(id=members[0], articles=(members[0],), reason="")
    agencies = sorted({credits_[member] for member in members} - {""})
    named = f", credited to {', '.join(agency.upper() for agency in agencies)}" if agencies else ""
    return Origin(id=min(members), articles=tuple(sorted(members)), reason=f"the texts are largely the same{named}")


def _shingles(article: Article) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for part in article.parts:
        if part.role is not Role.BODY:
            continue
        tokens = tokenize(article.text[part.span.start : part.span.end])
        words = [
            "#" if kind == NUMBER else lower
            for lower, kind in zip(tokens.lowers, tokens.kinds, strict=True)
            if kind != MARK
        ]
        found.update(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return frozenset(found)
