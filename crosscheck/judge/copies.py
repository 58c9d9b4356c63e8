"""Whether two articles of one origin print the same sentence, so that a changed value is an alteration."""

from __future__ import annotations

from rapidfuzz import fuzz

from crosscheck.judge.view import Relation, View
from crosscheck.model import Claim, Level

_ALIKE = 85.5
"""Likeness (0-100) of the two sentences without their values from which one is a copy of the other. Reprints with
a changed figure differ in a word or two of some twenty-five (above 90); two reports of one event in the writers'
own words stay below 70. Off the grid of whole points, so that no rounding decides."""


def altered(relation: Relation, view: View) -> bool:
    """Whether both claims stand in the same sentence but for the value."""
    one, other = _frame(relation.a, view), _frame(relation.b, view)
    return bool(one and other) and round(fuzz.ratio(one, other)) >= _ALIKE


def _frame(claim: Claim, view: View) -> str:
    article = view.desk.articles.get(claim.article_id)
    if article is None:
        return ""
    sentence = claim.context.sentence
    words = article.text[sentence.start : claim.span.start] + " … " + article.text[claim.span.end : sentence.end]
    return " ".join(words.casefold().split())


def alterations(view: View) -> tuple[Relation, ...]:
    """The conflicts between copies of one text."""
    return tuple(r for r in view.inside if r.comparison.level is Level.CONFLICT and altered(r, view))
