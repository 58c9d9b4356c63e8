"""Marks and signs around a number: minus, feet, "magnitude"."""

from __future__ import annotations

import re

from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, Tokens
from crosscheck.words import word_set

_FEET_MARKS = frozenset({"'", "’", "′"})
_INCH_MARKS = frozenset({('"',), ("”",), ("″",), ("''",)})
_QUAKES = word_set("earthquake quake temblor tremor aftershock earthquakes quakes temblors tremors aftershocks")
_POINTED = re.compile(r"\d\.\d")
_LENGTHS = word_set(
    "altitude height length depth width elevation distance long tall high wide deep above below x clearance"
)
_WANTING = word_set("to at of from below above near about around reach reached reaches hit hits convert was were is")
"""Words that want something after them."""
_MINUS = frozenset("-−–")


def sign_before(tokens: Tokens, i: int) -> int:
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


def feet_mark(tokens: Tokens, j: int) -> int:
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


def loose_minus(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen that stands free before a temperature is its minus: no dash follows "to", "of" or "reached"."""
    return i > 1 and tokens.words[i - 1] in _MINUS and tokens.lowers[i - 2] in _WANTING


def magnitude_before(tokens: Tokens, i: int) -> int:
    """Token after the word of "magnitude 6.1", "magnitude-6.1" before token `i`, 0 without it."""
    if tokens.words[i - 1] in HYPHENS and tokens.glued[i]:
        i -= 1
    return i if i and tokens.lowers[i - 1] == "magnitude" else 0


def of_quake(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a figure with a point is how strong a quake was: "a 4.6 quake", "an earthquake measuring 4.6 hit"."""
    if stop != first + 1 or _POINTED.fullmatch(tokens.words[first]) is None:
        return False
    if tokens.lowers[stop : stop + 1] and tokens.lowers[stop] in _QUAKES:
        return True
    told = tokens.lowers[max(0, first - 4) : first]
    return bool(told) and told[-1] in {"measuring", "measured"} and not _QUAKES.isdisjoint(told)
