"""Lengths in figures and colons: "3:07:35", and "7:41" where the words beside it make it one."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.grammar.calendar.clocks import read_half, read_zone
from crosscheck.grammar.calendar.expressions import Hour, Length
from crosscheck.grammar.calendar.reading import Source
from crosscheck.model import Bound
from crosscheck.words.calendar import word_set

_ONE = Decimal(1)
_HEDGES = word_set("about around roughly just only under over nearly almost approximately exactly")
_CLOCK_ASKED = word_set("at by until till from since after before past to")
_LEFT = word_set("left remaining remained")
_LEFT_AFTER_TO = word_set("go play spare")
_OF_A_CLOCK = word_set("clock game half quarter period match overtime timeout song video film recording")
_TIMED = word_set("clocked clocking timed lasting lasted lasts ran swam")
_TOLD = word_set("time times mark record")
_OF_THE_DAY = word_set("start starting off kickoff tipoff opening closing departure arrival broadcast report")
"""Words before "time of" that ask for a time of day: "a kick-off time of 7:45"."""
_THINGS_TIMED = word_set("mile marathon lap finish half-marathon track song video clip film relay freestyle")
_MINUTES, _HOURS = word_set("minutes minute mins min"), word_set("hours hour hrs hr")
_ANY = Hour(first=0, last=0, grain="minute", tail="")
_FAR = 12
"""Words on either side in which a marathon makes "2:05" hours and minutes."""


def read_stopwatch(source: Source, i: int) -> tuple[int, Length] | None:
    """Such as "3:07:35" as a length: three numbers joined by colons, not followed by a zone or a.m."""
    hours, minutes, seconds = source.whole(i), source.whole(i + 2), source.whole(i + 4)
    if hours is None or minutes is None or seconds is None or source.word(i + 1) != ":" or source.word(i + 3) != ":":
        return None
    if not all(source.glued(k) for k in range(i + 1, i + 5)) or minutes > 59 or seconds > 59:
        return None
    if source.digits(i + 2) != 2 or source.digits(i + 4) != 2:
        return None
    return i + 5, _length(hours * 3600 + minutes * 60 + seconds, "second", f"PT{hours}H{minutes}M{seconds}S")


def read_timed(source: Source, i: int) -> tuple[int, Length] | None:
    """
    Such as "7:41" where the words beside it make it a length.

    It is one where it is left, remaining or to go, where something is done in it or a time of it is told, and before
    "minutes"; after "at" or "by", and before a.m. or a zone, it stays a time of day. It is told in minutes and seconds,
    but in hours and minutes before "hours" and beside a marathon.
    """
    first, second = source.whole(i), source.whole(i + 2)
    if first is None or second is None or source.word(i + 1) != ":" or source.digits(i + 2) != 2 or second > 59:
        return None
    if source.digits(i) > 2 or not (source.glued(i + 1) and source.glued(i + 2)) or not source.free_left(i):
        return None
    stop = i + 3
    before = i - 2 if source.word(i - 1) in _HEDGES else i - 1
    if source.word(stop) == ":" or source.word(before) in _CLOCK_ASKED or of_day(source, stop):
        return None
    unit = source.word(stop)
    if unit in _MINUTES or unit in _HOURS:
        stop += 1
    elif not _measured(source, before, stop):
        return None
    if unit in _HOURS or (unit not in _MINUTES and first < 10 and _marathon(source, i, stop)):
        return stop, _length(first * 60 + second, "minute", f"PT{first}H{second}M")
    return stop, _length(first * 60 + second, "second", f"PT{first}M{second}S")


def of_day(source: Source, stop: int) -> bool:
    """Whether what follows the figures makes them a time of day: a.m., a zone."""
    return read_half(source, stop) is not None or read_zone(source, stop, _ANY)[0] > stop


def _measured(source: Source, k: int, stop: int) -> bool:
    """Whether the words beside "7:41", at token `k` before it and from `stop` on, make it a length."""
    asked = source.word(k)
    after, beyond = source.word(stop), source.word(stop + 1)
    if after in _LEFT or (after == "to" and beyond in _LEFT_AFTER_TO):
        return True
    if after in {"into", "of", "on"} and beyond in {"the", "a"} and source.word(stop + 2) in _OF_A_CLOCK:
        return True
    if after in _THINGS_TIMED:
        return True
    if asked == "of":
        return source.word(k - 1) in _TOLD and source.word(k - 2) not in _OF_THE_DAY
    return asked == "in" or asked in _TIMED


def _marathon(source: Source, i: int, stop: int) -> bool:
    return any(source.word(k) in {"marathon", "marathons"} for k in range(i - _FAR, stop + _FAR))


def _length(number: int, unit: str, timex: str) -> Length:
    return Length(number=Decimal(number), upper=None, unit=unit, step=_ONE, bound=Bound.EXACT, timex=timex)
