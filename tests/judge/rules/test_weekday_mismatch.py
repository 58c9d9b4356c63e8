"""A weekday against the calendar."""

import pytest

from tests import factories
from tests.judge.stories import Story


def dated(text, quote, iso="2024-06-05", published="2024-06-06"):
    story = Story(kind="date", subject="talks")
    return story.tells("a", factories.day(iso), quotes=[quote], text=text, published=published).found()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They met on Tuesday, 5 June 2024 in town.", "5 June 2024"),
        ("They met on Tuesday, 5 June 2024 in town.", "Tuesday, 5 June 2024"),
        ("They met on Tuesday, June 5, in town.", "June 5"),
        ("They met on 5 June (Tuesday) in town.", "5 June"),
        ("They met on Tue. 5 June in town.", "5 June"),
    ],
)
def test_weekday_mismatch_reads_the_weekday_beside_the_date(text, quote):
    """5 June 2024 was a Wednesday."""
    assert dated(text, quote) == [("weekday-mismatch", "The A calls 2024-06-05 a Tuesday; it was a Wednesday.")]


@pytest.mark.parametrize(
    ("text", "quote", "published"),
    [
        ("They met on Wednesday, 5 June 2024.", "5 June 2024", "2024-06-06"),
        ("They met on 5 June. Tuesday was calm.", "5 June", "2024-06-06"),
        ("They met on Tuesday and on 5 June.", "5 June", "2024-06-06"),
        ("They met on Tuesday, June 5.", "June 5", "2024-12-06"),
        ("They met on Tuesday, June 5.", "June 5", None),
        ("They met on Tuesday.", "Tuesday", "2024-06-06"),
    ],
)
def test_weekday_mismatch_is_silent(text, quote, published):
    """Right weekdays, weekdays of their own, and years that are only guessed."""
    assert dated(text, quote, published=published) == []
