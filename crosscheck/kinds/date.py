"""The kind "date": one moment known to a day or to a vaguer grain; and words that only point at time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.kinds.moments import mentions, relate, relate_day, say_when
from crosscheck.model import Claim, Clock, Comparison, Level, Mention, Setting, Vague, Value, When

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_SPOKEN = {"PRESENT_REF": "now", "PAST_REF": "recently", "FUTURE_REF": "the future"}


class DateKind:
    """Dates: "May 9", "last year", "the 1970s", "since 2019"; vague ones ("now", "every year") are not checkable."""

    name = "date"
    layer = "temporal"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Moments and vague words of a text, set against the article's day."""
        from crosscheck.grammar.calendar import CalendarMatch, Loose

        yield from mentions(parsed, setting, self.name, (When, Vague))
        for match in parsed.calendar:
            if isinstance(match, CalendarMatch) and isinstance(match.expression, Loose):
                loose = match.expression
                value = Vague(timex_type=loose.timex_type, timex=loose.timex, mod=loose.mod)
                yield Mention(kind=self.name, span=match.span, value=value, checkable=False)

    def owns(self, value: Value) -> bool:
        """Moments and vague words."""
        return isinstance(value, When | Vague)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Days as sets: same, contained, or disjoint, a time by its day; a vague word compares with nothing."""
        if isinstance(a, When) and isinstance(b, When):
            return relate(a, b)
        if isinstance(a, When) and isinstance(b, Clock):
            return relate_day(a, b)
        return Comparison(level=Level.INCOMPARABLE, reason="a vague time cannot be compared")

    def say(self, value: Value) -> str:
        """Such as "9 May 2024", "since 2019", "now"."""
        if isinstance(value, When):
            return say_when(value)
        return _SPOKEN.get(value.timex, value.timex) if isinstance(value, Vague) else ""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """`type`, `value` and `mod`."""
        if isinstance(value, When):
            return {"type": "DATE", "value": value.timex, "mod": value.mod}
        if isinstance(value, Vague):
            return {"type": value.timex_type, "value": value.timex, "mod": value.mod}
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """Dates are no quantities."""
        del value
        return None


KIND = DateKind()
