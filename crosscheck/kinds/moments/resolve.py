"""From the words of a moment to days of the calendar: dateline, publication date, tense, the moment told before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from crosscheck.grammar.calendar import Point
from crosscheck.kinds.moments import build
from crosscheck.kinds.moments.anchors import Base
from crosscheck.model import PLACEHOLDER_YEAR, Grain, When
from crosscheck.words.calendar import WEEKDAY_NAMES

_DAY = dt.timedelta(days=1)
_FINE = {Grain.DAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A moment set in the calendar. `when` is None when it hangs on a day that is not known."""

    when: When | None
    inferred: tuple[str, ...] = ()


@dataclass(slots=True)
class Story:
    """The moments told so far: what "three days later" and "a year earlier" count from."""

    last: When | None = None
    quarter: When | None = None
    day: When | None = None
    day_at: int = -1
    """The last single day and where it was told, for clock times beside it."""

    def tell(self, when: When) -> None:
        """Remember a moment."""
        if not when.year_known or (when.grain in {Grain.YEAR, Grain.QUARTER} and (when.last - when.first).days > 366):
            return  # of unknown year, or fiscal
        self.last = when
        if when.grain is Grain.QUARTER:
            self.quarter = when


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What decides where a moment without a year lies: the verb's tense, and for ends of ranges the other end."""

    tense: str = ""
    after: dt.date | None = None
    before: dt.date | None = None
    owns: bool = False
    """Whether the moment owns a happening: in "may appeal against Friday's ruling" the verb says nothing of the day."""


def resolve(point: Point, base: Base, story: Story, ask: Ask) -> Read:
    """Set `point` in the calendar; mod and limit are carried over."""
    read = _resolve(point, base, story, ask)
    if read.when is None:
        return read
    when = replace(read.when, mod=point.mod or read.when.mod, limit=point.limit)
    return Read(when=when, inferred=read.inferred + _misfit(point, when))


def _resolve(point: Point, base: Base, story: Story, ask: Ask) -> Read:
    try:
        if point.other is not None:
            return _two_readings(point, base)
        if point.steps is not None:
            return _stepped(point, base, story, ask)
        if point.unit == "day" and point.weekday is not None and point.day is None and not point.name:
            return _weekday(point, base, story, ask)
        if point.unit == "decade":
            return Read(when=build.decade(point.number or 0))
        if point.unit == "century":
            return Read(when=build.century(point.number or 0))
        if point.year is not None:
            return Read(when=_place(point, point.year))
        return _yearless(point, base, story, ask)
    except (ValueError, OverflowError):
        return Read(when=None)


def _place(point: Point, year: int, *, year_known: bool = True) -> When | None:
    """The place `point` names, in a year."""
    if point.fiscal:
        return build.fiscal(year, point.number)
    if point.unit in {"quarter", "half"}:
        made = build.quarter if point.unit == "quarter" else build.half
        return made(year, point.number or 1, year_known=year_known)
    if point.unit == "season":
        return build.season(year, point.name, year_known=year_known)
    if point.unit == "month":
        return build.month(year, point.month or 1, year_known=year_known)
    if point.unit in {"day", "week", "weekend"}:
        date = (
            build.holiday(point.name, year)
            if point.month is None
            else build.safe_date(year, point.month, point.day or 0)
        )
        if date is None:
            return None
        if point.unit == "day":
            return build.day(date, year_known=year_known)
        return build.week(date) if point.unit == "week" else build.weekend(date)
    return build.year(year)


def _two_readings(point: Point, base: Base) -> Read:
    """Such as "05/08/2024": both readings stand unless the outlet's or the article's habit decides."""
    month, day, year = point.month or 1, point.day or 1, point.year or PLACEHOLDER_YEAR
    if base.date_order:
        if base.date_order == "dmy":
            month, day = day, month
        order = "day first" if base.date_order == "dmy" else "month first"
        return Read(when=build.day(dt.date(year, month, day)), inferred=(f"read {order} by the habit of the article",))
    return Read(when=build.year(year), inferred=("day and month undecided: either may come first",))


def _stepped(point: Point, base: Base, story: Story, ask: Ask) -> Read:
    """Units counted from the article's day or from the story's last moment."""
    steps, unsure = point.steps or 0, ""
    if point.name == "years" and point.year is not None:
        if story.quarter is None:
            return Read(when=build.year(point.year))
        number = (story.quarter.first.month + 2) // 3
        return Read(when=build.quarter(point.year, number), inferred=("quarter from the one told before",))
    if point.name == "years" or (
        point.unit == "year" and steps == -1 and point.pick == "shift" and story.quarter is not None
    ):
        if story.quarter is not None:
            year, number = story.quarter.first.year + steps, (story.quarter.first.month + 2) // 3
            return Read(when=build.quarter(year, number), inferred=("quarter from the one told before",))
        anchor, source = base.when, base.source
        steps = 4 * steps - 1 if point.unit == "quarter" else steps  # the last full quarter, years before
    elif point.anchor == "story":
        anchor, source = story.last, "the moment told before"
        unsure = "" if steps else "place"  # "that night" may look back past the moment told last
        if point.unit == "quarter":
            anchor = story.quarter
        if anchor is None and point.pick == "the" and base.when is not None:
            anchor, source, steps = base.when, base.source, -1 if point.unit == "quarter" else 0
        elif point.pick == "the" and point.unit == "year" and base.when is not None:
            anchor, source = base.when, base.source
    elif base.narrative and story.last is not None and point.unit != "day":
        anchor, source, unsure = story.last, "the moment told before", "place"
    else:
        anchor, source = base.when, base.source
    if anchor is None:
        own = not steps and point.month is not None and point.unit in {"day", "month"}  # "on May 2 this year"
        return Read(when=_place(point, PLACEHOLDER_YEAR, year_known=False) if own else None)
    if point.unit == "weekend" and steps == 0 and anchor is base.when:
        when = _last_weekend(point, anchor, ask)
    else:
        when = _count(point, anchor, steps)
    if anchor is base.when and source == "the publication date" and point.unit == "day" and abs(steps) <= 1:
        unsure = "day"
    unsure = unsure or anchor.unsure
    if when is not None and unsure:
        when = replace(when, unsure=unsure)
    return Read(when=when, inferred=(f"counted from {source}",) if when is not None else ())


def _last_weekend(point: Point, anchor: When, ask: Ask) -> When | None:
    """The weekend just past or the coming one, by tense; on its own days the one that runs."""
    if anchor.grain is not Grain.DAY:
        return None
    here = build.weekend(anchor.first)
    if anchor.first >= here.first or ask.tense == "future" or point.pick == "next":
        return here
    return build.weekend(anchor.first - 7 * _DAY)


def _count(point: Point, anchor: When, steps: int) -> When | None:
    one_year = anchor.first.year == anchor.last.year
    if (
        point.month is not None
        or point.unit in {"half", "season"}
        or (point.unit == "quarter" and point.number is not None)
    ):
        return _place(point, anchor.first.year + steps) if one_year else None
    counter = _COUNTERS.get(point.unit)
    if counter is None:
        return None
    made = counter(anchor.first, steps)
    if anchor.first == anchor.last or counter(anchor.last, steps) == made:
        return made
    return None


def _count_quarter(date: dt.date, steps: int) -> When:
    at = date.year * 4 + (date.month - 1) // 3 + steps
    return build.quarter(at // 4, at % 4 + 1)


_COUNTERS: dict[str, Callable[[dt.date, int], When]] = {
    "day": lambda date, steps: build.day(date + steps * _DAY),
    "week": lambda date, steps: build.week(date + 7 * steps * _DAY),
    "weekend": lambda date, steps: build.weekend(date + 7 * steps * _DAY),
    "month": lambda date, steps: build.month(*build.add_months(date, steps)),
    "quarter": _count_quarter,
    "year": lambda date, steps: build.year(date.year + steps),
    "decade": lambda date, steps: build.decade(date.year // 10 + steps),
    "century": lambda date, steps: build.century(date.year // 100 + steps),
}


_HALF_WEEK = 3
"""Days ahead beyond which the same weekday of the past is nearer."""


def _weekday(point: Point, base: Base, story: Story, ask: Ask) -> Read:
    weekday = point.weekday or 0
    anchor = story.last if point.anchor == "story" else base.when
    source = "the moment told before" if point.anchor == "story" else base.source
    if ask.after is not None or ask.before is not None:
        anchor, source = None, "the other end of the range"
        start = ask.after if ask.after is not None else ask.before
        date = _nearest_weekday(
            start or dt.date.min, weekday, "future" if ask.after is not None else "past", strict=False
        )
        return Read(when=build.day(date), inferred=(f"date from {source}",))
    if anchor is None or anchor.grain not in _FINE:
        return Read(when=None)
    today = anchor.first
    if point.pick == "last":
        date = _nearest_weekday(today, weekday, "past", strict=True)
    elif point.pick == "next":
        date = _nearest_weekday(today, weekday, "future", strict=True)
    elif point.pick == "this":
        date = today + (weekday - today.weekday()) * _DAY
    else:
        ahead = (weekday - today.weekday()) % 7
        future = ask.tense == "future" and not (ask.owns and ahead > _HALF_WEEK)
        date = _nearest_weekday(today, weekday, "future" if future else "past", strict=False)
    return Read(when=replace(build.day(date), unsure="week"), inferred=(f"date from {source}",))


def _nearest_weekday(date: dt.date, weekday: int, way: str, *, strict: bool) -> dt.date:
    if way == "past":
        back = (date.weekday() - weekday) % 7
        return date - (back or (7 if strict else 0)) * _DAY
    ahead = (weekday - date.weekday()) % 7
    return date + (ahead or (7 if strict else 0)) * _DAY


def _yearless(point: Point, base: Base, story: Story, ask: Ask) -> Read:
    """A place that recurs every year: the year is that of the tense, of the story, or unknown."""
    anchor = base.when
    if ask.after is not None or ask.before is not None:
        return _beside(point, ask)
    if point.unit == "day" and point.month is None and not point.name:
        return _day_alone(point.day or 1, base, story, ask)
    told = story.last if point.anchor == "story" or (base.narrative and point.pick in {"", "next"}) else None
    if told is not None and point.pick in {"last", "next"} and told.grain.rank < Grain.YEAR.rank:
        when = _choose(point, told, "")
        return Read(when=when, inferred=("counted from the moment told before",))
    if told is not None and told.grain.rank <= Grain.YEAR.rank:
        when = _onward(point, told)
        year = told.first.year if when is None else when.first.year
        when = None if when is None else replace(when, unsure="year")
        return Read(when=when, inferred=(f"year {year} from the moment told before",))
    if anchor is None or anchor.first.year != anchor.last.year:
        when = _place(point, PLACEHOLDER_YEAR, year_known=False)
        return Read(when=None if when is None or (point.name and point.month is None) else when)
    when = _choose(point, anchor, ask.tense)
    if when is None:
        return Read(when=None)
    this = point.pick == "this" and point.unit != "season"  # winters lie in two years
    if not this and not _near(when, anchor, ask.tense):
        when = replace(when, unsure="year")
    return Read(when=when, inferred=(f"year {when.first.year} from {base.source}",))


def _near(when: When, anchor: When, tense: str) -> bool:
    """Whether the year left out is sure to be the one inferred: a day just past, or one ahead told as such."""
    ahead = (when.first - anchor.last).days
    return -_SURE_DAYS <= ahead <= (_SURE_DAYS if tense == "future" else 1)


def _day_alone(day: int, base: Base, story: Story, ask: Ask) -> Read:
    """Such as "on the 20th": in the month told before, or the next when it would lie behind; else near the article."""
    told, source = story.last, "the moment told before"
    if told is None or told.grain.rank > Grain.MONTH.rank:
        told, source = base.when, base.source
        if told is None or told.grain is not Grain.DAY:
            return Read(when=None)
        step = 0 if day == told.first.day else 1 if ask.tense == "future" else -1
        behind = (day < told.first.day) if step > 0 else (day > told.first.day)
    else:
        step, behind = 1, told.grain is Grain.DAY and day < told.first.day
    year, month = build.add_months(told.first, step if behind else 0)
    date = build.safe_date(year, month, day)
    return Read(when=None if date is None else build.day(date), inferred=(f"month {year}-{month:02d} from {source}",))


_SURE_DAYS = 60
"""Days from the article within which a day told without its year is that of the year nearest. Not swept."""
_HALF_YEAR = 200 * _DAY
"""A place further than this from the moment told before is nearer to it in the next year or the one before."""


def _onward(point: Point, told: When) -> When | None:
    """The place nearest to the moment told before; in its year when no more than the year was told."""
    same = _place(point, told.first.year)
    if same is None or told.grain.rank >= Grain.SEASON.rank:
        return same
    if same.last < told.first - _HALF_YEAR:
        return _place(point, told.first.year + 1) or same
    if same.first > told.last + _HALF_YEAR:
        return _place(point, told.first.year - 1) or same
    return same


def _candidates(point: Point, years: range) -> list[When]:
    return [when for when in (_place(point, year) for year in years) if when is not None]


def _choose(point: Point, anchor: When, tense: str) -> When | None:
    """Among last year's, this year's and next year's, the one that the words and the verb's tense ask for."""
    year = anchor.first.year
    found = _candidates(point, range(year - 1, year + 2))
    here = [when for when in found if when.first <= anchor.last and anchor.first <= when.last]
    past = [when for when in found if when.last < anchor.first]
    coming = [when for when in found if when.first > anchor.last]
    if point.pick == "this":
        return next((when for when in found if when.first.year == year), None)
    if point.pick == "last":
        return past[-1] if past else None
    if point.pick == "next":
        return coming[0] if coming else None
    if here:
        return here[0]
    near = min(found, key=lambda when: (_distance(when, anchor), when.first), default=None)
    if near is None or tense not in {"past", "future"}:
        return near
    asked = past[-1:] if tense == "past" else coming[:1]
    slack = _DAY_SLACK if near.grain is Grain.DAY else _SLACK
    return near if not asked or near in asked or _distance(near, anchor) <= slack else asked[0]


_DAY_SLACK, _SLACK = 90, 45
"""
Days within which the nearest day or vaguer place wins against the tense: "was set for June 3" looks forward in the past
tense, and news leaves the year out where the nearest one is meant, so a day of the year before needs more than a verb.
"""


def _distance(when: When, anchor: When) -> int:
    return min(abs((when.first - anchor.last).days), abs((anchor.first - when.last).days))


def _beside(point: Point, ask: Ask) -> Read:
    """The first place at or after the start of a range, or the last at or before its end."""
    edge = ask.after or ask.before
    if edge is None:
        return Read(when=None)
    found = _candidates(point, range(edge.year - 1, edge.year + 2))
    if ask.after is not None:
        when = next((w for w in found if w.last >= ask.after), None)
    else:
        when = next((w for w in reversed(found) if w.first <= edge), None)
    if when is None:
        return Read(when=None)
    return Read(when=when, inferred=(f"year {when.first.year} from the other end of the range",))


def _misfit(point: Point, when: When) -> tuple[str, ...]:
    """A weekday that does not fit its date, said so that it can be checked."""
    if point.weekday is None or point.day is None or when.grain is not Grain.DAY or not when.year_known:
        return ()
    if when.first.weekday() == point.weekday:
        return ()
    said, real = WEEKDAY_NAMES[point.weekday], WEEKDAY_NAMES[when.first.weekday()]
    return (f"weekday {said} does not fit {when.first.isoformat()}, a {real}",)
