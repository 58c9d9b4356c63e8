"""The currency before a figure: "$", "US$", "RM", "Rs.", "USD"."""

from __future__ import annotations

from crosscheck.grammar.matches import Unit
from crosscheck.grammar.tokens import WORD, Tokens
from crosscheck.grammar.units import LOWER_CODES, POUND, WORDLIKE_CODES, UnitHit
from crosscheck.words.currencies import (
    ABBREVIATIONS,
    CODES,
    DOLLARS,
    FOLDED_EURO,
    FOLDED_POUND,
    MILLIONS_OF,
    SIGNS,
)

_SPACED_DOLLARS = frozenset({"us", "u.s.", "hk", "nz", "nt", "au", "c"})


def currency_before(tokens: Tokens, i: int) -> UnitHit | None:
    """The currency that ends right before token `i`: "$", "US$", "US $", "RM", "Rs.", "USD"."""
    at = i - 1
    if at < 0:
        return None
    word = tokens.words[at]
    if word in SIGNS:
        code, first = SIGNS[word], at
        if word in {"$", "＄"}:
            if at and tokens.kinds[at - 1] == WORD:
                before = tokens.lowers[at - 1]
                glued = tokens.glued[at]
                if before in DOLLARS and (
                    glued or (before in _SPACED_DOLLARS and (before != "us" or tokens.words[at - 1].isupper()))
                ):
                    return UnitHit(unit=Unit(category="currency", name=DOLLARS[before]), first=at - 1, stop=i)
            return UnitHit(
                unit=Unit(category="currency", name="USD"), first=first, stop=i, inferred=('bare "$" read as USD',)
            )
        if at and tokens.glued[at] and tokens.words[at - 1] in {"CN", "JP", "E", "GB", "UK"}:
            first, code = at - 1, "CNY" if tokens.words[at - 1] == "CN" else code
        return UnitHit(unit=Unit(category="currency", name=code), first=first, stop=i)
    if word.isalpha() and at and tokens.words[at - 1] == "$" and tokens.glued[at] and word.casefold() in DOLLARS:
        # "$US160 million", as Australian papers write it
        return UnitHit(unit=Unit(category="currency", name=DOLLARS[word.casefold()]), first=at - 1, stop=i)
    if word in LOWER_CODES and not tokens.glued[i]:
        return UnitHit(unit=Unit(category="currency", name=LOWER_CODES[word]), first=at, stop=i)
    if word == "." and at and tokens.words[at - 1] in {"Rs", "Ksh", "Re"}:
        at -= 1
        word = tokens.words[at]
    if word == FOLDED_POUND and tokens.glued[i] and folded_sum(tokens, i):
        return UnitHit(unit=POUND, first=at, stop=i, inferred=('"PS" read as £',))
    if folded_euro(tokens, i):
        return UnitHit(unit=Unit(category="currency", name="EUR"), first=at, stop=i, inferred=('"e" read as €',))
    if word in MILLIONS_OF and not tokens.glued[i]:
        return UnitHit(unit=Unit(category="currency", name=word[1:]), first=at, stop=i)
    if word in ABBREVIATIONS and (len(word) > 1 or tokens.glued[i]):
        return UnitHit(unit=Unit(category="currency", name=ABBREVIATIONS[word]), first=at, stop=i)
    if word in CODES and (tokens.glued[i] or word not in WORDLIKE_CODES):
        return UnitHit(unit=Unit(category="currency", name=word), first=at, stop=i)
    return None


def folded_euro(tokens: Tokens, i: int) -> bool:
    """Whether an "e" that was a "€" is glued to the figure at token `i`, and a magnitude follows: "e1.2bn"."""
    if not i or tokens.words[i - 1] != FOLDED_EURO or not tokens.glued[i] or tokens.glued[i - 1]:
        return False
    return tokens.lowers[i + 1 : i + 2] in {("m",), ("bn",), ("million",), ("billion",)}


def folded_sum(tokens: Tokens, i: int) -> bool:
    """Whether the figure glued to "PS" is a sum: it has decimals, groups, three digits or a scale."""
    figure = tokens.words[i]
    return (
        not figure.isdecimal()
        or len(figure) > 2
        or (i + 1 < len(tokens) and tokens.glued[i + 1] and tokens.lowers[i + 1] in {"m", "bn", "k", "b"})
    )
