"""
Encoders for learning on the topics they were trained on: each topic is seen through weights trained without it.

Two halves of the train topics and of the labelled events of the pool that follow them, by place: `fold-0.safetensors`
was trained without the even ones, `fold-1.safetensors` without the odd ones (training/mention_encoder.py --fold).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from crosscheck.align.encode import make
from crosscheck.align.encode.mention import MentionEncoder
from crosscheck.cache import Cache
from crosscheck.model import Encoder


def encoders(name: str, folds: Path | None, cache: Cache) -> Callable[[int], Encoder]:
    """From a train topic's place to the encoder it may be seen through; only the mention encoder was trained on any."""
    if name != "mention" or folds is None:
        only = make(name, "", cache)
        return lambda _place: only
    halves = [_fold(folds / f"fold-{half}.safetensors", cache) for half in (0, 1)]
    return lambda place: halves[place % 2]


def _fold(path: Path, cache: Cache) -> MentionEncoder:
    return MentionEncoder(path, hashlib.sha256(path.read_bytes()).hexdigest(), cache)
