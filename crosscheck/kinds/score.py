"""The kind "score": results of two sides, in a match or a vote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.model import Claim, Comparison, Level, Mention, Score, Setting, Value

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed


class ScoreKind:
    """Such as "won 3-1", "voted 61 to 37"."""

    name = "score"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Scores and votes; they win over the two figures they hold by their length."""
        del setting
        for match in parsed.scores:
            value = Score(left=int(match.left), right=int(match.right), form=match.form)
            yield Mention(kind=self.name, span=match.span, value=value, priority=1)

    def owns(self, value: Value) -> bool:
        """Scores."""
        return isinstance(value, Score)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """Match or vote."""
        return (f"score:{claim.value.form}",) if isinstance(claim.value, Score) else (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """`same` for one pair, also when the sides stand in the other order; else `conflict`."""
        if not isinstance(a, Score) or not isinstance(b, Score):
            return Comparison(level=Level.INCOMPARABLE, reason="not two results")
        first, second = sorted((self.say(a), self.say(b)))
        if a.form != b.form:
            return Comparison(level=Level.INCOMPARABLE, reason=f"{first} is a match, {second} a vote")
        if (a.left, a.right) == (b.left, b.right):
            return Comparison(level=Level.SAME, reason=f"both say {first}")
        if (a.left, a.right) == (b.right, b.left):
            return Comparison(level=Level.SAME, reason=f"{first} is {second} from the other side")
        return Comparison(level=Level.CONFLICT, reason=f"{first} and {second} cannot both be the result")

    def say(self, value: Value) -> str:
        """Such as "3-1", or "61 votes to 37" for a vote."""
        if not isinstance(value, Score):
            return ""
        return f"{value.left} votes to {value.right}" if value.form == "vote" else f"{value.left}-{value.right}"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: results are no moments."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """None: design section 9 gives scores no quantity."""
        del value
        return None


KIND = ScoreKind()
