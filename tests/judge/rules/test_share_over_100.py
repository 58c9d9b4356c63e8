"""More than all of a group."""

import pytest

from crosscheck.model import Aspect
from tests.judge.stories import Story, percent


@pytest.mark.parametrize(
    ("value", "noun", "aspect", "expected"),
    [
        (112, "pupil", Aspect.SHARE, ["share-over-100"]),
        (100, "pupil", Aspect.SHARE, []),
        (112, "output", Aspect.SHARE, []),
        (112, "pupil", Aspect.CHANGE, []),
    ],
)
def test_share_over_100_only_where_it_is_impossible(value, noun, aspect, expected):
    """Of people, and of a share; a rise may well be above 100 percent."""
    assert Story().tells("a", percent(value), noun=noun, aspect=aspect).rules() == expected


def test_a_share_over_100_reads_as_a_sentence():
    """Subject, outlet, value."""
    story = Story(subject="pupils who passed").tells("a", percent(112), noun="pupil", aspect=Aspect.SHARE)

    assert story.found()[0][1] == ("Pupils who passed: The A gives a share of 112 percent, which is more than all.")
