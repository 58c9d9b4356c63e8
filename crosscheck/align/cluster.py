"""Claims to facts: agreements first, then rivals whose values cannot both stand."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck import kinds
from crosscheck.align.block import comparable
from crosscheck.align.clusters import Clusters, apart, by_score, key
from crosscheck.align.contrast import of_two_people
from crosscheck.align.facets import Facet
from crosscheck.align.happening import at_once, copied, of_two, one_happening
from crosscheck.align.relation import too_far
from crosscheck.align.rivals import UNSCORED, Rivalry, irreconcilable, measure
from crosscheck.align.rivals import odds as rivals_odds
from crosscheck.align.score import Pair
from crosscheck.config import ALONE, SURE, THRESHOLDS, TOLD_APART, Least, Thresholds
from crosscheck.model import Claim, Level, Role
from crosscheck.words.opposites import contrasted

_UNASKED = ("other person", "other state", "vague")
"""Fields of the pairs of two sides that are not worth an editor's question, unless the link is likely: another's age,
as many charged as convicted, dozens against a figure. Of what was shown of the training stories, cross-validated, .32
was right without these and .34 with them, and one conflict more was shown."""
_FORTNIGHT = 14
"""Days by which a weekday that was counted from its article cannot be off."""
Relate = Callable[[Claim, Claim], Level]
"""How two claims whose values exclude each other relate with all that their contexts say."""


def by_values(_a: Claim, _b: Claim) -> Level:
    """Contexts change nothing: values that exclude each other are in conflict."""
    return Level.CONFLICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of one fact. An uncertain group only repeats claims whose certain groups may be one fact."""

    members: tuple[Facet, ...]
    pairs: tuple[Pair, ...]
    certain: bool
    odds: float | None = None
    """Log-odds that sides with irreconcilable values are one fact, of the weakest join; None where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranked:
    """Two clusters that may be rivals: the log-odds that they tell one fact, and what that may rest on."""

    odds: float
    one: str
    other: str
    open: bool
    """Whether nothing that their contexts say excuses them."""
    apart: bool
    """Whether no article speaks on both sides."""


def cluster(
    facets: Sequence[Facet],
    pairs: Sequence[Pair],
    limits: Thresholds,
    encoder: str,
    relate: Relate = by_values,
) -> tuple[Group, ...]:
    """
    Group facets into facts. Every facet is in exactly one certain group, and may besides be in uncertain ones.

    Agreement clusters form by average linkage over pairs whose values can stand together; no cluster may hold two
    values that cannot. Then clusters with irreconcilable values are joined when the evidence of all their cross pairs,
    of scope and of competition allows, or set down as uncertain. Ties are broken by claim id, never by order.
    `encoder` names the weights; `relate` says what of two exclusive values their contexts make: what is then
    incomparable is joined with nothing, and only what is a conflict may be uncertain.
    """
    clusters = agreements(facets, pairs, limits)
    agreed = {root: tuple(members) for root, members in clusters.members.items()}
    uncertain: list[tuple[float, str, str]] = []
    joined: dict[str, float] = {}
    rivals = _ranked(rivalries(clusters, pairs), clusters, encoder, limits, relate)
    clashing = _best([rival for rival in rivals if rival.open])
    left_apart: set[str] = set()
    for rival in rivals:
        odds, one, other = rival.odds, rival.one, rival.other
        left, right = clusters.of[one], clusters.of[other]
        if left == right:
            continue
        sure = odds > limits.conflict and left_apart.isdisjoint((left, right)) and _disjoint(clusters, left, right)
        if sure and not joined.keys().isdisjoint((left, right)):
            sure = _chained(clusters, left, right, relate)
        if sure and one_happening(clusters, left, right):
            clusters.merge(left, right)
            weakest = min(odds, joined.pop(left, odds), joined.pop(right, odds))
            joined[clusters.of[one]] = weakest
            continue
        left_apart.update((left, right))
        if rival.open and _worth_showing(rival, clashing, limits):
            uncertain.append((odds, one, other))
    return (
        *_settled(clusters, joined, limits),
        *(
            _group(clusters, sides, certain=False, odds=odds)
            for odds, one, other in uncertain
            if clusters.of[one] != clusters.of[other] and (sides := _sides(clusters, agreed[one], agreed[other]))
        ),
    )


def agreements(
    facets: Sequence[Facet], pairs: Iterable[Pair], limits: Thresholds, least: Least | None = None
) -> Clusters:
    """Clusters of claims whose values can stand together, by `least` or else as `limits` wants it to weigh them."""
    pairs = tuple(pairs)
    clusters = Clusters(facets, pairs)
    for pair in sorted((pair for pair in pairs if _agree(pair, least or limits.agree)), key=by_score):
        one, other = clusters.of[pair.a.claim.id], clusters.of[pair.b.claim.id]
        if one != other and _may_agree(clusters, one, other, limits.linkage):
            clusters.merge(one, other)
    return clusters


def _settled(clusters: Clusters, joined: Mapping[str, float], limits: Thresholds) -> Iterator[Group]:
    """
    The certain groups. What nothing was set against falls into the parts that are surely one fact.

    To weigh what differs, more is put together than may be said to agree: a claim that probably tells of a fact says
    something of whether another value is a rival's, and nothing of it is shown as an agreement.
    """
    for root, members in clusters.members.items():
        if root in joined or len(members) < 2:
            yield _group(clusters, members, certain=True, odds=joined.get(root))
            continue
        parts = agreements(members, _inside(clusters, members), limits, limits.settled)
        yield from (_group(clusters, part, certain=True, odds=None) for part in parts.members.values())


def rivalries(clusters: Clusters, pairs: Iterable[Pair]) -> tuple[Rivalry, ...]:
    """Every two clusters with irreconcilable values, and the fields that tell whether they speak of one fact."""
    best: dict[str, dict[str, float]] = defaultdict(dict)
    against: set[tuple[str, str]] = set()
    articles: set[str] = set()
    for pair in pairs:
        one, other = sorted((clusters.of[pair.a.claim.id], clusters.of[pair.b.claim.id]))
        articles.update((pair.a.claim.article_id, pair.b.claim.article_id))
        if one == other or not apart(pair.a, pair.b):
            continue
        best[one][other] = best[other][one] = max(pair.log_odds, best[one].get(other, UNSCORED))
        if irreconcilable(pair):
            against.add((one, other))
    first = {root: sorted(found.items(), key=lambda item: (-item[1], item[0]))[:2] for root, found in best.items()}
    found = []
    for one, other in sorted(against):
        partner = max(
            next((odds for root, odds in first[side] if root not in {one, other}), UNSCORED) for side in (one, other)
        )
        fields = measure(
            clusters.members[one],
            clusters.members[other],
            clusters.between(one, other),
            partner=partner,
            articles=len(articles),
        )
        found.append(Rivalry(one=one, other=other, fields=fields))
    return tuple(found)


def _ranked(
    rivals: Iterable[Rivalry], clusters: Clusters, encoder: str, limits: Thresholds, relate: Relate
) -> list[_Ranked]:
    """Rivals by their log-odds, best first, none that is incomparable; a copy and one person's two periods are sure."""
    found = []
    for rival in rivals:
        cross = [pair for pair in clusters.between(rival.one, rival.other) if pair is not None and irreconcilable(pair)]
        disjoint = _disjoint(clusters, rival.one, rival.other)
        sure = disjoint and any(copied(pair) or at_once(pair) for pair in cross)
        odds = SURE if sure else rivals_odds(rival.fields, encoder=encoder)
        if odds <= limits.possible:
            continue
        levels = {relate(pair.a.claim, pair.b.claim) for pair in cross} - {Level.INCOMPARABLE}
        if levels:
            asked = odds > THRESHOLDS.conflict or not all(map(_unasked, cross))
            clash = Level.CONFLICT in levels and asked
            found.append(_Ranked(odds=odds, one=rival.one, other=rival.other, open=clash, apart=disjoint))
    return sorted(found, key=lambda rival: (-rival.odds, rival.one, rival.other))


def _agree(pair: Pair, least: Least) -> bool:
    score = _least(pair, least) if apart(pair.a, pair.b) else ALONE
    if not pair.agrees or pair.score <= score or too_far(pair.a, pair.b):
        return False
    return not (apart(pair.a, pair.b) and of_two_people(pair.a, pair.b))


def _least(pair: Pair, least: Least) -> float:
    if pair.a.temporal:
        return least.when
    return least.digit if min(pair.a.digits, pair.b.digits) < 2 else least.figure


def _may_agree(clusters: Clusters, one: str, other: str, linkage: float) -> bool:
    cross = clusters.cross(one, other)
    if any(pair is not None and not pair.agrees for pair in cross):
        return False
    if sum(pair.score for pair in cross if pair is not None) / len(cross) <= linkage:
        return False
    if _told_apart(clusters, one, other):
        return False
    values = _values(clusters.members[one]), _values(clusters.members[other])
    return all(
        kinds.relate(a.claim.value, b.claim.value).level not in {Level.CONFLICT, Level.INCOMPARABLE}
        for a in values[0]
        for b in values[1]
    )


def _told_apart(clusters: Clusters, one: str, other: str) -> bool:
    """Whether every article that speaks on both sides does so in passages too unlike to tell of one fact."""
    sides = ((a, b) for a in clusters.members[one] for b in clusters.members[other])
    within = [clusters.pairs.get(key(a, b)) for a, b in sides if not apart(a, b) and comparable(a, b)]
    return bool(within) and all(pair is None or pair.score < TOLD_APART for pair in within)


def _best(rivals: Sequence[_Ranked]) -> Mapping[str, str]:
    """For each cluster its strongest rival; `rivals` come best first."""
    best: dict[str, str] = {}
    for rival in rivals:
        best.setdefault(rival.one, rival.other)
        best.setdefault(rival.other, rival.one)
    return best


def _chained(clusters: Clusters, one: str, other: str, relate: Relate) -> bool:
    """Whether a third account joins two that are one already: no pair across may speak of two things."""
    return all(
        relate(pair.a.claim, pair.b.claim) is not Level.INCOMPARABLE and not of_two(pair)
        for pair in clusters.cross(one, other)
        if pair is not None and irreconcilable(pair)
    )


def _disjoint(clusters: Clusters, one: str, other: str) -> bool:
    """
    Whether no article speaks on both sides: one that states both values speaks of two facts, or of a dispute.

    A headline sums up what stands below it: where it alone tells a side, the article contradicts itself.
    """
    left, right = (_speaking(clusters, side) for side in (one, other))
    return all(left[name] or right[name] for name in left.keys() & right.keys())


def _speaking(clusters: Clusters, side: str) -> dict[str, bool]:
    """The articles that tell a side, and whether their headlines alone do."""
    found: dict[str, bool] = {}
    for facet in clusters.members[side]:
        article, role = facet.claim.article_id, facet.claim.context.role
        found[article] = found.get(article, True) and role is Role.HEADLINE
    return found


def _unasked(pair: Pair) -> bool:
    if any(pair.fields[name] for name in _UNASKED) or contrasted(pair.a.near.words, pair.b.near.words):
        return True
    return bool(pair.fields["derived"]) and _weeks_apart(pair)


def _weeks_apart(pair: Pair) -> bool:
    """Whether a length counted from days is set against one of days more than a fortnight off: another visit's."""
    one, other = (_told_of(facet) for facet in (pair.a, pair.b))
    return one is not None and other is not None and max(one[0] - other[1], other[0] - one[1]).days > _FORTNIGHT


def _told_of(facet: Facet) -> tuple[dt.date, dt.date] | None:
    when = facet.claim.context.when
    if facet.counted is not None or when is None or not when.year_known:
        return facet.counted
    return when.first, when.last


def _worth_showing(rival: _Ranked, best: Mapping[str, str], limits: Thresholds) -> bool:
    """
    Whether an uncertain link is set down: each is the other's strongest rival, or one is and the link is likelier.

    Who tells both seldom tells of one fact, and then only likely ones are worth an editor's time.
    """
    strongest = best[rival.one] == rival.other, best[rival.other] == rival.one
    if rival.apart and rival.odds > limits.mutual:
        return any(strongest)
    return all(strongest) and (rival.apart or rival.odds > limits.told_twice)


def _sides(clusters: Clusters, one: Sequence[Facet], other: Sequence[Facet]) -> tuple[Facet, ...]:
    """
    Both sides of an uncertain link, an article that speaks on both kept on the side that fewer articles tell.

    Empty when no two values that exclude each other are left: then only articles that tell the one tell the other, or
    what the others tell leaves room for both.
    """
    few, many = sorted((one, other), key=lambda side: (len({f.claim.article_id for f in side}), side[0].claim.id))
    told = {facet.claim.article_id for facet in few}
    rest = [facet for facet in many if facet.claim.article_id not in told]
    cross = (clusters.pairs.get(key(a, b)) for a in few for b in rest)
    return (*few, *rest) if any(pair is not None and irreconcilable(pair) for pair in cross) else ()


def _group(clusters: Clusters, members: Sequence[Facet], *, certain: bool, odds: float | None) -> Group:
    ordered = tuple(sorted(members, key=lambda facet: (facet.claim.article_id, facet.claim.span, facet.claim.id)))
    return Group(members=ordered, pairs=tuple(_inside(clusters, ordered)), certain=certain, odds=odds)


def _inside(clusters: Clusters, members: Sequence[Facet]) -> Iterator[Pair]:
    """The scored pairs within one cluster."""
    for i, a in enumerate(members):
        for b in members[i + 1 :]:
            pair = clusters.pairs.get(key(a, b))
            if pair is not None:
                yield pair


def _values(members: Sequence[Facet]) -> list[Facet]:
    return list({facet.say: facet for facet in members}.values())
