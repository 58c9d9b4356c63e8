"""What goes on since a day began no later."""

import pytest

from crosscheck.find import find_claims
from crosscheck.kinds import onset, onset_too_far
from crosscheck.model import Claim
from tests.factories import article, day


def _claim(words: str, verb: str = "began") -> Claim:
    (claim,) = find_claims(article(f"The fighting {verb} {words}.", published=day("2024-06-20")))
    return claim


@pytest.mark.parametrize(
    ("since", "begun", "expected"),
    [
        ("since June 2011", "in July 2011", True),
        ("since June 2011", "on 3 July 2011", True),
        ("since June 2011", "in June 2011", False),
        ("since June 2011", "on 3 June 2011", False),
        ("since June 2011", "in May 2011", False),
        ("in June 2011", "in July 2011", False),
        ("since June 2011", "since July 2011", False),
        ("until June 2011", "in July 2011", False),
    ],
)
def test_what_goes_on_since_a_day_did_not_begin_after_it(since: str, begun: str, *, expected: bool) -> None:
    a, b = _claim(since, "has gone on"), _claim(begun)

    assert onset(a, b) == onset(b, a)
    assert expected == (onset(a, b) is not None)


def test_only_a_beginning_is_held_against_what_goes_on() -> None:
    assert onset(_claim("since June 2011", "has gone on"), _claim("in July 2011", "spread")) is None


@pytest.mark.parametrize(("begun", "expected"), [("in July 2011", False), ("in July 2015", True)])
def test_beginnings_years_apart_are_no_two_accounts_of_one(begun: str, *, expected: bool) -> None:
    a, b = _claim("since June 2011", "has gone on"), _claim(begun)

    assert expected == onset_too_far(a, b) == onset_too_far(b, a)
