"""Years: alone, and behind the day, month, quarter or season that they belong to."""

from __future__ import annotations

import calendar
from dataclasses import replace

from crosscheck.grammar.calendar.expressions import Point
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.words.calendar import word_set

Read = tuple[int, Point]
"""The token after an expression, and what it says."""

PREPOSITIONS = word_set(
    "in on at since until till by of from to before after during between through throughout thru for "
    "within over around about circa late early mid into and or than last this next each every past coming "
    "previous following"
)
_DETERMINERS = word_set("the a an its his her their our this that your my")
FUNCTION_WORDS = word_set(
    "and or but when as at in on by for from to with after before until since the a an that which who "
    "were was is are had has have will would it he she they we this of during while where if said"
)
_COUNTED = word_set("people men women children km kilometres metres dollars euros percent feet hours")
_HELD = word_set(
    "member people seat bed room page unit storey strong acre foot metre meter mile kilometre kilometer ton tonne watt"
)
"""Nouns that a number before a hyphen counts."""
_NUMBERED = word_set("no number room flight route highway version section page article chapter #")


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether the day exists; without a year, whether it exists in a leap year."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def read_year_tail(source: Source, j: int, point: Point) -> Read:
    """Add to a day or month the year that follows it: ", 2024", "2024", "'68", "last year", "of the same year"."""
    k = j
    if source.word(k) == "," and (
        source.whole(k + 1) is not None or source.word(k + 1) in {"nineteen", "two", "this", "last"}
    ):
        k += 1
    if source.word(k) == "of":
        k += 1
    year = source.year(k)
    if year is not None and _year_after(source, k, year[1], j, point):
        return year[1], replace(point, year=year[0], written_year=True)
    if source.word(k) in {"'", "’", "‘"} and source.digits(k + 1) == 2 and source.glued(k + 1):
        short = source.whole(k + 1) or 0
        return k + 2, replace(point, year=short + (2000 if short < 30 else 1900), written_year=True)
    steps = {"this": 0, "last": -1, "next": 1, "the": 0, "that": 0}.get(source.word(k))
    if steps is not None:
        same = source.word(k) in {"the", "that"}
        at = k + 2 if source.word(k) == "the" and source.word(k + 1) in {"same", "following", "previous"} else k + 1
        if source.word(at) == "year" and (not same or at == k + 2 or source.word(k) == "that"):
            steps += {"following": 1, "previous": -1}.get(source.word(at - 1), 0)
            if source.word(at + 1) != "'" and len(source.tokens.lowers[at]) == 4:
                return at + 1, replace(point, steps=steps, anchor="story" if same else "published")
    return j, point


def _year_after(source: Source, year_at: int, stop: int, j: int, point: Point) -> bool:
    """Whether the four digits after a day or month are its year and not a figure of their own."""
    if source.word(stop) in {"hours", "gmt", "people"}:
        return False
    comma = year_at > j and source.word(j) == ","
    return not (comma and point.unit == "month" and source.word(stop) in _COUNTED)


def read_year(source: Source, i: int) -> Read | None:
    """A bare year: four digits that no counted noun, unit or numbered name claims."""
    found = source.year(i)
    if found is None or not source.free_left(i):
        return None
    number, stop = found
    before, after = source.word(i - 1), source.word(stop)
    if before == "year" and source.capital(i - 1) and source.capital(i - 2) and source.word(i - 2) != "the":
        return None  # Visit Ruritania Year 2024
    if before in _NUMBERED or (before == "." and source.word(i - 2) in _NUMBERED):
        return None
    if after in {"hours", "hrs", "gmt", "utc", "a.m.", "p.m.", "am", "pm"} or source.word(i - 1) == "/":
        return None
    if before == "the" and "block" in {after, source.word(stop + 1) if after in DASHES else ""}:
        return None  # of a street
    if after in DASHES and source.glued(stop) and source.glued(stop + 1) and source.word(stop + 1) in _HELD:
        return None  # "a 2000-seat hall"
    plural = after in _COUNTED or (
        after.endswith("s") and after.isalpha() and not after.endswith(("ss", "us", "is", "as")) and len(after) > 3
    )
    if (
        plural
        and not source.capital(stop)
        and before not in _DETERMINERS
        and not source.shown(i - 1).endswith(("'s", "’s"))
    ):
        return None
    if (
        not 1800 <= number <= 2100
        and before not in PREPOSITIONS | DASHES
        and before not in {"year", "the", "(", ","}
        and not _years_joined(source, stop)
    ):
        return None
    return stop, Point(unit="year", year=number, written_year=True)


def _years_joined(source: Source, j: int) -> bool:
    """Whether a dash and a second year follow, or come before: "1775-1780"."""
    if source.word(j - 2) in DASHES and source.glued(j - 2) and source.digits(j - 3) == 4:
        return True
    return source.word(j) in DASHES and source.glued(j) and source.digits(j + 1) == 4 and source.glued(j + 1)
