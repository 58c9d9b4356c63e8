"""The calendar pass: what is one expression, where it starts and ends, and what it costs."""

from __future__ import annotations

import itertools
import time

import pytest

from crosscheck.grammar import parse
from crosscheck.grammar.calendar import CalendarMatch, Hour, Length, Loose, Point, Range


def found(text: str) -> list[tuple[str, type]]:
    return [
        (text[match.span.start : match.span.end], type(match.expression))
        for match in parse(text).calendar
        if isinstance(match, CalendarMatch)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Friday, Oct. 23, at", [("Friday, Oct. 23", Point)]),
        ("in the third quarter of 1990.", [("the third quarter of 1990", Point)]),
        ("a third-quarter loss", [("third-quarter", Point)]),
        ("since 2019 or so", [("2019", Point)]),
        ("around Nov. 1 the", [("around Nov. 1", Point)]),
        ("late yesterday the", [("late yesterday", Point)]),
        ("nearly two weeks ago", [("nearly two weeks ago", Point)]),
        ("over the past two years", [("the past two years", Length)]),
        ("at least the past 18 months", [("at least the past 18 months", Length)]),
        ("from today through Nov. 17.", [("today through Nov. 17", Range)]),
        ("at noon Thursday", [("noon Thursday", Hour)]),
        ("every month", [("every month", Loose)]),
        ("today's papers", [("today", Point)]),
        ("Nov. 17's vote", [("Nov. 17", Point)]),
        ("12 noon on 9 May", [("12 noon", Hour), ("9 May", Point)]),
        ("at 5:03p the", [("5:03p", Hour)]),
        ("at 1:30 a. m. the", [("1:30 a. m.", Hour)]),
        ("at 5 p. m. the", [("5 p. m.", Hour)]),
        ("at 1:30 p.m the", [("1:30 p.m", Hour)]),
        ("May 9 and 10.", [("May 9", Point), ("10", Point)]),
        ("May 9 and 10 people", [("May 9", Point)]),
        ("In May 20 people died", [("May", Point)]),
        ("on May 20 people died", [("May 20", Point)]),
        ("the end of 1994", [("the end of 1994", Point)]),
        ("the last week of August 1918", [("the last week of August 1918", Point)]),
    ],
)
def test_an_expression_has_the_words_that_belong_to_it(text: str, expected: list[tuple[str, type]]) -> None:
    assert expected == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Visit Laos Year 2024 opened.",
        "the Mi-17V-5 helicopter",
        "COVID-19 cases",
        "the T-34 of 2-5 crew",
        "$1984 a head",
        "9.5.3 of the code",
        "in John 3:16a of it",
        "5 a day",
        "5 p a share",
        "paid 118.5p a share",
        "the 5 a. Mills",
    ],
)
def test_a_name_or_a_figure_holds_no_date(text: str) -> None:
    assert found(text) == []


def test_matches_never_overlap_and_are_in_order() -> None:
    text = "From 7 to 11 May 2024, early on Friday, May 10, at 3 p.m. local time, three days later, last year's third quarter."
    spans = [match.span for match in parse(text).calendar if isinstance(match, CalendarMatch)]

    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "unit",
    [
        "May 1-",
        "1 to ",
        "the early mid-",
        "between 1 and ",
        "10:",
        "2024-",
        "late in ",
        "a ",
        "'",
        "May 9, ",
        "more than ",
        "the end of ",
    ],
)
def test_repetition_costs_linear_time(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        start = time.perf_counter()
        parse(text)
        return time.perf_counter() - start

    seconds(50)
    few, many = min(seconds(400) for _ in range(3)), min(seconds(3200) for _ in range(3))

    assert many < 40 * few
