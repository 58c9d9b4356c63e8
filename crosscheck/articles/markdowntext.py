"""The words of a Markdown text, each traced to its place. Loaded only when there is a text to read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crosscheck.articles import frontmatter, inline
from crosscheck.articles.drafts import Draft, Sheaf, line_bounds
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import BREAK, Source
from crosscheck.errors import InputError
from crosscheck.model import Role, SourceMap, Span

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+[ \t]*(?:[\"'(].*)?$")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]{1,60}\]:[ \t]*")
_TABLE_RULE = frozenset(" \t:|-")
_HIDDEN = "\x00"
_SHOWN = re.compile("[^\x00]+")
_IMAGE_LINE = re.compile(r"[ \t]*\[?!\[")


@dataclass(slots=True)
class _Sheet:
    """The words gathered so far, with their anchors and marks."""

    pieces: list[str] = field(default_factory=list)
    anchors: list[tuple[int, int]] = field(default_factory=list)
    marked: list[tuple[Span, Role]] = field(default_factory=list)
    items: set[int] = field(default_factory=set)
    breaks: set[int] = field(default_factory=set)
    length: int = 0

    def add(self, text: str, source_at: int) -> None:
        """Take `text`, which stands at `source_at`; an anchor is set only where the two stop advancing together."""
        if not text:
            return
        if _HIDDEN in text:
            for shown in _SHOWN.finditer(text):
                self.add(shown[0], source_at + shown.start())
            return
        if not self.anchors or self.length - self.anchors[-1][0] != source_at - self.anchors[-1][1]:
            self.anchors.append((self.length, source_at))
        self.pieces.append(text)
        self.length += len(text)

    def add_cut(self, text: str, at: int, end: int, cuts: tuple[inline.Cut, ...], number: int) -> int:
        """Take `text[at:end]` without `cuts`, of which those before `number` are past; give the new number."""
        while number < len(cuts) and cuts[number][0] < end:
            first, last, kept = cuts[number]
            if last > at:
                self.add(text[at:first], at)
                self.add(kept if first >= at else "", first)
                at = last
            if last > end:
                return number
            number += 1
        self.add(text[at:end], at)
        return number

    def add_break(self, stop: int, past: int) -> None:
        """Take a line break that stands in `stop` to `past` as LF, led to its last character."""
        if past > stop:
            self.add("\n", past - 1)


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """
    Take a Markdown text, or a range of its lines, as one draft with an exact way home.

    Headings are headlines, the words of an image that stands alone are a caption. Raises InputError for front
    matter that is malformed.
    """
    meta, body = (Meta(), 0) if lines else frontmatter.read(source)
    start, end = line_bounds(source, lines)
    start = max(start, body)
    sheet = _Sheet()
    _blocks(sheet, source.text, start, end)
    text = "".join(sheet.pieces)
    if not text.strip():
        raise InputError(source.name, "there are no words under the front matter.", "Write the article below it.")
    home = SourceMap(path=source.name, anchors=tuple(sheet.anchors), line_starts=source.line_starts)
    draft = Draft(
        text=text,
        source=home,
        meta=meta,
        marked=tuple(sheet.marked),
        items=frozenset(sheet.items),
        breaks=frozenset(sheet.breaks),
        line=lines[0] if lines else 1,
    )
    return Sheaf(drafts=(draft,))


def _blocks(sheet: _Sheet, text: str, start: int, end: int) -> None:
    """Go through the lines; a paragraph's lines are kept together so that emphasis may span them."""
    text = _without_comments(text)
    rows = _rows(text, start, end)
    fenced = ""
    number = 0
    while number < len(rows):
        at, stop, past = rows[number]
        line = text[at:stop]
        fence = _FENCE.match(line)
        if fence and (not fenced or line.strip().startswith(fenced)):
            fenced = "" if fenced else fence[0].strip()
            sheet.add_break(stop, past)
        elif fenced:
            sheet.add(line, at)
            sheet.add_break(stop, past)
        elif _is_blank(line) or _is_markup_only(line):
            sheet.add_break(stop, past)
        else:
            last = _paragraph_end(text, rows, number)
            under = text[rows[last + 1][0] : rows[last + 1][1]] if last == number and last + 1 < len(rows) else ""
            heading = _UNDERLINE.match(under) is not None
            _paragraph(sheet, text, rows[number : last + 1], heading=heading)
            number = last + heading
        number += 1


def _without_comments(text: str) -> str:
    """Write HTML comments as NUL, which no source holds and no sheet takes, so that offsets stay."""
    pieces: list[str] = []
    at = 0
    while (opening := text.find("<!--", at)) >= 0 and (closing := text.find("-->", opening + 4)) >= 0:
        hidden = text[opening : closing + 3]
        pieces += (text[at:opening], re.sub(r"[^\r\n]", _HIDDEN, hidden))
        at = closing + 3
    return "".join((*pieces, text[at:])) if pieces else text


def _rows(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Lines as (start, end, end with the break)."""
    rows: list[tuple[int, int, int]] = []
    at = start
    for match in BREAK.finditer(text, start, end):
        rows.append((at, match.start(), match.end()))
        at = match.end()
    rows.append((at, end, end))
    return rows


def _is_blank(line: str) -> bool:
    return not line.replace(_HIDDEN, "").strip()


def _is_markup_only(line: str) -> bool:
    if len(line) > 2000 or _FOOTNOTE.match(line):
        return False
    table = "|" in line and "---" in line and _TABLE_RULE.issuperset(line)
    return table or bool(_RULE.match(line) or _DEFINITION.match(line))


def _paragraph_end(text: str, rows: list[tuple[int, int, int]], first: int) -> int:
    """Number of the last line that goes on with the paragraph begun at `first`."""
    last = first
    if _HEADING.match(text[rows[first][0] : rows[first][1]]):
        return last
    while last + 1 < len(rows):
        line = text[rows[last + 1][0] : rows[last + 1][1]]
        if _is_blank(line) or _starts_block(line) or _UNDERLINE.match(line):
            break
        last += 1
    return last


def _starts_block(line: str) -> bool:
    head = line[:200]
    starts = (_HEADING, _FENCE, _ITEM, _FOOTNOTE, _IMAGE_LINE)
    return any(pattern.match(head) for pattern in starts) or _is_markup_only(line)


def _paragraph(sheet: _Sheet, text: str, rows: list[tuple[int, int, int]], *, heading: bool) -> None:
    """Add one paragraph, heading, item or image without its markup."""
    begins = sheet.length
    item = False
    stretches: list[tuple[int, int]] = []
    for number, (at, stop, _) in enumerate(rows):
        words = found.end() if (found := _QUOTE.match(text, at, stop)) else at
        last = stop
        if number == 0:
            if found := _HEADING.match(text, words, stop):
                heading, words = True, found.end()
                closing = _CLOSING_HASHES.search(text, max(words - 1, stop - 100), stop)
                last = max(words, closing.start()) if closing else stop
            elif found := _ITEM.match(text, words, stop):
                item, words = True, found.end()
            elif found := _FOOTNOTE.match(text, words, stop):
                words = found.end()
        stretches.append((words, last))
    cuts, image = inline.markup(text, stretches[0][0], stretches[-1][1])
    number = 0
    for (at, last), (_, stop, past) in zip(stretches, rows, strict=True):
        number = sheet.add_cut(text, at, last, cuts, number)
        sheet.add_break(stop, past)
    sheet.breaks.update((begins, sheet.length))
    if heading or image:
        sheet.marked.append((Span(begins, sheet.length), Role.HEADLINE if heading else Role.CAPTION))
    if item:
        sheet.items.add(begins)
