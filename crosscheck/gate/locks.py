"""Locked facts: values that the desk has verified, in words, as articles of one sentence."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.errors import ConfigError
from crosscheck.gate import tables
from crosscheck.model import Article, Claim, Part, Role, SourceMap, Span

FACTS_FILE = "facts.toml"
OUTLET = "Locked fact"
_KEYS = ("statement", "value", "source", "date", "by", "id")
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*fact[ \t]*\]\]", re.MULTILINE)
_LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """
    One verified value, in a sentence that a newspaper could print.

    `value` are the words of the statement that are locked, "" for every value in it.
    """

    id: str
    statement: str
    source: str
    date: dt.date
    value: str = ""
    by: str = ""
    path: str = ""
    offset: int = 0
    """Of the first character of its table in the file."""
    line_starts: tuple[int, ...] = (0,)

    @property
    def where(self) -> str:
        """File and line, for messages."""
        return f"{self.path}:{bisect_right(self.line_starts, self.offset)}"

    @property
    def words(self) -> str:
        """Who verified it and when: "source: the ministry; verified 2024-05-11 by the desk"."""
        return f"source: {self.source}; verified {self.date.isoformat()}" + (f" by {self.by}" if self.by else "")


def parse_locks(text: str, path: str) -> tuple[Lock, ...]:
    """
    Read the text of a facts.toml.

    Raise ConfigError, naming file, line, fault and next step, for what is not TOML, an unknown key, a fact without
    statement, source or date, and two facts of one id.
    """
    table = tables.parse(text, path)
    tables.known(table, ("fact",), path)
    rows = tables.rows(table, "fact", path)
    starts = (0, *(match.end() for match in re.finditer(r"\n", text)))
    headers = [match.start() for match in _HEADER.finditer(text)]
    headers = headers if len(headers) == len(rows) else [0] * len(rows)
    locks: dict[str, Lock] = {}
    for number, (row, offset) in enumerate(zip(rows, headers, strict=True), start=1):
        lock = _lock(row, number, path, offset, starts)
        if lock.id in locks:
            fault = f"the id '{lock.id}' is already that of {locks[lock.id].where}."
            raise ConfigError(lock.where, fault, "Give each fact its own id.")
        locks[lock.id] = lock
    return tuple(locks.values())


def _lock(row: tables.Table, number: int, path: str, offset: int, starts: tuple[int, ...]) -> Lock:
    where = f"{path}:{bisect_right(starts, offset)}"
    tables.known(row, _KEYS, where)
    said = {key: " ".join(tables.text(row, key, where).split()) for key in _KEYS if key != "date"}
    date = tables.day(row, "date", where)
    if not said["statement"] or len(said["statement"]) > _LONGEST:
        raise ConfigError(
            where, "this fact has no 'statement'.", 'Write statement = "...", one sentence with its value.'
        )
    if not said["source"] or date is None:
        missing = "date" if said["source"] else "source"
        raise ConfigError(
            where, f"this fact has no '{missing}'.", "Say where the value was verified, and on which day."
        )
    if said["value"] not in said["statement"]:
        raise ConfigError(where, f"'value' is not in the statement: {said['value']!r}.", "Copy its words from there.")
    return Lock(
        id=said["id"] or f"locked-{number}",
        statement=said["statement"],
        source=said["source"],
        date=date,
        value=said["value"],
        by=said["by"],
        path=path,
        offset=offset,
        line_starts=starts,
    )


def lock_articles(locks: Iterable[Lock], taken: Iterable[str]) -> tuple[Article, ...]:
    """The locked facts as undated articles of one sentence, their ids apart from those `taken`."""
    names = set(taken)
    articles: list[Article] = []
    for lock in locks:
        name = lock.id
        while name in names:
            name += "-locked"
        names.add(name)
        home = SourceMap(path=lock.path, anchors=((0, lock.offset),), line_starts=lock.line_starts, exact=False)
        articles.append(
            Article(
                id=name,
                outlet=OUTLET,
                text=lock.statement,
                sha256=hashlib.sha256(lock.statement.encode("utf-8", "surrogatepass")).hexdigest(),
                source=home,
                parts=(Part(span=Span(0, len(lock.statement)), role=Role.BODY),),
                locked=lock.words,
            )
        )
    return tuple(articles)


def locked_claims(lock: Lock, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """
    Of the claims found in a lock's statement those that are locked.

    Raise ConfigError when nothing of what is to be locked was read as a value.
    """
    start = lock.statement.find(lock.value)
    locked = Span(start, start + len(lock.value)) if lock.value else Span(0, len(lock.statement))
    found = tuple(claim for claim in claims if claim.checkable and claim.span.overlaps(locked))
    if not found:
        read = ", ".join(f"'{claim.quote}'" for claim in claims if claim.checkable)
        fault = f"no value was read in '{lock.value or lock.statement:.80}'."
        advice = f"The values read are: {read}." if read else "State the value as a newspaper would print it."
        raise ConfigError(lock.where, fault, advice)
    return found
