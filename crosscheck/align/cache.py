"""Vectors kept on disk by content and model. The cache never changes a result, only the time it takes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path


class VectorCache:
    """
    A folder with one SQLite file a model: SHA-256 of a text -> its vector as little-endian half-precision bytes.

    A cache that cannot be opened, is broken or is locked counts as empty: the vectors are then computed anew.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def load(self, identity: str, texts: Iterable[str]) -> dict[str, bytes]:
        """The vectors that are there, by text."""
        path = self._path(identity)
        if path is None or not path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as base:
                find = "SELECT vector FROM vectors WHERE key = ?"
                rows = ((text, base.execute(find, (_key(text),)).fetchone()) for text in texts)
                return {text: row[0] for text, row in rows if row is not None}
        except sqlite3.Error:
            return {}

    def save(self, identity: str, vectors: Mapping[str, bytes]) -> None:
        """Keep `vectors`; a cache that cannot be written is left as it is."""
        path = self._path(identity)
        if path is None or not vectors:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(path, timeout=5)) as base, base:
                base.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
                rows = [(_key(text), vector) for text, vector in sorted(vectors.items())]
                base.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):
                path.unlink(missing_ok=True)
        except OSError:
            return

    def _path(self, identity: str) -> Path | None:
        name = hashlib.sha256(identity.encode()).hexdigest()[:16]
        return None if self._folder is None else self._folder / f"vectors-{name}.sqlite"


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
