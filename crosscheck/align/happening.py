"""Whether claims whose values exclude each other tell of one happening: where most false alarms came from."""

from __future__ import annotations

from crosscheck import kinds
from crosscheck.align.clusters import Clusters, by_score
from crosscheck.align.contrast import contrast
from crosscheck.align.rivals import irreconcilable
from crosscheck.align.score import Pair
from crosscheck.config import ALIKE, COPIED, COPIED_WORDS, OTHER_DAY, OTHERWISE, SELFSAME
from crosscheck.words.opposites import contrasted

_OTHERS = ("other time", "other aspect", "other state", "other owner", "other person")
"""Fields that make two things of a pair, whatever its score."""


def one_happening(clusters: Clusters, one: str, other: str) -> bool:
    """
    Whether some pair across two clusters tells of one thing: the same noun, owner or rate, nearly the same words around
    the value (a copy's, where the nouns differ), or passages that read as one, one of them the other's nearest.

    Another person, owner, time or state, a level against a change, or people of whom the other article knows nothing
    speak of two things, whatever the score: that is where most false alarms came from. Where the likeliest of the pairs
    that exclude each other is such a one, no other pair helps.
    """
    cross = [pair for pair in clusters.cross(one, other) if pair is not None]
    likeliest = min((pair for pair in cross if irreconcilable(pair)), key=by_score, default=None)
    if likeliest is not None and (
        of_two(likeliest) or _another_day(likeliest) or any(contrast(likeliest.a, likeliest.b))
    ):
        return False
    return any(_tells_of_one(clusters, pair) for pair in cross)


def of_two(pair: Pair) -> bool:
    """Whether a field of the pair makes two things of it, whatever its score."""
    return any(pair.fields[name] for name in _OTHERS)


def _another_day(pair: Pair) -> bool:
    """Whether two dates or times, of which other things are said, read too little alike to be of one happening."""
    fields = pair.fields
    apart = pair.a.temporal and fields["other predicate"] and fields["wording"] <= COPIED
    return bool(apart) and fields["likeness"] <= OTHER_DAY


def copied(pair: Pair) -> bool:
    """Whether both stand in one sentence, long enough to tell so."""
    around = min(len(facet.left) + len(facet.right) for facet in (pair.a, pair.b))
    return pair.fields["wording"] > COPIED and around >= COPIED_WORDS


def at_once(pair: Pair) -> bool:
    """Whether one person is said to do one thing over two periods that overlap: nobody is on two visits at once."""
    fields = pair.fields
    together = fields["noun"] and fields["actors"] and not fields["other places"]
    return bool(together) and kinds.at_once(pair.a.claim.value, pair.b.claim.value)


def _tells_of_one(clusters: Clusters, pair: Pair) -> bool:
    fields = pair.fields
    if of_two(pair) or contrasted(pair.a.near.words, pair.b.near.words) or any(contrast(pair.a, pair.b)):
        return False
    if fields["wording"] <= COPIED and _strangers(clusters, pair):
        return False
    if fields["wording"] > (COPIED if fields["other noun"] else ALIKE):
        return True
    least = OTHERWISE if fields["other noun"] and fields["other predicate"] else SELFSAME
    return _of_one_thing(pair) or (fields["likeness"] > least and fields["nearest"] > 0)


def _of_one_thing(pair: Pair) -> bool:
    """
    Whether both have one noun, are one person's, or are told at one rate ("$23 million per season").

    Of whom the figures are, and at what rate, brought two conflicts more of the training topics (26 of 81 at .79
    instead of 24 at .77 of what alignment alone calls one), and nothing else.
    """
    rates = {getattr(facet.claim.value, "per", "") for facet in (pair.a, pair.b)}
    return bool(pair.fields["noun"] or pair.fields["owner"]) or (len(rates) == 1 and rates != {""})


def _strangers(clusters: Clusters, pair: Pair) -> bool:
    """Whether each claim names only people, or only places, of which the other's article knows nothing."""
    a, b = pair.a, pair.b
    named = (
        ("other actors", clusters.names, a.actors, b.actors),
        ("other places", clusters.places, a.places, b.places),
    )
    return any(
        pair.fields[field] and known[b.claim.article_id].isdisjoint(one) and known[a.claim.article_id].isdisjoint(other)
        for field, known, one, other in named
    )
