"""Plain cardinal numbers in digits, words or both: "2,000", "two hundred and thirty-four", "1.2 million"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.currencies import ABBREVIATIONS, CODES, MILLIONS_OF, NAMES, SIGNS
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

ONE = Decimal(1)
DOZEN_STEP = Decimal(5)
"""A spoken dozen is round: twelve, give or take two or three."""
_LONGEST = 24
"""More digits than this are an identifier, and would leave the precision of Decimal's context."""

SMALL: dict[str, int] = {**ONES, **TEENS, **TENS, "zero": 0}
CARDINAL_WORDS = frozenset(SMALL)
_SCALED = frozenset({*SCALES, "dozen", "score", "gross"})
_HYPHENS = frozenset("-‐‑–")
_CURRENCY_WORDS = frozenset(name[0] for name in NAMES)
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


def last_place(number: Decimal) -> Decimal:
    """Place value of a whole number's last digit that is not zero: 1000 for 12,000, 1 for 0."""
    if not number:
        return ONE
    exponent = number.normalize().as_tuple().exponent
    return ONE.scaleb(exponent) if isinstance(exponent, int) else ONE


def digits_value(written: str) -> tuple[Decimal, int] | None:
    """
    Value of a digit run and how many decimals it states; None when it is no single number ("10.15.7").

    A lone point is decimal ("1.234"), a lone comma with one or two digits after it too ("12,3"); several points with
    groups of three are thousands. Digits of any script are read.
    """
    if len(written) > _LONGEST:
        return None
    plain = written.replace("\u00a0", "").replace("\u202f", "").replace("\u2009", "")
    if plain.isdecimal():
        return Decimal(int(plain)), 0
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        decimal = "." if plain.rindex(".") > plain.rindex(",") else ","
        other = "," if decimal == "." else "."
        whole, _, tail = plain.rpartition(decimal)
        if decimal in whole or not _grouped(whole, other):
            return None
        return Decimal(f"{int(whole.replace(other, ''))}.{_ascii(tail)}"), len(tail)
    mark = "." if points else ","
    if points + commas == 1:
        whole, _, tail = plain.partition(mark)
        if mark == "," and len(tail) == 3 and whole[0] != "0":
            return Decimal(int(whole + tail)), 0
        return Decimal(f"{int(whole)}.{_ascii(tail)}"), len(tail)
    if _grouped(plain, mark):
        return Decimal(int(plain.replace(mark, ""))), 0
    return None


def read_cardinal(tokens: Tokens, i: int) -> Cardinal | None:
    """The longest cardinal that starts at token `i`, None when there is none."""
    if tokens.kinds[i] == NUMBER:
        return _digits(tokens, i)
    lower = tokens.lowers[i]
    if lower in SMALL:
        return _words(tokens, i)
    if lower in VULGAR:
        above, below = VULGAR[lower]
        return _scaled(tokens, i + 1, *_add(Decimal(0), Decimal(above) / below), "digits")
    if lower in {"a", "an", "the"}:
        return _indefinite(tokens, i)
    if lower == "dozen":
        return Cardinal(stop=i + 1, number=DOZEN, step=DOZEN_STEP, scale=DOZEN, form="words")
    if lower in {"half", "quarter"}:
        return _part_of_scale(tokens, i, i, Decimal("0.5") if lower == "half" else Decimal("0.25"))
    return None


def _grouped(digits: str, mark: str) -> bool:
    head, *groups = digits.split(mark)
    if not groups:
        return True
    if not (1 <= len(head) <= 3) or len(groups[-1]) != 3 or head[0] == "0":
        return False
    return all(len(group) == 3 for group in groups) or (mark == "," and all(len(g) == 2 for g in groups[:-1]))


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(int(digit)) for digit in digits)


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
        part = _mixed_fraction(tokens, j)
        if part is not None:
            j, fraction = part
            value, decimals = _add(value, fraction)
    return _scaled(tokens, j, value, decimals, "digits")


def _add(whole: Decimal, part: Decimal) -> tuple[Decimal, int]:
    """Whole number and fraction as one decimal, and how many decimals it takes (three at most: an eighth)."""
    decimals = next((places for places in (1, 2) if part == round(part, places)), 3)
    return whole + round(part, decimals), decimals


def _mixed_fraction(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """The fraction after whole digits: "5 1/2", "5-1/2", "5½"."""
    size = len(tokens)
    if j < size and tokens.lowers[j] in VULGAR:
        above, below = VULGAR[tokens.lowers[j]]
        return j + 1, Decimal(above) / below
    if j + 1 < size and tokens.words[j] in _HYPHENS and tokens.glued[j] and tokens.glued[j + 1]:
        j += 1
    return slash_fraction(tokens, j)


def slash_fraction(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """A fraction written with a slash ("1/2") that starts at token `j`; never part of a date or a pair like 24/7."""
    if j + 2 >= len(tokens) or tokens.kinds[j] != NUMBER or tokens.words[j + 1] not in "/⁄":
        return None
    above, below = tokens.words[j], tokens.words[j + 2]
    if not (tokens.glued[j + 1] and tokens.glued[j + 2] and above.isdecimal() and below.isdecimal()):
        return None
    if (
        len(above) > 2
        or len(below) > 2
        or above.startswith("0")
        or int(below) not in {2, 3, 4, 5, 6, 8, 10, 16, 32, 64}
    ):
        return None
    after = j + 3
    if int(above) >= int(below) or (after < len(tokens) and tokens.glued[after] and tokens.words[after] == "/"):
        return None
    return after, Decimal(int(above)) / int(below)


def _scaled(tokens: Tokens, j: int, value: Decimal, decimals: int, form: str) -> Cardinal:
    """Take the magnitude after a number: "million", "bn", "hundred thousand", "dozen", "and a half million"."""
    scale = ONE
    size = len(tokens)
    if not decimals and (half := _and_a_half(tokens, j)) is not None:
        j, part = half
        value, decimals = _add(value, part)
    if j < size and tokens.glued[j] and tokens.kinds[j] == WORD:
        glued = _glued_scale(tokens, j)
        if glued is not None:
            scale, form, j = glued, "mixed", j + 1
    power = _power_of_ten(tokens, j)
    if power is not None and scale == 1:
        step = ONE.scaleb(-decimals) * power[1]
        return Cardinal(stop=power[0], number=value * power[1], step=step, scale=ONE, form=form)
    while j < size and value:
        at = j
        if tokens.words[j] in _HYPHENS and tokens.glued[j] and j + 1 < size and tokens.glued[j + 1]:
            at = j + 1
        worth = DOZEN if tokens.lowers[at] == "dozen" else SCALES.get(tokens.lowers[at])
        if worth is None and at == j and not tokens.glued[at]:
            worth = LOOSE_SCALES.get(tokens.lowers[at])
        if worth is None or (scale > 1 and worth < scale and scale != 100):
            break
        scale, form, j = scale * worth, "mixed" if form == "digits" else form, at + 1
    if scale == 1 and j < size and tokens.words[j] in MILLIONS_OF:
        scale = SCALES["million"]  # "30 MSEK"; the word stays for the unit
    number = value * scale
    step = ONE.scaleb(-decimals) * scale if decimals else last_place(number)
    if scale == DOZEN and not decimals:
        step = DOZEN_STEP
    return Cardinal(stop=j, number=number, step=step, scale=scale, form=form)


def _power_of_ten(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """Such as the "×10−30" of "1.99×10−30" or the "x 10^6" of "3 x 10^6"."""
    if tokens.words[j : j + 1] not in {("×",), ("x",)} or tokens.words[j + 1 : j + 2] != ("10",):
        return None
    at = j + 2
    sign = 1
    if tokens.words[at : at + 1] == ("^",):
        at += 1
    if at < len(tokens) and tokens.words[at] in {"−", "-", "–", "+"} and tokens.glued[at]:
        sign, at = (1 if tokens.words[at] == "+" else -1), at + 1
    if at == j + 2 or at >= len(tokens) or not tokens.glued[at] or not tokens.words[at].isdecimal():
        return None
    exponent = int(tokens.words[at]) if len(tokens.words[at]) < 3 else 99
    return (at + 1, ONE.scaleb(sign * exponent)) if exponent <= 40 else None


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


def _money_before(tokens: Tokens, i: int) -> bool:
    """Whether a currency stands before the digits, or before the first figure of a range they close."""
    if i >= 0 and tokens.words[i] in _HYPHENS:
        i -= 2
        if i >= 0 and tokens.kinds[i] == NUMBER:
            i -= 1
    return i >= 0 and (tokens.words[i] in SIGNS or tokens.words[i] in CODES or tokens.words[i] in ABBREVIATIONS)


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
        if _plural(lower) or lower == "people":
            return True
    return False


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _and_a_half(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """Such as "and a half", "and a quarter", "-and-a-half" after a whole number."""
    found: list[str] = []
    while j < len(tokens) and len(found) < 3:
        if tokens.words[j] in _HYPHENS:
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
    if (half := _and_a_half(tokens, j)) is not None:
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
    if (j < size and tokens.words[j] in _HYPHENS and tokens.glued[j]) or (j < size and tokens.lowers[j] == "of"):
        j += 1
    if j < size and tokens.lowers[j] == "a":
        j += 1
        if j < size and tokens.words[j] in _HYPHENS and tokens.glued[j]:
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
            tokens.words[j] in _HYPHENS and stop == j and tokens.glued[j] and j + 1 < size and tokens.glued[j + 1]
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
    if (half := _and_a_half(tokens, stop)) is not None and not total:
        return _scaled(tokens, half[0], *_add(number, half[1]), "words")
    if number and not total and scale == 1 and stop < size and tokens.lowers[stop] in LOOSE_SCALES:
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
