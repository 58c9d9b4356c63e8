"""
superseded

## What it does
Notes a running count (deaths, cases, arrests, an age) of which a later article gives the higher figure.

## Why
Both figures were right when they were printed; an editor who quotes the older one should know of the newer.

## Known problems
The day of publication stands for the day the count was taken. Articles without a date cannot be put in order:
their figures are then reported as a conflict.

## Example
"9 people are missing" on Monday, "11 people are missing" on Tuesday.

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
    """Yield how the figure went up."""
    if view.verdict is not Verdict.SUPERSEDED or not view.fact.certain:
        return
    relations = view.at(Level.SUPERSEDED)
    stated = messages.in_time(sides(view, relations), view.desk)
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.SUPERSEDED,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.course(stated, view.desk)}.",
    )


RULE = Rule(name="superseded", severity=Severity.NOTE, page=__doc__ or "", check=check)
