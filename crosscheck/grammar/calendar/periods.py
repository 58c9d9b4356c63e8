"""Periods that are neither day nor month: quarters, halves, seasons, fiscal years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.grammar.calendar.expressions import Point
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.years import PREPOSITIONS, Read, read_year_tail
from crosscheck.words.calendar import SEASONS
from crosscheck.words.english import word_set

_PLAYED = word_set("touchdown touchdowns quarterback quarterbacks halftime kickoff layup three-pointer")
"""Words of games in quarters: near them "the third quarter" without a year is none of a year."""
_CONTESTS = word_set("season game play match contest opener finals bowl semifinal series matchup")
"""What has quarters of its own: "the first quarter of the season"."""
_DETERMINED = word_set("the a this that their his her its")
_HARMED = word_set("killed dies die died dead death deaths dying hurt injured injures injuries injury")
"""Words before "in fall" that make it what happened to somebody and no season: "Climber Killed in Fall"."""
_NEAR = 16
"""Tokens on each side. Not swept."""


def read_decade(source: Source, i: int) -> Read | None:
    """Such as "1970s", "'80s"."""
    j = i + 1
    if source.word(j) in {"'", "’"} and source.glued(j):
        j += 1
    if source.word(j) != "s" or not source.glued(j) or (source.glued(j + 1) and source.word(j + 1).isalpha()):
        return None
    number = source.whole(i) or 0
    if number % 10 or (source.digits(i) == 2 and (number < 20 or not _decade_asked(source, i))):
        return None
    if source.digits(i) == 2:
        number += 1900
    elif number < 1500:
        return None
    if number % 100 == 0 and number < 2000:
        return j + 1, Point(unit="century", number=number // 100)
    return j + 1, Point(unit="decade", number=number // 10)


def _decade_asked(source: Source, i: int) -> bool:
    """Such as "the '80s", "mid-'70s": two digits need an apostrophe or "the", "early", "mid"; "her 80s" is an age."""
    before = source.word(i - 1)
    return before in {"'", "’", "‘"} and source.word(i - 2) not in {"his", "her", "their", "my"}


def read_ordinal(source: Source, i: int) -> Read | None:
    """Such as "third quarter of 1990", "third-quarter", "first half", "20th century"."""
    found = source.day_number(i)
    if found is None:
        return None
    number, j = found
    if source.whole(i) is not None and j == i + 1:
        return None
    hyphen = source.word(j) in DASHES and source.glued(j) and source.glued(j + 1)
    head = source.word(j + 1) if hyphen else source.word(j)
    stop = j + 2 if hyphen else j + 1
    if head == "century" and 1 <= number <= 30:
        return stop, Point(unit="century", number=number - 1)
    size = {"quarter": 4, "half": 2}.get(head)
    if size is None or number > size or (head == "half" and not hyphen and source.word(stop) != "of"):
        return None
    point = Point(unit=head, number=number)
    read = _of_year(source, stop, point, needed=head == "half")
    undated = head == "quarter" and read == (stop, point) and source.word(i - 1) != "fiscal"
    return None if undated and _played(source, i, stop) else read


def _played(source: Source, i: int, stop: int) -> bool:
    if source.word(stop) == "of":
        after = stop + 2 if source.word(stop + 1) in _DETERMINED else stop + 1
        if source.digits(after) == 4:
            after += 1
        if source.word(after) in _CONTESTS:
            return True
    return any(source.word(k) in _PLAYED for k in range(i - _NEAR, stop + _NEAR))


def _of_year(source: Source, j: int, point: Point, *, needed: bool = False) -> Read | None:
    """The year of a quarter, half or season: "of 1990", "1990", "of last year", "of fiscal 2024"."""
    stop, dated = read_year_tail(source, j, point)
    if stop > j:
        return stop, dated
    k = j + 1 if source.word(j) == "of" else j
    if source.word(k) == "fiscal" and (year := source.year(k + 1)) is not None:
        return year[1], replace(point, year=year[0], fiscal=True, written_year=True)
    if k > j and source.word(k) == "the" and source.word(k + 1) == "year":
        return k + 2, replace(point, steps=0, anchor="published")
    return None if needed else (j, point)


def read_last_half(source: Source, i: int) -> Read | None:
    """Such as "last half of 1989", "last quarter of the year"."""
    if source.word(i + 1) in {"half", "quarter"} and source.word(i + 2) == "of":
        size = 2 if source.word(i + 1) == "half" else 4
        return _of_year(source, i + 2, Point(unit=source.word(i + 1), number=size), needed=True)
    return None


def read_season(source: Source, i: int) -> Read | None:
    """Such as "spring 2024", "the summer of 1990"; alone only where a preposition asks."""
    point = Point(unit="season", name=SEASONS[source.word(i)])
    stop, dated = read_year_tail(source, i + 1, point)
    if dated.year is not None or dated.steps is not None:
        return stop, dated
    if _in_a_name(source, i):
        return None
    if source.word(i) == "fall" and source.word(i - 1) == "in" and source.word(i - 2) in _HARMED:
        return None
    before = source.word(i - 1)
    beside = _season_beside(source, i)
    if beside is not None:
        return i + 1, replace(point, year=beside.year, steps=beside.steps, anchor=beside.anchor)
    if before in {"in", "during", "by", "until", "since"} or (
        before == "the"
        and source.word(i) != "spring"
        and source.word(i) != "fall"
        and source.word(i - 2) in PREPOSITIONS
    ):
        return (i + 1, point) if source.word(i + 1) not in {"of", "in", "games", "olympics"} else None
    return None


def _in_a_name(source: Source, i: int) -> bool:
    """Whether a season opens a name, as in "the Winter Meetings": both words have a capital, and no year follows."""
    return source.capital(i) and source.capital(i + 1) and source.word(i + 1).isalpha() and not source.glued(i + 1)


def _season_beside(source: Source, i: int) -> Point | None:
    """The second of "the spring and summer of 1979", "summer and autumn"; for the second itself, itself."""
    before = source.word(i - 2) if source.word(i - 1) == "the" else source.word(i - 1)
    if source.word(i + 1) in {"and", "or"} and source.word(i + 2) in SEASONS and before in PREPOSITIONS | {":"}:
        tail = read_year_tail(source, i + 3, Point(unit="season", name=SEASONS[source.word(i + 2)]))
        return tail[1]
    if before in {"and", "or"} and source.word(i - 2) in SEASONS and not source.word(i + 1).isalpha():
        return Point(unit="season", name=SEASONS[source.word(i)])
    return None


def read_short_quarter(source: Source, i: int) -> Read | None:
    """Such as "Q3 2024", "H1 2023": the tokens are a letter and a digit that touches it."""
    size = {"q": 4, "h": 2}[source.word(i)]
    number = source.whole(i + 1)
    if number is None or not source.glued(i + 1) or not 1 <= number <= size or not source.capital(i):
        return None
    unit = "quarter" if size == 4 else "half"
    return _of_year(source, i + 2, Point(unit=unit, number=number), needed=unit == "half")


def read_fiscal(source: Source, i: int) -> Read | None:
    """Such as "fiscal 2024", "fiscal year 2024", "fiscal third quarter", "fiscal-first quarter"."""
    j = i + 2 if source.word(i + 1) in DASHES else i + 1
    if source.word(j) == "year":
        j += 1
    year = source.year(j)
    if year is not None:
        return year[1], Point(unit="year", year=year[0], fiscal=True, written_year=True)
    found = read_ordinal(source, j)
    return (found[0], replace(found[1], fiscal=True)) if found is not None and found[1].unit == "quarter" else None


def read_year_word(source: Source, i: int) -> Read | None:
    """Such as "year 2024", "year two thousand"."""
    found = source.year(i + 1)
    if found is None or source.word(i - 1) != "the":
        return None
    return found[1], Point(unit="year", year=found[0], written_year=True)


def read_short_decade(source: Source, i: int) -> Read | None:
    """Such as "'80s" from its apostrophe."""
    if source.digits(i + 1) != 2 or not source.glued(i + 1):
        return None
    decade = read_decade(source, i + 1)
    if decade is not None:
        return decade
    number = source.whole(i + 1) or 0
    asked = source.word(i - 1) in {"in", "since", "until", "by", "of"} and not source.glued(i)
    closed = not source.glued(i + 2) or source.word(i + 2) in {".", ",", ";", ")"}
    if asked and closed and number >= 30:
        return i + 2, Point(unit="year", year=1900 + number, written_year=True)
    return None
