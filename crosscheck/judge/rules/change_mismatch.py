"""
change-mismatch

## What it does
Reports a change that does not follow from the two figures it is told with: "rose 12 percent, from 200 to 250"; and a
rise to a lower figure, a fall to a higher one.

## Why
Anyone can work it out from the sentence alone, so readers do.

## Known problems
Changes by the year, in real terms or on average are not worked out, nor are those told in another clause than their
figures. A change is only held against what the printed figures can have been rounded from. Percent that are really
percentage points pass.

Measured on 5,647 news texts (see Limits): of 32 changes read with both ends none is wrong, and none is told.

## Example
"Exports rose 12 percent, from 200 tons to 250 tons".

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import within
from crosscheck.judge.changes import Change, changes, worked_out
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Finding, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each change of the fact, or each end of one, that its figures contradict."""
    seen: set[tuple[str, ...]] = set()
    for claim in within.told(view):
        for told in changes(claim, view.desk):
            made = worked_out(told)
            key = (claim.article_id, say(told.start), say(told.end), say(told.stated) if told.stated else "")
            if made and key not in seen:
                seen.add(key)
                yield _finding(view, told, made)


def _finding(view: View, told: Change, made: str) -> Finding:
    outlet = view.desk.outlet(told.start)
    course = f"from {say(told.start)} to {say(told.end)}"
    ends = Side(value=course, claims=(told.start, told.end), origins=1)
    if told.stated is None:
        message = f"{outlet} tells of a {told.word} {course}, which is {made}."
        stated: tuple[Side, ...] = ()
        why = "The direction of the change is not that of its figures."
    else:
        message = f"{outlet} gives a change of {say(told.stated)} {course}, which is {made}."
        stated = (Side(value=say(told.stated), claims=(told.stated,), origins=1),)
        why = "The change does not follow from its two figures, whichever way they were rounded."
    return finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=(*stated, ends),
        relations=(),
        message=message,
        why=(why,),
        sure="high: arithmetic decides",
    )


RULE = Rule(name="change-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
