"""
revised

## What it does
Notes a value that a later article takes back: a running count that went down, a plan with a new date, a later
version of the same page.

## Why
A count that goes down was corrected, and the older figure should no longer be quoted.

## Known problems
A later article that is simply wrong looks like a revision.

## Example
"at least 30 hurt" on Monday, "the number of hurt was put at 26" on Wednesday.

## Severity
note
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import messages
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Finding, Level, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield how the value was changed."""
    if view.verdict is not Verdict.REVISED or not view.fact.certain:
        return
    relations = view.at(Level.REVISED)
    stated = messages.in_time(sides(view, relations), view.desk)
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.REVISED,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.course(stated, view.desk)}.",
    )


RULE = Rule(name="revised", severity=Severity.NOTE, page=__doc__ or "", check=check)
