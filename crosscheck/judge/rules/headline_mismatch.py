"""
headline-mismatch

## What it does
Notes a headline whose figure stands nowhere in the text below, which gives one other figure of the same noun and verb.

## Why
Headlines are written last and apart, and are corrected last.

## Known problems
A headline may count what the text only lists. Figures that are sums of others, or whose sentences count somebody
besides, are therefore left alone, and so are headlines of one.

Measured on 5,647 news texts (see Limits): of 3,016 figures in headlines one is told, rightly, which is too few for
more than a note. Eight more differ from every figure of their noun and verb without contradicting the text; the
conditions above leave them alone.

## Example
"Six hurt at Norland fair" above "Seven people were hurt at a fair in Norland".

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
from crosscheck.judge.view import View
from crosscheck.model import Finding, Role, Severity

_SIGNED = re.compile(r"\s(?:[-|–—«]|::)\s")
"""Behind such a mark a headline may name its outlet: "News 12"."""


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each headline's figure of the fact that its text tells otherwise."""
    for claim in within.told(view):
        if claim.context.role is not Role.HEADLINE or not opens(claim, view.desk):
            continue
        if _SIGNED.search(within.before(claim, view.desk)):
            continue
        peers = at_odds(claim, figures_of(claim.article_id, view.desk, Role.BODY, Role.CAPTION), view.desk)
        if not peers:
            continue
        outlet = view.desk.outlet(claim)
        yield told_twice(
            view,
            RULE,
            (claim, *peers),
            message=f"{heading(view)}: {outlet} gives {say(claim)} in its headline, {say(peers[0])} in its text.",
            why=("The headline's figure stands nowhere in the text, which has another of the same noun and verb.",),
            sure="medium: the headline may count what the text does not sum up",
        )


RULE = Rule(name="headline-mismatch", severity=Severity.NOTE, page=__doc__ or "", check=check)
