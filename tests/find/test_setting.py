"""What kinds may know of an article."""

import datetime as dt

import pytest

from crosscheck.find.sentences import split
from crosscheck.find.setting import setting_of
from crosscheck.find.syntax import Syntax
from crosscheck.grammar.tokens import tokenize
from crosscheck.model import Grain, When
from tests.factories import article, day


def setting(text: str, **more):
    tokens = tokenize(text)
    return setting_of(article(text, **more), Syntax(tokens, split(tokens)))


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("HANOI, May 21. /WIRE/. Talks began.", "2024-05-27", "2024-05-21"),
        ("PARIS, 3 June (Wire) - Talks began.", "2024-06-04", "2024-06-03"),
        ("Talks open\n\nKYIV, Dec. 31 (Wire) - Talks began.", "2024-01-01", "2023-12-31"),
    ],
)
def test_the_dateline_day_stands_in_the_year_nearest_to_publication(text, published, expected):
    assert setting(text, published=day(published)).dateline_day == day(expected)


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ("2024-05-20", True),
        ("2024-05-21", True),
        ("2024-06-21", True),
        ("2024-05-19", False),
        ("2024-06-22", False),
        ("2024-11-21", False),
    ],
)
def test_a_dateline_day_lies_within_the_month_before_publication_or_the_day_after(published, found):
    told = setting("HANOI, May 21 (Wire) - Talks began.", published=day(published)).dateline_day

    assert told == (day("2024-05-21") if found else None)


@pytest.mark.parametrize(
    ("grain", "first", "last", "dateline", "expected"),
    [
        (Grain.MONTH, (2024, 5, 1), (2024, 5, 31), "May 21", "2024-05-21"),
        (Grain.MONTH, (2024, 5, 1), (2024, 5, 31), "April 2", "2024-04-02"),
        (Grain.MONTH, (2024, 5, 1), (2024, 5, 31), "June 2", None),
        (Grain.YEAR, (2024, 1, 1), (2024, 12, 31), "May 21", "2024-05-21"),
        (Grain.YEAR, (2024, 1, 1), (2024, 12, 31), "Dec. 21", "2024-12-21"),
    ],
)
def test_publication_in_a_month_or_year_holds_the_dateline_day(grain, first, last, dateline, expected):
    published = When(first=dt.date(*first), last=dt.date(*last), grain=grain, timex="")
    told = setting(f"HANOI, {dateline} (Wire) - Talks began.", published=published).dateline_day

    assert told == (None if expected is None else day(expected))


def test_a_day_far_from_publication_at_the_head_still_gives_the_citys_zone():
    told = setting("TOKYO, Nov. 2 (Wire) - It began.", published=day("2024-05-21"))

    assert (told.dateline_day, told.zone) == (None, "tokyo")


@pytest.mark.parametrize("text", ["Talks began on May 21.", "PARIS (Wire) - Talks began.", "NATO, May be it, left."])
def test_no_dateline_no_day(text):
    assert setting(text, published=day("2024-05-27")).dateline_day is None


def test_without_publication_a_dateline_has_no_year_and_is_not_guessed():
    assert setting("HANOI, May 21. Talks began.").dateline_day is None


def test_the_dateline_of_the_metadata_is_read():
    assert setting("Talks began.", dateline="HANOI, May 21", published=day("2024-05-27")).dateline_day == day(
        "2024-05-21"
    )


def test_a_dateline_city_gives_its_zone():
    assert setting("TOKYO, May 21 (Wire) - It began.", published=day("2024-05-21")).zone == "tokyo"


@pytest.mark.parametrize(
    ("outlet", "expected"), [("The Canada Courier", "CAD"), ("Australia Daily", "AUD"), ("The Harbour Post", "")]
)
def test_a_bare_dollar_is_that_of_the_outlets_country_only_when_its_name_says_so(outlet, expected):
    assert setting("It cost $5.", outlet=outlet).dollar == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A quake hit Laos at 7 a.m. local time.", "laos"),
        ("A quake hit at 7 a.m. local time. Laos felt it.", "laos"),
        ("A quake hit Laos at 7 a.m. local time. India felt it.", "laos"),
        ("A quake hit at 7 a.m. local time. Laos and India felt it.", ""),
        ("A quake hit at 7 a.m. local time. Laos and Thailand felt it.", "laos"),
        ("A quake hit Russia at 7 a.m. local time.", ""),
        ("A quake hit Russia at 7 a.m. local time. Laos felt it.", ""),
        ("A quake hit at 7 a.m. local time. Russia and Laos felt it.", ""),
        ("A quake hit Aceh in Indonesia at 7 a.m. local time.", "aceh"),
        ("A quake hit Aceh in Russia at 7 a.m. local time.", ""),
        ("A quake hit Laos at 7 a.m. local time, the U.S. Geological Survey said.", "laos"),
        ("A quake hit Asia at 7 a.m. local time. Laos felt it.", "laos"),
        ("A quake hit it at 7 a.m. local time.", ""),
    ],
)
def test_local_time_is_that_of_the_place_told_beside_it_or_of_the_only_one(text, expected):
    assert setting(text).local_at(text.index("7 a.m.")) == expected
