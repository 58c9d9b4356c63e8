"""Where words stand: in code points for people and machines, in bytes for those that count bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from crosscheck.model import Article, Place, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """
    The files behind articles, for what an article alone does not know.

    `names` leads the path an article was read by to the one that is shown; `text` gives a file's characters by the
    former, without a byte order mark, and is asked only for files that a finding points at.
    """

    names: Callable[[str], str]
    text: Callable[[str], str]
    breaks: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Offsets of the line feeds of files that were asked for, kept for the life of this object."""

    def place(self, article: Article, span: Span) -> Place:
        """Where a stretch of an article's text stands in its file; only the line for formats without offsets."""
        source = article.source
        first = source.locate(span.start)
        path = self.names(first.path)
        if not source.exact:
            return Place(
                path=path,
                line=first.line,
                column=0,
                end_line=first.line,
                end_column=0,
                byte_column=0,
                byte_end_column=0,
            )
        last = source.locate(max(span.start, span.end - 1))
        text = self.text(first.path)
        return Place(
            path=path,
            line=first.line,
            column=first.column,
            end_line=last.line,
            end_column=last.column + 1,
            byte_column=_bytes(text, first.offset - first.column + 1, first.offset) + 1,
            byte_end_column=_bytes(text, last.offset - last.column + 1, last.offset + 1) + 1,
        )

    def lines(self, article: Article, span: Span) -> tuple[int, int]:
        """The first and last line of a stretch as git counts them: by line feeds alone."""
        source = article.source
        first = source.locate(span.start)
        if not source.exact:
            return first.line, first.line
        last = source.locate(max(span.start, span.end - 1))
        return self._line(first.path, first.offset), self._line(first.path, last.offset)

    def _line(self, path: str, offset: int) -> int:
        if path not in self.breaks:
            text = self.text(path)
            self.breaks[path] = tuple(at for at, character in enumerate(text) if character == "\n")
        return bisect_right(self.breaks[path], offset - 1) + 1


def _bytes(text: str, start: int, end: int) -> int:
    return len(text[start:end].encode("utf-8", "surrogatepass"))
