"""Every pass in its order."""

from __future__ import annotations

from crosscheck.grammar.calendar.scan import find_calendar
from crosscheck.grammar.designations import find_designations
from crosscheck.grammar.matches import Parsed
from crosscheck.grammar.numerals import find_numerals
from crosscheck.grammar.quantities import find_quantities
from crosscheck.grammar.scores import find_scores
from crosscheck.grammar.tokens import tokenize


def parse(text: str) -> Parsed:
    """Run every pass over `text`, in linear time."""
    tokens = tokenize(text)
    numerals = find_numerals(tokens)
    designations = find_designations(tokens)
    return Parsed(
        tokens=tokens,
        numerals=numerals,
        quantities=find_quantities(tokens, numerals, designations),
        scores=find_scores(tokens, numerals, designations),
        calendar=find_calendar(tokens, numerals, designations),
        designations=designations,
    )
