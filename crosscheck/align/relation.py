"""How the values of two facets relate, and whether they lie near enough to be two accounts of one fact."""

from __future__ import annotations

from crosscheck import kinds
from crosscheck.align.facets import Facet
from crosscheck.model import Comparison


def relate(a: Facet, b: Facet) -> Comparison:
    """As the values relate; what goes on since a day excludes that it began after it. The level is symmetric."""
    return kinds.onset(a.claim, b.claim) or kinds.relate(a.claim.value, b.claim.value)


def too_far(a: Facet, b: Facet) -> bool:
    """Whether the values are too far apart to be two accounts of one fact, of a beginning its two days."""
    if kinds.onset(a.claim, b.claim):
        return kinds.onset_too_far(a.claim, b.claim)
    return kinds.too_far(a.claim.value, b.claim.value)
