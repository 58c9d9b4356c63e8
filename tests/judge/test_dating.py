"""Dates that differ only in what was filled in are no contradiction; dates that were said are."""

from dataclasses import replace

import pytest

from crosscheck.judge import compare
from crosscheck.model import Duration
from tests import factories
from tests.judge.stories import Story, count, number, period, year


def related(one, other):
    """Level and note of two dates, each (quote, value, day of publication)."""
    story = Story(kind="date")
    for name, (quote, value, published) in zip("ab", (one, other), strict=True):
        story.tells(name, value, quotes=[quote], published=published)
    a, b = story.claims
    articles = {article.id: article for article in story.articles}
    there, back = compare(a, b, articles), compare(b, a, articles)

    assert (there.level, there.note) == (back.level, back.note)
    return f"{there.level}{' (off)' if there.note else ''}"


def day(iso):
    return factories.day(iso)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("April 9", day("2013-04-09"), "2013-09-26"), ("April 9", day("2012-04-09"), "2013-01-03"), "compatible"),
        (
            ("April 9, 2013", day("2013-04-09"), "2013-09-26"),
            ("April 9", day("2012-04-09"), "2013-01-03"),
            "compatible",
        ),
        (("9 April 2013", day("2013-04-09"), None), ("9 April 2012", day("2012-04-09"), None), "conflict"),
        (("April 9", day("2013-04-09"), "2013-09-26"), ("April 8", day("2012-04-08"), "2013-01-03"), "conflict"),
        (("last year", year(2008), "2009-01-01"), ("2007", year(2007), "2009-01-01"), "conflict"),
    ],
)
def test_a_year_that_was_not_stated_by_both_makes_no_conflict(one, other, expected):
    """The same day of another year; two stated years do contradict each other."""
    assert related(one, other) == expected


@pytest.mark.parametrize(
    ("quote", "iso", "expected"),
    [
        ("Tuesday", "2024-06-11", "compatible"),
        ("last Tuesday", "2024-06-11", "compatible"),
        ("Wednesday", "2024-06-05", "conflict"),
        ("Tuesday", "2024-05-21", "conflict"),
        ("Tuesday, 11 June 2024", "2024-06-11", "conflict"),
    ],
)
def test_a_bare_weekday_may_be_of_the_next_week(quote, iso, expected):
    """4 June 2024 was a Tuesday; the week is inferred, the weekday is not."""
    assert related((quote, day(iso), "2024-06-12"), ("4 June 2024", day("2024-06-04"), "2024-06-12")) == expected


@pytest.mark.parametrize(
    ("quote", "iso", "published", "expected"),
    [
        ("today", "2024-06-05", "2024-06-05", "compatible (off)"),
        ("yesterday", "2024-06-05", "2024-06-06", "compatible (off)"),
        ("today", "2024-06-06", "2024-06-06", "conflict"),
        ("5 June", "2024-06-05", "2024-06-05", "conflict"),
        ("Wednesday", "2024-06-05", "2024-06-06", "conflict"),
    ],
)
def test_a_day_counted_from_the_day_of_printing_may_be_off_by_one(quote, iso, published, expected):
    """Texts are printed, or dated, a day after they are written."""
    assert related((quote, day(iso), published), ("4 June 2024", day("2024-06-04"), "2024-06-06")) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("last year", year(2004), None), ("2008", year(2008), "2009-07-13")),
        (("June 5", day("2004-06-05"), None), ("2008", year(2008), "2009-07-13")),
        (("yesterday", day("2024-06-01"), None), ("4 June 2024", day("2024-06-04"), None)),
        (("June 5", day("2009-06-05"), "2009-07-13"), ("2008", year(2008), "2009-07-13")),
    ],
)
def test_what_a_date_counts_from_may_not_be_known(one, other):
    """The relative dates of an undated text are guesses, and so is a year left out against a year."""
    assert related(one, other) == "incomparable"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("3-6 June", period("2024-06-03", "2024-06-06")), "compatible"),
        (("4-6 June", period("2024-06-04", "2024-06-06")), "conflict"),
        (("3-6 June 2024", period("2024-06-03", "2024-06-06")), "conflict"),
    ],
)
def test_periods_lose_their_year_as_days_do(told, expected):
    """Both ends must agree once the year is left out."""
    other = ("3-6 June 2023", period("2023-06-03", "2023-06-06"), "2024-06-12")
    assert related((*told, "2024-06-12"), other) == expected


@pytest.mark.parametrize(("published", "expected"), [("2024-06-01", "incomparable"), ("2024-06-12", "conflict")])
def test_what_lies_ahead_of_its_article_is_a_plan(published, expected):
    """A visit announced for 3-6 June that took place on 4-6 June was moved, not misreported."""
    announced = ("3-6 June 2024", period("2024-06-03", "2024-06-06"), published)
    assert related(announced, ("4-6 June 2024", period("2024-06-04", "2024-06-06"), "2024-06-12")) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("nine days before the vote", "30 days in all"), "incomparable"),
        (("nine days before the vote", "30 days before the vote"), "conflict"),
        (("nine days in all", "30 days in all"), "conflict"),
    ],
)
def test_a_distance_in_time_is_no_length(texts, expected):
    """Nine days before something and thirty days of something are not two lengths."""
    story = Story()
    for name, text, days in zip("ab", texts, (9, 30), strict=True):
        length = Duration(amount=number(days), unit="day", timex=f"P{days}D")
        story.tells(name, length, quotes=[" ".join(text.split()[:2])], text=text)
    assert str(compare(*story.claims, {article.id: article for article in story.articles}).level) == expected


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        (("five other cranes", "six cranes"), "scope-differs"),
        (("five other cranes", "six other cranes"), "conflict"),
        (("five cranes", "six cranes"), "conflict"),
    ],
)
def test_the_others_are_not_all(quotes, expected):
    """Five others and the one told of make six."""
    story = Story()
    for name, quote, value in zip("ab", quotes, (5, 6), strict=True):
        story.tells(name, count(value), quotes=[quote])
    assert str(compare(*story.claims, {article.id: article for article in story.articles}).level) == expected


@pytest.mark.parametrize(
    ("noun", "predicate", "words", "expected"),
    [
        ("person", "kill", "", "superseded"),
        ("shot", "kill", "", "conflict"),
        ("crane", "come", "so far", "superseded"),
        ("crane", "come", "", "conflict"),
    ],
)
def test_what_a_story_keeps_counting(noun, predicate, words, expected):
    """By noun and verb, or because the sentence says that the count goes on."""
    story = Story()
    for name, value, published in (("a", 9, "2024-06-03"), ("b", 11, "2024-06-04")):
        text = f"They put it at quote0 {words}."
        story.tells(name, count(value, noun), text=text, noun=noun, predicate=predicate, published=published)
    assert str(compare(*story.claims, {article.id: article for article in story.articles}).level) == expected


def test_a_count_of_long_ago_no_longer_runs():
    """Two figures for the dead of an old war are a conflict, whenever they were printed."""
    old = {"when": year(1944), "predicate": "die"}
    story = Story().tells("a", count(900, "person"), published="2024-06-03", **old)
    story.tells("b", count(1100, "person"), published="2024-06-04", **old)

    assert str(compare(*story.claims, {article.id: article for article in story.articles}).level) == "conflict"


def test_derived_years_are_left_to_their_own_rule():
    """What was computed was never said."""
    story = Story().tells("a", year(1994), published="2024-06-03", derived_from="x").tells("b", year(1991))
    one, other = story.claims

    assert str(compare(replace(one, derived_from="x"), other, {}).level) == "conflict"
