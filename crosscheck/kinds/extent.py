"""The kind "extent": a thing that lasted from one moment to another, both ends inclusive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.kinds.moments import day_words, mentions, relate, relate_clocks, say_clock, say_when
from crosscheck.model import Claim, Clock, Comparison, Extent, Grain, Level, Mention, Setting, Value, When
from crosscheck.words.calendar import MONTH_NAMES

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed


class ExtentKind:
    """From-to ranges: "7 to 11 May", "1960-1973", "from October to March", "9 a.m.-5 p.m."."""

    name = "extent"
    layer = "temporal"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Ranges of a text."""
        return mentions(parsed, setting, self.name, (Extent,))

    def owns(self, value: Value) -> bool:
        """Extents."""
        return isinstance(value, Extent)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """End by end when both give the whole length; a containment only has to fit."""
        if not isinstance(a, Extent) or not isinstance(b, Extent):
            return Comparison(level=Level.INCOMPARABLE, reason="not two extents")
        return _relate(a, b)

    def say(self, value: Value) -> str:
        """Such as "7–11 May 2024", "from 9 a.m. to 5 p.m."; a containment is "during 7–11 May 2024"."""
        if not isinstance(value, Extent):
            return ""
        inside = value.asserted == "containment"
        short = _short(value.start, value.end)
        if short:
            return f"during {short}" if inside else short
        start, end = _words(value.start), _words(value.end)
        return f"between {start} and {end}" if inside else f"from {start} to {end}"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """The whole as DATE or TIME, its ends with their own words, and the first and last day when known."""
        if not isinstance(value, Extent):
            return None
        kind = "DATE" if isinstance(value.start, When) else "TIME"
        found: dict[str, Any] = {
            "type": kind,
            "value": f"{value.start.timex}/{value.end.timex}",
            "mod": "",
            "begin": _end(value.start, value.start_span),
            "end": _end(value.end, value.end_span),
        }
        days = _days(value)
        if days is not None:
            found["interval"] = days
        return found

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """Extents are no quantities."""
        del value
        return None


_MODERN = 1800
"""Earlier years around a dash read like any other figures."""
_DASHED = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


def _short(start: When | Clock, end: When | Clock) -> str:
    """Both ends around a dash, as a newspaper prints them: what they share is said once; "" where that is not done."""
    if not isinstance(start, When) or not isinstance(end, When) or start.grain is not end.grain:
        return ""
    plain = not (start.mod or end.mod or start.limit or end.limit) and start.year_known == end.year_known
    if not plain or start.grain not in _DASHED or start.timex.startswith("FY"):
        return ""
    if start.grain is Grain.YEAR:
        return f"{start.first.year}–{end.first.year}" if start.first.year >= _MODERN else ""
    if start.first.year != end.first.year:
        return ""
    if start.grain is Grain.MONTH:
        return f"{MONTH_NAMES[start.first.month]}–{say_when(end)}"
    if start.first.month == end.first.month:
        return f"{start.first.day}–{say_when(end)}"
    return f"{day_words(start.first)}–{say_when(end)}"


def _words(end: When | Clock) -> str:
    return say_when(end) if isinstance(end, When) else say_clock(end)


def _end(end: When | Clock, span: tuple[int, int]) -> dict[str, Any]:
    return {
        "start": span[0],
        "end": span[1],
        "type": "DATE" if isinstance(end, When) else "TIME",
        "value": end.timex,
    }


def _days(value: Extent) -> list[str] | None:
    first = value.start if isinstance(value.start, When) else value.start.day
    last = value.end if isinstance(value.end, When) else value.end.day
    if first is None or last is None or not first.year_known or not last.year_known:
        return None
    return [first.first.isoformat(), last.last.isoformat()]


def _relate_ends(a: When | Clock, b: When | Clock) -> Comparison:
    if isinstance(a, When) and isinstance(b, When):
        return relate(a, b)
    if isinstance(a, Clock) and isinstance(b, Clock):
        return relate_clocks(a, b)
    return Comparison(level=Level.INCOMPARABLE, reason="a date against a time of day")


def _relate(a: Extent, b: Extent) -> Comparison:
    starts, ends = _relate_ends(a.start, b.start), _relate_ends(a.end, b.end)
    levels = {starts.level, ends.level}
    say = ExtentKind().say
    if levels == {Level.SAME}:
        return Comparison(
            level=Level.SAME,
            reason=f"both run {say(a)}"
            if a.asserted == b.asserted
            else f"both name {_words(a.start)} and {_words(a.end)}",
        )
    if Level.INCOMPARABLE in levels and Level.CONFLICT not in levels:
        return Comparison(level=Level.INCOMPARABLE, reason=f"{say(a)} against {say(b)}: an end cannot be related")
    if Level.CONFLICT not in levels:
        note = starts.note or ends.note
        return Comparison(
            level=Level.COMPATIBLE, reason=f"{say(a)} against {say(b)}: the vaguer holds the finer", note=note
        )
    if "containment" in {a.asserted, b.asserted} and _meet(a, b):
        return Comparison(
            level=Level.COMPATIBLE, reason=f"{say(a)} against {say(b)}: one lies within a period, not all of it"
        )
    return Comparison(level=Level.CONFLICT, reason=_differences(a, b, starts, ends))


def _meet(a: Extent, b: Extent) -> bool:
    """Whether the two share a day; times of day and unknown years are left the benefit of the doubt."""
    if isinstance(a.start, Clock) or isinstance(a.end, Clock) or isinstance(b.start, Clock) or isinstance(b.end, Clock):
        return True
    if not all(when.year_known for when in (a.start, a.end, b.start, b.end)):
        return True
    return a.start.first <= b.end.last and b.start.first <= a.end.last


def _differences(a: Extent, b: Extent, starts: Comparison, ends: Comparison) -> str:
    parts = []
    if starts.level is Level.CONFLICT:
        parts.append(f"starts {_words(a.start)} against {_words(b.start)}")
    if ends.level is Level.CONFLICT:
        parts.append(f"ends {_words(a.end)} against {_words(b.end)}")
    return "; ".join(parts)


KIND = ExtentKind()
