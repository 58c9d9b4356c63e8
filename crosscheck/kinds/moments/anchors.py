"""What an article fixes before its first moment is read: its day, its order of day and month, its manner of telling."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.grammar.calendar import CalendarMatch, Hour, Point, Range
from crosscheck.grammar.matches import Parsed
from crosscheck.model import Setting, When

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/\d{2,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The day or period an article speaks from, and how a report names it."""

    when: When | None
    source: str
    """"the dateline" or "the publication date"."""
    date_order: str
    narrative: bool
    """A history: its dates without a year belong to the year told last, not to the year of publication."""


def base_of(parsed: Parsed, setting: Setting) -> Base:
    """Dateline first, then publication date, never today."""
    when, source = setting.dateline_day, "the dateline"
    if when is None or not when.year_known:
        when, source = setting.published, "the publication date"
    if when is not None and not when.year_known:
        when = None
    return Base(
        when=when,
        source=source,
        date_order=setting.date_order or _order_in(parsed),
        narrative=_is_narrative(parsed, when),
    )


def _order_in(parsed: Parsed) -> str:
    """The order of day and month that the article's own unambiguous slashed dates agree on."""
    orders = set()
    for match in parsed.calendar:
        if isinstance(match, CalendarMatch) and isinstance(match.expression, Point) and match.expression.unit == "day":
            found = _SLASHED.fullmatch(parsed.tokens.text, match.span.start, match.span.end)
            if found is not None:
                first, second = int(found.group(1)), int(found.group(2))
                if first > 12 or second > 12:
                    orders.add("dmy" if first > 12 else "mdy")
    return orders.pop() if len(orders) == 1 else ""


def _points(parsed: Parsed) -> list[Point]:
    points: list[Point] = []
    for match in parsed.calendar:
        if not isinstance(match, CalendarMatch):
            continue
        ends = (
            (match.expression.start, match.expression.end)
            if isinstance(match.expression, Range)
            else (match.expression,)
        )
        for end in ends:
            point = end.day if isinstance(end, Hour) else end
            if isinstance(point, Point):
                points.append(point)
    return points


def _is_narrative(parsed: Parsed, base: When | None) -> bool:
    """
    Whether the article tells history: at least four moments with a written year of their own lie two years or more
    before it, and they are more than four times as many as the moments told from its own day.
    """
    if base is None:
        return True
    old = deictic = 0
    for point in _points(parsed):
        if point.written_year and point.year is not None:
            old += point.year <= base.first.year - 2
            deictic += point.year >= base.first.year - 1
        elif point.anchor == "published" or (point.weekday is not None and point.day is None):
            deictic += 1
    return old >= 4 and old > 4 * deictic
