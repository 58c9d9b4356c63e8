"""Conflicts that rest on an uncertain link or on a caption."""

from crosscheck.model import Role
from tests.judge.stories import Story, count


def test_possible_conflict_says_what_it_rests_on():
    """A warning where the link is uncertain, a note where a caption stands alone."""
    uncertain = Story(certain=False).tells("a", count(12)).tells("b", count(14))
    caption = Story().tells("a", count(12)).tells("b", count(14), role=Role.CAPTION)

    assert uncertain.found() == [
        (
            "possible-conflict",
            "Number of cranes: 12 crane in The A, 14 crane in The B, if both speak of the same thing.",
        )
    ]
    assert caption.found() == [
        ("possible-conflict", "Number of cranes: 12 crane in The A, 14 crane in The B; one side is a photo caption.")
    ]
    severities = [str(story.judged().findings[0].severity) for story in (uncertain, caption)]
    assert severities == ["warning", "note"]
