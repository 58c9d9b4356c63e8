"""Values of two bearers, days, parts or streets, which exclude each other and yet are no conflict."""

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
        ("He heard a 30-year-old man who said that he had been shot.", "They arrested a 23-year-old man.", PARTS),
        ("The blast injured a 39-year-old man and a 26-year-old man.", "A 31-year-old man was sentenced.", PARTS),
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
        ("Four cars pulled over.", "The other three cars pulled over.", "scope-differs"),
        ("Four cars pulled over.", "Two of the other three cars pulled over.", "scope-differs"),
        ("The other four cars pulled over.", "The other three cars pulled over.", "conflict"),
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


def test_what_is_reported_first_is_superseded() -> None:
    later = "Three people were killed and four wounded on the quay."
    first = "In initial reports, police said that two people had been killed."

    assert related(first, "Three people were killed on the quay.", "count") == (
        "superseded",
        "One is what was reported first, and told as such.",
    )
    assert (
        related("Two people were killed on the quay.", later.replace(" and four wounded", ""), "count")[0] == "conflict"
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("It killed five adults and an unborn child.", "It killed six people.", "scope-differs"),
        ("It killed five people and her unborn son.", "It killed six people.", "scope-differs"),
        ("It killed five people and her unborn son.", "It killed seven people.", "conflict"),
        ("It killed five people and her dog.", "It killed six people.", "conflict"),
        ("He killed five people and himself.", "Six people were killed.", "scope-differs"),
        ("He killed five people before turning the gun on himself.", "Six people were killed.", "scope-differs"),
        ("The gunman and five people were killed.", "Six people were killed.", "scope-differs"),
        ("He killed five people and himself.", "Seven people were killed.", "conflict"),
        ("He killed five people with a gun.", "Six people were killed.", "conflict"),
        ("He killed five people, then shot himself.", "Six people were killed.", "scope-differs"),
        ("He killed five people and barricaded himself.", "Six people were killed.", "conflict"),
        ("He killed five people and the gunman was arrested.", "Six people were killed.", "conflict"),
        ("He killed five people and police arrested the gunman.", "Six people were killed.", "conflict"),
    ],
)
def test_who_is_told_of_besides_may_be_counted(ours: str, theirs: str, level: str) -> None:
    assert related(ours, theirs, "count")[0] == level


def printed_on_two_days(ours: str, theirs: str) -> str:
    """Level of the last dates of two texts, the second printed four days after the first."""
    days = {"a": "2024-05-06", "b": "2024-05-10"}
    articles = {n: article(text, id=n, published=day(days[n])) for n, text in (("a", ours), ("b", theirs))}
    one, other = ([claim for claim in find_claims(articles[n]) if claim.kind == "date"][-1] for n in ("a", "b"))
    return str(compare(one, other, articles).level)


def test_a_reprint_keeps_the_today_of_what_it_prints() -> None:
    told = "The name of a man who was found in the harbour was released today by the coroner of Marholm."
    anew = "The coroner said today whose body it was that lay in the harbour."

    assert printed_on_two_days(told, told) == "incomparable"
    assert printed_on_two_days(told, anew) == "conflict"


def test_as_of_a_day_is_no_day_of_what_happened() -> None:
    happened = "The driver was arrested on Thursday."

    assert printed_on_two_days("Nobody had been arrested as of Saturday.", happened) == "incomparable"
    assert printed_on_two_days("The driver was arrested on Saturday.", happened) == "conflict"


@pytest.mark.parametrize(
    ("ours", "theirs", "kind", "expected"),
    [
        ("Another shooting happened at 1:10 a.m.", "The shooting happened at 12:30 a.m.", "time", "another shooting"),
        ("In a separate fire 12 boats burned.", "In the fire 14 boats burned.", "count", "a separate fire"),
        (
            "The last big quake struck at a depth of 3 miles.",
            "It had a depth of 2 miles.",
            "measure",
            "the last big quake",
        ),
    ],
)
def test_what_another_happening_is_told_of_is_set_against_nothing(
    ours: str, theirs: str, kind: str, expected: str
) -> None:
    assert related(ours, theirs, kind) == ("incomparable", f"One tells of {expected}.")


def test_one_happening_told_as_another_by_both_is_one() -> None:
    assert related("In a separate fire 12 boats burned.", "In another fire 14 boats burned.", "count")[0] == "conflict"
    assert related("In a second fire 12 boats burned.", "In the fire 14 boats burned.", "count")[0] == "conflict"
    assert related("On the second day 12 boats burned.", "On Monday 14 boats burned.", "count")[0] == "conflict"


def test_shots_that_were_fired_are_not_those_that_hit() -> None:
    assert related("He was shot seven times.", "The clerk fired nine shots.", "count")[0] == "scope-differs"
    assert related("The clerk fired seven shots.", "The clerk fired nine shots.", "count")[0] == "conflict"


def test_an_after_midnight_fire_may_be_any_time_after() -> None:
    assert related("It was an after-midnight fire.", "The fire began around 1 a.m.", "time")[0] == "compatible"
    assert related("It was a midnight fire.", "The fire began around 1 a.m.", "time")[0] == "conflict"


@pytest.mark.parametrize(
    ("theirs", "level"),
    [
        ("A man, 28, was hurt at 3:29 p.m. in the 4300 block of South Lind.", "incomparable"),
        ("A man, 28, was hurt at 3:29 p.m. in the 1400 block of S. Marl Street.", "conflict"),
        ("A man, 28, was hurt at 3:29 p.m. on South Marl.", "conflict"),
        (
            "A man, 28, was hurt at 3:29 p.m. between the 100 block of Lind Street and the 10 block of Marl Street.",
            "conflict",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["age", "time"])
def test_what_happened_in_two_streets_is_two_things(kind: str, theirs: str, level: str) -> None:
    ours = "A man, 31, was hurt at 3:49 p.m. in the 1300 block of South Marl."

    assert related(ours, theirs, kind)[0] == level
