"""When a thing began: "fighting since June" and "the fighting began in July" cannot both be right."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.kinds.date import KIND
from crosscheck.kinds.reach import too_far
from crosscheck.model import Claim, Comparison, Level, When
from crosscheck.words.english import BEGINNING


def onset(a: Claim, b: Claim) -> Comparison | None:
    """
    A conflict where one tells what has gone on since a day before all of the time at which the other has it begin.

    None where the two can both be right, or tell of no beginning; the same for `onset(b, a)`.
    """
    found = _sides(a, b)
    if found is None or found[0].last >= found[1].first:
        return None
    since, begun = map(KIND.say, found)
    return Comparison(level=Level.CONFLICT, reason=f"{since} against a beginning in {begun}")


def onset_too_far(a: Claim, b: Claim) -> bool:
    """Whether two such beginnings are so far apart that they cannot be two accounts of one; False for other claims."""
    found = _sides(a, b)
    return found is not None and too_far(replace(found[0], limit=""), found[1])


def _sides(a: Claim, b: Claim) -> tuple[When, When] | None:
    """The day since which something goes on, and the time at which something began, both in known years."""
    for since, begun in ((a, b), (b, a)):
        one, other = since.value, begun.value
        if not (isinstance(one, When) and isinstance(other, When)) or begun.context.predicate not in BEGINNING:
            continue
        if one.limit == "since" and not other.limit and one.year_known and other.year_known:
            return one, other
    return None
