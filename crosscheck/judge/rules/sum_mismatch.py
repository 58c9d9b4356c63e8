"""
sum-mismatch

## What it does
Reports a whole whose parts, named in the same sentence, do not add up to it, or one of which is larger than it.

## Why
The sentence contradicts itself: a part, or the whole, was changed without the other.

## Known problems
Only lists that say they are complete are added up: a total behind its parts ("12 in all"), a list in brackets or
behind a colon or dash, men and women set off by commas, "the other two". Lists with "including", "among them" or "at
least" are not.

Measured on 5,647 news texts (see Limits): of 124 wholes read with their parts none is wrong, and none is told. An
earlier form raised five alarms, all false: lists of ages, lists of all that stood before them, a range.

## Example
"12 people, eight men and five women, were hurt".

## Severity
warning
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.judge import messages, within
from crosscheck.judge.figures import amount_of, grain, plain, reach, total
from crosscheck.judge.parts import Whole, wholes
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Claim, Count, Finding, Interval, Severity, Verdict


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each whole of the fact that its parts contradict."""
    seen: set[tuple[str, ...]] = set()
    for claim in within.told(view):
        for told in wholes(claim, view.desk):
            key = (claim.article_id, say(claim), *(say(part) for part in told.parts))
            if key not in seen and _contradicts(told):
                seen.add(key)
                yield _finding(view, told)
                break


def _contradicts(told: Whole) -> bool:
    whole, parts = told.whole, told.parts
    counted = all(isinstance(claim.value, Count) for claim in (whole, *parts))
    finest = grain((whole, *parts)) if counted else None
    ends, pieces = reach(whole, finest), [reach(part, finest) for part in parts]
    known = [piece for piece in pieces if piece is not None]
    if ends is None or len(known) != len(pieces):
        return False
    made = total(known)
    unnamed = Decimal(told.unnamed)
    low = None if made.low is None else made.low + unnamed
    high = None if made.high is None else made.high + unnamed
    if not told.complete:
        high = None
    return not Interval(low=low, high=high).overlaps(ends)


def _finding(view: View, told: Whole) -> Finding:
    whole, parts = told.whole, told.parts
    outlet = view.desk.outlet(whole)
    summed = messages.join([*(say(part) for part in parts), *([f"{told.unnamed} more"] if told.unnamed else [])])
    if told.complete:
        message = f"{outlet} gives {say(whole)} in all, but {summed} {_make(parts, told.unnamed)}."
        why = "The words name all parts of the whole, and the parts come to another sum."
    else:
        message = f"{outlet} speaks of {say(parts[0])} of {say(whole)}, a part that is larger than the whole."
        why = "A part cannot be larger than its whole."
    return finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=(
            Side(value=say(whole), claims=(whole,), origins=1),
            Side(value=" + ".join(say(part) for part in parts), claims=parts, origins=1),
        ),
        relations=(),
        message=message,
        why=(why,),
        sure="high: arithmetic decides" if told.complete else "high: no part is larger than its whole",
    )


def _make(parts: tuple[Claim, ...], unnamed: int) -> str:
    amounts = [amount for part in parts if (amount := amount_of(part)) is not None]
    return f"make {plain(sum((amount.number for amount in amounts), Decimal(unnamed)))}"


RULE = Rule(name="sum-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
