"""The report for a pull request: Markdown in which no word of an article acts as markup, mention or link."""

from __future__ import annotations

import re

from crosscheck.model import Claim, Fact, Finding, Run, Severity, State, Verdict
from crosscheck.report.book import Book, open_book
from crosscheck.report.quotes import Quote, quote_of
from crosscheck.report.table import no_findings, summary
from crosscheck.report.wording import listing, shown

_SYMBOLS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "ℹ️"}
_NOTHING = "&#8203;"
"""A zero-width space: it keeps the host from seeing a mention, a number of an issue, a link or a shortcode."""
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "$": "&#36;"})
_MARKUP = re.compile(r"([\\`*_\[\]~])")
_TRIGGERS = re.compile(
    r"@(?=[\w\"'])|#(?=\w)|[!&%~^$](?=[\w\"'])|:(?=//)|(?<![a-z0-9])www(?=\.)|\bGH(?=-\d)|:(?=[\w+-]+:)"
    r"|\b(?:mailto|xmpp)(?=:)|(?<![\w.])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{6}(?=[0-9a-f]{1,34}(?![\w.]))",
    re.IGNORECASE,
)
"""What GitHub or GitLab would take for a mention, an issue, merge request, label, milestone, epic or snippet, a link, a
shortcode, or the hash of a commit."""
_LINE_START = re.compile(r"^(\d{1,9})([.)])|^([#+=-])|^(/)(?=\w)")
"""What starts a list or a heading, or, in a note on GitLab, a command: "/close"."""


def markdown(run: Run) -> str:
    """`run` as Markdown, findings first, a newline at its end."""
    book = open_book(run)
    blocks = [
        f"# {escape(run.title or run.case)}",
        escape(summary(book)).replace("reasons below", "reasons at the end") + ".",
    ]
    if not book.findings:
        blocks.append(f"**No findings**: {no_findings(book)}")
    blocks += [_finding(book, f) for f in book.findings]
    blocks += [_agreements(book), _skips(book)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escape(text: str) -> str:
    """`text` on one line, so that every character shows as itself wherever the line is put."""
    safe = _TRIGGERS.sub(lambda m: m.group() + "\0", shown(text)).translate(_ENTITIES)
    safe = _MARKUP.sub(r"\\\1", safe).replace("\0", _NOTHING)
    return _LINE_START.sub(_kept, safe)


def _kept(start: re.Match[str]) -> str:
    """The start of a line as plain text."""
    number, mark, sign, slash = start.groups()
    return f"{number}\\{mark}" if number else f"\\{sign}" if sign else f"{_NOTHING}{slash}"


def _finding(book: Book, finding: Finding) -> str:
    state = "" if finding.state is State.OPEN else f" ({finding.state.value})"
    lines = [f"## {_SYMBOLS[finding.severity]} {finding.severity.value}{state}: {escape(book.subject_of(finding))}", ""]
    lines += [escape(finding.message), ""]
    for position in finding.positions:
        lines.append(f"**{escape(position.value)}** according to {escape(listing(list(position.outlets)))}:")
        lines.append("")
        for claim in book.claims_of(position.claims):
            lines += [_quote(quote_of(book, claim, around=False)), ""]
    lines += [f"- {escape(reason)}" for reason in finding.reasons]
    lines += ["", f"Rule {code(finding.rule)}, confidence {escape(finding.confidence)}, id {code(finding.fingerprint)}"]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _quote(quote: Quote) -> str:
    words = f"{escape(quote.head)}<b>{escape(quote.mark)}</b>{escape(quote.tail)}"
    facts = [escape(quote.outlet), escape(quote.published), code(quote.where)]
    said = [f"from {escape(quote.attribution)}"] if quote.attribution else []
    return f"> {words}\n> — " + ", ".join(part for part in [*facts, *said, *map(escape, quote.notes)] if part)


def _agreements(book: Book) -> str:
    facts = book.in_accord()
    if not facts:
        return ""
    rows = [_agreement(book, fact, book.claims_of(fact.claims)) for fact in facts]
    return "\n".join(["## In accord", "", "| fact | value | outlets |", "| --- | --- | --- |", *rows])


def _agreement(book: Book, fact: Fact, claims: tuple[Claim, ...]) -> str:
    values = " / ".join(p.value for p in book.positions_of(fact))
    if fact.verdict is not Verdict.AGREE:
        values += f" ({fact.verdict.value})"
    outlets = ", ".join(book.outlets_of(claims)) + ("" if fact.origins > 1 else " (one origin)")
    return f"| {escape(fact.subject or fact.kind)} | {escape(values)} | {escape(outlets)} |"


def _skips(book: Book) -> str:
    if not book.skips:
        return ""
    return "\n".join(["## Not checked", "", *(f"- {escape(s.where)}: {escape(s.reason)}" for s in book.skips)])


def code(text: str) -> str:
    """`text` as a code span; a fence longer than any run of backticks inside keeps it whole."""
    plain = shown(text).strip()
    if not plain:
        return ""
    fence = "`" * (max((len(run) for run in re.findall(r"`+", plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
