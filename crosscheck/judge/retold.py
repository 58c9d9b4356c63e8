"""A figure of a headline or lead against the same figure further down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from crosscheck.judge import within
from crosscheck.judge.compare import compare
from crosscheck.judge.figures import amount_of, unit_of
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.scope import clash, narrower
from crosscheck.judge.view import Desk, View
from crosscheck.model import Claim, Count, Finding, Level, Role, Verdict
from crosscheck.words.concepts import concept

_MORE = re.compile(
    r"\b(?:another|others?|additional(?:ly)?|also|in addition|further|separate(?:ly)?|earlier|later|previous(?:ly)?"
    r"|first|second|third|fourth|includ(?:es?|ed|ing)|at least one"
    r"|among(?! the \S+ \w+ (?:is|are|was|were)\b)|as well as|besides|plus|latest|last)\b"
    r"|\b(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}(?:man|woman|boy|girl|child|teen|teenager|baby|infant|toddler|person"
    r"|student|officer|soldier|mother|father|wife|husband|son|daughter|gunman|suspect|driver|bystander|victim)\b",
    re.IGNORECASE,
)
"""Words of a sentence under which its figure may be only some of what the article counts."""
_OPENING = 600
"""Code points of a headline or a lead; what is longer is a text without paragraphs."""
_MOST_SUMMED = 10
"""Figures of one article of which every sum is tried: 1,024 sums."""
_ADDRESSES = frozenset({"block", "street", "avenue", "mile", "road"})
_BLAND = frozenset({"", "be", "have", "do", "say", "make", "give", "get", "take", "include", "see", "go", "come"})
"""Verbs that do not tell what a figure without a noun is of."""


def figures_of(article: str, desk: Desk, *roles: Role) -> tuple[Claim, ...]:
    """The figures an article states in parts of these roles, in text order."""
    return tuple(c for c in desk.stated.get(article, ()) if c.context.role in roles and amount_of(c) is not None)


def opens(claim: Claim, desk: Desk) -> bool:
    """Whether the claim stands at the opening of its article's first part of its role."""
    parts = desk.articles[claim.article_id].parts
    start = next((part.span.start for part in parts if part.role is claim.context.role), 0)
    return claim.span.start - start <= _OPENING


def at_odds(claim: Claim, others: Sequence[Claim], desk: Desk) -> tuple[Claim, ...]:
    """
    The mentions among `others` that tell the claim's figure otherwise; () when any of them may stand beside it.

    One number only must be told there of the same noun and verb, in sentences that count nobody besides; the claim's
    own number must not stand among `others` in any sense, nor come out as a sum of theirs, nor they as its sum.
    """
    amount = amount_of(claim)
    noun = thing(claim)
    if amount is None or amount.number <= 1 or not claim.checkable or noun in _ADDRESSES:
        return ()
    if not noun and (isinstance(claim.value, Count) or claim.context.predicate in _BLAND):
        return ()
    if any(told.number == amount.number for other in others if (told := amount_of(other)) is not None):
        return ()
    peers = [other for other in others if _of_one_thing(claim, other)]
    numbers = {told.number for peer in peers if (told := amount_of(peer)) is not None}
    if len(numbers) != 1 or min(numbers) <= 1:
        return ()
    if any(compare(claim, peer, desk.articles).level is not Level.CONFLICT for peer in peers):
        return ()
    if any(clash(claim, peer) or narrower(claim, peer, desk.articles) for peer in peers):
        return ()
    sentences = (within.words(told, desk) for told in (claim, *peers))
    if any(_MORE.search(words) for words in sentences):
        return ()
    counted = [other for other in others if unit_of(other) == unit_of(claim)]
    beside = [one for one in within.sentence_of(claim, desk) if unit_of(one) == unit_of(claim)]
    if amount.number in _sums(counted) or numbers & _sums(beside):
        return ()
    return tuple(peers)


def thing(claim: Claim) -> str:
    """The concept of what a claim measures; "" when the words do not say."""
    value = claim.value
    return concept((value.noun if isinstance(value, Count) else "") or claim.context.noun)


def _of_one_thing(claim: Claim, other: Claim) -> bool:
    one, two = claim.context, other.context
    return (
        within.is_told(other)
        and unit_of(claim) == unit_of(other)
        and thing(claim) == thing(other)
        and bool(one.predicate)
        and concept(one.predicate) == concept(two.predicate)
        and one.aspect is two.aspect
        and one.qualifiers == two.qualifiers
    )


def _sums(claims: Iterable[Claim]) -> set[Decimal]:
    """Every sum of two or more of the figures; the first ten of them, each number counted once."""
    numbers = list(dict.fromkeys(told.number for claim in claims if (told := amount_of(claim)) is not None))
    sums: dict[Decimal, int] = {Decimal(0): 0}
    for number in numbers[:_MOST_SUMMED]:
        for made, parts in list(sums.items()):
            sums[made + number] = max(parts + 1, sums.get(made + number, 0))
        sums[number * 2] = 2
    return {made for made, parts in sums.items() if parts > 1}


def told_twice(
    view: View, rule: Rule, claims: Sequence[Claim], *, message: str, why: tuple[str, ...], sure: str
) -> Finding:
    """The finding that the first of these claims of one article has a figure, and the rest have another."""
    first, *rest = claims
    sides = (
        Side(value=say(first), claims=(first,), origins=1),
        Side(value=say(rest[0]), claims=tuple(rest), origins=1),
    )
    return finding(
        view, rule=rule, verdict=Verdict.CONFLICT, sides=sides, relations=(), message=message, why=why, sure=sure
    )
