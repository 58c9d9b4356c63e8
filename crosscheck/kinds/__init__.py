"""The registry of kinds, in the order in which they win a tie."""

from __future__ import annotations

from crosscheck.kinds import (
    across,
    age,
    count,
    date,
    duration,
    extent,
    measure,
    money,
    multiple,
    ordinal,
    percent,
    score,
    time,
)
from crosscheck.kinds.onset import onset, onset_too_far
from crosscheck.kinds.reach import at_once, too_far
from crosscheck.kinds.scale import scales
from crosscheck.model import Comparison, Kind, Level, Value

REGISTRY: tuple[Kind, ...] = (
    extent.KIND,
    date.KIND,
    time.KIND,
    age.KIND,
    duration.KIND,
    score.KIND,
    money.KIND,
    percent.KIND,
    multiple.KIND,
    measure.KIND,
    ordinal.KIND,
    count.KIND,
)

_BY_NAME = {one.name: one for one in REGISTRY}


def kind(name: str) -> Kind:
    """The kind called `name`; KeyError when there is none."""
    return _BY_NAME[name]


def kind_of(value: Value) -> Kind:
    """The kind that owns `value`; LookupError for a value of no kind."""
    for one in REGISTRY:
        if one.owns(value):
            return one
    raise LookupError(f"no kind owns {type(value).__name__}")


def relate(a: Value, b: Value) -> Comparison:
    """How two values relate, `incomparable` where their kinds share nothing; its level is mirror-symmetric."""
    one, other = kind_of(a), kind_of(b)
    if one is other or one.layer == other.layer == "temporal":
        return one.compare(a, b)
    return across.relate(a, b) or unlike(a, b)


def unlike(a: Value, b: Value) -> Comparison:
    """That two values of two kinds cannot be compared, in words."""
    first, second = sorted((kind_of(a).name, kind_of(b).name))
    return Comparison(
        level=Level.INCOMPARABLE, reason=f"{_a(first).capitalize()} and {_a(second)} cannot be set side by side."
    )


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


__all__ = [
    "REGISTRY",
    "at_once",
    "kind",
    "kind_of",
    "onset",
    "onset_too_far",
    "relate",
    "scales",
    "too_far",
    "unlike",
]
