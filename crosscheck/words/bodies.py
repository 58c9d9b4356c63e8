"""Words by which the name of a body or a firm is told from a person's."""

from __future__ import annotations

from crosscheck.words import word_set
from crosscheck.words.places import NATIONALITIES, PLACES

BODIES = word_set(
    "ministry department university bank republic bureau agency institute college council court office committee "
    "commission "
    "party union association federation organisation organization house board school church museum hospital army "
    "navy force "
    "corps academy society foundation authority administration society state kingdom city province district "
    "county sea gulf "
    "bay isle island lake mount river cape ministry treaty"
)
FIRMS = word_set(
    "motors electric mills dynamics hospital assembly services accounting center centre street avenue road square park "
    "group company corp inc bridge station airport stadium cup league award prize act bill channel sound day"
)


def personal(name: str) -> bool:
    """Whether a name may be a person's: two to four words, none of which tells of a body, a firm or a country."""
    words = name.casefold().split()
    return (
        2 <= len(words) <= 4
        and name.casefold() not in PLACES
        and not any(
            word in BODIES or word in FIRMS or word in NATIONALITIES or word in PLACES or word == "of" for word in words
        )
    )
