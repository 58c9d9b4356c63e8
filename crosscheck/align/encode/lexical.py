"""The lexical encoder: likeness by shared words, without a model."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from crosscheck.cache import Cache
from crosscheck.errors import ConfigError
from crosscheck.model import Encoder


class LexicalEncoder:
    """Token-set likeness of rapidfuzz over lower-cased words; needs neither model nor cache."""

    name = "lexical"
    identity = "lexical"
    passages = False

    def prepare(self, contexts: Sequence[str]) -> None:
        """Nothing to encode: each pair is compared as it is asked for."""

    def likeness(self, a: str, b: str) -> float:
        """Share of common words, order ignored, in [0, 1]."""
        return round(fuzz.token_set_ratio(a, b, processor=default_process) / 100, 3)


def make(model: str, cache: Cache) -> Encoder:  # noqa: ARG001 -- one signature for all encoders
    """The lexical encoder; ConfigError when a model was asked for beside it."""
    if model:
        raise ConfigError(
            "--model", "the lexical encoder has no model.", "Leave --model out or use --encoder sentence."
        )
    return LexicalEncoder()
