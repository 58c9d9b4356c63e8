"""The kind "time": its corpus, its comparison and its words."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from crosscheck.kinds.time import KIND
from crosscheck.model import Clock, Level, Span, Value
from tests.kinds.temporal import corpus, marked, negatives, phrasings, read, setting

CORPUS = corpus("time")


@pytest.mark.parametrize(("entry", "sentence"), phrasings("time"))
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


@pytest.mark.parametrize("sentence", negatives("time"))
def test_negatives_yield_nothing(sentence: str) -> None:
    assert read(KIND, sentence) == []


def clock(text: str, zone: str = "") -> Value:
    (found,) = read(KIND, text, setting("2024-05-23", tense="past", zone=zone))
    return found.value


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("at 3:30 p.m.", "at 15:30", Level.SAME),
        ("at 15:00 GMT", "at 16:00 BST", Level.SAME),
        ("at 15:00 GMT", "at 15:00 BST", Level.CONFLICT),
        ("at 23:30 GMT", "at 00:30 BST", Level.SAME),
        ("at 15:00 GMT", "at 15:00 local time", Level.INCOMPARABLE),
        ("at 15:00 GMT", "at 15:00", Level.COMPATIBLE),
        ("at 16:00 GMT", "at 15:00", Level.INCOMPARABLE),
        ("at 15:00 on May 9, 2024", "at 15:00 on May 10, 2024", Level.CONFLICT),
        ("at 15:00 on May 9, 2024", "at 15:00", Level.COMPATIBLE),
        ("at 23:30 GMT on May 9, 2024", "at 00:30 BST on May 10, 2024", Level.SAME),
        ("at 3 p.m.", "at 3:00 p.m.", Level.COMPATIBLE),
        ("at 3 p.m.", "at 3:10 p.m.", Level.ROUNDS_TO),
        ("at 3 p.m.", "at 3:40 p.m.", Level.CONFLICT),
        ("at 3 p.m.", "at 5 p.m.", Level.CONFLICT),
        ("on Tuesday morning", "at 9 a.m. on Tuesday", Level.COMPATIBLE),
        ("on Tuesday morning", "on Tuesday evening", Level.CONFLICT),
        ("on Tuesday night", "at 1 a.m. on Wednesday", Level.COMPATIBLE),
        ("around 3 p.m.", "at 3:30 p.m.", Level.COMPATIBLE),
        ("around 3 p.m.", "at about 3:10 p.m.", Level.COMPATIBLE),
        ("around 3 p.m.", "at about 3:30 p.m.", Level.CONFLICT),
        ("around 3 p.m.", "at 4:10 p.m.", Level.CONFLICT),
        ("about 9:30 a.m.", "roughly 9:45 a.m.", Level.CONFLICT),
        ("about 9:30 a.m.", "at 9:45 a.m.", Level.COMPATIBLE),
        ("about 9:35 a.m.", "at 9:38 a.m.", Level.COMPATIBLE),
        ("about 9:35 a.m.", "at 9:41 a.m.", Level.CONFLICT),
        ("around midnight", "at 11:40 p.m.", Level.COMPATIBLE),
        ("at 3:30 p.m.", "at 3:33 p.m.", Level.ROUNDS_TO),
        ("at 3:32 p.m.", "at 3:33 p.m.", Level.CONFLICT),
        ("at 3:30 p.m.", "at 3:45 p.m.", Level.CONFLICT),
        ("at 3 p.m.", "at 2:52 p.m.", Level.ROUNDS_TO),
        ("at 1:27 p.m.", "around 1:30 p.m.", Level.COMPATIBLE),
        ("at 1:27 p.m.", "at about 1:30 p.m.", Level.COMPATIBLE),
        ("at 1:27 p.m.", "at 1:30 p.m. or so", Level.COMPATIBLE),
        ("at 1:17 p.m.", "around 1:30 p.m.", Level.COMPATIBLE),
        ("at 1:10 p.m.", "around 1:30 p.m.", Level.CONFLICT),
        ("at 12:40 p.m.", "around 1:30 p.m.", Level.CONFLICT),
        ("at 3:12 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("at 3 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("at 2:40 p.m.", "just before 3 p.m.", Level.COMPATIBLE),
        ("at 11:52 p.m.", "shortly before midnight", Level.COMPATIBLE),
        ("at 3:25 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("at 2:50 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("around 3:20 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("at 3:40 p.m.", "shortly after 3 p.m.", Level.CONFLICT),
        ("around 3:30 p.m.", "shortly after 3 p.m.", Level.CONFLICT),
        ("around 2:30 p.m.", "just before 3 p.m.", Level.CONFLICT),
        ("just before 3 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("just before 4 p.m.", "shortly after 3 p.m.", Level.CONFLICT),
        ("before 4 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("by 4 p.m.", "shortly after 3 p.m.", Level.COMPATIBLE),
        ("after 2 p.m.", "just before 3 p.m.", Level.COMPATIBLE),
        ("at 4:45 p.m.", "shortly after 3 p.m.", Level.CONFLICT),
        ("at 2:30 p.m.", "shortly after 3 p.m.", Level.CONFLICT),
        ("at 3:30 p.m.", "before 3 p.m.", Level.CONFLICT),
        ("at 4:45 p.m.", "after 3 p.m.", Level.COMPATIBLE),
        ("at 2:45 p.m.", "after 3:10 p.m.", Level.CONFLICT),
        ("at 2:45 p.m.", "by 3 p.m.", Level.COMPATIBLE),
        ("at 3:30 a.m. on Tuesday", "on Tuesday morning", Level.COMPATIBLE),
        ("at 8 p.m. on Tuesday", "on Tuesday morning", Level.INCOMPARABLE),
        ("at 8 p.m. on Wednesday", "on Tuesday morning", Level.CONFLICT),
        ("at 10 a.m. ET on May 9, 2024", "at 14:00 GMT on May 9, 2024", Level.COMPATIBLE),
        ("at 10 a.m. ET on Jan. 9, 2024", "at 15:00 GMT on Jan. 9, 2024", Level.COMPATIBLE),
        ("at 15:00 local time", "at 15:00", Level.SAME),
    ],
)
def test_two_times_relate(one: str, other: str, level: Level) -> None:
    there, back = KIND.compare(clock(one), clock(other)), KIND.compare(clock(other), clock(one))

    assert (level, level) == (there.level, back.level), there.reason


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("at 3 p.m. on Tuesday", "at 3 p.m. on May 14, 2024", Level.COMPATIBLE),
        ("at 3 p.m. on Tuesday", "at 3 p.m. on May 15, 2024", Level.CONFLICT),
        ("at 3 p.m. on Tuesday", "at 5 p.m. on May 14, 2024", Level.CONFLICT),
        ("at 15:00 GMT on Tuesday", "at 16:00 BST on May 14, 2024", Level.COMPATIBLE),
        ("at 15:00 GMT on Tuesday", "at 15:00 BST on May 14, 2024", Level.CONFLICT),
        ("at 3 p.m. today", "at 3 p.m. on May 22, 2024", Level.COMPATIBLE),
        ("at 3 p.m. today", "at 3 p.m. on May 21, 2024", Level.CONFLICT),
        ("at 3 p.m. on Dec. 9", "at 3 p.m. on Dec. 9, 2019", Level.COMPATIBLE),
        ("at 3 p.m. on Dec. 9", "at 3 p.m. on Dec. 10, 2019", Level.CONFLICT),
        ("at 3 p.m. on Dec. 9, 2023", "at 3 p.m. on Dec. 9, 2019", Level.CONFLICT),
        ("on Tuesday morning", "at 9 a.m. on May 14, 2024", Level.COMPATIBLE),
        ("after 3 p.m. today", "at 10 a.m. on May 24, 2024", Level.COMPATIBLE),
    ],
)
def test_a_day_that_was_inferred_makes_no_conflict_of_times(one: str, other: str, level: Level) -> None:
    there, back = KIND.compare(clock(one), clock(other)), KIND.compare(clock(other), clock(one))

    assert (level, level) == (there.level, back.level), there.reason


def test_days_that_need_not_differ_are_noted() -> None:
    found = KIND.compare(clock("at 3 p.m. on Tuesday"), clock("at 3 p.m. on May 14, 2024"))

    assert (found.reason.endswith("the day of one is inferred"), found.note) == (True, True)


SANK = "It sank on 8 May 2024. "


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        (f"{SANK}At 3 p.m. on Tuesday it rose.", "XXXX-WXX-2T15:00"),
        (f"{SANK}At 3 p.m. Tuesday it rose.", "XXXX-WXX-2T15:00"),
        (f"{SANK}At 3 p.m. it rose.", "2024-05-08T15:00"),
        (f"{SANK}At 3 p.m. on 9 May 2024 it rose.", "2024-05-09T15:00"),
    ],
)
def test_a_weekday_that_cannot_be_placed_is_not_the_day_told_before(text: str, timex: str) -> None:
    (found,) = read(KIND, text, setting(tense="past"))

    assert timex == KIND.timex(found.value)["value"]


def test_a_weekday_that_cannot_be_placed_is_not_the_day_of_its_sentence() -> None:
    text = "It sank on 8 May 2024 and at 3 p.m. on Tuesday it rose."
    (found,) = read(KIND, text, setting(tense="past", sentences=(Span(0, len(text)),)))

    assert isinstance(found.value, Clock)
    assert found.value.day is not None
    assert (found.value.day.timex, found.inferred) == ("XXXX-WXX-2", ())


def test_the_weekday_of_a_time_sets_it_against_another_day() -> None:
    friday, saturday = (read(KIND, f"It sank at 9:40 p.m. {day}.")[0].value for day in ("Friday", "Saturday"))
    sunday, monday = (read(KIND, f"It sank {words}.")[0].value for words in ("Sunday night", "early Monday morning"))

    assert KIND.compare(friday, friday).level == Level.SAME
    assert KIND.compare(friday, saturday).level == Level.CONFLICT
    assert KIND.compare(sunday, monday).level == Level.COMPATIBLE


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It sank at 5:03p in fog.", "XXXX-XX-XXT17:03"),
        ("It sank at 12:03p in fog.", "XXXX-XX-XXT12:03"),
        ("It sank at 1:30 a. m. in fog.", "XXXX-XX-XXT01:30"),
        ("It sank at 1:30 p. m. in fog.", "XXXX-XX-XXT13:30"),
        ("It sank at 5 p. m. in fog.", "XXXX-XX-XXT17:00"),
    ],
)
def test_halves_of_the_day_are_read_however_they_are_spaced(text: str, timex: str) -> None:
    (found,) = read(KIND, text)

    assert timex == KIND.timex(found.value)["value"]


@pytest.mark.parametrize(
    "text", ["It cost 5 p in all.", "It cost 50p in all.", "It fell 3 a. Mud rose.", "See John 3:16a."]
)
def test_a_letter_alone_is_no_half_of_the_day(text: str) -> None:
    assert read(KIND, text) == []


@pytest.mark.parametrize(
    ("here", "one", "there", "other", "level"),
    [
        ("", "at 15:00 GMT", "new york", "at 11 a.m.", Level.COMPATIBLE),
        ("", "at 15:00 GMT", "new york", "at 11:20", Level.CONFLICT),
        ("", "at 15:00 GMT", "new york", "at 10:00", Level.INCOMPARABLE),
        ("", "at 15:00 GMT", "", "at 11:00", Level.INCOMPARABLE),
        ("", "at 15:00 GMT", "cairo", "at 17:00", Level.INCOMPARABLE),
        ("moscow", "at 18:00", "new york", "at 11:00", Level.SAME),
        ("moscow", "at 18:00", "new york", "at 18:00", Level.SAME),
        ("moscow", "at 18:00", "new york", "at 15:00", Level.INCOMPARABLE),
        ("moscow", "at 18:00", "", "at 18:00", Level.SAME),
        ("moscow", "at 18:00", "moscow", "at 19:00", Level.CONFLICT),
    ],
)
def test_a_dateline_lends_its_zone(here: str, one: str, there: str, other: str, level: Level) -> None:
    a, b = clock(one, here), clock(other, there)

    assert (level, level) == (KIND.compare(a, b).level, KIND.compare(b, a).level)


def test_a_lent_zone_is_listed() -> None:
    (mention,) = read(KIND, "at 11 a.m.", setting("2024-05-23", zone="new york"))

    assert mention.inferred == ("zone of New York from the dateline",)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("at 15:00 GMT", 0),
        ("at 15:00 (GMT)", 0),
        ("at 15:00 GMT+7", 420),
        ("at 9 a.m. EDT", -240),
        ("at 15:00 IST", None),
        ("at 9 a.m. ET", -240),
        ("at 9 a.m. Pacific time on Jan. 9, 2024", -480),
        ("at 15:00 London time", 60),
        ("at 15:00 ET on Nov. 2, 1999", None),
    ],
)
def test_zones_have_their_offset_when_they_fix_one(text: str, offset: int | None) -> None:
    value = clock(text)

    assert isinstance(value, Clock)
    assert offset == value.offset
    assert value.zone


@pytest.mark.parametrize(
    "text", ["Two were hurt at a Halloween party overnight.", "Overnight two were hurt at a Halloween party."]
)
def test_a_holiday_that_names_a_party_gives_a_time_no_day(text: str) -> None:
    (found,) = (mention for mention in read(KIND, text, setting("2016-10-28", tense="past")))

    assert isinstance(found.value, Clock)
    assert "10-31" not in found.value.timex
