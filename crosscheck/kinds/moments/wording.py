"""Moments in words: the canonical wording of reports, which reads back as the same value."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import Clock, Grain, When
from crosscheck.words.calendar import MONTH_NAMES, PART_NAMES, SEASON_NAMES, WEEKDAY_NAMES

_EDGES = {"START": "the start of", "MID": "the middle of", "END": "the end of", "APPROX": "around"}
_MODS = {"START": "early", "MID": "mid", "END": "late", "APPROX": "around"}
_MODERN = 1800
"""Years before it are told as years, so that no one reads them as counts."""
_ORDINALS = ("", "first", "second", "third", "fourth")


def say_when(when: When) -> str:
    """Such as "9 May 2024", "early 2011", "since 2019", "the week of 6 May 2024"."""
    core = _core(when)
    if when.mod:
        core = core.removeprefix("the year ")
    mod = _MODS.get(when.mod, "")
    if mod and when.grain in {Grain.WEEK, Grain.WEEKEND}:
        core = f"{_EDGES[when.mod]} {core}"
    elif when.mod == "ON_OR_AFTER":
        core = f"later in {core}"
    elif mod == "mid":
        core = f"mid-{core.removeprefix('the ')}"
    elif mod:
        core = f"{mod} {core.removeprefix('the ')}"
    if mod and when.grain in {Grain.DECADE, Grain.CENTURY, Grain.QUARTER, Grain.HALF}:
        core = f"the {core}"
    return f"{when.limit} {core}" if when.limit else core


def _core(when: When) -> str:
    if when.weekday_only:
        return WEEKDAY_NAMES[when.first.weekday()]
    year = f" {when.first.year}" if when.year_known else ""
    if when.grain is Grain.DAY:
        return day_words(when.first) + year
    if when.grain is Grain.MONTH:
        return MONTH_NAMES[when.first.month] + year
    if when.grain in {Grain.WEEK, Grain.WEEKEND}:
        return f"the {when.grain.value} of {day_words(when.first)}{year}"
    if when.grain is Grain.QUARTER:
        fiscal = (when.last - when.first).days > 100
        number = int(when.timex[-1])
        head = f"the fiscal {_ORDINALS[number]} quarter" if fiscal else f"the {_ORDINALS[number]} quarter"
        of = f" of {when.timex[:4]}" if when.year_known else ""
        return head + of
    if when.grain is Grain.HALF:
        of = f" of {when.first.year}" if when.year_known else ""
        return f"the {_ORDINALS[int(when.timex[-1])]} half{of}"
    if when.grain is Grain.SEASON:
        return f"the {SEASON_NAMES[when.timex[-2:]]}" + (f" of {when.timex[:4]}" if when.year_known else "")
    if when.grain is Grain.DECADE:
        return f"the {when.first.year}s"
    if when.grain is Grain.CENTURY:
        return f"the {ordinal(int(when.timex) + 1)} century"
    if when.timex.startswith("FY"):
        return f"fiscal {when.timex[2:]}"
    return str(when.first.year) if when.first.year >= _MODERN else f"the year {when.first.year}"


def day_words(date: dt.date) -> str:
    """Such as "9 May"."""
    return f"{date.day} {MONTH_NAMES[date.month]}"


def ordinal(number: int) -> str:
    """Such as "21st"."""
    tail = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


SHORTLY = 1800
"""Seconds that "shortly after" and "just before" a time reach."""
_LIMITS = {"AFTER": "after ", "BEFORE": "before ", "ON_OR_BEFORE": "by ", "APPROX": "around "}


def shortly(clock: Clock) -> bool:
    """Whether a time is told as close after or before the one it names."""
    return clock.mod in {"AFTER", "BEFORE"} and clock.last - clock.first == SHORTLY - 1


def say_clock(clock: Clock) -> str:
    """Such as "15:00 GMT on 9 May 2024", "shortly after noon", "the morning of 7 May 2024"."""
    if clock.grain is Grain.PART:
        return _say_part(clock)
    at, close = clock.first, shortly(clock)
    if close and clock.mod == "BEFORE":
        at = clock.last + 1
    hours, minutes, seconds = at // 3600, at // 60 % 60, at % 60
    text = f"{hours:02d}:{minutes:02d}"
    if clock.grain is Grain.SECOND:
        text += f":{seconds:02d}"
    elif clock.grain is Grain.HOUR:
        text = f"{hours % 12 or 12} {'a.m.' if hours < 12 else 'p.m.'}"
    if clock.zone:
        text += f" {_zone(clock.zone)}"
    text = f"{'shortly ' if close else ''}{_LIMITS.get(clock.mod, '')}{text}"
    return text if clock.day is None else f"{text} {say_when(clock.day)}"


def _say_part(clock: Clock) -> str:
    part, mod = PART_NAMES[clock.timex[-2:]], _MODS.get(clock.mod, "")
    if mod == "mid":
        return f"mid-{part}" if clock.day is None else f"mid-{part} {say_when(clock.day)}"
    if clock.day is None:
        core = "overnight" if part == "night" else f"this {part}"
        return f"{mod} {core}".strip()
    return f"{mod} {say_when(clock.day)} {part}" if mod else f"the {part} of {say_when(clock.day)}"


def _zone(zone: str) -> str:
    return zone if zone.replace("+", "").replace("-", "").isalnum() and zone.isupper() else f"{zone} time"
