"""
value-conflict

## What it does
Reports a fact for which two outlets state values that cannot both be true.

## Why
This is what the reader of two papers stumbles over, and what a desk must settle before it prints either.

## Known problems
Two facts that read alike can be taken for one. Figures of one day's running story may both have been right when
they were written; a count that is known to run (deaths, arrests) is therefore reported with medium confidence.

## Example
"He visited the country from 3 to 6 June" in one outlet, "during his visit on 4–6 June" in another.

## Severity
error
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import messages
from crosscheck.judge.copies import alterations
from crosscheck.judge.digits import slip
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Finding, Level, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield the fact's conflict, unless a sharper rule (magnitude-mismatch, wire-altered) tells it."""
    if view.verdict is not Verdict.CONFLICT:
        return
    told = alterations(view)
    relations = tuple(relation for relation in view.at(Level.CONFLICT) if relation not in told)
    if not relations or any(slip(relation.a, relation.b) for relation in relations):
        return
    stated = sides(view, relations)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=stated,
        relations=relations,
        message=f"{heading(view)}: {messages.listing(stated, view.desk)}.",
    )


RULE = Rule(name="value-conflict", severity=Severity.ERROR, page=__doc__ or "", check=check)
