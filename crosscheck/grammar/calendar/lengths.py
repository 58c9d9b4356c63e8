"""Lengths of time: "three-day", "more than two decades", "an hour and a half", "3:07:35", "several weeks"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.grammar.calendar.compounds import Compound, read_compound
from crosscheck.grammar.calendar.expressions import Length
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.units import in_seconds
from crosscheck.model import Bound
from crosscheck.words.calendar import LENGTH_CODES, NUMBER_WORDS, TENS, UNITS, YEARS

_ONE, _HALF = Decimal(1), Decimal("0.5")
_PARTS = {"half": _HALF, "quarter": Decimal("0.25")}
MANY = Decimal(99)
"""Top of a length whose number is not said at all: "for weeks", "many years"."""
_VAGUE: dict[str, tuple[int, int]] = {
    "several": (3, 9),
    "few": (2, 9),
    "some": (2, 99),
    "many": (2, 99),
    "couple": (2, 3),
}

LONG = {f"{unit}long": unit for unit in ("hour", "day", "night", "week", "month", "year", "decade", "century")}
"""Such as "a monthlong break"."""

HEDGES: tuple[tuple[tuple[str, ...], Bound, str], ...] = (
    (("more", "than"), Bound.MORE_THAN, "MORE_THAN"),
    (("longer", "than"), Bound.MORE_THAN, "MORE_THAN"),
    (("less", "than"), Bound.LESS_THAN, "LESS_THAN"),
    (("fewer", "than"), Bound.LESS_THAN, "LESS_THAN"),
    (("no", "more", "than"), Bound.AT_MOST, "EQUAL_OR_LESS"),
    (("no", "less", "than"), Bound.AT_LEAST, "EQUAL_OR_MORE"),
    (("at", "least"), Bound.AT_LEAST, "EQUAL_OR_MORE"),
    (("at", "most"), Bound.AT_MOST, "EQUAL_OR_LESS"),
    (("up", "to"), Bound.UP_TO, "EQUAL_OR_LESS"),
    (("as", "long", "as"), Bound.UP_TO, "EQUAL_OR_LESS"),
    (("as", "much", "as"), Bound.UP_TO, "EQUAL_OR_LESS"),
    (("as", "many", "as"), Bound.UP_TO, "EQUAL_OR_LESS"),
    (("over",), Bound.MORE_THAN, "MORE_THAN"),
    (("nearly",), Bound.NEARLY, "LESS_THAN"),
    (("almost",), Bound.NEARLY, "LESS_THAN"),
    (("about",), Bound.ABOUT, "APPROX"),
    (("around",), Bound.ABOUT, "APPROX"),
    (("roughly",), Bound.ABOUT, "APPROX"),
    (("approximately",), Bound.ABOUT, "APPROX"),
    (("some",), Bound.ABOUT, "APPROX"),
)
_HEDGE_HEADS: dict[str, tuple[tuple[tuple[str, ...], Bound, str], ...]] = {
    head: tuple(hedge for hedge in HEDGES if hedge[0][0] == head) for head in {hedge[0][0] for hedge in HEDGES}
}
HEDGE_HEADS = frozenset(_HEDGE_HEADS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounted:
    """A number before a unit of time: `stop` is the token after it."""

    stop: int
    low: Decimal
    high: Decimal | None
    step: Decimal
    vague: bool


def read_hedge(source: Source, i: int) -> tuple[int, Bound, str] | None:
    """The hedge that starts at token `i`: the token after it, its bound, its TIMEX3 mod."""
    for words, bound, mod in _HEDGE_HEADS.get(source.word(i), ()):
        if all(source.word(i + k) == word for k, word in enumerate(words)):
            return i + len(words), bound, mod
    return None


def read_amount(source: Source, i: int) -> Amounted | None:
    """The number at token `i`, a vague one ("a few", "several"), or the article that stands for one."""
    word = source.word(i)
    if word in {"a", "an"}:
        after = source.word(i + 1)
        if after in {"few", "couple"}:
            stop = i + 3 if source.word(i + 2) == "of" else i + 2
            return _vague(stop, after)
        part = _PARTS.get(after)
        if part is not None and source.word(i + 2) in DASHES and UNITS.get(source.word(i + 3)):
            return Amounted(stop=i + 3, low=part, high=None, step=part, vague=False)
        if (
            part is not None
            and source.word(i + 2) == "of"
            and source.word(i + 3) in {"a", "an"}
            and UNITS.get(source.word(i + 4))
        ):
            return Amounted(stop=i + 4, low=part, high=None, step=part, vague=False)
        skip = 1 if after in {"full", "mere", "single", "whole", "further"} else 0
        return Amounted(stop=i + 1 + skip, low=_ONE, high=None, step=_ONE, vague=False)
    if word == "half" and source.word(i + 1) in {"a", "an"} and UNITS.get(source.word(i + 2)):
        return Amounted(stop=i + 2, low=_HALF, high=None, step=_HALF, vague=False)
    if word in _VAGUE and word != "some":
        return _vague(i + 2 if word == "couple" and source.word(i + 1) == "of" else i + 1, word)
    numeral = source.numerals.get(i)
    if numeral is not None:
        if numeral.form in {"ordinal", "multiple"}:
            return None
        vague = numeral.form == "vague"
        high = numeral.high if vague else None
        return Amounted(
            stop=numeral.stop, low=numeral.low if vague else numeral.number, high=high, step=numeral.step, vague=vague
        )
    return _plain(source, i)


def _vague(stop: int, word: str) -> Amounted:
    low, high = _VAGUE[word]
    return Amounted(stop=stop, low=Decimal(low), high=Decimal(high), step=_ONE, vague=True)


def _plain(source: Source, i: int) -> Amounted | None:
    """A number that stands at the start of no numeral: the second of "10-12", "twenty" after a blocked token."""
    number = source.whole(i)
    if number is None:
        word = source.word(i)
        if word in TENS:
            if source.word(i + 1) in DASHES and 1 <= NUMBER_WORDS.get(source.word(i + 2), 0) <= 9:
                value = TENS[word] + NUMBER_WORDS[source.word(i + 2)]
                return Amounted(stop=i + 3, low=Decimal(value), high=None, step=_ONE, vague=False)
            number = TENS[word]
        elif word in NUMBER_WORDS and word != "zero":
            number = NUMBER_WORDS[word]
        else:
            return None
    return Amounted(stop=i + 1, low=Decimal(number), high=None, step=_ONE, vague=False)


_RANGE_WORDS = frozenset({"to", "or", "and"})


def read_length(source: Source, i: int) -> tuple[int, Length] | None:
    """A length of time with its hedge at token `i`."""
    hedge = read_hedge(source, i)
    at = hedge[0] if hedge is not None else i
    if source.word(at) == "the" and hedge is not None and source.word(i) in {"over", "about", "around"}:
        return None  # "over the past two years" is a preposition
    if hedge is not None and source.word(at) == "the" and source.word(at + 1) in {"past", "last", "next", "first"}:
        at += 2
    between = source.word(i) == "between"
    found = _read_core(source, i + 1 if between else at, between=between)
    if found is None:
        return None
    stop, length = found
    if hedge is not None and length.upper is None and not length.vague:
        length = replace(length, bound=hedge[1], mod=hedge[2])
    if length.bound is Bound.EXACT and not length.vague:
        stop, length = _hedge_after(source, stop, length)
    return stop, length


def _hedge_after(source: Source, stop: int, length: Length) -> tuple[int, Length]:
    if source.word(stop) == "or" and source.word(stop + 1) == "so":
        return stop + 2, replace(length, bound=Bound.ABOUT, mod="APPROX")
    if source.word(stop) == "or" and source.word(stop + 1) in {"more", "longer"}:
        return stop + 2, replace(length, bound=Bound.AT_LEAST, mod="EQUAL_OR_MORE")
    if source.word(stop) == "or" and source.word(stop + 1) == "less":
        return stop + 2, replace(length, bound=Bound.AT_MOST, mod="EQUAL_OR_LESS")
    return stop, length


def _read_core(source: Source, i: int, *, between: bool) -> tuple[int, Length] | None:
    if source.word(i) in LONG:
        return i + 1, _length(_ONE, None, LONG[source.word(i)], _ONE, vague=False, ranged=False)
    amount = read_amount(source, i)
    if amount is None:
        return None
    j, low, high, step = amount.stop, amount.low, amount.high, amount.step
    link = source.word(j)
    second = None
    if link in _RANGE_WORDS and (link != "and" or between):
        second = read_amount(source, j + 1)
    elif link in DASHES and source.glued(j) and source.glued(j + 1):
        second = read_amount(source, j + 1)
        if second is not None and source.word(j + 1) in {"a", "an"}:
            second = None
    if second is not None and not amount.vague and not second.vague and second.low > low:
        j, high = second.stop, second.low
    if between and high is None:
        return None
    hyphen = source.word(j) in DASHES and source.glued(j) and (source.glued(j + 1) or source.word(j - 1) in DASHES)
    if hyphen:
        j += 1
    while source.word(j) in {
        "more",
        "full",
        "long",
        "straight",
        "consecutive",
        "additional",
        "trading",
        "further",
        "whole",
        "calendar",
    }:
        j += 1
    # not 13 SEC filings, nor a year before a title, but 27 YEARS
    named = source.shown(j).isupper() and (len(source.word(j)) < 4 or 1500 <= amount.low < 2200)
    unit = UNITS.get(source.word(j)) if not named else None
    if unit in {None, "season", "weekend"} or (source.word(j) == "second" and not in_seconds(source.tokens, j)):
        return None
    if source.word(i) in {"a", "an"} and amount.low == 1 and source.word(j) != unit and amount.stop == i + 1:
        return None
    if unit is not None and not hyphen and not _agrees(source, i, amount, j, singular=source.word(j) == unit):
        return None
    if unit is None or _is_age(source, j + 1) or (len(source.tokens.lowers[j]) != len(source.word(j)) and hyphen):
        return None
    if second is None and not amount.vague and not hyphen and not between:
        compound = read_compound(source, i, j + 1, low, unit)
        if compound is not None:
            return None if _is_age(source, compound.stop) else (compound.stop, _compound(compound))
    stop, low = _halves(source, j + 1, low, i)
    return stop, _length(
        low, high, unit, step if stop == j + 1 else _HALF, vague=amount.vague, ranged=second is not None
    )


def _compound(told: Compound) -> Length:
    return Length(number=told.number, upper=None, unit=told.unit, step=_ONE, bound=Bound.EXACT, timex=told.timex)


def _agrees(source: Source, i: int, amount: Amounted, j: int, *, singular: bool) -> bool:
    """Whether number and noun agree: "the 1988 quarter" and "a quarter of it" are no lengths."""
    if not singular:
        return True
    if source.word(j) == "quarter" and source.word(j + 1) == "of":
        return False
    return not (source.digits(i) == 4 or (amount.low > 12 and source.word(j) == "quarter"))


def _is_age(source: Source, j: int) -> bool:
    """Such as "66-year-old", "34 years old", "two years of age" are ages."""
    k = j + 1 if source.word(j) in DASHES else j
    return source.word(k) in {"old", "olds"} or (source.word(k) == "of" and source.word(k + 1) == "age")


def _halves(source: Source, j: int, number: Decimal, first: int) -> tuple[int, Decimal]:
    """Such as "an hour and a half"; an amount before the unit already holds its own half."""
    if source.word(j) == "and" and source.word(j + 1) == "a" and source.word(j + 2) == "half" and first < j:
        return j + 3, number + _HALF
    return j, number


def _length(low: Decimal, high: Decimal | None, unit: str, step: Decimal, *, vague: bool, ranged: bool) -> Length:
    low, high, unit, step = _canonical(low, high, unit, step)
    code = LENGTH_CODES[unit]
    prefix, letters = ("PT", code[1:]) if code[0] == "T" else ("P", code)
    figure = "X" if vague else plain(low)
    timex = f"{prefix}{figure}{letters}"
    if not vague and not ranged and unit == "hour" and low % 1:
        timex = f"PT{plain(low // 1)}H{plain(low % 1 * 60)}M" if low >= 1 else f"PT{plain(low * 60)}M"
    elif not vague and not ranged and unit == "year" and low % 1 and (low * 12) % 1 == 0:
        timex = f"P{plain(low * 12)}M"
    bound = Bound.BETWEEN if ranged else Bound.EXACT
    return Length(number=low, upper=high, unit=unit, step=step, bound=bound, timex=timex, vague=vague)


def _canonical(
    low: Decimal, high: Decimal | None, unit: str, step: Decimal
) -> tuple[Decimal, Decimal | None, str, Decimal]:
    times, name = (2, "week") if unit == "fortnight" else (1, unit)
    if low % 1 and unit in YEARS:
        times, name = YEARS[unit], "year"  # half a century is 50 years
    return low * times, None if high is None else high * times, name, step * times


def plain(number: Decimal) -> str:
    """A number without exponent or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_bare_length(source: Source, i: int) -> tuple[int, Length] | None:
    """A plural unit alone, of unknown number: "for weeks", "decades-long"."""
    word = source.word(i)
    unit = UNITS.get(word)
    if unit in LENGTH_CODES and unit is not None and source.word(i + 1) in DASHES and source.word(i + 2) == "long":
        many = word.endswith("s")
        low, high = (Decimal(2), MANY) if many else (_ONE, None)
        return i + 3, _length(low, high, unit, _ONE, vague=many, ranged=False)
    if (
        unit is None
        or not word.endswith(("s", "ia"))
        or unit in {"second", "season", "quarter", "minute"}
        or word.endswith("'s")
    ):
        return None
    return i + 1, _length(Decimal(2), MANY, unit, _ONE, vague=True, ranged=False)
