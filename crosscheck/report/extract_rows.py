"""`crosscheck extract --format jsonl`: one line an article, its claims in the order of its words."""

from __future__ import annotations

from crosscheck.model import Article, Claim
from crosscheck.report.rows import claim_row, dump


def extract_row(article: Article, claims: tuple[Claim, ...]) -> str:
    """One JSON object on one line, newline included: the article's `id` and its `claims`, also when there are none."""
    ordered = sorted(claims, key=lambda c: (c.span.start, c.span.end, c.kind, c.id))
    return dump({"id": article.id, "claims": [claim_row(article, c) for c in ordered]}) + "\n"


def empty_row(name: str, reason: str) -> str:
    """The line of an article that was left out: no claims, and why, so that every input has its line."""
    return dump({"id": name, "claims": [], "skip": reason}) + "\n"
