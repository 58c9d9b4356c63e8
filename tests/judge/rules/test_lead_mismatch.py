"""A lead's figure against what is later said to be known."""

import pytest

from crosscheck.judge.rules.lead_mismatch import RULE
from tests.judge.reading import messages

LEAD = "Six people were injured at a fair in Norland on Monday, police said."
REST = "\n\nThe fair has been held every summer since the war, and the town is proud of it.\n\n"


@pytest.mark.parametrize(
    "later",
    [
        "The seven people injured at the fair were flown out.",
        "Police said that all seven people injured at the fair had been in one tent.",
    ],
)
def test_a_figure_taken_up_otherwise(later):
    """ "The seven" where only six were told."""
    found = messages(RULE, LEAD + REST + later)

    assert found == ["Number of people: The A gives 6 people in its lead, then speaks of “the 7 people”."]


@pytest.mark.parametrize(
    "later",
    [
        "The six people injured at the fair were flown out.",
        "Seven people were injured at the fair of Sudland.",
        "The seven people injured at another fair last year were flown out.",
        "The two people killed at the fair were sisters.",
        "Four people were injured in one tent. The seven people injured at the fair were flown out, six of them at once.",
    ],
)
def test_a_figure_that_may_stand(later):
    """Told again, without "the", of another fair, of another verb, or with the lead's figure beside it."""
    assert messages(RULE, LEAD + REST + later) == []


def test_a_headline_that_has_told_it_speaks_for_it():
    """ "The seven" may point back at the headline."""
    later = "The seven people injured at the fair were flown out."

    assert messages(RULE, LEAD + REST + later, headline="Seven injured in Norland") == []
