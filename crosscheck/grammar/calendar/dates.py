"""Moments that name their own place in the calendar: days and months here, years, periods and figures beside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crosscheck.grammar.calendar.expressions import Point
from crosscheck.grammar.calendar.numeric import read_joined, read_pointed
from crosscheck.grammar.calendar.periods import (
    read_decade,
    read_fiscal,
    read_last_half,
    read_ordinal,
    read_season,
    read_short_decade,
    read_short_quarter,
    read_year_word,
)
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.years import FUNCTION_WORDS, PREPOSITIONS, Read, read_year, read_year_tail, valid_day
from crosscheck.words.calendar import (
    DOUBTFUL_MONTHS,
    FIXED_HOLIDAYS,
    HOLIDAY_HEADS,
    MONTHS,
    MOVING_HOLIDAYS,
    ORDINAL_TAILS,
    ORDINAL_WORDS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TENS,
    WEEKDAYS,
    word_set,
)

_NAMES = frozenset({"april", "june", "may", "march", "august", "jan"})


def read_absolute(source: Source, i: int) -> Read | None:
    """The longest moment with a calendar place of its own that starts at token `i`."""
    word = source.word(i)
    if word in MONTHS:
        return read_month(source, i)
    if word in WEEKDAYS:
        return read_weekday(source, i)
    if word[:1].isdigit():
        return read_number(source, i)
    reader = _READERS.get(word)
    if reader is not None:
        found = reader(source, i)
        if found is not None:
            return found
    if word in ORDINAL_WORDS or word in TENS:
        return read_ordinal_date(source, i) or read_ordinal(source, i)
    year = source.year(i)
    if year is not None and year[0] >= 1700:
        return year[1], Point(unit="year", year=year[0], written_year=True)
    return None


def read_month(source: Source, i: int) -> Read | None:
    """Such as "May 9, 2024", "Feb. 19", "May 2024", "May", by what follows the month."""
    found = source.month(i)
    if found is None:
        return None
    month, j = found
    after = source.word(j)
    if after in DASHES and source.glued(j) and source.whole(j + 1) is not None and source.word(i) in SHORT_MONTHS:
        j, after = j + 1, source.word(j + 1)  # 9-May-2024
    day = source.day_number(j)
    if day is not None and (source.whole(j) is not None or after in ORDINAL_WORDS) and _is_day(source, i, j, day[1]):
        number, k = day
        stop, point = read_year_tail(source, k, Point(unit="day", month=month, day=number))
        return (stop, point) if valid_day(point.year, month, number) else None
    if source.whole(j) is not None and source.digits(j) <= 2 and not _in_may_people(source, i, j):
        return None  # May 32
    stop, point = read_year_tail(source, j, Point(unit="month", month=month))
    if point.year is None and point.steps is None and not _bare_month(source, i, stop):
        return None
    return stop, point


def _is_day(source: Source, month_at: int, day_at: int, stop: int) -> bool:
    if source.glued(stop) and source.word(stop) in {"%", "/", "°"}:
        return False
    if source.word(stop) == ":" and source.glued(stop) and source.glued(stop + 1) and source.digits(stop + 1):
        return False
    if source.glued(stop) and source.word(stop)[:1].isalpha():
        return False
    if source.word(stop) in {"percent", "million", "billion", "a.m.", "p.m."}:
        return False
    return not _in_may_people(source, month_at, day_at)


def _in_may_people(source: Source, month_at: int, number_at: int) -> bool:
    """Such as "In May 20 people died": after "in" a number with a counted noun is no day."""
    after = source.word(number_at + 1)
    return (
        source.word(month_at - 1) == "in"
        and after.isalpha()
        and not source.capital(number_at + 1)
        and after not in FUNCTION_WORDS
        and after not in ORDINAL_TAILS
    )


def _bare_month(source: Source, i: int, stop: int) -> bool:
    word, before = source.word(i), source.word(i - 1)
    if source.digits(i - 1) in {1, 2} and not source.glued(i) and source.word(i - 2) not in MONTHS:
        return False  # 31 June was refused as a day; the month alone is then no reading either
    if before == "of" and source.digits(i - 2):
        return False
    asked = before in PREPOSITIONS or (before in DASHES and source.glued(i))
    if word in SHORT_MONTHS and word not in {"sept", "feb", "oct", "jul", "aug"}:
        return asked and source.word(i + 1) == "." and stop > i + 1
    if word in DOUBTFUL_MONTHS:
        attributive = before == "the" and source.word(stop).isalpha() and not source.capital(stop)
        return (
            (attributive and source.word(stop) not in _AFTER_NOUN)
            or (asked and before not in {"the", "of"})
            or (before == "of" and source.word(i - 2) in _TIME_HEADS)
        )
    named = word in _NAMES and source.capital(stop) and source.word(stop).isalpha() and source.word(stop) not in MONTHS
    if asked:
        return not (named and before in {"and", "or", "than", "for", "from", "to"})
    return not named


_AFTER_NOUN = word_set("on to toward towards from of for in by was is will and against that")
_TIME_HEADS = frozenset(
    {"end", "beginning", "start", "middle", "month", "days", "weeks", "half", "part", "late", "early"}
)


def read_weekday(source: Source, i: int) -> Read | None:
    """Such as "Friday", "Friday, Oct. 23", "Tues. 7 May 2024", "Tuesday the 9th of May"."""
    if not source.capital(i):
        return None
    weekday = WEEKDAYS[source.word(i)]
    short = source.word(i) in SHORT_WEEKDAYS
    j = i + 1
    pointed = short and source.word(j) == "." and source.glued(j)
    if pointed:
        j += 1
    for k in (j, j + 1):
        if k > j and source.word(j) not in {",", "the", "("}:
            break
        if source.word(k) in WEEKDAYS:
            break
        found = read_absolute(source, k) if source.word(k) else None
        if found is not None and found[1].unit == "day" and found[1].day is not None and not found[1].name:
            return found[0], replace(found[1], weekday=weekday)
    if short and not pointed:
        return None
    return j, Point(unit="day", weekday=weekday)


def read_number(source: Source, i: int) -> Read | None:
    """A moment that starts with digits: "9 May 2024", "2024-05-09", "05/08/2024", "2024", "1970s", "20th century"."""
    number = source.whole(i)
    if number is None:
        return read_pointed(source, i)
    if source.glued(i + 1):
        joined = read_joined(source, i)
        if joined is not None:
            return joined
    if source.digits(i) == 4 or source.digits(i) == 2:
        decade = read_decade(source, i)
        if decade is not None:
            return decade
    if source.digits(i) <= 2:
        return read_day_first(source, i) or read_ordinal(source, i)
    return read_year(source, i)


def read_day_first(source: Source, i: int) -> Read | None:
    """Such as "9 May 2024", "9th of May", "9-May-2024"."""
    day = source.day_number(i)
    if day is None or not source.free_left(i):
        return None
    number, j = day
    if source.word(j) == "of" or (
        source.word(j) in DASHES and source.glued(j) and source.glued(j + 1) and source.word(j + 1) in MONTHS
    ):
        j += 1
    if source.word(j) == "day" and source.word(j + 1) == "of":
        j += 2
    found = source.month(j)
    if found is None:
        return None
    month, k = found
    if _ends_a_score(source, i, number) and source.day_number(k) is not None:
        return None
    if source.word(k) in DASHES and source.glued(k) and source.digits(k + 1) == 4 and source.glued(k + 1):
        k += 1
    stop, point = read_year_tail(source, k, Point(unit="day", month=month, day=number))
    if not valid_day(point.year, month, number):
        return None
    return stop, point


def _ends_a_score(source: Source, i: int, number: int) -> bool:
    """Whether the number at `i` is the lesser of a result: in "a 30-7 Oct. 19 loss" no days run from 30 to 7."""
    more = source.whole(i - 2) if i > 1 and source.glued(i) and source.word(i - 1) in DASHES else None
    return more is not None and more > number


def read_ordinal_date(source: Source, i: int) -> Read | None:
    """Such as "ninth of May 2024", "the ninth May" is not said."""
    found = source.ordinal_word(i)
    if found is None or source.word(found[1]) != "of":
        return None
    month = source.month(found[1] + 1)
    if month is None:
        return None
    stop, point = read_year_tail(source, month[1], Point(unit="day", month=month[0], day=found[0]))
    return (stop, point) if valid_day(point.year, month[0], found[0]) else None


def read_holiday(source: Source, i: int) -> Read | None:
    """A holiday with a fixed day or a rule, with its year when one follows; longest name first."""
    if not source.capital(i):
        return None
    for length in (3, 2, 1):
        name = " ".join(source.tokens.lowers[i : i + length])
        if not all(source.word(k) for k in range(i, i + length)):
            continue
        fixed, rule = FIXED_HOLIDAYS.get(name), MOVING_HOLIDAYS.get(name)
        if fixed is None and rule is None:
            continue
        if fixed == (0, 0) or source.word(i + length) in {"eve", "island", "offensive", "parade", "tree", "carol"}:
            return None
        month, day = fixed or (None, None)
        return read_year_tail(source, i + length, Point(unit="day", month=month, day=day, name=rule or name))
    return None


_READERS: dict[str, Callable[[Source, int], Read | None]] = {
    **dict.fromkeys(SEASONS, read_season),
    "q": read_short_quarter,
    "h": read_short_quarter,
    "fiscal": read_fiscal,
    "year": read_year_word,
    "last": read_last_half,
    "'": read_short_decade,
    "’": read_short_decade,
    "‘": read_short_decade,
    **dict.fromkeys(HOLIDAY_HEADS - set(MONTHS), read_holiday),
}
