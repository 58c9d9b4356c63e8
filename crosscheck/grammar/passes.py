"""Every pass in its order."""

from __future__ import annotations

from crosscheck.grammar.calendar.scan import find_calendar
from crosscheck.grammar.designations import find_designations
from crosscheck.grammar.matches import Parsed
from crosscheck.grammar.numerals import find_numerals
from crosscheck.grammar.quantities import find_quantities
from crosscheck.grammar.scores import find_scores
from crosscheck.grammar.stamps import find_stamps
from crosscheck.grammar.tokens import tokenize
from crosscheck.model import Span


def parse(text: str) -> Parsed:
    """Run every pass over `text`, in linear time."""
    tokens = tokenize(text)
    numerals = find_numerals(tokens)
    designations = find_designations(tokens)
    closed = _merged((*designations, *find_stamps(text)))
    return Parsed(
        tokens=tokens,
        numerals=numerals,
        quantities=find_quantities(tokens, numerals, closed),
        scores=find_scores(tokens, numerals, closed),
        calendar=find_calendar(tokens, numerals, closed),
        designations=designations,
        closed=closed,
    )


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in text order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
