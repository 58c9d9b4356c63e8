"""
shares-mismatch

## What it does
Reports shares of one whole that cannot be together: a rest ("the remaining 30 percent") that does not fill up to 100,
and two answers that exclude each other (for and against, yes and no, men and women) and come to more than 100.

## Why
The shares of one whole are 100 percent, whoever counted them.

## Known problems
Only shares of one sentence are added up, and only where its words exclude that one is in both: groups may overlap,
people may name several reasons. Each share may be rounded.

Measured on 5,647 news texts (see Limits): no sentence shares a whole out in this way; no alarm.

## Example
"60 percent voted for the plan and 45 percent against".

## Severity
warning
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.judge import messages, within
from crosscheck.judge.figures import amount_of, plain, reach, total
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import Desk, View
from crosscheck.model import Aspect, Claim, Finding, Interval, Percent, Severity, Verdict

_REST = re.compile(r"\b(?:the|its|their) (?:remaining|other|rest,?)\s*\Z", re.IGNORECASE)
_NESTED = re.compile(
    r"\b(?:of which|of whom|of them|of those|more|less|fewer|higher|lower|up|down|rose|fell|from|than|compared"
    r"|last year|among|while (?:the|in)|respectively|each|interest|growth|annual|a year)\b",
    re.IGNORECASE,
)
"""Words under which a sentence's shares may be of different wholes, or no shares at all."""
_SIDES = (
    (
        re.compile(
            r"\b(?:in favou?r|favou?r(?:ed|s)?|yes|support(?:ed|s)?|back(?:ed|s)?|approved?|agreed?|for)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:against|no|opposed?|opposes|disapproved?|disagreed?|reject(?:ed|s)?)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:men|males?|boys)\b", re.IGNORECASE),
        re.compile(r"\b(?:women|females?|girls)\b", re.IGNORECASE),
    ),
)
_OF = re.compile(r"\s*of\b(?! the same\b)", re.IGNORECASE)
_ALL = Interval(low=Decimal(100), high=Decimal(100))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shares:
    """Shares of one whole; with `complete` they are all of it, without it no more than it."""

    parts: tuple[Claim, ...]
    complete: bool


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each sentence in which the fact's share ends a sum that is not 100."""
    seen: set[tuple[str, ...]] = set()
    for claim in within.told(view):
        told = _read(claim, view.desk) if _is_share(claim) else None
        if told is None or not _contradicts(told):
            continue
        key = (claim.article_id, *(say(part) for part in told.parts))
        if key not in seen:
            seen.add(key)
            yield _finding(view, told)


def _is_share(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Percent) or value.per or value.unit not in {"percent", "fraction"}:
        return False
    return claim.context.aspect is not Aspect.CHANGE and amount_of(claim) is not None


def _read(claim: Claim, desk: Desk) -> _Shares | None:
    """Read the claim as the last of the shares of one whole."""
    percents = [one for one in within.sentence_of(claim, desk) if isinstance(one.value, Percent)]
    if len(percents) < 2 or not all(map(_is_share, percents)):
        return None
    words = within.words(claim, desk)
    if _NESTED.search(words) or within.is_open(words.replace("the other", "")):
        return None
    earlier = [one for one in percents if one.span.end <= claim.span.start]
    if _REST.search(within.before(claim, desk)):
        return _Shares(parts=(*earlier, claim), complete=True) if earlier and claim is percents[-1] else None
    if not earlier or _OF.match(within.after(claim, desk)):
        return None
    mine, theirs = _said(claim, percents, desk), _said(earlier[-1], percents, desk)
    opposed = any(
        (one.search(mine) and other.search(theirs)) or (one.search(theirs) and other.search(mine))
        for one, other in _SIDES
        if not (one.search(mine) and other.search(mine)) and not (one.search(theirs) and other.search(theirs))
    )
    return _Shares(parts=(earlier[-1], claim), complete=False) if opposed else None


def _said(claim: Claim, percents: Sequence[Claim], desk: Desk) -> str:
    """What the sentence says of a share: its words up to the next share."""
    later = next((one for one in percents if one.span.start >= claim.span.end), None)
    return within.after(claim, desk) if later is None else within.between(claim, later, desk)


def _contradicts(told: _Shares) -> bool:
    made = total([ends for part in told.parts if (ends := reach(part)) is not None])
    if not told.complete:
        made = Interval(low=made.low, high=None)
    return not made.overlaps(_ALL)


def _finding(view: View, told: _Shares) -> Finding:
    parts = told.parts
    summed = plain(sum((amount.number for part in parts if (amount := amount_of(part))), Decimal(0)))
    outlet = view.desk.outlet(parts[0])
    values = messages.join([say(part) for part in parts])
    return finding(
        view,
        rule=RULE,
        verdict=Verdict.CONFLICT,
        sides=tuple(Side(value=say(part), claims=(part,), origins=1) for part in parts),
        relations=(),
        message=f"{outlet} shares one whole out as {values}, which make {summed} percent.",
        why=("By its words the sentence shares out one whole.", "Rounding does not explain the sum."),
        sure="high: arithmetic decides",
    )


RULE = Rule(name="shares-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
