"""How two times of day relate: zones first, then days, then seconds with the slack that the words leave."""

from __future__ import annotations

from crosscheck.kinds.moments.compare import days_apart, relate
from crosscheck.kinds.moments.wording import SHORTLY, say_clock, shortly
from crosscheck.model import Clock, Comparison, Grain, Level

_DAY, _HOUR, _MINUTE = 86400, 3600, 60
_HEDGED = {60: 30, 30: 15, 15: 10, 10: 10, 5: 5, 1: 3}
"""
Minutes that "around" reaches from a time told to so many: half the step for hours and half-hours, which are where
people round to, and never past the next mark of the dial.
"""
_WRONG_SIDE = 15
"""Minutes on the wrong side of the time named that "shortly after" it may still be meant."""
_PART_SLACK, _PART_APART = 3 * _HOUR, 12 * _HOUR
"""
A part of day has no edges: within the first it may still be meant, and only past the second is it another one, so that
"the morning" neither fits nor contradicts 15:00.
"""
_OPEN = frozenset({"AFTER", "BEFORE", "ON_OR_BEFORE"})
_DAY_INFERRED = "the day of one is inferred"
_ROUNDING = {60: 15, 30: 7, 15: 7, 10: 4, 5: 2}
"""Minutes by which a time told to so many minutes may round a finer one: half the step, the hour by a quarter."""


def relate_clocks(a: Clock, b: Clock) -> Comparison:
    """
    Relate two times of day.

    A zone that is stated is believed: two of known offset are compared in one, and a zone against none is related only
    where the clock shows one time.
    A zone taken from a dateline (an offset without a name) relates two times that meet in it; where they then differ by
    whole half-hours the dateline may not be where it happened, so that is no conflict. Without zones both are local.
    """
    if _zone(a) == _zone(b) == "":
        return _both_local(a, b)
    if a.zone == b.zone:
        return _relate(a, b, 0)
    if a.offset is None or b.offset is None:
        meet = "" in {a.zone, b.zone} and _relate(a, b, 0).level in {Level.SAME, Level.COMPATIBLE}
        if meet and Grain.PART not in {a.grain, b.grain}:
            return _say(Level.COMPATIBLE, a, b, "one names no zone")
        return _say(Level.INCOMPARABLE, a, b, "the zone of one is not known")
    found = _relate(a, b, (a.offset - b.offset) * _MINUTE)
    return found if _zone(a) and _zone(b) else _doubted(found, a, b)


def _zone(clock: Clock) -> str:
    """The zone that a time states; local time states one where it is known whose."""
    return "" if clock.zone == "local" and clock.offset is None else clock.zone


def _both_local(a: Clock, b: Clock) -> Comparison:
    """Neither names a zone: local time of one place, or of two datelines if only so they meet."""
    found = _relate(a, b, 0)
    if found.level is not Level.CONFLICT or a.offset is None or b.offset is None or a.offset == b.offset:
        return found
    moved = _relate(a, b, (a.offset - b.offset) * _MINUTE)
    return moved if moved.level is not Level.CONFLICT else _doubted(found, a, b)


def _doubted(found: Comparison, a: Clock, b: Clock) -> Comparison:
    if found.level is Level.CONFLICT and (a.first - b.first) % (_HOUR // 2) == 0:
        return _say(Level.INCOMPARABLE, a, b, "the zone of one is only its dateline's")
    return found


def _say(level: Level, a: Clock, b: Clock, why: str = "", *, note: bool = False) -> Comparison:
    words = f"{say_clock(a)} against {say_clock(b)}"
    return Comparison(level=level, reason=f"{words}: {why}" if why else words, note=note)


def _relate(a: Clock, b: Clock, shift: int) -> Comparison:
    """Both in the zone of `b`, `a` lying `shift` seconds further east; days that may be one leave only the times."""
    apart = _days_apart(a, b)
    found = _relate_apart(a, b, shift, apart)
    if not apart or found.level is not Level.CONFLICT or a.day is None or b.day is None:
        return found
    days = relate(a.day, b.day)
    if days.level is Level.CONFLICT or _relate_apart(a, b, shift, None).level is Level.CONFLICT:
        return found
    return days if days.level is Level.INCOMPARABLE else _say(Level.COMPATIBLE, a, b, _DAY_INFERRED, note=True)


def _relate_apart(a: Clock, b: Clock, shift: int, apart: int | None) -> Comparison:
    """The same, `a` lying `apart` days later; None where their days do not say."""
    days = None if a.day is None or b.day is None else relate(a.day, b.day)
    if apart is None:
        if days is not None and days.level in {Level.CONFLICT, Level.INCOMPARABLE}:
            return days
        apart = _nearest_day(a, b, shift)
    first, last = a.first - shift + apart * _DAY, a.last - shift + apart * _DAY
    if (first, last, a.mod) == (b.first, b.last, b.mod):
        if (a.day is None) == (b.day is None) and (days is None or shift or days.level is Level.SAME):
            same = say_clock(a) == say_clock(b)
            return (
                Comparison(level=Level.SAME, reason=f"both say {say_clock(a)}")
                if same
                else _say(Level.SAME, a, b, "one time")
            )
        return _say(Level.COMPATIBLE, a, b, "one says less")
    if _past_its_half_hour(a, b, first - b.first) or _past_its_half_hour(b, a, b.first - first):
        return _say(Level.CONFLICT, a, b)
    x, y = _reach(a, first, last), _reach(b, b.first, b.last)
    gap = max(x[0] - y[1], y[0] - x[1])
    if gap <= 0:
        return _say(Level.COMPATIBLE, a, b, "the finer lies within the vaguer")
    return _apart(a, b, gap, abs(first - b.first))


def _reach(clock: Clock, first: int, last: int) -> tuple[int, int]:
    """
    The seconds that the words leave open: "after 15:00" goes on for the day, "shortly after" does not, and "3 p.m."
    names the start of its hour, not any time in it.
    """
    if clock.grain is Grain.HOUR and not shortly(clock):
        last = first + _MINUTE - 1
    if shortly(clock) or clock.mod not in _OPEN:
        return first, last
    return (first, last + _DAY) if clock.mod == "AFTER" else (first - _DAY, last)


def _past_its_half_hour(close: Clock, other: Clock, later: int) -> bool:
    """
    Whether `other` is told to a time half an hour or more from the one that `close` is shortly after or before.

    "Shortly after one" and "around half past one" are set to two marks of the dial; `close` begins `later` seconds
    after `other`.
    """
    if not shortly(close) or Grain.PART in {close.grain, other.grain}:
        return False
    if other.mod in _OPEN and not shortly(other):
        return False  # "after five" goes on for the day
    ahead = SHORTLY if shortly(other) and other.mod == "BEFORE" else 0
    return ahead - later >= SHORTLY if close.mod == "AFTER" else later - ahead >= 0


def _apart(a: Clock, b: Clock, gap: int, between: int) -> Comparison:
    """Two times that do not meet: `gap` seconds from edge to edge, `between` from start to start."""
    if Grain.PART in {a.grain, b.grain}:
        if gap <= _PART_SLACK:
            return _say(Level.COMPATIBLE, a, b, "parts of the day have open edges", note=True)
        if gap < _PART_APART and a.grain is not b.grain:
            return _say(Level.INCOMPARABLE, a, b, "a part of the day is no time")
        return _say(Level.CONFLICT, a, b)
    minutes, slack = -(-gap // _MINUTE), max(_slack(a), _slack(b))
    # two hedged times are both set to a mark of the dial: a full reach apart they are set to different ones
    if minutes < slack or (minutes == slack and 0 in {_slack(a), _slack(b)}):
        return _say(Level.COMPATIBLE, a, b, "one is told as approximate", note=minutes * 2 > slack)
    steps = _step(a), _step(b)
    if steps[0] != steps[1] and between <= _ROUNDING.get(max(steps), 0) * _MINUTE:
        return _say(Level.ROUNDS_TO, a, b, "the coarser rounds the finer")
    return _say(Level.CONFLICT, a, b)


def _slack(clock: Clock) -> int:
    """Minutes that a hedge reaches past the time it is said of; 0 without one."""
    if shortly(clock):
        return _WRONG_SIDE
    step = 60 if clock.first % _HOUR == 0 else _step(clock)
    return _HEDGED.get(step, 0) if clock.mod == "APPROX" else 0


def _step(clock: Clock) -> int:
    """Minutes to which a time is told: 60 for "3 p.m.", 30 for "3:30", 1 for "3:33", 0 with seconds."""
    if clock.grain is Grain.HOUR:
        return 60
    if clock.grain is not Grain.MINUTE or clock.first % _MINUTE:
        return 0
    minutes = clock.first // _MINUTE % 60
    return next(step for step in (30, 15, 10, 5, 1) if minutes % step == 0)


def _days_apart(a: Clock, b: Clock) -> int | None:
    """Whole days from the day of `b` to that of `a`, None unless both are single known days of one sort."""
    if a.day is None or b.day is None or a.day.year_known != b.day.year_known:
        return None
    if a.day.first != a.day.last or b.day.first != b.day.last:
        return None
    return None if a.day.weekday_only is not b.day.weekday_only else days_apart(a.day, b.day)


def _nearest_day(a: Clock, b: Clock, shift: int) -> int:
    """Without days, the day on which the two lie nearest: "just before midnight" is 23:52."""
    return min((-1, 0, 1), key=lambda days: (abs(a.first - shift + days * _DAY - b.first), abs(days), days))
