"""What the gate's formats say of a finding, in words that no host takes for a mention, a link or a command."""

from __future__ import annotations

import re
from collections import Counter

from crosscheck.model import DraftCheck, GateFinding, GateRun, Place, Receipt, Severity, Standing
from crosscheck.report.wording import clip_end, clip_start, counted, shown

SIDE = 160
"""Most characters of a sentence shown on either side of the value."""
SOURCES = 5
"""Sources quoted for one finding where room is short; the rest are counted."""
HIDDEN = {
    Standing.UNCHANGED: "on lines that did not change",
    Standing.BASELINE: "in the baseline",
    Standing.WAIVED: "waived or decided",
}
_LOCKED = "Locked fact"
_NOTHING = "\u200b"
"""A zero-width space: hosts of plain text do not show it, those of Markdown see no mention, link or tag behind it."""
_TRIGGERS = re.compile(
    r"@(?=\w)|#(?=\d)|[!%&~](?=\d)"  # people, issues, merge requests, milestones, epics, labels
    r"|:(?=//)|\bwww(?=\.)|\bGH(?=-\d)|\](?=[(\[:])"  # links
    r"|<(?=[\w/!?])"  # tags and comments
    r"|#(?=#?\[)|:(?=:)",  # commands in the log of a build
    re.IGNORECASE,
)


def inert(text: str) -> str:
    """`text` on one line, readable as it is where Markdown is not read, and without effect where it is."""
    return _TRIGGERS.sub(lambda match: match.group() + _NOTHING, shown(text))


def where(place: Place) -> str:
    """A place as editors and terminals take it: "drafts/visit.md:12:40"."""
    return f"{shown(place.path)}:{place.line}" + (f":{place.column}" if place.column else "")


def marked(said: GateFinding | Receipt) -> tuple[str, str, str]:
    """The sentence on one line: what stands before the value, the value, what stands after; cut far from the value."""
    head, tail = said.sentence[: said.at], said.sentence[said.at + len(said.quote) :]
    return clip_start(shown(head).lstrip(), SIDE), shown(said.quote), clip_end(shown(tail).rstrip(), SIDE)


def quoted(said: GateFinding | Receipt) -> str:
    """The same as one text, the value in brackets."""
    head, mark, tail = marked(said)
    return f"{head}[{mark}]{tail}"


def lines(found: GateFinding) -> list[str]:
    """A finding in full, one sentence a line: the message, the draft's words, each source's, how to name it."""
    told = [
        inert(found.finding.message),
        f"Draft: {inert(quoted(found))}",
        *(f"{source(one)}: {inert(quoted(one))}" for one in found.sources[:SOURCES]),
    ]
    if len(found.sources) > SOURCES:
        told.append(f"{len(found.sources) - SOURCES} more state it.")
    return [*told, f"Rule {inert(found.finding.rule)}, fingerprint {inert(found.finding.fingerprint)}."]


def source(receipt: Receipt) -> str:
    """Who says it and where: "The Courier (sources/courier.txt:3:12)"."""
    return inert(f"{name_of(receipt)} ({where(receipt.place)})")


def name_of(receipt: Receipt) -> str:
    """The outlet, or that it is a locked fact and of whom: "Locked fact, source: the ministry; verified 2024-05-11"."""
    if receipt.locked and not receipt.outlet.startswith(_LOCKED):
        return f"{_LOCKED}, {receipt.outlet}"
    return receipt.outlet


def standing(found: GateFinding) -> str:
    """Why a finding does not count, in words; "" for one that does."""
    if found.standing is Standing.NEW:
        return ""
    waiver = found.waiver
    if waiver is None:
        return HIDDEN[found.standing]
    until = f" until {waiver.expires.isoformat()}" if waiver.expires else ""
    by = f" by {shown(waiver.by)}" if waiver.by else ""
    return f"{HIDDEN[found.standing]}{until}{by}: {shown(waiver.reason)} ({shown(waiver.where)})"


def total(run: GateRun) -> str:
    """The run in one line: "1 error, 2 notes; hidden: 3 waived or decided; 14 values of 2 drafts checked"."""
    return "; ".join(part for part in (counts(run), hidden(run), checked(run)) if part)


def counts(run: GateRun) -> str:
    """How many findings count, the loudest first: "1 error, 2 notes"."""
    numbers = [
        counted(number, severity.value)
        for severity in reversed(Severity)
        if (number := sum(one.finding.severity is severity for one in run.counted))
    ]
    return ", ".join(numbers) or "no findings"


def hidden(run: GateRun) -> str:
    """How many do not: "hidden: 3 waived or decided"; "" for none."""
    told = [f"{number:,} {HIDDEN[why]}" for why, number in run.hidden if number]
    return f"hidden: {', '.join(told)}" if told else ""


def checked(run: GateRun) -> str:
    """What was compared: "14 values of 2 drafts checked"."""
    compared = sum(len(draft.claims) for draft in run.drafts)
    return f"{counted(compared, 'value')} of {counted(len(run.drafts), 'draft')} checked"


def by_draft(run: GateRun) -> list[tuple[DraftCheck, str, list[GateFinding]]]:
    """Every draft with its name and its findings; of several drafts in one file (JSONL) the name tells which."""
    found: dict[str, list[GateFinding]] = {}
    for one in run.findings:
        found.setdefault(one.draft, []).append(one)
    times = Counter(draft.path for draft in run.drafts)
    told = []
    for draft in run.drafts:
        own = found.get(draft.path, [])
        if times[draft.path] > 1:
            claims = {claim.id for claim in draft.run.claims if claim.article_id == draft.article}
            own = [one for one in own if one.claim in claims]
        name = draft.path if times[draft.path] == 1 else f"{draft.path} ({draft.article})"
        told.append((draft, name, own))
    return told


def fails(run: GateRun, severity: Severity) -> bool:
    """Whether a finding of this severity fails the run when it counts."""
    if run.fail_on == "never":
        return False
    return severity.rank >= Severity("error" if run.fail_on == "conflict" else run.fail_on).rank
