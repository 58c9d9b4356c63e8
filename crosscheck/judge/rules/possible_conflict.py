"""
possible-conflict

## What it does
Reports values that would contradict each other if the claims spoke of one fact, which is likely but not certain;
and values that contradict each other only in a photo caption (then a note).

## Why
An uncertain link is no link: calling it a conflict would cry wolf. Hiding it would hide most of those found.

## Known problems
Most of these turn out to be two different things that read alike.

## Example
"12 people were held" in one outlet, "14 people were held" in another, on the same day but perhaps in two towns.

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.judge import messages
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View, in_caption
from crosscheck.model import Finding, Level, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield the fact's uncertain conflict."""
    if view.verdict is not Verdict.POSSIBLE:
        return
    relations = view.at(Level.CONFLICT)
    stated = sides(view, relations)
    title = heading(view)
    caption_only = all(in_caption(relation) for relation in relations)
    tail = "; one side is a photo caption" if caption_only else ", if both speak of the same thing"
    yield finding(
        view,
        rule=replace(RULE, severity=Severity.NOTE) if caption_only else RULE,
        verdict=Verdict.POSSIBLE,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.listing(stated, view.desk)}{tail}.",
    )


RULE = Rule(name="possible-conflict", severity=Severity.WARNING, page=__doc__ or "", check=check)
