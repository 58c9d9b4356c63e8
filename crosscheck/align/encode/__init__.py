"""Encoders: how alike two masked contexts are. One file each, one registry line each."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.align.encode import lexical, mention, sentence
from crosscheck.cache import Cache
from crosscheck.errors import ConfigError
from crosscheck.model import Encoder

ENCODERS: dict[str, Callable[[str, Cache], Encoder]] = {
    "lexical": lexical.make,
    "mention": mention.make,
    "sentence": sentence.make,
}
"""What `--encoder` takes. Each is called with the model's path or name ("" is the packaged one) and the cache."""


def make(name: str, model: str, cache: Cache) -> Encoder:
    """The encoder called `name`; ConfigError when there is none."""
    if name not in ENCODERS:
        raise ConfigError("--encoder", f"there is no encoder '{name}'.", f"Choose one of: {', '.join(ENCODERS)}.")
    return ENCODERS[name](model, cache)


__all__ = ["ENCODERS", "make"]
