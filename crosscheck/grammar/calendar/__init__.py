"""The calendar pass: dates, ranges, clock times and lengths of time as written, before any article's date is known."""

from crosscheck.grammar.calendar.expressions import CalendarMatch, Expression, Hour, Length, Loose, Point, Range

__all__ = ["CalendarMatch", "Expression", "Hour", "Length", "Loose", "Point", "Range"]
