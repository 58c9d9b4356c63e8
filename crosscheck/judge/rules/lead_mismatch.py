"""
lead-mismatch

## What it does
Notes a lead whose figure the text takes up again with another number, as one already known: "two people were hurt",
then "the three people".

## Why
"The three" points back at figures already told; where none of them is three, one of the two is wrong.

## Known problems
Other figures of a noun may be told in between. So the later figure must come with "the", "all" or "those", the lead's
must be the only one before it of that noun and verb, and neither may be a sum.

Measured on 5,647 news texts (see Limits): no alarm. Three texts take a figure up otherwise, each speaking of something
else; the conditions above leave them alone.

## Example
"Six people were hurt at a fair" in the lead, "the seven people hurt at the fair" further down.

## Severity
note
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.judge import within
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import say
from crosscheck.judge.retold import at_odds, figures_of, opens, told_twice
from crosscheck.judge.rule import Rule
from crosscheck.judge.view import Desk, View
from crosscheck.model import Claim, Finding, Role, Severity

_KNOWN = re.compile(r"\b(?:the|all|these|those|all (?:of )?the)\s+\Z", re.IGNORECASE)


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each lead's figure of the fact that the text takes up otherwise."""
    for claim in within.told(view):
        peers = _taken_up(claim, view.desk)
        if not peers:
            continue
        outlet = view.desk.outlet(claim)
        yield told_twice(
            view,
            RULE,
            (claim, *peers),
            message=f"{heading(view)}: {outlet} gives {say(claim)} in its lead, then speaks of “the {say(peers[0])}”.",
            why=("The later figure points back at one already told, and only the lead's was.",),
            sure="medium: the text may count more than its lead",
        )


def _taken_up(claim: Claim, desk: Desk) -> tuple[Claim, ...]:
    if claim.context.role is not Role.BODY or not opens(claim, desk):
        return ()
    told = figures_of(claim.article_id, desk, Role.BODY, Role.HEADLINE, Role.CAPTION)
    lead = min((one.context.paragraph for one in told if one.context.role is Role.BODY), default=-1)
    if claim.context.paragraph != lead:
        return ()
    others = [one for one in told if one.context.sentence != claim.context.sentence]
    peers = at_odds(claim, others, desk)
    if any(one.context.role is not Role.BODY or one.context.paragraph <= lead for one in peers):
        return ()
    return peers if all(_KNOWN.search(within.before(one, desk)) for one in peers) else ()


RULE = Rule(name="lead-mismatch", severity=Severity.NOTE, page=__doc__ or "", check=check)
