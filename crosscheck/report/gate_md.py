"""
The gate's run as Markdown, for the summary of a build step or a note under a merge request.

No word of an article, path or waiver acts as markup, mention or link.
"""

from __future__ import annotations

from crosscheck.model import DraftCheck, GateFinding, GateRun, Receipt, Severity, Standing
from crosscheck.report.gate_words import SOURCES, by_draft, marked, name_of, standing, total, where
from crosscheck.report.markdown import code, escape

LARGEST = 900_000
"""Bytes written at most: GitHub refuses a step's summary of more than 1 MiB whole."""
_SYMBOLS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "ℹ️"}
_TITLES = {0: "✅ crosscheck", 1: "❌ crosscheck", 3: "⛔ crosscheck: nothing was checked"}


def gate_md(run: GateRun) -> str:
    """`run` as Markdown: the sum, the findings that count, what was checked, what is hidden; a newline at its end."""
    found = sorted(run.counted, key=lambda one: -one.finding.severity.rank)
    before = [f"## {_TITLES.get(run.exit_code, 'crosscheck')}", f"{escape(total(run))}."]
    after = [part for part in (_checked(run), _hidden(run), _notes(run), f"Encoder: {escape(run.encoder)}") if part]
    return _fitted(before, [_finding(one) for one in found], after)


def _fitted(before: list[str], findings: list[str], after: list[str]) -> str:
    """All of it, or as many findings, then as much of the rest, as a host takes; what is left out is counted."""
    room = LARGEST - sum(_size(part) for part in before)
    kept: list[str] = []
    for part in findings:
        room -= _size(part)
        if room < 0:
            break
        kept.append(part)
    if len(kept) < len(findings):
        kept.append(
            f"**{len(findings) - len(kept):,} more findings** stand in the other reports; a summary holds no more."
        )
    rest = [part for part in after if (room := room - _size(part)) >= 0]
    if len(rest) < len(after):
        rest.append("What else was checked and hidden stands in the other reports; a summary holds no more.")
    return "\n\n".join([*before, *kept, *rest]) + "\n"


def _size(part: str) -> int:
    return len(part.encode("utf-8", "surrogatepass")) + 2


def _finding(found: GateFinding) -> str:
    finding = found.finding
    parts = [
        f"### {_SYMBOLS[finding.severity]} {escape(finding.message)}",
        f"{code(where(found.place))}\n> {_sentence(found)}",
        *(_source(one) for one in found.sources[:SOURCES]),
    ]
    if len(found.sources) > SOURCES:
        parts.append(f"{len(found.sources) - SOURCES} more state it.")
    if finding.reasons:
        parts.append("\n".join(f"- {escape(reason)}" for reason in finding.reasons))
    parts.append(f"Rule {code(finding.rule)}, fingerprint {code(finding.fingerprint)}")
    return "\n\n".join(parts)


def _source(receipt: Receipt) -> str:
    lock = "🔒 " if receipt.locked else ""
    return f"{lock}{escape(name_of(receipt))}, {code(where(receipt.place))}\n> {_sentence(receipt)}"


def _sentence(said: GateFinding | Receipt) -> str:
    head, mark, tail = marked(said)
    return f"{escape(head)}<b>{escape(mark)}</b>{escape(tail)}"


def _checked(run: GateRun) -> str:
    if not run.drafts:
        return "No draft was checked."
    rows = [_row(draft, name, found) for draft, name, found in by_draft(run)]
    return "\n".join(["| draft | values | compared | sources | findings |", "| --- | --- | --- | --- | --- |", *rows])


def _row(draft: DraftCheck, name: str, found: list[GateFinding]) -> str:
    number = sum(one.standing is Standing.NEW for one in found)
    cells = (escape(name), f"{draft.values:,}", f"{len(draft.claims):,}", f"{draft.sources:,} ({escape(draft.case)})")
    return f"| {' | '.join(cells)} | {number:,} |"


def _hidden(run: GateRun) -> str:
    """The waived findings one by one, with reason and last day; the others are counted in the first line."""
    told = [
        f"- {_SYMBOLS[one.finding.severity]} {escape(one.finding.message)} {escape(standing(one))}"
        for one in run.findings
        if one.standing is Standing.WAIVED
    ]
    if not told:
        return ""
    return "\n".join(["<details><summary>Waived or decided</summary>", "", *told, "", "</details>"])


def _notes(run: GateRun) -> str:
    told = [f"- {escape(note)}" for note in run.notes]
    told += [f"- Not checked: {escape(skip.where)}: {escape(skip.reason)}" for skip in run.skips]
    return "\n".join(told)
