"""Two outlets, two values."""

from tests.judge.stories import Story, count, period

MONDAY = "2024-06-03"
TUESDAY = "2024-06-04"


def test_value_conflict_names_both_sides_the_better_supported_first():
    """One sentence: the subject, then each value with its outlets."""
    story = Story(kind="extent", subject="visit of Ana Ruiz")
    story.tells("a", period("2024-06-03", "2024-06-06"))
    story.tells("b", period("2024-06-04", "2024-06-06")).tells("c", period("2024-06-04", "2024-06-06"))

    assert story.found() == [
        (
            "value-conflict",
            "Dates of the visit of Ana Ruiz: 2024-06-04/2024-06-06 in The B and The C, 2024-06-03/2024-06-06 in The A.",
        )
    ]


def test_a_finding_carries_its_receipts():
    """Positions with claims and outlets; reasons for one fact and against both values."""
    story = Story().tells("a", count(12), inferred=("noun from the sentence before",)).tells("b", count(14))
    (finding,) = story.judged().findings

    assert (str(finding.severity), str(finding.verdict), finding.fact) == ("error", "conflict", "f1")
    assert [(p.value, p.claims, p.outlets) for p in finding.positions] == [
        ("12 crane", (story.claims[0].id,), ("The A",)),
        ("14 crane", (story.claims[1].id,), ("The B",)),
    ]
    assert finding.reasons == (
        "Both name the crane.",
        "No number is both.",
        "Inferred for The A: noun from the sentence before.",
    )


def test_an_outlet_on_both_sides_is_told_apart_by_date():
    """Two articles of one outlet are named with their days."""
    story = Story().tells("a", count(12), outlet="The Day", published=MONDAY)
    story.tells("b", count(14), outlet="The Day", published=TUESDAY)

    assert story.found() == [
        ("value-conflict", "Number of cranes: 12 crane in The Day (2024-06-03), 14 crane in The Day (2024-06-04).")
    ]


def test_many_outlets_are_counted():
    """Four are named, the rest are a number."""
    story = Story().tells("z", count(14))
    for letter in "abcdef":
        story.tells(letter, count(12))

    assert (
        story.found()[0][1] == "Number of cranes: 12 crane in The A, The B, The C, The D and 2 more, 14 crane in The Z."
    )
