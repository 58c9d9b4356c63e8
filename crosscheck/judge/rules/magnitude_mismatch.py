"""
magnitude-mismatch

## What it does
Reports a fact for which two outlets give the same digits with another magnitude, unit or currency: million against
billion, kilometres against miles, euros against dollars.

## Why
Matching digits leave little doubt that both mean one figure and that one of them slipped. It is the most precise
sign of an error between two texts, and the error is a large one, so it stands before all other findings.

## Known problems
A shift by ten or a hundred counts only when at least two digits match. A bare "$" is never held to differ from
another dollar.

## Example
"a debt of 640 million euros" in one outlet, "a debt of 640 billion euros" in another.

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
    """Yield the fact's conflict when two of its values share their digits."""
    if view.verdict is not Verdict.CONFLICT:
        return
    told = alterations(view)
    relations = tuple(relation for relation in view.at(Level.CONFLICT) if relation not in told)
    slips = sorted({word for relation in relations if (word := slip(relation.a, relation.b))})
    if not slips:
        return
    stated = sides(view, relations)
    words = messages.join(slips) + (" differs" if len(slips) == 1 else " differ")
    title = heading(view)
    yield finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=stated,
        relations=relations,
        message=f"{title}: {messages.listing(stated, view.desk)}; the digits match, the {words}.",
        why=(f"The same digits with another {messages.join(slips)} point to a slip in one of the texts.",),
    )


RULE = Rule(name="magnitude-mismatch", severity=Severity.ERROR, page=__doc__ or "", check=check)
