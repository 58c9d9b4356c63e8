"""Plain text (.txt): the file's characters are the article's, but for line breaks, which become LF."""

from __future__ import annotations

import re

from crosscheck.articles.drafts import Draft, Format, Sheaf, line_bounds
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.model import SourceMap

_COMMENT = re.compile(r"<!--[ \t]{0,9}crosscheck[ \t]{0,9}:(?:(?!-->)[\s\S]){0,2000}-->")
"""A word to this tool (a waiver); what else looks like markup is text."""
Anchors = tuple[tuple[int, int], ...]


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """Take a text, or a range of its lines, as one draft with an exact way home, without comments to crosscheck."""
    start, end = line_bounds(source, lines)
    text, anchors = _without_comments(source.text[start:end], start)
    home = SourceMap(path=source.name, anchors=anchors, line_starts=source.line_starts)
    return Sheaf(drafts=(Draft(text=text, source=home, meta=Meta(), line=lines[0] if lines else 1),))


def _without_comments(text: str, offset: int) -> tuple[str, Anchors]:
    if "<!--" not in text:
        return with_line_feeds(text, offset)
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    length = at = 0
    for first, last in (*(match.span() for match in _COMMENT.finditer(text)), (len(text), len(text))):
        piece, found = with_line_feeds(text[at:first], offset + at)
        while anchors and anchors[-1][0] == length:
            anchors.pop()
        anchors += [(length + here, there) for here, there in found]
        pieces.append(piece)
        length, at = length + len(piece), last
    return "".join(pieces), tuple(anchors)


def with_line_feeds(text: str, offset: int) -> tuple[str, Anchors]:
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
