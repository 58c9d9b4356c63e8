"""Findings and decisions: which findings are settled, and which decisions have lapsed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosscheck.model import Claim, Decision, Finding, State
from crosscheck.review.ledger import WAIVED

_PENDING = frozenset({"later", WAIVED})
"""Verdicts that put a decision off: the finding stays open. A waiver counts for a gate alone, on its days."""


def settle(findings: Sequence[Finding], decisions: Sequence[Decision], claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """
    Set the state of each finding, and change nothing else.

    `settled`: a decision bears its fingerprint, so the same values were decided. `stale`: the same thing was
    decided before, with other values (the same rule and subject in an article it covered; for a decision that names
    no subject, at least one value and two articles in common). `open`: all others, those put off "later" among them.
    """
    article_of = {claim.id: claim.article_id for claim in claims}
    by_fingerprint = {decision.fingerprint: decision for decision in decisions}
    lapsed = _without_finding(findings, decisions)
    return tuple(replace(f, state=_state(f, by_fingerprint.get(f.fingerprint), lapsed, article_of)) for f in findings)


def _state(
    finding: Finding, decision: Decision | None, lapsed: Sequence[Decision], article_of: dict[str, str]
) -> State:
    if decision is not None:
        return State.OPEN if decision.verdict in _PENDING else State.SETTLED
    return State.STALE if any(_of_one_thing(finding, old, article_of) for old in lapsed) else State.OPEN


def lapsed(
    findings: Sequence[Finding], decisions: Sequence[Decision], claims: Iterable[Claim]
) -> dict[str, tuple[Decision, ...]]:
    """By fingerprint of each stale finding, the decisions on it that its values have outrun."""
    article_of = {claim.id: claim.article_id for claim in claims}
    decided = {decision.fingerprint for decision in decisions}
    old = _without_finding(findings, decisions)
    open_now = (finding for finding in findings if finding.fingerprint not in decided)
    found = ((f.fingerprint, tuple(d for d in old if _of_one_thing(f, d, article_of))) for f in open_now)
    return {fingerprint: passed for fingerprint, passed in found if passed}


def _without_finding(findings: Sequence[Finding], decisions: Sequence[Decision]) -> list[Decision]:
    current = {finding.fingerprint for finding in findings}
    return [d for d in decisions if d.fingerprint not in current and d.verdict not in _PENDING]


def _of_one_thing(finding: Finding, decision: Decision, article_of: dict[str, str]) -> bool:
    articles = {article_of.get(claim, "") for position in finding.positions for claim in position.claims}
    if decision.rule and decision.subject:
        named = decision.rule == finding.rule and _plain(decision.subject) == _plain(finding.subject)
        return named and (not decision.articles or bool(articles & set(decision.articles)))
    values = {position.value for position in finding.positions}
    return bool(values & set(decision.values)) and len(articles & set(decision.articles)) >= 2


def _plain(subject: str) -> str:
    return re.sub(r"[\W_]+", " ", subject.casefold()).strip()


def draft_decision(
    finding: Finding, claims: Iterable[Claim], *, verdict: str, reason: str, by: str, at: str
) -> Decision:
    """The decision on a finding, with the articles and values it covers. `at` is a date the caller names."""
    article_of = {claim.id: claim.article_id for claim in claims}
    covered = {article_of[claim] for position in finding.positions for claim in position.claims if claim in article_of}
    return Decision(
        fingerprint=finding.fingerprint,
        verdict=verdict,
        reason=reason,
        by=by,
        at=at,
        articles=tuple(sorted(covered)),
        values=tuple(position.value for position in finding.positions),
        rule=finding.rule,
        subject=finding.subject,
    )


def unused(findings: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions whose finding is not there now: kept, and shown, for the finding may come back."""
    current = {finding.fingerprint for finding in findings}
    return tuple(decision for decision in decisions if decision.fingerprint not in current)
