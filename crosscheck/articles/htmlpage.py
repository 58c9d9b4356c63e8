"""The story in an HTML page. Loads trafilatura and lxml: import it only when there is a page to read."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree

from crosscheck.articles import pagedata
from crosscheck.articles.drafts import Draft
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.errors import InputError
from crosscheck.model import Role, SourceMap, Span

_SPACE = re.compile(r"\s+")
_BLOCKS = (
    *("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"),
    *("figcaption", "td", "th", "pre", "dd", "dt", "div", "span"),
)
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-]|text)", re.IGNORECASE)
_HEAD = 60
"""Characters by which a paragraph of the story is found again in the page."""
_LONGEST_CAPTION = 1000

# It reports each page it finds nothing in; our own errors say so.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    text: str
    role: Role | None
    item: bool = False
    place: int = -1
    """Number of the element in the page, -1 when it was not found again."""
    line: int = 0


def read(source: Source) -> Draft:
    """Take the page's story, captions labelled, with its metadata; raises InputError for a page without one."""
    try:
        tree = trafilatura.load_html(source.text)
        blocks = [] if tree is None else _blocks(tree, source.text)
        meta = pagedata.read(tree) if blocks else None
    # Pages are broken in more ways than the parsers name.
    except (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError):
        raise _nothing(source) from None
    if meta is None:
        raise _nothing(source)
    return _draft(source, blocks, meta)


def _nothing(source: Source) -> InputError:
    return InputError(
        source.name,
        "no article's text was found in this page.",
        "Save the whole page from the browser, or paste the article's text into a .txt file.",
    )


def _draft(source: Source, blocks: list[_Block], meta: Meta) -> Draft:
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    marked: list[tuple[Span, Role]] = []
    items: set[int] = set()
    at = 0
    line = 0
    for block in blocks:
        line = max(line, min(block.line, len(source.line_starts)))
        anchors.append((at, source.line_starts[max(0, line - 1)]))
        if block.role is not None:
            marked.append((Span(at, at + len(block.text)), block.role))
        if block.item:
            items.add(at)
        pieces.append(block.text)
        at += len(block.text) + 2
    home = SourceMap(path=source.name, anchors=tuple(anchors), line_starts=source.line_starts, exact=False)
    return Draft(text="\n\n".join(pieces), source=home, meta=meta, marked=tuple(marked), items=frozenset(items))


def _blocks(tree: Any, page: str) -> list[_Block]:
    places, captions = _places(tree)
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, include_formatting=True)
    body = getattr(found, "body", None)
    if body is None:
        return []
    story: list[_Block] = []
    known = {_key(caption.text) for caption in captions}
    for block in _story(body):
        place, line = places.get(_key(block.text), (-1, 0))
        role = Role.CAPTION if _key(block.text) in known else block.role
        story.append(_Block(text=block.text, role=role, item=block.item, place=place, line=line))
    if not any(len(block.text) > 1 for block in story):
        return []
    have = {_key(block.text) for block in story}
    return _merged(story, [caption for caption in captions if _key(caption.text) not in have])


def _merged(story: list[_Block], captions: list[_Block]) -> list[_Block]:
    """Put each caption after the last paragraph that stands before it in the page; leave out those around the story."""
    placed = [block.place for block in story if block.place >= 0]
    if not placed:
        return story
    inside = [caption for caption in captions if min(placed) - 40 <= caption.place <= max(placed) + 10]
    merged: list[_Block] = []
    for block in story:
        while inside and 0 <= inside[0].place < block.place:
            merged.append(inside.pop(0))
        merged.append(block)
    return [*merged, *inside]


def _story(body: Any) -> Iterator[_Block]:
    """The blocks of trafilatura's own tree, in order."""
    for element in body.iterchildren():
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in {"list", "table"}:
            for inner in element.iter("item", "row"):
                words = " | ".join(filter(None, map(_text, inner.iter("cell")))) if inner.tag == "row" else _text(inner)
                if words:
                    yield _Block(text=words, role=None, item=inner.tag == "item")
        elif words := _text(element):
            yield _Block(text=words, role=Role.HEADLINE if tag == "head" else None)


def _places(tree: Any) -> tuple[dict[str, tuple[int, int]], list[_Block]]:
    """Where the page's blocks stand, by their first words, and its captions."""
    places: dict[str, tuple[int, int]] = {}
    captions: list[_Block] = []
    for number, element in enumerate(tree.iter(*_BLOCKS)):
        if element.tag in {"div", "span"} and len(element) > 3:
            continue
        words = _text(element)
        line = element.sourceline or 0
        if not words:
            continue
        places.setdefault(_key(words), (number, line))
        caption = element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or "")
        if caption and 2 < len(words) <= _LONGEST_CAPTION and (not captions or captions[-1].text != words):
            captions.append(_Block(text=words, role=Role.CAPTION, place=number, line=line))
    return places, captions


def _text(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _key(text: str) -> str:
    return text[:_HEAD]
