"""What a gate reads, each thing once: the texts of files, cases and locked facts, the claims of sources."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.desk import CASE_KEY, Desk
from crosscheck.errors import ConfigError, InputError
from crosscheck.model import Article, Claim, Skip

if TYPE_CHECKING:
    from crosscheck.articles import Case
    from crosscheck.cache import Cache
    from crosscheck.gate import Lock
    from crosscheck.pipeline import Sources


LOCK_FILE = "claims.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The cases and locked facts that stand behind one list of paths."""

    cases: tuple[Case, ...]
    locks: tuple[Lock, ...]

    def files(self) -> Iterator[str]:
        """Every file that a draft held against them depends on: articles, locked facts."""
        for case in self.cases:
            yield from (article.source.path for article in case.articles)
        yield from (lock.path for lock in self.locks)

    def ledgers(self) -> tuple[str, ...]:
        """Paths of their decisions files."""
        return tuple((case.folder / "decisions.toml").as_posix() for case in self.cases if case.folder is not None)


@dataclass(slots=True, kw_only=True)
class Library:
    """
    Reads for one command and keeps what it read.

    With `allow_missing` a source that is not there is a skip, else an error; `skips` gathers what was not checked.
    """

    desk: Desk
    cache: Cache
    max_bytes: int
    allow_missing: bool = False
    skips: dict[Skip, None] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _shelves: dict[tuple[Path, ...], Shelf] = field(default_factory=dict)
    _sources: dict[tuple[Path, ...], Sources] = field(default_factory=dict)

    def text(self, path: str) -> str:
        """A file's characters as stored; InputError for one that cannot be read."""
        from crosscheck.articles.sources import open_source

        if path not in self._texts:
            self._texts[path] = open_source(Path(path), max_bytes=self.max_bytes).text
        return self._texts[path]

    def skip(self, where: str, reason: str) -> None:
        """Count something that was not checked."""
        self.skips[Skip(where=self.desk.name(where), reason=reason.rstrip("."))] = None

    def draft(self, path: Path) -> tuple[Article, ...]:
        """The articles of a draft's file; what is left out of it is a skip."""
        from crosscheck.articles import read_file

        reading = read_file(path, max_bytes=self.max_bytes, cache=self.cache)
        for one in reading.skips:
            self.skip(one.where, one.reason)
        return reading.articles

    def before(self, path: Path, raw: bytes | None) -> Article | None:
        """A draft as it was, out of the bytes git keeps of it; None where they are no text or not one article."""
        from crosscheck.articles import read_file

        if raw is None:
            return None
        with tempfile.TemporaryDirectory() as folder:
            there = Path(folder) / f"before{path.suffix}"
            there.write_bytes(raw)
            try:
                articles = read_file(there, max_bytes=self.max_bytes).articles
            except InputError:
                return None
        return articles[0] if len(articles) == 1 else None

    def cases_named(self, path: Path) -> tuple[str, ...]:
        """The cases that a draft's front matter names."""
        from crosscheck.articles.frontmatter import stated
        from crosscheck.articles.sources import make_source

        if path.suffix.lower() not in {".md", ".markdown"}:
            return ()
        return stated(make_source(self.text(path.as_posix()), name=path.as_posix(), stem=path.stem), CASE_KEY)

    def shelf(self, paths: tuple[Path, ...]) -> Shelf:
        """What stands behind `paths`: cases, folders, files, a facts.toml."""
        if paths not in self._shelves:
            cases: list[Case] = []
            locks: list[Lock] = []
            for some in [(path,) for path in paths] if self.allow_missing else [paths]:
                try:
                    found = self._read(some)
                except InputError as error:
                    if not self.allow_missing:
                        raise
                    self.skip(error.where, f"a source is missing: {error.fault}")
                else:
                    cases += found.cases
                    locks += found.locks
            self._shelves[paths] = Shelf(cases=tuple(cases), locks=tuple(locks))
            for case in cases:
                for one in case.skips:
                    self.skip(one.where, one.reason)
        return self._shelves[paths]

    def sources(self, paths: tuple[Path, ...], tell: Callable[[str], None]) -> Sources:
        """What stands behind `paths`, with its claims."""
        from crosscheck import pipeline

        if paths not in self._sources:
            shelf = self.shelf(paths)
            self._sources[paths] = pipeline.read_sources(
                shelf.cases, shelf.locks, cache=self.cache, known=self._lock_files(shelf), tell=tell
            )
        return self._sources[paths]

    def _lock_files(self, shelf: Shelf) -> Callable[[Article], tuple[Claim, ...] | None]:
        """Looks an article's claims up in the claims.jsonl of its cases, read when the first is asked for."""
        from crosscheck.find.lockfile import locked_claims, parse_lock

        found: dict[str, tuple[Claim, ...]] | None = None

        def known(article: Article) -> tuple[Claim, ...] | None:
            nonlocal found
            if found is None:
                found = {}
                for case in shelf.cases:
                    if case.folder is not None:
                        found |= parse_lock(self._lock_text(case.folder / LOCK_FILE))
            return locked_claims(article, found)

        return known

    def _lock_text(self, path: Path) -> str:
        """The text of a lock file; one that is not there or cannot be read keeps nothing."""
        from crosscheck.articles.sources import read_bytes

        try:
            return read_bytes(path, max_bytes=self.max_bytes * 5, name=path.as_posix()).decode("utf-8")
        except (InputError, UnicodeDecodeError):
            return ""

    def _read(self, paths: tuple[Path, ...]) -> Shelf:
        from crosscheck.articles import collect
        from crosscheck.gate import FACTS_FILE

        facts = [path for path in paths if path.name == FACTS_FILE]
        rest = [path for path in paths if path.name != FACTS_FILE]
        cases = collect(rest, max_bytes=self.max_bytes, cache=self.cache) if rest else ()
        beside = [case.folder / FACTS_FILE for case in cases if case.folder is not None]
        named = dict.fromkeys((*facts, *(path for path in beside if path.exists() or path.is_symlink())))
        return Shelf(cases=cases, locks=tuple(lock for path in named for lock in self._locks(path)))

    def _locks(self, path: Path) -> tuple[Lock, ...]:
        from crosscheck.articles.sources import read_bytes
        from crosscheck.gate import parse_locks

        raw = read_bytes(path, max_bytes=self.max_bytes, name=path.as_posix())
        try:
            return parse_locks(raw.decode("utf-8-sig"), path.as_posix())
        except UnicodeDecodeError:
            raise ConfigError(path.as_posix(), "is not UTF-8 text.", "Save it as UTF-8.") from None


def same_file(one: str, other: Path) -> bool:
    """Whether two paths lead to one file, links followed."""
    try:
        return os.path.realpath(one) == os.path.realpath(other)
    except (OSError, ValueError):
        return False


def readable(paths: Sequence[Path]) -> list[Path]:
    """
    The files that drafts named as files and folders stand for; of a folder those with a reader.

    Raises InputError for a folder that holds none.
    """
    from crosscheck.articles.readers import format_of

    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        inside = [Path(root, name) for root, names in _walked(path) for name in names]
        drafts = [file for file in inside if format_of(file) is not None and file.stem.upper() != "README"]
        if not drafts:
            raise InputError(path.as_posix(), "the folder holds no draft.", "Name a file or another folder.")
        found.update(dict.fromkeys(drafts))
    return list(found)


def _walked(folder: Path) -> Iterator[tuple[str, list[str]]]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield root, sorted(name for name in names if not name.startswith("."))
