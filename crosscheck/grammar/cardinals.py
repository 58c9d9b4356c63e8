"""Plain cardinal numbers in digits, words or both: "2,000", "two hundred and thirty-four", "1.2 million"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.digits import (
    ONE,
    digits_value,
    last_place,
    mixed_fraction,
    power_of_ten,
    with_fraction,
)
from crosscheck.grammar.tokens import HYPHENS, NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.currencies import ABBREVIATIONS, CODES, FOLDED_EURO, FOLDED_POUND, MILLIONS_OF, NAMES, SIGNS
from crosscheck.words.numerals import (
    DOZEN,
    FRACTIONS,
    GLUED_SCALES,
    LOOSE_SCALES,
    MONEY_SCALES,
    ONES,
    SCALES,
    TEENS,
    TENS,
    VULGAR,
)

DOZEN_STEP = Decimal(5)
"""A spoken dozen is round: twelve, give or take two or three."""
SMALL: dict[str, int] = {**ONES, **TEENS, **TENS, "zero": 0}
CARDINAL_WORDS = frozenset(SMALL)
_SCALED = frozenset({*SCALES, "dozen", "score", "gross"})
_CURRENCY_WORDS = frozenset(name[0] for name in NAMES if len(name) == 1)
_OWNED = frozenset((word,) for word in ("its", "their", "his", "her", "our", "these", "those"))
_NOT_COUNTED = word_set(
    "race sprint hurdles long high tall wide deep freestyle butterfly backstroke breaststroke final finals relay swim "
    "away below above from to in at and or of by for on off with into x run dash the a an is was race's heats heat"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cardinal:
    """A number that ends before token `stop`; see `matches.Numeral` for the other fields."""

    stop: int
    number: Decimal
    step: Decimal
    scale: Decimal
    form: str


def read_cardinal(tokens: Tokens, i: int) -> Cardinal | None:
    """The longest cardinal that starts at token `i`, None when there is none."""
    if tokens.kinds[i] == NUMBER:
        return _digits(tokens, i)
    lower = tokens.lowers[i]
    if lower in SMALL:
        return _words(tokens, i)
    if lower in VULGAR:
        above, below = VULGAR[lower]
        return _scaled(tokens, i + 1, *with_fraction(Decimal(0), Decimal(above) / below), "digits")
    if lower in {"a", "an", "the"}:
        return _indefinite(tokens, i)
    if lower == "dozen":
        return Cardinal(stop=i + 1, number=DOZEN, step=DOZEN_STEP, scale=DOZEN, form="words")
    if lower in {"half", "quarter"}:
        return _part_of_scale(tokens, i, i, Decimal("0.5") if lower == "half" else Decimal("0.25"))
    return None


def _digits(tokens: Tokens, i: int) -> Cardinal | None:
    read = digits_value(tokens.words[i])
    if read is None:
        return None
    value, decimals = read
    j = i + 1
    if i and tokens.words[i - 1] == "." and tokens.glued[i] and not tokens.glued[i - 1] and not decimals:
        decimals = len(tokens.words[i])
        value = value.scaleb(-decimals)
    elif not decimals:
        part = mixed_fraction(tokens, j)
        if part is not None:
            j, fraction = part
            value, decimals = with_fraction(value, fraction)
    return _scaled(tokens, j, value, decimals, "digits")


def _scaled(tokens: Tokens, j: int, value: Decimal, decimals: int, form: str) -> Cardinal:
    """Take the magnitude after a number: "million", "bn", "hundred thousand", "dozen", "and a half million"."""
    scale = ONE
    size = len(tokens)
    if not decimals and (half := and_a_half(tokens, j)) is not None:
        j, part = half
        value, decimals = with_fraction(value, part)
    if j < size and tokens.glued[j] and tokens.kinds[j] == WORD:
        glued = _glued_scale(tokens, j)
        if glued is not None:
            scale, form, j = glued, "mixed", j + 1
    power = power_of_ten(tokens, j)
    if power is not None and scale == 1:
        step = ONE.scaleb(-decimals) * power[1]
        return Cardinal(stop=power[0], number=value * power[1], step=step, scale=ONE, form=form)
    while j < size and value:
        at = j
        if tokens.words[j] in HYPHENS and tokens.glued[j] and j + 1 < size and tokens.glued[j + 1]:
            at = j + 1
        worth = DOZEN if tokens.lowers[at] == "dozen" else SCALES.get(tokens.lowers[at])
        if worth is None and at == j and not tokens.glued[at]:
            worth = LOOSE_SCALES.get(tokens.lowers[at])
        if worth is None or (scale > 1 and worth < scale and scale != 100):
            break
        scale, form, j = scale * worth, "mixed" if form == "digits" else form, at + 1
    if scale == 1 and ((j < size and tokens.words[j] in MILLIONS_OF) or (j > 1 and _millions_before(tokens, j - 1))):
        scale = SCALES["million"]  # "30 MSEK", "MSEK 30"; the word stays for the unit
    number = value * scale
    step = ONE.scaleb(-decimals) * scale if decimals else last_place(number)
    if scale == DOZEN and not decimals:
        step = DOZEN_STEP
    return Cardinal(stop=j, number=number, step=step, scale=scale, form=form)


def _glued_scale(tokens: Tokens, j: int) -> Decimal | None:
    word, lower = tokens.words[j], tokens.lowers[j]
    if lower in LOOSE_SCALES:
        return LOOSE_SCALES[lower]
    if word in GLUED_SCALES:
        return GLUED_SCALES[word]
    if lower not in MONEY_SCALES:
        return None
    if word == "M" or _money_before(tokens, j - 2) or _counted_after(tokens, j + 1, lower):
        return MONEY_SCALES[lower]
    return None


def _millions_before(tokens: Tokens, i: int) -> bool:
    """Whether "MUSD" and the like stand before token `i`."""
    return i > 0 and tokens.words[i - 1] in MILLIONS_OF and not tokens.glued[i]


def _money_before(tokens: Tokens, i: int) -> bool:
    """Whether a currency stands before the digits, or before the first figure of a range they close."""
    if i >= 0 and tokens.words[i] in HYPHENS:
        i -= 2
        if i >= 0 and tokens.kinds[i] == NUMBER:
            i -= 1
    word = tokens.words[i] if i >= 0 else ""
    return word in SIGNS or word in CODES or word in ABBREVIATIONS or word in {FOLDED_POUND, FOLDED_EURO}


def _counted_after(tokens: Tokens, j: int, suffix: str) -> bool:
    """Whether "35m" is followed by what is counted ("devices", "euros"), not by what a length has ("race", "tall")."""
    if suffix == "t" or j >= len(tokens) or tokens.kinds[j] != WORD or tokens.glued[j]:
        return False
    lower = tokens.lowers[j]
    if lower in _CURRENCY_WORDS or lower in {"people", "children", "women", "men"} or tokens.words[j] in CODES:
        return True
    if lower == "of" and tokens.lowers[j + 1 : j + 2] in _OWNED:
        j += 2
    for k in range(j, min(j + 5, len(tokens))):
        lower = tokens.lowers[k]
        if tokens.kinds[k] != WORD or (lower in _NOT_COUNTED and (lower != "and" or k == j)):
            return False
        if _plural(lower) or lower == "people" or lower in _CURRENCY_WORDS:
            return True
    return False


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def and_a_half(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """Such as "and a half", "and a quarter", "-and-a-half" after a whole number."""
    found: list[str] = []
    while j < len(tokens) and len(found) < 3:
        if tokens.words[j] in HYPHENS:
            if not tokens.glued[j]:
                return None
        else:
            found.append(tokens.lowers[j])
        j += 1
    match found:
        case ["and", "a" | "one", "half"]:
            return j, Decimal("0.5")
        case ["and", "a" | "one", "quarter"]:
            return j, Decimal("0.25")
        case ["and", "three", "quarters"]:
            return j, Decimal("0.75")
    return None


def _indefinite(tokens: Tokens, i: int) -> Cardinal | None:
    """Such as "a hundred", "a dozen", "a half million", "a quarter of a million", "a million and a half"."""
    if i + 1 >= len(tokens):
        return None
    lower = tokens.lowers[i + 1]
    if lower in {"half", "quarter"}:
        return _part_of_scale(tokens, i, i + 1, Decimal("0.5") if lower == "half" else Decimal("0.25"))
    if tokens.lowers[i] == "the" or lower not in _SCALED or lower in {"score", "gross"}:
        return None
    worth = DOZEN if lower == "dozen" else SCALES[lower]
    j = i + 2
    if (half := and_a_half(tokens, j)) is not None:
        number = (1 + half[1]) * worth
        return Cardinal(stop=half[0], number=number, step=last_place(number), scale=worth, form="words")
    inner = _scaled(tokens, j, worth, 0, "words")
    if inner.stop == j and lower != "dozen":
        words = _words(tokens, i + 1, first=1)
        if words is not None and words.stop > j:
            return words
    step = DOZEN_STEP if inner.number == DOZEN else inner.step
    return Cardinal(stop=inner.stop, number=inner.number, step=step, scale=inner.number, form="words")


def _part_of_scale(tokens: Tokens, i: int, at: int, part: Decimal) -> Cardinal | None:
    """Such as "half a million", "half-million", "a quarter of a million"; `at` is the token of the part."""
    j = at + 1
    size = len(tokens)
    if (j < size and tokens.words[j] in HYPHENS and tokens.glued[j]) or (j < size and tokens.lowers[j] == "of"):
        j += 1
    if j < size and tokens.lowers[j] == "a":
        j += 1
        if j < size and tokens.words[j] in HYPHENS and tokens.glued[j]:
            j += 1
    if j >= size or j == at + 1 == i + 1:
        return None
    worth = DOZEN if tokens.lowers[j] == "dozen" else SCALES.get(tokens.lowers[j])
    if worth is None:
        return None
    inner = _scaled(tokens, j + 1, worth, 0, "words")
    number = part * inner.number
    step = DOZEN_STEP if inner.number == DOZEN else last_place(number)
    return Cardinal(stop=inner.stop, number=number, step=step, scale=ONE, form="words")


def _words(tokens: Tokens, i: int, *, first: int = 0) -> Cardinal | None:
    """A cardinal in words; `first` is what an "a" before it is worth ("a hundred and five")."""
    total, current, seen = Decimal(0), Decimal(first), bool(first)
    scale, below = ONE, None
    j, size = i, len(tokens)
    stop = i
    while j < size:
        lower = tokens.lowers[j]
        if lower in SMALL:
            value = SMALL[lower]
            room = 10 if value < 10 else 100
            if seen and (current % room or not value or (value < 10 and current % 100 and current % 100 < 20)):
                break
            if seen and not current and total and below is not None and value >= below:
                break
            current, seen, scale = current + value, True, ONE
        elif lower == "hundred" and seen and 0 < current < 100:
            current, scale = current * 100, Decimal(100)
        elif lower in SCALES and lower != "hundred" and seen and current and (below is None or SCALES[lower] < below):
            below = SCALES[lower]
            total, current, scale = total + current * below, Decimal(0), below * (100 if scale == 100 else 1)
        elif lower == "dozen" and seen and current and not total:
            current, scale, stop = current * DOZEN, DOZEN, j + 1
            break
        elif (lower == "and" and stop == j and _joins(tokens, j, current, total)) or (
            tokens.words[j] in HYPHENS and stop == j and tokens.glued[j] and j + 1 < size and tokens.glued[j + 1]
        ):
            j += 1
            continue
        else:
            break
        j += 1
        stop = j
    if stop == i:
        return None
    number = total + current
    if (half := and_a_half(tokens, stop)) is not None and not total:
        return _scaled(tokens, half[0], *with_fraction(number, half[1]), "words")
    loose = stop < size and (tokens.lowers[stop] in LOOSE_SCALES or tokens.words[stop] in MILLIONS_OF)
    if number and not total and scale == 1 and loose:
        return _scaled(tokens, stop, number, 0, "words")
    step = DOZEN_STEP if scale == DOZEN else last_place(number)
    return Cardinal(stop=stop, number=number, step=step, scale=scale, form="words")


def _joins(tokens: Tokens, j: int, current: Decimal, total: Decimal) -> bool:
    """Whether the "and" at `j` joins hundreds or thousands to a smaller number: "two hundred and five"."""
    after = j + 1
    if after >= len(tokens) or tokens.lowers[after] not in SMALL:
        return False
    if after + 1 < len(tokens) and tokens.lowers[after + 1] in FRACTIONS:
        return False
    return (current >= 100 and not current % 100) or (not current and total > 0)
