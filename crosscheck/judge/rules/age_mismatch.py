"""
age-mismatch

## What it does
Reports a person's age that does not fit the date of birth told with it.

## Why
Birth, age and the day of printing (or of death) are three figures of one sum.

## Known problems
Only a birth told in the age's own sentence, or at the head of the next two with the person's name, is looked at, and
never where two ages or two people stand in the sentence. Of a birth year without a day two ages fit. Ages "at" another
day than that of printing or death are left alone.

Measured on 5,647 news texts (see Limits): three ages beside a birth, all fitting; no alarm.

## Example
"Ana Ruiz, 70, who was born in 1950", printed in 2024.

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge import within
from crosscheck.judge.births import Birth, births
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.kinds import kind
from crosscheck.model import Age, Finding, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each age of the fact that the birth told with it rules out."""
    seen: set[tuple[str, str, str]] = set()
    for claim in within.told(view):
        for told in births(claim, view.desk):
            key = (claim.article_id, say(claim), say(told.born))
            if key not in seen and not _fits(told):
                seen.add(key)
                yield _finding(view, told)


def _fits(told: Birth) -> bool:
    assert isinstance(told.age.value, Age)
    low, high = told.allowed
    return low <= told.age.value.amount.number <= high


def _finding(view: View, told: Birth) -> Finding:
    low, high = told.allowed
    outlet = view.desk.outlet(told.age)
    then = f"{'at death' if told.dies else 'when it was printed'} ({kind('date').say(told.on)})"
    span = f"{high}" if low == high else f"{low} or {high}"
    return finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=(
            Side(value=say(told.age), claims=(told.age,), origins=1),
            Side(value=f"born {say(told.born)}", claims=(told.born,), origins=1),
        ),
        relations=(),
        message=f"{outlet} gives {say(told.age)}, but who was born {say(told.born)} was {span} {then}.",
        why=("The age does not follow from the date of birth.",),
        sure="high: the calendar decides",
    )


RULE = Rule(name="age-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
