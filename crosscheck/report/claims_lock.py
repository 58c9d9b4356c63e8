"""`claims.jsonl`: what was read out of a case's articles, one claim a line, kept in the repository like a lock file."""

from __future__ import annotations

from collections import Counter

from crosscheck.find.lockfile import KEPT, kept, lock_key
from crosscheck.model import Run
from crosscheck.report.book import open_book
from crosscheck.report.rows import claim_row, dump


def claims_lock(run: Run) -> str:
    """
    Every claim of `run` as a row of the JSON report, by article and place.

    A change of the tool or of an article then shows as lines gained and lost in the diff. Under `kept` each row of a
    claim that stands in the text has what a later check needs to take it from here; claims that are only implied are
    worked out anew.
    """
    book = open_book(run)
    keys = {article.id: lock_key(article) for article in book.articles}
    counts = Counter(claim.article_id for claim in book.claims if not claim.derived_from)
    numbers: Counter[str] = Counter()
    rows = []
    for claim in book.claims:
        row = claim_row(book.article_of(claim), claim)
        if not claim.derived_from:
            name = claim.article_id
            numbers[name] += 1
            row[KEPT] = kept(claim, key=keys[name], number=numbers[name], count=counts[name])
        rows.append(dump(row) + "\n")
    return "".join(rows)
