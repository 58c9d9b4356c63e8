"""What the words right after a figure limit it to: a part of the time, a part of the place, a part of a length."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.judge.running import around, sentence_of
from crosscheck.model import Article, Claim, Count, Duration, Measure, Money, Ordinal

_AFTER = 60
"""Code points after a figure in which its limits are looked for."""
_UP_TO_TWO = r"\A\s(?:[a-z'’-]+\s){0,2}?"
_SINCE = re.compile(
    _UP_TO_TWO + r"(?P<limit>since [\w’'-]+|(?:in|over|during) the (?:past|last) (?:[\w-]+ )?[a-z]+"
    r"|this (?:year|month|week|season))\b"
)
_FRONTED = re.compile(r"\W*(?P<limit>Since [\w’'-]+(?: [\w’'-]+){0,4}),")
_SPAN = re.compile(r"\b(?:since|past|last|this (?:year|month|week|season))\b", re.IGNORECASE)
_WIDE = re.compile(
    _UP_TO_TWO + r"(?P<limit>(?:across|throughout) (?:the )?[\w’'-]+"
    r"|around the (?:world|globe|country|nation|region|(?:[A-Z][\w’-]+ )+(?:Ocean|Sea|Gulf))"
    r"|in (?:[\w-]+ )?(?:countries|nations|states|provinces|districts|cities)|nationwide|worldwide|statewide)\b"
)
_THERE = re.compile(_UP_TO_TWO + r"(?P<limit>(?:in|at|near|on) (?:the )?[\w’'-]+(?: alone\b)?)")
_PART = re.compile(r"\b(?:first|last|final|opening|closing|next|another|remaining)\b", re.IGNORECASE)


def differ(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """Why one of two figures holds for a part of what the other holds for, as a sentence; "" when nothing says so."""
    if isinstance(a.value, Duration) and isinstance(b.value, Duration):
        parts = [found.group().casefold() for claim in (a, b) if (found := _PART.search(claim.quote))]
        return "" if len(parts) != 1 else f"One is a part of the time, as “{parts[0]}” says, the other all of it."
    for mine, other in ((a, b), (b, a)):
        if limit := _since(mine, other, articles):
            return f"Only one of the two is limited to what happened {limit}."
        if wide := _wide(mine, other, articles):
            return f"One holds {wide[0]}, the other {wide[1]}."
    return ""


def _since(mine: Claim, other: Claim, articles: Mapping[str, Article]) -> str:
    """The words that limit a count to a time ("three times since October") where the other sentence has none such."""
    if not (isinstance(mine.value, Count | Ordinal) and isinstance(other.value, Count | Ordinal)):
        return ""
    found = _SINCE.match(_after(mine, articles)) or _FRONTED.match(sentence_of(mine, articles))
    if found is None or _SPAN.search(sentence_of(other, articles)):
        return ""
    return found["limit"][:1].casefold() + found["limit"][1:]


def _wide(mine: Claim, other: Claim, articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """The words for a wide place after one figure and for a place after the other: "across Asia", "in the province"."""
    if not isinstance(mine.value, Count | Money | Measure):
        return None
    wide, there = _WIDE.match(_after(mine, articles)), _after(other, articles)
    place = None if _WIDE.match(there) else _THERE.match(there)
    if not wide or not place or wide["limit"].split()[-1] == place["limit"].removesuffix(" alone").split()[-1]:
        return None
    return wide["limit"], place["limit"]


def _after(claim: Claim, articles: Mapping[str, Article]) -> str:
    return around(claim, articles)[1][:_AFTER]
