"""`claims.jsonl`: what was read out of a case's articles, one claim a line, kept in the repository like a lock file."""

from __future__ import annotations

from crosscheck.model import Run
from crosscheck.report.book import open_book
from crosscheck.report.rows import claim_row, dump


def claims_lock(run: Run) -> str:
    """
    Every claim of `run` as a row of the JSON report, by article and place.

    A change of the tool or of an article then shows as lines gained and lost in the diff.
    """
    book = open_book(run)
    return "".join(dump(claim_row(book.article_of(c), c)) + "\n" for c in book.claims)
