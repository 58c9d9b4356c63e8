"""One measure told in two units, "10 miles (15 kilometres)": either may be the rounding of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck import grammar, kinds
from crosscheck.model import Article, Claim, Comparison, Level, Measure, Setting, Value

_NEAR = 40
"""Code points beside a measure in which the other unit stands."""
_BEFORE = re.compile(r"[^().;]*\((?:about |around |roughly |some )?\Z")
_AFTER = re.compile(r"\s?\([^()]*\)")
_STANDING = frozenset({Level.SAME, Level.ROUNDS_TO, Level.COMPATIBLE})


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """Why two measures that differ may be one: beside one of them its text tells the other's. None when it does not."""
    for claim, other in ((a, b), (b, a)):
        if claim.kind != "measure" or other.kind != "measure":
            return None
        beside = _beside(claim, articles)
        if beside is not None and kinds.relate(beside, other.value).level in _STANDING:
            say = kinds.kind("measure").say
            first, second = sorted((say(claim.value), say(beside)))
            return Comparison(level=Level.COMPATIBLE, reason=f"{first} and {second} are told as one.")
    return None


def _beside(claim: Claim, articles: Mapping[str, Article]) -> Value | None:
    """What the brackets that hold the claim convert, or what the brackets behind it make of it; None without any."""
    article = articles.get(claim.article_id)
    if article is None or not isinstance(claim.value, Measure):
        return None
    text, span = article.text, claim.span
    after = _AFTER.match(text, span.end, span.end + _NEAR)
    before = (
        _BEFORE.search(text[max(0, span.start - _NEAR) : span.start]) if text[span.end : span.end + 1] == ")" else None
    )
    words = after[0] if after else before[0] if before else ""
    found = [mention.value for mention in kinds.kind("measure").find(grammar.parse(words), Setting())]
    alike = [value for value in found if isinstance(value, Measure) and value.dimension == claim.value.dimension]
    return alike[-1] if before and alike else alike[0] if alike else None
