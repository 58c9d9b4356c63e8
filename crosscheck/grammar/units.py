"""Units and currencies after a number."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.matches import Unit
from crosscheck.grammar.tokens import HYPHENS, NUMBER, Tokens, tokenize
from crosscheck.words import word_set
from crosscheck.words.currencies import (
    ABBREVIATIONS,
    CENTS,
    CODES,
    MILLIONS_OF,
    NAMES,
    PAID,
    SIGNS,
    SUBSTANCES,
    WEIGHED,
)
from crosscheck.words.numerals import ONES, TEENS
from crosscheck.words.units import (
    AGE_UNITS,
    ONLY_GLUED,
    PERCENT_NAMES,
    TIME_UNITS,
    UNIT_NAMES,
    UNITS,
)

WORDLIKE_CODES = frozenset(
    {"ALL", "TOP", "TRY", "PEN", "CUP", "COP", "MOP", "SOS", "BAM", "GEL", "AMD", "MAD", "CAD", "ETH", "SHP", "XCG"}
)
_NAMES_TOO = frozenset(
    {"stone", "pound", "foot", "bar", "cup", "rand", "won", "knot", "pint", "yard", "newton", "rai", "mole"}
)
"""Units that are also family names or verbs, and then have a capital: "in 2016 Stone said"."""
_WRITTEN = frozenset({*ONES, *TEENS})
"""Number words that a hyphen joins to "second" as a unit; "thirty-second" is a rank."""
_MANY_ONLY = frozenset({"won", "rand", "som", "lei", "leva", "lev", "leu", "dong", "crown", "crowns"})
"""Currency nouns that are also other words: read only after a figure of a hundred or more."""
_LOCAL = frozenset({"dollar", "dollars", "buck", "bucks", "rupee", "rupees", "franc", "francs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitHit:
    """A unit found; it ends before token `stop` (after the number) or starts at token `first` (before it)."""

    unit: Unit
    first: int
    stop: int
    inferred: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def _parts(word: str) -> tuple[str, ...]:
    """The tokens of a unit's word but for hyphens; nearly all are plain words, and these need no tokenizer."""
    if word.isalpha():
        return (word.casefold(),)
    return tuple(part for part in tokenize(word).lowers if part != "-")


def _index() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    entries: dict[tuple[str, ...], Unit] = {}

    def add(words: tuple[str, ...], unit: Unit) -> None:
        parts = tuple(part for word in words for part in _parts(word))
        entries.setdefault(parts, unit)

    for name, percent in PERCENT_NAMES.items():
        add(name, Unit(category="percent", name=percent))
    for word, time in TIME_UNITS.items():
        add((word,), Unit(category="time", name=time, dimension="time"))
    for name, measure in UNIT_NAMES.items():
        add(name, Unit(category="measure", name=measure, dimension=UNITS[measure].dimension))
    for name, code in NAMES.items():
        if name not in {("pound",), ("pounds",)}:
            add(name, Unit(category="currency", name=code))
    for word in CENTS:
        add((word,), Unit(category="currency", name=CENTS[word]))
    add(("times",), Unit(category="multiple", name="times"))
    by_first: dict[str, list[tuple[tuple[str, ...], Unit]]] = defaultdict(list)
    for parts, unit in entries.items():
        by_first[parts[0]].append((parts, unit))
    return {first: tuple(sorted(found, key=lambda item: (-len(item[0]), item[0]))) for first, found in by_first.items()}


WRITTEN_UNITS = _index()
UNIT_STARTS = frozenset(
    parts[0]
    for entries in WRITTEN_UNITS.values()
    for parts, unit in entries
    if unit.category != "currency" or len(parts) == 1
) - {"in", "st"}
"""Words after a number that tell a unit or a currency."""
_JOINED_UNITS = frozenset(
    {*TIME_UNITS, "percent", "cent", "foot", "inch", "mile", "yard", "yd", "pound", "ton", "acre", "metre", "meter"}
)
"""Units that detokenised text leaves behind a loose hyphen: "30 - year bonds"."""
_CASED: dict[str, tuple[str, str]] = {
    "Nm": ("newton-metre", "torque"), "PS": ("metric-horsepower", "power"),
    "″": ("inch", "length"), "′": ("foot", "length"),
}  # fmt: skip
_ARCS = {"′": "arc-minute", "″": "arc-second"}
LOWER_CODES: dict[str, str] = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "cny": "CNY", "aud": "AUD", "jpy": "JPY", "inr": "INR",
}  # fmt: skip
POUND = Unit(category="currency", name="GBP")


def _coded(tokens: Tokens, at: int) -> bool:
    """Whether one capital letter begins a name with digits: the "F" of "12 F-16s", the "M" of "3 M-16 rifles"."""
    after = at + 1
    return (
        len(tokens.words[at]) == 1
        and tokens.words[at].isupper()
        and not tokens.glued[at]
        and tokens.words[after : after + 1] in {(mark,) for mark in HYPHENS}
        and tokens.kinds[after + 1 : after + 2] == (NUMBER,)
        and tokens.glued[after]
        and tokens.glued[after + 1]
    )


def unit_after(tokens: Tokens, j: int, number: Decimal, *, digits: bool, scaled: bool) -> UnitHit | None:
    """The unit or currency that starts at token `j`, right after a number, a hyphen between them allowed."""
    size = len(tokens)
    if j >= size:
        return None
    hyphen = tokens.words[j] in HYPHENS and j + 1 < size
    if hyphen and not (tokens.glued[j] and tokens.glued[j + 1]) and not _joined(tokens, j):
        return None
    at = j + hyphen
    first = tokens.lowers[at]
    if _coded(tokens, at):
        return None
    if digits and tokens.words[at] in _CASED:
        name, dimension = _CASED[tokens.words[at]]
        if tokens.words[at] in _ARCS and (arc := _arc(tokens, at)):
            name, dimension = arc, "angle"
        return UnitHit(unit=Unit(category="measure", name=name, dimension=dimension), first=at, stop=at + 1)
    if digits and tokens.words[at] in {'"', "”"} and tokens.glued[at] and _after_feet(tokens, at - 2):
        return UnitHit(unit=Unit(category="measure", name="inch", dimension="length"), first=at, stop=at + 1)
    if digits and not hyphen and tokens.words[at] in SIGNS and not _figure_follows(tokens, at):
        return UnitHit(unit=Unit(category="currency", name=SIGNS[tokens.words[at]]), first=at, stop=at + 1)
    for parts, unit in WRITTEN_UNITS.get(first, ()):
        stop = match_words(tokens, at, parts)
        if stop is None or not _fits(tokens, at, parts, number, digits=digits, hyphen=bool(hyphen)):
            continue
        sterling = unit.name == "pound" and parts != ("lb",) and _sterling(tokens, at, number, scaled=scaled)
        inferred = (f'"{first}" read as {unit.name}',) if len(parts) == 1 and first in _LOCAL else ()
        return _aged(
            tokens, UnitHit(unit=POUND if sterling else unit, first=at, stop=stop, inferred=inferred, words=parts)
        )
    word = tokens.words[at]
    if first in LOWER_CODES and word == first and not hyphen:
        return UnitHit(unit=Unit(category="currency", name=LOWER_CODES[first]), first=at, stop=at + 1)
    if word in MILLIONS_OF and not hyphen:
        return UnitHit(unit=Unit(category="currency", name=word[1:]), first=at, stop=at + 1)
    if _figure_follows(tokens, at) and tokens.glued[at + 1]:
        return None  # "3 USD50 cards"
    if (word in CODES or word in {"RMB", "NIS"}) and not hyphen and (word not in WORDLIKE_CODES or scaled):
        return UnitHit(unit=Unit(category="currency", name=ABBREVIATIONS.get(word, word)), first=at, stop=at + 1)
    if digits and word in {"C", "F"} and not hyphen and (tokens.glued[at] or not _capital_follows(tokens, at)):
        return UnitHit(
            unit=Unit(category="measure", name="celsius" if word == "C" else "fahrenheit", dimension="temperature"),
            first=at,
            stop=at + 1,
        )
    return None


def _joined(tokens: Tokens, j: int) -> bool:
    """
    Whether a hyphen at token `j` joins a figure and a unit although it stands apart from one of them, or from both.

    As texts have it that were put together of tokens, or taken out of a page's mark-up: "30 - year bonds",
    "5.6 -magnitude", "three- year-old".
    """
    unit = tokens.lowers[j + 1]
    if not tokens.glued[j] and not tokens.glued[j + 1]:
        return unit in _JOINED_UNITS
    return unit in _TORN or (unit in AGE_UNITS and tokens.lowers[j + 2 : j + 4] == ("-", "old"))


_TORN = frozenset({"magnitude", "caliber", "calibre", "mile", "foot", "inch", "yard", "pound", "acre"})


def _sterling(tokens: Tokens, at: int, number: Decimal, *, scaled: bool) -> bool:
    """Whether the "pounds" at token `at` are money: a great sum, or a word of money is nearer than one of weight."""
    if tokens.lowers[at] not in {"pound", "pounds"}:
        return False
    after = tokens.lowers[at + 1 : at + 4]
    if after[:1] == ("of",) and SUBSTANCES & {*after[1:]}:
        return False
    if scaled or number >= 10_000:
        return True
    if after[:1] == ("of",):
        return False
    near = (*reversed(tokens.lowers[max(0, at - 8) : at]), *after)
    return next((word in PAID for word in near if word in PAID or word in WEIGHED), False)


def _arc(tokens: Tokens, at: int) -> str:
    """The part of a degree that the mark at token `at` tells in "17°58′30″"; "" after no degrees."""
    if at < 3 or tokens.words[at - 2] not in {"°", "′"} or not (tokens.glued[at - 1] and tokens.glued[at]):
        return ""
    return _ARCS[tokens.words[at]]


def _after_feet(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the mark of feet in "5'8" before its mark of inches."""
    return i > 0 and tokens.words[i] in {"'", "’", "′"} and tokens.kinds[i - 1] == NUMBER and tokens.glued[i + 1]


def _figure_follows(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and tokens.kinds[at + 1] == NUMBER


def match_words(tokens: Tokens, at: int, parts: tuple[str, ...]) -> int | None:
    """Token after the written form `parts` at `at`; glued hyphens between its words are stepped over."""
    j = at
    for k, part in enumerate(parts):
        if k and j + 1 < len(tokens) and tokens.words[j] in HYPHENS and tokens.glued[j] and tokens.glued[j + 1]:
            j += 1
        if j >= len(tokens) or tokens.lowers[j] != part or (part.isdecimal() and not tokens.glued[j]):
            return None
        j += 1
    return j


_POINTS = frozenset({"pc", "pp", "bp"})
"""Signs of percent and its points, written small; in capitals they are names: "In 2003 BP invested"."""


def _fits(tokens: Tokens, at: int, parts: tuple[str, ...], number: Decimal, *, digits: bool, hyphen: bool) -> bool:
    """Whether an ambiguous written form is really a unit here."""
    word, lower = tokens.words[at], tokens.lowers[at]
    if len(parts) > 1:
        return True
    if lower in _NAMES_TOO and word.istitle():
        return False
    if lower in _MANY_ONLY:
        return number >= 100
    if len(lower) <= 2 and lower.isalpha():
        if not digits:
            return False
        if lower in {"h", "s", "c", "f", "l", "t", "v", "g", "m", "w"}:
            if lower == "s":
                return tokens.glued[at] and number < 10 and "." in tokens.words[at - 1]
            wanted = word.isupper() if lower in {"v", "w"} else word.islower() or lower == "l"
            return wanted and (tokens.glued[at] or lower in {"m", "g", "l", "v", "w"}) and not _initial(tokens, at)
        if lower == "st":
            return tokens.glued[at] and tokens.lowers[at + 2 : at + 3] in {("lb",), ("lbs",), ("pounds",)}
        if lower == "in":
            return tokens.glued[at] and tokens.lowers[at + 1 : at + 2] != ("-",)
        if lower == "p":
            return tokens.glued[at] and word == "p" and not _initial(tokens, at)
        if lower in _POINTS and not word.islower():
            return False
        if lower in ONLY_GLUED or lower in _POINTS:
            return (
                tokens.glued[at] or hyphen or (lower not in {"pa", "mb", "mi", "pt", "mt"} and not _initial(tokens, at))
            )
    if lower in {"stone", "bar", "cup", "rai", "season", "seasons", "night", "nights"}:
        return lower not in {"season", "seasons"} and (digits or lower in {"cup", "night", "nights", "stone"})
    if lower == "second":
        return in_seconds(tokens, at)
    if lower == "quarter":
        return digits or number > 1
    return True


_IN_SECONDS = word_set(
    "delay penalty lead clip video runoff clock advert ad spot pause silence burst window gap margin drop countdown "
    "timeout film advantage deficit rule limit break"
)
"""Nouns that "second" measures after a number without a hyphen; elsewhere it orders: "40 second homes"."""


def in_seconds(tokens: Tokens, at: int) -> bool:
    """Whether "second" at token `at` is a unit: "a 30-second advert", "a 10 second penalty"; no "two second halves"."""
    after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    hyphen = at > 1 and tokens.words[at - 1] in HYPHENS and tokens.glued[at]
    number = at - 1 - hyphen
    if after in HYPHENS or number < 0:
        return False
    if tokens.kinds[number] != NUMBER:
        return hyphen and tokens.lowers[number] in _WRITTEN
    return after not in {"half", "quarter"} if hyphen else after in _IN_SECONDS


def _initial(tokens: Tokens, at: int) -> bool:
    """Whether a single letter is an initial or the start of a name rather than a sign."""
    if at + 2 >= len(tokens) or tokens.words[at + 1] != "." or not tokens.glued[at + 1]:
        return False
    return tokens.glued[at + 2] or (tokens.words[at].isupper() and tokens.words[at + 2][0].isupper())


def _capital_follows(tokens: Tokens, at: int) -> bool:
    after = at + 1
    return after < len(tokens) and (
        (tokens.glued[after] and tokens.words[after] == ".") or tokens.words[after][0].isupper()
    )


def _aged(tokens: Tokens, hit: UnitHit) -> UnitHit:
    """Turn "66-year-old", "34 years old", "3 years of age" into an age."""
    if hit.unit.category != "time" or hit.unit.name not in AGE_UNITS:
        return hit
    j = hit.stop
    size = len(tokens)
    if j + 1 < size and tokens.words[j] in HYPHENS and tokens.glued[j]:
        j += 1
    if j < size and tokens.lowers[j] in {"old", "olds", "old's"}:
        stop = j + 1
    elif tokens.lowers[j : j + 2] == ("of", "age"):
        stop = j + 2
    else:
        return hit
    return UnitHit(unit=Unit(category="age", name=hit.unit.name), first=hit.first, stop=stop)
