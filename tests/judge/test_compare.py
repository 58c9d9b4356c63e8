"""Two claims of one fact: what context makes of the relation of their values."""

import pytest

from crosscheck.judge import compare
from crosscheck.model import Age, Aspect, Duration, Modality
from tests import factories
from tests.judge.stories import Story, count, money, number, period, year


def pair(one, other, ours=None, theirs=None):
    """Claims of two articles; `ours` and `theirs` are what else is said of each."""
    story = Story().tells("a", one, **(ours or {})).tells("b", other, **(theirs or {}))
    return (*story.claims, {article.id: article for article in story.articles})


def level(one, other, ours=None, theirs=None):
    a, b, articles = pair(one, other, ours, theirs)
    there, back = compare(a, b, articles), compare(b, a, articles)
    assert (there.level, there.reason, there.note) == (back.level, back.reason, back.note)
    return str(there.level)


def test_values_of_one_kind_are_left_to_the_kind():
    """Without anything in the context the kind's relation stands."""
    assert level(count(12), count(12)) == "same"
    assert level(count(12), count(14)) == "conflict"


@pytest.mark.parametrize(
    ("ours", "theirs", "value", "expected"),
    [
        ("asserted", "planned", 14, "incomparable"),
        ("asserted", "planned", 12, "same"),
        ("asserted", "reported", 14, "conflict"),
        ("planned", "planned", 14, "conflict"),
        ("asserted", "denied", 14, "incomparable"),
        ("asserted", "denied", 12, "incomparable"),
        ("asserted", "hypothetical", 14, "incomparable"),
    ],
)
def test_a_plan_or_a_denial_contradicts_no_statement(ours, theirs, value, expected):
    """A plan that was kept agrees; one that was not is no contradiction; a denial agrees with nothing."""
    assert level(count(12), count(value), {"modality": Modality(ours)}, {"modality": Modality(theirs)}) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "value", "expected"),
    [
        (Aspect.LEVEL, Aspect.CHANGE, 14, "incomparable"),
        (Aspect.LEVEL, Aspect.CHANGE, 12, "same"),
        (Aspect.SHARE, Aspect.CHANGE, 12, "incomparable"),
        (Aspect.LEVEL, Aspect.CUMULATIVE, 14, "conflict"),
        (Aspect.CHANGE, Aspect.CHANGE, 14, "conflict"),
        (Aspect.LEVEL, Aspect.REMAINDER, 14, "incomparable"),
        (Aspect.LEVEL, Aspect.REMAINDER, 12, "same"),
        (Aspect.REMAINDER, Aspect.REMAINDER, 14, "conflict"),
    ],
)
def test_figures_of_different_aspects_are_not_compared(ours, theirs, value, expected):
    """A level is what is said when nothing else is, so that it agrees with a marked aspect but never conflicts."""
    assert level(count(12), count(value), {"aspect": ours}, {"aspect": theirs}) == expected


def test_a_rise_and_a_fall_are_not_compared():
    """Up 12 and down 14 are no two figures of one thing."""
    up, down = {"aspect": Aspect.CHANGE, "direction": 1}, {"aspect": Aspect.CHANGE, "direction": -1}
    assert level(count(12), count(14), up, down) == "incomparable"
    assert level(count(12), count(14), up, up) == "conflict"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (("confirmed",), ("suspected",), "scope-differs"),
        (("including norland",), ("excluding norland",), "scope-differs"),
        (("including norland",), ("excluding sudland",), "scope-differs"),
        (("including norland",), (), "conflict"),
        (("monthly",), ("annual",), "scope-differs"),
        (("civilian",), ("military",), "scope-differs"),
        (("confirmed",), ("confirmed",), "conflict"),
        (("confirmed",), (), "scope-differs"),
        (("red",), (), "conflict"),
        (("red",), ("blue",), "conflict"),
    ],
)
def test_words_that_exclude_each_other_make_another_scope(ours, theirs, expected):
    """Only words known to fix a scope count, and one side alone explains a difference."""
    assert level(count(12), count(14), {"qualifiers": ours}, {"qualifiers": theirs}) == expected


def test_the_same_figure_under_another_scope_does_not_agree():
    """30 confirmed cases and 30 suspected cases are two figures."""
    assert (
        level(count(30), count(30), {"qualifiers": ("confirmed",)}, {"qualifiers": ("suspected",)}) == "scope-differs"
    )


MONDAY, TUESDAY = "2024-06-03", "2024-06-04"


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        (9, 11, (MONDAY, TUESDAY), "superseded"),
        (11, 9, (MONDAY, TUESDAY), "revised"),
        (9, 11, (MONDAY, MONDAY), "conflict"),
        (9, 11, (None, TUESDAY), "conflict"),
        (9, 9, (MONDAY, TUESDAY), "same"),
    ],
)
def test_a_running_count_moves_with_time(first, second, days, expected):
    """Later and not lower is superseded, later and lower revised; without two days in order it is a conflict."""
    ours, theirs = ({"published": day, "predicate": "kill"} for day in days)
    assert level(count(first, noun="person"), count(second, noun="person"), ours, theirs) == expected


def test_a_figure_that_does_not_run_stays_a_conflict():
    """Another day of publication does not excuse a figure that is fixed."""
    assert level(count(9), count(11), {"published": MONDAY}, {"published": TUESDAY}) == "conflict"


def test_figures_given_for_two_times_are_not_compared():
    """Output of one year says nothing of another year's."""
    assert level(count(9), count(11), {"when": year(2022)}, {"when": year(2023)}) == "incomparable"
    assert level(count(9), count(11), {"when": year(2022)}, {"when": factories.day("2022-03-01")}) == "conflict"


def test_two_versions_of_one_page_are_a_revision():
    """What an outlet changed on its own page it has taken back."""
    same = {"url": "https://a.example/1", "outlet": "The A"}
    ours, theirs = {**same, "published": MONDAY}, {**same, "published": TUESDAY}
    assert level(count(9), count(11), ours, theirs) == "revised"
    assert level(count(9), count(11), ours, {**theirs, "url": "https://a.example/2"}) == "conflict"


def test_a_plan_given_anew_is_a_revision():
    """A date that is set anew is no contradiction."""
    ours = {"modality": Modality.PLANNED, "published": MONDAY}
    theirs = {"modality": Modality.PLANNED, "published": TUESDAY}
    assert level(factories.day("2024-07-01"), factories.day("2024-09-01"), ours, theirs) == "revised"


@pytest.mark.parametrize(
    ("ages", "days", "expected"),
    [
        ((24, 25), ("2015-11-01", "2016-03-01"), "superseded"),
        ((25, 24), ("2015-11-01", "2016-03-01"), "conflict"),
        ((24, 26), ("2015-11-01", "2016-03-01"), "conflict"),
        ((24, 26), ("2015-11-01", "2017-03-01"), "superseded"),
        ((24, 25), (MONDAY, MONDAY), "conflict"),
        ((24, 25), (MONDAY, None), "incomparable"),
        ((24, 32), (MONDAY, None), "conflict"),
    ],
)
def test_ages_grow_with_time(ages, days, expected):
    """An age may go up by the years between two articles and one birthday more."""
    one, two = (Age(amount=number(age)) for age in ages)
    assert level(one, two, {"published": days[0]}, {"published": days[1]}) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (factories.day("2024-06-03"), "compatible"),
        (factories.day("2024-06-05"), "compatible"),
        (factories.day("2024-06-06"), "compatible"),
        (factories.day("2024-06-07"), "conflict"),
        (year(2024), "compatible"),
    ],
)
def test_a_moment_is_held_against_a_period(moment, expected):
    """Both ends belong to the period."""
    assert level(moment, period("2024-06-03", "2024-06-06")) == expected


@pytest.mark.parametrize(("days", "expected"), [(3, "compatible"), (2, "compatible"), (4, "conflict")])
def test_a_duration_is_held_against_a_period(days, expected):
    """4-6 June is a visit of three days or two nights."""
    stay = Duration(amount=number(days), unit="day", timex=f"P{days}D")
    assert level(stay, period("2024-06-04", "2024-06-06")) == expected


def test_kinds_that_share_nothing_are_incomparable():
    """The reason names both kinds."""
    a, b, articles = pair(count(3), year(2024))
    assert compare(a, b, articles).reason == "A count and a date cannot be set side by side."
    assert level(count(3), year(2024)) == "incomparable"


@pytest.mark.parametrize(("stated", "expected"), [(1993, "compatible"), (1995, "compatible"), (1991, "conflict")])
def test_an_implied_year_may_be_off_by_one(stated, expected):
    """An anniversary is kept in the year it falls in, which need not be the year of printing."""
    assert level(year(1994), year(stated), {"derived_from": "a:0-6:ordinal"}) == expected


@pytest.mark.parametrize(
    ("quotes", "currencies", "expected"),
    [
        (("20 million euros", "20 million yen"), ("EUR", "JPY"), "conflict"),
        (("$20 million", "A$20 million"), ("USD", "AUD"), "incomparable"),
        (("US$20 million", "A$20 million"), ("USD", "AUD"), "conflict"),
        (("20 million dollars", "A$20 million"), ("USD", "AUD"), "incomparable"),
    ],
)
def test_one_figure_in_two_currencies_is_a_conflict_unless_the_dollar_is_bare(quotes, currencies, expected):
    """A bare dollar sign may stand for any dollar."""
    one, two = (money(20_000_000, currency) for currency in currencies)
    assert level(one, two, {"quotes": [quotes[0]]}, {"quotes": [quotes[1]]}) == expected


def test_other_figures_in_two_currencies_stay_incomparable():
    """Without a rate nothing can be said of 20 million euros and 22 million dollars."""
    assert level(money(20, "EUR"), money(22, "USD")) == "incomparable"
