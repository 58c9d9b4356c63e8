"""
spelled-mismatch

## What it does
Reports a number written in words and, in brackets right behind them, in digits, where the two differ.

## Why
The digits repeat the words, so one of the two is a slip, whatever the fact is.

## Known problems
Only whole numbers whose counted noun follows the brackets are looked at; a bracket without one may hold a rank, a
footnote or an age.

Measured on 5,647 news texts (see Limits): three such brackets, all of equal numbers; no alarm.

## Example
"twelve (21) guests".

## Severity
warning
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from crosscheck.judge import within
from crosscheck.judge.figures import plain
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Bound, Claim, Count, Duration, Finding, Severity, Verdict
from crosscheck.words.english import word_set

_SPELLED = re.compile(r"[a-z]+(?:[- ](?:and )?[a-z]+)*\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\s?\((\d{1,3}(?:,\d{3})+|\d{1,9})\)[ -](?=([a-z]+))")
_NOT_COUNTED = word_set("and or of to in on at for is was were are as by with")


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each number of the fact whose digits differ from its words."""
    seen: set[tuple[str, str, Decimal]] = set()
    for claim in within.told(view):
        digits = _digits(claim, view)
        if digits is None or (claim.article_id, say(claim), digits) in seen:
            continue
        seen.add((claim.article_id, say(claim), digits))
        outlet = view.desk.outlet(claim)
        yield finding(
            view,
            rule=RULE,
            verdict=Verdict.CONFLICT,
            sides=(Side(value=f"{say(claim)} ({plain(digits)})", claims=(claim,), origins=1),),
            relations=(),
            message=f"{outlet} writes “{claim.quote}” in words and {plain(digits)} in digits.",
            why=(f"The digits in brackets repeat the words, and “{claim.quote}” is not {plain(digits)}.",),
            sure="high: words and digits of one number",
        )


def _digits(claim: Claim, view: View) -> Decimal | None:
    """The digits in brackets behind a spelled number that say another number; None when there are none."""
    value = claim.value
    if not isinstance(value, Count | Duration) or value.amount.vague or value.amount.bound is Bound.BETWEEN:
        return None
    if not _SPELLED.match(claim.quote.strip()):
        return None
    match = _DIGITS.match(within.after(claim, view.desk))
    if match is None or match.group(2) in _NOT_COUNTED:
        return None
    digits = Decimal(match.group(1).replace(",", ""))
    return None if digits == value.amount.number else digits


RULE = Rule(name="spelled-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
