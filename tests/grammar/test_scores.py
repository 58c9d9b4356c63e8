"""Scores: two whole numbers set against each other, and the pairs that are something else."""

from __future__ import annotations

import pytest

from crosscheck.grammar import parse


def read(text: str) -> list[tuple[int, int, str]]:
    return [(int(match.left), int(match.right), match.form) for match in parse(text).scores]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They won 3-1.", [(3, 1, "score")]),
        ("They lost 1-3.", [(1, 3, "score")]),
        ("A 27-24 win came.", [(27, 24, "score")]),
        ("It won 5-4 on penalties.", [(5, 4, "score")]),
        ("They voted 61 to 37.", [(61, 37, "vote")]),
        ("It passed 61-37.", [(61, 37, "vote")]),
        ("By 220 votes to 180 it fell.", [(220, 180, "vote")]),
        ("The Owls (9-14) lost again.", [(9, 14, "score")]),
        ("They are now at 9-14.", [(9, 14, "score")]),
        ("Rams 71, Lions 58", [(71, 58, "score")]),
        ("Cup tie: Rams 71, Lions 58 (after extra time)\nThe crowd cheered.", [(71, 58, "score")]),
        ("No. 1 Creek Rams 71, No. 9 Drum Lions 58", [(71, 58, "score")]),
        ("Rams 71, Lions 58, Bears 51", []),
        ("Rams 71, lions 58", []),
        ("The Rams had 71, Lions 58", []),
        ("Lund, 65, and Berg, 53", []),
        ("In 9-14 boats they left.", []),
        ("It took 9-14 hours.", []),
        ("Aged 9-14 or so.", []),
        ("The 2016-17 season.", []),
        ("On May 7-11 it rained.", []),
        ("On 11-7 May it rained.", []),
        ("Call 555-1234.", []),
        ("Chapters 3-12 follow.", []),
        ("It grew 5-3 percent.", []),
        ("On 2024-05-08 it rained.", []),
        ("A 10-12 million fund.", []),
        ("The T-34-85 tank.", []),
    ],
)
def test_scores(text: str, found: list[tuple[int, int, str]]) -> None:
    assert found == read(text)
