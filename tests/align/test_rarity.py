"""Rarity of words comes from a shipped table."""

from itertools import permutations

from crosscheck.align.rarity import bag, rarity, shared


def test_common_words_say_little_and_unseen_ones_most() -> None:
    assert rarity("the") < 0.05 < rarity("police") < rarity("stadium") < rarity("zwieback") == 1.0


def test_shared_is_symmetric_and_bounded() -> None:
    one, other = bag(("the", "harbour", "pilots")), bag(("the", "pilots", "strike", "pay"))

    assert 0 < shared(one, other) == shared(other, one) < 1
    assert shared(one, one) == 1.0
    assert shared(one, bag(())) == 0.0
    assert shared(one, bag(("zwieback",))) == 0.0


def test_what_is_shared_counts_against_the_smaller_bag() -> None:
    large, small = bag(("harbour", "pilots", "strike")), bag(("harbour", "zwieback"))

    assert shared(large, small) == rarity("harbour") / (rarity("harbour") + rarity("zwieback"))


def test_a_bag_weighs_the_same_in_any_order() -> None:
    words = ("harbour", "pilots", "strike", "pay", "zwieback")

    assert {bag(words)} == {bag(order) for order in permutations(words)}
    assert bag((*words, "pay")) == bag(words)
