"""A figure and its rounding."""

from tests.judge.stories import Story, percent


def test_rounding_names_both_figures():
    """A note, for the editor who wants the finer one."""
    story = Story(subject="growth").tells("a", percent("7.2", step="0.1")).tells("b", percent(7))
    (finding,) = story.judged().findings

    assert (str(finding.verdict), str(finding.severity)) == ("rounds-to", "note")
    assert finding.message == "Growth: 7 percent in The B, 7.2 percent in The A; one is a rounding of the other."


def test_equal_figures_are_no_rounding():
    """Agreement needs no note."""
    assert Story().tells("a", percent(7)).tells("b", percent(7)).rules() == []


def test_two_equally_fine_figures_are_no_rounding():
    """7.2 and 7.4 conflict, however close."""
    fine = {"step": "0.1"}
    assert Story().tells("a", percent("7.2", **fine)).tells("b", percent("7.4", **fine)).rules() == ["value-conflict"]


def test_rounding_inside_one_article_is_no_finding():
    """A rounded figure in the lead is a habit of the trade."""
    story = Story().tells("a", percent(7), percent("7.2", step="0.1")).tells("b", percent("7.2", step="0.1"))

    assert (story.verdict(), story.rules()) == ("agree", [])
