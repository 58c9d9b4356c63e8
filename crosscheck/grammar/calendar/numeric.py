"""Dates in figures alone: "2024-05-09", "05/08/2024", "09.05.2024"."""

from __future__ import annotations

from crosscheck.grammar.calendar.expressions import Point
from crosscheck.grammar.calendar.reading import Source
from crosscheck.grammar.calendar.years import Read, valid_day


def read_joined(source: Source, i: int) -> Read | None:
    """Three numbers joined by one mark: ISO order when the year is first, both readings for 05/08/2024."""
    mark = source.word(i + 1)
    if mark not in {"-", "/", "."} or not (source.glued(i + 2) and source.glued(i + 3) and source.glued(i + 4)):
        return None
    if source.word(i + 3) != mark:
        return None
    parts = [source.whole(k) for k in (i, i + 2, i + 4)]
    clock = source.word(i + 5) == ":" and source.glued(i + 6) and source.word(i + 6)[:1].isdigit()
    if None in parts or (source.glued(i + 5) and (source.word(i + 5) == mark or clock)):
        return None
    return _three(i + 5, [p or 0 for p in parts], [source.digits(k) for k in (i, i + 2, i + 4)], mark)


def read_pointed(source: Source, i: int) -> Read | None:
    """Such as "09.05.2024", one token: with points the day comes first."""
    parts = source.word(i).split(".")
    if len(parts) != 3 or not all(p.isascii() and p.isdigit() and len(p) <= 4 for p in parts):
        return None
    if len(parts[2]) != 4 and len(parts[0]) != 4:
        return None
    return _three(i + 1, [int(p) for p in parts], [len(p) for p in parts], ".")


def _three(stop: int, parts: list[int], sizes: list[int], mark: str) -> Read | None:
    first, middle, last = parts
    if sizes[0] == 4:
        if not valid_day(first, middle, last) or not 1000 <= first <= 2199:
            return None
        return stop, Point(unit="day", year=first, month=middle, day=last, written_year=True)
    if sizes[2] == 2 and mark == "/":
        last += 2000 if last < 40 else 1900
    elif sizes[2] != 4 or not 1000 <= last <= 2199:
        return None
    month_first, day_first = valid_day(last, first, middle), valid_day(last, middle, first)
    if mark == "." and day_first:
        month_first = False
    if not month_first and not day_first:
        return None
    month, day = (first, middle) if month_first else (middle, first)
    other = (day, month) if month_first and day_first and first != middle else None
    return stop, Point(unit="day", year=last, month=month, day=day, other=other, written_year=True)
