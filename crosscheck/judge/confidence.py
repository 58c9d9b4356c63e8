"""How sure a finding is: a word with its reason, and how probably the two sides are one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge import running
from crosscheck.judge.view import Relation, View
from crosscheck.model import Age, Amount, Bound, Claim, Count, Duration, Measure, Money, Multiple, Percent, Role


def confidence(view: View, relations: Sequence[Relation]) -> str:
    """
    Give a word and its reason.

    "high" without a doubt, "medium" with one or two, "low" with three or an uncertain link.
    """
    odds = "" if view.fact.probability is None else f"; one fact with a probability of {view.fact.probability:.2f}"
    if not view.fact.certain:
        return f"low: the link between the two is uncertain{odds}"
    doubts = list(dict.fromkeys(doubt for relation in relations for doubt in _doubts(relation)))
    if not doubts:
        return f"high: said plainly, of one thing{odds}"
    return f"{'low' if len(doubts) > 2 else 'medium'}: {'; '.join(doubts)}{odds}"


def _doubts(relation: Relation) -> Iterator[str]:
    a, b = relation.a, relation.b
    if Role.CAPTION in {a.context.role, b.context.role}:
        yield "one side is a caption"
    if a.derived_from or b.derived_from:
        yield "one value is implied, not stated"
    if a.attribution != b.attribution:
        yield "not both are in the article's own voice"
    if _hedged(a) or _hedged(b):
        yield "a figure is hedged"
    if running.is_toll(a) or running.is_toll(b):
        yield "a count that may still have been running"


def _hedged(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Count | Money | Percent | Multiple | Measure | Age | Duration):
        return False
    amount: Amount = value.amount
    return amount.vague or (amount.bound is not Bound.EXACT and not claim.derived_from)
