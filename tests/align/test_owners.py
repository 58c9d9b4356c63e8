"""Whose a value is: the person told before it, or whom a pronoun stands for."""

from __future__ import annotations

import pytest

from crosscheck.align.facets import facets
from crosscheck.align.owners import last_name, one_person, people
from crosscheck.find import find_claims
from tests.align.grading import graded
from tests.factories import article, day

CAST = "Anna Berg met Peter Lund of the Norland Harbour Board in Ellery on 3 June. "


def owner(words: str, quote: str) -> str:
    text = article(CAST + words, published=day("2024-06-07"))
    (found,) = (facet for facet in facets((text,), find_claims(text)) if facet.claim.quote == quote)
    return found.owner


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("Berg caught 30 crates.", "30 crates", "berg"),
        ("After Lund had left, Anna Berg caught 30 crates.", "30 crates", "berg"),
        ("Berg told Lund that he owed her 30 crates.", "30 crates", "lund"),
        ("Lund lifted 12 crates. He caught 30 barrels.", "30 barrels", "lund"),
        ("Lund lifted 12 crates. It took 30 minutes.", "30 minutes", ""),
        ("Peter caught 30 crates.", "30 crates", "lund"),
        ("Norland caught 30 crates.", "30 crates", ""),
        ("The crew caught 30 crates.", "30 crates", ""),
        ("Berg, 52, caught 30 crates.", "52", ""),
    ],
)
def test_a_value_is_that_of_the_person_told_before_it(words: str, quote: str, expected: str) -> None:
    assert expected == owner(words, quote)


def test_a_name_is_a_person_s_where_a_given_name_stands_first() -> None:
    text = article(CAST + "Xanadu Quell, Anna and the Berg Trust Fund Company of Ellery had 30 crates.")

    assert people(find_claims(text), {text.id: text.text}) == {"berg", "lund"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Xanadu Quell, 52, was hurt.", True),
        ("The 52-year-old Xanadu Quell was hurt.", True),
        ("Xanadu Quell (52) was hurt.", True),
        ("The victim was identified as Xanadu Quell, 52.", True),
        ("The body of Xanadu Quell, 52, was found.", True),
        ("Xanadu Quell, aka Scooter, 52, was hurt.", True),
        ("Xanadu Quell, aka “Scooter,” 52, was hurt.", True),
        ("Xanadu “Zip” Quell was hurt on 3 May.", True),
        ('Xanadu "Zip" Quell was hurt on 3 May.', True),
        ("Xanadu Quell came on 2 May. Quell died on 3 May.", True),
        ("Xanadu Quell came on 2 May. Quell grew on 3 May.", False),
        ("The “Zip” Quell was hurt on 3 May.", False),
        ("Captain “Zip” Quell was hurt on 3 May.", False),
        ("XANADU “ZIP” QUELL was hurt on 3 May.", False),
        ("Xanadu Quell Jr., 52, was hurt.", True),
        ("Xanadu Quell, who is 52, was hurt.", True),
        ("Xanadu Quell hurt a 52-year-old man.", False),
        ("Xanadu Quell found 52 crates.", False),
        ("Anna Kohl, from Port Quell, 52, was hurt.", False),
        ("Bank of Quell, 52, was shut.", False),
        ("Quell, 52, was hurt.", False),
        ("XANADU QUELL, 52, was hurt.", False),
    ],
)
def test_a_full_name_with_an_age_behind_it_is_a_person_s(words: str, expected: bool) -> None:
    text = article(CAST + words, published=day("2024-06-07"))

    assert expected == ("quell" in people(find_claims(text), {text.id: text.text}))


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("Berg pleaded guilty before Judge Peter Lund to three counts of theft.", "three counts", "berg"),
        ("Berg was led by Officer Lund to 30 crates.", "30 crates", "berg"),
        ("Berg was beaten by Mayor Lund, who caught 30 crates.", "30 crates", "lund"),
        ("In the view of Mayor Lund 30 crates were lost.", "30 crates", "lund"),
        ("Berg called police after Lund stole 30 crates.", "30 crates", "lund"),
        ("Berg fled after Officer Lund lifted 30 crates.", "30 crates", "lund"),
        ("Berg told the Lund Street bank that 30 crates were lost.", "30 crates", "berg"),
    ],
)
def test_who_hangs_on_a_preposition_owns_nothing_while_another_acts(words: str, quote: str, expected: str) -> None:
    assert expected == owner(words, quote)


def person(words: str, quote: str) -> str:
    text = article(CAST + words, published=day("2024-06-07"))
    (found,) = (facet for facet in facets((text,), find_claims(text)) if facet.claim.quote == quote)
    return found.person


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("Anna Berg, 52, was hurt.", "52", "berg"),
        ("Berg, 52, was hurt.", "52", "berg"),
        ("The 52-year-old Anna was hurt.", "52-year-old", "berg"),
        ("Peter Lund, aka Scooter, 52, was hurt.", "52", "lund"),
        ("A 52-year-old man was hurt in Norland.", "52-year-old", ""),
        ("The NDLP shot a 52-year-old man.", "52-year-old", ""),
    ],
)
def test_an_age_is_that_of_the_person_it_stands_beside(words: str, quote: str, expected: str) -> None:
    assert expected == person(words, quote)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hallam", "halalm", True), ("hallam", "hallam", True), ("lund", "lind", False), ("hallam", "harlan", False),
        ("mora-berg", "berg", True), ("mora-berg", "mora", False), ("ore", "more", False),
    ],
)  # fmt: skip
def test_neither_one_letter_nor_a_double_name_makes_another_person(one: str, other: str, same: bool) -> None:
    assert same == one_person(one, other) == one_person(other, one)


@pytest.mark.parametrize(("name", "expected"), [("Anna Berg", "berg"), ("Sam Lund Jr.", "lund"), ("", "")])
def test_the_last_name_is_folded(name: str, expected: str) -> None:
    assert expected == last_name(name)


@pytest.mark.parametrize(
    ("other", "expected"), [("Berg", (1.0, 0.0)), ("Peter Lund", (0.0, 1.0)), ("The old crew", (0.0, 0.0))]
)
def test_one_owner_speaks_for_one_fact_and_two_speak_against_it(other: str, expected: tuple[float, float]) -> None:
    (pair,) = (
        pair
        for pair in graded(
            a="Anna Berg of the pilots caught 30 crates off the cape.",
            b=f"{other} of the pilots caught 40 crates off the cape, said Anna Berg and Peter Lund.",
        )
        if pair.a.claim.kind == "count"
    )

    assert expected == (pair.fields["owner"], pair.fields["other owner"])


@pytest.mark.parametrize(("away", "expected"), [("", "price"), (" of a long list" * 30, "")], ids=["near", "far"])
def test_a_last_name_with_an_age_is_the_person_s_whom_another_article_names(away: str, expected: str) -> None:
    told = (
        article("Anna Price, 27, was held.", id="a", published=day("2024-06-07")),
        article(f"Also held, Price, 27,{away} took 30 crates.", id="b", published=day("2024-06-07")),
    )
    found = facets(told, [claim for one in told for claim in find_claims(one)])
    (count,) = (facet for facet in found if facet.claim.kind == "count")

    assert expected == count.owner
