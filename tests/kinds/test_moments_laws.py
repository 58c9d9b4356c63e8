"""Laws of the kinds of time: the wording reads back, and comparison is its own mirror image."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.grammar.calendar.expressions import Length
from crosscheck.grammar.calendar.lengths import plain
from crosscheck.kinds import REGISTRY, date, duration, extent, time
from crosscheck.kinds.duration import duration_of
from crosscheck.kinds.moments import build, relate, relate_clocks, relate_day
from crosscheck.model import Bound, Clock, Duration, Extent, Grain, Kind, Level, Value, When
from crosscheck.words.calendar import LENGTH_CODES, PARTS, SEASON_MONTHS
from tests.kinds.temporal import read, setting

DAYS = st.dates(min_value=dt.date(1801, 1, 1), max_value=dt.date(2099, 12, 31))
YEARS = st.integers(min_value=1501, max_value=2098)

PLACES = st.one_of(
    DAYS.map(build.day),
    DAYS.map(lambda day: build.day(day.replace(year=2000), year_known=False)),
    DAYS.map(build.week),
    DAYS.map(build.weekend),
    DAYS.map(lambda day: build.month(day.year, day.month)),
    st.builds(build.quarter, YEARS, st.integers(1, 4)),
    st.builds(build.half, YEARS, st.integers(1, 2)),
    st.builds(build.season, YEARS, st.sampled_from(sorted(SEASON_MONTHS))),
    YEARS.map(build.year),
    st.integers(181, 209).filter(lambda tens: tens % 10).map(build.decade),
    st.integers(10, 20).map(build.century),
)
LIMITS = st.sampled_from(["", "", "since", "until", "before", "after", "by"])
MODS = st.sampled_from(["", "", "START", "MID", "END", "APPROX"])
MODED = {Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.SEASON, Grain.WEEK}


@st.composite
def whens(draw: st.DrawFn) -> When:
    place = draw(PLACES)
    mod = draw(MODS) if place.grain in MODED else ""
    return replace(place, mod="" if mod == "APPROX" and place.grain is not Grain.YEAR else mod, limit=draw(LIMITS))


@st.composite
def clocks(draw: st.DrawFn) -> Clock:
    first = draw(st.integers(0, 1439)) * 60
    day = draw(st.one_of(st.none(), DAYS.map(build.day)))
    zone, offset = draw(st.sampled_from([("", None), ("GMT", 0), ("BST", 60), ("local", None), ("Moscow", 180)]))
    head = "XXXX-XX-XX" if day is None else day.timex
    timex = f"{head}T{first // 3600:02d}:{first // 60 % 60:02d}"
    mod, early, late = draw(
        st.sampled_from(
            [("", 0, 59), ("APPROX", 0, 59), ("AFTER", 0, 59), ("BEFORE", 0, 59), ("ON_OR_BEFORE", 0, 59),
             ("AFTER", 0, 1799), ("BEFORE", -1800, -1)]
        )
    )  # fmt: skip
    return Clock(
        day=day,
        first=first + early,
        last=first + late,
        grain=Grain.MINUTE,
        timex=timex,
        zone=zone,
        offset=offset,
        mod=mod,
    )


@st.composite
def parts(draw: st.DrawFn) -> Clock:
    code, first, last = draw(
        st.sampled_from(sorted({PARTS[name] for name in ("morning", "afternoon", "evening", "night")}))
    )
    day = draw(DAYS.map(build.day))
    mod = draw(st.sampled_from(["", "START", "MID", "END"]))
    return Clock(day=day, first=first, last=last, grain=Grain.PART, timex=f"{day.timex}T{code}", mod=mod)


@st.composite
def extents(draw: st.DrawFn) -> Extent:
    one, other = sorted(draw(st.lists(DAYS, min_size=2, max_size=2, unique=True)))
    make = draw(
        st.sampled_from([build.day, lambda day: build.month(day.year, day.month), lambda day: build.year(day.year)])
    )
    start, end = make(one), make(other)
    if start == end:
        start, end = build.day(one), build.day(other)
    asserted = draw(st.sampled_from(["extent", "containment"]))
    return Extent(start=start, end=end, start_span=(0, 1), end_span=(2, 3), asserted=asserted)


def place(number: Decimal) -> int:
    """Place value of the last digit that is not zero."""
    return next(ten for ten in (100, 10, 1) if not number % ten)


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    number = draw(st.decimals(min_value=1, max_value=400, places=0))
    unit = draw(st.sampled_from(["minute", "hour", "day", "week", "month", "year", "decade"]))
    bound, mod = draw(
        st.sampled_from(
            [
                (Bound.EXACT, ""),
                (Bound.MORE_THAN, "MORE_THAN"),
                (Bound.LESS_THAN, "LESS_THAN"),
                (Bound.ABOUT, "APPROX"),
                (Bound.AT_LEAST, "EQUAL_OR_MORE"),
                (Bound.UP_TO, "EQUAL_OR_LESS"),
            ]
        )
    )
    code = LENGTH_CODES[unit]
    timex = f"PT{plain(number)}{code[1:]}" if code[0] == "T" else f"P{plain(number)}{code}"
    return duration_of(
        Length(number=number, upper=None, unit=unit, step=Decimal(place(number)), bound=bound, timex=timex, mod=mod)
    )


def read_back(kind: Kind, value: Value) -> list[Value]:
    return [mention.value for mention in read(kind, f"It was {kind.say(value)} there.")]


@given(whens())
def test_a_date_in_words_reads_back(when: When) -> None:
    assert [when] == read_back(date.KIND, when)


@given(st.one_of(clocks(), parts()))
def test_a_time_in_words_reads_back(clock: Clock) -> None:
    assert [clock] == read_back(time.KIND, clock)


@given(extents())
def test_an_extent_in_words_reads_back(value: Extent) -> None:
    (found,) = read_back(extent.KIND, value)

    assert isinstance(found, Extent)
    assert (value.start, value.end, value.asserted) == (found.start, found.end, found.asserted)


@given(clocks(), st.integers(1, 600))
def test_an_extent_of_clock_times_reads_back(start: Clock, minutes: int) -> None:
    assume(start.mod == "")
    first = start.first + minutes * 60
    assume(first < 24 * 3600)
    timex = f"{start.timex[:-5]}{first // 3600:02d}:{first // 60 % 60:02d}"
    end = replace(start, first=first, last=first + 59, timex=timex)
    value = Extent(start=start, end=end, start_span=(0, 1), end_span=(2, 3))
    (found,) = read_back(extent.KIND, value)

    assert isinstance(found, Extent)
    assert (start, end) == (found.start, found.end)


@given(durations())
def test_a_duration_in_words_reads_back(value: Duration) -> None:
    assert [value] == read_back(duration.KIND, value)


VALUES = {
    date.KIND: whens(),
    time.KIND: st.one_of(clocks(), parts()),
    extent.KIND: extents(),
    duration.KIND: durations(),
}


@given(st.data())
def test_comparison_is_its_own_mirror_image(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(VALUES)))
    one, other = data.draw(VALUES[kind]), data.draw(VALUES[kind])
    there, back = kind.compare(one, other), kind.compare(other, one)

    assert (there.level, there.note) == (back.level, back.note)


@given(st.data())
def test_a_value_is_the_same_as_itself(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(VALUES)))
    value = data.draw(VALUES[kind])

    assert kind.compare(value, value).level == Level.SAME


UNSURE = st.sampled_from(["", "day", "week", "year", "place"])
APART = st.sampled_from([0, 1, 2, 6, 7, 8, 14, 30, 31, 60, 364, 365, 366, 730])


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[When, When]:
    """Two moments that lie within what may be inferred of each other, or anywhere."""
    first = draw(DAYS.filter(lambda day: day.year < 2097))
    made = [
        build.day,
        lambda day: build.day(day.replace(year=2000), year_known=False),
        build.week,
        build.weekend,
        lambda day: build.month(day.year, day.month),
        lambda day: build.quarter(day.year, (day.month + 2) // 3),
        lambda day: build.season(day.year, "WI"),
        lambda day: build.year(day.year),
    ]
    one = draw(st.sampled_from(made))(first)
    other = draw(st.sampled_from(made))(first + dt.timedelta(days=draw(APART)))
    pair = draw(st.one_of(st.just((one, other)), st.tuples(whens(), whens())))
    return replace(pair[0], limit=draw(LIMITS)), replace(pair[1], limit=draw(LIMITS))


@given(neighbours(), UNSURE, UNSURE)
def test_what_is_inferred_leaves_comparison_its_own_mirror_image(pair: tuple[When, When], one: str, other: str) -> None:
    a, b = replace(pair[0], unsure=one), replace(pair[1], unsure=other)
    there, back = relate(a, b), relate(b, a)

    assert (there.level, there.note) == (back.level, back.note)


@given(neighbours(), UNSURE, UNSURE)
def test_what_is_inferred_changes_nothing_but_a_conflict(pair: tuple[When, When], one: str, other: str) -> None:
    stated = relate(*pair)
    inferred = relate(replace(pair[0], unsure=one), replace(pair[1], unsure=other))

    if stated.level is not Level.CONFLICT or not (one or other):
        assert stated == inferred
    else:
        assert inferred.level in {Level.CONFLICT, Level.COMPATIBLE, Level.INCOMPARABLE}
        assert inferred.note == (inferred.level is Level.COMPATIBLE)


@given(DAYS, st.integers(1, 800))
def test_what_is_stated_by_both_stays_a_conflict(day: dt.date, apart: int) -> None:
    assert relate(build.day(day), build.day(day + dt.timedelta(days=apart))).level is Level.CONFLICT


@given(DAYS, st.integers(1, 60))
def test_a_weekday_meets_only_the_day_a_week_beside(day: dt.date, apart: int) -> None:
    told = replace(build.day(day), unsure="week")
    found = relate(told, build.day(day + dt.timedelta(days=apart)))

    assert found.level is (Level.COMPATIBLE if apart == 7 else Level.CONFLICT)


@given(DAYS.filter(lambda day: (day.month, day.day) != (2, 29)), st.integers(1, 5), st.integers(0, 30))
def test_a_day_of_a_guessed_year_meets_only_the_same_day(day: dt.date, years: int, apart: int) -> None:
    told = replace(build.day(day), unsure="year")
    found = relate(told, build.day(day.replace(year=day.year - years) + dt.timedelta(days=apart)))

    assert found.level is (Level.COMPATIBLE if apart == 0 else Level.CONFLICT)


@given(st.integers(1, 12), st.integers(1, 12), YEARS, st.integers(1, 5))
def test_a_month_of_a_guessed_year_meets_only_the_same_month(one: int, other: int, year: int, later: int) -> None:
    found = relate(replace(build.month(year, one), unsure="year"), build.month(year + later, other))

    assert found.level is (Level.COMPATIBLE if one == other else Level.CONFLICT)


@given(DAYS, st.integers(1, 10))
def test_today_meets_only_the_day_beside(day: dt.date, apart: int) -> None:
    found = relate(replace(build.day(day), unsure="day"), build.day(day + dt.timedelta(days=apart)))

    assert found.level is (Level.COMPATIBLE if apart == 1 else Level.CONFLICT)


@st.composite
def clock_pairs(draw: st.DrawFn) -> tuple[Clock, Clock]:
    """Two times on days of their own, near each other or anywhere."""
    one, other = (draw(st.one_of(clocks(), parts()).filter(lambda clock: clock.day is not None)) for _ in range(2))
    assert one.day is not None
    near = one.day.first + dt.timedelta(days=draw(APART)) if one.day.first.year < 2097 else one.day.first
    return one, (replace(other, day=build.day(near)) if draw(st.booleans()) else other)


def doubted(clock: Clock, unsure: str) -> Clock:
    assert clock.day is not None
    return replace(clock, day=replace(clock.day, unsure=unsure))


@given(clock_pairs(), UNSURE, UNSURE)
def test_an_inferred_day_of_a_time_makes_no_conflict(pair: tuple[Clock, Clock], one: str, other: str) -> None:
    stated = relate_clocks(*pair)
    a, b = doubted(pair[0], one), doubted(pair[1], other)
    there, back = relate_clocks(a, b), relate_clocks(b, a)

    assert (there.level, there.note) == (back.level, back.note)
    assert stated.level is Level.CONFLICT or there == stated


@given(clock_pairs(), UNSURE, UNSURE)
def test_a_day_against_a_time_of_an_inferred_day_makes_no_conflict(
    pair: tuple[Clock, Clock], one: str, other: str
) -> None:
    day = pair[1].day
    assert day is not None
    stated, found = relate_day(day, pair[0]), relate_day(replace(day, unsure=other), doubted(pair[0], one))

    assert stated.level is Level.CONFLICT or found.level is not Level.CONFLICT


@pytest.mark.parametrize(
    ("told", "other", "level"),
    [
        (build.month(2023, 12), build.week(dt.date(2024, 5, 8)), Level.CONFLICT),
        (build.month(2023, 12), build.week(dt.date(2021, 12, 8)), Level.COMPATIBLE),
        (build.month(2023, 12), build.weekend(dt.date(2024, 5, 11)), Level.CONFLICT),
        (build.month(2023, 12), build.year(2019), Level.COMPATIBLE),
        (build.month(2023, 12), build.decade(199), Level.COMPATIBLE),
        (build.month(2023, 2), build.day(dt.date(2024, 2, 29)), Level.COMPATIBLE),
        (build.day(dt.date(2023, 2, 28)), build.day(dt.date(2024, 2, 29)), Level.CONFLICT),
        (build.day(dt.date(2024, 2, 29)), build.day(dt.date(2023, 2, 28)), Level.CONFLICT),
        (build.day(dt.date(2024, 2, 29)), build.day(dt.date(2020, 2, 29)), Level.COMPATIBLE),
        (build.season(2023, "WI"), build.month(2022, 6), Level.CONFLICT),
        (build.season(2023, "WI"), build.month(2022, 1), Level.COMPATIBLE),
        (build.season(2023, "WI"), build.month(2021, 12), Level.COMPATIBLE),
        (build.day(dt.date(2018, 5, 9)), replace(build.month(2019, 6), limit="since"), Level.COMPATIBLE),
        (build.day(dt.date(2020, 5, 9)), replace(build.year(2019), limit="before"), Level.COMPATIBLE),
    ],
)
def test_a_guessed_year_meets_what_lies_about_it(told: When, other: When, level: Level) -> None:
    stated, found = relate(told, other), relate(replace(told, unsure="year"), other)

    assert (Level.CONFLICT, level) == (stated.level, found.level)


@pytest.mark.parametrize(
    ("unsure", "told", "other", "level"),
    [
        ("day", "2024-05-23", "2000-05-24", Level.COMPATIBLE),
        ("day", "2024-05-23", "2000-05-25", Level.CONFLICT),
        ("week", "2024-05-18", "2000-05-11", Level.COMPATIBLE),
        ("week", "2024-05-18", "2000-05-12", Level.CONFLICT),
        ("year", "2023-12-09", "2000-12-10", Level.CONFLICT),
    ],
)
def test_against_a_day_of_no_year_only_month_and_day_count(unsure: str, told: str, other: str, level: Level) -> None:
    one = replace(build.day(dt.date.fromisoformat(told)), unsure=unsure)
    two = build.day(dt.date.fromisoformat(other), year_known=False)

    assert (level, level) == (relate(one, two).level, relate(two, one).level)


@pytest.mark.parametrize("unsure", ["day", "week", "year", "place"])
def test_what_is_inferred_is_the_same_as_itself(unsure: str) -> None:
    told = replace(build.day(dt.date(2024, 5, 9)), unsure=unsure)

    assert relate(told, build.day(dt.date(2024, 5, 9))).level is Level.SAME


WORDS = st.sampled_from(
    [
        "May",
        "9",
        "-",
        "2024",
        "from",
        "to",
        "31",
        "June",
        "of",
        "the",
        "last",
        "week",
        "early",
        "Monday",
        ",",
        ".",
        ":",
        "15",
        "00",
        "p.m.",
        "GMT",
        "ago",
        "three",
        "years",
        "later",
        "'s",
        "since",
        "/",
        "05",
        "and",
        "between",
        "half",
        "a",
        "quarter",
        "mid",
        "1970s",
        "'",
        "80",
        "s",
        "tonight",
        "first",
        "Christmas",
        "24",
        "noon",
        "until",
        "fiscal",
        "every",
        "in",
    ]
)


@given(st.lists(WORDS, max_size=25), st.booleans())
def test_no_string_of_calendar_words_breaks_the_reader(words: list[str], tight: bool) -> None:
    text = ("" if tight else " ").join(words)

    for kind in REGISTRY:
        for mention in read(kind, text, setting("2024-05-09", tense="past")):
            assert 0 <= mention.span.start < mention.span.end <= len(text)
            assert kind.say(mention.value)


@given(st.text(alphabet="0123456789-/:.,' Mayonthes'’–", max_size=60))
def test_no_noise_breaks_the_reader(text: str) -> None:
    for kind in (date.KIND, time.KIND, extent.KIND, duration.KIND):
        for mention in read(kind, text, setting("2024-05-09")):
            assert kind.timex(mention.value)
