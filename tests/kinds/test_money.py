"""Money: currencies, dual quotes, rates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crosscheck import kinds
from crosscheck.kinds.money import KIND
from crosscheck.model import Grain, Level, Money, Setting, When
from tests.kinds.figures import compare, mentions, value


def sums(text: str) -> list[tuple[int, str, str]]:
    return [(int(m.value.amount.number), m.value.currency, m.value.per) for m in mentions("money", text)]


def test_a_dual_quote_gives_both_sums_and_their_rate() -> None:
    text = "It costs 9 billion shekels ($2.408 billion) a year."

    assert sums(text) == [(9_000_000_000, "ILS", "year"), (2_408_000_000, "USD", "year")]


def test_a_fall_gives_two_sums_and_no_range() -> None:
    assert sums("Gold fell from $2,415 to $2,315.") == [(2415, "USD", ""), (2315, "USD", "")]


def test_about_eight_or_nine_dollars_share_their_sign() -> None:
    assert sums("It costs about 8 or $9.") == [(8, "USD", ""), (9, "USD", "")]


def test_a_bare_dollar_is_american_and_says_so() -> None:
    (mention,) = mentions("money", "It cost $5.")

    assert (mention.value.currency, mention.inferred) == ("USD", ('bare "$" read as USD',))


def test_a_bare_dollar_is_the_setting_s_where_it_says_so() -> None:
    (mention,) = mentions("money", "It cost $5.", Setting(dollar="AUD"))

    assert (mention.value.currency, mention.inferred) == ("AUD", ('bare "$" read as AUD',))


@pytest.mark.parametrize(
    ("one", "other", "year", "level"),
    [
        ("£1.2 million", "US$2.5 million", 2013, Level.CONFLICT),
        ("£1.2 million", "US$1.8 million", 2013, Level.COMPATIBLE),
        ("£1.2 million", "US$2.4 million", 2007, Level.COMPATIBLE),
        ("£1.2 million", "nearly US$3 million", 2013, Level.COMPATIBLE),
        ("£1.2 million", "more than US$1 million", 2013, Level.COMPATIBLE),
        ("£1.2 million", "US$2.5 million", None, Level.INCOMPARABLE),
        ("£1.2 million", "US$3.5 million", None, Level.CONFLICT),
        ("€5 million", "¥100 million", 2019, Level.CONFLICT),
        ("€5 million", "¥600 million", 2019, Level.COMPATIBLE),
        ("€5 million a year", "¥100 million", 2019, Level.INCOMPARABLE),
        ("£1.2 million", "US$2.5 million", 1985, Level.INCOMPARABLE),
        ("5 million kips", "US$5.5 million", 2019, Level.INCOMPARABLE),
    ],
)
def test_two_currencies_conflict_where_no_rate_makes_them_one(
    one: str, other: str, year: int | None, level: Level
) -> None:
    a, b = (replace(value("money", f"It cost {words}."), year=year) for words in (one, other))

    assert (KIND.compare(a, b).level, KIND.compare(b, a).level) == (level, level)


def test_a_sum_knows_the_year_of_its_article() -> None:
    when = When(first=dt.date(2013, 5, 1), last=dt.date(2013, 5, 1), grain=Grain.DAY, timex="2013-05-01")
    (dated,) = mentions("money", "It cost £5.", Setting(published=when))
    (undated,) = mentions("money", "It cost £5.")

    assert (dated.value.year, undated.value.year) == (2013, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost US$1 million ($1.5 million).", [("USD", True), ("XXX", False)]),
        ("It cost US$5 ($5).", [("USD", True), ("USD", True)]),
        ("It cost A$5 ($3).", [("AUD", True), ("USD", True)]),
        ("It cost $1 million ($1.5 million with tax).", [("USD", True), ("USD", True)]),
        ("It cost US$1 million. Fares ($5) rose.", [("USD", True), ("USD", True)]),
    ],
)
def test_a_bare_dollar_that_converts_american_ones_is_another(text: str, expected: list[tuple[str, bool]]) -> None:
    assert expected == [(mention.value.currency, mention.checkable) for mention in mentions("money", text)]


def test_a_named_dollar_is_not_changed_by_the_setting() -> None:
    (mention,) = mentions("money", "It cost US$5.", Setting(dollar="AUD"))

    assert (mention.value.currency, mention.inferred) == ("USD", ())


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("$378 million", "378 million dollars", "same"),
        ("63 cents", "$0.63", "same"),
        ("$378 million", "$414 million", "conflict"),
        ("$414 million a year", "$414 million", "compatible"),
        ("$414 million a year", "$378 million", "incomparable"),
        ("$5 million", "€6 million", "incomparable"),
        ("$5 million", "A$5 million", "incomparable"),
        ("$20 million-$25 million", "$22 million", "compatible"),
        ("around $20 million-$25 million", "$40 million", "conflict"),
    ],
)
def test_sums_relate(a: str, b: str, level: str) -> None:
    assert level == compare("money", a, b).level


def test_the_quantity_names_currency_and_rate() -> None:
    quantity = kinds.kind("money").quantity(value("money", "$80 a barrel"))

    assert quantity == {"value": 80, "unit": "USD per barrel", "bound": "exact", "low": 80, "high": 80}


def test_money_is_owned_by_its_kind() -> None:
    assert kinds.kind_of(value("money", "$80")).name == "money"
    assert isinstance(value("money", "$80"), Money)
