"""What takes a finding out of the count: an editor's decision, a waiver for a time, a comment in the draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.gate.inline import Inline
from crosscheck.model import Decision, Finding, Waiver

WAIVED = "waived"
_PENDING = frozenset({"later"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms waivers hold: the day it is, and the most days that one may still have to run (0: any)."""

    today: dt.date
    max_days: int = 0

    def fault(self, expires: dt.date | None) -> str:
        """Why a waiver with this last day does not hold, "" when it does."""
        if expires is None:
            return "it gives no expiry"
        if expires < self.today:
            return f"it expired on {expires.isoformat()}"
        if self.max_days and (expires - self.today).days > self.max_days:
            return f"it runs until {expires.isoformat()}, longer than the {self.max_days} days allowed"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What becomes of a finding: a waiver that holds, or a note on one that does not."""

    waiver: Waiver | None = None
    note: str = ""


OPEN = Ruling()


def malformed(decision: Decision) -> str:
    """What is missing or wrong in a waiver of decisions.toml on any day, "" for a sound one and for a decision."""
    if decision.verdict != WAIVED:
        return ""
    if not decision.reason.strip():
        return "it gives no reason"
    if not decision.expires.strip():
        return "it gives no expiry"
    try:
        dt.date.fromisoformat(decision.expires.strip())
    except ValueError:
        return f"its expiry is no date: '{decision.expires[:40]}'"
    return ""


def fault_of(decision: Decision, terms: Terms) -> str:
    """Why a waiver of decisions.toml does not hold, "" when it does or is a decision, which holds for ever."""
    if decision.verdict != WAIVED:
        return ""
    return malformed(decision) or terms.fault(dt.date.fromisoformat(decision.expires.strip()))


def rule_on(finding: Finding, value: str, decisions: Iterable[Decision], where: str, terms: Terms) -> Ruling:
    """
    What the decisions of a case make of a finding in which the draft says `value`; `where` is their file.

    A decision bears the finding's fingerprint, so the same values were looked at. That one side was confirmed settles
    it only for a draft on that side, and a waiver covers the first of its values: who changes sides is told again.
    """
    for decision in decisions:
        if decision.fingerprint != finding.fingerprint or decision.verdict in _PENDING:
            continue
        if not _covers(decision, value, finding):
            note = f"{where}: the decision on {finding.fingerprint} is for another side than “{value}”"
            return Ruling(note=note)
        if fault := fault_of(decision, terms):
            return Ruling(note=f"{where}: the waiver of {finding.fingerprint} does not hold: {fault}")
        waived = decision.verdict == WAIVED
        return Ruling(
            waiver=Waiver(
                kind="waiver" if waived else "decision",
                where=where,
                reason=decision.reason if waived else f"{decision.verdict}: {decision.reason}",
                by=decision.by,
                expires=dt.date.fromisoformat(decision.expires.strip()) if waived else None,
            )
        )
    return OPEN


def _covers(decision: Decision, value: str, finding: Finding) -> bool:
    values = decision.values or tuple(position.value for position in finding.positions)
    if decision.verdict == WAIVED:
        return not decision.values or value == values[0]
    word, _, letter = decision.verdict.partition("-")
    if word not in {"confirmed", "error"} or len(letter) != 1:
        return True
    side = ord(letter) - ord("a")
    named = values[side] if 0 <= side < len(values) else ""
    return (value == named) is (word == "confirmed")


def rule_inline(value: str, quotes: Sequence[str], comments: Iterable[Inline], path: str, terms: Terms) -> Ruling:
    """What the comments of a draft make of a finding: one that names its value, as printed or as reports word it."""
    names = {plain(value), *map(plain, quotes)}
    note = ""
    for comment in comments:
        if not comment.value or plain(comment.value) not in names:
            continue
        where = f"{path}:{comment.line}"
        fault = comment.fault or terms.fault(comment.expires)
        if not fault:
            return Ruling(
                waiver=Waiver(kind="inline", where=where, reason=comment.reason, by=comment.by, expires=comment.expires)
            )
        note = note or f"{where}: the waiver of “{comment.value}” does not hold: {fault}"
    return Ruling(note=note)


def plain(words: str) -> str:
    """Words without what may vary in typing them: case, white space, the form of dashes and quotes."""
    for dash in "‐‑‒–—−":
        words = words.replace(dash, "-")
    return " ".join(words.replace("’", "'").casefold().split())
