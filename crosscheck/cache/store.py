"""The store: bytes under names, in one SQLite file a space."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

KEPT = 100_000
"""Entries a space holds before the oldest go: some 80 MB of sentence vectors, two years of a desk's articles."""


class Cache:
    """
    A folder with one SQLite file a space: SHA-256 of a key -> bytes. Without a folder nothing is kept.

    A key must name all that its bytes depend on. A file that cannot be opened, is broken or is locked counts as empty:
    what it held is worked out anew. The folder is made for its owner alone: the words of articles are in it.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def __bool__(self) -> bool:
        return self._folder is not None

    def load(self, space: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What is there of `keys`."""
        path = self._path(space)
        if path is None or not path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)) as base:
                find = "SELECT content FROM entries WHERE key = ?"
                rows = ((key, base.execute(find, (_hash(key),)).fetchone()) for key in keys)
                return {key: row[0] for key, row in rows if row is not None and isinstance(row[0], bytes)}
        except sqlite3.Error:
            return {}

    def save(self, space: str, entries: Mapping[str, bytes]) -> None:
        """Keep `entries`; a cache that cannot be written is left as it is."""
        path = self._path(space)
        if path is None or not entries:
            return
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(sqlite3.connect(path, timeout=5)) as base, base:
                base.execute("CREATE TABLE IF NOT EXISTS entries (key BLOB UNIQUE, content BLOB)")
                rows = [(_hash(key), content) for key, content in sorted(entries.items())]
                base.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", rows)
                base.execute("DELETE FROM entries WHERE rowid <= (SELECT max(rowid) FROM entries) - ?", (KEPT,))
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):
                _remove(path)
        except OSError:
            return

    def _path(self, space: str) -> Path | None:
        return None if self._folder is None else self._folder / f"{space}.sqlite"


def _remove(path: Path) -> None:
    """Take a broken file away, so that the next run starts afresh."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _hash(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
