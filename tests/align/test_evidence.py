"""Named evidence: what each new field measures, and what an editor reads of it."""

from collections.abc import Mapping

import pytest
from hypothesis import given

from crosscheck.align.accounts import FIELDS as ACCOUNTS
from crosscheck.align.block import candidates
from crosscheck.align.evidence import FIELDS, measure, words
from crosscheck.align.facets import Facet
from crosscheck.align.standing import FIELDS as STANDING
from crosscheck.model import Article, Level
from crosscheck.words.opposites import contrasted
from tests.align.grading import read, told
from tests.properties.stories import ARTICLES

NOWHERE = dict.fromkeys(STANDING, 0.0)


def _two(one: str, other: str, kind: str) -> tuple[Facet, Facet]:
    a, b = (facet for facet in read(told(a=one, b=other)) if facet.claim.kind == kind)
    return a, b


def _fields(one: str, other: str, kind: str = "count") -> dict[str, float]:
    a, b = _two(one, other, kind)
    found = measure(a, b, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)
    assert found == measure(b, a, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Anna Berg lost 30 crates.", "Anna Berg lost 31 crates.", {"holder": 1.0, "other holder": 0.0}),
        ("Anna Berg lost 30 crates.", "Petra Lund lost 31 crates.", {"holder": 0.0, "other holder": 1.0}),
        ("Anna Berg lost 30 crates.", "The crew lost 31 crates.", {"holder": 0.0, "other holder": 0.0}),
        ("The crew lost 30 crates.", "The crew lost 31 crates.", {"holder": 0.0, "other holder": 0.0}),
        ("The crew lost 30 crates.", "The crew lost 60 crates.", {"near": 0.5, "vague": 0.0}),
        ("The crew lost 30 crates.", "The crew lost dozens of crates.", {"vague": 1.0}),
        ("The crew lost hundreds of crates.", "The crew lost dozens of crates.", {"vague": 1.0}),
        ("The blast killed 12 people.", "The death toll rose to 14.", {"noun": 1.0, "predicate": 1.0}),
        ("The blast left 12 dead.", "The blast caused 14 fatalities.", {"noun": 1.0, "predicate": 1.0}),
        ("Police arrested 12 men.", "Police made 14 arrests.", {"predicate": 1.0, "other state": 0.0}),
        ("The blast killed 12 people.", "The blast caused 14 injuries.", {"noun": 1.0, "other state": 1.0}),
        ("The blast killed 12 people.", "There were 14 casualties.", {"noun": 1.0, "other predicate": 0.0}),
        ("The blast killed 12 people.", "Nine lives were changed.", {"noun": 0.0}),
    ],
)
def test_fields_of_two_counts(one: str, other: str, expected: Mapping[str, float]) -> None:
    found = _fields(one, other)

    assert expected == {name: found[name] for name in expected}


def test_moments_are_told_with_figures_and_near_by_days() -> None:
    found = _fields("The ferry sank on 4 June.", "The ferry sank on 7 June.", "date")

    assert (found["near"], found["vague"]) == (0.5, 0.0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("On 4 June 2023 the crew lost 30 crates.", "On 5 June 2023 the crew lost 31 crates.", 1.0),
        ("On Tuesday the crew lost 30 crates.", "On Wednesday the crew lost 31 crates.", 0.0),
        ("On 4 June 2023 the crew lost 30 crates.", "On 4 June 2023 the crew lost 31 crates.", 0.0),
        ("In the third quarter the crew lost 30 crates.", "In the fourth quarter the crew lost 31 crates.", 1.0),
        ("In the third quarter the crew lost 30 crates.", "In the third quarter the crew lost 31 crates.", 0.0),
        ("In the third quarter the crew lost 30 crates.", "On Tuesday the crew lost 31 crates.", 0.0),
    ],
)
def test_two_times_are_other_times_only_when_both_are_sure(one: str, other: str, expected: float) -> None:
    assert expected == _fields(one, other)["other time"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Police charged 30 men.", "Police arrested 31 men.", 1.0),
        ("The blast killed 30 men.", "The blast wounded 31 men.", 1.0),
        ("The blast killed 30 men.", "In the blast 31 men died.", 0.0),
        ("The blast killed 30 men.", "The firm hired 31 men.", 0.0),
        ("Petra Lund, 52, was charged.", "Petra Lund, 53, was arrested.", 0.0),
        ("The team won 12 games.", "The team lost 9 games.", 1.0),
        ("The firm opened 30 shops.", "The firm closed 24 shops.", 1.0),
        ("The firm opened 30 shops.", "The firm built 24 shops.", 0.0),
    ],
)
def test_another_state_is_one_of_known_ones_or_the_opposite(one: str, other: str, expected: float) -> None:
    kind = "age" if "Lund" in one else "count"

    assert expected == _fields(one, other, kind)["other state"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The northern bridge has 30 lamps.", "The southern bridge has 31 lamps.", True),
        ("The northern bridge has 30 lamps.", "The northern bridge has 31 lamps.", False),
        ("The northern bridge has 30 lamps.", "The bridge has 31 lamps.", False),
        ("The mayor spoke of 30 lamps.", "The governor spoke of 31 lamps.", False),
        ("The northern bridge has 30 lamps.", "North to southern bank, the northern bridge has 31 lamps.", False),
    ],
)
def test_one_word_may_say_which_of_two_like_things_is_meant(one: str, other: str, expected: bool) -> None:
    a, b = _two(one, other, "count")

    assert expected == contrasted(a.near.words, b.near.words) == contrasted(b.near.words, a.near.words)


def test_what_is_said_of_who_tells_the_values_of_a_pair() -> None:
    """Of one value told twice it is not said that there are two."""
    a, b = _two("The crew lost 30 crates.", "The crew lost 30 crates.", "count")
    c, d = _two("The crew lost 30 crates.", "The crew lost 31 crates.", "count")

    assert words(a, b, {"knows": 1.0}) == {"knows": "both tell this very value"}
    assert words(c, d, {"knows": 1.0}) == {"knows": "each article tells the other's value too"}
    assert words(c, d, {"nearest value": 1.0}) == {"nearest value": "neither article gives a value that lies nearer"}
    assert words(c, d, {"nearest value": 0.5}) == {"nearest value": "one article gives no value that lies nearer"}
    assert words(c, d, {"knows": 0.5}) == {"knows": "one article tells the other's value too"}


def test_a_day_and_a_time_are_two_kinds() -> None:
    day, time = read(told(a="The ferry sank on 4 June 2023.", b="The ferry sank at 3 p.m. on 5 June 2023."))[:2]

    found = measure(day, time, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)

    assert (day.claim.kind, time.claim.kind, found["other kind"]) == ("date", "time", 1.0)


def test_the_standing_is_among_the_fields() -> None:
    a, b = _two("The crew lost 30 crates.", "The crew lost 31 crates.", "count")
    standing = {"nearest": 0.5, "lead": 0.0, "outdone": 0.1, "twice outdone": 0.0, "usual": 0.2}
    standing |= {"knows": 0.5, "told together": 1.0, "told elsewhere": 0.25, "nearest value": 0.5}

    found = measure(a, b, likeness=0.5, level=Level.CONFLICT, standing=standing)

    assert tuple(found) == FIELDS
    assert standing == {name: found[name] for name in (*STANDING, *ACCOUNTS)}


def test_every_field_that_speaks_has_words() -> None:
    a, b = _two("The crew lost 30 crates.", "The crew lost 31 crates.", "count")
    said = words(a, b, dict.fromkeys(FIELDS, 1.0))

    assert tuple(said) == FIELDS
    assert all(said.values())
    assert words(a, b, dict.fromkeys(FIELDS, 0.0)) == {}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"nearest": 1.0}, "nothing else in either article reads more alike"),
        ({"nearest": 0.5}, "for one of the two nothing else in the other article reads more alike"),
        ({"outdone": 0.1}, "something else in one of the articles reads more alike"),
        ({"twice outdone": 0.1}, "both are nearer to something else in the other article"),
        ({"lead": 0.1}, "nothing else in either article comes as near"),
        ({"usual": 0.1}, "much else reads more alike"),
        ({"holder": 1.0}, "both are told of Berg"),
        ({"other holder": 1.0}, "one is told of Berg, the other of Lund"),
        ({"headline": 1.0}, "a headline tells one of the values"),
        ({"derived": 1.0}, "one value is not stated but follows from what is"),
    ],
)
def test_what_an_editor_reads(fields: Mapping[str, float], expected: str) -> None:
    a, b = _two("Anna Berg lost 30 crates.", "Petra Lund lost 31 crates.", "count")

    assert [expected] == list(words(a, b, fields).values())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("30 crates", "31 crates", "the values lie near each other"),
        ("30 crates", "60 crates", "the values lie not too far apart"),
        ("30 crates", "900 crates", "the values lie far apart"),
    ],
)
def test_values_are_called_near_only_when_they_are(one: str, other: str, expected: str) -> None:
    a, b = _two(f"The crew lost {one}.", f"The crew lost {other}.", "count")
    found = measure(a, b, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)

    assert expected == words(a, b, found)["near"]


@pytest.mark.parametrize(
    ("one", "expected"),
    [("30 crates", "one is told without a figure"), ("hundreds of crates", "both are told without a figure")],
)
def test_how_many_are_told_without_a_figure(one: str, expected: str) -> None:
    a, b = _two(f"The crew lost {one}.", "The crew lost dozens of crates.", "count")

    assert expected == words(a, b, {"vague": 1.0})["vague"]


@given(ARTICLES)
def test_evidence_is_symmetric_and_bounded(articles: tuple[Article, ...]) -> None:
    for a, b in candidates(read(articles)):
        found = measure(a, b, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)

        assert found == measure(b, a, likeness=0.5, level=Level.CONFLICT, standing=NOWHERE)
        assert all(0 <= value <= 1 for value in found.values())
