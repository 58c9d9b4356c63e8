"""How the values of two facets relate, and whether they lie near enough to be two accounts of one fact."""

from __future__ import annotations

from crosscheck import kinds
from crosscheck.align.facets import Facet
from crosscheck.model import Comparison, When
from crosscheck.words.english import BEGINNING


def begins(facet: Facet) -> bool:
    """Whether it dates that something began."""
    return facet.temporal and facet.claim.context.predicate in BEGINNING


def relate(a: Facet, b: Facet) -> Comparison:
    """As the values relate; what goes on since a day excludes that it began after it. The level is symmetric."""
    return _onset(a, b) or kinds.relate(a.claim.value, b.claim.value)


def too_far(a: Facet, b: Facet) -> bool:
    """Whether the values are too far apart to be two accounts of one fact, of a beginning its two days."""
    one, other = a.claim.value, b.claim.value
    if _onset(a, b) and isinstance(one, When) and isinstance(other, When):
        return kinds.began_too_far(*((one, other) if one.limit else (other, one)))
    return kinds.too_far(one, other)


def _onset(a: Facet, b: Facet) -> Comparison | None:
    for since, begun in ((a, b), (b, a)):
        if begins(begun) and (found := kinds.before_it_began(since.claim.value, begun.claim.value)):
            return found
    return None
