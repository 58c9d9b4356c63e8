"""Second pass: every number of a text, in digits or words, read once."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.grammar.cardinals import CARDINAL_WORDS, Cardinal, and_a_half, read_cardinal
from crosscheck.grammar.digits import ONE, last_place
from crosscheck.grammar.fractions import denominator_word, ratio, slash, word_fraction
from crosscheck.grammar.matches import Numeral, make_numeral
from crosscheck.grammar.nouns import plural
from crosscheck.grammar.tokens import HYPHENS, NUMBER, Tokens
from crosscheck.words.currencies import NAMES
from crosscheck.words.numerals import (
    BEFORE_DOZEN,
    BEFORE_HARM,
    DOZEN,
    FRACTIONS,
    GROUPS,
    HARM,
    HARMED,
    MULTIPLE_VERBS,
    MULTIPLE_WORDS,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PAIRED,
    SCALES,
    TEENS,
    TENS,
    VAGUE,
    VAGUE_DETERMINERS,
    VAGUE_TENS,
    VULGAR,
)
from crosscheck.words.units import TIME_UNITS, UNIT_NAMES

_FOLD = {f"{word}fold": value for word, value in {**ONES, **TEENS, **TENS, "hundred": 100, "thousand": 1000}.items()}
_AFTER_A = frozenset({*SCALES, "dozen", "half", "quarter", *FRACTIONS, "few", "couple", "handful"})
_NOBODY = frozenset({"no", "nobody", "none"})
_WERE = frozenset({"was", "were", "has", "have", "had", "been", "is"})
_CLOSES = frozenset({"or", "and", "in", "from", "after", "so", "at", ".", ",", ";"})
_STARTERS = frozenset(
    {*CARDINAL_WORDS, *VULGAR, *ORDINALS, *VAGUE, *MULTIPLE_WORDS, *MULTIPLE_VERBS, *_FOLD}
    | _NOBODY
    | {"a", "an", "half", "quarter", "several", "few", "tens", "dozen"}
)
_PLURAL_SCALES: dict[str, Decimal] = {
    "thousands": SCALES["thousand"], "millions": SCALES["million"], "billions": SCALES["billion"],
    "trillions": SCALES["trillion"],
}  # fmt: skip


_LARGEST = 20
"""Places before the decimal point of the largest figure read, less one. Above a hundred quintillion stand serial
numbers and noise, and units could not be converted within the 28 digits of decimal arithmetic."""


def find_numerals(tokens: Tokens) -> tuple[Numeral, ...]:
    """All numbers of a text in text order; no two overlap."""
    found: list[Numeral] = []
    kinds, lowers, size = tokens.kinds, tokens.lowers, len(tokens)
    i = 0
    while i < size:
        if kinds[i] == NUMBER or lowers[i] in _STARTERS:
            numeral = _read(tokens, i)
            if numeral is not None:
                if numeral.number.adjusted() <= _LARGEST:
                    found.append(numeral)
                i = numeral.stop
                continue
        i += 1
    return tuple(found)


def _read(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    if lower in _NOBODY:
        return _nobody(tokens, i) or (_none(tokens, i) if lower == "no" else None)
    if lower == "a" and i + 1 < len(tokens) and tokens.lowers[i + 1] in GROUPS:
        return _group(tokens, i)
    if lower in {"a", "an"} and _with_a_half(tokens, i):
        return make_numeral(tokens, i, i + 1, ONE, ONE, "words")
    if lower in {"a", "an"} and (i + 1 >= len(tokens) or tokens.lowers[i + 1] not in _AFTER_A):
        return None
    if tokens.kinds[i] != NUMBER:
        special = _vague(tokens, i) or _multiple(tokens, i) or word_fraction(tokens, i) or _word_ordinal(tokens, i)
        if special is not None:
            return special
    else:
        special = _digit_ordinal(tokens, i) or slash(tokens, i)
        if special is not None:
            return special
    cardinal = read_cardinal(tokens, i)
    if cardinal is None:
        return None
    return (
        denominator_word(tokens, i, cardinal)
        or ratio(tokens, i, cardinal)
        or _fold(tokens, i, cardinal)
        or _ordinal_tail(tokens, i, cardinal)
        or _numeral(tokens, i, cardinal)
    )


def _numeral(tokens: Tokens, first: int, cardinal: Cardinal) -> Numeral:
    if (
        tokens.kinds[first] == NUMBER
        and first
        and tokens.words[first - 1] == "."
        and cardinal.number < 1
        and cardinal.step < 1
    ):
        # ".534": the point belongs to the figure when nothing touches it on the left
        before = tokens.glued[first] and not tokens.glued[first - 1] and "." not in tokens.words[first]
        first -= before
    return make_numeral(
        tokens, first, cardinal.stop, cardinal.number, cardinal.step, cardinal.form, scale=cardinal.scale
    )


def _vague(tokens: Tokens, i: int) -> Numeral | None:
    lowers = tokens.lowers
    here = lowers[i]
    if (here in VAGUE_TENS or here in _PLURAL_SCALES) and i + 2 < len(tokens) and lowers[i + 1] == "of":
        base = VAGUE_TENS.get(here) or VAGUE[here]
        worth = _PLURAL_SCALES.get(lowers[i + 2])
        if worth is not None:
            return _vaguely(tokens, i, i + 3, base, worth)
    if here in {"a", "few", "several"}:
        for words, base in VAGUE_DETERMINERS.items():
            stop = i + len(words)
            if lowers[i:stop] == words:
                return _vague_determiner(tokens, i, stop, base)
        return None
    if here == "dozen" and lowers[i + 1 : i + 2] == ("of",) and (not i or lowers[i - 1] in BEFORE_DOZEN):
        here = "dozens"  # "Dozen of ships", as some write it
    if here not in VAGUE or (here == "scores" and lowers[i + 1 : i + 2] != ("of",)):
        return None
    return _vaguely(tokens, i, i + 1, VAGUE[here], ONE)


def _vague_determiner(tokens: Tokens, i: int, stop: int, base: tuple[int, int, int]) -> Numeral | None:
    worth, end = ONE, stop
    while end < len(tokens):
        lower = tokens.lowers[end]
        step = DOZEN if lower == "dozen" else SCALES.get(lower)
        if step is None:
            break
        worth, end = worth * step, end + 1
    before = tokens.lowers[i - 1] if i else ""
    if tokens.lowers[i] == "few" and worth == 1:
        # "few people" says that there are not many; "the past few days" is a number
        return _vaguely(tokens, i, end, base, ONE) if before in {"past", "last", "next", "first", "these"} else None
    if tokens.lowers[i] == "a" and tokens.lowers[stop - 1] == "couple" and end == stop:
        plural = end < len(tokens) and tokens.lowers[end] in TIME_UNITS
        return _vaguely(tokens, i, end, base, worth) if plural else None
    return _vaguely(tokens, i, end, base, worth)


def _vaguely(tokens: Tokens, i: int, stop: int, base: tuple[int, int, int], worth: Decimal) -> Numeral:
    least, low, high = (Decimal(part) * worth for part in base)
    return make_numeral(tokens, i, stop, least, last_place(least), "vague", scale=worth, ends=(low, high))


def _with_a_half(tokens: Tokens, i: int) -> bool:
    """Whether "a" is the one of "a mile and a half"."""
    j = i + 2
    if tokens.lowers[j : j + 1] != ("and",) or and_a_half(tokens, j) is None:
        return False
    unit = (tokens.lowers[i + 1],)
    return unit in UNIT_NAMES or unit in NAMES


def _nobody(tokens: Tokens, i: int) -> Numeral | None:
    """The count of zero in "no one was killed", "nobody has been hurt"; "no one else" leaves somebody out."""
    stop = i + 1
    if tokens.lowers[i] == "no":
        stop += tokens.words[stop : stop + 1] == ("-",)
        if tokens.lowers[stop : stop + 1] != ("one",):
            return None
        stop += 1
    j = stop
    while j < len(tokens) and j < stop + 3 and tokens.lowers[j] in _WERE:
        j += 1
    if tokens.lowers[j + 1 : j + 2] == ("more",):
        return None
    harmed = j > stop and tokens.lowers[j : j + 1] and tokens.lowers[j] in HARMED
    died = j < len(tokens) and tokens.lowers[j] in {"died", "perished", "drowned"}
    return make_numeral(tokens, i, stop, Decimal(0), ONE, "words") if harmed or died else None


def _none(tokens: Tokens, i: int) -> Numeral | None:
    """The "no" of "no injuries": a count of zero, said only of harm."""
    j = i + 1
    while j < len(tokens) and j < i + 3 and tokens.lowers[j] in BEFORE_HARM:
        j += 1
    if j >= len(tokens) or tokens.lowers[i + 1] in {"other", "further", "more"}:
        return None
    people = tokens.lowers[j] in {"dead", "wounded", "injured"} and not _CLOSES.isdisjoint(tokens.lowers[j + 1 : j + 2])
    if tokens.lowers[j] not in HARM and not people:
        return None
    return make_numeral(tokens, i, i + 1, Decimal(0), ONE, "words")


def _group(tokens: Tokens, i: int) -> Numeral | None:
    """Such as "a pair of gunmen"; a pair of gloves is one thing."""
    lowers = tokens.lowers
    number = GROUPS.get(lowers[i + 1]) if lowers[i + 2 : i + 3] == ("of",) else None
    if number is None or not any(map(plural, lowers[i + 3 : i + 6])) or PAIRED & {*lowers[i + 3 : i + 6]}:
        return None
    return make_numeral(tokens, i, i + 3, Decimal(number), ONE, "words")


def _multiple(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    for table, form in ((MULTIPLE_WORDS, "multiple"), (_FOLD, "multiple"), (MULTIPLE_VERBS, "doubling")):
        if lower in table:
            number = Decimal(table[lower])
            if form == "doubling" and i + 1 < len(tokens) and tokens.words[i + 1] in HYPHENS and tokens.glued[i + 1]:
                return None
            return make_numeral(tokens, i, i + 1, number, last_place(number), form)
    return None


def _fold(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "10-fold", "3x": a number made a multiple by what is glued to it."""
    j = cardinal.stop
    if j < len(tokens) and tokens.words[j] in HYPHENS and tokens.glued[j]:
        j += 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.lowers[j] not in {"fold", "x"}:
        return None
    if tokens.lowers[j] == "x" and (
        j != cardinal.stop or (j + 1 < len(tokens) and tokens.glued[j + 1] and tokens.kinds[j + 1] == NUMBER)
    ):
        return None
    return make_numeral(tokens, i, j + 1, cardinal.number, cardinal.step, "multiple")


def _digit_ordinal(tokens: Tokens, i: int) -> Numeral | None:
    j = i + 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.lowers[j] not in ORDINAL_SUFFIXES:
        return None
    written = tokens.words[i].replace(",", "")
    if tokens.lowers[j] == "st" and tokens.lowers[j + 2 : j + 3] in {("lb",), ("lbs",), ("pounds",)}:
        return None  # "14st 2lb"
    if not written.isdecimal() or len(written) > 6:
        return None
    return make_numeral(tokens, i, j + 1, Decimal(int(written)), ONE, "ordinal")


def _word_ordinal(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    if lower in ORDINALS:
        return make_numeral(tokens, i, i + 1, Decimal(ORDINALS[lower]), ONE, "ordinal")
    return None


def _ordinal_tail(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "seventy-ninth", "one hundred and fiftieth", "two hundredth"."""
    j = cardinal.stop
    if cardinal.form != "words" or j >= len(tokens):
        return None
    joined = tokens.words[j] in HYPHENS and tokens.glued[j]
    spaced = tokens.lowers[j] == "and" and cardinal.number >= 100
    j += joined or spaced
    if j >= len(tokens):
        return None
    word = tokens.lowers[j]
    number = cardinal.number
    if word in {"hundredth", "thousandth"} and number < 100:
        return make_numeral(tokens, i, j + 1, number * ORDINALS[word], ONE, "ordinal")
    tail = ORDINALS.get(word)
    tens = number % 100 >= 20 and number % 10 == 0 and word in ORDINAL_ONES
    hundreds = number >= 100 and number % 100 == 0 and (joined or spaced or cardinal.scale == 100)
    if tail is None or not ((tens and joined) or hundreds):
        return None
    return make_numeral(tokens, i, j + 1, number + tail, ONE, "ordinal")
