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
    by_fingerprint = {decision.fingerprint: decision for decision in decisions}
    outrun = lapsed(findings, decisions, claims)

    def state(finding: Finding) -> State:
        decision = by_fingerprint.get(finding.fingerprint)
        if decision is not None:
            return State.OPEN if decision.verdict in _PENDING else State.SETTLED
        return State.STALE if finding.fingerprint in outrun else State.OPEN

    return tuple(replace(finding, state=state(finding)) for finding in findings)


def lapsed(
    findings: Sequence[Finding], decisions: Sequence[Decision], claims: Iterable[Claim]
) -> dict[str, tuple[Decision, ...]]:
    """By fingerprint of each stale finding, the decisions on it that its values have outrun."""
    article_of = {claim.id: claim.article_id for claim in claims}
    decided = {decision.fingerprint for decision in decisions}
    current = {finding.fingerprint for finding in findings}
    old = [d for d in decisions if d.fingerprint not in current and d.verdict not in _PENDING]
    if not old:
        return {}
    filed = _filed(old)
    found = {
        finding.fingerprint: _outrun(finding, filed, article_of)
        for finding in findings
        if finding.fingerprint not in decided
    }
    return {fingerprint: passed for fingerprint, passed in found.items() if passed}


_Filed = dict[tuple[str, ...], list[tuple[int, Decision]]]
"""Old decisions, numbered in their order, under (rule, subject) or, where they name none, under each of their values:
so that each finding looks at its own alone."""


def _filed(decisions: Iterable[Decision]) -> _Filed:
    filed: _Filed = {}
    for number, decision in enumerate(decisions):
        named = decision.rule and decision.subject
        keys = [(decision.rule, _plain(decision.subject))] if named else [(value,) for value in set(decision.values)]
        for key in keys:
            filed.setdefault(key, []).append((number, decision))
    return filed


def _outrun(finding: Finding, filed: _Filed, article_of: dict[str, str]) -> tuple[Decision, ...]:
    """The old decisions that were made on the same thing, in their order."""
    articles = {article_of.get(claim, "") for position in finding.positions for claim in position.claims}
    named = filed.get((finding.rule, _plain(finding.subject)), ())
    bare = (pair for value in {p.value for p in finding.positions} for pair in filed.get((value,), ()))
    passed = {n: old for n, old in named if not old.articles or articles & set(old.articles)}
    passed |= {n: old for n, old in bare if len(articles & set(old.articles)) >= 2}
    return tuple(decision for _, decision in sorted(passed.items()))


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
