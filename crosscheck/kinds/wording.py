"""Amounts in words and as JSON: the canonical wording reads back to the same amount."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from crosscheck.model import Amount, Bound
from crosscheck.words.numerals import SCALES, VAGUE, VAGUE_DETERMINERS, VAGUE_TENS

_DOZEN_STEP = Decimal(5)
"""The step in which a spoken dozen is held; figures of 5 have it too, but are no multiples of six."""
_SAY_SCALES = tuple((SCALES[word], word) for word in ("trillion", "billion", "million"))

_HEDGES: dict[Bound, str] = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_MOST: "at most ",
    Bound.NEARLY: "nearly ",
    Bound.UP_TO: "up to ",
    Bound.BETWEEN: "between ",
}

_NAMES: dict[int, str] = {
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
}  # fmt: skip
_SMALL = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _vague_words() -> dict[tuple[Decimal, Decimal, Decimal], str]:
    words: dict[tuple[Decimal, Decimal, Decimal], str] = {}

    def add(base: tuple[int, int, int], worth: Decimal, text: str) -> None:
        least, low, high = (Decimal(part) * worth for part in base)
        words.setdefault((least, low, high), text)

    for word, base in VAGUE.items():
        if word not in {"scores", "lakhs", "crores"}:
            add(base, Decimal(1), word)
    for word, base in VAGUE_TENS.items():
        for scale in ("thousand", "million", "billion", "trillion"):
            add(base, SCALES[scale], f"{word} of {scale}s")
    for scale in ("thousand", "million", "billion", "trillion"):
        for other in ("thousand", "million", "billion"):
            add(VAGUE[f"{scale}s"], SCALES[other], f"{scale}s of {other}s")
    for text in ("several", "a couple of", "a handful of"):
        base = VAGUE_DETERMINERS[tuple(text.split())]
        add(base, Decimal(1), text)
        for scale in ("dozen", "hundred", "thousand", "hundred thousand", "million", "billion", "trillion"):
            worth = Decimal(1)
            for part in scale.split():
                worth *= Decimal(12) if part == "dozen" else SCALES[part]
            add(base, worth, f"{text} {scale}")
    return words


_VAGUE = _vague_words()


def say_number(number: Decimal, step: Decimal) -> str:
    """A number at its stated precision: "2,000", "12.30", "1.2 million"; a minus where it is negative."""
    if step == _DOZEN_STEP and number > 0 and not number % 6:
        return "half a dozen" if number == 6 else f"{number / 12:.0f} dozen" if not number % 12 else f"{number:,.0f}"
    size = abs(number)
    sign = "-" if number < 0 else ""
    for worth, word in _SAY_SCALES:
        if size < worth:
            continue
        mantissa = size / worth
        places = max(0, -_exponent(step / worth))
        if places <= 3 and mantissa == round(mantissa, places):
            return (
                f"{sign}{mantissa:.{places}f} {word}" if places or mantissa < 1000 else f"{sign}{mantissa:,.0f} {word}"
            )
    places = max(0, -_exponent(step))
    return f"{sign}{size:,.{places}f}"


def _exponent(step: Decimal) -> int:
    exponent = step.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def say_amount(amount: Amount, write: Callable[[Decimal, Decimal], str]) -> str:
    """Hedge and figure; `write` words one number with its sign or currency ("US$3 billion")."""
    if amount.vague:
        key = (amount.number, amount.soft.low or Decimal(0), amount.soft.high or Decimal(0))
        return _VAGUE.get(key, f"about {write(amount.number, amount.step)}")
    hedge = _HEDGES[amount.bound]
    if amount.bound is Bound.MORE_THAN and amount.hard.high is not None:
        hedge = "just over "
    low = write(amount.number, amount.step)
    if amount.upper is None:
        return f"{hedge}{low}"
    high = write(amount.upper, amount.step)
    joint = "and" if amount.bound is Bound.BETWEEN else "to"
    return f"{hedge}{low} {joint} {high}"


def say_fraction(percent: Decimal) -> str:
    """A share held in percent as the fraction it was: "two-thirds", "5 out of 11"."""
    part = Fraction(percent / 100).limit_denominator(2000)
    above, below = part.numerator, part.denominator
    if below in _NAMES and above < 10 and below > 1:
        if below == 2:
            return "one-half"
        return f"{_SMALL[above]}-{_NAMES[below]}{'s' if above > 1 else ''}"
    return f"{above:,} out of {below:,}"


def json_number(number: Decimal) -> int | float:
    """An int where the number is whole, else a float."""
    return int(number) if number == number.to_integral_value() else float(number)


def as_quantity(amount: Amount, unit: str) -> dict[str, Any]:
    """The quantity of the JSON report: value as stated, unit, bound and hard interval (None where unbounded)."""
    value: Any = json_number(amount.number)
    if amount.vague and amount.number >= 100:
        # "hundreds" states a magnitude: from one hundred to ten
        value = [value, json_number(amount.number * 10)]
    if amount.upper is not None:
        value = [value, json_number(amount.upper)]
    return {
        "value": value,
        "unit": unit,
        "bound": str(amount.bound),
        "low": None if amount.hard.low is None else json_number(amount.hard.low),
        "high": None if amount.hard.high is None else json_number(amount.hard.high),
    }


def ordinal_sign(rank: int) -> str:
    """Such as "79th", "1st", "112th"."""
    if rank % 100 in {11, 12, 13}:
        return f"{rank}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"
