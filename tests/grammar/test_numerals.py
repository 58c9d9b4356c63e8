"""Numerals: value, stated place and form of every way to write a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.numerals import find_numerals
from crosscheck.grammar.tokens import tokenize
from crosscheck.words.numerals import SPELLED


def read(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[n.span.start : n.span.end], f"{n.number.normalize():f}"[:12], n.form)
        for n in find_numerals(tokenize(text))
    ]


@pytest.mark.parametrize(
    ("text", "number", "form"),
    [
        ("2,000", "2000", "digits"),
        ("12,3", "12.3", "digits"),
        ("1.234.567", "1234567", "digits"),
        ("12 345".replace(" ", "\u00a0"), "12345", "digits"),
        ("1.2 million", "1200000", "mixed"),
        ("1.762bn", "1762000000", "mixed"),
        ("3.06mil", "3060000", "mixed"),
        ("200MM", "200000000", "mixed"),
        ("4.3M", "4300000", "mixed"),
        ("10k", "10000", "mixed"),
        ("3 lakh", "300000", "mixed"),
        ("2.5 crore", "25000000", "mixed"),
        ("5 1/2", "5.5", "digits"),
        ("5½", "5.5", "digits"),
        ("2 1/3", "2.333", "digits"),
        ("1.99×10−3", "0.00199", "digits"),
        ("two hundred and thirty-four", "234", "words"),
        ("thirty-seven thousand five hundred sixty-one", "37561", "words"),
        ("one thousand and one", "1001", "words"),
        ("fifteen hundred", "1500", "words"),
        ("half a million", "500000", "words"),
        ("a half-million", "500000", "words"),
        ("a quarter of a million", "250000", "words"),
        ("two and a half billion", "2500000000", "words"),
        ("a million and a half", "1500000", "words"),
        ("two dozen", "24", "words"),
        ("half a dozen", "6", "words"),
        ("a hundred", "100", "words"),
        ("a hundred and five", "105", "words"),
        ("61st", "61", "ordinal"),
        ("seventy-ninth", "79", "ordinal"),
        ("one hundred and fiftieth", "150", "ordinal"),
        ("dozens", "12", "vague"),
        ("tens of thousands", "10000", "vague"),
        ("hundreds of millions", "100000000", "vague"),
        ("several hundred", "300", "vague"),
        ("a few thousand", "3000", "vague"),
        ("a couple of", "2", "vague"),
        ("twice", "2", "multiple"),
        ("sixfold", "6", "multiple"),
        ("10-fold", "10", "multiple"),
        ("3x", "3", "multiple"),
        ("doubled", "2", "doubling"),
        ("two-thirds", "0.6666666666", "fraction"),
        ("1/2", "0.5", "fraction"),
        ("four out of ten", "0.4", "fraction"),
        ("one in five", "0.2", "fraction"),
        ("10 of 22", "0.4545454545", "fraction"),
        ("one of every three", "0.3333333333", "fraction"),
        ("໑໒໓", "123", "digits"),
        ("٣٤", "34", "digits"),
    ],
)
def test_one_numeral(text: str, number: str, form: str) -> None:
    assert [(text, number, form)] == read(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("four to five thousand", ["4", "5000"]),
        ("the first half of the game", ["1"]),
        ("a third man", ["3"]),
        ("half-brother", []),
        ("a man", []),
        ("the Times", []),
        ("35m devices", ["35000000"]),
        ("a 37m wall", ["37"]),
        ("$35m", ["35000000"]),
        ("the 100m race", ["100"]),
        ("5/8/2024", ["5", "8", "2024"]),
        ("3 of the 10", ["3", "10"]),
        ("five in two games", ["5", "2"]),
        ("three in 10 days", ["3", "10"]),
        ("1" * 40, []),
    ],
)
def test_what_stands_beside_decides(text: str, numbers: list[str]) -> None:
    assert numbers == [number for _, number, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Dozen of ships left", "vague"),
        ("led by dozen of ships", "vague"),
        ("a dozen of ships", "words"),
        ("some dozen of ships", "words"),
        ("two dozen of the ships", "words"),
        ("another dozen of ships", "words"),
        ("a full dozen of ships", "words"),
        ("these dozen of ships", "words"),
        ("dozen ships", "words"),
    ],
)
def test_a_dozen_without_its_article_is_dozens(text: str, form: str) -> None:
    assert [form] == [form for _, _, form in read(text)]


def spell(number: int) -> str:
    """A slow, plain speller to check the reader against."""
    if number in SPELLED:
        return SPELLED[number]
    for worth, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= worth:
            rest = number % worth
            joint = " and " if worth == 100 or (rest and rest < 100) else " "
            return f"{spell(number // worth)} {word}" + (f"{joint}{spell(rest)}" if rest else "")
    return f"{SPELLED[number - number % 10]}-{SPELLED[number % 10]}"


@given(st.integers(2, 10**12 - 1))
def test_spelled_numbers_read_back(number: int) -> None:
    found = find_numerals(tokenize(spell(number)))

    assert [Decimal(number)] == [numeral.number for numeral in found]


@given(st.integers(0, 10**15))
def test_grouped_digits_read_back(number: int) -> None:
    for text in (f"{number:,}", str(number), f"{number:,}".replace(",", "\u202f")):
        assert [Decimal(number)] == [numeral.number for numeral in find_numerals(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("12", "1"),
        ("12.3", "0.1"),
        ("2,000", "1000"),
        ("1.2 million", "100000"),
        ("12.30", "0.01"),
        ("10 million", "10000000"),
    ],
)
def test_the_stated_place(text: str, step: str) -> None:
    (numeral,) = find_numerals(tokenize(text))

    assert Decimal(step) == numeral.step
