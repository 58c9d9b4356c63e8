"""The kind "duration": how long something lasted, when only the length is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from crosscheck.grammar import bounds
from crosscheck.grammar.calendar import CalendarMatch, Length
from crosscheck.grammar.matches import Parsed
from crosscheck.kinds.moments import context_keys
from crosscheck.model import Amount, Bound, Claim, Comparison, Duration, Interval, Level, Mention, Setting, Value

_FORCES = {
    Bound.EXACT: "",
    Bound.ABOUT: "about",
    Bound.MORE_THAN: "over",
    Bound.AT_LEAST: "at-least",
    Bound.LESS_THAN: "under",
    Bound.AT_MOST: "at-most",
    Bound.NEARLY: "nearly",
    Bound.UP_TO: "up-to",
}
_HEDGES = {
    Bound.ABOUT: "about ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_MOST: "at most ",
    Bound.NEARLY: "nearly ",
    Bound.UP_TO: "up to ",
}

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "fortnight": 1209600}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_SHORTEST_MONTH, _LONGEST_MONTH = Decimal(30 * 86400), Decimal(31 * 86400)
"""
Seconds of a month when it is set against days or weeks: newspapers count a month as four weeks and some days, a year as
365 days or 52 weeks, so lengths of the two families agree when some month length makes them agree.
"""


class DurationKind:
    """Lengths of time: "three-day", "two decades", "3:07:35", "several weeks"; ages are another kind."""

    name = "duration"
    layer = "temporal"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Lengths of a text; nothing in them depends on the article's day."""
        del setting
        for match in parsed.calendar:
            if isinstance(match, CalendarMatch) and isinstance(match.expression, Length):
                yield Mention(kind=self.name, span=match.span, value=duration_of(match.expression))

    def owns(self, value: Value) -> bool:
        """Durations."""
        return isinstance(value, Duration)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """See `Kind.keys`."""
        return context_keys(self.name, claim)

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
        amount = value.amount
        stated: Any = _number(amount.number)
        if amount.upper is not None:
            stated = [stated, _number(amount.upper)]
        return {
            "value": stated,
            "unit": value.unit,
            "bound": str(amount.bound),
            "low": None if amount.hard.low is None else _number(amount.hard.low),
            "high": None if amount.hard.high is None else _number(amount.hard.high),
        }


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def duration_of(length: Length) -> Duration:
    """The value of a length as written."""
    if length.vague:
        high = length.upper or length.number
        amount = bounds.vague(length.number, length.number, high, length.step)
    elif length.upper is not None:
        amount = bounds.between(length.number, length.upper, length.step)
    else:
        amount = bounds.hedged(length.number, length.step, _FORCES[length.bound])
    return Duration(amount=amount, unit=length.unit, timex=length.timex, mod=length.mod)


def say_duration(value: Duration) -> str:
    """A duration in words."""
    amount = value.amount
    if amount.vague:
        few = "several" if amount.soft.low is not None and amount.soft.low >= 3 else "a few"
        return f"{few} {_plural(value.unit)}"
    if value.unit == "second" and amount.number >= 3600 and amount.upper is None and "H" in value.timex:
        total = int(amount.number)
        return f"{total // 3600}:{total // 60 % 60:02d}:{total % 60:02d}"
    if amount.upper is not None:
        return f"{amount.number:f} to {amount.upper:f} {_plural(value.unit)}"
    unit = value.unit if amount.number == 1 else _plural(value.unit)
    return f"{_HEDGES.get(amount.bound, '')}{amount.number:f} {unit}"


def _plural(unit: str) -> str:
    return {"century": "centuries", "millennium": "millennia"}.get(unit, f"{unit}s")


def relate_lengths(a: Duration, b: Duration) -> Comparison:
    """Relate two lengths; see `DurationKind.compare`."""
    months = a.unit in _MONTHS, b.unit in _MONTHS
    if a.unit not in _MONTHS | _SECONDS.keys() or b.unit not in _MONTHS | _SECONDS.keys():
        return Comparison(
            level=Level.INCOMPARABLE, reason=f"{say_duration(a)} against {say_duration(b)}: no common unit"
        )
    if months == (True, True):
        return _relate(a, b, _scaled(a.amount, Decimal(_MONTHS[a.unit])), _scaled(b.amount, Decimal(_MONTHS[b.unit])))
    if months == (False, False):
        return _relate(a, b, _scaled(a.amount, Decimal(_SECONDS[a.unit])), _scaled(b.amount, Decimal(_SECONDS[b.unit])))
    return _relate(a, b, _in_seconds(a), _in_seconds(b))


def _scaled(amount: Amount, factor: Decimal) -> Amount:
    return replace(
        amount,
        number=amount.number * factor,
        upper=None if amount.upper is None else amount.upper * factor,
        step=amount.step * factor,
        hard=amount.hard.scaled(factor),
        soft=amount.soft.scaled(factor),
    )


def _in_seconds(value: Duration) -> Amount:
    if value.unit in _SECONDS:
        return _scaled(value.amount, Decimal(_SECONDS[value.unit]))
    few = _scaled(value.amount, _MONTHS[value.unit] * _SHORTEST_MONTH)
    many = _scaled(value.amount, _MONTHS[value.unit] * _LONGEST_MONTH)
    return replace(few, hard=_widened(few.hard, many.hard), soft=_widened(few.soft, many.soft))


def _widened(few: Interval, many: Interval) -> Interval:
    return replace(few, high=many.high)


def _relate(a: Duration, b: Duration, x: Amount, y: Amount) -> Comparison:
    words = f"{say_duration(a)} against {say_duration(b)}"
    if (x.hard, x.soft) == (y.hard, y.soft) and a.mod == b.mod:
        return Comparison(
            level=Level.SAME, reason=f"both say {say_duration(a)}" if a.unit == b.unit else f"{words}: one length"
        )
    if x.bound is Bound.EXACT and y.bound is Bound.EXACT and not (x.vague or y.vague) and x.hard == y.hard:
        return Comparison(level=Level.SAME, reason=f"{words}: one length")
    if x.hard.overlaps(y.hard):
        note = not x.soft.overlaps(y.soft)
        return Comparison(level=Level.COMPATIBLE, reason=f"{words}: the bounds of one admit the other", note=note)
    coarse, fine = (x, y) if x.step >= y.step else (y, x)
    if (
        coarse.step > fine.step
        and coarse.bound is Bound.EXACT
        and fine.upper is None
        and abs(coarse.number - fine.number) < coarse.step
    ):
        return Comparison(level=Level.ROUNDS_TO, reason=f"{words}: the coarser rounds the finer")
    return Comparison(level=Level.CONFLICT, reason=words)


KIND = DurationKind()
