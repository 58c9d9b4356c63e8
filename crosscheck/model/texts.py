"""Articles and where their words stand in the files they came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from crosscheck.model.values import When


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points of an article's text, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether at least one code point lies in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every code point of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


class Role(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    """Describes a photo: labelled, and never raises a conflict by itself."""
    FURNITURE = "furniture"
    """Menus, related headlines, credits, timestamps of other stories: yields no claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of an article's text and its role. The parts of an article cover its text, in order."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a source file: `offset` in code points from its start, `line` and `column` counted from 1."""

    path: str
    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMap:
    """
    The way back from an article's text to the file it was read from.

    `anchors` are pairs (text offset, source offset), ascending; between two anchors both advance together.
    `line_starts` are the source offsets at which lines begin. When `exact` is False the format keeps no offsets
    (HTML, JSONL): then only path and line are meaningful, the line of the nearest anchor before.
    """

    path: str
    anchors: tuple[tuple[int, int], ...] = ((0, 0),)
    line_starts: tuple[int, ...] = (0,)
    exact: bool = True

    def locate(self, offset: int) -> Location:
        """The place in the source of the text offset `offset`."""
        text_at, source_at = self.anchors[max(0, bisect_right(self.anchors, (offset, 1 << 62)) - 1)]
        source = source_at + (offset - text_at if self.exact else 0)
        line = max(0, bisect_right(self.line_starts, source) - 1)
        return Location(path=self.path, offset=source, line=line + 1, column=source - self.line_starts[line] + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text of one outlet, with its metadata; never changed after reading."""

    id: str
    outlet: str
    text: str
    sha256: str
    """Of the article's text in UTF-8."""
    source: SourceMap
    parts: tuple[Part, ...]
    url: str = ""
    title: str = ""
    published: When | None = None
    """May be partial ("2024-05"); None means relative dates stay partial, never guessed from today."""
    updated: When | None = None
    byline: str = ""
    dateline: str = ""
    """As printed: "VIENTIANE, May 23"."""
    credit: str = ""
    """Agency named by the text: "TASS"."""
    language: str = "en"
    locked: str = ""
    """Of a fact that the desk has locked, who verified it and when; "" for what an outlet published."""
    date_order: str = ""
    """"mdy" or "dmy" when the outlet's habit is known, else ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Something that was not checked, and why; always counted and shown."""

    where: str
    reason: str
    article: str = ""
    """Id of the article that was left out, "" for what never became one."""
    line: int = 0
    """Line of the source at which it begins, from 1; 0 when not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader brought back: articles, and what it had to leave out."""

    articles: tuple[Article, ...]
    skips: tuple[Skip, ...] = field(default=())
