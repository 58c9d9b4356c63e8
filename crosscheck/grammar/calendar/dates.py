"""Moments that name their own place in the calendar: days, months, years, decades, seasons, quarters, holidays."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import replace

from crosscheck.grammar.calendar.expressions import Point
from crosscheck.grammar.calendar.reading import DASHES, Source
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

Read = tuple[int, Point]
"""The token after an expression, and what it says."""

PREPOSITIONS = word_set(
    "in on at since until till by of from to before after during between through throughout thru for "
    "within over around about circa late early mid into and or than last this next each every past coming "
    "previous following"
)
_NAMES = frozenset({"april", "june", "may", "march", "august", "jan"})
_DETERMINERS = word_set("the a an its his her their our this that your my")
FUNCTION_WORDS = word_set(
    "and or but when as at in on by for from to with after before until since the a an that which who "
    "were was is are had has have will would it he she they we this of during while where if said"
)
_COUNTED = word_set("people men women children km kilometres metres dollars euros percent feet hours")
_NUMBERED = word_set("no number room flight route highway version section page article chapter #")


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether the day exists; without a year, whether it exists in a leap year."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]


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
    if asked:
        return True
    return not (word in _NAMES and source.capital(stop) and source.word(stop).isalpha())


_AFTER_NOUN = word_set("on to toward towards from of for in by was is will and against that")
_TIME_HEADS = frozenset(
    {"end", "beginning", "start", "middle", "month", "days", "weeks", "half", "part", "late", "early"}
)


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
        return _pointed_date(source, i)
    if source.glued(i + 1):
        joined = _joined_date(source, i)
        if joined is not None:
            return joined
    if source.digits(i) == 4 or source.digits(i) == 2:
        decade = _decade(source, i)
        if decade is not None:
            return decade
    if source.digits(i) <= 2:
        return _day_first(source, i) or read_ordinal(source, i)
    return read_year(source, i)


def _day_first(source: Source, i: int) -> Read | None:
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
    if source.word(k) in DASHES and source.glued(k) and source.digits(k + 1) == 4 and source.glued(k + 1):
        k += 1
    stop, point = read_year_tail(source, k, Point(unit="day", month=month, day=number))
    if not valid_day(point.year, month, number):
        return None
    return stop, point


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


def _joined_date(source: Source, i: int) -> Read | None:
    """Three numbers joined by one mark: ISO order when the year is first, both readings for 05/08/2024."""
    mark = source.word(i + 1)
    if mark not in {"-", "/", "."} or not (source.glued(i + 2) and source.glued(i + 3) and source.glued(i + 4)):
        return None
    if source.word(i + 3) != mark:
        return None
    parts = [source.whole(k) for k in (i, i + 2, i + 4)]
    if None in parts or (source.glued(i + 5) and source.word(i + 5) in {mark, ":"}):
        return None
    return _three(i + 5, [p or 0 for p in parts], [source.digits(k) for k in (i, i + 2, i + 4)], mark)


def _pointed_date(source: Source, i: int) -> Read | None:
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
        last += 2000 if last < 70 else 1900
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


def _decade(source: Source, i: int) -> Read | None:
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
        and before not in PREPOSITIONS
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
    return _of_year(source, stop, Point(unit=head, number=number), needed=head == "half")


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


def _read_last_half(source: Source, i: int) -> Read | None:
    if source.word(i + 1) in {"half", "quarter"} and source.word(i + 2) == "of":
        size = 2 if source.word(i + 1) == "half" else 4
        return _of_year(source, i + 2, Point(unit=source.word(i + 1), number=size), needed=True)
    return None


def _read_season(source: Source, i: int) -> Read | None:
    """Such as "spring 2024", "the summer of 1990"; alone only where a preposition asks."""
    point = Point(unit="season", name=SEASONS[source.word(i)])
    stop, dated = read_year_tail(source, i + 1, point)
    if dated.year is not None or dated.steps is not None:
        return stop, dated
    before = source.word(i - 1)
    if before in {"in", "during", "by", "until", "since"} or (
        before == "the"
        and source.word(i) != "spring"
        and source.word(i) != "fall"
        and source.word(i - 2) in PREPOSITIONS
    ):
        return (i + 1, point) if source.word(i + 1) not in {"of", "in", "games", "olympics"} else None
    return None


def _read_short_quarter(source: Source, i: int) -> Read | None:
    """Such as "Q3 2024", "H1 2023": the tokens are a letter and a digit that touches it."""
    size = {"q": 4, "h": 2}[source.word(i)]
    number = source.whole(i + 1)
    if number is None or not source.glued(i + 1) or not 1 <= number <= size or not source.capital(i):
        return None
    unit = "quarter" if size == 4 else "half"
    return _of_year(source, i + 2, Point(unit=unit, number=number), needed=unit == "half")


def _read_fiscal(source: Source, i: int) -> Read | None:
    """Such as "fiscal 2024", "fiscal year 2024", "fiscal third quarter", "fiscal-first quarter"."""
    j = i + 2 if source.word(i + 1) in DASHES else i + 1
    if source.word(j) == "year":
        j += 1
    year = source.year(j)
    if year is not None:
        return year[1], Point(unit="year", year=year[0], fiscal=True, written_year=True)
    found = read_ordinal(source, j)
    return (found[0], replace(found[1], fiscal=True)) if found is not None and found[1].unit == "quarter" else None


def _read_year_word(source: Source, i: int) -> Read | None:
    """Such as "year 2024", "year two thousand"."""
    found = source.year(i + 1)
    if found is None or source.word(i - 1) != "the":
        return None
    return found[1], Point(unit="year", year=found[0], written_year=True)


def _read_short_year(source: Source, i: int) -> Read | None:
    """Such as "'80s" from its apostrophe."""
    if source.digits(i + 1) == 2 and source.glued(i + 1):
        return _decade(source, i + 1)
    return None


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
    **dict.fromkeys(SEASONS, _read_season),
    "q": _read_short_quarter,
    "h": _read_short_quarter,
    "fiscal": _read_fiscal,
    "year": _read_year_word,
    "last": _read_last_half,
    "'": _read_short_year,
    "’": _read_short_year,
    "‘": _read_short_year,
    **dict.fromkeys(HOLIDAY_HEADS - set(MONTHS), read_holiday),
}
