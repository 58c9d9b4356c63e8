"""
The whole flow on one page: read, find, derive, align, judge, settle.

Every stage is a function of its arguments alone. `find` sees one article, everything after it one story, so
the same functions run under `map`, in a pool of processes, or as batch functions of a distributed engine.
"""

from __future__ import annotations

from collections.abc import Callable

from crosscheck import align, judge, review
from crosscheck.align.encode import make
from crosscheck.articles import Case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.find import find_all
from crosscheck.model import Claim, Encoder, Fact, Run


def run(
    case: Case,
    options: Options,
    encoder: Encoder | None = None,
    *,
    cache: Cache | None = None,
    tell: Callable[[str], None] = lambda _step: None,
) -> Run:
    """
    Check one case.

    `case` has been read by `articles`; `options` and `encoder` shape the result, and nothing else does: neither the
    order of the articles nor the clock nor the `cache`, which only saves time. Without an `encoder` the one that
    `options` name is made.
    `tell` hears, in words, which step is in hand. Raises `ConfigError` for a decisions file that cannot be read,
    `ModelError` for a sentence model that cannot.
    """
    cache = cache or Cache(None)
    encoder = encoder or make(options.encoder, options.model, cache)
    articles = tuple(sorted(case.articles, key=lambda article: article.id))
    found = find_all(
        articles,
        cache,
        tell=lambda number: tell(f"{case.name}: finding claims, article {number} of {len(articles)}"),
    )
    claims = judge.derive(found, articles)

    tell(f"{case.name}: aligning {len(claims)} claims")
    alignment = align.align(articles, claims, encoder)

    tell(f"{case.name}: judging {len(alignment.facts)} facts")
    judgement = judge.judge(articles, claims, alignment.facts, alignment.origins)

    decisions = () if case.folder is None else review.load_decisions(case.folder / "decisions.toml")
    return Run(
        case=case.name,
        title=case.title,
        articles=articles,
        origins=alignment.origins,
        claims=_told(claims, judgement.facts),
        facts=judgement.facts,
        findings=review.settle(judgement.findings, decisions, claims),
        skips=case.skips,
        options=_shaping(options, encoder),
        decisions=decisions,
    )


def _told(claims: tuple[Claim, ...], facts: tuple[Fact, ...]) -> tuple[Claim, ...]:
    """The claims a report shows: all that are stated, and of the derived ones those that met a stated one."""
    joined = {name for fact in facts for name in fact.claims}
    return tuple(claim for claim in claims if not claim.derived_from or claim.id in joined)


def _shaping(options: Options, encoder: Encoder) -> tuple[tuple[str, str], ...]:
    """The options, the model named by what it holds, not by where it lies on this machine."""
    return tuple(sorted({**dict(options.items()), "model": encoder.identity}.items()))
