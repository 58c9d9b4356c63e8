"""The moments of one text in the order of telling, each set in the calendar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.grammar.calendar import CalendarMatch, Hour, Point, Range
from crosscheck.grammar.matches import Parsed
from crosscheck.kinds.moments import build
from crosscheck.kinds.moments.anchors import base_of
from crosscheck.kinds.moments.resolve import Ask, Read, Story, resolve
from crosscheck.kinds.moments.zones import offset_from, offset_on
from crosscheck.model import Clock, Extent, Grain, Mention, Setting, Span, Vague, When
from crosscheck.words.calendar import HOLIDAY_HEADS, MONTHS, word_set

_GRAINS = {"second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "part-of-day": Grain.PART}
_FORWARD = word_set(
    "postponed extended extends scheduled delayed adjourned rescheduled planned due effective payable deadline"
)
_PUT = word_set("set moved put pushed brought slated booked fixed shifted deferred")
_TELLING = word_set("in by during until since through early late mid - – and from to between")
_ASIDE = 10
"""Years off the story at which a bare year in a history is an aside ("papers found in 2004"), told for itself."""
_NEAR = 8
"""Tokens between a clock time and the day told after it."""
_HOLIDAYS = HOLIDAY_HEADS - MONTHS.keys()
_FESTIVE = word_set(
    "party parties celebration celebrations dinner dinners lunch meal table turkey gift gifts present presents card "
    "cards tree trees light lights music song songs album decoration decorations shopping shoppers market markets "
    "special movie film pageant bonus bonuses egg eggs wreath pudding season"
)
"""Nouns that a holiday's name stands before without saying when: the party may be weeks before Christmas."""
_OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
}
"""TIMEX3 values of moments whose anchor is not known; "XXXX" for every vaguer unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A value read from one match. `value` is `Vague` when the words hang on a day that is not known."""

    span: Span
    value: When | Clock | Extent | Vague
    inferred: tuple[str, ...]
    checkable: bool


def read_moments(parsed: Parsed, setting: Setting) -> Iterator[Moment]:
    """Every date, clock time and extent of a text; lengths and loose words are their kinds' own matter."""
    return _Reader(parsed, setting).read()


def mentions(parsed: Parsed, setting: Setting, kind: str, types: tuple[type, ...]) -> Iterator[Mention]:
    """The moments whose value is of one of `types`, as mentions of `kind`."""
    for moment in read_moments(parsed, setting):
        if isinstance(moment.value, types):
            yield Mention(
                kind=kind, span=moment.span, value=moment.value, inferred=moment.inferred, checkable=moment.checkable
            )


class _Reader:
    """One walk over the calendar matches of a text, with what the story has told so far."""

    def __init__(self, parsed: Parsed, setting: Setting) -> None:
        self.parsed = parsed
        self.setting = setting
        self.base = base_of(parsed, setting)
        self.story = Story()

    def read(self) -> Iterator[Moment]:
        matches = [match for match in self.parsed.calendar if isinstance(match, CalendarMatch)]
        for at, match in enumerate(matches):
            expression = match.expression
            if isinstance(expression, Point):
                yield self._point(match, expression)
            elif isinstance(expression, Hour):
                beside = _told_anew(self.parsed.tokens.words, matches, at)
                yield self._hour(match, expression, self._day_ahead(matches, at), beside)
            elif isinstance(expression, Range):
                yield from self._range(match, expression)

    def _tense(self, match: CalendarMatch) -> str:
        """The tense of the governing verb; "since" looks back, and what is put off or due looks forward."""
        lowers, first = self.parsed.tokens.lowers, match.first
        if first and lowers[first - 1] == "since":
            return "past"
        tense = self.setting.tense_at(match.span.start)
        before = lowers[max(0, first - 6) : first]
        if tense == "future" or "." in before:
            return tense
        if "had" in before and "been" in before:
            return tense  # what had been due is over
        put = bool(before) and before[-1] in {"for", "to", "until", "till"} and not _PUT.isdisjoint(before)
        ahead = put or not _FORWARD.isdisjoint(before) or before[-3:] in {("as", "soon", "as"), ("as", "early", "as")}
        return "future" if ahead else tense

    def _point(self, match: CalendarMatch, point: Point) -> Moment:
        owns = self.parsed.tokens.text[match.span.end : match.span.end + 2] in {"'s", "’s"}
        if owns:
            point = replace(point, limit="")  # "before Sunday's" is before what happened on Sunday
        read = self._set(point, Ask(tense=self._tense(match), owns=owns))
        if read.when is None:
            value = Vague(timex_type="DATE", timex=_OPEN.get(point.unit, "XXXX"), mod=point.mod)
            return Moment(span=match.span, value=value, inferred=(), checkable=False)
        loose = (point.pick == "the" and point.unit != "weekend") or point.name == "years" or self._named_after(match)
        if not loose and self._tells(match, point, read.when):
            self.story.tell(read.when)
        if read.when.grain is Grain.DAY and not read.when.limit and not loose:
            self.story.day, self.story.day_at = read.when, match.span.start
        return Moment(span=match.span, value=read.when, inferred=read.inferred, checkable=not loose)

    def _named_after(self, match: CalendarMatch) -> bool:
        """Whether a holiday says of what kind a thing is, not when it was: "a Christmas party"."""
        lowers = self.parsed.tokens.lowers
        one = match.stop == match.first + 1  # "Christmas Day" is a day
        return one and lowers[match.first] in _HOLIDAYS and not _FESTIVE.isdisjoint(lowers[match.stop : match.stop + 1])

    def _tells(self, match: CalendarMatch, point: Point, when: When) -> bool:
        """
        Whether later moments may count from this one.

        A bare year tells only as an adverb ("in 1917"), not in a name ("the 1953 team", "the constitution of 1812");
        "a year ago" beside a quarter stays a look back.
        """
        if point.unit == "year" and point.anchor == "story" and (point.steps or 0) < 0:
            return False  # "as in the previous year" looks back once
        if point.pick == "shift" and point.unit == "year" and when.grain is Grain.QUARTER:
            return False
        if point.unit != "year" or point.steps is not None or match.first == 0:
            return True
        tokens = self.parsed.tokens
        lowers, last = tokens.lowers, self.story.last
        if self._alone(match):
            return True
        if last is not None and abs(when.first.year - last.first.year) > _ASIDE and self.base.narrative:
            return False
        return lowers[match.first - 1] in _TELLING or lowers[match.first] in _TELLING

    def _alone(self, match: CalendarMatch) -> bool:
        """Whether the words stand on a line of their own, as the years of a chronicle do."""
        text, before, after = self.parsed.tokens.text, match.span.start, match.span.end
        while before and text[before - 1] in " \t":
            before -= 1
        while after < len(text) and text[after] in " \t\r":
            after += 1
        return (before == 0 or text[before - 1] == "\n") and (after == len(text) or text[after] == "\n")

    def _day_ahead(self, matches: list[CalendarMatch], at: int) -> Point | None:
        """The single day told soon after a clock time, in its sentence: "at 8.30 (0030 GMT) on Tuesday"."""
        for match in matches[at + 1 : at + 3]:
            if match.first - matches[at].stop > _NEAR or not self._together(matches[at].span.start, match.span.start):
                return None
            if isinstance(match.expression, Point) and match.expression.unit == "day":
                return None if self._named_after(match) else match.expression
            if not isinstance(match.expression, Hour) or match.expression.day is not None:
                return None  # a day told with another clock may be that of another zone
        return None

    def _hour(self, match: CalendarMatch, hour: Hour, ahead: Point | None, beside: Hour | None) -> Moment:
        clock, inferred = self._clock(hour, self._tense(match))
        if match.first and self.parsed.tokens.lowers[match.first - 1] == "(":
            ahead = day = None  # "6:15 on Tuesday (2215 GMT)" may be another day there
        else:
            day = self.story.day
        told = hour.day is not None  # a day of its own, if one that cannot be placed
        if clock.day is None and ahead is not None and not told:
            clock, inferred = self._clock(replace(hour, day=ahead), self._tense(match))
            inferred = (*inferred, "day from the same sentence")
        if clock.day is None and day is not None and not told and self._together(self.story.day_at, match.span.start):
            clock = replace(clock, day=day, timex=day.timex + hour.tail)
            inferred = ("day from the same sentence",)
        last = self.story.last
        if clock.day is None and not told and self.base.narrative and last is not None and last.grain is Grain.DAY:
            clock = replace(clock, day=replace(last, mod="", limit=""), timex=last.timex + hour.tail)
            inferred = ("day from the moment told before",)
        if clock.day is not None:
            self.story.tell(clock.day)
        clock, zone = self._zoned(clock, beside, match.span.start)
        return Moment(span=match.span, value=clock, inferred=(*inferred, *zone), checkable=True)

    def _zoned(self, clock: Clock, beside: Hour | None, at: int) -> tuple[Clock, tuple[str, ...]]:
        """
        A time with the offset of its zone on its day, else on the article's day; without a zone, with the dateline's.

        A dateline's zone gives the offset alone: the words do not name it. `beside` is the same time told in another
        zone: "3 p.m. (1200 GMT)" is three hours east of it. "Local time" is that of the place told around `at`.
        """
        if clock.offset is not None or clock.grain is Grain.PART:
            return clock, ()
        day = clock.day or self.base.when
        named = clock.zone not in {"", "local"}
        if beside is not None and not named:
            given = offset_on(beside.zone, day) if beside.offset is None else beside.offset
            east = None if given is None else offset_from(clock.first, beside.first, given)
            if east is not None:
                return replace(clock, offset=east), (f"zone from the time in {beside.zone} beside it",)
        place = self.setting.local_at(at) if clock.zone == "local" else self.setting.zone
        offset = offset_on(clock.zone if named else place, day)
        if offset is None or named:
            return replace(clock, offset=offset), ()
        told = f"local time of {place.title()}" if clock.zone else f"zone of {place.title()} from the dateline"
        return replace(clock, offset=offset), (told,)

    def _together(self, one: int, other: int) -> bool:
        """Whether two offsets lie in one sentence; not known without sentences."""
        sentences = self.setting.sentences
        found = [bisect_right(sentences, offset, key=lambda span: span.start) for offset in (one, other)]
        return bool(sentences) and found[0] == found[1]

    def _clock(self, hour: Hour, tense: str) -> tuple[Clock, tuple[str, ...]]:
        read = Read(when=None)
        if hour.day is not None:
            read = self._set(hour.day, Ask(tense=tense))
        when = None if read.when is None else replace(read.when, limit="")
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

    def _range(self, match: CalendarMatch, expression: Range) -> Iterator[Moment]:
        tense = self._tense(match)
        start, end = expression.start, expression.end
        ends: tuple[When | Clock | None, When | Clock | None]
        if isinstance(start, Point) and isinstance(end, Point):
            first, last = self._ends(start, end, tense)
            ends = first.when, last.when
            inferred = first.inferred + tuple(words for words in last.inferred if words not in first.inferred)
        elif isinstance(start, Hour) and isinstance(end, Hour):
            (opening, inferred), (closing, _) = self._clock(start, tense), self._clock(end, tense)
            (first_end, zone), (last_end, _) = (self._zoned(end, None, match.span.start) for end in (opening, closing))
            ends, inferred = (first_end, last_end), (*inferred, *zone)
        else:
            return
        if ends[0] is None or ends[1] is None or not _in_order(ends[0], ends[1]):
            return
        for when in ends:
            if isinstance(when, When):
                self.story.tell(when)
        value = Extent(
            start=ends[0],
            end=ends[1],
            start_span=(expression.start_span.start, expression.start_span.end),
            end_span=(expression.end_span.start, expression.end_span.end),
            asserted=expression.asserted,
        )
        yield Moment(span=match.span, value=value, inferred=inferred, checkable=True)

    def _ends(self, start: Point, end: Point, tense: str) -> tuple[Read, Read]:
        """Both ends; one without a year follows the other, and two follow the tense: the past is told from its end."""
        ask = Ask(tense=tense)
        backwards = _free(start) and (not _free(end) or tense == "past")
        if backwards:
            last = self._resolve(end, ask)
            if last.when is not None and last.when.year_known:
                return _once(self._resolve(start, Ask(before=last.when.last)), last), last
            return self._resolve(start, ask), last
        first = self._resolve(start, ask)
        if _free(end) and first.when is not None and first.when.year_known:
            return first, _once(self._resolve(end, Ask(after=first.when.first)), first)
        return first, self._resolve(end, ask)

    def _set(self, point: Point, ask: Ask) -> Read:
        """A moment in the calendar, or by its weekday alone."""
        read = self._resolve(point, ask)
        return read if read.when is not None else Read(when=_weekday_alone(point))

    def _resolve(self, point: Point, ask: Ask) -> Read:
        return resolve(point, self.base, self.story, ask)


def _told_anew(words: Sequence[str], matches: list[CalendarMatch], at: int) -> Hour | None:
    """The time in a zone of its own that the clock of match `at` is told in as well: "3 p.m. (1200 GMT)"."""
    for one, other in ((at, at + 1), (at - 1, at)):
        if one < 0 or other >= len(matches) or matches[other].first - matches[one].stop != 1:
            continue
        found = matches[other if one == at else one].expression
        named = isinstance(found, Hour) and found.zone not in {"", "local"} and found.grain != "part-of-day"
        if named and words[matches[one].stop] == "(":
            assert isinstance(found, Hour)
            return found
    return None


def _weekday_alone(point: Point) -> When | None:
    """The weekday that `point` names, where no day is known to count from."""
    if point.unit != "day" or point.weekday is None or point.day is not None or point.name:
        return None
    return replace(build.weekday(point.weekday), mod=point.mod, limit=point.limit)


def _once(read: Read, source: Read) -> Read:
    """The end that took its year from `source`; what `source` itself took from elsewhere is said only there."""
    years = read.when is not None and source.when is not None and read.when.first.year == source.when.first.year
    return replace(read, inferred=()) if years and source.inferred else read


def _free(point: Point) -> bool:
    """Whether the point needs a year, so that the other end can give it."""
    return point.year is None and point.steps is None and point.unit not in {"decade", "century"}


def _in_order(start: When | Clock, end: When | Clock) -> bool:
    if isinstance(start, When) and isinstance(end, When):
        return not (start.year_known and end.year_known) or start.first <= end.last
    return True
