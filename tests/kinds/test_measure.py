"""Measures: exact conversion, roundings forgiven, dimensions kept apart."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from crosscheck.model import Level
from crosscheck.words.units import UNITS
from tests.factories import article, claim
from tests.kinds.figures import compare, mentions, value


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("30 km", "30 kilometres", "same"),
        ("1 km", "1,000 metres", "same"),
        ("30 km", "19 miles", "rounds-to"),
        ("100 miles", "160 km", "rounds-to"),
        ("6 feet", "1.8 metres", "rounds-to"),
        ("30 km", "30 miles", "conflict"),
        ("30 km", "25 miles", "conflict"),
        ("100 km", "100 miles", "conflict"),
        ("30 tons", "30 tonnes", "compatible"),
        ("30 tons", "33 tonnes", "conflict"),
        ("30 km", "30 kg", "incomparable"),
        ("30 barrels a day", "30 barrels", "incomparable"),
        ("more than 30 km", "20 miles", "compatible"),
        ("more than 30 km", "15 miles", "conflict"),
        ("-5 degrees Celsius", "23 degrees Fahrenheit", "same"),
        ("-17°C", "1°F", "rounds-to"),
        ("20°C", "20°F", "conflict"),
        ("7.2 on the Richter scale", "magnitude 7.2", "same"),
        ("7.2 on the Richter scale", "a 6.4-magnitude quake", "conflict"),
        ("7.2 on the Richter scale", "7.2 km", "incomparable"),
        ("less than 50 km", "30 miles", "compatible"),
        ("13 nautical miles", "some 13 miles", "compatible"),
        ("13 nautical miles", "19 miles", "conflict"),
    ],
)
def test_measures_relate(a: str, b: str, level: str) -> None:
    found = compare("measure", a, b)

    # an ambiguous ton is an interval, so its agreement is at best a conversion
    assert {level, "rounds-to"} >= {found.level} if level == "compatible" else level == found.level, found.reason


def test_two_units_in_brackets_give_both() -> None:
    found = [(str(m.value.amount.number), m.value.unit) for m in mentions("measure", "A 37m (121ft)-long cast stands.")]

    assert found == [("37", "metre"), ("121", "foot")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It reached 7.2 on the Richter scale.", ["magnitude"]),
        ("It reached 7.2 on Richter scale.", ["magnitude"]),
        ("It reached 7.2 on the local scale.", []),
        ("It told the Richter scale apart.", []),
    ],
)
def test_the_richter_scale_makes_a_magnitude(text: str, found: list[str]) -> None:
    assert found == [m.value.unit for m in mentions("measure", text)]


def test_a_bracketed_figure_is_no_exact_one() -> None:
    kind = kinds.kind("measure")
    _, bounded = mentions("measure", "It fell less than 50 km (31 miles) off.")
    _, bare = mentions("measure", "It fell 50 km (31 miles) off.")

    assert kind.compare(bounded.value, value("measure", "28 miles")).level == Level.COMPATIBLE
    assert kind.compare(bare.value, value("measure", "28 miles")).level == Level.CONFLICT


def test_a_hyphen_waits_for_its_unit() -> None:
    found = [(str(m.value.amount.number), m.value.unit) for m in mentions("measure", "A 7- or 8-inch screen.")]

    assert found == [("7", "inch"), ("8", "inch")]


def test_keys_are_dimensions() -> None:
    text = article("It is 30 km away.")

    assert kinds.kind("measure").keys(claim(text, "30 km", value("measure", "30 km"))) == ("measure:length",)


@pytest.mark.parametrize("name", sorted(UNITS))
def test_every_unit_has_a_worth(name: str) -> None:
    unit = UNITS[name]

    assert 0 < unit.factor <= unit.high


def test_the_quantity_keeps_the_stated_unit() -> None:
    quantity = kinds.kind("measure").quantity(value("measure", "minus 130 degrees Fahrenheit"))

    assert quantity == {"value": -130, "unit": "fahrenheit", "bound": "exact", "low": -130, "high": -130}
