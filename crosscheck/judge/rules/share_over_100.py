"""
share-over-100

## What it does
Reports a share of a group of people that is above 100 percent.

## Why
More than all of a group is impossible, whatever the source.

## Known problems
Only shares of people, households and the like are looked at: debt may well be 120 percent of output, and turnout of
a target. Shares that add up to more than 100 are not reported, for groups may overlap.

Measured on 5,647 news texts (see Limits): no alarm.

## Example
"112 percent of the pupils passed".

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.judge.naming import heading
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Aspect, Claim, Finding, Modality, Percent, Severity, Verdict

_WHOLES = frozenset(
    [
        "adult",
        "child",
        "citizen",
        "civilian",
        "driver",
        "employee",
        "family",
        "farmer",
        "household",
        "inhabitant",
        "member",
        "passenger",
        "patient",
        "people",
        "person",
        "population",
        "pupil",
        "resident",
        "respondent",
        "student",
        "teacher",
        "victim",
        "villager",
        "voter",
        "woman",
        "man",
        "worker",
    ],
)
_ALL = Decimal(100)


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each impossible share of the fact."""
    if not view.fact.certain:
        return
    seen: set[tuple[str, str]] = set()
    for claim in view.claims:
        if not _impossible(claim) or (claim.article_id, say(claim)) in seen:
            continue
        seen.add((claim.article_id, say(claim)))
        subject = heading(view)
        outlet = view.desk.outlet(claim)
        yield finding(
            view,
            rule=RULE,
            verdict=Verdict.CONFLICT,
            sides=(Side(value=say(claim), claims=(claim,), origins=1),),
            relations=(),
            message=f"{subject}: {outlet} gives a share of {say(claim)}, which is more than all.",
            why=("A share of a group cannot be above 100 percent.",),
            sure="high: no share is more than all",
        )


def _impossible(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Percent) or claim.context.aspect is not Aspect.SHARE or claim.derived_from:
        return False
    if value.unit not in {"percent", "fraction"} or claim.modality is not Modality.ASSERTED:
        return False
    low = value.amount.hard.low
    return claim.context.noun in _WHOLES and low is not None and low > _ALL


RULE = Rule(name="share-over-100", severity=Severity.WARNING, page=__doc__ or "", check=check)
