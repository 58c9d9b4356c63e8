"""What crosscheck's own joins teach the mention encoder: labels, the loss over them, and the mean of two encoders."""

import pytest
import torch

from tests.align.grading import WORDY, told
from training.mention_encoder import contrastive
from training.mention_soup import averaged
from training.mentions import Mention
from training.pool_labels import labelled

SAVED = "Firefighters saved {} horses from the barn on the hill above Ellery."


def mentions(**texts: str) -> dict[str, Mention]:
    return {mention.document: mention for mention in labelled(list(told(**texts)), WORDY)}


def test_what_two_articles_agree_on_is_labelled_and_what_one_tells_is_not() -> None:
    found = mentions(a=SAVED.format(14), b=SAVED.format(14), c="The choir sold 900 tickets in a week of rain.")

    assert found["a"].label == found["b"].label != ""
    assert found["c"].label == ""


def test_two_sides_of_a_difference_bear_no_label_of_one_fact() -> None:
    found = mentions(a=SAVED.format(14), b=SAVED.format(14), c=SAVED.format(17), d=SAVED.format(17))

    assert found["a"].label == found["b"].label != found["c"].label == found["d"].label


def mention(value: str, label: str, document: str) -> Mention:
    return Mention(passage="", dimensions=("count",), document=document, value=value, label=label)


def test_a_pair_of_one_value_without_one_label_is_neither_drawn_together_nor_pushed_apart() -> None:
    pair = (mention("14", "x", "a"), mention("14", "x", "b"))
    other, unsure = mention("99", "", "c"), mention("14", "", "d")
    vectors = torch.nn.functional.normalize(torch.tensor([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.8, 0.2]]), dim=1)

    losses = [
        contrastive(vectors[: len(batch)], batch, weak=False, taught=True)
        for batch in ((*pair, other), (*pair, other, unsure), (*pair, other, mention("17", "", "d")))
    ]

    without, with_unsure, with_known = (loss.item() for loss in losses if loss is not None)
    assert with_unsure == pytest.approx(without)
    assert with_known > without


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
