"""Currencies: the table from CLDR, and how news writes them."""

from __future__ import annotations

import pytest

from crosscheck.grammar import parse
from crosscheck.words import cldr
from crosscheck.words.currencies import CODES, NAMES


def unit(text: str) -> str:
    (match,) = parse(text).quantities
    assert match.unit is not None
    assert match.unit.category == "currency"
    return match.unit.name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30 Bhutanese ngultrum", "BTN"),
        ("40 quetzals", "GTQ"),
        ("5 million Zambian kwachas", "ZMW"),
        ("500 Dutch guilders", "NLG"),
        ("30 French francs", "FRF"),
        ("300 Icelandic króna", "ISK"),
        ("300 Icelandic kronur", "ISK"),
        ("30 CFA francs", "XOF"),
        ("US$30", "USD"),
        ("A$30", "AUD"),
        ("HK$30", "HKD"),
        ("NT$30", "TWD"),
        ("C$30", "CAD"),
        ("Rs30", "INR"),
        ("RM30", "MYR"),
        ("RMB 30", "CNY"),
        ("30 kip", "LAK"),
        ("3000 won", "KRW"),
        ("PS21,700", "GBP"),
        ("MUSD 30", "USD"),
        ("30 MUSD", "USD"),
        ("10 rmb", "CNY"),
    ],
)
def test_a_currency_is_read_by_code_sign_or_name(text: str, code: str) -> None:
    assert code == unit(text)


@pytest.mark.parametrize("noun", ["gold", "mark", "marks", "sol", "guilder", "florins", "pesos", "francs of"])
def test_a_noun_that_means_more_than_one_thing_is_no_currency_alone(noun: str) -> None:
    assert (noun,) not in NAMES


def test_money_of_the_past_has_its_name_but_not_its_code() -> None:
    assert NAMES["german", "marks"] == "DEM"
    assert "DEM" not in CODES


def test_the_table_is_what_the_tool_writes() -> None:
    babel = pytest.importorskip("babel")
    if babel.__version__ != cldr.BABEL:
        pytest.skip("another edition of CLDR")
    from tools.currencies import TARGET, module

    assert TARGET.read_text(encoding="utf-8") == module()
