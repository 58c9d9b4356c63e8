"""Rarity of words comes from a shipped table."""

from crosscheck.align.rarity import rarity, shared


def test_common_words_say_little_and_unseen_ones_most() -> None:
    assert rarity("the") < 0.05 < rarity("police") < rarity("stadium") < rarity("zwieback") == 1.0


def test_shared_is_symmetric_and_bounded() -> None:
    one, other = ("the", "harbour", "pilots"), ("the", "pilots", "strike", "pay")

    assert 0 < shared(one, other) == shared(other, one) < 1
    assert shared(one, one) == 1.0
    assert shared(one, ()) == 0.0
