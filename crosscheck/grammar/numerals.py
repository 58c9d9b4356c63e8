"""Second pass: every number of a text, in digits or words, read once."""

from __future__ import annotations

import math
from decimal import Decimal

from crosscheck.grammar.cardinals import CARDINAL_WORDS, ONE, Cardinal, last_place, read_cardinal, slash_fraction
from crosscheck.grammar.matches import Numeral
from crosscheck.grammar.tokens import MARK, NUMBER, WORD, Tokens
from crosscheck.model import Span
from crosscheck.words import word_set
from crosscheck.words.numerals import (
    DOZEN,
    FRACTIONS,
    MULTIPLE_VERBS,
    MULTIPLE_WORDS,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SUFFIXES,
    ORDINALS,
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
_STARTERS = frozenset(
    {*CARDINAL_WORDS, *VULGAR, *ORDINALS, *VAGUE, *MULTIPLE_WORDS, *MULTIPLE_VERBS, *_FOLD}
    | {"a", "an", "half", "quarter", "several", "few", "tens", "dozen"}
)
_PLURAL_SCALES: dict[str, Decimal] = {
    "thousands": SCALES["thousand"], "millions": SCALES["million"], "billions": SCALES["billion"],
    "trillions": SCALES["trillion"],
}  # fmt: skip
_SHARE_BASES = frozenset({*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 500})
_HYPHENS = frozenset("-‐‑–")
_OF_A_WHOLE = word_set(
    "of the that this those these its his her their our all more less fewer higher lower larger smaller as each every"
)
_BEFORE_PART = word_set(
    "by than nearly almost about over roughly least around under only just some than to below above exactly in half"
)
_HALVED = frozenset(name for name in UNIT_NAMES if len(name) == 1 and len(name[0]) > 3) | {("hour",), ("day",)}
"""What "half-" halves: "a half-litre", "a half-hour"; not "half-brother"."""
_NEVER_HALF = word_set(
    "first second other latter former better top bottom last final opening closing each either 1st 2nd"
)


def find_numerals(tokens: Tokens) -> tuple[Numeral, ...]:
    """All numbers of a text in text order; no two overlap."""
    found: list[Numeral] = []
    kinds, lowers, size = tokens.kinds, tokens.lowers, len(tokens)
    i = 0
    while i < size:
        if kinds[i] == NUMBER or lowers[i] in _STARTERS:
            numeral = _read(tokens, i)
            if numeral is not None:
                found.append(numeral)
                i = numeral.stop
                continue
        i += 1
    return tuple(found)


def _read(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    if lower in {"a", "an"} and (i + 1 >= len(tokens) or tokens.lowers[i + 1] not in _AFTER_A):
        return None
    if tokens.kinds[i] != NUMBER:
        special = _vague(tokens, i) or _multiple(tokens, i) or _word_fraction(tokens, i) or _word_ordinal(tokens, i)
        if special is not None:
            return special
    else:
        special = _digit_ordinal(tokens, i) or _slash(tokens, i)
        if special is not None:
            return special
    cardinal = read_cardinal(tokens, i)
    if cardinal is None:
        return None
    return (
        _denominator_word(tokens, i, cardinal)
        or _ratio(tokens, i, cardinal)
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
    return _make(tokens, first, cardinal.stop, cardinal.number, cardinal.step, cardinal.form, scale=cardinal.scale)


def _make(
    tokens: Tokens,
    first: int,
    stop: int,
    number: Decimal,
    step: Decimal,
    form: str,
    *,
    scale: Decimal = ONE,
    ends: tuple[Decimal, Decimal] | None = None,
) -> Numeral:
    low, high = ends or (number, number)
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    return Numeral(
        first=first, stop=stop, span=span, number=number, step=step, form=form, low=low, high=high, scale=scale
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
    return _make(tokens, i, stop, least, last_place(least), "vague", scale=worth, ends=(low, high))


def _multiple(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    for table, form in ((MULTIPLE_WORDS, "multiple"), (_FOLD, "multiple"), (MULTIPLE_VERBS, "doubling")):
        if lower in table:
            number = Decimal(table[lower])
            if form == "doubling" and i + 1 < len(tokens) and tokens.words[i + 1] in _HYPHENS and tokens.glued[i + 1]:
                return None
            return _make(tokens, i, i + 1, number, last_place(number), form)
    return None


def _fold(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "10-fold", "3x": a number made a multiple by what is glued to it."""
    j = cardinal.stop
    if j < len(tokens) and tokens.words[j] in _HYPHENS and tokens.glued[j]:
        j += 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.lowers[j] not in {"fold", "x"}:
        return None
    if tokens.lowers[j] == "x" and (
        j != cardinal.stop or (j + 1 < len(tokens) and tokens.glued[j + 1] and tokens.kinds[j + 1] == NUMBER)
    ):
        return None
    return _make(tokens, i, j + 1, cardinal.number, cardinal.step, "multiple")


def _fraction(tokens: Tokens, first: int, stop: int, above: Decimal, below: Decimal) -> Numeral:
    lowest = below / math.gcd(int(above), int(below))
    fine = lowest > 10 and lowest not in {12, 16, 20, 100, 1000}
    return _make(tokens, first, stop, above / below, Decimal("0.01") if fine else Decimal("0.05"), "fraction")


def _word_fraction(tokens: Tokens, i: int) -> Numeral | None:
    """Such as "a third of", "half the", "a quarter"; never "a third man", "the first half", "half-brother"."""
    lowers, size = tokens.lowers, len(tokens)
    at = i + 1 if lowers[i] in {"a", "an"} else i
    if at >= size or lowers[at] not in FRACTIONS or (at == i and lowers[at] != "half"):
        return None
    if read_cardinal(tokens, i) is not None:
        return None  # half a million
    stop = at + 1
    before = lowers[i - 1] if i else ""
    after = lowers[stop] if stop < size else ""
    if stop < size and tokens.words[stop] in _HYPHENS and tokens.glued[stop]:
        halved = lowers[at] == "half" and tokens.lowers[stop + 1 : stop + 2] in _HALVED
        return _fraction(tokens, at, stop, ONE, Decimal(2)) if halved else None
    ends = stop >= size or tokens.kinds[stop] == MARK
    if at == i:
        if before in _NEVER_HALF or (before == "the" and after != "of"):
            return None
        fits = after in _OF_A_WHOLE or after in {"a", "an"} or before in _BEFORE_PART
    else:
        fits = (
            after in _OF_A_WHOLE
            or (ends and before in _BEFORE_PART)
            or (after in {"in", "from", "to", "since"} and before in _BEFORE_PART)
        )
    if not fits or (lowers[at] == "second"):
        return None
    if lowers[at] == "quarter" and after in {"that", "this", "in", "as"}:
        return None
    return _fraction(tokens, i, stop, ONE, Decimal(FRACTIONS[lowers[at]]))


def _denominator_word(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "two-thirds", "three quarters", "one fourth", "one-half"."""
    j = cardinal.stop
    if (
        cardinal.number > 99
        or cardinal.number < 1
        or cardinal.step < 1
        or (cardinal.form == "digits" and cardinal.number > 9)
    ):
        return None
    hyphen = j < len(tokens) and tokens.words[j] in _HYPHENS and tokens.glued[j]
    j += hyphen
    if j >= len(tokens) or (hyphen and not tokens.glued[j]):
        return None
    word = tokens.lowers[j]
    below = FRACTIONS.get(word)
    if below is None or cardinal.number >= below or math.gcd(int(cardinal.number), below) > 1:
        return None
    one = cardinal.number == 1
    if one != (not word.endswith("s") and word != "halves"):
        return None
    after = tokens.lowers[j + 1] if j + 1 < len(tokens) else ""
    if (
        word in {"quarters", "quarter"}
        and not hyphen
        and not (after == "of" or (i and tokens.lowers[i - 1] in _BEFORE_PART))
    ):
        return None  # "two quarters" of a year
    return _fraction(tokens, i, j + 1, cardinal.number, Decimal(below))


def _slash(tokens: Tokens, i: int) -> Numeral | None:
    if i and tokens.glued[i] and tokens.words[i - 1] in {"/", "⁄"}:
        return None
    read = slash_fraction(tokens, i)
    if read is None:
        return None
    return _make(tokens, i, read[0], read[1], Decimal("0.05"), "fraction")


def _ratio(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "one in five", "four out of ten", "10 of 22", "one of every three"."""
    lowers, size = tokens.lowers, len(tokens)
    j = cardinal.stop
    if cardinal.step < 1 or cardinal.scale > 1 or cardinal.number < 1 or j + 1 >= size:
        return None
    if tokens.words[j] in _HYPHENS and tokens.glued[j]:
        j += 1
    word = lowers[j]
    if word not in {"in", "out", "of"}:
        return None
    j += 1
    if word == "out":
        if lowers[j] != "of":
            return None
        j += 1
    if j < size and tokens.words[j] in _HYPHENS and tokens.glued[j]:
        j += 1
    every = j < size and lowers[j] in {"every", "each"}
    j += every
    if j >= size or not (tokens.kinds[j] == NUMBER or lowers[j] in CARDINAL_WORDS or lowers[j] == "a"):
        return None
    whole = read_cardinal(tokens, j)
    if (
        whole is None
        or whole.step < 1
        or whole.number <= cardinal.number
        or not _ratio_base(tokens, word, cardinal, whole, every=every)
    ):
        return None
    return _fraction(tokens, i, whole.stop, cardinal.number, whole.number)


def _ratio_base(tokens: Tokens, word: str, part: Cardinal, whole: Cardinal, *, every: bool) -> bool:
    after = tokens.lowers[whole.stop] if whole.stop < len(tokens) else ""
    if after in TIME_UNITS or after in {"%", "percent", "$"}:
        return False
    if whole.stop < len(tokens) and tokens.glued[whole.stop] and tokens.kinds[whole.stop] in {WORD, NUMBER}:
        return False
    if every or word == "out":
        return True
    year = whole.form == "digits" and 1500 <= whole.number <= 2100 and "," not in tokens.words[whole.stop - 1]
    if word == "of":
        return not year and after not in {"million", "the"}
    return part.number <= 9 and (whole.number in _SHARE_BASES or (whole.number >= 1000 and whole.step >= 1000))


def _digit_ordinal(tokens: Tokens, i: int) -> Numeral | None:
    j = i + 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.lowers[j] not in ORDINAL_SUFFIXES:
        return None
    written = tokens.words[i].replace(",", "")
    if not written.isdecimal() or len(written) > 6:
        return None
    return _make(tokens, i, j + 1, Decimal(int(written)), ONE, "ordinal")


def _word_ordinal(tokens: Tokens, i: int) -> Numeral | None:
    lower = tokens.lowers[i]
    if lower in ORDINALS:
        return _make(tokens, i, i + 1, Decimal(ORDINALS[lower]), ONE, "ordinal")
    return None


def _ordinal_tail(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "seventy-ninth", "one hundred and fiftieth", "two hundredth"."""
    j = cardinal.stop
    if cardinal.form != "words" or j >= len(tokens):
        return None
    joined = tokens.words[j] in _HYPHENS and tokens.glued[j]
    spaced = tokens.lowers[j] == "and" and cardinal.number >= 100
    j += joined or spaced
    if j >= len(tokens):
        return None
    word = tokens.lowers[j]
    number = cardinal.number
    if word in {"hundredth", "thousandth"} and number < 100:
        return _make(tokens, i, j + 1, number * ORDINALS[word], ONE, "ordinal")
    tail = ORDINALS.get(word)
    tens = number % 100 >= 20 and number % 10 == 0 and word in ORDINAL_ONES
    hundreds = number >= 100 and number % 100 == 0 and (joined or spaced or cardinal.scale == 100)
    if tail is None or not ((tens and joined) or hundreds):
        return None
    return _make(tokens, i, j + 1, number + tail, ONE, "ordinal")
