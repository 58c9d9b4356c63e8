"""Values of two kinds that may say one thing: a figure that leaves its unit out, a number and the rank it ends with."""

from __future__ import annotations

from crosscheck.kinds import amounts, count, measure, ordinal
from crosscheck.model import Bound, Comparison, Count, Level, Measure, Ordinal, Value

_LONG = 1000


def relate(a: Value, b: Value) -> Comparison | None:
    """Relate two values of two kinds; None where they cannot be set side by side. Mirror-symmetric."""
    for one, other in ((a, b), (b, a)):
        if isinstance(one, Count) and isinstance(other, Measure) and count.bare(one) and not other.per:
            found = amounts.relate(one.amount, other.amount, count.KIND.say(one), measure.KIND.say(other))
            return found if found.level is not Level.CONFLICT or _is_tally(one, other) else None
        if isinstance(one, Count) and isinstance(other, Ordinal) and _ends_with(one, other):
            words = f"{count.KIND.say(one)}, and {ordinal.KIND.say(other)} as the last of them"
            return Comparison(level=Level.COMPATIBLE, reason=words)
    return None


def _is_tally(bare: Count, told: Measure) -> bool:
    """Of long figures alone a unit left out is clear when they differ: a record of 2,106, and of 2,116 points."""
    return told.dimension == "index" and min(bare.amount.number, told.amount.number) >= _LONG


def _ends_with(number: Count, rank: Ordinal) -> bool:
    """As "the eighth win in a row" ends eight of them; which one of the eight another rank is says nothing of it."""
    amount = number.amount
    exact = amount.bound is Bound.EXACT and not amount.vague and amount.upper is None
    return exact and amount.number == rank.rank > 1
