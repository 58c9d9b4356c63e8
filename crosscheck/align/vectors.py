"""Encoders that make a vector of a context: likeness is their cosine, and a cache lets a second run load no model."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Mapping, Sequence
from operator import mul
from struct import unpack
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.cache import Cache

SCALE = 1 << 14
"""Steps between 0 and 1 in which a vector's numbers are held; a cosine moves by less than 0.0005 over 384 of them."""
MANY = 40_000
"""Contexts asked for at once from which loading numpy costs less than multiplying without it."""


class VectorEncoder(ABC):
    """
    Vectors of unit length, their numbers held as whole steps of 1 / `SCALE`.

    Likeness is then arithmetic of whole numbers: the same on every processor, whether cached or fresh, whether numpy
    multiplies or Python.
    """

    name: str
    passages: bool

    def __init__(self, identity: str, cache: Cache) -> None:
        self.identity = identity
        self._cache = cache
        self._vectors: dict[str, Any] = {}
        self._dot: Callable[[Any, Any], float] = _dot
        self._space = f"vectors-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"

    @abstractmethod
    def encode(self, texts: Sequence[str]) -> Mapping[str, bytes]:
        """Vectors of texts that differ, as little-endian 16-bit steps; ModelError when the model cannot be loaded."""

    def prepare(self, contexts: Sequence[str]) -> None:
        """Read what the cache has; encode and keep the rest. ModelError when the model cannot be loaded."""
        wanted = sorted(set(contexts) - self._vectors.keys())
        found = self._cache.load(self._space, wanted)
        missing = [text for text in wanted if text not in found]
        if missing:
            fresh = self.encode(missing)
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


def steps(row: Any) -> bytes:
    """A numpy vector as little-endian 16-bit steps."""
    raw: bytes = (row * SCALE).round().astype("<i2").tobytes()
    return raw


def _steps(raw: bytes) -> array[int]:
    """A vector out of its little-endian bytes, two a number."""
    return array("h", unpack(f"<{len(raw) // 2}h", raw))


def _dot(a: array[int], b: array[int]) -> float:
    total: int = sum(map(mul, a, b))
    return total
