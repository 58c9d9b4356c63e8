"""
looks-off

## What it does
Notes values that can both be true in logic, but not as a reader would take them.

## Why
"More than 500" leaves room for 2,300 in logic and not in use. One of the two writers may have meant something else.

## Known problems
How far a hedge reaches differs between writers, so this never fails a run by default. One figure under two bounds
("350" and "more than 350") is not reported.

## Example
"more than 500 guests" in one outlet, "2,300 guests" in another.

## Severity
note
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import messages
from crosscheck.judge.digits import same_figure
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Finding, Level, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield the values whose readings, not whose logic, lie apart."""
    if view.verdict is not Verdict.COMPATIBLE or not view.fact.certain:
        return
    relations = tuple(r for r in view.at(Level.COMPATIBLE) if r.comparison.note and not same_figure(r.a, r.b))
    if not relations:
        return
    stated = sides(view, relations)
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.COMPATIBLE,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.listing(stated, view.desk)}; both can be true, but a reader would not think so.",
    )


RULE = Rule(name="looks-off", severity=Severity.NOTE, page=__doc__ or "", check=check)
