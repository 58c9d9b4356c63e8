"""Figures that count different things."""

from tests.judge.stories import Story, count


def test_scope_differs_gives_the_words_of_scope():
    """The reason names what each figure counts."""
    story = Story(subject="cases").tells("a", count(12, "case"), qualifiers=("confirmed",))
    story.tells("b", count(14, "case"), qualifiers=("suspected",))
    (finding,) = story.judged().findings

    assert finding.message == "Number of cases: 12 case in The A, 14 case in The B, which count different things."
    assert "One counts what is confirmed, the other what is suspected." in finding.reasons
