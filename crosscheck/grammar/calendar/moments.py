"""One moment of any sort: clock, part of day, relative, absolute, with "early", "mid-", "the end of" before it."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.grammar.calendar.clocks import read_clock, read_part, read_part_after
from crosscheck.grammar.calendar.dates import read_absolute
from crosscheck.grammar.calendar.expressions import Hour, Point
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.relative import DAYS, read_relative, read_shift
from crosscheck.words.calendar import MONTHS, NUMBER_WORDS, SEASONS, word_set

ReadMoment = tuple[int, Point | Hour]

_MODS: dict[str, str] = {
    "early": "START",
    "late": "END",
    "mid": "MID",
    "earlier": "START",
    "later": "END",
    "around": "APPROX",
    "circa": "APPROX",
}
_EDGES: dict[str, str] = {"end": "END", "close": "END", "beginning": "START", "start": "START", "middle": "MID"}
MOD_WORDS = frozenset({*_MODS, *_EDGES, "month", "year"})
_PERIODS = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})


_DEEPEST = 3
"""How many words such as "the end of" may stand before one moment; deeper nesting is noise, not language."""


def read_moment(source: Source, i: int, depth: int = 0) -> ReadMoment | None:
    """The longest single moment that starts at token `i`."""
    if depth > _DEEPEST:
        return None
    word = source.word(i)
    if word in _MODS:
        return _read_modified(source, i, depth)
    if word in _EDGES or (word == "the" and source.word(i + 1) in _EDGES):
        return _read_edge(source, i, depth)
    if _piece(source, i + 1 if word == "the" else i) is not None:
        edge = _read_edge(source, i, depth)
        if edge is not None:
            return edge
    if word in {"month", "year"}:
        ended = _read_year_end(source, i)
        if ended is not None:
            return ended
    return _read_plain(source, i, depth)


def _read_plain(source: Source, i: int, depth: int) -> ReadMoment | None:
    word = source.word(i)
    clock = read_clock(source, i) if word[:1].isdigit() or word in _CLOCK_WORDS else None
    if clock is not None:
        return clock
    part = read_part(source, i)
    if part is not None:
        return part
    found = read_relative(source, i) or read_absolute(source, i)
    shift = read_shift(source, i)
    if shift is not None and isinstance(shift[1], Point) and (found is None or shift[0] > found[0]):
        found = shift[0], shift[1]
    if found is None and word == "the":
        found = _read_the_absolute(source, i, depth)
    if found is None:
        return None
    stop, point = found
    if point.unit == "day" or word in DAYS:
        later = read_part_after(source, stop, point) or _read_clock_after(source, stop, point)
        if later is not None:
            return later
    if point.unit in {"year", "month"} and (source.word(stop), source.word(stop + 1)) in _OR_LATER:
        return stop + 2, replace(point, limit="since")
    return stop, point


_OR_LATER = frozenset({("or", "later"), ("and", "beyond"), ("and", "after"), ("and", "later")})


def _read_clock_after(source: Source, j: int, day: Point) -> tuple[int, Hour] | None:
    """Such as "May 8 1:00 a.m.": the time right behind its day."""
    if not source.word(j)[:1].isdigit() or source.glued(j):
        return None
    clock = read_clock(source, j)
    return None if clock is None or clock[1].day is not None else (clock[0], replace(clock[1], day=day))


_CLOCK_WORDS = word_set("noon midnight one two three four five six seven eight nine ten eleven twelve")


def _read_the_absolute(source: Source, i: int, depth: int) -> tuple[int, Point] | None:
    """Such as "the third quarter", "the 1970s", "the summer of 1990", "the 9th of May", "the early 1980s"."""
    early = source.word(i + 1) in {"early", "late", "mid"}
    inner: ReadMoment | None = read_moment(source, i + 1, depth + 1) if early else read_absolute(source, i + 1)
    if inner is None:
        return None
    stop, point = inner
    if not isinstance(point, Point):
        return None
    hyphened = point.unit in {"quarter", "half"} and point.year is None and source.word(i + 2) in DASHES
    if hyphened and source.word(i + 1) != "fiscal":
        return None
    keeps = point.unit in {"decade", "century", "quarter", "half", "season"} or (point.mod and point.unit != "day")
    keeps = keeps or source.word(i + 1) == "year"
    return (stop, point) if keeps else None


def _read_modified(source: Source, i: int, depth: int) -> ReadMoment | None:
    word = source.word(i)
    j = i + 1
    if (word == "mid" and source.word(j) in DASHES) or (word in {"early", "late"} and source.word(j) == "in"):
        j += 1
    elif (
        word in {"earlier", "later"}
        and source.word(j) == "in"
        and source.word(j + 1) == "the"
        and source.word(j + 2) in _PERIODS - {"day"}
    ):
        return j + 3, Point(unit=source.word(j + 2), steps=0, anchor="published", mod=_MODS[word])
    elif word in {"earlier", "later"} and source.word(j) in {"on", "in"}:
        j += 1
    if (
        word in {"earlier", "later"}
        and source.word(j) not in {"this", "last", "next", "in", "that", *DAYS}
        and not (source.capital(j) or source.digits(j))
    ):
        return None
    if word == "around" and source.word(j) == "the" and source.word(j + 1) not in {"end", "beginning", "middle"}:
        return None
    inner = read_moment(source, j, depth + 1) if source.word(j) not in _MODS else None
    if inner is None:
        inner = _bare(source, j) if word in {"early", "late", "mid"} else None
    if inner is None:
        return read_part(source, i)
    stop, moment = inner
    mod = _MODS[word]
    if mod == "APPROX" and isinstance(moment, Point) and moment.weekday is not None and moment.day is None:
        return None  # "to get around Wednesday's ruling"
    if word == "later" and isinstance(moment, Point) and moment.unit != "day":
        mod = "ON_OR_AFTER"
    return stop, replace(moment, mod=mod)


def _bare(source: Source, j: int) -> tuple[int, Point] | None:
    """A month or season that is one because "early", "late" or "mid" stands before it."""
    if source.word(j) in MONTHS and source.capital(j):
        return j + 1, Point(unit="month", month=MONTHS[source.word(j)])
    if source.word(j) in SEASONS:
        return j + 1, Point(unit="season", name=SEASONS[source.word(j)])
    return None


_OUTER: dict[str, str] = {"first": "START", "last": "END", "final": "END", "opening": "START", "closing": "END"}
_PIECES = word_set("day days week weeks weekend month months year years")


def _piece(source: Source, i: int) -> int | None:
    """The token after "first week", "last two days", "final months"."""
    if source.word(i) not in _OUTER:
        return None
    j = i + 2 if source.word(i + 1) in NUMBER_WORDS or source.word(i + 1) in {"few", "several"} else i + 1
    return j + 1 if source.word(j) in _PIECES else None


def _read_edge(source: Source, i: int, depth: int) -> ReadMoment | None:
    at = i + 1 if source.word(i) == "the" else i
    piece = _piece(source, at)
    stop = at + 1 if piece is None else piece
    if source.word(stop) != "of" or (piece is not None and source.word(stop + 1) in {"the", "this", "last", "next"}):
        return None
    mod, j = _EDGES.get(source.word(at)) or _OUTER[source.word(at)], stop + 1
    if source.word(j) == "the" and source.word(j + 1) in _PERIODS and source.word(j + 2) not in {"of", "when", "that"}:
        return j + 2, Point(unit=source.word(j + 1), steps=0, anchor="published", mod=mod)
    inner = read_moment(source, j, depth + 1)
    if inner is None or (isinstance(inner[1], Point) and inner[1].mod):
        return None
    return inner[0], replace(inner[1], mod=mod)


def _read_year_end(source: Source, i: int) -> ReadMoment | None:
    """Such as "year-end", "month's end", "year-end 1990"."""
    unit = source.word(i)
    possessive = len(source.tokens.lowers[i]) > len(unit)
    j = i + 2 if source.word(i + 1) in DASHES else i + 1
    if source.word(j) != "end" or (unit == "month" and not possessive and j == i + 1):
        return None
    year = source.year(j + 1)
    if unit == "year" and year is not None:
        return year[1], Point(unit="year", year=year[0], mod="END", written_year=True)
    return j + 1, Point(unit=unit, steps=0, anchor="published", mod="END")


def limit_before(source: Source, i: int) -> str:
    """The limit that the word before a moment sets: "since 2019", "until", "before", "after", "by"."""
    word = source.word(i - 1)
    if word == "the":
        word = source.word(i - 2)
    return _LIMITS.get(word, "")


_LIMITS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "before": "before",
    "after": "after",
    "by": "by",
}
