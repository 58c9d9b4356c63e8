"""Moments told from another: "yesterday", "last year", "this April", "three days later"; and vague ones."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.grammar.calendar.dates import read_absolute
from crosscheck.grammar.calendar.expressions import Loose, Point
from crosscheck.grammar.calendar.lengths import Amounted, read_amount, read_hedge
from crosscheck.grammar.calendar.periods import read_ordinal
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.years import Read
from crosscheck.words.calendar import MONTHS, SEASONS, SETS, UNITS, VAGUE, WEEKDAYS, YEARS, word_set

DAYS: dict[str, int] = {"today": 0, "yesterday": -1, "tomorrow": 1}
PICKS: dict[str, int] = {
    "last": -1,
    "this": 0,
    "next": 1,
    "past": -1,
    "previous": -1,
    "coming": 1,
    "following": 1,
    "current": 0,
    "same": 0,
}
_STORY = frozenset({"previous", "following", "same"})
_STEP_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})


def read_relative(source: Source, i: int) -> Read | None:
    """A moment told from the article's date or from an earlier moment of the story."""
    word = source.word(i)
    if word in DAYS:
        if word == "today" and source.word(i - 1) == "usa" and source.capital(i):
            return None  # the paper
        return i + 1, Point(unit="day", steps=DAYS[word], anchor="published")
    if word == "the":
        return _read_the(source, i)
    if word in PICKS:
        return read_pick(source, i)
    if word == "that" and source.word(i + 1) in {"day", "week", "month", "quarter", "year", "decade"}:
        return i + 2, Point(unit=source.word(i + 1), steps=0, anchor="story")
    if word == "year":
        return _read_year_word(source, i)
    return None


def _read_the(source: Source, i: int) -> Read | None:
    after = source.word(i + 1)
    if after == "day" and source.word(i + 2) in {"before", "after"} and source.word(i + 3) in DAYS:
        way = -1 if source.word(i + 2) == "before" else 1
        return i + 4, Point(unit="day", steps=DAYS[source.word(i + 3)] + way, anchor="published")
    if after in {"day", "week", "month", "year"} and source.word(i + 2) in {"before", "after", "earlier"}:
        if source.word(i + 3) in {".", ",", ";", "", "and", "when", "in", "at"}:
            way = 1 if source.word(i + 2) == "after" else -1
            return i + 3, Point(unit=after, steps=way, anchor="story")
        return None
    if source.digits(i + 1) in {1, 2}:
        return _read_day_of_story(source, i)
    if source.digits(i + 1) == 4 and source.word(i + 2) in {"quarter", "period"}:
        year = source.year(i + 1)
        return (
            None
            if year is None
            else (i + 3, Point(unit="quarter", year=year[0], steps=0, anchor="story", name="years"))
        )
    if after in {"week", "month"} and _is_told_week(source, i):
        return i + 2, Point(unit=after, steps=0, anchor="published")
    if after in {"week", "weekend"} and source.word(i + 2) == "of":
        return _read_week_of(source, i + 3, after)
    if after == "next" and source.word(i + 2) == "day":
        return i + 3, Point(unit="day", steps=1, anchor="story")
    if after in PICKS and after not in {"next", "last", "past"}:
        return read_pick(source, i + 1)
    if after in {"corresponding", "same", "comparable"} and source.word(i + 2) in {"quarter", "period"}:
        return _read_same_period(source, i + 3)
    told = _read_told(source, i)
    if told is not None:
        return told
    if after == "weekend" and source.word(i - 1) in {"over", "during", "for", "this", "of"}:
        return i + 2, Point(unit="weekend", steps=0, anchor="published", pick="the")
    if after in {"year", "comparable", "corresponding"}:
        return _read_year_word(source, i + (2 if after != "year" else 1))
    return None


_CLOSERS = word_set(", . ; : ) and but when as at the to in after before until while with for")


def _read_day_of_story(source: Source, i: int) -> Read | None:
    """Such as "on the 20th", "the 28th of that month": a day of the month that the story has told."""
    day = source.day_number(i + 1)
    if day is None or day[1] != i + 3:
        return None
    stop = day[1]
    if source.word(stop) == "of" and source.word(stop + 1) in {"the", "that", "this"}:
        at = stop + 3 if source.word(stop + 2) == "same" else stop + 2
        return (at + 1, Point(unit="day", day=day[0], anchor="story")) if source.word(at) == "month" else None
    if source.word(i - 1) not in {"on", "by", "until", "since"} or source.word(stop) not in _CLOSERS:
        return None
    return stop, Point(unit="day", day=day[0], anchor="story")


def _is_told_week(source: Source, i: int) -> bool:
    """Such as "for the week, the index fell", "the week's most active session"."""
    own = len(source.tokens.lowers[i + 1]) > len(source.word(i + 1))
    return own or (source.word(i - 1) == "for" and source.word(i + 2) in {",", ".", ";", "as", "and", "but"})


def _read_week_of(source: Source, i: int, unit: str) -> Read | None:
    """Such as "the week of May 6": the week or weekend that holds a day."""
    found = read_absolute(source, i)
    if found is None or found[1].unit != "day" or found[1].day is None or found[1].other is not None:
        return None
    return found[0], replace(found[1], unit=unit, weekday=None)


def _read_same_period(source: Source, i: int) -> Read | None:
    """Such as "the corresponding period last year", "the same quarter a year earlier"."""
    j = i + 1 if source.word(i) in {"of", "in", ","} else i
    if source.word(j) == "last" and source.word(j + 1) == "year":
        return j + 2, Point(unit="quarter", steps=-1, anchor="story", name="years")
    if source.word(j) == "a" and source.word(j + 1) == "year" and source.word(j + 2) in {"ago", "earlier"}:
        return j + 3, Point(unit="quarter", steps=-1, anchor="story", name="years")
    return None


_TOLD_BEFORE = word_set("for during in of over since through sales results")


def _read_told(source: Source, i: int) -> Read | None:
    """Such as "the quarter", "the latest period", "the full year": the period a business report speaks of."""
    latest = source.word(i + 1) in {"latest", "full", "fiscal"}
    j = i + 2 if latest else i + 1
    unit = source.word(j)
    if (
        unit not in {"quarter", "year", "period"}
        or (unit == "period" and not latest)
        or len(source.tokens.lowers[j]) > len(unit)
    ):
        return None
    if source.word(j + 1) in DASHES and source.glued(j + 1):
        return None
    if not latest and (
        source.word(i - 1) not in _TOLD_BEFORE or source.word(j + 1) in {"of", "when", "that", "before", "after", "in"}
    ):
        return None
    unit = "quarter" if unit == "period" else unit
    return j + 1, Point(unit=unit, steps=0, anchor="story", pick="the")


def read_pick(source: Source, i: int) -> Read | None:
    """Such as "last week", "this April", "next Monday", "the previous Friday", "this year's third quarter"."""
    word = source.word(i)
    step = PICKS[word]
    story = word in _STORY or (word == "next" and source.word(i - 1) == "the" and source.word(i + 1) == "day")
    anchor = "story" if story else "published"
    j = i + 2 if source.word(i + 1) in {"coming", "past", "calendar", "fiscal"} else i + 1
    unit = source.word(j)
    pick = "this" if step == 0 else "next" if step > 0 else "last"
    if word in {"past", "coming"} and unit in {"year", "decade", "month", "week", "day"}:
        return None
    if unit in {"decade", "century"} and word in {"next", "following", "coming"}:
        return None  # the ten years to come, not the next in the calendar
    if unit in _STEP_UNITS:
        if (unit == "day" and not story) or source.word(j + 1) == "of":
            return None
        point = Point(unit=unit, steps=step, anchor=anchor, fiscal=source.word(j - 1) == "fiscal")
        if unit == "year" and len(source.tokens.lowers[j]) > 4:
            return _of_that_year(source, j + 1, step, anchor)
        return j + 1, point
    if (unit in MONTHS and source.capital(j)) or unit in SEASONS or (unit in WEEKDAYS and source.capital(j)):
        return _named(source, j, pick, anchor)
    found = read_ordinal(source, j)
    return (
        (found[0], replace(found[1], pick=pick, anchor=anchor))
        if found and found[1].unit in {"quarter", "half"}
        else None
    )


def _of_that_year(source: Source, j: int, step: int, anchor: str) -> Read:
    """Such as "this year's third quarter", "last year's December": the place inside that year; else the year itself."""
    found = read_ordinal(source, j)
    if found is not None and found[1].unit in {"quarter", "half"}:
        return found[0], replace(found[1], steps=step, anchor=anchor)
    if source.word(j) in {"quarter", "period"}:
        return j + 1, Point(unit="quarter", steps=step, anchor="story", name="years")
    return j, Point(unit="year", steps=step, anchor=anchor)


def _named(source: Source, j: int, pick: str, anchor: str) -> Read | None:
    word = source.word(j)
    if word in SEASONS:
        return j + 1, Point(unit="season", name=SEASONS[word], pick=pick, anchor=anchor)
    found = read_absolute(source, j)
    if found is None and word in MONTHS:
        found = j + 1, Point(unit="month", month=MONTHS[word])
    if found is None:
        return None
    stop, point = found
    return stop, (replace(point, pick=pick, anchor=anchor) if point.year is None else point)


def _read_year_word(source: Source, i: int) -> Read | None:
    """Such as "year-ago", "year-earlier quarter": one year before the period of the story."""
    if source.word(i) != "year" or source.word(i + 1) not in DASHES or source.word(i + 2) not in {"ago", "earlier"}:
        return None
    stop = i + 4 if source.word(i + 3) in {"period", "quarter"} else i + 3
    unit = "quarter" if source.word(stop - 1) == "quarter" else "year"
    return stop, Point(unit=unit, steps=-1, anchor="story", name="years")


_AFTER: dict[str, tuple[int, str]] = {
    "ago": (-1, "published"),
    "earlier": (-1, "story"),
    "later": (1, "story"),
    "afterwards": (1, "story"),
    "afterward": (1, "story"),
    "previously": (-1, "story"),
}


def read_shift(source: Source, i: int) -> tuple[int, Point | Loose] | None:
    """Such as "four years ago", "nearly two weeks ago", "three days later", "a year earlier"."""
    hedge = read_hedge(source, i)
    at = hedge[0] if hedge is not None else i
    amount = read_amount(source, at)
    if amount is None:
        unit = UNITS.get(source.word(at), "")
        if not source.word(at).endswith("s") or source.word(at + 1) not in {"ago", "later", "earlier"} or not unit:
            return None
        return at + 2, Loose(timex_type="DATE", timex="PAST_REF" if source.word(at + 1) == "ago" else "XXXX-XX-XX")
    unit = UNITS.get(source.word(amount.stop), "")
    link = source.word(amount.stop + 1)
    if link == "before" and source.word(amount.stop + 2) in {",", ".", ";", ")"}:
        link = "earlier"
    if unit == "" or link not in _AFTER:
        return None
    if link in {"earlier", "later"} and source.word(amount.stop + 2) == "than":
        return None
    stop = amount.stop + 2
    way, anchor = _AFTER[link]
    mod = "" if hedge is None else {"LESS_THAN": "EQUAL_OR_LESS", "MORE_THAN": "EQUAL_OR_MORE"}.get(hedge[2], hedge[2])
    point = _shifted(amount, unit, way, anchor, mod)
    return stop, point


def _shifted(amount: Amounted, unit: str, way: int, anchor: str, mod: str) -> Point | Loose:
    number = amount.low
    if unit in YEARS:
        unit, number = "year", number * YEARS[unit]
    if unit == "fortnight":
        unit, number = "week", number * 2
    if unit == "night":
        unit = "day"
    if (
        amount.vague
        or number % 1
        or unit not in {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}
    ):
        return Loose(timex_type="DATE", timex="PAST_REF" if anchor == "published" else "XXXX-XX-XX")
    return Point(unit=unit, steps=int(number) * way, anchor=anchor, mod=mod, pick="shift")


def read_vague(source: Source, i: int) -> tuple[int, Loose] | None:
    """Words that point at time without a value: "now", "recently", "every year", "the past", "these days"."""
    word = source.word(i)
    if word in VAGUE:
        if word == "recent":
            if source.word(i + 1) not in UNITS or not source.word(i + 1).endswith("s"):
                return None
            return i + 2, Loose(timex_type="DATE", timex="PAST_REF")
        return i + 1, Loose(timex_type="DATE", timex=VAGUE[word])
    if word in SETS:
        if word not in {"daily", "annually"} and source.word(i + 1).isalpha():
            return None
        return i + 1, Loose(timex_type="SET", timex=SETS[word])
    if word in {"every", "each"}:
        return _read_every(source, i)
    if word == "the":
        return _read_the_vague(source, i)
    if word == "these" and source.word(i + 1) == "days":
        return i + 2, Loose(timex_type="DATE", timex="PRESENT_REF")
    return None


def _read_the_vague(source: Source, i: int) -> tuple[int, Loose] | None:
    for head, ref in (("past", "PAST_REF"), ("future", "FUTURE_REF"), ("present", "PRESENT_REF")):
        if source.word(i + 1) == head and (
            source.word(i + 2) in {".", ",", ";", "and", "or", "but", "is", ")", '"', "”", "as", "that"}
        ):
            return i + 2, Loose(timex_type="DATE", timex=ref)
    if source.word(i + 1) == "past" and source.word(i - 1) == "in" and _counts_nothing(source, i + 2):
        return i + 2, Loose(timex_type="DATE", timex="PAST_REF")
    if source.word(i + 1) == "near" and source.word(i + 2) in {"future", "term"}:
        return i + 3, Loose(timex_type="DATE", timex="FUTURE_REF")
    return None


def _counts_nothing(source: Source, i: int) -> bool:
    """Whether no length follows: "in the past they met", not "in the past two years", "in the past fiscal year"."""
    if source.word(i)[:1].isdigit() or read_amount(source, i) is not None:
        return False
    return not any(source.word(k) in UNITS for k in (i, i + 1))


def _read_every(source: Source, i: int) -> tuple[int, Loose] | None:
    amount = read_amount(source, i + 1)
    j = amount.stop if amount is not None else i + 1
    unit = UNITS.get(source.word(j))
    if unit in {None, "season", "second"}:
        if source.word(j) in WEEKDAYS and source.capital(j):
            return j + 1, Loose(timex_type="SET", timex=f"XXXX-WXX-{WEEKDAYS[source.word(j)] + 1}")
        if source.word(j) in MONTHS and source.capital(j):
            return j + 1, Loose(timex_type="SET", timex=f"XXXX-{MONTHS[source.word(j)]:02d}")
        return None
    number = "1" if amount is None else f"{amount.low.normalize():f}"
    code = {
        "hour": "H",
        "minute": "M",
        "day": "D",
        "night": "D",
        "week": "W",
        "weekend": "WE",
        "month": "M",
        "quarter": "Q",
    }.get(unit or "", "Y")
    number = {"decade": "10", "century": "100"}.get(unit or "", number)
    return j + 1, Loose(timex_type="SET", timex=f"P{'T' if unit in {'hour', 'minute'} else ''}{number}{code}")
