"""Digits that are part of a code: T-34, 5G, page stamps, versions, 24/7."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.grammar.sums import folded_euro, folded_sum
from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from crosscheck.grammar.units import unit_after
from crosscheck.words.currencies import ABBREVIATIONS, CODES, FOLDED_POUND
from crosscheck.words.names import MONTHS, NOT_NAMES, PAIRS
from crosscheck.words.numerals import GLUED_SCALES, LOOSE_SCALES, MONEY_SCALES, ORDINAL_SUFFIXES, SCALES
from crosscheck.words.units import PERCENT_NAMES, TIME_UNITS, UNIT_NAMES

_GLUED_UNITS = frozenset(
    {name[0] for name in UNIT_NAMES if len(name) == 1}
    | {name[0] for name in PERCENT_NAMES}
    | {*TIME_UNITS, *LOOSE_SCALES, *MONEY_SCALES, *SCALES, *ORDINAL_SUFFIXES}
    | {key.casefold() for key in GLUED_SCALES}
    | {code.casefold() for code in CODES}
    | {
        "s",
        "x",
        "fold",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "ish",
        "yo",
        "yr",
        "st",
        "nd",
        "h",
        "p",
        "c",
        "f",
    }
)
_CURRENCY_LETTERS = frozenset({*CODES, *ABBREVIATIONS})
_WHEELS = frozenset((wheels, wheels) for wheels in ("4", "6", "8", "four", "six", "eight"))
_CALENDAR_HEADS = {"q": 4, "h": 2, "fy": 9999, "cy": 9999, "hy": 2, "ad": 9999, "bc": 9999, "ce": 9999}
"""Letters before a part of a year or a year, and the largest that they number: Q4, but a Q10 is a thing."""


def joined_to_letters(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "T-34", "Mi-17V-5", "COVID-19", "G7", "XC40": letters glued to the digits, with or without a hyphen."""
    if not i or not tokens.glued[i]:
        return None
    at = i - 1
    point = tokens.words[at] == "." and at > 0 and tokens.glued[at] and tokens.words[at - 1].isupper()
    hyphen = tokens.words[at] in HYPHENS or point
    if hyphen:
        if not tokens.glued[at]:
            return None
        at -= 1
    if at < 0 or tokens.kinds[at] != WORD:
        return None
    word, lower = tokens.words[at], tokens.lowers[at]
    if hyphen:
        plain = (lower in NOT_NAMES and len(word) > 1) or lower in MONTHS or word in _CURRENCY_LETTERS
        if plain or not word[0].isupper() or (len(word) > 8 and not word.isupper()):
            return None
    elif (
        (word == FOLDED_POUND and folded_sum(tokens, i))
        or folded_euro(tokens, i)
        or word in _CURRENCY_LETTERS
        or _calendar(lower, tokens.words[i])
        or lower in MONTHS
        or (at and tokens.words[at - 1] == "$")
    ) or (lower in NOT_NAMES and len(word) > 1):
        return None
    return at, _tail(tokens, i + 1)


def _calendar(head: str, digits: str) -> bool:
    return digits.isdecimal() and int(digits) <= _CALENDAR_HEADS.get(head, -1)


def _tail(tokens: Tokens, stop: int) -> int:
    """Past letters, hyphens and digits that are glued on: the "V-5" of "Mi-17V-5"."""
    size = len(tokens)
    while stop < size and tokens.glued[stop]:
        if tokens.kinds[stop] == MARK:
            joins = tokens.words[stop] in HYPHENS and stop + 1 < size and tokens.glued[stop + 1]
            if not joins or tokens.kinds[stop + 1] == MARK:
                break
            if tokens.kinds[stop + 1] == WORD and len(tokens.words[stop + 1]) > 2 and tokens.words[stop + 1].islower():
                break  # "COVID-19-related"
        stop += 1
    return stop


def letters_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "49ers", "5G", "3D", "4K": letters after the digits that are no unit, scale or ordinal ending."""
    j = i + 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.kinds[j] != WORD:
        return None
    word, lower = tokens.words[j], tokens.lowers[j]
    if _digits_follow(tokens, j):
        return i, _tail(tokens, j + 1)
    if word == "K" and tokens.words[i] in {"4", "8"}:
        return i, j + 1
    if lower in _GLUED_UNITS and word not in {"G", "D"}:
        return None
    if tokens.words[i].isdecimal() and len(tokens.words[i]) <= 4:
        return i, _tail(tokens, j + 1)
    return None


def age_class(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "under-21", "over-60s": a class of players or people, no age of anyone."""
    if i < 2 or tokens.words[i - 1] not in HYPHENS or tokens.lowers[i - 2] not in {"under", "over"}:
        return None
    if not (tokens.glued[i] and tokens.glued[i - 1] and tokens.words[i].isdecimal() and len(tokens.words[i]) < 3):
        return None
    after = i + 1
    if after + 1 < len(tokens) and tokens.words[after] in HYPHENS and tokens.glued[after] and tokens.glued[after + 1]:
        return None  # "an under-30-minute run"
    return i - 2, after + (tokens.lowers[after : after + 1] == ("s",) and tokens.glued[after])


def _digits_follow(tokens: Tokens, j: int) -> bool:
    """Whether digits touch the letters at token `j`, which are then no unit: "24703L202", "2in1"; not "6ft2"."""
    after = j + 1
    if after >= len(tokens) or not tokens.glued[after] or tokens.kinds[after] != NUMBER:
        return False
    return tokens.lowers[j] not in {"ft", "m", "km", "h", "hr", "min"}


def page_stamp(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "6/24/2024 3:20:24 PM": the clock of a page, down to the second, after a date in figures."""
    words = tokens.words[i : i + 10]
    if len(words) < 10 or words[1] != "/" or words[3] != "/" or words[6] != ":" or words[8] != ":":
        return None
    if not all(word.isdecimal() for word in (words[0], words[2], words[4], words[5], words[7], words[9])):
        return None
    stop = i + 10
    if stop < len(tokens) and tokens.lowers[stop] in {"am", "pm", "a.m.", "p.m."}:
        stop += 1
    return i, stop


def version(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "10.15.7", "192.168.0.1": several points that part no thousands."""
    written = tokens.words[i]
    if written.count(".") < 2:
        return None
    head, *groups = written.split(".")
    thousands = 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)
    date = len(groups) == 2 and len(groups[-1]) in {2, 4} and len(head) <= 2
    return None if thousands or date else (i, i + 1)


def driven(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A vehicle's wheels about the "×" or "by" at token `i`: "4×4", "four-by-four", "six by six"; no other two are."""
    first, stop = i - 1, i + 1
    if first > 0 and tokens.words[first] in HYPHENS:
        first -= 1
    while stop < len(tokens) and stop < i + 3 and tokens.words[stop] in HYPHENS:
        stop += 1
    if first < 0 or stop >= len(tokens) or (tokens.lowers[first], tokens.lowers[stop]) not in _WHEELS:
        return None
    measured = unit_after(tokens, stop + 1, Decimal(4), digits=tokens.kinds[stop] == NUMBER, scaled=False)
    return (first, stop + 1) if measured is None else None


def pair(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Two numbers and a slash that name something: "9/11", "24/7"."""
    if tokens.words[i + 1 : i + 2] != ("/",) or (tokens.words[i], *tokens.words[i + 2 : i + 3]) not in PAIRS:
        return None
    alone = i + 3 >= len(tokens) or not tokens.glued[i + 3] or tokens.words[i + 3] != "/"
    return (i, i + 3) if alone and tokens.glued[i + 1] and tokens.glued[i + 2] else None
