"""The report for a terminal: findings, agreements, what was not checked, and one line that sums it up."""

from __future__ import annotations

import textwrap
from collections import Counter

from crosscheck.model import Fact, Finding, Run, Severity, State, Verdict
from crosscheck.report.book import Book, open_book
from crosscheck.report.wording import counted, listing, shown

WIDTH = 100
"""Columns of a terminal that most people have, and that a mail can quote."""
_AGREEING = (Verdict.AGREE, Verdict.ROUNDS_TO, Verdict.COMPATIBLE)


def table(run: Run, *, width: int = WIDTH) -> str:
    """`run` as text of at most `width` columns, errors first, a newline at its end."""
    book = open_book(run)
    title = shown(run.title)
    head = f"{title} ({shown(run.case)})" if title and title != run.case else shown(run.case)
    blocks = [
        *textwrap.wrap(head, width),
        "",
        _findings(book, width),
        _agreements(book, width),
        "\n".join(textwrap.wrap(summary(book), width)),
        _skips(book, width),
    ]
    return "\n".join(block for block in blocks if block is not None) + "\n"


def summary(book: Book) -> str:
    """The run in one sentence: what was read, what was found, what was left out."""
    open_ones = [f for f in book.findings if f.state is not State.SETTLED]
    conflicts = sum(f.verdict is Verdict.CONFLICT and f.severity is Severity.ERROR for f in open_ones)
    rest = Counter(
        f.severity for f in open_ones if not (f.verdict is Verdict.CONFLICT and f.severity is Severity.ERROR)
    )
    parts = [counted(conflicts, "conflict") if conflicts else "no conflict"]
    parts += [counted(rest[s], s.value) for s in (Severity.ERROR, Severity.WARNING, Severity.NOTE) if rest[s]]
    settled = len(book.findings) - len(open_ones)
    if settled:
        parts.append(f"{settled} settled")
    read = [
        counted(len(book.articles), "article"),
        counted(sum(not c.derived_from for c in book.claims), "claim"),
        f"{counted(len(book.shared()), 'fact')} stated by two or more",
    ]
    left = f"{len(book.skips)} (reasons below)" if book.skips else "nothing left out"
    return f"{', '.join(read)}; {', '.join(parts)}; not checked: {left}"


def no_findings(book: Book) -> str:
    """What it means that there is no finding."""
    if not book.shared():
        return "no fact is stated by two or more of these articles."
    return "nothing that two or more of these articles state differs."


def _findings(book: Book, width: int) -> str:
    if not book.findings:
        return "\n".join(textwrap.wrap(f"No findings: {no_findings(book)}", width)) + "\n"
    room = width - len("severity  ") - 2 * (2 + 2)
    rule = min(max(len(f.rule) for f in book.findings), 24)
    what = (room - rule) * 2 // 5
    rows = [_finding_row(book, f, (what, room - rule - what, rule)) for f in book.findings]
    return _grid(rows, ("severity", "what", "positions", "rule")) + "\n"


def _finding_row(book: Book, finding: Finding, widths: tuple[int, int, int]) -> tuple[str, ...]:
    what, positions, rule = widths
    severity = finding.severity.value
    if finding.state is not State.OPEN:
        severity += f"\n{finding.state.value}"
    sides = [_wrap(f"{p.value}: {listing(list(p.outlets))}", positions, hang=2) for p in finding.positions]
    return (severity, _wrap(book.subject_of(finding), what), "\n".join(sides), _wrap(finding.rule, rule))


def _agreements(book: Book, width: int) -> str:
    rows = [_agreement_row(book, fact, (width - 4) // 3) for fact in book.shared() if fact.verdict in _AGREEING]
    if not rows:
        return "No agreements: no fact is stated alike by two or more of these articles.\n"
    return _grid(rows, ("stated alike", "value", "outlets")) + "\n"


def _agreement_row(book: Book, fact: Fact, width: int) -> tuple[str, ...]:
    claims = book.claims_of(fact.claims)
    values = [p.value for p in book.positions_of(fact)]
    origins = "" if fact.origins > 1 else " (one origin)"
    outlets = ", ".join(book.outlets_of(claims)) + origins
    return (_wrap(fact.subject or fact.kind, width), _wrap(" / ".join(values), width), _wrap(outlets, width))


def _skips(book: Book, width: int) -> str:
    if not book.skips:
        return ""
    lines = [_wrap(f"- {s.where}: {s.reason}", width, hang=2) for s in book.skips]
    return "\nNot checked\n" + "\n".join(lines)


def _grid(rows: list[tuple[str, ...]], headers: tuple[str, ...]) -> str:
    from tabulate import tabulate

    grid = tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True)
    return "\n".join(line.rstrip() for line in grid.splitlines())


def _wrap(text: str, width: int, *, hang: int = 0) -> str:
    return "\n".join(textwrap.wrap(shown(text), max(width, 8), subsequent_indent=" " * hang)) or "-"
