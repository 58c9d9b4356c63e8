"""What passes between reading and the case: drafts as readers bring them back, entries as cases take them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.model import Article, Role, Skip, SourceMap, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    One text as a reader found it.

    `marked` are stretches whose role the markup states (a heading, a figure's caption), ascending and apart;
    the rest is judged by its form.
    """

    text: str
    source: SourceMap
    meta: Meta
    marked: tuple[tuple[Span, Role], ...] = ()
    items: frozenset[int] = frozenset()
    """Offsets of list items whose markers were markup."""
    breaks: frozenset[int] = frozenset()
    """Offsets at which the markup begins something new."""
    line: int = 1
    """Line of the source at which it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """The drafts of one file, and what had to be left out."""

    drafts: tuple[Draft, ...]
    skips: tuple[Skip, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article with what a case needs to know to place it among others."""

    article: Article
    where: str
    """File and line, for messages."""
    given_id: str
    """Id that was stated, "" when the file's stem stands in for it."""
    dated: tuple[str, str] = ("", "")
    """Sort keys of when it was updated, else published, and of when it was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An input format: its suffixes, and how a source becomes drafts."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source, tuple[int, int] | None], Sheaf]
    """Takes the source and a range of lines, from 1 and inclusive, or None for all of it."""
    declares_charset: bool = False
    many: bool = False
    """Whether a file holds many articles: then the size limit is each text's, and the file's is a multiple of it."""
    parsers: tuple[str, ...] = ()
    """Distributions whose version shapes its drafts."""


def line_bounds(source: Source, lines: tuple[int, int] | None) -> tuple[int, int]:
    """Offsets, half-open, of a range of lines known to lie inside `source`, without the last line's break."""
    if lines is None:
        return 0, len(source.text)
    first, last = lines
    start = source.line_starts[first - 1]
    end = source.line_starts[last] if last < len(source.line_starts) else len(source.text)
    while end > start and source.text[end - 1] in "\r\n":
        end -= 1
    return start, end
