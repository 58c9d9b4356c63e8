"""Fractions and ratios: "two-thirds", "half the", "one in five", "1/2"."""

from __future__ import annotations

import math
from decimal import Decimal

from crosscheck.grammar.cardinals import CARDINAL_WORDS, Cardinal, read_cardinal
from crosscheck.grammar.digits import ONE, slash_fraction
from crosscheck.grammar.matches import Numeral, make_numeral
from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.numerals import (
    FRACTIONS,
)
from crosscheck.words.units import TIME_UNITS, UNIT_NAMES

_SHARE_BASES = frozenset({*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 500})
_OF_A_WHOLE = word_set(
    "of the that this those these its his her their our all more less fewer higher lower larger smaller as each every"
)
_BEFORE_PART = word_set(
    "by than nearly almost about over roughly least around under only just some than to below above exactly in half"
)
_HALVED = frozenset(name for name in UNIT_NAMES if len(name) == 1 and len(name[0]) > 3) | {("hour",), ("day",)}
"""What "half-" halves: "a half-litre", "a half-hour"; not "half-brother"."""
_MEASURED = word_set("power time cost size price space energy amount number rate weight volume speed area length width")
"""What "one quarter the" is said of; elsewhere it is one of a year or a game."""
_NEVER_HALF = word_set(
    "first second other latter former better top bottom last final opening closing each either 1st 2nd"
)


def _fraction(tokens: Tokens, first: int, stop: int, above: Decimal, below: Decimal) -> Numeral:
    lowest = below / math.gcd(int(above), int(below))
    fine = lowest > 10 and lowest not in {12, 16, 20, 100, 1000}
    return make_numeral(tokens, first, stop, above / below, Decimal("0.01") if fine else Decimal("0.05"), "fraction")


def word_fraction(tokens: Tokens, i: int) -> Numeral | None:
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
    if stop < size and tokens.words[stop] in HYPHENS and tokens.glued[stop]:
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


def denominator_word(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "two-thirds", "three quarters", "one fourth", "one-half"."""
    j = cardinal.stop
    if (
        cardinal.number > 99
        or cardinal.number < 1
        or cardinal.step < 1
        or (cardinal.form == "digits" and cardinal.number > 9)
    ):
        return None
    hyphen = j < len(tokens) and tokens.words[j] in HYPHENS and tokens.glued[j]
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
    if word in {"quarters", "quarter"} and not hyphen and after != "of" and not _is_part(tokens, i, j + 1, one=one):
        return None  # "two quarters" of a year, "in one quarter the firm lost"
    return _fraction(tokens, i, j + 1, cardinal.number, Decimal(below))


def _is_part(tokens: Tokens, i: int, stop: int, *, one: bool) -> bool:
    """Whether quarters at tokens `i` to `stop` are parts of a whole: "one quarter the power", "by three quarters"."""
    if one and tokens.lowers[stop : stop + 1] == ("the",):
        return not _MEASURED.isdisjoint(tokens.lowers[stop + 1 : stop + 2])
    before = tokens.lowers[i - 1] if i else ""
    return before in _BEFORE_PART and before != "in"


def slash(tokens: Tokens, i: int) -> Numeral | None:
    """Such as "1/2", alone."""
    if i and tokens.glued[i] and tokens.words[i - 1] in {"/", "⁄"}:
        return None
    read = slash_fraction(tokens, i)
    if read is None:
        return None
    return make_numeral(tokens, i, read[0], read[1], Decimal("0.05"), "fraction")


def ratio(tokens: Tokens, i: int, cardinal: Cardinal) -> Numeral | None:
    """Such as "one in five", "four out of ten", "10 of 22", "one of every three"."""
    lowers, size = tokens.lowers, len(tokens)
    j = cardinal.stop
    if cardinal.step < 1 or cardinal.scale > 1 or cardinal.number < 1 or j + 1 >= size:
        return None
    if tokens.words[j] in HYPHENS and tokens.glued[j]:
        j += 1
    word = lowers[j]
    if word not in {"in", "out", "of"}:
        return None
    j += 1
    if word == "out":
        if lowers[j] != "of":
            return None
        j += 1
    if j < size and tokens.words[j] in HYPHENS and tokens.glued[j]:
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
