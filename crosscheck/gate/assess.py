"""Runs of drafts and their sources to what a gate says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.gate.baseline import dead
from crosscheck.gate.exits import FOUND, NOTHING, UNCHECKED, threshold
from crosscheck.gate.held import Filters, Held, check_of, findings_of
from crosscheck.gate.places import Files
from crosscheck.model import DraftCheck, GateFinding, GateRun, Skip, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How a gate is run: what fails it, whether nothing checked is a pass, and what its report says of itself."""

    fail_on: str
    encoder: str
    base: str = ""
    allow_empty: bool = False


def assess(
    drafts: Sequence[Held],
    *,
    files: Files,
    filters: Filters,
    conduct: Conduct,
    skips: Sequence[Skip] = (),
    notes: Sequence[str] = (),
) -> GateRun:
    """
    Say of every finding whether it counts, and of every draft what was checked.

    Raises ConfigError for an unknown `fail_on`. Nothing here reads a clock or a repository; `files` alone reads.
    """
    checks: list[DraftCheck] = []
    findings: list[GateFinding] = []
    told = dict.fromkeys(notes)
    for held in drafts:
        own, said = findings_of(held, files, filters)
        findings += own
        told.update(dict.fromkeys(said))
        checks.append(check_of(held, files, own))
    told.update(dict.fromkeys((*_dead(checks, findings, filters), *map(_unchecked, checks))))
    told.pop("", None)
    hidden = Counter(found.standing for found in findings)
    return GateRun(
        drafts=tuple(sorted(checks, key=lambda check: (check.path, check.article))),
        findings=tuple(sorted(findings, key=_order)),
        hidden=tuple((standing, hidden[standing]) for standing in Standing if standing is not Standing.NEW),
        notes=tuple(told),
        skips=tuple(skips),
        encoder=conduct.encoder,
        base=conduct.base,
        fail_on=conduct.fail_on,
        exit_code=_exit_code(checks, findings, conduct),
    )


def _order(found: GateFinding) -> tuple[str, int, int, int, str, str]:
    place = found.place
    return found.draft, place.line, place.column, -found.finding.severity.rank, found.finding.rule, found.claim


def _exit_code(checks: Sequence[DraftCheck], findings: Sequence[GateFinding], conduct: Conduct) -> int:
    """1 when a finding counts, 3 when a draft with values was compared with nothing or no draft had any, else 0."""
    floor = threshold(conduct.fail_on)
    counted = [found.finding.severity for found in findings if found.standing is Standing.NEW]
    if floor is not None and any(severity.rank >= floor.rank for severity in counted):
        return FOUND
    blind = any(check.values and not check.claims for check in checks)
    empty = blind or not any(check.claims for check in checks)
    return UNCHECKED if empty and not conduct.allow_empty else NOTHING


def _unchecked(check: DraftCheck) -> str:
    if check.claims:
        return ""
    if not check.values:
        return f"{check.path}: nothing was checked, no value was read in it"
    of = "its one value is" if check.values == 1 else f"none of its {check.values} values is"
    return f"{check.path}: nothing was checked, {of} {'not ' if check.values == 1 else ''}in its sources"


def _dead(checks: Sequence[DraftCheck], findings: Sequence[GateFinding], filters: Filters) -> list[str]:
    case_of = {check.path: check.case for check in checks}
    found = {(case_of[one.draft], one.finding.fingerprint, one.value) for one in findings}
    gone = dead(filters.baseline or (), found, case_of)
    return [f"baseline: {one.fingerprint} ({one.draft}, {one.rule}) matches no finding any more" for one in gone]
