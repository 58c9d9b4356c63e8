"""A value that was taken back."""

from tests.judge.stories import Story, count


def told(*figures, **more):
    story = Story(subject="deaths")
    for name, figure, day in figures:
        story.tells(name, count(figure, "person"), published=day, **more)
    return story


def test_revised_tells_the_course():
    """The lower figure came later."""
    story = told(("a", 9, "2024-06-04"), ("b", 11, "2024-06-03"), predicate="die")

    assert story.verdict() == "revised"
    assert story.found() == [
        ("revised", "Number of deaths: 11 person in The B (2024-06-03), then 9 person in The A (2024-06-04).")
    ]


def test_a_later_version_of_one_page_is_a_revision():
    """An outlet that changes its own page revises it, whatever the figure."""
    pages = {"url": "https://day.example/1", "outlet": "The Day"}
    story = told(("a", 9, "2024-06-04"), ("b", 11, "2024-06-03"), **pages)

    assert story.found() == [
        ("revised", "Number of deaths: 11 person in The Day (2024-06-03), then 9 person in The Day (2024-06-04).")
    ]


def test_another_page_is_a_conflict():
    """Two pages of one outlet may contradict each other."""
    story = told(("a", 9, "2024-06-04"), ("b", 11, "2024-06-03"), outlet="The Day")

    assert story.rules() == ["value-conflict"]
