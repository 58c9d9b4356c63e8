"""
wire-altered

## What it does
Reports two copies of one text (a wire report and its reprint) that give different values in the same sentence.

## Why
Nobody reported anything new between the two, so one of them was changed by mistake. There is no doubt that both
speak of one fact: the sentence is the same.

## Known problems
Which copy was changed is not known unless a third agrees with one of them. A copy corrected on purpose looks the
same until the correction is stated.

## Example
"The depot received 40 trucks on Monday" in the agency's text, "The depot received 14 trucks on Monday" in a reprint.

## Severity
error
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import messages
from crosscheck.judge.copies import alterations
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Finding, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield one finding for all copies of the fact's origins that differ in its value."""
    if view.verdict is not Verdict.CONFLICT:
        return
    relations = alterations(view)
    if not relations:
        return
    stated = sides(view, relations)
    copies = [claim for relation in relations for claim in (relation.a, relation.b)]
    printed = f"{messages.outlets(copies, view.desk)} print the same text"
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=stated,
        relations=relations,
        message=f"{heading(view)}: {messages.listing(stated, view.desk)}, though {printed}.",
        why=("Copies of one text give the sentence with another value, so one of them was changed.",),
    )


RULE = Rule(name="wire-altered", severity=Severity.ERROR, page=__doc__ or "", check=check)
