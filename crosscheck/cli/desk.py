"""Where a gate's drafts and sources lie: the settings file, patterns of drafts, cases by name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.cli.places import CLAIMS
from crosscheck.cli.repository import root_of
from crosscheck.config import MAX_BYTES
from crosscheck.errors import ConfigError, InputError
from crosscheck.gate import OWN_FILE, Settings, parse_settings
from crosscheck.gate.globs import matches
from crosscheck.gate.globs import root_of as fixed_part

_FILES = (OWN_FILE, "pyproject.toml")
CASE_KEY = "case"
"""In a draft's front matter: the name of its case in claims/, or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The newsroom a gate stands in. `folder` is where the settings' paths are meant from."""

    root: Path
    """The repository's root, else the folder the command was called in: what shown paths are relative to."""
    folder: Path
    settings: Settings

    def name(self, path: str) -> str:
        """A path as reports show it: from the root with forward slashes; outside the root as it was given."""
        inside = _below(Path(path), self.root) or _below(Path(os.path.realpath(path)), self.root.resolve())
        return inside or Path(path).as_posix()

    def drafts(self) -> list[Path]:
        """All drafts that the settings' patterns fit, by path. Hidden folders and links to folders are not entered."""
        patterns = self.settings.patterns()
        found: set[str] = set()
        for start in _outermost({fixed_part(pattern) for pattern in patterns}):
            for path in _walk(self.folder / start):
                relative = _below(path, self.folder)
                if any(matches(relative, pattern) for pattern in patterns):
                    found.add(relative)
        return [_shorter(self.folder / name) for name in sorted(found)]

    def sources(self, draft: Path, named: Sequence[str]) -> tuple[Path, ...]:
        """
        What a draft is held against: the cases `named` in its front matter, else what the settings give.

        Raises InputError for a case that is not there, ConfigError where nothing is given.
        """
        if named:
            return tuple(self._case(name, draft) for name in named)
        given = self.settings.sources_of(_below(draft, self.folder))
        if not given:
            raise ConfigError(
                draft.as_posix(),
                "no sources are named for this draft.",
                f"Give --against, a '{CASE_KEY}:' in its front matter, or a [[gate.map]] in {OWN_FILE}.",
            )
        return tuple(_shorter(self.folder / path) for path in given)

    def _case(self, name: str, draft: Path) -> Path:
        for path in (self.folder / CLAIMS / name, self.root / CLAIMS / name, self.root / name):
            if _below(path, self.root) and _holds(path):
                return _shorter(path)
        where = (self.folder / CLAIMS / name).as_posix()
        raise InputError(draft.as_posix(), f"its case '{name[:80]}' is not there.", f"Looked for {self.name(where)}.")


def find_desk(*, config: Path | None, isolated: bool) -> Desk:
    """
    The desk at the current folder.

    Settings come from `config`, else from the nearest crosscheck.toml, or pyproject.toml with a [tool.crosscheck],
    at or above the current folder and not above the repository's root. Raises ConfigError for settings that are wrong.
    """
    here = Path.cwd()
    root = root_of(here)
    top = root or here
    if isolated:
        return Desk(root=top, folder=here, settings=Settings())
    if config is not None:
        found = _settings(config)
        if found is None:
            raise ConfigError(config.as_posix(), "holds no [tool.crosscheck].", f"Name a {OWN_FILE}.")
        return Desk(root=top, folder=config.absolute().parent, settings=found)
    for folder in (here, *here.parents):
        for name in _FILES:
            file = folder / name
            if _holds(file) and (settings := _settings(_shorter(file))) is not None:
                return Desk(root=top, folder=folder, settings=settings)
        if folder == top:
            break
    return Desk(root=top, folder=here, settings=Settings())


def _settings(file: Path) -> Settings | None:
    from crosscheck.articles.sources import read_bytes

    raw = read_bytes(file, max_bytes=MAX_BYTES, name=file.as_posix())
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ConfigError(file.as_posix(), "is not UTF-8 text.", "Save it as UTF-8.") from None
    if file.name == "pyproject.toml" and "crosscheck" not in text:
        return None
    return parse_settings(text, file.as_posix())


def _walk(start: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(start):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _outermost(folders: set[str]) -> list[str]:
    """Of some folders those that lie in no other, so that none is walked twice."""
    kept: list[str] = []
    for folder in sorted(folders):
        if not any(other in {"", folder} or folder.startswith(f"{other}/") for other in kept):
            kept.append(folder)
    return kept


def _below(path: Path, base: Path) -> str:
    """A path from `base` with forward slashes, links left as they are; "" for one that does not lie below it."""
    try:
        relative = Path(os.path.relpath(path, base))
    except ValueError:  # another drive
        return ""
    return "" if relative.parts[:1] == (os.pardir,) else relative.as_posix()


def _shorter(path: Path) -> Path:
    """The path as a person would type it here."""
    below = _below(path, Path.cwd())
    return Path(below) if below else path


def _holds(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
