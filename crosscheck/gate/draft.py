"""A draft against its sources: only what the draft itself says is held against it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from crosscheck.errors import ConfigError
from crosscheck.model import Run


def against(run: Run, draft_ids: Collection[str]) -> Run:
    """
    Restrict a run of drafts and sources to what concerns the drafts.

    Findings stay that have a claim of a draft on one side, facts that hold one. What the sources say among
    themselves is not the draft's fault. Raise ConfigError for a draft that is no article of the run.
    """
    known = tuple(article.id for article in run.articles)
    for draft in sorted(draft_ids):
        if draft not in known:
            from rapidfuzz import process

            match = process.extractOne(draft, known, score_cutoff=60)
            advice = f"Did you mean {match[0]!r}?" if match else f"Known: {', '.join(known) or 'none'}."
            raise ConfigError("draft", f"no article has the id {draft!r}.", advice)
    drafts = frozenset(draft_ids)
    own = {claim.id for claim in run.claims if claim.article_id in drafts}
    return replace(
        run,
        facts=tuple(fact for fact in run.facts if own.intersection(fact.claims)),
        findings=tuple(f for f in run.findings if any(own.intersection(p.claims) for p in f.positions)),
    )
