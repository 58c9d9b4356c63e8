"""The kind "measure": physical quantities with a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.kinds import amounts
from crosscheck.kinds.money import say_per
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Amount, Claim, Comparison, Interval, Level, Measure, Mention, Setting, Value
from crosscheck.words import word_set
from crosscheck.words.units import COMPOUNDS, UNITS

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

_INVARIANT = frozenset(
    {"magnitude", "hertz", "kilohertz", "megahertz", "gigahertz", "horsepower", "stone", "rai", "bar"}
)
_PLURALS = {"foot": "feet", "inch": "inches"}
_SIGNS = {
    "celsius": "degrees Celsius", "fahrenheit": "degrees Fahrenheit", "kelvin": "kelvin", "mile-per-hour": "mph",
    "kilometre-per-hour": "km/h", "metre-per-second": "m/s", "mile-per-gallon": "mpg",
    "barrel-per-day": "barrels per day",
    "square-metre": "square metres", "square-kilometre": "square kilometres", "square-mile": "square miles",
    "square-foot": "square feet", "square-yard": "square yards", "square-inch": "square inches",
    "cubic-metre": "cubic metres", "cubic-foot": "cubic feet", "cubic-centimetre": "cubic centimetres",
    "cubic-kilometre": "cubic kilometres", "cubic-inch": "cubic inches", "nautical-mile": "nautical miles",
    "fluid-ounce": "fluid ounces", "acre-foot": "acre-feet", "kilowatt-hour": "kilowatt-hours",
    "megawatt-hour": "megawatt-hours", "gigawatt-hour": "gigawatt-hours", "terawatt-hour": "terawatt-hours",
    "british-thermal-unit": "BTU", "million-british-thermal-unit": "mmBTU", "milliampere-hour": "mAh",
    "revolution-per-minute": "rpm", "megabit-per-second": "Mbps", "gigabit-per-second": "Gbps",
    "pound-per-square-inch": "psi", "kilopound-per-square-inch": "ksi", "pound-foot": "pound-feet",
    "newton-metre": "newton-metres", "part-per-million": "parts per million", "part-per-billion": "parts per billion",
    "index-point": "index points", "point-per-game": "points per game", "rebound-per-game": "rebounds per game",
    "assist-per-game": "assists per game", "pound": "lb", "metric-horsepower": "PS", "light-year": "light-years",
}  # fmt: skip
"""How a unit stands after its figure, where that is not its name with an s."""
_PAIRS = {name: (first, second, many) for (first, second), (name, many) in COMPOUNDS.items()}
_ABBREVIATED = word_set("km/h mph m/s mpg BTU mmBTU mAh rpm Mbps Gbps psi ksi kelvin lb PS")
_MILES = frozenset({"mile", "nautical-mile"})
"""Of one figure in both, the first may only be short for the second."""


class MeasureKind:
    """Such as "30 kilometres", "5 tonnes", "minus 17 degrees Celsius", "300 barrels a day"."""

    name = "measure"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Quantities whose unit has a dimension; lengths of time are another kind."""
        del setting
        for match in parsed.quantities:
            unit = match.unit
            if unit is None or unit.category != "measure":
                continue
            value = Measure(
                amount=match.amount, unit=_bore(unit.name, match.amount.number), dimension=unit.dimension, per=match.per
            )
            yield Mention(kind=self.name, span=match.span, value=value)

    def owns(self, value: Value) -> bool:
        """Measures."""
        return isinstance(value, Measure)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """The dimension."""
        return (f"measure:{claim.value.dimension}",) if isinstance(claim.value, Measure) else (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Levels of `amounts.relate`; other units of one dimension are converted exactly, roundings forgiven."""
        if not isinstance(a, Measure) or not isinstance(b, Measure):
            return Comparison(level=Level.INCOMPARABLE, reason="not two measures")
        first, second = sorted((self.say(a), self.say(b)))
        if a.dimension != b.dimension:
            return Comparison(level=Level.INCOMPARABLE, reason=f"{first} and {second} measure different things")
        rates = amounts.relate_rates(a.amount, b.amount, (a.per, b.per), self.say(a), self.say(b))
        if rates is not None and (a.unit == b.unit or rates.level is Level.INCOMPARABLE):
            return rates
        if a.unit == b.unit:
            return amounts.relate(a.amount, b.amount, self.say(a), self.say(b))
        if {a.unit, b.unit} == _MILES and a.amount.number == b.amount.number and a.amount.upper == b.amount.upper:
            return Comparison(level=Level.COMPATIBLE, reason=f"{first} and {second}: a mile at sea is a nautical one")
        if a.dimension == "temperature":
            return _temperatures(a, b, self.say(a), self.say(b))
        return amounts.relate_converted(a.amount, b.amount, worth(a), worth(b), self.say(a), self.say(b))

    def say(self, value: Value) -> str:
        """Such as "about 30 kilometres"."""
        if not isinstance(value, Measure):
            return ""
        single = value.amount.number == 1 and value.amount.upper is None and not value.amount.vague
        figure = say_amount(value.amount, say_number)
        pair = _PAIRS.get(value.unit)
        if pair is not None:
            return say_amount(value.amount, lambda number, step: _say_pair(number, step, *pair)) + say_per(value.per)
        joint = " of " if value.amount.vague and figure.endswith("s") else " "
        return f"{figure}{joint}{_unit(value.unit, single=single)}{say_per(value.per)}"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: measures are no moments."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The amount in the unit it was stated in."""
        if not isinstance(value, Measure):
            return None
        held = _PAIRS[value.unit][1] if value.unit in _PAIRS else value.unit.partition("-in-")[0]
        unit = held if held == "light-year" else held.replace("-", " ")
        return as_quantity(value.amount, f"{unit} per {value.per.replace('-', ' ')}" if value.per else unit)


def _bore(unit: str, number: Decimal) -> str:
    """A calibre is told in parts of an inch, often without its point: ".38 caliber", "38-caliber", "357 caliber"."""
    if unit != "calibre" or number < 1:
        return unit
    return "calibre-in-hundredths" if number < 100 else "calibre-in-thousandths"


def _say_pair(number: Decimal, step: Decimal, first: str, second: str, many: int) -> str:
    """Such as "5 feet 8 inches" for 68 inches."""
    whole, rest = divmod(number, many)
    one, other = say_number(whole, Decimal(1)), say_number(rest, min(step, Decimal(1)))
    return f"{one} {_unit(first, single=whole == 1)} {other} {_unit(second, single=rest == 1)}"


def _unit(name: str, *, single: bool) -> str:
    if name in _INVARIANT:
        return name
    if name.startswith("calibre"):
        return "calibre"
    sign = _SIGNS.get(name)
    if sign is None:
        return name if single else _PLURALS.get(name, f"{name}s")
    spelled = not single or sign in _ABBREVIATED or name in {"celsius", "fahrenheit"}
    return sign if spelled else name.replace("-", " ")


def worth(value: Measure) -> Interval:
    """What one of its unit is in base units of its dimension; an interval for an ambiguous one such as the ton."""
    unit = UNITS[value.unit]
    return Interval(low=unit.factor, high=unit.high)


def _temperatures(a: Measure, b: Measure, say_a: str, say_b: str) -> Comparison:
    """Scales with different zeros: both as degrees Celsius, forgiven half a degree of rounding."""
    one = Interval(low=Decimal(1), high=Decimal(1))
    return amounts.relate_converted(_celsius(a), _celsius(b), one, one, say_a, say_b)


def _celsius(value: Measure) -> Amount:
    unit = UNITS[value.unit]

    def shift(interval: Interval) -> Interval:
        low = None if interval.low is None else interval.low + unit.offset
        high = None if interval.high is None else interval.high + unit.offset
        return replace(interval, low=low, high=high)

    amount = amounts.scaled(value.amount, unit.factor)
    return replace(
        amount,
        number=amount.number + unit.offset,
        upper=None if amount.upper is None else amount.upper + unit.offset,
        step=Decimal(1) if amount.step > 1 else amount.step,
        hard=shift(amount.hard),
        soft=shift(amount.soft),
    )


KIND = MeasureKind()
