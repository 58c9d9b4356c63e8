"""The JSON report, `crosscheck-report/1`: what other programs build on."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import crosscheck
from crosscheck.model import Article, Fact, Finding, Run
from crosscheck.report.book import Book, counts, open_book
from crosscheck.report.rows import claim_row, dump

SCHEMA = "crosscheck-report/1"


def json_report(run: Run) -> str:
    """
    `run` as one JSON object, indented, with a newline at its end.

    Its fields are those of `crosscheck-report-1.schema.json`; nothing in it depends on clock, machine or cache.
    """
    return dump(report(run), indent=1) + "\n"


def report(run: Run) -> dict[str, Any]:
    """The object that `json_report` writes."""
    book = open_book(run)
    return {
        "schema": SCHEMA,
        "crosscheck": crosscheck.__version__,
        "case": run.case,
        "options": dict(sorted(run.options)),
        "articles": [_article_row(book, a) for a in book.articles],
        "claims": [claim_row(book.article_of(c), c) for c in book.claims],
        "facts": [_fact_row(book, f) for f in book.facts],
        "findings": [_finding_row(book, f) for f in book.findings],
        "skips": [{"where": s.where, "reason": s.reason} for s in book.skips],
        "counts": counts(book),
    }


def load_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the report."""
    text = resources.files("crosscheck.report").joinpath("crosscheck-report-1.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _article_row(book: Book, article: Article) -> dict[str, Any]:
    origin = book.origin_by_article.get(article.id)
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": article.published.timex if article.published else None,
        "path": article.source.path,
        "sha256": article.sha256,
        "origin": origin.id if origin else article.id,
    }


def _fact_row(book: Book, fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "subject": fact.subject,
        "verdict": fact.verdict.value,
        "claims": [c.id for c in book.claims_of(fact.claims)],
        "origins": fact.origins,
        "confidence": fact.confidence,
    }


def _finding_row(book: Book, finding: Finding) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "fact": finding.fact,
        "message": finding.message,
        "positions": [
            {"value": p.value, "claims": [c.id for c in book.claims_of(p.claims)], "outlets": list(p.outlets)}
            for p in finding.positions
        ],
        "reasons": list(finding.reasons),
        "state": finding.state.value,
    }
