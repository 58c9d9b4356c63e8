"""Facts to findings: set each fact's verdict and let every rule look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.judge import view as views
from crosscheck.judge.confidence import confidence
from crosscheck.judge.naming import heading
from crosscheck.judge.rules import RULES
from crosscheck.model import Article, Claim, Fact, Finding, Level, Origin, Verdict

_RULE_ORDER = {rule.name: number for number, rule in enumerate(RULES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the judge hands on: the facts with verdict and confidence, and the findings, the gravest first."""

    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def judge(
    articles: Sequence[Article], claims: Sequence[Claim], facts: Sequence[Fact], origins: Sequence[Origin]
) -> Judgement:
    """
    Judge every fact of one story.

    Facts keep their order; an uncertain one whose sides do not clash says nothing and is left out. Findings are sorted
    by rule (registry order), probability, subject and fingerprint, so that the order in which articles were given never
    shows.
    """
    desk = views.desk(articles, claims, facts, origins)
    judged: list[Fact] = []
    findings: list[Finding] = []
    for fact in facts:
        view = views.view(fact, desk)
        if not fact.certain and view.verdict is not Verdict.POSSIBLE:
            continue
        judged.append(_settled(fact, view))
        for rule in RULES:
            findings.extend(rule.check(view))
    odds = {fact.id: -(fact.probability or 0.0) for fact in facts}
    findings.sort(
        key=lambda f: (-f.severity.rank, _RULE_ORDER[f.rule], odds.get(f.fact, 0.0), f.subject, f.fingerprint, f.fact)
    )
    return Judgement(facts=tuple(judged), findings=tuple(findings))


def _settled(fact: Fact, view: views.View) -> Fact:
    verdict = view.verdict
    if verdict is Verdict.SINGLE:
        return replace(fact, subject=heading(view), verdict=verdict, confidence="")
    deciding = [r for r in view.relations if views.VERDICTS[r.comparison.level] is verdict]
    if verdict is Verdict.POSSIBLE:
        deciding = list(view.at(Level.CONFLICT))
    return replace(fact, subject=heading(view), verdict=verdict, confidence=confidence(view, deciding))
