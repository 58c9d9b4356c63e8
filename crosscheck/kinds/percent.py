"""The kind "percent": shares, rates in hundredths, fractions of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.kinds import amounts
from crosscheck.kinds.money import say_per
from crosscheck.kinds.wording import as_quantity, say_amount, say_fraction, say_number
from crosscheck.model import Amount, Claim, Comparison, Level, Mention, Percent, Setting, Value

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_NAMES = {"percent": "percent", "percentage-point": "percentage points", "basis-point": "basis points"}
_HUNDRED = Decimal(100)


class PercentKind:
    """Such as "12 percent", "3 percentage points", "25 basis points", "a third of"."""

    name = "percent"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Percentages, and bare fractions held in percent."""
        del setting
        for match in parsed.quantities:
            if match.unit is not None and match.unit.category == "percent":
                value = Percent(amount=match.amount, unit=match.unit.name, per=match.per)
            elif match.unit is None and match.form == "fraction":
                value = Percent(amount=amounts.scaled(match.amount, _HUNDRED), unit="fraction", per=match.per)
            else:
                continue
            yield Mention(kind=self.name, span=match.span, value=value, inferred=match.inferred)

    def owns(self, value: Value) -> bool:
        """Percentages and fractions."""
        return isinstance(value, Percent)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for shares, one for points: they are never set against each other."""
        value = claim.value
        points = isinstance(value, Percent) and value.unit.endswith("point")
        return ("percent-point",) if points else (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Levels of `amounts.relate`; a share and a difference of shares cannot be related."""
        if not isinstance(a, Percent) or not isinstance(b, Percent):
            return Comparison(level=Level.INCOMPARABLE, reason="not two shares")
        first, second = sorted((self.say(a), self.say(b)))
        if a.unit.endswith("point") != b.unit.endswith("point"):
            return Comparison(
                level=Level.INCOMPARABLE, reason=f"{first} and {second}: percent and percentage points differ"
            )
        rates = amounts.relate_rates(_points(a), _points(b), (a.per, b.per), self.say(a), self.say(b))
        if rates is not None:
            return rates
        return amounts.relate(_points(a), _points(b), self.say(a), self.say(b))

    def say(self, value: Value) -> str:
        """Such as "nearly 12.3 percent", "two-thirds"."""
        if not isinstance(value, Percent):
            return ""
        if value.unit == "fraction":
            return say_amount(value.amount, lambda number, _step: say_fraction(number)) + say_per(value.per)
        name = _NAMES[value.unit]
        if value.amount.number == 1 and value.amount.upper is None and name.endswith("s"):
            name = name[:-1]
        return f"{say_amount(value.amount, say_number)} {name}{say_per(value.per)}"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: shares are no moments."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The figure in percent, points or basis points; a fraction as the part of one."""
        if not isinstance(value, Percent):
            return None
        if value.unit == "fraction":
            return as_quantity(amounts.scaled(value.amount, Decimal("0.01")), "fraction")
        unit = value.unit.replace("-", " ")
        return as_quantity(value.amount, f"{unit} per {value.per}" if value.per else unit)


def _points(value: Percent) -> Amount:
    return amounts.scaled(value.amount, Decimal("0.01")) if value.unit == "basis-point" else value.amount


KIND = PercentKind()
