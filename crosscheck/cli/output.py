"""Text out: to the terminal, and to files that are either whole or untouched."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from crosscheck.errors import OutputError


def say(text: str) -> None:
    """Print `text` and a line end on stdout, as UTF-8 whatever the locale; a reader that has left is no error."""
    _print(sys.stdout, text)


def complain(text: str, *, label: str = "crosscheck: error") -> None:
    """Print one labelled line on stderr."""
    _print(sys.stderr, f"{label}: {' '.join(text.split())}")


def _print(stream: object, text: str) -> None:
    data = text if text.endswith("\n") else f"{text}\n"
    try:
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(data)  # type: ignore[attr-defined]
        else:
            buffer.write(_bytes(data))
        stream.flush()  # type: ignore[attr-defined]
    except BrokenPipeError:
        # the interpreter flushes once more at exit and would complain then
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]


def write_all(files: Mapping[Path, str]) -> None:
    """
    Write every file, or none.

    Each text goes to a temporary file in its own folder first and is renamed when all of them are safely down, so a
    full disk or Ctrl-C leaves what was there before. A file that holds the same bytes already is not touched.
    Raises `OutputError` when a folder or file cannot be written.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, text in files.items():
            data = _bytes(text)
            if not _holds(path, data):
                waiting.append((_stage(path, data), path))
        for temporary, path in waiting:
            _rename(temporary, path)
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


def _bytes(text: str) -> bytes:
    """UTF-8; what it cannot hold (half of a surrogate pair, out of a file's name) is escaped as JSON would."""
    return text.encode("utf-8", "backslashreplace")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _stage(path: Path, data: bytes) -> Path:
    if path.is_dir():
        raise OutputError(str(path), "is a folder, not a file.", "Name a file inside it.")
    temporary = path.parent / f".{path.name}.{os.urandom(4).hex()}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _failure(path, error) from error
        raise
    return temporary


def _rename(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise _failure(path, error) from error


def _failure(path: Path, error: OSError) -> OutputError:
    fault = f"cannot be written: {error.strerror or error}."
    return OutputError(str(path), fault, "Free space there or name another file with --output; nothing was changed.")
