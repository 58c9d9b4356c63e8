"""Words that tell two facts apart in sentences that read alike."""

from __future__ import annotations

import pytest

from crosscheck.align.contrast import contrast, of_two_people
from crosscheck.align.facets import Facet
from tests.align.grading import read, told


def pair(one: str, other: str) -> tuple[Facet, Facet]:
    """The first claims of two articles."""
    found = read(told(a=one, b=other))
    first = {facet.claim.article_id: facet for facet in reversed(found)}
    return first["a"], first["b"]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The drivers' union said 1,200 of its members had joined the strike.",
            "The signallers' union said 850 of its members had joined the strike.",
            ("driver", "signaller"),
        ),
        ("The brother was jailed for 8 years.", "The sister was jailed for 3 years.", ("brother", "sister")),
        (
            "The budget sets aside 120 million euros for roads.",
            "The budget sets aside 85 million euros for schools.",
            ("road", "school"),
        ),
        ("Kohl crossed the line after 125 minutes.", "Berg crossed the line after 128 minutes.", ("kohl", "berg")),
        ("The quake killed 12 people in the old harbour.", "The quake killed 14 people in the old harbour.", ("", "")),
        (
            "Police said the blast killed 12 people near the port.",
            "The mayor said the blast killed 14 people near the port.",
            ("", ""),
        ),
        (
            "The blast killed 12 people near the port.",
            "The blast on Monday killed 14 people near the old port.",
            ("", ""),
        ),
        (
            "The blast near its gate killed 12 people, the mayor of Corran said.",
            "The blast near its gate killed 14 people, the army of Corran said.",
            ("", ""),
        ),
        ("The blast killed 12 people near the port.", "The explosion killed 14 people near the port.", ("", "")),
        ("Berg was jailed for 8 years.", "The driver was jailed for 3 years.", ("", "")),
        (
            "Rescuers found 12 bodies in the mill.",
            "The toll of the fire that swept the bakery is 14, the army says.",
            ("", ""),
        ),
    ],
    ids=[
        "speakers of themselves",
        "kin",
        "purposes",
        "names",
        "alike",
        "speakers",
        "more told",
        "speakers behind",
        "synonyms",
        "name and role",
        "other words",
    ],
)
def test_what_stands_in_each_others_place_is_a_contrast(one: str, other: str, words: tuple[str, str]) -> None:
    a, b = pair(one, other)

    assert (contrast(a, b), contrast(b, a)) == (words, words[::-1])


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Anna Kohl pleaded guilty to 2 counts of assault.", "Maria Berg pleaded guilty to 2 counts of assault.", True),
        ("Anna Kohl pleaded guilty to 2 counts of assault.", "Anna Kohl pleaded guilty to 2 counts of arson.", False),
        (
            "Anna Kohl pleaded guilty to 2 counts of assault.",
            "The driver pleaded guilty to 2 counts of assault.",
            False,
        ),
        (
            "Anna Kohl faces 2 counts of assault.",
            "The last of them, Maria Berg, admitted 2 counts in a hearing.",
            True,
        ),
        ("Anna Kohl saved 14 horses.", "The last of them, Maria Berg, had 14 horses saved.", False),
        ("Anna Kohl, 52, was hurt.", "The rescue of Maria Berg, 52, took the crew all night.", True),
        ("Anna Kohl, 52, was hurt.", "The rescue of Anna Mora-Kohl, 52, took the crew all night.", False),
    ],
    ids=["persons", "one person", "a role", "charges", "no charges", "ages", "one person's age"],
)
def test_two_persons_in_one_place_are_told_of_each_for_itself(one: str, other: str, two: bool) -> None:
    a, b = pair(one, other)

    assert (of_two_people(a, b), of_two_people(b, a)) == (two, two)
