"""What the grammar's passes hand to the kinds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.tokens import Tokens
from crosscheck.model import Amount, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """
    A number in digits, words or both: "2,000", "thirty", "1.2 million", "half a million", "two-thirds", "61st".

    `first` and `stop` are token indices, half-open. `form` is "digits", "words", "mixed", "fraction", "ordinal",
    "vague" ("dozens", "several hundred"), "multiple" ("twofold", "twice") or "doubling" (the verb: "doubled"). For a
    vague numeral `low` and `high` hold its interval; else they equal `number`. `scale` is the magnitude word's worth
    ("1.2 million": 1000000), 1 without one; ranges distribute it ("four to five thousand").
    """

    first: int
    stop: int
    span: Span
    number: Decimal
    step: Decimal
    form: str
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)


def make_numeral(
    tokens: Tokens,
    first: int,
    stop: int,
    number: Decimal,
    step: Decimal,
    form: str,
    *,
    scale: Decimal = Decimal(1),
    ends: tuple[Decimal, Decimal] | None = None,
) -> Numeral:
    """The numeral of tokens `first` to `stop`, its span read from the tokens."""
    low, high = ends or (number, number)
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    return Numeral(
        first=first, stop=stop, span=span, number=number, step=step, form=form, low=low, high=high, scale=scale
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """
    A unit or currency beside a number.

    `category` is "currency", "percent", "measure", "time", "age" or "multiple"; `name` its canonical name ("USD",
    "percent", "percentage-point", "kilometre", "year"); `dimension` for measures ("length", "mass", "temperature").
    """

    category: str
    name: str
    dimension: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMatch:
    """
    A number with its hedge, unit and rate: "more than $20 million-$25 million a year".

    `span` runs from the hedge to the end of unit and rate, `figure` is the number alone (or the range of numbers).
    `first` and `stop` are the token indices of `span`, half-open. `per` is "" or the canonical denominator ("year").
    `inferred` lists what was filled in (a bare "$" read as USD).
    """

    span: Span
    figure: Span
    first: int
    stop: int
    amount: Amount
    unit: Unit | None
    form: str
    per: str = ""
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreMatch:
    """Two whole numbers set against each other: "3-1", "61 to 37"; `form` is "score" or "vote"."""

    span: Span
    left: Decimal
    right: Decimal
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """
    All that the grammar found in one text, each pass run once.

    `calendar` holds the calendar pass's own expressions (see `grammar.calendar`). `designations` are names that
    contain digits (T-34, Mi-17V-5, S&P 500, COVID-19), list markers, URLs, phone numbers, `closed` these and the
    stamps of the page, merged: no quantity or date may start or end inside one.
    """

    tokens: Tokens
    numerals: tuple[Numeral, ...]
    quantities: tuple[QuantityMatch, ...]
    scores: tuple[ScoreMatch, ...]
    calendar: tuple[object, ...]
    designations: tuple[Span, ...]
    closed: tuple[Span, ...]
