"""Times of day: "3:30 p.m.", "15:00 GMT Saturday", "noon", "1400 hours", "Tuesday morning", "last night"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.grammar.calendar.dates import read_absolute
from crosscheck.grammar.calendar.expressions import Hour, Point
from crosscheck.grammar.calendar.reading import DASHES, Source
from crosscheck.grammar.calendar.relative import DAYS, PICKS
from crosscheck.words.calendar import MONTHS, PARTS, WEEKDAYS, ZONE_PHRASES, ZONES, word_set

HALVES: dict[str, int] = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_AT = word_set("at from until till by around about before after since to between and through")

ReadHour = tuple[int, Hour]


def read_clock(source: Source, i: int) -> ReadHour | None:
    """A clock time at token `i`, with zone and day where they follow it."""
    bare = read_bare_clock(source, i)
    if bare is None:
        return None
    stop, hour = read_zone(source, *bare)
    return _read_day(source, stop, hour)


_ABOUT = word_set("about around roughly approximately circa near nearly almost")
_SOON = word_set("shortly soon just right moments minutes immediately straight")
_BOUNDS: dict[str, str] = {"after": "AFTER", "past": "AFTER", "before": "BEFORE", "by": "ON_OR_BEFORE"}
_JOINED: dict[str, str] = {"after": "AFTER", "post": "AFTER", "before": "BEFORE", "pre": "BEFORE"}
SHORTLY = 1800
"""Seconds that "shortly after" a time reaches."""


def hedge_clock(source: Source, i: int, stop: int, hour: Hour) -> ReadHour:
    """What stands before a clock time at `i` or follows it: "about", "shortly after", "by", "or so"."""
    if hour.mod or hour.grain == "part-of-day":
        return stop, hour
    if source.word(stop) == "or" and source.word(stop + 1) in {"so", "thereabouts"}:
        return stop + 2, replace(hour, mod="APPROX")
    before = source.word(i - 1)
    if before in _ABOUT:
        return stop, replace(hour, mod="APPROX")
    joined = before in DASHES and _JOINED.get(source.word(i - 2))
    if joined:
        return stop, replace(hour, mod=joined)  # "an after-midnight fire"
    mod = _BOUNDS.get(before, "")
    if mod == "" or (before == "past" and source.word(i - 2) not in _SOON):
        return stop, hour
    if mod == "ON_OR_BEFORE" or source.word(i - 2) not in _SOON:
        return stop, replace(hour, mod=mod)
    first = hour.first if mod == "AFTER" else hour.first - SHORTLY
    return stop, replace(hour, mod=mod, first=first, last=first + SHORTLY - 1)


def read_bare_clock(source: Source, i: int) -> ReadHour | None:
    """A clock time without zone or day."""
    word = source.word(i)
    if word in {"noon", "midnight"}:
        at = 12 * 3600 if word == "noon" else 0
        return i + 1, _hour(at, "minute")
    if word == "12" and source.word(i + 1) in {"noon", "midnight"}:
        return i + 2, _hour(12 * 3600 if source.word(i + 1) == "noon" else 0, "minute")
    figures = _figures(source, i)
    if figures is None or not source.free_left(i):
        return None
    j, hours, minutes, seconds, grain = figures
    half = read_half(source, j)
    if half is not None:
        if not 1 <= hours <= 12:
            return (
                (half[0], _hour(hours * 3600 + minutes * 60 + seconds, grain))
                if hours <= 23 and half[1] == 12
                else None
            )
        return half[0], _hour((hours % 12 + half[1]) * 3600 + minutes * 60 + seconds, grain)
    return _without_half(source, i, j, hours * 3600 + minutes * 60 + seconds, grain)


def _without_half(source: Source, i: int, j: int, at: int, grain: str) -> ReadHour | None:
    if at >= 24 * 3600:
        return None
    word = source.word(j)
    if word in {"in", "at"}:
        part = source.word(j + 2 if source.word(j + 1) == "the" else j + 1)
        told = _in_part(at, part)
        if told is not None and (source.word(j + 1) == "the" or part == "night") and grain in {"hour", "minute"}:
            return j + (3 if source.word(j + 1) == "the" else 2), _hour(told, grain)
    if word == "o'clock":
        return j + 1, _hour(at, grain)
    if word in {"hours", "hrs", "hr", "h"} and (source.digits(i) == 4 or grain == "minute") and source.digits(j - 1):
        return j + 1, _hour(at, "minute")
    if grain == "hour":
        return None
    if source.digits(i) == 4:
        return (j, _hour(at, grain)) if read_zone(source, j, _hour(at, grain))[0] > j else None
    colon = source.word(i + 1) == ":"
    asked = source.word(i - 1) in _AT or read_zone(source, j, _hour(at, grain))[0] > j or source.word(j) in WEEKDAYS
    two = source.digits(i) == 2 and (not source.glued(i) or source.word(i - 1) == "(")
    named = source.capital(i - 1) and source.word(i - 1) not in _AT  # John 3:16
    return (j, _hour(at, grain)) if colon and (asked or two) and not named else None


def _in_part(at: int, part: str) -> int | None:
    """
    Seconds of the day of a clock's hour in a part of the day; but for the afternoon 12:15 is after midnight.

    An hour before six "at night" is one of the small hours.
    """
    if part not in {"morning", "afternoon", "evening", "night"} or not 3600 <= at < 13 * 3600:
        return None
    if at >= 12 * 3600:
        return at if part == "afternoon" else at - 12 * 3600
    late = part in {"afternoon", "evening"} or (part == "night" and at >= 6 * 3600)
    return at + (12 * 3600 if late else 0)


def _figures(source: Source, i: int) -> tuple[int, int, int, int, str] | None:
    """Hours, minutes and seconds as written in figures: "3", "3:30", "3.30" (one token), "1530"."""
    hours = source.whole(i)
    if hours is None:
        parts = source.word(i).split(".")
        if (
            (
                len(parts) == 2
                and all(p.isascii() and p.isdigit() for p in parts)
                and len(parts[1]) == 2
                and int(parts[1]) < 60
            )
            and len(parts[0]) <= 2
            and read_half(source, i + 1) is not None
        ):
            return i + 1, int(parts[0]), int(parts[1]), 0, "minute"
        return _spoken_hour(source, i)
    if source.word(i + 1) == ":" and source.glued(i + 1) and source.glued(i + 2) and source.digits(i + 2) == 2:
        minutes = source.whole(i + 2) or 0
        if hours > 24 or minutes > 59 or source.digits(i) > 2:
            return None
        if source.word(i + 3) == ":" and source.glued(i + 3) and source.glued(i + 4) and source.digits(i + 4) == 2:
            return i + 5, hours, minutes, source.whole(i + 4) or 0, "second"
        return i + 3, hours, minutes, 0, "minute"
    if source.digits(i) == 4:
        return (i + 1, hours // 100, hours % 100, 0, "minute") if hours < 2400 and hours % 100 < 60 else None
    return (i + 1, hours, 0, 0, "hour") if hours <= 12 or read_half(source, i + 1) else None


def _spoken_hour(source: Source, i: int) -> tuple[int, int, int, int, str] | None:
    from_words = {
        w: n
        for n, w in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
        )
    }
    hours = from_words.get(source.word(i))
    if hours is None or not (source.word(i + 1) == "o'clock" or read_half(source, i + 1)):
        return None
    return i + 1, hours, 0, 0, "hour"


def read_half(source: Source, i: int) -> tuple[int, int] | None:
    """Such as "a.m.", "pm", "p.m", "a. m.", the "p" of "5:03p" at token `i`: the token after it, the hours it adds."""
    word = source.word(i)
    if word in HALVES:
        if word == "am" and not source.glued(i) and source.word(i - 2) == "i":
            return None
        return i + 1, HALVES[word]
    if word not in {"a", "p"}:
        return None
    half = 0 if word == "a" else 12
    if source.word(i + 1) == "." and source.word(i + 2) == "m" and source.glued(i + 1):
        spaced = not source.glued(i + 2) and source.word(i + 3) == "."
        return i + 3 + spaced, half
    return (i + 1, half) if source.glued(i) and source.word(i - 2) == ":" else None


def _hour(at: int, grain: str) -> Hour:
    at %= 86400
    tail = f"T{at // 3600:02d}:{at // 60 % 60:02d}" + (f":{at % 60:02d}" if grain == "second" else "")
    width = {"second": 1, "minute": 60, "hour": 3600}[grain]
    return Hour(first=at, last=at + width - 1, grain=grain, tail=tail)


def read_zone(source: Source, i: int, hour: Hour) -> ReadHour:
    """The zone that follows a clock time: "GMT", "ET", "local time", "British Summer Time", in brackets or not."""
    j = i + 1 if source.word(i) == "(" else i
    word = source.word(j)
    stop, zone, offset = i, "", None
    if word in ZONES and source.shown(j).isupper():
        stop, zone, offset = j + 1, source.shown(j), ZONES[word]
        if zone in {"GMT", "UTC"} and source.word(stop) in {"+", "-", "−"} and source.digits(stop + 1) in {1, 2}:
            way = 1 if source.word(stop) == "+" else -1
            shift = way * (source.whole(stop + 1) or 0)
            stop, zone, offset = stop + 2, f"{zone}{shift:+d}", shift * 60
    else:
        for length in (3, 2):
            named = ZONE_PHRASES.get(tuple(source.word(j + k) for k in range(length)))
            if named is not None:
                stop, (zone, offset) = j + length, named
                break
    if stop == i:
        return i, hour
    if j > i:
        if source.word(stop) != ")":
            return i, hour
        stop += 1
    return stop, replace(hour, zone=zone, offset=offset)


def _read_day(source: Source, j: int, hour: Hour) -> ReadHour:
    """The day after a clock time; words between ("on") leave the span at the clock but still give the day."""
    k = j + 1 if source.word(j) in {"on", ","} else j
    found = read_day(source, k)
    if found is None:
        return j, hour
    return (found[0] if k == j else j), replace(hour, day=found[1])


def read_day(source: Source, i: int) -> tuple[int, Point] | None:
    """A single day at token `i`: "Saturday", "May 9", "yesterday", "last Friday"."""
    word = source.word(i)
    if word in DAYS:
        return i + 1, Point(unit="day", steps=DAYS[word], anchor="published")
    if word in WEEKDAYS or word in MONTHS or source.digits(i) in {1, 2, 4}:
        found = read_absolute(source, i)
        return found if found is not None and found[1].unit == "day" else None
    if word in {"last", "next", "this"} and source.word(i + 1) in WEEKDAYS and source.capital(i + 1):
        found = read_absolute(source, i + 1)
        pick = {0: "this", 1: "next", -1: "last"}[PICKS[word]]
        if found is not None:
            return found[0], replace(found[1], pick=pick, anchor="published")
    return None


def read_part_after(source: Source, j: int, day: Point) -> ReadHour | None:
    """Such as "Tuesday morning": the part of day after a day that ends before token `j`."""
    k = j + 1 if source.word(j) in DASHES or source.word(j) == "early" else j
    part = PARTS.get(source.word(k))
    if part is None or source.word(k).endswith("s"):
        return None
    return k + 1, _part(source.word(k), day, "START" if source.word(j) == "early" else day.mod)


def _part(word: str, day: Point | None, mod: str = "") -> Hour:
    code, first, last = PARTS[word]
    return Hour(
        first=first,
        last=last,
        grain="part-of-day",
        tail=f"T{code}",
        day=None if day is None else replace(day, mod=""),
        mod=mod,
    )


_TODAY = Point(unit="day", steps=0, anchor="published")


def read_part(source: Source, i: int) -> ReadHour | None:
    """Such as "this morning", "last night", "tonight", "overnight", "the night of April 18", "mid-afternoon"."""
    word = source.word(i)
    if word == "tonight":
        return i + 1, _part("night", _TODAY)
    if word == "overnight" and source.word(i + 1) not in WEEKDAYS:
        return i + 1, _part("night", None)
    after = source.word(i + 1)
    if word == "this" and after in PARTS:
        return i + 2, _part(after, _TODAY)
    if word == "last" and after in {"night", "evening"}:
        return i + 2, _part(after, replace(_TODAY, steps=-1))
    if word == "tomorrow" and after in PARTS:
        return i + 2, _part(after, replace(_TODAY, steps=1))
    if word == "mid" and after in PARTS:
        return i + 2, _part(after, None, "MID")
    if word == "mid" and source.word(i + 1) in DASHES and source.word(i + 2) in PARTS:
        found = read_day(source, i + 3)
        return (found[0] if found else i + 3), _part(source.word(i + 2), found[1] if found else None, "MID")
    told = _part_of_story(source, i) or _small_hours(source, i)
    if told is not None:
        return told
    if word == "the" and after in PARTS and source.word(i + 2) == "of":
        found = read_day(source, i + 4 if source.word(i + 3) == "the" else i + 3)
        if found is not None:
            return found[0], _part(after, found[1])
    return None


_SMALL_HOURS = Hour(first=0, last=6 * 3600 - 1, grain="part-of-day", tail="TMO", mod="START")
_SMALL = frozenset({"early", "small", "wee"})


def _small_hours(source: Source, i: int) -> ReadHour | None:
    """Such as "the early hours", "the small hours of Saturday", "in the early hours of the morning"."""
    if source.word(i) != "the" or source.word(i + 1) not in _SMALL or source.word(i + 2) != "hours":
        return None
    stop = i + 3
    if source.word(stop) != "of":
        return stop, _SMALL_HOURS
    if (source.word(stop + 1), source.word(stop + 2)) in {("the", "morning"), ("this", "morning")}:
        day = _TODAY if source.word(stop + 1) == "this" else None
        return stop + 3, replace(_SMALL_HOURS, day=day)
    found = read_day(source, stop + 1)
    if found is None or (source.word(found[0]) in PARTS and source.word(found[0]) != "morning"):
        return None
    stop = found[0] + 1 if source.word(found[0]) == "morning" else found[0]
    return stop, replace(_SMALL_HOURS, day=found[1])


_STORY_STEPS = {"same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_CLOSERS = word_set(", . ; : ) and when as but")


def _part_of_story(source: Source, i: int) -> ReadHour | None:
    """Such as "that night", "the next morning", "the evening before": a part of a day that the story has told."""
    word = source.word(i)
    j = i + 1 if word in {"the", "that"} else i
    steps = _STORY_STEPS.get(source.word(j), 0)
    if source.word(j) in _STORY_STEPS:
        j += 1
    elif word != "that" and not (word == "the" and source.word(j + 1) == "before"):
        if word == "the" and source.word(i - 1) in {"in", "during"} and source.word(j) in _OPEN_PARTS:
            return (j + 1, _part(source.word(j), None)) if source.word(j + 1) in _CLOSERS else None
        return None
    if source.word(j) not in PARTS or len(source.word(j)) < len(source.tokens.lowers[j]):
        return None
    if source.word(j + 1) == "before" and source.word(j + 2) in _CLOSERS:
        j, steps = j + 1, -1
    elif word == "the" and source.word(j + 1) == "before" and j == i + 1:
        return None
    return j + 1, _part(source.word(j - 1 if source.word(j) == "before" else j), replace(_STORY_DAY, steps=steps))


_OPEN_PARTS = frozenset({"morning", "afternoon", "evening"})
_STORY_DAY = Point(unit="day", steps=0, anchor="story")
