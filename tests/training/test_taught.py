"""What crosscheck's own joins teach the mention encoder: labels, doubts, the loss over both, and the mean of two."""

import torch

from crosscheck.align.block import candidates
from crosscheck.align.score import scores
from tests.align.grading import WORDY, read, told
from training.mention_encoder import contrastive
from training.mention_soup import averaged
from training.mentions import Mention
from training.pool_labels import named

SAVED = "Firefighters saved {} horses from the barn on the hill above Ellery."


def mentions(**texts: str) -> dict[str, Mention]:
    found = read(told(**texts))
    return {mention.document: mention for mention in named(found, scores(list(candidates(found)), WORDY), WORDY.name)}


def test_what_two_articles_agree_on_is_labelled_and_what_one_tells_is_not() -> None:
    found = mentions(a=SAVED.format(14), b=SAVED.format(14), c="The choir sold 900 tickets in a week of rain.")

    assert found["a"].label == found["b"].label == found["a"].fact != ""
    assert found["c"].label == ""
    assert found["c"].fact not in {"", found["a"].fact}


def test_two_sides_of_a_likely_fact_bear_one_label() -> None:
    found = mentions(
        a=SAVED.format(14), b=SAVED.format(14), c="The owner of the farm said firefighters saved 17 horses."
    )

    assert len({one.label for one in found.values()}) == 1
    assert found["c"].doubts == ()


def test_sides_that_may_be_one_fact_doubt_each_other() -> None:
    found = mentions(
        a=SAVED.format(14), b=SAVED.format(14), c="Neighbours said 17 horses were led out by firefighters."
    )

    assert (found["c"].label, found["c"].doubts) == ("", (found["a"].fact,))
    assert found["a"].doubts == found["b"].doubts == (found["c"].fact,)


def mention(value: str, label: str, fact: str, doubts: tuple[str, ...] = ()) -> Mention:
    return Mention(
        passage="", dimensions=("count",), document=value + fact, value=value, label=label, fact=fact, doubts=doubts
    )


def test_a_doubted_pair_is_neither_drawn_together_nor_pushed_apart() -> None:
    pair = (mention("14", "x", "x", ("y",)), mention("14", "x", "x", ("y",)))
    apart, doubted = mention("99", "", "z"), mention("17", "", "y", ("x",))
    vectors = torch.nn.functional.normalize(torch.tensor([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.8, 0.2]]), dim=1)

    with_doubted = contrastive(vectors, (*pair, apart, doubted), weak=False, taught=True)
    without = contrastive(vectors[:3], (*pair, apart), weak=False, taught=True)
    known = contrastive(vectors, (*pair, apart, mention("17", "", "y")), weak=False, taught=True)

    assert with_doubted is not None
    assert without is not None
    assert known is not None
    assert torch.isclose(with_doubted, without)
    assert known > without


def test_the_mean_of_two_encoders_adds_what_the_mean_of_their_deltas_adds() -> None:
    torch.manual_seed(3)
    models = [
        {"layer.a": torch.randn(2, 8), "layer.b": torch.randn(6, 2), "head.weight": torch.randn(4, 6)} for _ in range(2)
    ]

    mean = averaged(models, rank=4)

    expected = sum(model["layer.b"] @ model["layer.a"] for model in models) / 2
    assert torch.allclose(mean["layer.b"].float() @ mean["layer.a"].float(), expected, atol=2e-2)
    assert torch.allclose(
        mean["head.weight"].float(), (models[0]["head.weight"] + models[1]["head.weight"]) / 2, atol=1e-2
    )
    assert mean["layer.a"].shape == (4, 8)
    assert averaged(models, rank=1)["layer.a"].shape == (1, 8)
