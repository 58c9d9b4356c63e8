"""
scope-differs

## What it does
Notes figures that differ because they count different things: confirmed against suspected, with a region or
without it, monthly against yearly.

## Why
About half of all values that differ in real data differ in scope. They are no error, but are easily quoted as one.

## Known problems
Only words of scope that stand beside the figure are seen.

## Example
"210 confirmed cases" in one outlet, "350 suspected cases" in another.

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
    """Yield the figures with what each of them counts."""
    if view.verdict is not Verdict.SCOPE_DIFFERS or not view.fact.certain:
        return
    relations = view.at(Level.SCOPE_DIFFERS)
    stated = sides(view, relations)
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.SCOPE_DIFFERS,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.listing(stated, view.desk)}, which count different things.",
    )


RULE = Rule(name="scope-differs", severity=Severity.NOTE, page=__doc__ or "", check=check)
