"""Ages that are no one person's of one day, counts of parts of a group, and blocks of two streets."""

from __future__ import annotations

import pytest

from crosscheck.find import find_claims
from crosscheck.judge import compare
from tests.factories import article, day


def related(ours: str, theirs: str, kind: str) -> tuple[str, str]:
    """Level and reason of the last claims of that kind in two texts of one day; the same both ways."""
    articles = {n: article(text, id=n, published=day("2024-05-10")) for n, text in (("a", ours), ("b", theirs))}
    one, other = ([claim for claim in find_claims(articles[n]) if claim.kind == kind][-1] for n in ("a", "b"))
    found, back = compare(one, other, articles), compare(other, one, articles)
    assert found.level is back.level
    return str(found.level), found.reason


THEN = "One is the age at the time of what happened, the other may be a later one."
PARTS = "One is the age of who was harmed, the other of who is accused."


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        ("A boy, 16, was charged as an adult on Friday.", "They seek who shot a 17-year-old on the quay.", PARTS),
        ("The sheriff has arrested a 23-year-old man.", "A 31-year-old man was shot in the trailer.", PARTS),
        ("A 31-year-old man will spend 20 years in prison.", "The blast injured a 26-year-old man.", PARTS),
        ("The 45-year-old suspect was held.", "A man, 44, was fatally shot by deputies.", PARTS),
        ("Rolf Lunde, age 27 (at the time of the murders), robbed them.", "Rolf Lunde, 29, was sentenced.", THEN),
        ("The boy was 15 at the time.", "The boy, 16, pleaded guilty.", THEN),
        ("The then 15-year-old boy fled.", "The boy, 17, pleaded guilty.", THEN),
    ],
)
def test_two_ages_of_two_bearers_or_days(ours: str, theirs: str, reason: str) -> None:
    assert related(ours, theirs, "age") == ("incomparable", reason)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Rolf Lunde, 44, was fatally shot by deputies.", "The 45-year-old suspect, Rolf Lunde, was held."),
        ("The blast injured a 26-year-old man.", "A man, 28, was injured in the blast."),
        ("The sheriff has arrested a 23-year-old man.", "A man, 24, was charged on Friday."),
        ("The boy was 15 at the time.", "He was 14 at the time."),
    ],
)
def test_two_ages_of_one_bearer_conflict(ours: str, theirs: str) -> None:
    assert related(ours, theirs, "age")[0] == "conflict"


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("He lived with his two brothers.", "He lived with three siblings.", "scope-differs"),
        ("He lived with his four brothers.", "He lived with three siblings.", "conflict"),
        ("Two men were wounded on the quay.", "3 wounded on the quay.", "scope-differs"),
        ("Two officers were shot on Monday.", "One officer was killed on Monday.", "scope-differs"),
        ("Two officers were shot on Monday.", "Three officers were killed on Monday.", "conflict"),
        ("Two officers were shot on Monday.", "Three officers were shot on Monday.", "conflict"),
    ],
)
def test_a_part_of_a_group_is_no_other_count_of_it(ours: str, theirs: str, level: str) -> None:
    assert related(ours, theirs, "count")[0] == level


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        (
            "It fell in the 2300 block of East Marl Street.",
            "It fell in the 2700-block of East Lind Street.",
            "incomparable",
        ),
        ("It fell in the 2300 block of East Marl Street.", "It fell in the 2700 block of Marl Street.", "conflict"),
        ("It fell in the 5,000 block of Marl Street.", "It fell in the 5000 block of Marl.", "same"),
        ("It fell in the 7300 block of Marl Creek Drive.", "It fell at 7318 Marl Creek in town.", "compatible"),
    ],
)
def test_a_block_is_one_of_its_street(ours: str, theirs: str, level: str) -> None:
    assert related(ours, theirs, "count")[0] == level


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("She was host of the 65th Marl Games in 2009.", "She will open the 80th Marl Games.", "incomparable"),
        ("She was host of the 65th Marl Games in 2009.", "She was host of the 66th Marl Games in 2009.", "conflict"),
        ("They kept the 79th anniversary of the peace of 1945.", "They kept the 80th anniversary.", "conflict"),
    ],
)
def test_each_year_has_its_own_rank(ours: str, theirs: str, level: str) -> None:
    assert related(ours, theirs, "ordinal")[0] == level
