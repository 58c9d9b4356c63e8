"""The gate's run for a terminal or a build log: one block a finding, then what was hidden and what was checked."""

from __future__ import annotations

from crosscheck.model import GateFinding, GateRun, Receipt
from crosscheck.report.gate_words import checked, counts, hidden, quoted, where
from crosscheck.report.wording import counted, shown


def gate_text(run: GateRun) -> str:
    """`run` as plain text, a newline at its end: findings that count, then a line a draft, notes, skips, the sum."""
    blocks = [_finding(found) for found in run.counted]
    drafts = [_draft_line(run, index) for index in range(len(run.drafts))]
    notes = [f"note: {shown(note)}" for note in run.notes]
    skips = [f"not checked: {shown(skip.where)}: {shown(skip.reason)}" for skip in run.skips]
    tail = [*drafts, *notes, *skips, *filter(None, [hidden(run)]), f"encoder: {shown(run.encoder)}"]
    tail.append(f"{counts(run)}; {checked(run)}")
    return "\n".join([*(block + "\n" for block in blocks), *tail]) + "\n"


def _finding(found: GateFinding) -> str:
    finding = found.finding
    name = f"[{shown(finding.rule)} {shown(finding.fingerprint)}]"
    lines = [
        f"{where(found.place)}: {finding.severity}: {shown(finding.message)} {name}",
        f"  draft: {quoted(found)}",
    ]
    lines += [_receipt(receipt) for receipt in found.sources]
    lines += [f"  why: {shown(reason)}" for reason in finding.reasons[:3]]
    return "\n".join(lines)


def _receipt(receipt: Receipt) -> str:
    return f"  {shown(receipt.outlet)} ({where(receipt.place)}): {quoted(receipt)}"


def _draft_line(run: GateRun, index: int) -> str:
    draft = run.drafts[index]
    return (
        f"{shown(draft.path)}: {counted(len(draft.claims), 'value')} of {draft.values} checked against "
        f"{counted(draft.sources, 'source')} ({shown(draft.case)})"
    )
