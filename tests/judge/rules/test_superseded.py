"""A running count that went up."""

from tests.judge.stories import Story, count


def told(*figures, predicate="die", kind=count):
    story = Story(subject="deaths")
    for name, figure, day in figures:
        story.tells(name, kind(figure, "person"), published=day, predicate=predicate)
    return story


def test_superseded_tells_the_course():
    """Values in the order of their days, whichever article is named first."""
    story = told(("a", 11, "2024-06-04"), ("b", 9, "2024-06-03"))

    assert story.verdict() == "superseded"
    assert story.found() == [
        ("superseded", "Number of deaths: 9 person in The B (2024-06-03), then 11 person in The A (2024-06-04).")
    ]


def test_superseded_is_a_note():
    """Both figures were right when they were printed."""
    (finding,) = told(("a", 11, "2024-06-04"), ("b", 9, "2024-06-03")).judged().findings

    assert str(finding.severity) == "note"
    assert "A running count: the later figure is the higher one." in finding.reasons


def test_superseded_needs_a_count_that_runs():
    """A figure that is fixed does not move with the days."""
    assert told(("a", 11, "2024-06-04"), ("b", 9, "2024-06-03"), predicate="own").rules() == ["value-conflict"]


def test_two_counts_of_one_day_conflict():
    """Nothing shows which came later."""
    assert told(("a", 11, "2024-06-03"), ("b", 9, "2024-06-03")).rules() == ["value-conflict"]
