"""Claims to facts: agreements first, then rivals whose values cannot both stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck import kinds
from crosscheck.align.facets import Facet
from crosscheck.align.score import Pair
from crosscheck.config import ALIKE, COPIED, COPIED_WORDS, SURE, Thresholds
from crosscheck.model import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of one fact. An uncertain group only repeats claims whose certain groups may be one fact."""

    members: tuple[Facet, ...]
    pairs: tuple[Pair, ...]
    certain: bool


class _Clusters:
    """Disjoint sets of facets, merged step by step; local to one call."""

    def __init__(self, facets: Sequence[Facet], pairs: Sequence[Pair]) -> None:
        self.of = {facet.claim.id: facet.claim.id for facet in facets}
        self.members: dict[str, list[Facet]] = {facet.claim.id: [facet] for facet in facets}
        self.pairs = {_key(pair.a, pair.b): pair for pair in pairs}

    def merge(self, one: str, other: str) -> None:
        keep, gone = sorted((one, other))
        moved = self.members.pop(gone)
        self.members[keep] += moved
        for facet in moved:
            self.of[facet.claim.id] = keep

    def cross(self, one: str, other: str) -> list[Pair | None]:
        """Every pair between two clusters, None where it was not scored."""
        return [self.pairs.get(_key(a, b)) for a in self.members[one] for b in self.members[other]]


def cluster(facets: Sequence[Facet], pairs: Sequence[Pair], limits: Thresholds) -> tuple[Group, ...]:
    """
    Group facets into facts. Every facet is in exactly one certain group, and may besides be in uncertain ones.

    Agreement clusters form by average linkage over pairs whose values can stand together; no cluster may hold two
    values that cannot. Then clusters with irreconcilable values are joined when the evidence of all their cross pairs,
    of scope and of competition allows, or set down as uncertain. Ties are broken by claim id, never by order.
    """
    clusters = _Clusters(facets, pairs)
    agreeing = sorted((pair for pair in pairs if _agree(pair, limits)), key=_by_score)
    for pair in agreeing:
        one, other = clusters.of[pair.a.claim.id], clusters.of[pair.b.claim.id]
        if one != other and _may_agree(clusters, one, other, limits):
            clusters.merge(one, other)
    agreed = {root: tuple(members) for root, members in clusters.members.items()}
    uncertain: list[tuple[str, str]] = []
    rivals = _rivals(clusters, [pair for pair in pairs if _irreconcilable(pair)], limits)
    best = _best(rivals)
    for odds, one, other in rivals:
        left, right = clusters.of[one], clusters.of[other]
        if left == right:
            continue
        mutual = best[one] == other and best[other] == one
        if (
            odds > limits.conflict
            and mutual
            and _apart(clusters, left, right)
            and _one_happening(clusters, left, right)
        ):
            clusters.merge(left, right)
        elif odds > limits.possible and _apart(clusters, left, right):
            uncertain.append((one, other))
    return (
        *(_group(clusters, members, certain=True) for members in clusters.members.values()),
        *(
            _group(clusters, (*agreed[one], *agreed[other]), certain=False)
            for one, other in uncertain
            if clusters.of[one] != clusters.of[other]
        ),
    )


def _agree(pair: Pair, limits: Thresholds) -> bool:
    return pair.agrees and pair.score > limits.agree and not kinds.too_far(pair.a.claim.value, pair.b.claim.value)


def _may_agree(clusters: _Clusters, one: str, other: str, limits: Thresholds) -> bool:
    cross = clusters.cross(one, other)
    if any(pair is not None and not pair.agrees for pair in cross):
        return False
    if sum(pair.score for pair in cross if pair is not None) / len(cross) <= limits.linkage:
        return False
    values = _values(clusters.members[one]), _values(clusters.members[other])
    return all(
        kinds.kind(a.claim.kind).compare(a.claim.value, b.claim.value).level not in {Level.CONFLICT, Level.INCOMPARABLE}
        for a in values[0]
        for b in values[1]
    )


def _rivals(clusters: _Clusters, pairs: Iterable[Pair], limits: Thresholds) -> list[tuple[float, str, str]]:
    """Pairs of clusters with irreconcilable values, by the mean of the best and the average log-odds, best first."""
    between: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        one, other = sorted((clusters.of[pair.a.claim.id], clusters.of[pair.b.claim.id]))
        if one != other:
            between[one, other].append(pair)
    found = []
    for (one, other), cross in between.items():
        odds = [pair.log_odds for pair in cross]
        top = max(odds)
        sure = any(_copied(pair) or _at_once(pair) for pair in cross)
        joint = SURE if sure else round((top + sum(odds) / len(odds)) / 2, 3)
        if joint > limits.possible:
            found.append((joint, one, other))
    return sorted(found, key=lambda rival: (-rival[0], rival[1], rival[2]))


def _best(rivals: Sequence[tuple[float, str, str]]) -> Mapping[str, str]:
    """For each cluster its strongest rival; `rivals` come best first."""
    best: dict[str, str] = {}
    for _, one, other in rivals:
        best.setdefault(one, other)
        best.setdefault(other, one)
    return best


def _irreconcilable(pair: Pair) -> bool:
    """Whether two values cannot both stand and yet lie near enough to be two accounts of one fact."""
    if pair.comparison.level is not Level.CONFLICT:
        return False
    return not kinds.too_far(pair.a.claim.value, pair.b.claim.value)


def _one_happening(clusters: _Clusters, one: str, other: str) -> bool:
    """
    Whether some pair across two clusters tells of one thing: the same noun or nearly the same words around the value.

    Different people, different times, or a level against a change speak of two things, whatever the score: that is
    where most false alarms came from.
    """
    return any(pair is not None and _tells_of_one(pair) for pair in clusters.cross(one, other))


def _copied(pair: Pair) -> bool:
    around = min(len(facet.left) + len(facet.right) for facet in (pair.a, pair.b))
    return pair.fields["wording"] > COPIED and around >= COPIED_WORDS


def _at_once(pair: Pair) -> bool:
    """Whether one person is said to do one thing over two periods that overlap: nobody is on two visits at once."""
    fields = pair.fields
    together = fields["noun"] and fields["actors"] and not fields["other places"]
    return bool(together) and kinds.at_once(pair.a.claim.value, pair.b.claim.value)


def _tells_of_one(pair: Pair) -> bool:
    fields = pair.fields
    if fields["other actors"] or fields["other time"] or fields["other aspect"]:
        return False
    return bool(fields["noun"]) or fields["wording"] > ALIKE


def _apart(clusters: _Clusters, one: str, other: str) -> bool:
    """Whether no article speaks on both sides: one that states both values speaks of two facts, or of a dispute."""
    left = {facet.claim.article_id for facet in clusters.members[one]}
    return left.isdisjoint(facet.claim.article_id for facet in clusters.members[other])


def _group(clusters: _Clusters, members: Sequence[Facet], *, certain: bool) -> Group:
    ordered = tuple(sorted(members, key=lambda facet: (facet.claim.article_id, facet.claim.span, facet.claim.id)))
    inside = [
        pair
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
        if (pair := clusters.pairs.get(_key(a, b))) is not None
    ]
    return Group(members=ordered, pairs=tuple(inside), certain=certain)


def _values(members: Sequence[Facet]) -> list[Facet]:
    return list({facet.say: facet for facet in members}.values())


def _key(a: Facet, b: Facet) -> tuple[str, str]:
    return (a.claim.id, b.claim.id) if a.claim.id < b.claim.id else (b.claim.id, a.claim.id)


def _by_score(pair: Pair) -> tuple[float, tuple[str, str]]:
    return -pair.score, _key(pair.a, pair.b)
