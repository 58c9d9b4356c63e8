"""What `git diff` says, read without git: which files changed, and which of their lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_ESCAPES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, '"': 34, "\\": 92}
_QUOTED = re.compile(r"\\([0-7]{3}|.)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """
    Changed lines of a file, by the numbers they have now, from 1.

    `runs` are (first, last), ascending; `gaps` are lines after which some were taken out, 0 for before the first.
    """

    whole: bool = False
    runs: tuple[tuple[int, int], ...] = ()
    gaps: tuple[int, ...] = ()

    def touches(self, first: int, last: int) -> bool:
        """Whether one of the lines `first` to `last`, both included, changed or lines between two of them went."""
        if self.whole:
            return True
        at = bisect_right(self.runs, (last, 1 << 62))
        if at and self.runs[at - 1][1] >= first:
            return True
        gap = bisect_left(self.gaps, first)
        return gap < len(self.gaps) and self.gaps[gap] < last


WHOLE = Lines(whole=True)
NONE = Lines()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since a commit. Paths are meant from the repository's root, with forward slashes."""

    lines: Mapping[str, Lines] = field(default_factory=dict)

    def of(self, path: str) -> Lines:
        """The changed lines of a file."""
        return self.lines.get(path, NONE)


def parse_names(output: bytes) -> dict[str, str]:
    """
    Read `git diff --name-status -z`: the old name of every file that changed and is there now.

    An old name is "" for a new file, the same for one that stayed. Deleted files are left out.
    """
    fields = iter(output.split(b"\0"))
    old: dict[str, str] = {}
    for status in fields:
        if not status:
            continue
        first = _name(next(fields, b""))
        if status[:1] in {b"R", b"C"}:
            old[_name(next(fields, b""))] = first
        elif status[:1] != b"D":
            old[first] = "" if status[:1] == b"A" else first
    return old


def parse_patch(output: bytes) -> dict[str, Lines]:
    """Read `git diff --unified=0` with the prefixes a/ and b/: the changed lines of every file; binary files whole."""
    found: dict[str, Lines] = {}
    path, runs, gaps = "", [], []  # type: str, list[tuple[int, int]], list[int]
    header = False
    for line in output.split(b"\n"):
        if line.startswith(b"diff --git "):
            _close(found, path, runs, gaps)
            path, runs, gaps, header = "", [], [], True
        elif header and line.startswith(b"+++ "):
            path = _patched(line[4:])
        elif header and line.startswith(b"Binary files "):
            named = line.removesuffix(b" differ").rpartition(b" and ")[2]
            if name := _patched(named):
                found[name] = WHOLE
        elif line.startswith(b"@@ ") and (match := _HUNK.match(line)):
            header = False
            start, count = int(match[1]), int(match[2] or 1)
            if count:
                runs.append((start, start + count - 1))
            else:
                gaps.append(start)
    _close(found, path, runs, gaps)
    return found


def _close(found: dict[str, Lines], path: str, runs: Iterable[tuple[int, int]], gaps: Iterable[int]) -> None:
    if path:
        found[path] = Lines(runs=tuple(sorted(runs)), gaps=tuple(sorted(gaps)))


def _patched(name: bytes) -> str:
    """The path after `+++ `: without its prefix, its quotes and the tab that git sets after blanks; "" for no file."""
    shown = name.rstrip(b"\r").removesuffix(b"\t")
    path = _unquoted(shown) if shown.startswith(b'"') else _name(shown)
    return path.removeprefix("b/") if path.startswith("b/") else ""


def _unquoted(name: bytes) -> str:
    """A path that git has quoted as C does."""
    inner = name.decode("latin-1").strip('"')
    raw = _QUOTED.sub(
        lambda match: chr(int(match[1], 8) if len(match[1]) == 3 else _ESCAPES.get(match[1], ord(match[1]))), inner
    )
    return _name(raw.encode("latin-1"))


def _name(raw: bytes) -> str:
    """A path as Python holds names of files."""
    return raw.decode("utf-8", "surrogateescape")
