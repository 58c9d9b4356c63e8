"""What a quantity is per: "a year", "per 100,000 people", "/day", "annually"."""

from __future__ import annotations

from crosscheck.grammar.tokens import HYPHENS, NUMBER, WORD, Tokens
from crosscheck.grammar.units import WRITTEN_UNITS, match_words
from crosscheck.words.units import (
    RATE_ADVERBS,
    RATE_NOUNS,
)


def rate_after(tokens: Tokens, j: int) -> tuple[int, str] | None:
    """The denominator after a quantity: "a year", "per 100,000 people", "/day", "annually"; its end and its name."""
    size = len(tokens)
    if j >= size:
        return None
    lower = tokens.lowers[j]
    if lower in RATE_ADVERBS:
        return j + 1, RATE_ADVERBS[lower]
    if lower == "per":
        return _denominator(tokens, j + 1)
    if lower in {"a", "an", "each", "every"} and not tokens.glued[j]:
        nxt = tokens.lowers[j + 1] if j + 1 < size else ""
        if nxt in RATE_NOUNS and tokens.lowers[j + 2 : j + 3] not in {("ago",), ("earlier",), ("later",), ("before",)}:
            return j + 2, RATE_NOUNS[nxt]
        return None
    if tokens.words[j] == "/" and tokens.glued[j] and j + 1 < size and tokens.lowers[j + 1] in RATE_NOUNS:
        return j + 2, RATE_NOUNS[tokens.lowers[j + 1]]
    if tokens.words[j] in HYPHENS and tokens.glued[j] and tokens.lowers[j + 1 : j + 2] in {("a",), ("an",), ("per",)}:
        at = j + 2 + (j + 2 < size and tokens.words[j + 2] in HYPHENS)
        if at < size and tokens.lowers[at] in RATE_NOUNS:
            return at + 1, RATE_NOUNS[tokens.lowers[at]]
    return None


def _denominator(tokens: Tokens, j: int) -> tuple[int, str] | None:
    size = len(tokens)
    if j >= size:
        return None
    if tokens.kinds[j] == NUMBER:
        figure = tokens.words[j].replace(",", "")
        if j + 1 < size and tokens.kinds[j + 1] == WORD and figure.isdecimal():
            return j + 2, f"{int(figure)} {RATE_NOUNS.get(tokens.lowers[j + 1], tokens.lowers[j + 1])}"
        return None
    if tokens.kinds[j] != WORD:
        return None
    for parts, unit in WRITTEN_UNITS.get(tokens.lowers[j], ()):
        if unit.category in {"measure", "time"} and (stop := match_words(tokens, j, parts)) is not None:
            return stop, unit.name
    return j + 1, RATE_NOUNS.get(tokens.lowers[j], tokens.lowers[j])
