"""The fact sheet of a checking desk as CSV: a row a statement, ready for a spreadsheet and harmless in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from crosscheck.model import Claim, Fact, Finding, Run, State
from crosscheck.report.book import Book, open_book, say
from crosscheck.report.quotes import quote_of
from crosscheck.report.wording import shown

COLUMNS = ("fact", "value", "outlet", "quote", "source line", "checked by", "decision", "verdict", "finding")
_FORMULA = re.compile(r"^[\s'\"]*[=+\-@|%＝＋－＠−]")
"""What a spreadsheet may take for the start of a formula, also behind spaces and quotation marks, and full-width."""
_NEXT_CELL = re.compile(r"([;\t])(?=[\s'\"]*[=+\-@|%＝＋－＠−])")
"""The same behind a separator of other locales, where it would start a cell."""
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's old code page."""


def fact_sheet(run: Run) -> str:
    """
    Every checkable claim of `run` by fact, those with a finding first, under `COLUMNS`; all cells quoted.

    A cell that a spreadsheet could run is led by an apostrophe, which spreadsheets show as text.
    """
    book = open_book(run)
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows([cell(text) for text in row] for row in _rows(book))
    return _BOM + out.getvalue()


def cell(text: str) -> str:
    """`text` on one line as a spreadsheet may hold it: never a formula, in whatever locale it is opened."""
    safe = _NEXT_CELL.sub(r"\1'", shown(text))
    return f"'{safe}" if _FORMULA.match(safe) else safe


def _rows(book: Book) -> Iterator[tuple[str, ...]]:
    by_fact: dict[str, Finding] = {}
    for finding in book.findings:
        by_fact.setdefault(finding.fact, finding)
    order = {fact: i for i, fact in enumerate(by_fact)}
    for fact in sorted(book.facts, key=lambda f: order.get(f.id, len(order))):
        for claim in book.claims_of(fact.claims):
            if claim.checkable:
                yield _row(book, fact, claim, by_fact.get(fact.id))


def _row(book: Book, fact: Fact, claim: Claim, finding: Finding | None) -> tuple[str, ...]:
    quote = quote_of(book, claim, around=False)
    decision = book.decision_by_fingerprint.get(finding.fingerprint) if finding else None
    stale = "stale, decide again" if finding and finding.state is State.STALE else ""
    return (
        fact.subject or fact.kind,
        say(claim),
        quote.outlet,
        f"{quote.head}{quote.mark}{quote.tail}",
        quote.where,
        decision.by if decision else "",
        f"{decision.verdict}: {decision.reason}" if decision else stale,
        fact.verdict.value,
        finding.fingerprint if finding else "",
    )
