"""Two speakers, quoted by two outlets."""

from dataclasses import replace

from tests.judge.stories import Story, count


def test_speakers_differ_is_no_conflict_of_outlets():
    """Two outlets quote the same two speakers: the difference is theirs."""
    story = Story(subject="flooded homes")
    for letter in "ab":
        story.tells(letter, count(40, "home"), count(65, "home"))
    speakers = ("the mayor", "the governor") * 2
    story.claims = [replace(c, attribution=who) for c, who in zip(story.claims, speakers, strict=True)]

    assert story.verdict() == "agree"
    assert story.found() == [
        (
            "speakers-differ",
            (
                "Number of flooded homes: 40 home according to the mayor, 65 home according to the governor, "
                "as The A and The B both report."
            ),
        )
    ]
