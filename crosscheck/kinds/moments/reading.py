"""The moments of one text in the order of telling, each set in the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.grammar.calendar import CalendarMatch, Hour, Point, Range
from crosscheck.grammar.matches import Parsed
from crosscheck.kinds.moments.anchors import Base, base_of
from crosscheck.kinds.moments.resolve import Ask, Read, Story, resolve
from crosscheck.model import Clock, Extent, Grain, Mention, Setting, Span, Vague, When

_GRAINS = {"second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "part-of-day": Grain.PART}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A value read from one match. `value` is `Vague` when the words hang on a day that is not known."""

    span: Span
    value: When | Clock | Extent | Vague
    inferred: tuple[str, ...]
    checkable: bool


def read_moments(parsed: Parsed, setting: Setting) -> Iterator[Moment]:
    """Every date, clock time and extent of a text; lengths and loose words are their kinds' own matter."""
    base, story = base_of(parsed, setting), Story()
    for match in parsed.calendar:
        if not isinstance(match, CalendarMatch):
            continue
        expression = match.expression
        if isinstance(expression, Point):
            yield _point(match, expression, base, story, setting)
        elif isinstance(expression, Hour):
            yield _hour(match, expression, base, story, setting)
        elif isinstance(expression, Range):
            yield from _range(match, expression, base, story, setting)


def mentions(parsed: Parsed, setting: Setting, kind: str, types: tuple[type, ...]) -> Iterator[Mention]:
    """The moments whose value is of one of `types`, as mentions of `kind`."""
    for moment in read_moments(parsed, setting):
        if isinstance(moment.value, types):
            yield Mention(
                kind=kind, span=moment.span, value=moment.value, inferred=moment.inferred, checkable=moment.checkable
            )


def _tense(point: Point, setting: Setting, at: int) -> str:
    return "past" if point.limit == "since" else setting.tense_at(at)


def _point(match: CalendarMatch, point: Point, base: Base, story: Story, setting: Setting) -> Moment:
    read = resolve(point, base, story, Ask(tense=_tense(point, setting, match.span.start)))
    if read.when is None:
        return Moment(
            span=match.span,
            value=Vague(timex_type="DATE", timex=_open_timex(point), mod=point.mod),
            inferred=(),
            checkable=False,
        )
    loose = point.pick == "the" or point.name == "years"
    if not loose and not (point.pick == "shift" and point.unit == "year" and read.when.grain is Grain.QUARTER):
        story.tell(read.when)
    return Moment(span=match.span, value=read.when, inferred=read.inferred, checkable=not loose)


def _open_timex(point: Point) -> str:
    """TIMEX3 value of a moment whose anchor is not known."""
    if point.unit == "day" and point.weekday is not None:
        return f"XXXX-WXX-{point.weekday + 1}"
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(point.unit, "XXXX")


def _hour(match: CalendarMatch, hour: Hour, base: Base, story: Story, setting: Setting) -> Moment:
    clock, inferred = _clock(hour, base, story, Ask(tense=setting.tense_at(match.span.start)))
    if clock.day is not None:
        story.tell(replace(clock.day, limit=""))
    return Moment(span=match.span, value=clock, inferred=inferred, checkable=True)


def _clock(hour: Hour, base: Base, story: Story, ask: Ask) -> tuple[Clock, tuple[str, ...]]:
    read = Read(when=None) if hour.day is None else resolve(hour.day, base, story, ask)
    when = read.when
    head = when.timex if when is not None and when.grain is Grain.DAY else "XXXX-XX-XX"
    clock = Clock(
        day=when,
        first=hour.first,
        last=hour.last,
        grain=_GRAINS[hour.grain],
        timex=head + hour.tail,
        zone=hour.zone,
        offset=hour.offset,
        mod=hour.mod,
    )
    return clock, read.inferred


def _range(match: CalendarMatch, expression: Range, base: Base, story: Story, setting: Setting) -> Iterator[Moment]:
    tense = setting.tense_at(match.span.start)
    start, end = expression.start, expression.end
    ends: tuple[When | Clock | None, When | Clock | None]
    if isinstance(start, Point) and isinstance(end, Point):
        first, last = _ends(start, end, base, story, tense)
        ends, inferred = (
            (first.when, last.when),
            first.inferred + tuple(i for i in last.inferred if i not in first.inferred),
        )
    elif isinstance(start, Hour) and isinstance(end, Hour):
        (a, inferred), (b, _) = _clock(start, base, story, Ask(tense=tense)), _clock(end, base, story, Ask(tense=tense))
        ends = (a, b)
    else:
        return
    if ends[0] is None or ends[1] is None or not _in_order(ends[0], ends[1]):
        return
    for when in ends:
        if isinstance(when, When):
            story.tell(when)
    value = Extent(
        start=ends[0],
        end=ends[1],
        start_span=(expression.start_span.start, expression.start_span.end),
        end_span=(expression.end_span.start, expression.end_span.end),
        asserted=expression.asserted,
    )
    yield Moment(span=match.span, value=value, inferred=inferred, checkable=True)


def _free(point: Point) -> bool:
    """Whether the point needs a year, so that the other end can give it."""
    return point.year is None and point.steps is None and point.unit not in {"decade", "century"}


def _ends(start: Point, end: Point, base: Base, story: Story, tense: str) -> tuple[Read, Read]:
    """Both ends; one without a year follows the other, and two follow the tense: the past is told from its end."""
    ask = Ask(tense=tense)
    backwards = _free(start) and (not _free(end) or tense == "past")
    if start.weekday is not None and start.day is None and not _free(end):
        backwards = True
    if backwards:
        last = resolve(end, base, story, ask)
        if last.when is not None and last.when.year_known:
            return resolve(start, base, story, Ask(before=last.when.last)), last
        return resolve(start, base, story, ask), last
    first = resolve(start, base, story, ask)
    if _free(end) and first.when is not None and first.when.year_known:
        return first, resolve(end, base, story, Ask(after=first.when.first))
    return first, resolve(end, base, story, ask)


def _in_order(start: When | Clock, end: When | Clock) -> bool:
    if isinstance(start, When) and isinstance(end, When):
        return not (start.year_known and end.year_known) or start.first <= end.last
    return True
