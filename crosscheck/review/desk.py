"""Where decisions are saved: into the journal and, in the same step, into decisions.toml."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from crosscheck.errors import ConfigError, CrosscheckError, OutputError
from crosscheck.model import Decision
from crosscheck.review.journal import Action, Difference, Event, History, Source, Step, differences, replay, taken_over
from crosscheck.review.ledger import read_ledger
from crosscheck.review.sheet import read_sheet, rewrite
from crosscheck.review.store import Journal, open_journal

DECISIONS = "decisions.toml"
_NOTICES = 100
"""The latest differences that are kept to be shown."""


class OvertakenError(CrosscheckError):
    """Somebody decided in between: nothing was saved. `step` is what holds now."""

    def __init__(self, where: str, step: Step) -> None:
        self.step = step
        super().__init__(where, "has been decided by somebody else in the meantime.", "Look at it, then save again.")


class Desk:
    """
    The decisions of one case, safe against a crash at any moment and against other writers.

    A save appends to the journal, replaces decisions.toml by a whole new file, and commits the journal, all in one
    transaction that no other process can enter. It returns when both are on disk. A crash before that leaves a decision
    in neither, or in decisions.toml alone, from where the journal takes it over.
    `now` gives the time that events bear; it is called once a save.
    """

    def __init__(self, folder: Path, now: Callable[[], str]) -> None:
        self.path = folder / DECISIONS
        self._now = now
        self._lock = threading.Lock()
        if self.path.is_symlink():
            raise ConfigError(self.path.as_posix(), "is a link that leads elsewhere.", "Put the file itself there.")
        self._raw = read_ledger(self.path)
        self._sheet = read_sheet(self._raw, str(self.path))
        journal, told = open_journal(folder)
        self._journal: Journal = journal
        self.notices: tuple[str, ...] = (told,) if told else ()
        self._history = replay(journal.events())
        fresh = self._history.last == 0
        found = self._taking_over()
        if not fresh:
            self.notices += tuple(one.words for one in found)
        elif found:
            self.notices += (f"The journal is new and took over {len(found)} from {DECISIONS}.",)

    def close(self) -> None:
        """Close the journal."""
        with self._lock:
            self._journal.close()

    def history(self) -> History:
        """What holds now, with what other programs wrote to decisions.toml or the journal since."""
        with self._lock:
            self._catch_up()
            return self._history

    def decide(self, decision: Decision, *, base: int) -> History:
        """
        Save a decision on the finding whose step `base` the editor saw.

        Raises `OvertakenError` when another step holds by now, `OutputError` or `ConfigError` when it cannot be
        written; then nothing was saved.
        """
        dated = replace(decision, at=self._now())
        return self._save(dated.fingerprint, base, Action.DECIDE, dated.by, dated)

    def undo(self, fingerprint: str, *, base: int, by: str) -> History:
        """Take back step `base` of a finding: what held before it holds again. Raises as `decide` does."""
        return self._save(fingerprint, base, Action.UNDO, by, None)

    def _save(self, fingerprint: str, base: int, action: Action, by: str, decision: Decision | None) -> History:
        def change(history: History) -> tuple[Event, ...]:
            step = history.step(fingerprint)
            if step.seq != base:
                raise OvertakenError(fingerprint, step)
            if action is Action.UNDO and not step.seq:
                raise ConfigError(fingerprint, "has nothing to undo.", "Load the page again.")
            return (
                Event(
                    seq=history.last + 1,
                    action=action,
                    source=Source.PAGE,
                    fingerprint=fingerprint,
                    by=by,
                    at=decision.at if decision else self._now(),
                    decision=decision,
                ),
            )

        with self._lock:
            self._catch_up()  # first and for itself, so that a refusal does not undo it
            self._write(change)
            return self._history

    def _catch_up(self) -> None:
        """Follow what other programs wrote to decisions.toml or to the journal."""
        if read_ledger(self.path) != self._raw:
            found = self._taking_over()
            self.notices = (*self.notices, *(one.words for one in found))[-_NOTICES:]
        else:
            self._history = replay(self._journal.events(self._history.last), onto=self._history)

    def _taking_over(self) -> tuple[Difference, ...]:
        return self._write(lambda _: ())

    def _write(self, change: Callable[[History], tuple[Event, ...]]) -> tuple[Difference, ...]:
        """Take over what the file says, make the change, write both; memory follows only when all of it is on disk."""
        replaced: bytes | None = None
        try:
            with self._journal.writing():
                history = replay(self._journal.events(self._history.last), onto=self._history)
                raw = read_ledger(self.path)
                sheet = self._sheet if raw == self._raw else read_sheet(raw, str(self.path))
                found = differences(history, sheet.decisions)
                taken = taken_over(found, after=history.last, at=self._now() if found else "")
                history = replay(taken, onto=history)
                made = change(history)
                history = replay(made, onto=history)
                self._journal.append((*taken, *made))
                sheet = rewrite(sheet, history.in_force())
                written = sheet.text.encode("utf-8")
                if made and written != raw:
                    self._replace(written)
                    replaced = raw
        except BaseException:
            if replaced is not None:  # the journal did not take it, so the file must not say it
                with contextlib.suppress(OutputError):
                    self._replace(replaced)
            raise
        self._history, self._raw, self._sheet = history, written if made else raw, sheet
        return found

    def _replace(self, data: bytes) -> None:
        """
        Put a whole new decisions.toml in the old one's place; it is on disk when this returns.

        Raises `OutputError` when it cannot be written; then the old one is untouched. The name of the temporary file is
        always the same: only one writer is ever in the transaction, and one left behind by a crash is overwritten.
        """
        temporary = self._journal.path.with_name(f"{DECISIONS}.tmp")
        try:
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if self.path.exists():
                temporary.chmod(self.path.stat().st_mode & 0o777)
            temporary.replace(self.path)
            _sync_folder(self.path.parent)
        except OSError as error:
            fault = f"cannot be written: {error.strerror or error}."
            advice = "Nothing was saved; free space there or make it writable, and save again."
            raise OutputError(self.path.as_posix(), fault, advice) from error


def _sync_folder(folder: Path) -> None:
    """Bring the new name in `folder` to disk, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
