"""
speakers-differ

## What it does
Notes that two outlets quote the same two speakers, who give different values.

## Why
The speakers contradict each other; the outlets do not. The label keeps this from being read as an outlet's mistake.

## Known problems
Speakers are compared by the words the article names them with.

## Example
"The mayor spoke of 40 flooded homes, the governor of 65" in both outlets.

## Severity
note
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crosscheck.judge import messages
from crosscheck.judge.compare import compare
from crosscheck.judge.fingerprint import plain
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import group, ranked
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import Relation, View
from crosscheck.model import Claim, Finding, Level, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield the speakers' difference when at least two articles report it and the outlets themselves agree."""
    if not view.fact.certain or view.verdict in {Verdict.CONFLICT, Verdict.SINGLE, Verdict.POSSIBLE}:
        return
    by_article: dict[str, list[Claim]] = {}
    for claim in view.speakers:
        if claim.attribution and not claim.derived_from:
            by_article.setdefault(claim.article_id, []).append(claim)
    relations = tuple(
        Relation(a=a, b=b, comparison=comparison)
        for mentions in by_article.values()
        for a, b in combinations(mentions, 2)
        if _two_speakers(a, b)
        and a.kind == b.kind
        and (comparison := compare(a, b, view.desk.articles)).level is Level.CONFLICT
    )
    if len({relation.a.article_id for relation in relations}) < 2:
        return
    claims = {claim.id: claim for relation in relations for claim in (relation.a, relation.b)}
    stated = ranked(group(list(claims.values()), view.desk), view.desk)
    said = ", ".join(f"{side.value} according to {_speaker(side.claims)}" for side in stated)
    outlets = messages.outlets(claims.values(), view.desk)
    yield finding(
        view,
        rule=RULE,
        verdict=view.verdict,
        sides=stated,
        relations=relations,
        message=f"{heading(view)}: {said}, as {outlets} both report."
        if len({view.desk.outlet(claim) for claim in claims.values()}) == 2
        else f"{heading(view)}: {said}, as {outlets} report.",
    )


def _two_speakers(a: Claim, b: Claim) -> bool:
    one, other = plain(a.attribution), plain(b.attribution)
    return one not in other and other not in one


def _speaker(claims: tuple[Claim, ...]) -> str:
    return min(claim.attribution for claim in claims)


RULE = Rule(name="speakers-differ", severity=Severity.NOTE, page=__doc__ or "", check=check)
