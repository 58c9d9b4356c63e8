"""Claims of articles, kept from run to run by the content of the article and of the code that reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crosscheck.cache import Cache, Codec, sources_of
from crosscheck.model import (
    Age,
    Amount,
    Article,
    Aspect,
    Bound,
    Claim,
    Clock,
    Context,
    Count,
    Duration,
    Extent,
    Grain,
    Interval,
    Measure,
    Modality,
    Money,
    Multiple,
    Ordinal,
    Part,
    Percent,
    Role,
    Score,
    SourceMap,
    Span,
    Vague,
    When,
)

VALUES = (Age, Clock, Count, Duration, Extent, Measure, Money, Multiple, Ordinal, Percent, Score, Vague, When)
_PARTS = (Amount, Article, Aspect, Bound, Claim, Context, Grain, Interval, Modality, Part, Role, SourceMap, Span)
CODEC = Codec((*VALUES, *_PARTS))
_SPACE = "claims"
_ROOMS = ("model", "words", "grammar", "kinds", "find")
"""All the code that a claim depends on."""


def find_all(
    articles: Sequence[Article],
    cache: Cache,
    *,
    known: Callable[[Article], tuple[Claim, ...] | None] = lambda _article: None,
    tell: Callable[[int], None] = lambda _number: None,
) -> tuple[Claim, ...]:
    """
    The claims of every article in turn, those of articles read before from the cache; `tell` hears which is next.

    An article that is not in the cache is asked of `known`, a lock file, before it is read.
    """
    keys = [_key(article) for article in articles] if cache else [""] * len(articles)
    cached = cache.load(_SPACE, keys)
    fresh: dict[str, bytes] = {}
    found: list[Claim] = []
    for number, (article, key) in enumerate(zip(articles, keys, strict=True), start=1):
        tell(number)
        claims = _known(cached.get(key))
        if claims is None and (claims := known(article)) is None:
            from crosscheck.find.scan import find_claims

            claims = find_claims(article)
            if cache:
                fresh[key] = CODEC.encode(claims)
        found.extend(claims)
    cache.save(_SPACE, fresh)
    return tuple(found)


def _key(article: Article) -> str:
    """All of an article but the way back to its file, which no claim depends on."""
    content = CODEC.encode(replace(article, source=SourceMap(path="")))
    return f"{sources_of(*_ROOMS)} {content.decode('ascii')}"


def _known(content: bytes | None) -> tuple[Claim, ...] | None:
    if content is None:
        return None
    try:
        claims: tuple[Claim, ...] = CODEC.decode(content)
    except ValueError:
        return None
    return claims
