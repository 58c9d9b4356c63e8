"""The report for a terminal: findings, agreements, what was not checked, and one line that sums it up."""

from __future__ import annotations

import textwrap
from collections import Counter

from crosscheck.model import Fact, Finding, Run, Severity, State, Verdict
from crosscheck.report.book import Book, open_book
from crosscheck.report.wording import counted, listing, shown

WIDTH = 100
"""Columns of a terminal that most people have, and that a mail can quote."""
_GAP = 2
Row = tuple[tuple[str, ...], ...]
"""Cells, each of the lines it holds before they are wrapped."""


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
    return _grid([_finding_row(book, f) for f in book.findings], ("severity", "what", "positions", "rule"), width)


def _finding_row(book: Book, finding: Finding) -> Row:
    state = () if finding.state is State.OPEN else (finding.state.value,)
    sides = tuple(f"{p.value}: {listing(list(p.outlets))}" for p in finding.positions)
    return ((finding.severity.value, *state), (book.subject_of(finding),), sides, (finding.rule,))


def _agreements(book: Book, width: int) -> str:
    rows = [_agreement_row(book, fact) for fact in book.in_accord()]
    if not rows:
        return (
            "\n".join(
                textwrap.wrap("No agreements: no fact is stated in accord by two or more of these articles.", width)
            )
            + "\n"
        )
    return _grid(rows, ("in accord", "value", "outlets"), width)


def _agreement_row(book: Book, fact: Fact) -> Row:
    values = " / ".join(p.value for p in book.positions_of(fact))
    if fact.verdict is not Verdict.AGREE:
        values += f" ({fact.verdict.value})"
    origins = "" if fact.origins > 1 else " (one origin)"
    outlets = ", ".join(book.outlets_of(book.claims_of(fact.claims))) + origins
    return ((fact.subject or fact.kind,), (values,), (outlets,))


def _skips(book: Book, width: int) -> str:
    if not book.skips:
        return ""
    lines = [_wrap(f"- {s.where}: {s.reason}", width, hang=2) for s in book.skips]
    return "\nNot checked\n" + "\n".join(lines)


def _grid(rows: list[Row], headers: tuple[str, ...], width: int) -> str:
    from tabulate import tabulate

    widths = _widths(rows, headers, width - _GAP * (len(headers) - 1))
    cells = [
        ["\n".join(_wrap(line, most, hang=2) for line in lines) for lines, most in zip(row, widths, strict=True)]
        for row in rows
    ]
    grid = tabulate(cells, headers=headers, tablefmt="simple", disable_numparse=True)
    return "\n".join(line.rstrip() for line in grid.splitlines()) + "\n"


def _widths(rows: list[Row], headers: tuple[str, ...], room: int) -> list[int]:
    """Columns as wide as their words where those fit a fair share; the widest share what is left."""
    wanted = [max(len(shown(line)) for row in rows for line in row[i]) for i in range(len(headers))]
    # tabulate widens a column to its header and two more
    least = [len(header) + 2 for header in headers]
    wanted = [max(want, low) for want, low in zip(wanted, least, strict=True)]
    given = [0] * len(wanted)
    for done, i in enumerate(sorted(range(len(wanted)), key=lambda i: (wanted[i], i))):
        given[i] = max(least[i], min(wanted[i], (room - sum(given)) // (len(wanted) - done)))
    return given


def _wrap(text: str, width: int, *, hang: int = 0) -> str:
    return "\n".join(textwrap.wrap(shown(text), max(width, 8), subsequent_indent=" " * hang)) or "-"
