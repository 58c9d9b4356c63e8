"""A day against a time of some day."""

import pytest

from crosscheck import kinds
from crosscheck.find import find_claims
from crosscheck.model import Claim, Level
from tests.factories import article, day


def _claim(words: str) -> Claim:
    return find_claims(article(f"The mill burned {words}.", published=day("2024-06-07")))[0]


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("on Tuesday", "on Tuesday night", Level.COMPATIBLE),
        ("in June", "at 3 p.m. on Tuesday", Level.COMPATIBLE),
        ("on Wednesday", "on Tuesday night", Level.COMPATIBLE),  # towards its morning
        ("on Tuesday", "at 2 a.m. on Wednesday", Level.COMPATIBLE),
        ("on Wednesday", "on Tuesday morning", Level.CONFLICT),
        ("on Monday", "at 3 p.m. on Tuesday", Level.CONFLICT),
        ("on Monday", "at 3 p.m.", Level.INCOMPARABLE),
    ],
)
def test_a_day_and_a_time_relate_by_the_day(date: str, time: str, expected: Level) -> None:
    one, other = _claim(date), _claim(time)
    levels = {
        kinds.kind(one.kind).compare(one.value, other.value).level,
        kinds.kind(other.kind).compare(other.value, one.value).level,
    }

    assert levels == {expected}


TIMES = {
    "at 3 p.m. Tuesday": ("time", "date"),
    "at 3 p.m. on Tuesday": ("time",),
    "at 3 p.m.": ("time",),
    "on Tuesday morning": ("time", "date"),
}


def test_a_time_of_a_known_day_is_compared_as_a_time_and_as_a_day() -> None:
    """Unless the day is told beside it, and so by a claim of its own."""
    keys = {words: kinds.kind("time").keys(_claim(words)) for words in TIMES}

    assert keys == TIMES
