"""Two clusters whose values exclude each other."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from crosscheck.align.rivals import FIELDS, irreconcilable, slip
from crosscheck.find import find_claims
from crosscheck.model import Value
from tests.align.grading import graded
from tests.factories import article, day

WEIGHTS = json.loads((files("crosscheck.align") / "weights" / "rivals.json").read_text(encoding="utf-8"))["weights"]


def _value(words: str) -> Value:
    (claim,) = find_claims(article(f"They counted {words}.", published=day("2024-06-07")))
    return claim.value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2,301 points", "2,302 points", True),
        ("2,029 points", "2,129 points", True),
        ("378 barrels", "387 barrels", True),
        ("1,250 barrels", "1,250 barrels", False),
        ("12 barrels", "13 barrels", False),
        ("1,250 barrels", "3,910 barrels", False),
        ("hundreds of barrels", "301 barrels", False),
    ],
)
def test_long_figures_that_differ_by_one_digit_look_like_slips(one: str, other: str, *, expected: bool) -> None:
    assert slip(_value(one), _value(other)) == slip(_value(other), _value(one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "The Ellery ferry sank on 3 June 2023 in calm water.",
            "Off the cape the Ellery ferry sank on 5 June 2023.",
            True,
            id="two days of one happening",
        ),
        pytest.param(
            "The mayor of Ellery said on 3 June 2023 that the quay would close.",
            "A mayor from Ellery warned on 5 June 2023 of a lack of pilots.",
            False,
            id="two days of speaking",
        ),
        pytest.param(
            "The quay of Ellery was closed on 3 June 2023 at dawn.",
            "The mayor of Ellery said on 5 June 2023 that the quay would close.",
            False,
            id="one day of speaking",
        ),
        pytest.param(
            "The mayor of Ellery told the council on 3 June 2023 that the quay would close.",
            "The mayor of Ellery told the council on 5 June 2023 that the quay would close.",
            True,
            id="a copied sentence",
        ),
        pytest.param(
            "The Ellery ferry sank on 3 June 2023 in calm water.",
            "Off the cape the Ellery ferry sank on 3 June 2023.",
            False,
            id="one day",
        ),
        pytest.param(
            "The Ellery ferry sank on 3 June 2023 in calm water.",
            "Off the cape the Ellery ferry sank on 5 October 2019.",
            False,
            id="days too far apart",
        ),
    ],
)
def test_the_day_of_an_utterance_is_set_against_another_only_in_a_copy(one: str, other: str, *, expected: bool) -> None:
    (pair,) = graded(a=one, b=other)
    (mirrored,) = graded(a=other, b=one)

    assert expected is irreconcilable(pair) is irreconcilable(mirrored)


@pytest.mark.parametrize("encoder", sorted(WEIGHTS))
def test_every_field_has_its_weight(encoder: str) -> None:
    assert set(WEIGHTS[encoder]) == {"bias", *FIELDS}
