"""The registry of kinds, in the order in which they win a tie."""

from __future__ import annotations

from crosscheck.kinds import age, count, date, duration, extent, measure, money, multiple, ordinal, percent, score, time
from crosscheck.kinds.reach import at_once, too_far
from crosscheck.kinds.scale import scales
from crosscheck.model import Kind, Value

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


__all__ = ["REGISTRY", "at_once", "kind", "kind_of", "scales", "too_far"]
