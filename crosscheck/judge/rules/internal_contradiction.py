"""
internal-contradiction

## What it does
Reports an article that states two irreconcilable values of one fact in its own voice.

## Why
No other source is needed to see that one of the two is wrong, and it is often the headline or the lead.

## Known problems
Two things that one article calls by the same name look like one fact told twice, so only mentions that name the same
noun with the same words are compared, and never what different speakers are quoted with.

Measured on the 5,235 texts of the training stories and their pool, each aligned by itself with the lexical encoder:
no alarm.

## Example
"The fire burned 300 hectares" at the top, "the 500 hectares burned by the fire" further down.

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crosscheck.judge import messages
from crosscheck.judge.compare import compare
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import group, ranked
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import Relation, View
from crosscheck.model import Claim, Comparison, Finding, Level, Modality, Role, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield one finding for each article of the fact that contradicts itself."""
    if not view.fact.certain:
        return
    by_article: dict[str, list[Claim]] = {}
    for claim in view.speakers:
        if _own_voice(claim):
            by_article.setdefault(claim.article_id, []).append(claim)
    for _, mentions in sorted(by_article.items()):
        relations = tuple(
            Relation(a=a, b=b, comparison=comparison)
            for a, b in combinations(mentions, 2)
            if (comparison := _contradiction(a, b, view)) is not None
        )
        if relations:
            yield _finding(view, relations)


def _own_voice(claim: Claim) -> bool:
    return (
        not claim.derived_from
        and claim.checkable
        and claim.modality is Modality.ASSERTED
        and claim.context.role is not Role.CAPTION
    )


def _contradiction(a: Claim, b: Claim, view: View) -> Comparison | None:
    """How two mentions contradict each other; None unless both surely speak of one thing."""
    if a.kind != b.kind or a.attribution != b.attribution or a.context.qualifiers != b.context.qualifiers:
        return None
    one, other = a.context, b.context
    if not one.noun or one.noun != other.noun or one.aspect is not other.aspect or one.when != other.when:
        return None
    if not one.predicate or one.predicate != other.predicate or set(one.noun_words) != set(other.noun_words):
        return None
    if one.sentence == other.sentence:
        return None
    comparison = compare(a, b, view.desk.articles)
    return comparison if comparison.level is Level.CONFLICT else None


def _finding(view: View, relations: tuple[Relation, ...]) -> Finding:
    claims = {claim.id: claim for relation in relations for claim in (relation.a, relation.b)}
    stated = ranked(group(list(claims.values()), view.desk), view.desk)
    outlet = view.desk.outlet(relations[0].a)
    values = messages.join([side.value for side in stated])
    return finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=stated,
        relations=relations,
        message=f"{heading(view)}: {outlet} itself gives {values}.",
    )


RULE = Rule(name="internal-contradiction", severity=Severity.WARNING, page=__doc__ or "", check=check)
