"""The kind "multiple": how many times as much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.grammar.frequencies import how_often
from crosscheck.kinds import amounts
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Bound, Claim, Comparison, Level, Mention, Multiple, Setting, Value

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_VERBAL = frozenset({"to", "will", "would", "could", "may", "might", "can", "should", "must"})
_COMPARED = frozenset(
    {"as", "more", "the", "higher", "larger", "greater", "bigger", "less", "that", "its", "their", "faster", "longer"}
)


class MultipleKind:
    """Such as "twofold", "three times as many", "doubled"; "met three times" says how often and is a count."""

    name = "multiple"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Multiples; verbs of doubling rank below other readings."""
        del setting
        lowers = parsed.tokens.lowers
        for match in parsed.quantities:
            times = match.unit is not None and match.unit.category == "multiple"
            if match.form not in {"multiple", "doubling"} and not times:
                continue
            after = lowers[match.stop] if match.stop < len(lowers) else ""
            if how_often(parsed.tokens, match):
                continue
            adjective = lowers[match.stop - 1] in {"double", "triple", "treble", "quadruple"}
            before = lowers[match.first - 1] if match.first else ""
            if adjective and match.amount.bound is Bound.EXACT and before not in _VERBAL and after not in _COMPARED:
                continue  # "double figures", "a double-double"
            yield Mention(
                kind=self.name,
                span=match.span,
                value=Multiple(amount=match.amount),
                checkable=not (adjective and after not in _COMPARED),
                priority=-1 if match.form == "doubling" else 0,
            )

    def owns(self, value: Value) -> bool:
        """Multiples."""
        return isinstance(value, Multiple)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Levels of `amounts.relate`."""
        if not isinstance(a, Multiple) or not isinstance(b, Multiple):
            return Comparison(level=Level.INCOMPARABLE, reason="not two multiples")
        return amounts.relate(a.amount, b.amount, self.say(a), self.say(b))

    def say(self, value: Value) -> str:
        """Such as "more than 6 times as much"."""
        return f"{say_amount(value.amount, say_number)} times as much" if isinstance(value, Multiple) else ""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: multiples are no moments."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The factor, its unit "times"."""
        if not isinstance(value, Multiple) or (value.amount.vague and value.amount.number < 10):
            return None
        return as_quantity(value.amount, "times")


KIND = MultipleKind()
