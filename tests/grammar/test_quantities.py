"""Quantities: hedges as intervals, ranges, units, rates."""

from __future__ import annotations

import pytest

from crosscheck.grammar import parse
from crosscheck.model import Interval


def read(text: str) -> list[str]:
    found = []
    for match in parse(text).quantities:
        amount = match.amount
        figure = f"{amount.number.normalize():f}" + ("" if amount.upper is None else f"..{amount.upper.normalize():f}")
        unit = match.unit.name if match.unit else ""
        found.append(
            " ".join(part for part in (str(amount.bound), figure, unit, match.per and f"/{match.per}") if part)
        )
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("four to five thousand people", ["between 4000..5000"]),
        ("$3 to $5 billion", ["between 3000000000..5000000000 USD"]),
        ("$20 million-$25 million", ["between 20000000..25000000 USD"]),
        ("20 million-$25 million", ["between 20000000..25000000 USD"]),
        ("between 12 and 18 months", ["between 12..18 month"]),
        ("fell from $2,415 to $2,315", ["exact 2415 USD", "exact 2315 USD"]),
        ("rose from 3 to 5 percent", ["exact 3 percent", "exact 5 percent"]),
        ("sentences from 3 to 5 years", ["between 3..5 year"]),
        ("a 0-to-60-mph time", ["between 0..60 mile-per-hour"]),
        ("three or four years", ["between 3..4 year"]),
        ("500 to 1 million", ["between 500..1000000"]),
        ("about 8 or $9", ["about 8 USD", "exact 9 USD"]),
        ("a 7- or 8-inch screen", ["exact 7 inch", "exact 8 inch"]),
        ("more than 30 T-34 tanks", ["more-than 30"]),
        ("sub-300 crowds", ["less-than 300"]),
        ("300-plus guests", ["at-least 300"]),
        ("300+ guests", ["at-least 300"]),
        ("no fewer than 12 men", ["at-least 12"]),
        ("no more than 12 men", ["at-most 12"]),
        ("not exceeding 12 men", ["at-most 12"]),
        ("in excess of 12 men", ["more-than 12"]),
        ("well over 12 men", ["more-than 12"]),
        ("just under 12 men", ["nearly 12"]),
        ("about 12 or so men", ["about 12"]),
        ("a total of more than 12 men", ["more-than 12"]),
        ("an estimated 12 men", ["about 12"]),
        ("$6 billion-dollar dam", ["exact 6000000000 USD"]),
        ("$5 million Canadian dollars", ["exact 5000000 CAD"]),
        ("5 deaths per 100,000 people", ["exact 5 /100000 people"]),
        ("64 cents a dozen", ["exact 64 cent /dozen"]),
        ("9 billion shekels ($2.408 billion) a year", ["exact 9000000000 ILS /year", "exact 2408000000 USD /year"]),
        ("less than 50 km (30 miles)", ["less-than 50 kilometre", "less-than 30 mile"]),
        ("about 50 km (30 miles)", ["about 50 kilometre", "about 30 mile"]),
        ("nearly 50 km (30 miles)", ["nearly 50 kilometre", "nearly 30 mile"]),
        ("at least 50 kg (110 pounds)", ["at-least 50 kilogram", "at-least 110 pound"]),
        ("no more than 50 km (30 miles)", ["at-most 50 kilometre", "at-most 30 mile"]),
        ("just over 50 km (31 miles)", ["more-than 50 kilometre", "more-than 31 mile"]),
        ("50 km or so (30 miles)", ["about 50 kilometre", "about 30 mile"]),
        ("up to 50 km (30 miles) an hour", ["up-to 50 kilometre /hour", "up-to 30 mile /hour"]),
        ("more than $2 million (1.8 million euros)", ["more-than 2000000 USD", "more-than 1800000 EUR"]),
        ("less than 50 km (about 30 miles)", ["less-than 50 kilometre", "about 30 mile"]),
        ("less than 50 km (30 to 32 miles)", ["less-than 50 kilometre", "between 30..32 mile"]),
        ("50 km (30 miles)", ["exact 50 kilometre", "exact 30 mile"]),
        ("50 km (nearly 32 miles)", ["exact 50 kilometre", "nearly 32 mile"]),
        ("more than 50 to 60 km (31 miles)", ["more-than 50..60 kilometre", "exact 31 mile"]),
        ("less than 50 km (30 km)", ["less-than 50 kilometre", "exact 30 kilometre"]),
        ("less than 50 km (30 minutes)", ["less-than 50 kilometre", "exact 30 minute"]),
        ("less than 50 km (30 men)", ["less-than 50 kilometre", "exact 30"]),
        ("more than 20 men (15 women)", ["more-than 20", "exact 15"]),
        ("less than 50 km, or 30 miles", ["less-than 50 kilometre", "exact 30 mile"]),
        ("less than 50 km away (30 miles)", ["less-than 50 kilometre", "exact 30 mile"]),
        ("dozens of kilometres (30 miles)", ["about 12", "exact 30 mile"]),
        ("four by four feet", ["exact 4 foot", "exact 4 foot"]),
        ("a 4×4 and 12 vans", ["exact 12"]),
        ("Engine 18 and 12 men", ["exact 12"]),
        ("US$55,931,000", ["exact 55931000 USD"]),
        ("$US160 million", ["exact 160000000 USD"]),
        ("100 pounds of rice", ["exact 100 pound"]),
        ("10 million pounds", ["exact 10000000 GBP"]),
        ("3 dollars 50 cents", ["exact 3.5 USD"]),
        ("thirteen dollars and forty-five cents", ["exact 13.45 USD"]),
        ("10 pounds and 20 pence", ["exact 10.2 GBP"]),
        ("it rose 2 percent and 50 cents", ["exact 2 percent", "exact 50 cent"]),
        ("30 MSEK", ["exact 30000000 SEK"]),
        ("3 USD50 cards", ["exact 3", "exact 50 USD"]),
        ("more than the $21 million", ["more-than 21000000 USD"]),
        ("$140 - 150MM", ["between 140000000..150000000 USD"]),
        ("half-a-dozen versions", ["exact 6"]),
        ("within 20 miles", ["at-most 20 mile"]),
        ("118.5p", ["exact 118.5 pence"]),
        ("in 2016 Stone said", []),
        ("in 2016 exports fell", []),
        ("more than 2000 people", ["more-than 2000"]),
        ("between A.D. 1000 and 1260", []),
        ("on nov. 6 it rained", []),
        ("7-11 May", []),
        ("the 2016-17 season", []),
        ("2024-05-08", []),
        ("05/08/2024", []),
        ("at 15:00", []),
        ("in 3:07:35", []),
        ("at 7.05am", []),
        ("sitting at 9-14 now", []),
        ("9-14 boats", ["between 9..14"]),
        ("at one point he left", []),
        ("the singer, 33, left", ["exact 33 year"]),
        ("Vista, 7, 8, and 10", ["exact 7", "exact 8", "exact 10"]),
        ("the Big Ten title", []),
        ("the '90s", []),
        ("Class of '24", []),
    ],
)
def test_quantities(text: str, found: list[str]) -> None:
    assert found == read(text)


def amount(text: str) -> tuple[Interval, Interval]:
    (match,) = parse(text).quantities
    return match.amount.hard, match.amount.soft


@pytest.mark.parametrize(
    ("text", "hard", "soft"),
    [
        ("30 men", (30, 30), (25, 35)),
        ("12.3 percent", (12.3, 12.3), (12.25, 12.35)),
        ("more than 2,000 men", (2000, None), (2000, 3000)),
        ("at least 12 men", (12, None), (12, 13.2)),
        ("fewer than 300 men", (None, 300), (200, 300)),
        ("nearly 2,000 men", (1500, 2000), (1700, 2000)),
        ("about 10,000 men", (7000, 13000), (8500, 11500)),
        ("up to 100 men", (None, 100), (50, 100)),
        ("just over 50 men", (50, 60), (50, 55)),
        ("between 3 and 5 men", (3, 5), (3, 5)),
        ("dozens of men", (12, None), (24, 99)),
        ("tens of thousands", (10000, None), (20000, 99000)),
    ],
)
def test_hard_and_soft_intervals(text: str, hard: tuple[float, float], soft: tuple[float, float]) -> None:
    found_hard, found_soft = amount(text)

    assert hard == tuple(None if end is None else float(end) for end in (found_hard.low, found_hard.high))
    assert soft == tuple(None if end is None else float(end) for end in (found_soft.low, found_soft.high))


def test_a_bracketed_figure_is_hedged_at_its_own_precision() -> None:
    first, second = parse("about 50 km (31 miles)").quantities
    (alone,) = parse("about 31 miles").quantities

    assert alone.amount == second.amount
    assert first.amount.hard != second.amount.hard


def test_the_span_runs_from_hedge_to_rate() -> None:
    text = "They pay more than $20 million-$25 million a year for it."
    (match,) = parse(text).quantities

    assert text[match.span.start : match.span.end] == "more than $20 million-$25 million a year"
    assert text[match.figure.start : match.figure.end] == "20 million-$25 million"
