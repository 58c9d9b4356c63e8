"""What goes on since a day began no later."""

import pytest

from crosscheck.kinds import before_it_began, began_too_far
from crosscheck.kinds.date import KIND
from crosscheck.model import When
from tests.kinds.temporal import read, setting


def _when(words: str) -> When:
    (mention,) = read(KIND, words, setting("2024-06-20", tense="past"))
    assert isinstance(mention.value, When)
    return mention.value


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
    found = before_it_began(_when(since), _when(begun))

    assert expected == (found is not None and found.level == "conflict")


@pytest.mark.parametrize(("begun", "expected"), [("in July 2011", False), ("in July 2015", True)])
def test_beginnings_years_apart_are_no_two_accounts_of_one(begun: str, *, expected: bool) -> None:
    assert expected == began_too_far(_when("since June 2011"), _when(begun))
