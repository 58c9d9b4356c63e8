"""A headline's figure against the text below."""

import pytest

from crosscheck.judge.rules.headline_mismatch import RULE
from tests.judge.reading import findings, messages

REST = "\n\nThe fair has been held every summer since the war, and the town is proud of it."


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        (
            "Six injured at Norland fair",
            "Seven people were injured at a fair in Norland when a stand fell, police said.",
            "Number of people: The A gives 6 people in its headline, 7 people in its text.",
        ),
        (
            "Norland sells 12 ships to the navy",
            "Norland sold 14 ships to the navy, the ministry said.",
            "Number of ships: The A gives 12 ships in its headline, 14 ships in its text.",
        ),
        (
            "Trade rises 12 percent in May",
            "Trade rose by 14 percent in May, the ministry said.",
            "Trade: The A gives 12 percent in its headline, 14 percent in its text.",
        ),
        (
            "Norland pays $12 million for ships",
            "Norland paid $14 million for ships, the ministry said.",
            "Figure: The A gives US$12 million in its headline, US$14 million in its text.",
        ),
    ],
)
def test_a_headline_the_text_tells_otherwise(headline, text, expected):
    """One other figure of the same noun and verb, and the headline's nowhere."""
    assert messages(RULE, text + REST, headline=headline) == [expected]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Six injured at Norland fair", "Six people were injured at a fair in Norland."),
        ("Six injured at Norland fair", "Half a dozen people were injured at a fair in Norland."),
        ("Six injured at Norland fair", "More than five people were injured at a fair in Norland."),
        ("Six injured at Norland fair", "Five people and a baby girl were injured at a fair in Norland."),
        (
            "Six injured at Norland fair",
            "Four people were injured on the spot. Two people were injured on the way out.",
        ),
        ("Six injured at Norland fair", "Seven people were injured at another fair last year."),
        ("Six injured at Norland fair", "Seven people were killed at a fair in Norland."),
        ("Six injured at Norland fair", "Two women were injured at a fair in Norland."),
        ("Two killed, five injured at fair", "Seven people were injured at a fair in Norland."),
        ("One injured at Norland fair", "Seven people were injured at a fair in Norland."),
        ("Fair opens in Norland", "Seven people were injured at a fair in Norland."),
        ("Norland fair opens - Ten injured - News 12", "Ten people were injured at a fair in Norland."),
    ],
)
def test_a_headline_that_may_stand(headline, text):
    """Told again, rounded, bounded, summed up, of another day, verb or noun, or the outlet's own name."""
    assert messages(RULE, text + REST, headline=headline) == []


def test_a_caption_may_carry_the_headline():
    """What a photo's caption says is enough to stand."""
    text = "Seven people were injured at a fair in Norland."

    assert len(messages(RULE, text, headline="Six injured at Norland fair")) == 1
    assert messages(RULE, text, headline="Six injured at Norland fair", caption="Six people were injured.") == []


def test_it_is_a_note():
    """Headlines and texts may count two things, so no run fails."""
    (finding,) = findings(RULE, "Norland sold 14 ships to the navy.", headline="Norland sells 12 ships to the navy")

    assert str(finding.severity) == "note"
