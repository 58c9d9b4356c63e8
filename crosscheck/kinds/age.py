"""The kind "age": how old a person or thing is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.kinds import amounts
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Age, Bound, Claim, Comparison, Interval, Level, Mention, Setting, Value

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_DAYS: dict[str, tuple[Decimal, Decimal]] = {
    "hour": (Decimal(1) / 24, Decimal(1) / 24),
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(7)),
    "month": (Decimal(28), Decimal(31)),
    "year": (Decimal(365), Decimal(366)),
}


class AgeKind:
    """Such as "Maddon, 66,", "aged 34", "a 6-month-old", "in his 60s"."""

    name = "age"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Ages."""
        del setting
        for match in parsed.quantities:
            if match.unit is not None and match.unit.category == "age":
                value = Age(amount=match.amount, unit=match.unit.name)
                yield Mention(kind=self.name, span=match.span, value=value, priority=1)

    def owns(self, value: Value) -> bool:
        """Ages."""
        return isinstance(value, Age)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Levels of `amounts.relate`; months and years are related with the give of a calendar."""
        if not isinstance(a, Age) or not isinstance(b, Age):
            return Comparison(level=Level.INCOMPARABLE, reason="not two ages")
        if a.unit == b.unit:
            return amounts.relate(a.amount, b.amount, self.say(a), self.say(b))
        if _in_its_year(a, b) or _in_its_year(b, a):
            one, other = sorted((self.say(a), self.say(b)))
            return Comparison(level=Level.ROUNDS_TO, reason=f"{one} and {other}: a year of age lasts until the next")
        return amounts.relate_converted(a.amount, b.amount, worth(a), worth(b), self.say(a), self.say(b))

    def say(self, value: Value) -> str:
        """Such as "66 years old"."""
        if not isinstance(value, Age):
            return ""
        single = value.amount.number == 1 and value.amount.upper is None
        return f"{say_amount(value.amount, say_number)} {value.unit}{'' if single else 's'} old"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: an age is told of somebody, and annotators of time expressions leave ages out."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The figure, its unit "year of age"."""
        return as_quantity(value.amount, f"{value.unit} of age") if isinstance(value, Age) else None


def _in_its_year(years: Age, months: Age) -> bool:
    """Whether an exact age in months lies in an exact age in years: who is 21 months old is one."""
    if (years.unit, months.unit) != ("year", "month"):
        return False
    exact = all(age.amount.bound is Bound.EXACT and age.amount.upper is None for age in (years, months))
    return exact and months.amount.number // 12 == years.amount.number


def worth(value: Age) -> Interval:
    """Days of one of its units, from the fewest to the most it can have."""
    low, high = _DAYS[value.unit]
    return Interval(low=low, high=high)


KIND = AgeKind()
