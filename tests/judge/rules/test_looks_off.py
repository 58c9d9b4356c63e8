"""Values that can both be true, though no reader would think so."""

import pytest

from tests.judge.stories import Story, count


def told(figure, certain=True):
    return Story(certain=certain).tells("a", count(500, bound="more-than")).tells("b", count(figure))


def test_looks_off_is_a_note_on_a_compatible_fact():
    """More than 500 leaves room for 2,300 in logic."""
    (finding,) = told(2300).judged().findings

    assert (str(finding.verdict), str(finding.severity)) == ("compatible", "note")
    assert finding.message == (
        "Number of cranes: 2300 crane in The B, more-than 500 crane in The A; both can be true, but a reader would not think so."
    )


@pytest.mark.parametrize(("figure", "certain"), [(520, True), (2300, False)])
def test_looks_off_is_silent(figure, certain):
    """What a reader would expect, and what may not be one fact."""
    assert told(figure, certain).rules() == []
