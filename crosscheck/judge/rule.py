"""What a rule is, and how it writes a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crosscheck.judge.confidence import confidence
from crosscheck.judge.fingerprint import fingerprint
from crosscheck.judge.messages import reasons
from crosscheck.judge.positions import Side
from crosscheck.judge.view import Relation, View
from crosscheck.model import Finding, Severity, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One thing worth telling an editor, in a file of its own.

    `check` looks at one fact and yields its findings; `page` is the file's docstring, the rule's page in the docs.
    """

    name: str
    severity: Severity
    page: str
    check: Callable[[View], Iterable[Finding]]


def finding(
    view: View,
    *,
    rule: Rule,
    verdict: Verdict,
    sides: Sequence[Side],
    relations: Sequence[Relation],
    message: str,
    why: Sequence[str] = (),
    sure: str = "",
) -> Finding:
    """
    Write a finding on one fact.

    `why` are reasons of the rule's own, told before those of the relations; `sure` is the confidence of a rule that
    compares no two articles.
    """
    fact = view.fact
    topic = fact.topic or fact.subject
    return Finding(
        fingerprint=fingerprint(rule.name, fact.kind, topic, (side.value for side in sides)),
        rule=rule.name,
        verdict=verdict,
        severity=rule.severity,
        confidence=sure or confidence(view, relations),
        fact=fact.id,
        message=message,
        positions=tuple(side.position(view.desk) for side in sides),
        reasons=tuple(dict.fromkeys((*why, *reasons(view, relations, sides)))),
        subject=topic,
    )
