"""Cases: their articles gathered, from a case.toml, from a folder of loose files, or from files named one by one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.articles import metadata, readers, revisions
from crosscheck.articles.drafts import Entry
from crosscheck.articles.sources import open_source
from crosscheck.articles.terms import Terms
from crosscheck.cache import Cache
from crosscheck.config import MAX_BYTES
from crosscheck.errors import ConfigError, CrosscheckError, InputError
from crosscheck.model import Article, Reading, Skip

CASE_FILE = "case.toml"
_ARTICLES = "articles"
_LINES = re.compile(r"\s*(\d{1,9})\s*(?:[-–]\s*(\d{1,9})\s*)?")
_TOP_KEYS = ("title", "article")
ARTICLE_KEYS = ("file", "lines", *metadata.KEYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    Several outlets' articles about one story.

    `folder` is where the case lives, None for files named one by one. Article ids are unique in the case;
    `skips` say what was not read, and why.
    """

    name: str
    title: str
    folder: Path | None
    articles: tuple[Article, ...]
    skips: tuple[Skip, ...] = ()


def read_file(path: Path | str, *, max_bytes: int = MAX_BYTES, cache: Cache | None = None) -> Reading:
    """Read one file's articles, by its suffix; raises InputError for a file that cannot be read."""
    terms = Terms(max_bytes=max_bytes, cache=cache or Cache(None))
    entries, skips = readers.read_entries(Path(path), terms=terms)
    return Reading(articles=_named(entries), skips=skips)


def load_case(path: Path | str, *, max_bytes: int = MAX_BYTES, cache: Cache | None = None) -> Case:
    """
    Read the case of a folder that holds a case.toml, or of the case.toml itself.

    Raises ConfigError for a case.toml that is malformed, InputError for an article it names that cannot be read.
    """
    return _load_case(Path(path), Terms(max_bytes=max_bytes, cache=cache or Cache(None)))


def _load_case(given: Path, terms: Terms) -> Case:
    file = given if given.suffix == ".toml" else given / CASE_FILE
    folder = file.parent
    table = _load_toml(file, terms.max_bytes)
    where = file.as_posix()
    for key in table:
        if key not in _TOP_KEYS:
            metadata.check_key(key, where, ConfigError, _TOP_KEYS, strict=True)
    title = table.get("title", "")
    if not isinstance(title, str):
        raise ConfigError(where, "'title' must be a text.", 'Write title = "...".')
    rows = table.get("article")
    name = folder.name or folder.resolve().name
    entries: list[Entry] = []
    skips: list[Skip] = []
    if rows is None:
        if not _holds((folder / _ARTICLES).is_dir):
            raise ConfigError(where, "the case lists no article.", "Add an [[article]] table with file and outlet.")
        entries, skips = _read_walked(_walk(folder / _ARTICLES, skips).files, terms, skips)
    else:
        for number, row in enumerate(_rows(rows, where), start=1):
            found, left = _read_row(row, f"{where}, article {number}", folder, terms)
            entries.extend(found)
            skips.extend(left)
    return _case(name, title.strip() or name, folder, entries, skips)


def collect(paths: Sequence[Path | str], *, max_bytes: int = MAX_BYTES, cache: Cache | None = None) -> tuple[Case, ...]:
    """
    Read what the user named: case folders, folders of loose files, folders of cases, loose files.

    Loose files make one case together, at the place of the first. Raises InputError for a named path that cannot
    be read, and for a folder that holds nothing to read.
    """
    terms = Terms(max_bytes=max_bytes, cache=cache or Cache(None))
    cases: list[Case] = []
    loose: list[Path] = []
    place = -1
    for path in dict.fromkeys(_named_path(Path(path)) for path in paths):
        if _holds(path.is_dir):
            cases.extend(_collect_folder(path, terms))
        elif path.suffix == ".toml":
            cases.append(_load_case(path, terms))
        else:
            place = len(cases) if not loose else place
            loose.append(path)
    if loose:
        entries: list[Entry] = []
        skips: list[Skip] = []
        for path in loose:
            found, left = readers.read_entries(path, terms=terms)
            entries.extend(found)
            skips.extend(left)
        name = loose[0].stem if len(loose) == 1 else _ARTICLES
        cases.insert(place, _case(name, name, None, entries, skips))
    return _unique_cases(cases)


def joined(cases: Sequence[Case]) -> Case:
    """Several cases as one story, without a folder of its own; an id met again is set under its case's name."""
    taken: set[str] = set()
    articles: list[Article] = []
    for case in cases:
        for article in case.articles:
            name = article.id if article.id not in taken else f"{case.name}/{article.id}"
            taken.add(name)
            articles.append(replace(article, id=name) if name != article.id else article)
    return Case(
        name=" + ".join(case.name for case in cases),
        title=" + ".join(case.title for case in cases),
        folder=None,
        articles=tuple(articles),
        skips=tuple(skip for case in cases for skip in case.skips),
    )


def _collect_folder(folder: Path, terms: Terms) -> list[Case]:
    if _holds((folder / CASE_FILE).exists):
        return [_load_case(folder, terms)]
    skips: list[Skip] = []
    walk = _walk(folder, skips)
    if walk.cases:
        return [_load_case(case, terms) for case in walk.cases]
    if not walk.files:
        raise InputError(
            folder.as_posix(),
            "the folder holds no article and no case." + (f" {len(skips)} files were passed over." if skips else ""),
            f"Put files in it that end in {', '.join(readers.SUFFIXES)}.",
        )
    entries, skips = _read_walked(walk.files, terms, skips)
    name = folder.name or folder.resolve().name or _ARTICLES
    return [_case(name, name, folder, entries, skips)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    files: tuple[Path, ...]
    cases: tuple[Path, ...]


def _walk(folder: Path, skips: list[Skip]) -> _Walk:
    """
    Files and case folders under a folder, in order of name.

    Hidden files and folders are not looked at; a folder reached by a link is passed over, so that loops end.
    """
    files: list[Path] = []
    cases: list[Path] = []

    def refused(error: OSError) -> None:
        skips.append(Skip(where=Path(error.filename).as_posix(), reason="you may not open this folder"))

    for root, folders, names in os.walk(folder, onerror=refused):
        here = Path(root)
        if CASE_FILE in names:
            cases.append(here)
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        skips.extend(
            Skip(where=(here / name).as_posix(), reason="a link to a folder, not followed")
            for name in folders
            if (here / name).is_symlink()
        )
        for name in sorted(names):
            path = here / name
            if name.startswith("."):
                continue
            if path.stem.upper() == "README":
                skips.append(Skip(where=path.as_posix(), reason="a README, not an article"))
            elif readers.format_of(path) is None:
                kind = f"files that end in '{path.suffix}'" if path.suffix else "files without a suffix"
                skips.append(Skip(where=path.as_posix(), reason=f"no reader for {kind}"))
            else:
                files.append(path)
    return _Walk(files=tuple(files), cases=tuple(cases))


def _read_walked(files: Iterable[Path], terms: Terms, skips: list[Skip]) -> tuple[list[Entry], list[Skip]]:
    """Read files met while walking: one that cannot be read is a skip."""
    entries: list[Entry] = []
    skips = list(skips)
    for path in files:
        try:
            found, left = readers.read_entries(path, terms=terms)
        except CrosscheckError as error:
            skips.append(Skip(where=error.where, reason=error.fault.rstrip(".")))
        else:
            entries.extend(found)
            skips.extend(left)
    return entries, skips


def _load_toml(file: Path, max_bytes: int) -> dict[str, object]:
    import tomllib  # reading one article needs no TOML

    source = open_source(file, max_bytes=max_bytes)
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        fault = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = place[1] if place and place[1] else str(len(source.line_starts))
        raise ConfigError(f"{source.name}:{line}", f"this is not TOML: {fault[:120]}.", "Correct the line.") from None
    except (RecursionError, ValueError):
        raise ConfigError(source.name, "this is TOML beyond reason.", "Keep tables flat and numbers short.") from None


def _rows(rows: object, where: str) -> list[dict[str, object]]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(where, "'article' must be a list of tables.", "Write [[article]] over each article.")
    if not rows:
        raise ConfigError(where, "the case lists no article.", "Add an [[article]] table with file and outlet.")
    return rows


def _read_row(
    row: dict[str, object], where: str, folder: Path, terms: Terms
) -> tuple[tuple[Entry, ...], tuple[Skip, ...]]:
    for key in row:
        if key not in ARTICLE_KEYS:
            metadata.check_key(key, where, ConfigError, ARTICLE_KEYS, strict=True)
    stated = {key: value for key, value in row.items() if key not in {"file", "lines"}}
    over = metadata.read(stated, where, ConfigError, strict=True)
    file = row.get("file")
    if not isinstance(file, str) or not file.strip():
        fault = "has no 'file'" if file is None else "has a 'file' that is no path"
        raise ConfigError(where, f"this article {fault}.", 'Write file = "articles/name.txt".')
    if not over.outlet and "outlet" in row:
        raise ConfigError(where, "'outlet' is empty.", "Name who published the article.")
    path = folder / file
    lines = _line_range(row.get("lines"), where)
    entries, skips = readers.read_entries(path, terms=terms, over=over, lines=lines, where=where)
    if over.id and len(entries) > 1:
        raise ConfigError(where, f"'{file}' holds {len(entries)} articles, and one id is given.", "Take out the id.")
    return entries, skips


def _line_range(value: object, where: str) -> tuple[int, int] | None:
    if value is None:
        return None
    match = _LINES.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ConfigError(where, "'lines' is no range of lines.", 'Write lines = "27-35".')
    first = int(match[1])
    last = int(match[2] or first)
    if first < 1 or last < first:
        raise ConfigError(
            where, f"lines {first}-{last} run backwards or start before line 1.", 'Write lines = "27-35".'
        )
    return first, last


def _case(name: str, title: str, folder: Path | None, entries: Sequence[Entry], skips: Sequence[Skip]) -> Case:
    kept, older = revisions.settle(entries)
    return Case(name=name, title=title, folder=folder, articles=_named(kept), skips=(*skips, *older))


def _named(entries: Sequence[Entry]) -> tuple[Article, ...]:
    """Give every article an id of its own: stated ones stand, the files' stems make way."""
    stated: dict[str, Entry] = {}
    for entry in entries:
        if entry.given_id and (first := stated.setdefault(entry.given_id, entry)) is not entry:
            raise ConfigError(
                entry.where, f"the id '{entry.given_id}' is already that of {first.where}.", "Give each its own id."
            )
    taken = set(stated)
    counts: dict[str, int] = {}
    articles: list[Article] = []
    for entry in entries:
        name = entry.given_id or _free(entry.article.id, taken, counts)
        taken.add(name)
        articles.append(replace(entry.article, id=name, outlet=entry.article.outlet or name))
    return tuple(articles)


def _free(stem: str, taken: set[str], counts: dict[str, int]) -> str:
    name = stem
    while name in taken:
        counts[stem] = counts.get(stem, 1) + 1
        name = f"{stem}-{counts[stem]}"
    return name


def _unique_cases(cases: Sequence[Case]) -> tuple[Case, ...]:
    taken: set[str] = set()
    counts: dict[str, int] = {}
    unique: list[Case] = []
    for case in cases:
        name = _free(case.name, taken, counts)
        taken.add(name)
        unique.append(replace(case, name=name) if name != case.name else case)
    return tuple(unique)


def _named_path(path: Path) -> Path:
    """A case by one name only: its folder, so that naming it twice reads it once."""
    return path.parent if path.name == CASE_FILE and _holds(path.is_file) else path


def _holds(question: Callable[[], bool]) -> bool:
    """Whether the file system says yes; a path it may not look at is no folder, and reading it says why."""
    try:
        return question()
    except (OSError, ValueError):
        return False
