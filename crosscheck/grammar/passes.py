"""Every pass in its order."""

from __future__ import annotations

from crosscheck.grammar.calendar.scan import find_calendar
from crosscheck.grammar.designations import find_designations, merged
from crosscheck.grammar.matches import Parsed
from crosscheck.grammar.numerals import find_numerals
from crosscheck.grammar.quantities import find_quantities
from crosscheck.grammar.scores import find_scores
from crosscheck.grammar.stamps import find_stamps
from crosscheck.grammar.tokens import tokenize


def parse(text: str) -> Parsed:
    """Run every pass over `text`, in linear time."""
    tokens = tokenize(text)
    numerals = find_numerals(tokens)
    designations = find_designations(tokens)
    closed = merged((*designations, *find_stamps(text)))
    return Parsed(
        tokens=tokens,
        numerals=numerals,
        quantities=find_quantities(tokens, numerals, closed),
        scores=find_scores(tokens, numerals, closed),
        calendar=find_calendar(tokens, numerals, closed),
        designations=designations,
        closed=closed,
    )
