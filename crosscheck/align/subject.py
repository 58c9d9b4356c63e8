"""What a fact is about, in the words of its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.align.facets import Facet
from crosscheck.align.owners import last_name
from crosscheck.align.rarity import rarity
from crosscheck.words.concepts import concept

_PLAIN = {"date": "date", "extent": "dates", "duration": "length", "time": "time", "age": "age"}
"""How a claim without a noun of its own is called."""


def subject(facets: Sequence[Facet]) -> str:
    """
    A short phrase: "visit of Thongloun Sisoulith", "growth of trade".

    The noun most claims name, then the predicate where there is no noun, then the one actor all claims share.
    """
    head = _most(facet.claim.context.noun for facet in facets) or _most(
        facet.claim.context.predicate for facet in facets
    )
    phrase = _phrase(facets, head) if head else _PLAIN.get(facets[0].claim.kind, facets[0].claim.kind)
    actor = _shared_actor(facets)
    return f"{phrase} of {actor}" if actor and actor.casefold() not in phrase.casefold() else phrase


def topic(facets: Sequence[Facet]) -> str:
    """The concept most claims measure or tell of: what fingerprints name a fact by."""
    return _most(facet.noun for facet in facets) or _most(facet.predicate for facet in facets)


def _phrase(facets: Sequence[Facet], head: str) -> str:
    """The head with the one or two rarest words that at least half of the claims put beside it."""
    counts = Counter(word for facet in facets for word in set(facet.claim.context.noun_words) if word and word != head)
    common = [word for word, count in counts.items() if 2 * count > len(facets)]
    kept = set(sorted(common, key=lambda word: (-rarity(word), word))[:2])
    order = [word for word in facets[0].claim.context.noun_words if word in kept]
    return " ".join([*dict.fromkeys(order), head])


def _shared_actor(facets: Sequence[Facet]) -> str:
    """The actor all claims share; of several the one named first, who is most often the one that acts."""
    common = frozenset.intersection(*(facet.actors for facet in facets))
    if not common:
        return ""
    places: dict[str, int] = dict.fromkeys(common, 0)
    longest: dict[str, str] = {}
    for facet in facets:
        for place, name in enumerate(facet.claim.context.actors):
            last = last_name(name)
            if last in common:
                places[last] += place
                longest[last] = max(longest.get(last, ""), name, key=lambda written: (len(written), written))
    return longest[min(places, key=lambda last: (places[last], last))]


def _most(words: Iterable[str]) -> str:
    """The word most claims use; of several the one that names their concept."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], concept(word) != word, word)) if counts else ""
