"""How far apart two values may lie and still be two accounts of one fact."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from crosscheck.config import FEW, FOLD
from crosscheck.kinds.scale import scales
from crosscheck.model import Amount, Clock, Extent, Grain, Value, When

_DAYS = {Grain.MONTH: 200, Grain.SEASON: 200, Grain.QUARTER: 200, Grain.HALF: 400, Grain.YEAR: 1900}
_DAY_AND_YEAR = 740
"""Days between a day and a year: the year before last may still be a slip, an earlier one is another happening."""
_NARROW = 31
_WIDE = 8000
"""Days between two moments, by the coarser grain: another day of the same weeks may be a slip, another month of
another year is another happening."""


def too_far(a: Value, b: Value) -> bool:
    """Whether `a` and `b` are so far apart that they cannot be two accounts of one fact; symmetric."""
    if {type(a), type(b)} == {When, Clock}:
        a, b = (value.day if isinstance(value, Clock) and value.day is not None else value for value in (a, b))
    if isinstance(a, When) and isinstance(b, When):
        return _moments_apart(a, b)
    if isinstance(a, Extent) and isinstance(b, Extent):
        ends = (a.start, b.start), (a.end, b.end)
        return any(isinstance(x, When) and isinstance(y, When) and _moments_apart(x, y) for x, y in ends)
    if isinstance(a, Clock) and isinstance(b, Clock):
        return a.day is not None and b.day is not None and _moments_apart(a.day, b.day)
    one, other = getattr(a, "amount", None), getattr(b, "amount", None)
    return isinstance(one, Amount) and isinstance(other, Amount) and _fold(one, other, *scales(a, b))


def at_once(a: Value, b: Value) -> bool:
    """Whether `a` and `b` are whole periods that share a day: nobody is on two visits at once; symmetric."""
    if not (isinstance(a, Extent) and isinstance(b, Extent) and a.asserted == b.asserted == "extent"):
        return False
    ends = a.start, a.end, b.start, b.end
    if not all(isinstance(end, When) for end in ends) or len({getattr(end, "year_known", None) for end in ends}) > 1:
        return False
    first, last, other_first, other_last = (end.first for end in ends if isinstance(end, When))
    return first <= other_last and other_first <= last


def _moments_apart(a: When, b: When) -> bool:
    if not (a.year_known and b.year_known) or _another_year(a, b):
        return False
    if bool(a.limit) is not bool(b.limit):
        # "since 2019" leaves room for every later day, and says nothing of it.
        return a.first > b.last or b.first > a.last
    gap = max(a.first, b.first) - min(a.last, b.last)
    coarser = a.grain if a.grain.rank >= b.grain.rank else b.grain
    if {a.grain, b.grain} == {Grain.DAY, Grain.YEAR}:
        return gap > dt.timedelta(days=_DAY_AND_YEAR)
    limit = _DAYS.get(coarser, _NARROW if coarser.rank <= Grain.WEEK.rank else _WIDE)
    return gap > dt.timedelta(days=limit)


def _another_year(a: When, b: When) -> bool:
    """Whether two days or months are one but for a year that the words of one leave to inference."""
    if "year" not in {a.unsure, b.unsure} or max(a.grain.rank, b.grain.rank) > Grain.MONTH.rank:
        return False
    return (a.first.month, a.first.day, a.last.month) == (b.first.month, b.first.day, b.last.month)


def _fold(a: Amount, b: Amount, unit_a: Decimal, unit_b: Decimal) -> bool:
    if a.vague is not b.vague:
        told, plain = (a, abs(b.number) * unit_b / unit_a) if a.vague else (b, abs(a.number) * unit_a / unit_b)
        return bool(plain) and told.hard.low is not None and told.hard.low > FOLD**2 * plain
    if not a.number or not b.number:
        return max(abs(a.number), abs(b.number)) > FEW  # "no casualties" may contradict twelve, not three thousand
    low, high = sorted((abs(a.number) * unit_a, abs(b.number) * unit_b))
    return high > FOLD * low
