"""The git repository a gate stands in: its root, and what changed since a commit. Asks the `git` executable."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import ConfigError
from crosscheck.gate import WHOLE, Changes, Lines, parse_names, parse_patch

_SECONDS = 120
_AT_ONCE = 400
"""Paths handed to one call, so that no command line grows too long."""
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--find-renames")
_DEEPEN = "Fetch the history: 'git fetch --unshallow', or fetch-depth: 0 of the checkout step."


def root_of(start: Path) -> Path | None:
    """The folder at or above `start` that a repository begins at; None outside any. Starts no process."""
    here = start.absolute()
    return next((folder for folder in (here, *here.parents) if _exists(folder / ".git")), None)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """
    What changed in the working tree since the commit at which HEAD left `ref`.

    Raises `ConfigError` when it is made outside a repository, when there is no such commit, or no common one.
    """

    root: Path
    ref: str
    base: str
    old: dict[str, str]
    """Old name of every file that changed and is there; "" for a new one."""

    def changes(self, paths: Collection[str]) -> Changes:
        """
        The changed lines of these files (paths from the root, with forward slashes), untracked ones whole.

        A file that only moved is there with no line.
        """
        asked = sorted(set(paths))
        changed = [path for path in asked if path in self.old]
        lines = {path: WHOLE for path in changed if not self.old[path]}
        for some in _batches([path for path in changed if path not in lines]):
            pairs = sorted({name for path in some for name in (path, self.old[path])})
            found = parse_patch(self._patch(pairs))
            lines |= {path: found.get(path, Lines()) for path in some}
        known = self._at_base([path for path in asked if path not in self.old])
        lines |= {path: WHOLE for path in asked if path not in self.old and path not in known}
        return Changes(lines=lines)

    def text(self, path: str) -> bytes | None:
        """A changed file as it was at the base, under its old name; None for one that is new or has not changed."""
        old = self.old.get(path, "")
        return _git(self.root, "show", f"{self.base}:{old}", where=f"--diff {self.ref}") if old else None

    def _patch(self, paths: Sequence[str]) -> bytes:
        options = ("--unified=0", "--src-prefix=a/", "--dst-prefix=b/")
        return _git(self.root, *_DIFF, *options, self.base, "--", *paths, where=f"--diff {self.ref}")

    def _at_base(self, paths: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for some in _batches(paths):
            listed = _git(
                self.root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", self.base, "--", *some,
                where=f"--diff {self.ref}",
            )  # fmt: skip
            found |= {name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name}
        return found


def since(start: Path, ref: str) -> Since:
    """Look up what changed since `ref`, in the repository that `start` lies in."""
    where = f"--diff {ref}"
    root = root_of(start)
    if root is None:
        raise ConfigError(where, "this folder is in no git repository.", "Leave --diff out, or run it in one.")
    commit = _answers(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", where=where)
    at_head = bool(commit) and ref == "HEAD"
    if not at_head and not _answers(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}", where=where):
        raise ConfigError(where, "the repository has no commit yet.", "Commit first, or leave --diff out.")
    base = commit
    if commit and not at_head:
        base = _answers(root, "merge-base", commit, "HEAD", where=where).partition("\n")[0]
    shallow = not base and _answers(root, "rev-parse", "--is-shallow-repository", where=where) == "true"
    if not commit:
        advice = _DEEPEN if shallow else "Check its spelling, or fetch it: 'git fetch origin'."
        fault = f"there is no commit '{ref}' here" + (", in a shallow clone." if shallow else ".")
        raise ConfigError(where, fault, advice)
    if not base:
        advice = _DEEPEN if shallow else "Name a commit of this history."
        fault = f"HEAD and '{ref}' have no common commit" + (" in this shallow clone." if shallow else ".")
        raise ConfigError(where, fault, advice)
    names = _git(root, *_DIFF, "--name-status", "-z", base, "--", where=where)
    return Since(root=root, ref=ref, base=base, old=parse_names(names))


def _batches(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(paths), _AT_ONCE):
        yield paths[at : at + _AT_ONCE]


def _answers(root: Path, *arguments: str, where: str) -> str:
    """One line of git's, "" when it says no."""
    done = _call(root, *arguments, where=where)
    if done.returncode not in {0, 1} or (done.returncode and done.stderr.strip()):
        raise _failure(done, where)
    return done.stdout.decode("utf-8", "replace").strip()


def _git(root: Path, *arguments: str, where: str) -> bytes:
    done = _call(root, *arguments, where=where)
    if done.returncode:
        raise _failure(done, where)
    return done.stdout


def _failure(done: subprocess.CompletedProcess[bytes], where: str) -> ConfigError:
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    fault = (said[0] if said else f"git ended with {done.returncode}").removeprefix("fatal: ")[:300]
    return ConfigError(where, f"git says: {fault}.", "Run the same in this folder with git to see more.")


def _call(root: Path, *arguments: str, where: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--no-pager", "--literal-pathspecs", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments and no shell
            command, env=environment, capture_output=True, check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise ConfigError(where, "there is no 'git' to ask.", "Install git, or leave --diff out.") from None
    except (subprocess.TimeoutExpired, OSError, ValueError) as error:
        raise ConfigError(where, f"git did not answer: {str(error)[:200]}.", "Leave --diff out.") from None
