"""When a thing began: "fighting since June" and "the fighting began in July" cannot both be right."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.kinds.date import KIND
from crosscheck.kinds.reach import too_far
from crosscheck.model import Comparison, Level, Value, When


def before_it_began(since: Value, begun: Value) -> Comparison | None:
    """
    A conflict where `since` tells what has gone on since a day before all of `begun`, the time at which it began.

    None where the two can both be right, or `since` is no such time.
    """
    if not (isinstance(since, When) and isinstance(begun, When)) or since.limit != "since" or begun.limit:
        return None
    if not (since.year_known and begun.year_known and since.last < begun.first):
        return None
    return Comparison(level=Level.CONFLICT, reason=f"{KIND.say(since)} against a beginning in {KIND.say(begun)}")


def began_too_far(since: When, begun: When) -> bool:
    """Whether the two beginnings are so far apart that they cannot be two accounts of one."""
    return too_far(replace(since, limit=""), begun)
