"""The kind "time": a time of day, with its day and zone when the words name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.kinds.moments import mentions, relate_clocks, relate_day, say_clock
from crosscheck.model import Claim, Clock, Comparison, Grain, Level, Mention, Setting, Value, When
from crosscheck.words.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_NAMED_DAY = re.compile(
    rf"\b(?:{'|'.join(sorted({*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, *SHORT_MONTHS}))}"
    r"|today|tonight|yesterday|tomorrow)\b|\d{4}-\d",
    re.IGNORECASE,
)


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
        """
        Times of day; a part of a known day, and a time that names its day itself, days as well.

        "3 p.m." of "at 3 p.m. on Tuesday" leaves the day to the claim that tells it.
        """
        value = claim.value
        if not isinstance(value, Clock) or value.day is None:
            return (self.name,)
        own = value.grain is Grain.PART or _NAMED_DAY.search(claim.quote)
        return (self.name, "date") if own else (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """
        Zones, then days, then seconds; a round time may round a finer one, a part of day has open edges.

        Against a date the day decides.
        """
        if isinstance(a, Clock) and isinstance(b, When):
            return relate_day(b, a)
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


KIND = TimeKind()
