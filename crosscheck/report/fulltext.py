"""Whole articles, with every claim marked and led to its fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crosscheck.model import Article, Claim, Role, Span
from crosscheck.report.book import Book
from crosscheck.report.wording import clip_end, clip_start, shown

_LONG = 4_000
"""Longest stretch without a claim that is shown whole; of a longer one both ends."""
_MANY = 400
"""Most paragraphs of an article that are all shown; of more, only those with a claim and their neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place on the page and what it is: the address of a finding or fact, and its subject."""

    href: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of an article's words; `claims` number the claims that they state, none for the words between."""

    text: str
    claims: tuple[int, ...] = ()
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of the text; `role` is "" for the body. Without pieces it stands for `left` lines that were left out."""

    role: str
    pieces: tuple[Piece, ...]
    left: int = 0

    @property
    def marked(self) -> bool:
        """Whether a claim stands in it."""
        return any(piece.claims for piece in self.pieces)


def paragraphs(book: Book, article: Article, lead: Callable[[Claim], tuple[Target, ...]]) -> tuple[Paragraph, ...]:
    """
    `article` by lines, its claims marked; `lead` gives the places a claim leads to.

    Claims that share words are one mark with the targets of all. Linear in text and claims.
    """
    whole: list[Paragraph] = []
    line: list[Piece] = []
    roles = _roles(article)
    for at, piece, ends in _pieces(book, article, lead):
        if piece.text:
            line.append(piece)
        if ends:
            role = roles(at)
            if "".join(p.text for p in line).strip():
                whole.append(Paragraph(role=role, pieces=tuple(line)))
            line = []
    return tuple(_shortened(whole))


def _pieces(
    book: Book, article: Article, lead: Callable[[Claim], tuple[Target, ...]]
) -> Iterator[tuple[int, Piece, bool]]:
    """Runs of words with their offset, and whether a line ends after each; a claim over two lines stays in one."""
    at = 0
    for span, claims in _marks(book.claims_in(article)):
        yield from _lines(article.text, at, span.start, ends=False)
        found = dict.fromkeys(target for claim in claims for target in lead(claim))
        numbers = tuple(book.claim_order[c.id] for c in claims)
        words = shown(article.text[span.start : span.end])
        yield span.start, Piece(text=words, claims=numbers, targets=tuple(found)), False
        at = span.end
    yield from _lines(article.text, at, len(article.text), ends=True)


def _lines(text: str, start: int, stop: int, *, ends: bool) -> Iterator[tuple[int, Piece, bool]]:
    lines = text[start:stop].split("\n")
    at = start
    for i, line in enumerate(lines):
        words = shown(line)
        if len(words) > _LONG:
            words = f"{clip_end(words, _LONG // 2)} {clip_start(words, _LONG // 2)}"
        yield at, Piece(text=words), ends or i + 1 < len(lines)
        at += len(line) + 1


def _marks(claims: tuple[Claim, ...]) -> Iterator[tuple[Span, list[Claim]]]:
    """Claims by place, those that overlap together under the span that holds them all."""
    held: list[Claim] = []
    end = 0
    for claim in claims:
        if held and claim.span.start >= end:
            yield Span(held[0].span.start, end), held
            held, end = [], 0
        held.append(claim)
        end = max(end, claim.span.end)
    if held:
        yield Span(held[0].span.start, end), held


def _roles(article: Article) -> Callable[[int], str]:
    """The role at an offset, asked in ascending order; "" for the body."""
    parts = article.parts
    at = 0

    def role(offset: int) -> str:
        nonlocal at
        while at + 1 < len(parts) and parts[at].span.end <= offset:
            at += 1
        found = parts[at].role if parts else Role.BODY
        return "" if found is Role.BODY else found.value

    return role


def _shortened(whole: list[Paragraph]) -> Iterator[Paragraph]:
    """All of a short article; of a long one the lines with a claim and one on either side, the rest counted."""
    if len(whole) <= _MANY:
        yield from whole
        return
    marked = [p.marked for p in whole]
    left = 0
    for i, paragraph in enumerate(whole):
        if any(marked[max(0, i - 1) : i + 2]):
            if left:
                yield Paragraph(role="", pieces=(), left=left)
            left = 0
            yield paragraph
        else:
            left += 1
    if left:
        yield Paragraph(role="", pieces=(), left=left)
