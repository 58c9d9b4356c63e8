"""A copy that changed its figure."""

from tests.judge.stories import Story, count

WIRE = "The yard received {} cranes on Monday, the harbour office said in the morning."


def copies(*pairs, **more):
    story = Story()
    for name, value in pairs:
        story.tells(name, count(value), quotes=[str(value)], text=WIRE.format(value), **more)
    return story


def test_wire_altered_tells_a_changed_copy():
    """Copies of one text with another figure; an outlet that agrees with one is named beside it."""
    story = copies(("a", 40), ("b", 14)).tells("c", count(40)).one_origin("a", "b")

    assert story.found() == [
        (
            "wire-altered",
            "Number of cranes: 40 crane in The A and The C, 14 crane in The B, though The A and The B print the same text.",
        )
    ]


def test_rewritten_copies_are_a_plain_conflict():
    """Without one sentence in common nothing shows that one copied the other's figure."""
    story = copies(("a", 40)).tells("b", count(14), quotes=["14"], text="Only 14 came.").one_origin("a", "b")

    assert story.rules() == ["value-conflict"]


def test_an_outlet_against_both_copies_is_a_conflict_of_its_own():
    """A third value is not explained by the alteration."""
    story = copies(("a", 40), ("b", 14)).tells("c", count(99)).one_origin("a", "b")

    assert story.rules() == ["wire-altered", "value-conflict"]
