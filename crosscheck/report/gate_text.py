"""The gate's run for a terminal or a build log: one block a finding, then what was hidden and what was checked."""

from __future__ import annotations

from crosscheck.model import GateFinding, GateRun, Place, Receipt, Severity, Standing
from crosscheck.report.wording import clip_end, clip_start, counted, shown

SIDE = 160
"""Most characters of a sentence shown on either side of the value."""
_HIDDEN = {
    Standing.UNCHANGED: "on lines that did not change",
    Standing.BASELINE: "in the baseline",
    Standing.WAIVED: "waived or decided",
}


def gate_text(run: GateRun) -> str:
    """`run` as plain text, a newline at its end: findings that count, then a line a draft, notes, skips, the sum."""
    blocks = [_finding(found) for found in run.counted]
    drafts = [_draft_line(run, index) for index in range(len(run.drafts))]
    notes = [f"note: {shown(note)}" for note in run.notes]
    skips = [f"not checked: {shown(skip.where)}: {shown(skip.reason)}" for skip in run.skips]
    tail = [*drafts, *notes, *skips, *_hidden(run), f"encoder: {shown(run.encoder)}", _sum(run)]
    return "\n".join([*(block + "\n" for block in blocks), *tail]) + "\n"


def where(place: Place) -> str:
    """A place as editors and terminals take it: "drafts/visit.md:12:40"."""
    return f"{shown(place.path)}:{place.line}" + (f":{place.column}" if place.column else "")


def _finding(found: GateFinding) -> str:
    finding = found.finding
    lines = [
        f"{where(found.place)}: {finding.severity}: {shown(finding.message)} [{finding.rule} {finding.fingerprint}]",
        f"  draft: {_marked(found)}",
    ]
    lines += [_receipt(receipt) for receipt in found.sources]
    lines += [f"  why: {shown(reason)}" for reason in finding.reasons[:3]]
    return "\n".join(lines)


def _receipt(receipt: Receipt) -> str:
    return f"  {shown(receipt.outlet)} ({where(receipt.place)}): {_marked(receipt)}"


def _marked(said: GateFinding | Receipt) -> str:
    """A sentence on one line, its value in brackets, cut far from the value."""
    head, tail = said.sentence[: said.at], said.sentence[said.at + len(said.quote) :]
    return f"{clip_start(shown(head).lstrip(), SIDE)}[{shown(said.quote)}]{clip_end(shown(tail).rstrip(), SIDE)}"


def _draft_line(run: GateRun, index: int) -> str:
    draft = run.drafts[index]
    return (
        f"{shown(draft.path)}: {counted(len(draft.claims), 'value')} of {draft.values} checked against "
        f"{counted(draft.sources, 'source')} ({shown(draft.case)})"
    )


def _hidden(run: GateRun) -> list[str]:
    told = [f"{count} {_HIDDEN[standing]}" for standing, count in run.hidden if count]
    return [f"hidden: {', '.join(told)}"] if told else []


def _sum(run: GateRun) -> str:
    found = run.counted
    counts = [
        counted(number, severity.value)
        for severity in reversed(Severity)
        if (number := sum(one.finding.severity is severity for one in found))
    ]
    compared = sum(len(draft.claims) for draft in run.drafts)
    head = ", ".join(counts) if counts else "no findings"
    return f"{head}; {counted(compared, 'value')} of {counted(len(run.drafts), 'draft')} checked"
