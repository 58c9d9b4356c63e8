"""Single figures: one number with its sign, the currency before it and the unit after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.grammar.bare import at_one_point, not_a_figure, part_of_time
from crosscheck.grammar.cardinals import and_a_half
from crosscheck.grammar.matches import Numeral, Unit
from crosscheck.grammar.signs import feet_mark, loose_minus, magnitude_before, of_quake, sign_before
from crosscheck.grammar.sums import currency_before
from crosscheck.grammar.tokens import HYPHENS, NUMBER, Tokens
from crosscheck.grammar.units import UnitHit, unit_after
from crosscheck.words import word_set
from crosscheck.words.currencies import CODES
from crosscheck.words.numerals import SCALES

_BELOW_ZERO = ("below", "zero")
_COLD = frozenset({"degree", "celsius", "fahrenheit"})
_DEGREE = Unit(category="measure", name="degree", dimension="angle")
_TEMPERATURES = frozenset({"temperature", "temperatures", "thermometer", "thermometers"})
_NEAR = 6
"""Tokens before "minus 20" among which the temperature stands."""
_FELL = word_set(
    "of is are was were had has been at to as low about around near nearly below fell fall falls fallen drop drops "
    "dropped dip dips dipped sank plunged plummeted reached reach hit hits hovered stood"
)
_FOOT = Unit(category="measure", name="foot", dimension="length")
_MAGNITUDE = Unit(category="measure", name="magnitude", dimension="seismic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """
    A number with what touches it. `first` and `stop` take in sign, currency and unit; `number` has its sign.

    `hanging` marks "7- or 8-inch": a hyphen that waits for the unit of the next figure.
    """

    numeral: Numeral
    first: int
    stop: int
    number: Decimal
    step: Decimal
    unit: Unit | None
    currency: UnitHit | None
    inferred: tuple[str, ...]
    hanging: bool = False


def read_figure(tokens: Tokens, numeral: Numeral, floor: int = 0) -> Figure | None:
    """
    The figure around `numeral`; None when the number is an ordinal, a clock time, a year or a day of the month.

    Tokens before `floor` belong to the figure before: the second figure of "10 rmb 20 usd" is no rmb.
    """
    if numeral.form == "ordinal" or part_of_time(tokens, numeral) or at_one_point(tokens, numeral):
        return None
    currency = currency_before(tokens, numeral.first) if numeral.form in {"digits", "mixed", "words", "vague"} else None
    if currency is not None and currency.first < floor:
        currency = None
    first = currency.first if currency else numeral.first
    number = numeral.number
    sign = sign_before(tokens, first) or (sign_before(tokens, numeral.first) if currency else 0)
    if sign:
        number = -number
        first = min(first, sign - 1)
    after = None
    if numeral.form not in {"multiple", "doubling"}:
        digits = numeral.form in {"digits", "mixed"} or tokens.kinds[numeral.first] == NUMBER
        scaled = numeral.scale >= 1000
        after = unit_after(tokens, _past_article(tokens, numeral), abs(numeral.number), digits=digits, scaled=scaled)
    unit, stop, inferred = _choose(tokens, numeral, currency, after)
    figure = Figure(
        numeral=numeral,
        first=first,
        stop=stop,
        number=number,
        step=numeral.step,
        unit=unit,
        currency=currency,
        inferred=inferred,
        hanging=False,
    )
    complete = _marked if unit is None else _completed
    figure = complete(tokens, figure, signed=bool(sign))
    if figure.unit is not None:
        return figure
    if _hangs(tokens, figure.stop):
        return replace(figure, hanging=True)
    return None if not_a_figure(tokens, numeral) else figure


def _marked(tokens: Tokens, figure: Figure, *, signed: bool) -> Figure:
    """
    A figure whose unit is told by other means than its name.

    As in "30' long", "5 below zero", "magnitude 6.1", "temperatures were minus 20".
    """
    mark = feet_mark(tokens, figure.stop)
    if mark:
        return replace(figure, unit=_FOOT, stop=mark)
    if tokens.lowers[figure.stop : figure.stop + 2] == _BELOW_ZERO and figure.number > 0:
        return replace(figure, unit=_DEGREE, stop=figure.stop + 2, number=-figure.number)
    if signed and figure.numeral.scale == 1 and _of_temperature(tokens, figure.first):
        return replace(figure, unit=_DEGREE)
    at = magnitude_before(tokens, figure.first) if figure.first else 0
    if at:
        return replace(figure, unit=_MAGNITUDE, first=at - 1)
    return replace(figure, unit=_MAGNITUDE) if of_quake(tokens, figure.first, figure.stop) else figure


def _of_temperature(tokens: Tokens, first: int) -> bool:
    """Whether a temperature and nothing but what it did stands before a figure: "the temperature fell to minus 20"."""
    at = first - 1
    while at >= 0 and first - at < _NEAR and tokens.lowers[at] in _FELL:
        at -= 1
    return at >= 0 and tokens.lowers[at] in _TEMPERATURES


def _completed(tokens: Tokens, figure: Figure, *, signed: bool) -> Figure:
    """A figure with what its unit lets follow or stand before: a half, a scale, "below zero", a loose minus."""
    unit, number, stop = figure.unit, figure.number, figure.stop
    assert unit is not None
    if figure.numeral.form == "fraction":
        # "half a mile" is 0.5 miles, no share of anything
        places = next((places for places in (1, 2) if number == round(number, places)), 3)
        return replace(figure, number=round(number, places), step=Decimal(1).scaleb(-places))
    if unit.category in {"measure", "currency"} and not number % 1 and figure.numeral.scale == 1:
        half = and_a_half(tokens, stop)
        if half is not None:  # "two miles and a half"
            step = Decimal(1).scaleb(int(half[1].as_tuple().exponent))
            return replace(figure, stop=half[0], number=number + half[1], step=step)
        worth = SCALES.get(tokens.lowers[stop]) if stop < len(tokens) and tokens.words[stop - 1] in CODES else None
        if worth is not None and stop > figure.numeral.stop:  # "75 USD million"
            return replace(figure, stop=stop + 1, number=number * worth, step=figure.step * worth)
    if signed:
        return figure
    if unit.name in _COLD and tokens.lowers[stop : stop + 2] == _BELOW_ZERO:
        return replace(figure, number=-number, stop=stop + 2)
    if unit.dimension == "temperature" and loose_minus(tokens, figure.first):
        return replace(figure, number=-number, first=figure.first - 1)
    return figure


def _hangs(tokens: Tokens, j: int) -> bool:
    """Whether a hyphen at token `j` waits for the unit of the next figure: "7- or 8-inch"."""
    return j + 1 < len(tokens) and tokens.words[j] in HYPHENS and tokens.glued[j] and not tokens.glued[j + 1]


def _past_article(tokens: Tokens, numeral: Numeral) -> int:
    """Token after the article of "half a mile", "a quarter of an hour"; else the one after the number."""
    j = numeral.stop
    if numeral.form != "fraction":
        return j
    if tokens.lowers[j : j + 2] in {("of", "a"), ("of", "an")}:
        return j + 2
    return j + 1 if tokens.lowers[j : j + 1] in {("a",), ("an",)} else j


def _choose(
    tokens: Tokens, numeral: Numeral, currency: UnitHit | None, after: UnitHit | None
) -> tuple[Unit | None, int, tuple[str, ...]]:
    """One unit for a figure that may have a currency on both sides: "$6 billion-dollar", "$5 million USD"."""
    if currency is None:
        if after is None:
            return None, numeral.stop, ()
        return after.unit, after.stop, after.inferred
    if after is not None and after.unit.category == "currency":
        if after.unit.name == currency.unit.name:
            explicit = (after.words and len(after.words) > 1) or tokens.words[after.first].isupper()
            return currency.unit, after.stop, () if explicit else currency.inferred
        if (
            currency.inferred
            and tokens.words[after.first - 1] != "("
            and after.words
            and after.words[-1].startswith("dollar")
        ):
            return after.unit, after.stop, ()
        if currency.inferred and tokens.words[after.first] in {"AUD", "CAD", "NZD", "HKD", "SGD", "USD"}:
            return after.unit, after.stop, ()
    return currency.unit, numeral.stop, currency.inferred
