"""One measure told in two units, "10 miles (15 kilometres)": either may be the rounding of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck import grammar, kinds
from crosscheck.model import AGREEING, Article, Claim, Comparison, Level, Measure, Setting

_NEAR = 40
"""Code points beside a measure in which the other unit stands."""
_BEFORE = re.compile(r"[^().;]*\((?:about |around |roughly |some )?\Z")
_AFTER = re.compile(r"\s?\([^()]*\)")


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """Why two measures that differ may be one: beside one of them its text tells the other's. None when it does not."""
    if not (isinstance(a.value, Measure) and isinstance(b.value, Measure)):
        return None
    for claim, other in ((a, b), (b, a)):
        beside = _beside(claim, articles)
        if beside is not None and kinds.relate(beside, other.value).level in AGREEING:
            say = kinds.kind("measure").say
            first, second = sorted((say(claim.value), say(beside)))
            return Comparison(level=Level.COMPATIBLE, reason=f"{first} and {second} are told as one.")
    return None


def _beside(claim: Claim, articles: Mapping[str, Article]) -> Measure | None:
    """What the brackets that hold the claim convert, or what the brackets behind it make of it; None without any."""
    article = articles.get(claim.article_id)
    if article is None or not isinstance(claim.value, Measure):
        return None
    text, span = article.text, claim.span
    converts = text[span.end : span.end + 1] == ")"
    if converts:
        words = _BEFORE.search(text[max(0, span.start - _NEAR) : span.start])
    else:
        words = _AFTER.match(text, span.end, span.end + _NEAR)
    if words is None:
        return None
    values = [mention.value for mention in kinds.kind("measure").find(grammar.parse(words[0]), Setting())]
    alike = [value for value in values if isinstance(value, Measure) and value.dimension == claim.value.dimension]
    return alike[-1 if converts else 0] if alike else None
