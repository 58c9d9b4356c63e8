"""The journal on disk: one append-only table of SQLite."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crosscheck.errors import ConfigError, OutputError
from crosscheck.model import Decision
from crosscheck.review.journal import Action, Event, Source

FOLDER, FILE = ".review", "journal.sqlite"
VERSION = 1
WAIT_S = 10
"""How long a write waits for another process that is writing, in seconds."""

_TABLE = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL CHECK (action IN ('decide', 'clear', 'undo')),
  source TEXT NOT NULL CHECK (source IN ('page', 'file')),
  fingerprint TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  decision TEXT CHECK ((action = 'decide') = (decision IS NOT NULL))
);
CREATE TRIGGER IF NOT EXISTS kept BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'the journal only grows'); END;
CREATE TRIGGER IF NOT EXISTS fixed BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'the journal only grows'); END;
PRAGMA user_version = 1;
COMMIT;
"""


class Journal:
    """
    The events of one case, in `<case>/.review/journal.sqlite`.

    WAL, synchronous=FULL: what was committed is there after a crash of the process or of the machine. The table
    refuses to change or lose a row. One thread at a time; several processes may have the same journal open.
    """

    def __init__(self, base: sqlite3.Connection, path: Path) -> None:
        self._base = base
        self.path = path

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def events(self, after: int = 0) -> tuple[Event, ...]:
        """All events with a `seq` above `after`, in order."""
        try:
            rows = self._base.execute("SELECT * FROM event WHERE seq > ? ORDER BY seq", (after,)).fetchall()
            return tuple(_event(row) for row in rows)
        except sqlite3.Error as error:
            raise _unreadable(self.path, error) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """
        A transaction that nobody else's write can come between; it is on disk when the block has ended.

        Whatever leaves the block undoes it. Raises `OutputError` when another process writes for too long or the disk
        does not take it.
        """
        try:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            fault = f"cannot be written: {error}."
            raise OutputError(
                self.path.as_posix(), fault, "Nothing was saved; free space there and save again."
            ) from error

    def append(self, events: Iterable[Event]) -> None:
        """Add events, whose `seq` must follow those that are there; only inside `writing`."""
        rows = [(e.seq, e.action.value, e.source.value, e.fingerprint, e.by, e.at, _packed(e.decision)) for e in events]
        self._base.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def open_journal(folder: Path) -> tuple[Journal, str]:
    """
    The journal of the case in `folder`, made where there is none; and a sentence when one had to be set aside.

    A file that is no journal is renamed, never deleted: decisions.toml holds what is in force. Raises `OutputError`
    when the folder cannot be written, `ConfigError` for a journal of a later crosscheck and for a `.review` that leads
    elsewhere.
    """
    home = folder / FOLDER
    path = home / FILE
    if home.is_symlink() or path.is_symlink():
        raise ConfigError(home.as_posix(), "is a link that leads elsewhere.", "Remove it: the journal is made anew.")
    try:
        home.mkdir(exist_ok=True)
        ignore = home / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as error:
        fault = f"cannot be written: {error.strerror or error}."
        raise OutputError(home.as_posix(), fault, "Make the case's folder writable.") from error
    try:
        return Journal(_connected(path), path), ""
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            fault = f"cannot be opened: {error}."
            raise OutputError(path.as_posix(), fault, "Close other programs that use it.") from error
    aside = _set_aside(path)
    told = f"{path.as_posix()} is no journal and was renamed to {aside.name}; decisions.toml was taken over anew."
    return Journal(_connected(path), path), told


def _connected(path: Path) -> sqlite3.Connection:
    """An open, sound database with the table in it; raises `sqlite3.DatabaseError` for another file."""
    base = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None, check_same_thread=False)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = FULL")
        _check(base, path)
        base.executescript(_TABLE)
        for row in base.execute("SELECT * FROM event"):
            _event(row)
    except BaseException:
        base.close()
        raise
    return base


def _check(base: sqlite3.Connection, path: Path) -> None:
    (version,) = base.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        fault = "was written by a later crosscheck."
        raise ConfigError(path.as_posix(), fault, "Upgrade crosscheck, or rename the file to start anew.")
    with closing(base.execute("PRAGMA quick_check")) as check:
        if check.fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the file is damaged")


def _unreadable(path: Path, error: sqlite3.Error) -> OutputError:
    advice = "Start the review anew: what is in force stands in decisions.toml."
    return OutputError(path.as_posix(), f"cannot be read: {error}.", advice)


def _set_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"broken-{number}.sqlite")).exists():
        number += 1
    try:
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        fault = f"is no journal and cannot be renamed: {error.strerror or error}."
        raise OutputError(path.as_posix(), fault, "Rename it by hand.") from error
    return aside


def _packed(decision: Decision | None) -> str | None:
    return None if decision is None else json.dumps(asdict(decision), ensure_ascii=False, sort_keys=True)


def _event(row: tuple[int, str, str, str, str, str, str | None]) -> Event:
    seq, action, source, fingerprint, by, at, packed = row
    try:
        decision = None if packed is None else _unpacked(packed)
        return Event(
            seq=seq,
            action=Action(action),
            source=Source(source),
            fingerprint=fingerprint,
            by=by,
            at=at,
            decision=decision,
        )
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise sqlite3.DatabaseError(f"event {seq} cannot be read: {error}") from error


def _unpacked(packed: str) -> Decision:
    """A decision as stored; a field that crosscheck has learned since has its default."""
    stored = json.loads(packed)
    texts = {key: value for key, value in stored.items() if isinstance(value, str)}
    lists = {key: tuple(value) for key, value in stored.items() if isinstance(value, list)}
    whole = all(isinstance(text, str) for text in itertools.chain(*lists.values()))
    if not whole or len(texts) + len(lists) != len(stored) or not lists.keys() <= {"articles", "values"}:
        raise ValueError("it is no decision")
    known: dict[str, Any] = {**texts, **lists}
    return Decision(**known)
