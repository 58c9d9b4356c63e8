"""Single figures: one number with its sign, the currency before it and the unit after it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.cardinals import and_a_half
from crosscheck.grammar.matches import Numeral, Unit
from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from crosscheck.grammar.units import UnitHit, currency_before, unit_after
from crosscheck.words import word_set
from crosscheck.words.currencies import CODES
from crosscheck.words.names import ATTRIBUTIVE, MONTHS, NOT_NAMES
from crosscheck.words.numerals import SCALES
from crosscheck.words.units import TIME_UNITS

_FEET_MARKS = frozenset({"'", "’", "′"})
_INCH_MARKS = frozenset({('"',), ("”",), ("″",), ("''",)})
_LENGTHS = word_set(
    "altitude height length depth width elevation distance long tall high wide deep above below x clearance"
)
_COLD = frozenset({"degree", "celsius", "fahrenheit"})
_DEGREE = Unit(category="measure", name="degree", dimension="angle")
_FOOT = Unit(category="measure", name="foot", dimension="length")
_WANTING = word_set("to at of from below above near about around reach reached reaches hit hits convert was were is")
"""Words that want something after them."""
_MINUS = frozenset("-−–")
_CLOCK = frozenset({"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "gmt", "utc"})
_PLURALS = frozenset({"people", "children", "men", "women", "feet", "police", "troops", "cattle", "dead", "lives"})
_PLAIN_MONTHS = MONTHS - {"may", "march", "mar"}
_YEARLY = frozenset({"in", "since", "during", "until", "by"})
_MAGNITUDE = Unit(category="measure", name="magnitude", dimension="seismic")
_ERAS = frozenset({"ad", "a.d.", "bc", "b.c.", "bce", "ce"})


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
    if numeral.form == "ordinal" or _part_of_time(tokens, numeral) or _at_one_point(tokens, numeral):
        return None
    currency = currency_before(tokens, numeral.first) if numeral.form in {"digits", "mixed", "words", "vague"} else None
    if currency is not None and currency.first < floor:
        currency = None
    first = currency.first if currency else numeral.first
    number = numeral.number
    sign = _sign(tokens, first) or (_sign(tokens, numeral.first) if currency else 0)
    if sign:
        number = -number
        first = min(first, sign - 1)
    after, added = None, Decimal(0)
    if numeral.form not in {"multiple", "doubling"}:
        digits = numeral.form in {"digits", "mixed"} or tokens.kinds[numeral.first] == NUMBER
        scaled = numeral.scale >= 1000
        after = unit_after(tokens, _past_article(tokens, numeral), abs(numeral.number), digits=digits, scaled=scaled)
    unit, stop, inferred = _choose(tokens, numeral, currency, after)
    if unit is None and (mark := _feet_mark(tokens, stop)):
        unit, stop = _FOOT, mark
    if unit is not None and unit.category in {"measure", "currency"} and not number % 1 and numeral.scale == 1:
        half = and_a_half(tokens, stop)
        if half is not None:  # "two miles and a half"
            stop, number, added = half[0], number + half[1], half[1]
    if not sign and tokens.lowers[stop : stop + 2] == ("below", "zero") and (unit is None or unit.name in _COLD):
        number, stop, unit = -number, stop + 2, unit or _DEGREE
    if not sign and unit is not None and unit.dimension == "temperature" and _loose_minus(tokens, first):
        number, first = -number, first - 1
    step = Decimal(1).scaleb(int(added.as_tuple().exponent)) if added else numeral.step
    if after is not None and unit is not None and unit.category == "currency" and numeral.scale == 1:
        worth = SCALES.get(tokens.lowers[stop]) if stop < len(tokens) and tokens.words[stop - 1] in CODES else None
        if worth is not None:  # "75 USD million"
            number, step, stop = number * worth, step * worth, stop + 1
    if unit is None and first and (at := _magnitude_before(tokens, first)):
        unit, first = _MAGNITUDE, at - 1
    if numeral.form == "fraction" and unit is not None:
        # "half a mile" is 0.5 miles, no share of anything
        places = next((places for places in (1, 2) if number == round(number, places)), 3)
        number, step = round(number, places), Decimal(1).scaleb(-places)
    hanging = (
        unit is None
        and stop + 1 < len(tokens)
        and tokens.words[stop] in HYPHENS
        and tokens.glued[stop]
        and not tokens.glued[stop + 1]
    )
    if unit is None and not hanging and _not_a_figure(tokens, numeral):
        return None
    return Figure(
        numeral=numeral,
        first=first,
        stop=stop,
        number=number,
        step=step,
        unit=unit,
        currency=currency,
        inferred=inferred,
        hanging=hanging,
    )


def _at_one_point(tokens: Tokens, numeral: Numeral) -> bool:
    i, j = numeral.first, numeral.stop
    after = tokens.lowers[j : j + 1]
    return i > 0 and tokens.lowers[i] == "one" and tokens.lowers[i - 1] == "at" and after in {("point",), ("stage",)}


def _magnitude_before(tokens: Tokens, i: int) -> int:
    """Token after the word of "magnitude 6.1", "magnitude-6.1" before token `i`, 0 without it."""
    if tokens.words[i - 1] in HYPHENS and tokens.glued[i]:
        i -= 1
    return i if i and tokens.lowers[i - 1] == "magnitude" else 0


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


def _sign(tokens: Tokens, i: int) -> int:
    """Index after the minus before token `i` plus one, 0 when there is none: "-5", "minus 17", "minus-130"."""
    at = i - 1
    if at < 0:
        return 0
    word = tokens.words[at]
    if word in _MINUS and tokens.glued[i]:
        if word == "−":
            return at + 1 if not (tokens.glued[at] and at and tokens.kinds[at - 1] == NUMBER) else 0
        if not tokens.glued[at] or (at and tokens.words[at - 1] in "([$€£"):
            spaced_range = at and tokens.kinds[at - 1] == NUMBER
            return 0 if spaced_range else at + 1
        if at and tokens.lowers[at - 1] == "minus":
            return at
    if tokens.lowers[at] in {"minus", "negative"}:
        return at + 1
    return 0


def _feet_mark(tokens: Tokens, j: int) -> int:
    """
    Token after the mark of "30'" where it can only mean feet, else 0.

    An apostrophe may close a quotation or tell a minute of play: so a word of length must stand beside it, or the
    inches follow ("5'8" with a mark of its own).
    """
    if j >= len(tokens) or tokens.words[j] not in _FEET_MARKS or not tokens.glued[j]:
        return 0
    after = j + 1
    if after < len(tokens) and tokens.glued[after] and tokens.kinds[after] != MARK:
        inches = tokens.kinds[after] == NUMBER and tokens.words[after + 1 : after + 2] in _INCH_MARKS
        return after if inches else 0
    before = tokens.lowers[j - 2] if j > 1 else ""
    measured = before == "of" and j > 2 and tokens.lowers[j - 3] in _LENGTHS
    return after if measured or (after < len(tokens) and tokens.lowers[after] in _LENGTHS) else 0


def _loose_minus(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen that stands free before a temperature is its minus: no dash follows "to", "of" or "reached"."""
    return i > 1 and tokens.words[i - 1] in _MINUS and tokens.lowers[i - 2] in _WANTING


def _part_of_time(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the digits belong to a clock time or a date in figures, which the calendar reads."""
    if tokens.kinds[numeral.stop - 1] != NUMBER:
        return False
    i, j, size = numeral.first, numeral.stop, len(tokens)
    if (
        j + 1 < size
        and tokens.words[j] in ":/"
        and tokens.glued[j]
        and tokens.kinds[j + 1] == NUMBER
        and tokens.glued[j + 1]
    ):
        return numeral.form != "fraction"
    if (
        i > 1
        and tokens.words[i - 1] in ":/"
        and tokens.glued[i]
        and tokens.kinds[i - 2] == NUMBER
        and tokens.glued[i - 1]
    ):
        return numeral.form != "fraction"
    if j < size and (
        tokens.lowers[j] in _CLOCK or (tokens.lowers[j] in {"a", "p"} and tokens.lowers[j + 1 : j + 3] == (".", "m"))
    ):
        return True
    return (
        j + 3 < size
        and tokens.words[j] in HYPHENS
        and tokens.words[j + 2] in HYPHENS
        and tokens.glued[j]
        and tokens.glued[j + 1]
        and tokens.glued[j + 2]
        and tokens.kinds[j + 1] == NUMBER == tokens.kinds[j + 3]
    )


def _not_a_figure(tokens: Tokens, numeral: Numeral) -> bool:
    """Bare numbers that are years, days of the month, decades, pronouns ("one") or parts of words."""
    i, j, size = numeral.first, numeral.stop, len(tokens)
    after = tokens.lowers[j] if j < size else ""
    before = tokens.lowers[i - 1] if i else ""
    written = tokens.words[i]
    if numeral.form == "words" and numeral.number == 1 and numeral.stop == i + 1:
        return _pronoun(tokens, i)
    if after != "" and before in {"below", "above"} and numeral.number == 0 and not counts_something(tokens, j):
        return True  # "fell below zero"
    if numeral.form in {"fraction", "vague", "multiple", "doubling"}:
        return False
    if numeral.form == "words" and i and written[0].isupper() and tokens.words[i - 1][0].isupper():
        # "Kick Six", "Big Ten"; in a headline a plural follows
        return not counts_something(tokens, j)
    if numeral.form != "digits":
        hyphen = j + 1 < size and tokens.words[j] in HYPHENS and tokens.glued[j] and tokens.glued[j + 1]
        return hyphen and tokens.kinds[j + 1] == WORD and tokens.lowers[j + 1] not in ATTRIBUTIVE | {"to"}
    if written[0] == "0" and len(written) > 1 and written.isdecimal():
        return True
    if numeral.number <= 31 and written.isdecimal() and (_month_before(tokens, i) or _month(tokens, j)):
        return True
    if _closes_date(tokens, i) or _opens_date(tokens, j):
        return True
    if j < size and tokens.glued[j] and tokens.kinds[j] == WORD:
        return True  # "1960s", "25th" and letters that are no unit
    if i and tokens.glued[i] and tokens.words[i - 1] in {"'", "’", "‘"}:
        return True  # '24
    if before in _ERAS or after in _ERAS:
        return True
    return _year(tokens, numeral) and (before in _YEARLY or not counts_something(tokens, j))


def _closes_date(tokens: Tokens, i: int) -> bool:
    """Whether a joint and a day of the month, or a dash and a year, stand before: "May 7-11", "2016-17"."""
    if i < 2 or tokens.kinds[i - 2] != NUMBER:
        return False
    if tokens.words[i - 1] in _MINUS and tokens.glued[i] and tokens.glued[i - 1]:
        opening = tokens.words[i - 2]
        if len(opening) == 4 and opening.isdecimal() and 1500 <= int(opening) <= 2100 and len(tokens.words[i]) == 2:
            return True
    elif tokens.lowers[i - 1] not in {"to", "and"} and tokens.words[i - 1] not in _MINUS:
        return False
    return _month_before(tokens, i - 2) or (i > 2 and tokens.lowers[i - 3] in _ERAS)


def _opens_date(tokens: Tokens, j: int) -> bool:
    """Whether a joint, a number and a month follow: "8-10 May"."""
    if j + 2 >= len(tokens) or tokens.kinds[j + 1] != NUMBER:
        return False
    if tokens.words[j] not in _MINUS and tokens.lowers[j] not in {"to", "and"}:
        return False
    return _month(tokens, j + 2)


def _month(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is a month: those that are also other words need their capital."""
    if k < 0 or k >= len(tokens):
        return False
    return tokens.lowers[k] in _PLAIN_MONTHS or (tokens.lowers[k] in MONTHS and tokens.words[k][0].isupper())


def _month_before(tokens: Tokens, i: int) -> bool:
    """Whether a month stands before token `i`: "May 9", "Nov. 9"."""
    if i > 1 and tokens.words[i - 1] == "." and tokens.glued[i - 1]:
        i -= 1
    return _month(tokens, i - 1)


def _year(tokens: Tokens, numeral: Numeral) -> bool:
    written = tokens.words[numeral.stop - 1]
    return written.isdecimal() and len(written) == 4 and 1500 <= numeral.number < 2200


def counts_something(tokens: Tokens, j: int) -> bool:
    """Whether a plural follows: "2000 people", "1800 British troops"."""
    for k in (j, j + 1):
        if k >= len(tokens) or tokens.kinds[k] != WORD or tokens.lowers[k] in NOT_NAMES:
            return False
        lower = tokens.lowers[k]
        if lower in _PLURALS or (
            lower.endswith("s") and len(lower) > 3 and not lower.endswith(("ss", "us", "is", "'s"))
        ):
            return True
    return False


def _pronoun(tokens: Tokens, i: int) -> bool:
    """Whether "one" stands for a person or thing rather than counting: "no one", "one another", "the one who"."""
    j = i + 1
    if j >= len(tokens) or tokens.kinds[j] == MARK or tokens.glued[j]:
        return True
    before = tokens.lowers[i - 1] if i else ""
    if before in {"no", "any", "every", "each", "this", "that", "which", "the", "some", "another", "an"}:
        return True
    after = tokens.lowers[j]
    if after == "of":
        return False
    return (
        after in NOT_NAMES
        or after in {"day", "morning", "night", "time", "thing", "way"}
        or after.endswith("ly")
        or (after in TIME_UNITS and before in {"", "."})
    )
