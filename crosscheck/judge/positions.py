"""The sides of a finding: canonical values and who states them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck import kinds
from crosscheck.judge.compare import compare
from crosscheck.judge.view import Desk, Relation, View, claim_order
from crosscheck.model import Claim, Level, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side before it is worded: a value, the claims that state it, and how many origins they come from."""

    value: str
    claims: tuple[Claim, ...]
    origins: int

    def position(self, desk: Desk) -> Position:
        """The side as a report prints it."""
        outlets = sorted({desk.outlet(claim) for claim in self.claims})
        return Position(value=self.value, claims=tuple(claim.id for claim in self.claims), outlets=tuple(outlets))


def say(claim: Claim) -> str:
    """The canonical wording of a claim's value."""
    return kinds.kind(claim.kind).say(claim.value)


def sides(view: View, relations: Iterable[Relation]) -> tuple[Side, ...]:
    """
    Group the claims of some relations, and every mention that agrees with one of them, by value.

    Most independent origins first, then by value.
    """
    core = {claim.id for relation in relations for claim in (relation.a, relation.b)}
    groups = group([claim for claim in view.claims if claim.id in core], view.desk)
    ids = {claim.id for members in groups for claim in members}
    for claim in view.claims:
        if claim.id in ids or claim.derived_from:
            continue
        home = next((members for members in groups if _same(members[0], claim, view.desk)), None)
        if home is not None:
            home.append(claim)
    return ranked(groups, view.desk)


def group(claims: Sequence[Claim], desk: Desk) -> list[list[Claim]]:
    """Claims that state the same value, together."""
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((members for members in groups if _same(members[0], claim, desk)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def ranked(groups: Iterable[Sequence[Claim]], desk: Desk) -> tuple[Side, ...]:
    """The groups as sides, most independent origins first, then by value."""
    made = [
        Side(
            value=min(say(claim) for claim in members),
            claims=tuple(sorted(members, key=claim_order)),
            origins=len({desk.origin(claim) for claim in members}),
        )
        for members in groups
    ]
    return tuple(sorted(made, key=lambda side: (-side.origins, side.value, claim_order(side.claims[0]))))


def _same(one: Claim, other: Claim, desk: Desk) -> bool:
    if one.kind != other.kind:
        return False
    level = compare(one, other, desk.articles).level
    return level is Level.SAME or (level is not Level.CONFLICT and say(one) == say(other))
