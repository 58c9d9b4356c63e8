"""Plain text (.txt): the file's characters are the article's, but for line breaks, which become LF."""

from __future__ import annotations

from crosscheck.articles.drafts import Draft, Format, Sheaf, line_bounds
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.model import SourceMap


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """Take a text, or a range of its lines, as one draft with an exact way home."""
    start, end = line_bounds(source, lines)
    text, anchors = with_line_feeds(source.text[start:end], start)
    home = SourceMap(path=source.name, anchors=anchors, line_starts=source.line_starts)
    return Sheaf(drafts=(Draft(text=text, source=home, meta=Meta(), line=lines[0] if lines else 1),))


def with_line_feeds(text: str, offset: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Write CR LF and CR as LF; the anchors lead each LF to the break's last character, `offset` added."""
    if "\r" not in text:
        return text, ((0, offset),)
    pieces = text.split("\r\n")
    anchors = [(0, offset)]
    at = 0
    for number, piece in enumerate(pieces[:-1], start=1):
        at += len(piece)
        anchors.append((at, offset + at + number))
        at += 1
    if anchors[1:] and anchors[1][0] == 0:
        del anchors[0]
    return "\n".join(pieces).replace("\r", "\n"), tuple(anchors)


FORMAT = Format(name="text", suffixes=(".txt",), read=read)
