"""The kind "date": its corpus, its comparison and its words."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from typing import Any

import pytest

from crosscheck.kinds.date import KIND
from crosscheck.kinds.moments import build
from crosscheck.model import Level, Value, When
from tests.kinds.temporal import corpus, marked, negatives, phrasings, read, setting

CORPUS = corpus("date")


@pytest.mark.parametrize(("entry", "sentence"), phrasings("date"))
def test_each_phrasing_gives_the_value(entry: dict[str, Any], sentence: str) -> None:
    mention = marked(KIND, entry, sentence)
    timex = KIND.timex(mention.value)

    assert timex is not None
    assert (entry["timex"], entry.get("mod", "")) == (timex["value"], timex["mod"])
    assert mention.checkable


@pytest.mark.parametrize("entry", [e for e in CORPUS["values"] if not e.get("only_timex")], ids=lambda e: e["timex"])
def test_any_two_phrasings_of_one_value_compare_same(entry: dict[str, Any]) -> None:
    values = [marked(KIND, entry, sentence).value for sentence in entry["sentences"]]

    for one, other in itertools.combinations(values, 2):
        assert KIND.compare(one, other).level == Level.SAME, (one, other)


@pytest.mark.parametrize("entry", CORPUS.get("ambiguous", []), ids=lambda e: e["sentence"])
def test_what_is_not_known_stays_unknown(entry: dict[str, Any]) -> None:
    mention = marked(KIND, entry, entry["sentence"])
    timex = KIND.timex(mention.value)

    assert timex is not None
    assert entry["timex"] == timex["value"]
    assert entry.get("checkable", True) == mention.checkable


@pytest.mark.parametrize("sentence", negatives("date"))
def test_negatives_yield_nothing(sentence: str) -> None:
    assert read(KIND, sentence) == []


def day(text: str, published: str = "", tense: str = "") -> Value:
    (found,) = (m for m in read(KIND, text, setting(published, tense=tense)) if m.checkable)
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("on May 9, 2024", "on 9 May 2024", Level.SAME),
        ("on May 9, 2024", "in May 2024", Level.COMPATIBLE),
        ("on May 9, 2024", "in 2024", Level.COMPATIBLE),
        ("on May 9, 2024", "on May 10, 2024", Level.CONFLICT),
        ("on May 9, 2024", "on May 9", Level.COMPATIBLE),
        ("on May 9, 2024", "on May 10", Level.CONFLICT),
        ("in 2024", "on May 9", Level.INCOMPARABLE),
        ("in 1994", "in 1995", Level.CONFLICT),
        ("in the 1990s", "in 1994", Level.COMPATIBLE),
        ("in early 2011", "in late 2011", Level.CONFLICT),
        ("in early 2011", "in mid-2011", Level.COMPATIBLE),
        ("in early 2011", "in 2011", Level.COMPATIBLE),
        ("since 2019", "since 2019", Level.SAME),
        ("since 2019", "since 2021", Level.CONFLICT),
        ("since 2019", "in 2021", Level.COMPATIBLE),
        ("before May 9, 2024", "on May 8, 2024", Level.COMPATIBLE),
        ("before May 9, 2024", "on May 9, 2024", Level.CONFLICT),
        ("until May 9, 2024", "after May 9, 2024", Level.CONFLICT),
        ("in summer 2024", "on May 20, 2024", Level.COMPATIBLE),
        ("in summer 2024", "in December 2024", Level.CONFLICT),
        ("the week of May 6, 2024", "on May 13, 2024", Level.COMPATIBLE),
        ("the week of May 6, 2024", "on May 23, 2024", Level.CONFLICT),
        ("around 2010", "in 2011", Level.COMPATIBLE),
        ("around 2010", "in 2015", Level.CONFLICT),
    ],
)
def test_two_dates_relate(one: str, other: str, level: Level) -> None:
    there, back = KIND.compare(day(one), day(other)), KIND.compare(day(other), day(one))

    assert (level, level) == (there.level, back.level), there.reason


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met at the Winter Meetings.", 0),
        ("They fled during the Spring Uprising.", 0),
        ("They met in the winter.", 1),
        ("They met in the Winter of 2012.", 1),
        ("They met in Winter 2012.", 1),
    ],
)
def test_a_season_that_opens_a_name_is_no_date(text: str, found: int) -> None:
    assert found == len(read(KIND, text, setting("2024-05-23", tense="past")))


@pytest.mark.parametrize(
    ("text", "published", "tense", "unsure"),
    [
        ("They met on Saturday.", "2024-05-23", "past", "week"),
        ("They met last Saturday.", "2024-05-23", "past", "week"),
        ("They meet on Saturday.", "2024-05-23", "future", "week"),
        ("They met on Saturday, May 18.", "2024-05-23", "past", ""),
        ("They met today.", "2024-05-23", "past", "day"),
        ("They met yesterday.", "2024-05-23", "past", "day"),
        ("They meet tomorrow.", "2024-05-23", "future", "day"),
        ("They met two days ago.", "2024-05-23", "past", ""),
        ("They met last week.", "2024-05-23", "past", ""),
        ("They met on May 9.", "2024-05-23", "past", ""),
        ("They met on March 25.", "2024-05-23", "past", ""),
        ("They met on March 23.", "2024-05-23", "past", "year"),
        ("They met on December 9.", "2024-05-23", "past", "year"),
        ("They met in December.", "2024-05-23", "past", "year"),
        ("They meet on July 3.", "2024-05-23", "future", ""),
        ("They meet on August 3.", "2024-05-23", "future", "year"),
        ("They met on June 3.", "2024-05-23", "past", "year"),
        ("They met in January this year.", "2024-05-23", "past", ""),
        ("They met this January.", "2024-05-23", "past", ""),
        ("They met this winter.", "2024-05-23", "past", "year"),
        ("They met on December 9, 2023.", "2024-05-23", "past", ""),
        ("They met in 2023.", "2024-05-23", "past", ""),
        ("They met last year.", "2024-05-23", "past", ""),
        ("They met on May 9.", "", "past", ""),
    ],
)
def test_what_the_words_leave_open_is_marked(text: str, published: str, tense: str, unsure: str) -> None:
    (found,) = read(KIND, text, setting(published, tense=tense))

    assert isinstance(found.value, When)
    assert unsure == found.value.unsure


def test_today_by_a_dateline_is_sure() -> None:
    told = replace(setting("2024-05-24"), dateline_day=build.day(dt.date(2024, 5, 22)))
    by_dateline, by_print = (read(KIND, "They met today.", one)[0].value for one in (told, setting("2024-05-23")))
    stated = build.day(dt.date(2024, 5, 23))

    assert KIND.compare(by_dateline, stated).level == Level.CONFLICT
    assert KIND.compare(by_print, build.day(dt.date(2024, 5, 22))).level == Level.COMPATIBLE
    assert KIND.compare(by_print, build.day(dt.date(2024, 5, 21))).level == Level.CONFLICT


UNDATED = "The law of 1994 stood. In 2003 the ferry sank."


@pytest.mark.parametrize(
    ("text", "at", "other", "level"),
    [
        (f"{UNDATED} Last year the firm closed.", -1, "in 2002", Level.SAME),
        (f"{UNDATED} Last year the firm closed.", -1, "in 2019", Level.INCOMPARABLE),
        (f"{UNDATED} A year later the firm closed.", -1, "in 2019", Level.CONFLICT),
        (f"{UNDATED} On 4 April the firm closed.", -1, "on 4 April 2019", Level.COMPATIBLE),
        (f"{UNDATED} On 4 April the firm closed.", -1, "on 5 April 2019", Level.CONFLICT),
    ],
)
def test_a_story_without_a_date_leaves_its_last_year_open(text: str, at: int, other: str, level: Level) -> None:
    told = read(KIND, text, setting(tense="past"))[at].value
    there, back = KIND.compare(told, day(other)), KIND.compare(day(other), told)

    assert (level, level) == (there.level, back.level), there.reason


def test_what_is_counted_from_an_inferred_day_is_inferred_too() -> None:
    text = "They met on Saturday. Three days later they left."
    _, left = (m.value for m in read(KIND, text, setting("2024-05-23", tense="past")))

    assert KIND.compare(left, day("on May 21, 2024")).level == Level.SAME
    assert KIND.compare(left, day("on May 14, 2024")).level == Level.COMPATIBLE
    assert KIND.compare(left, day("on May 15, 2024")).level == Level.CONFLICT


def test_a_conflict_names_both_days() -> None:
    found = KIND.compare(day("on May 9, 2024"), day("on May 10, 2024"))

    assert found.reason == "9 May 2024 against 10 May 2024"


def test_what_was_filled_in_is_said() -> None:
    (found,) = read(KIND, "They met on May 9.", setting("2024-05-23", tense="past"))

    assert found.inferred == ("year 2024 from the publication date",)


def test_a_dateline_comes_before_the_publication_date() -> None:
    told = setting("2024-05-24")
    (found,) = read(KIND, "They met yesterday.", replace(told, dateline_day=build.day(dt.date(2024, 5, 22))))

    assert found.value == build.day(dt.date(2024, 5, 21))
    assert found.inferred == ("counted from the dateline",)


def test_a_year_alone_anchors_what_it_can() -> None:
    found = {m.value.timex: m.checkable for m in read(KIND, "On Tuesday or May 9 they met.", setting("2024"))}

    assert found == {"XXXX-WXX-2": True, "2024-05-09": True}


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("on Tuesday", "on Tuesday", Level.SAME),
        ("on Tuesday", "on Friday", Level.CONFLICT),
        ("on Sunday", "on Monday", Level.CONFLICT),
        ("on Tuesday", "on 7 May 2024", Level.COMPATIBLE),
        ("on Tuesday", "on 8 May 2024", Level.CONFLICT),
        ("on Tuesday", "on 8 May", Level.INCOMPARABLE),
        ("on Tuesday", "in May 2024", Level.INCOMPARABLE),
        ("since Tuesday", "on Friday", Level.INCOMPARABLE),
    ],
)
def test_a_weekday_alone_relates_by_its_name(one: str, other: str, level: Level) -> None:
    a, b = (read(KIND, f"They met {words}.")[0].value for words in (one, other))

    assert (KIND.compare(a, b).level, KIND.compare(b, a).level) == (level, level)


def test_a_weekday_alone_forgives_a_day_told_by_the_day_of_printing() -> None:
    (today,) = read(KIND, "They met today.", setting("2024-05-08"))
    tuesday, monday = (read(KIND, f"They met on {day}.")[0].value for day in ("Tuesday", "Monday"))

    assert KIND.compare(today.value, tuesday).level == Level.COMPATIBLE
    assert KIND.compare(today.value, monday).level == Level.CONFLICT


def test_a_weekday_alone_says_nothing_against_a_day_of_an_inferred_year() -> None:
    told = "The first one fell in 2002. The other fell on 12 November."
    inferred = read(KIND, told, setting("", tense="past"))[1].value
    friday = read(KIND, "They met on Friday.")[0].value

    assert isinstance(inferred, When)
    assert inferred.unsure == "year"
    assert KIND.compare(inferred, friday).level is KIND.compare(friday, inferred).level is Level.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "other", "level", "note"),
    [
        ("after 29 April 2013", "on 29 April 2013", Level.COMPATIBLE, True),
        ("before 29 April 2013", "on 29 April 2013", Level.CONFLICT, False),
        ("after 29 April 2013", "on 28 April 2013", Level.CONFLICT, False),
        ("before 29 April 2013", "on 30 April 2013", Level.CONFLICT, False),
        ("before 29 April 2013", "after 29 April 2013", Level.CONFLICT, False),
        ("after 29 April 2013", "on 30 April 2013", Level.COMPATIBLE, False),
    ],
)
def test_what_is_told_after_a_day_may_be_of_the_day_itself(one: str, other: str, level: Level, note: bool) -> None:
    a, b = (read(KIND, f"They met {words}.")[0].value for words in (one, other))
    found = KIND.compare(a, b)

    assert (found.level, found.note) == (level, note)
    assert KIND.compare(b, a).level is level


def test_a_weekday_that_does_not_fit_is_said() -> None:
    (found,) = read(KIND, "They met on Tuesday, May 9, 2024.")

    assert found.inferred == ("weekday Tuesday does not fit 2024-05-09, a Thursday",)


def test_a_history_keeps_the_year_told_last() -> None:
    text = (
        "The war began in 1914. Fighting reached the river in 1915. In March 1916 the fort fell. "
        "The army left it in 1916. On 4 April the town burned."
    )
    found = [m.value.timex for m in read(KIND, text, setting("2009-12-19", tense="past"))]

    assert found[-1] == "1916-04-04"


def test_a_story_of_today_does_not() -> None:
    text = "The law of 1994 was changed on Tuesday. On 4 April the court had struck it down."
    found = [m.value.timex for m in read(KIND, text, setting("2024-05-23", tense="past"))]

    assert found == ["1994", "2024-05-21", "2024-04-04"]


def test_listed_days_are_days_of_their_own() -> None:
    found = [m.value.timex for m in read(KIND, "Talks were held on April 24, 25 and 26.", setting("2024-05-01"))]

    assert found == ["2024-04-24", "2024-04-25", "2024-04-26"]


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("They met on Christmas.", True),
        ("They met at a Christmas party.", False),
        ("They sold out before Easter.", True),
        ("The Christmas Day bombing hurt him.", True),
    ],
)
def test_a_holiday_that_only_names_a_thing_dates_nothing(text: str, checkable: bool) -> None:
    (found,) = read(KIND, text, setting("2024-05-23", tense="past"))

    assert checkable == found.checkable


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        ("The gate fell moments after the Saturday fire.", ""),
        ("The quay was shut shortly before the 3 June storm.", ""),
        ("The quay was rebuilt after the Saturday fire.", "after"),
        ("They paid before the 30 June deadline.", "before"),
        ("By the Saturday rescuers had found the boat.", "by"),
        ("The town has grown since the 2004 flood.", "since"),
        ("The quay is shut until the Monday meeting.", "until"),
        ("The gate fell moments after Saturday.", "after"),
    ],
)
def test_a_day_that_only_says_which_happening_is_no_limit(sentence: str, limit: str) -> None:
    found = read(KIND, sentence, setting("2024-06-07"))
    (value,) = (mention.value for mention in found if isinstance(mention.value, When))

    assert limit == value.limit
