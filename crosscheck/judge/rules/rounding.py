"""
rounding

## What it does
Notes a figure that is a correct rounding (or truncation) of a finer one in another outlet.

## Why
Both agree; the finer one is there for an editor who wants it.

## Known problems
A figure cut off instead of rounded counts as agreeing.

## Example
"rose by 7 percent" in one outlet, "rose by 7.2 percent" in another.

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
    """Yield the rounded and the finer figure."""
    if view.verdict is not Verdict.ROUNDS_TO or not view.fact.certain:
        return
    relations = view.at(Level.ROUNDS_TO)
    stated = sides(view, relations)
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.ROUNDS_TO,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.listing(stated, view.desk)}; one is a rounding of the other.",
    )


RULE = Rule(name="rounding", severity=Severity.NOTE, page=__doc__ or "", check=check)
