"""Lengths told in two units or more: "7 minutes 41 seconds", "two years and three months"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.words.calendar import UNITS

_YEARLY = {"year": 12, "month": 1}
_DAILY = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound:
    """A length in its finest `unit`; `stop` is the token after it, `timex` its TIMEX3 value."""

    stop: int
    number: Decimal
    unit: str
    timex: str


def read_compound(source: Source, first: int, stop: int, number: Decimal, unit: str) -> Compound | None:
    """
    The length whose first part, whole `number` of `unit`, is tokens `first` to `stop`; None where no finer follows.

    A part has fewer units than make one of the part before: 75 minutes after two hours are another length. Months and
    days have no fixed ratio, so what is told in both ("two years, three months and 12 days") stays in its parts.
    """
    worth = _YEARLY if unit in _YEARLY else _DAILY
    if unit not in worth or number != number.to_integral_value() or _goes_on(source, first):
        return None
    parts = {unit: int(number)}
    for _ in range(_MOST):
        part = _part(source, stop)
        if part is None:
            break
        after, count, finer = part
        if unit in _YEARLY and finer in _DAILY:
            return None
        if worth.get(finer, worth[unit]) >= worth[unit] or count * worth[finer] >= worth[unit]:
            break
        parts[finer], stop, unit = count, after, finer
    if len(parts) == 1:
        return None
    total = sum(count * worth[name] for name, count in parts.items()) // worth[unit]
    return Compound(stop=stop, number=Decimal(total), unit=unit, timex=_timex(parts))


def _goes_on(source: Source, first: int) -> bool:
    """Whether years or months stand before that the length at token `first` goes on from."""
    at = first - 1
    at -= source.word(at) == "and"
    at -= source.word(at) == ","
    return at < first - 1 and UNITS.get(source.word(at)) in _YEARLY


def _part(source: Source, j: int) -> tuple[int, int, str] | None:
    """Such as ", 41 seconds", "and three months": the token after it, the number, the unit."""
    j += source.word(j) == ","
    j += source.word(j) == "and"
    numeral = source.numerals.get(j)
    if numeral is None or numeral.form not in {"digits", "words"} or numeral.number % 1 or numeral.scale != 1:
        return None
    unit = UNITS.get(source.word(numeral.stop), "")
    after = numeral.stop + 1
    hyphened = source.word(after) in DASHES and source.glued(after)
    plain = len(source.word(numeral.stop)) == len(source.tokens.lowers[numeral.stop])
    return None if not unit or hyphened or not plain else (after, int(numeral.number), unit)


def _timex(parts: dict[str, int]) -> str:
    days = parts.get("day", 0) + 7 * parts.get("week", 0)
    date = "".join(
        f"{count}{code}" for count, code in ((parts.get("year"), "Y"), (parts.get("month"), "M"), (days, "D")) if count
    )
    time = "".join(
        f"{parts[unit]}{code}" for unit, code in (("hour", "H"), ("minute", "M"), ("second", "S")) if unit in parts
    )
    return f"P{date}T{time}" if time else f"P{date}"
