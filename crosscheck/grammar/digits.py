"""Numbers in digits: their value, the fraction after them, powers of ten."""

from __future__ import annotations

import math
from decimal import Decimal

from crosscheck.grammar.tokens import HYPHENS, NUMBER, Tokens
from crosscheck.words.numerals import (
    VULGAR,
)

ONE = Decimal(1)
_LONGEST = 24
"""More digits than this are an identifier, and would leave the precision of Decimal's context."""


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
    plain = written.replace("\u00a0", "").replace("\u202f", "").replace("\u2009", "").replace(" ", "")
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


def _grouped(digits: str, mark: str) -> bool:
    head, *groups = digits.split(mark)
    if not groups:
        return True
    if not (1 <= len(head) <= 3) or len(groups[-1]) != 3 or head[0] == "0":
        return False
    return all(len(group) == 3 for group in groups) or (mark == "," and all(len(g) == 2 for g in groups[:-1]))


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(int(digit)) for digit in digits)


def with_fraction(whole: Decimal, part: Decimal) -> tuple[Decimal, int]:
    """Whole number and fraction as one decimal, and how many decimals it takes (three at most: an eighth)."""
    decimals = next((places for places in (1, 2) if part == round(part, places)), 3)
    return whole + round(part, decimals), decimals


def mixed_fraction(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
    """The fraction after whole digits: "5 1/2", "5-1/2", "5½"."""
    size = len(tokens)
    if j < size and tokens.lowers[j] in VULGAR:
        above, below = VULGAR[tokens.lowers[j]]
        return j + 1, Decimal(above) / below
    if j + 1 < size and tokens.words[j] in HYPHENS and tokens.glued[j] and tokens.glued[j + 1]:
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
    if int(above) >= int(below) or math.gcd(int(above), int(below)) > 1:
        return None  # nobody writes a half as "8/16"; it may be a day
    if after < len(tokens) and tokens.glued[after] and tokens.words[after] == "/":
        return None
    return after, Decimal(int(above)) / int(below)


def power_of_ten(tokens: Tokens, j: int) -> tuple[int, Decimal] | None:
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
