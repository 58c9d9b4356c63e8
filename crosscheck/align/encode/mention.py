"""
The mention encoder: all-MiniLM-L6-v2 taught to tell whether two values speak of one fact, blind to the values.

Low-rank deltas (LoRA, Hu et al. 2021) are merged into every linear layer at load; a linear head reads the mean of the
veiled value's pieces beside the mean of all pieces. `training/mention_encoder.py` and `training/mention_soup.py` make
the weights; how, and what was measured, stands in their card, `weights/mention.json`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.align.encode.sentence import WEIGHTS_SHA256, load_model, packaged
from crosscheck.align.vectors import VectorEncoder, steps
from crosscheck.errors import ConfigError, ModelError

if TYPE_CHECKING:
    from crosscheck.cache import Cache

DELTAS = Path(__file__).parent.parent / "weights" / "mention.safetensors"
DELTAS_SHA256 = "aa5d06b4bd1067b762c56b59c7e43809c96802922b000b4e5d476615fb18cde4"
"""Of `weights/mention.safetensors`; checked each time it is loaded."""
RANK = 16
"""Rank of the deltas of one training; those of averaged ones may have more."""
WIDTH = 256
"""Numbers in a vector."""
BEFORE, VEIL, AFTER = 44, 12, 40
"""Most word pieces kept before the veiled value, of it, and after it."""
BATCH = 64
"""Passages encoded at once."""


class MentionEncoder(VectorEncoder):
    """Cosine of values in their passages, the value itself veiled."""

    name = "mention"
    passages = True

    def __init__(self, weights: Path, pinned: str, cache: Cache) -> None:
        super().__init__(f"mention:{pinned}", cache)
        self._weights = weights
        self._pinned = pinned

    def encode(self, texts: Sequence[str]) -> Mapping[str, bytes]:
        """Vectors of passages, those of like length together so that little is padded."""
        network = _network(self._weights, self._pinned)
        rows = sorted(
            ((pieces(network.tokenizer, text), text) for text in texts), key=lambda row: (len(row[0][0]), row)
        )
        found = {}
        for at in range(0, len(rows), BATCH):
            some = rows[at : at + BATCH]
            for (_, text), vector in zip(some, network.vectors([row for row, _ in some]), strict=True):
                found[text] = steps(vector)
        return found


class _Network:
    """The model with its deltas merged, and the head."""

    def __init__(self, model: Any, weights: Mapping[str, Any]) -> None:
        self.tokenizer = model.tokenizer
        self._body = model[0].auto_model
        self._head = weights["head.weight"].float(), weights["head.bias"].float()
        layers = dict(self._body.named_modules())
        for name in weights:
            if name.endswith(".a"):
                layer = name.removesuffix(".a")
                layers[layer].weight.data += weights[f"{layer}.b"].float() @ weights[name].float()

    def vectors(self, rows: Sequence[tuple[list[int], int, int]]) -> Any:
        """Vectors of unit length of rows of word pieces, (rows, WIDTH), as numpy has them."""
        import torch

        longest = max(len(ids) for ids, _, _ in rows)
        tokens = torch.zeros(len(rows), longest, dtype=torch.long)
        mask, veil = torch.zeros(len(rows), longest), torch.zeros(len(rows), longest)
        for row, (ids, start, stop) in enumerate(rows):
            tokens[row, : len(ids)] = torch.tensor(ids)
            mask[row, : len(ids)] = 1
            veil[row, start:stop] = 1
        with torch.inference_mode():
            hidden = self._body(input_ids=tokens, attention_mask=mask).last_hidden_state
            whole = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            value = (hidden * veil[..., None]).sum(1) / veil.sum(1, keepdim=True)
            found = torch.nn.functional.linear(torch.cat([value, whole], dim=1), *self._head)
            return torch.nn.functional.normalize(found, dim=1).numpy()


def make(model: str, cache: Cache) -> MentionEncoder:
    """The mention encoder; ConfigError when another model was asked for, whose layers its deltas would not fit."""
    if model:
        raise ConfigError(
            "--model", "the mention encoder has its own model.", "Leave --model out or use --encoder sentence."
        )
    return MentionEncoder(DELTAS, DELTAS_SHA256, cache)


def pieces(tokenizer: Any, passage: str) -> tuple[list[int], int, int]:
    """Word pieces of a passage between the model's marks, and the half-open span of the veil among them."""
    at = passage.index("[")
    end = passage.index("]", at) + 1
    left, veil, right = (
        tokenizer.encode(text, add_special_tokens=False) for text in (passage[:at], passage[at:end], passage[end:])
    )
    left, veil, right = left[-BEFORE:], veil[:VEIL], right[:AFTER]
    ids = [tokenizer.cls_token_id, *left, *veil, *right, tokenizer.sep_token_id]
    return ids, 1 + len(left), 1 + len(left) + len(veil)


@cache
def _network(weights: Path, pinned: str) -> _Network:
    """Read and merge once; ModelError where the weights cannot be read or are not those that were pinned."""
    try:
        raw = weights.read_bytes()
    except OSError as error:
        raise ModelError(
            weights.name,
            f"the weights cannot be read: {error.strerror}.",
            "Reinstall crosscheck, or use another encoder.",
        ) from error
    found = hashlib.sha256(raw).hexdigest()
    if found != pinned:
        raise ModelError(
            weights.name, f"the weights have sha256 {found[:12]}..., expected {pinned[:12]}...", "Reinstall crosscheck."
        )
    model = load_model.__wrapped__(packaged(), WEIGHTS_SHA256)  # a copy of its own: the deltas change it
    from safetensors.torch import load

    return _Network(model, load(raw))
