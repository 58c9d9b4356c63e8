"""The kind "duration": how long something lasted, when only the length is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.grammar import bounds
from crosscheck.kinds import amounts
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Amount, Bound, Claim, Comparison, Duration, Interval, Level, Mention, Setting, Value
from crosscheck.words.hedges import BOUNDED

if TYPE_CHECKING:
    from crosscheck.grammar.calendar import Length
    from crosscheck.grammar.matches import Parsed

_FEW: dict[tuple[Decimal | None, Decimal | None], str] = {
    (Decimal(2), Decimal(3)): "a couple of",
    (Decimal(2), Decimal(9)): "a few",
    (Decimal(3), Decimal(9)): "several",
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_MONTH_SECONDS = Decimal(2629746)
"""Seconds of a mean month: a twelfth of the Gregorian year of 365.2425 days."""
_SHORT_MONTH, _LONG_MONTH = Decimal(28 * 86400), Decimal(31 * 86400)


class DurationKind:
    """Lengths of time: "three-day", "two decades", "3:07:35", "several weeks"; ages are another kind."""

    name = "duration"
    layer = "temporal"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Lengths of a text, whatever its day; "for weeks" says too little to be checked."""
        from crosscheck.grammar.calendar import CalendarMatch, Length
        from crosscheck.grammar.calendar.lengths import MANY

        del setting
        for match in parsed.calendar:
            if isinstance(match, CalendarMatch) and isinstance(match.expression, Length):
                length = match.expression
                told = not (length.vague and length.upper == MANY)
                yield Mention(kind=self.name, span=match.span, value=duration_of(length), checkable=told)

    def owns(self, value: Value) -> bool:
        """Durations."""
        return isinstance(value, Duration)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Amounts in one unit: "two decades" is "20 years", "three days" is "72 hours"."""
        if not isinstance(a, Duration) or not isinstance(b, Duration):
            return Comparison(level=Level.INCOMPARABLE, reason="not two lengths of time")
        return relate_lengths(a, b)

    def say(self, value: Value) -> str:
        """Such as "more than 3 days", "2 decades"."""
        return say_duration(value) if isinstance(value, Duration) else ""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """`type`, `value` and `mod`."""
        return {"type": "DURATION", "value": value.timex, "mod": value.mod} if isinstance(value, Duration) else None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The number of units as stated, with its hard interval."""
        if not isinstance(value, Duration):
            return None
        return as_quantity(value.amount, value.unit)


def duration_of(length: Length) -> Duration:
    """The value of a length as written."""
    if length.vague:
        high = length.upper or length.number
        amount = bounds.vague(length.number, length.number, high, length.step)
    elif length.upper is not None:
        amount = bounds.between(length.number, length.upper, length.step)
    else:
        amount = bounds.hedged(length.number, length.step, BOUNDED[length.bound])
    return Duration(amount=amount, unit=length.unit, timex=length.timex, mod=length.mod)


def say_duration(value: Duration) -> str:
    """A duration in words."""
    amount = value.amount
    if amount.vague:
        few = _FEW.get((amount.soft.low, amount.soft.high), "many")
        return f"{few} {_plural(value.unit)}"
    units = _units(value.timex)
    if len(units) > 1 and units[-1] == value.unit and amount.upper is None:
        return say_amount(amount, lambda number, _: _in_units(int(number), units))
    single = amount.number == 1 and amount.upper is None
    return f"{say_amount(amount, say_number)} {value.unit if single else _plural(value.unit)}"


_PARTS = re.compile(r"\d+([A-Z])")
_DATED = {"Y": "year", "M": "month", "D": "day"}
_TIMED = {"H": "hour", "M": "minute", "S": "second"}


def _units(timex: str) -> tuple[str, ...]:
    """The units in which a TIMEX3 value is told: hour, minute and second for "PT3H7M35S"."""
    date, _, time = timex.partition("T")
    dated = [_DATED[code] for code in _PARTS.findall(date) if code in _DATED]
    return (*dated, *(_TIMED[code] for code in _PARTS.findall(time) if code in _TIMED))


def _in_units(number: int, units: tuple[str, ...]) -> str:
    """A length of the finest of `units` in all of them: "7 minutes 41 seconds", "3:07:35", "6:00 minutes"."""
    if units == ("hour", "minute", "second"):
        return f"{number // 3600}:{number // 60 % 60:02d}:{number % 60:02d}"
    if len(units) == 2 and not number % 60 and units[1] in {"minute", "second"}:
        return f"{number // 60}:00 {_plural(units[0])}"
    worth = _MONTHS if units[-1] == "month" else _SECONDS
    left, words = number * worth[units[-1]], []
    for unit in units:
        count, left = divmod(left, worth[unit])
        words.append(f"{count} {unit if count == 1 else _plural(unit)}")
    return " ".join(words)


def _plural(unit: str) -> str:
    return {"century": "centuries", "millennium": "millennia"}.get(unit, f"{unit}s")


def relate_lengths(a: Duration, b: Duration) -> Comparison:
    """
    Relate two lengths: `amounts.relate` in one unit; a coarser unit may round a finer one ("a year", "11 months").

    Days and months have no fixed ratio, so between them a length is held to be any the calendar allows. Nights and
    days may differ by one: three nights are three days or four.
    """
    say_a, say_b = say_duration(a), say_duration(b)
    if a.unit == b.unit:
        return amounts.relate(a.amount, b.amount, say_a, say_b)
    x, y = amounts.scaled(a.amount, _mean_seconds(a.unit)), amounts.scaled(b.amount, _mean_seconds(b.unit))
    if x.hard == y.hard and x.bound is y.bound and x.vague == y.vague:
        return Comparison(level=Level.SAME, reason=f"{say_a} is {say_b}")
    if _bare(x) and _bare(y):
        coarse, fine = sorted((x, y), key=lambda amount: amount.step, reverse=True)
        if abs(coarse.number - fine.number) * 2 <= coarse.step and coarse.step > fine.step:
            return Comparison(level=Level.ROUNDS_TO, reason=f"{say_a} against {say_b}: the coarser rounds the finer")
    if "night" in {a.unit, b.unit} and abs(x.number - y.number) <= _SECONDS["day"]:
        return Comparison(level=Level.COMPATIBLE, reason=f"{say_a} against {say_b}: nights and days differ by one")
    if (a.unit in _MONTHS) == (b.unit in _MONTHS):
        return amounts.relate(x, y, say_a, say_b)
    return amounts.relate_converted(a.amount, b.amount, worth(a), worth(b), say_a, say_b)


def _bare(amount: Amount) -> bool:
    return amount.bound is Bound.EXACT and not amount.vague and amount.upper is None


def _mean_seconds(unit: str) -> Decimal:
    return Decimal(_SECONDS[unit]) if unit in _SECONDS else _MONTHS[unit] * _MONTH_SECONDS


def worth(value: Duration) -> Interval:
    """Seconds of one of its units, from the shortest to the longest it can be."""
    unit = value.unit
    if unit in _SECONDS:
        return Interval(low=Decimal(_SECONDS[unit]), high=Decimal(_SECONDS[unit]))
    if unit == "month":
        return Interval(low=_SHORT_MONTH, high=_LONG_MONTH)
    days = _MONTHS[unit] * _MONTH_SECONDS
    return Interval(low=days - _LONG_MONTH / 10, high=days + _LONG_MONTH / 10)


KIND = DurationKind()
