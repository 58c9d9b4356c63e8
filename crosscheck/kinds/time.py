"""The kind "time": a time of day, with its day and zone when the words name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.grammar.matches import Parsed
from crosscheck.kinds.moments import mentions, relate, say_clock
from crosscheck.model import Claim, Clock, Comparison, Level, Mention, Setting, Value


class TimeKind:
    """Clock times and parts of day: "3:30 p.m.", "15:00 GMT Saturday", "Tuesday morning"."""

    name = "time"
    layer = "temporal"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Clock times of a text."""
        return mentions(parsed, setting, self.name, (Clock,))

    def owns(self, value: Value) -> bool:
        """Clock times."""
        return isinstance(value, Clock)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Days first, then seconds; two zones are compared only when both offsets are known."""
        if not isinstance(a, Clock) or not isinstance(b, Clock):
            return Comparison(level=Level.INCOMPARABLE, reason="not two times of day")
        return relate_clocks(a, b)

    def say(self, value: Value) -> str:
        """Such as "15:00 GMT 9 May 2024"."""
        return say_clock(value) if isinstance(value, Clock) else ""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """`type`, `value` and `mod`."""
        return {"type": "TIME", "value": value.timex, "mod": value.mod} if isinstance(value, Clock) else None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """Times of day are no quantities."""
        del value
        return None


def relate_clocks(a: Clock, b: Clock) -> Comparison:
    """Relate two times of day; see `TimeKind.compare`."""
    words = f"{say_clock(a)} against {say_clock(b)}"
    if a.zone != b.zone and (a.offset is None or b.offset is None):
        if a.day is not None and b.day is not None and a.zone and b.zone:
            days = relate(a.day, b.day)
            if (
                days.level is not Level.CONFLICT
                and abs(a.first - b.first) > _HALF_DAY
                and not (a.first <= b.last and b.first <= a.last)
            ):
                return Comparison(level=Level.INCOMPARABLE, reason=f"{words}: the zones cannot be related")
        return Comparison(level=Level.INCOMPARABLE, reason=f"{words}: the zone of one is not known")
    shift = 0 if a.offset is None or b.offset is None else (a.offset - b.offset) * 60
    days_apart = _days_apart(a, b)
    if days_apart is None:
        days_apart = 0 if shift == 0 else _nearest_day(a, b, shift)
        whole = False
    else:
        whole = True
    first, last = a.first - shift + days_apart * _DAY, a.last - shift + days_apart * _DAY
    if not whole and a.day is not None and b.day is not None:
        days = relate(a.day, b.day)
        if days.level is Level.CONFLICT:
            return days
    if (first, last) == (b.first, b.last):
        both = (a.day is None) == (b.day is None) and a.mod == b.mod
        if both:
            return Comparison(
                level=Level.SAME,
                reason=f"both say {say_clock(a)}" if say_clock(a) == say_clock(b) else f"{words}: one time",
            )
        return Comparison(level=Level.COMPATIBLE, reason=f"{words}: one says less")
    if first <= b.last and b.first <= last:
        return Comparison(level=Level.COMPATIBLE, reason=f"{words}: the finer lies within the vaguer")
    if "APPROX" in {a.mod, b.mod} and max(first - b.last, b.first - last) <= _NEAR:
        return Comparison(level=Level.COMPATIBLE, reason=f"{words}: one is told as approximate", note=True)
    return Comparison(level=Level.CONFLICT, reason=words)


_DAY, _HALF_DAY, _NEAR = 86400, 43200, 1800


def _days_apart(a: Clock, b: Clock) -> int | None:
    """Whole days from the day of `b` to that of `a`, None unless both are single known days of one sort."""
    if a.day is None or b.day is None or a.day.year_known != b.day.year_known:
        return None
    if a.day.first != a.day.last or b.day.first != b.day.last:
        return None
    return (a.day.first - b.day.first).days


def _nearest_day(a: Clock, b: Clock, shift: int) -> int:
    """Without days, the day on which the two times lie nearest: 23:00 GMT is 01:00 two hours east."""
    return min((-1, 0, 1), key=lambda days: (abs(a.first - shift + days * _DAY - b.first), days))


KIND = TimeKind()
