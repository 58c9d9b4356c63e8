"""A claim as a reader sees it: its sentence with the value marked, and where it was printed."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from crosscheck.find.sentences import split
from crosscheck.grammar.tokens import tokenize
from crosscheck.model import Article, Claim, Modality, Role, Span, When
from crosscheck.report.book import Book, say
from crosscheck.report.wording import clip_end, clip_start, shown

SIDE = 320
"""Most characters of a sentence shown on either side of the marked value, and of the sentences around it."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""By name, since `strftime` would ask the machine's locale."""
_WINDOW = 2 * SIDE
"""Characters searched for the sentences around."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """
    What one article says, ready to show; `head`, `mark` and `tail` together are the sentence.

    All text is as `wording.shown` leaves it, on one line.
    """

    outlet: str
    published: str
    dateline: str
    where: str
    """Path and line: "articles/gazette.txt:12"."""
    spot: str
    """The same, without the folders that all articles lie in."""
    url: str
    """"" unless http or https."""
    before: str
    head: str
    mark: str
    tail: str
    after: str
    attribution: str
    notes: tuple[str, ...]
    """What a reader must know besides: planned, denied, a caption, implied by other words."""
    inferred: tuple[str, ...]


def quote_of(book: Book, claim: Claim, *, around: bool = True) -> Quote:
    """`claim` with its sentence and, if asked `around`, one on either side."""
    article = book.article_of(claim)
    sentence = _sentence(article, claim)
    text = article.text
    place = article.source.locate(claim.span.start)
    return Quote(
        outlet=shown(article.outlet),
        published=day_words(article.published),
        dateline=shown(article.dateline),
        where=f"{shown(place.path)}:{place.line}",
        spot=f"{shown(book.below(place.path))}:{place.line}",
        url=safe_url(article.url),
        before=_before(article, claim, sentence) if around else "",
        head=clip_start(shown(text[sentence.start : claim.span.start]).lstrip(), SIDE),
        mark=shown(text[claim.span.start : claim.span.end]),
        tail=clip_end(shown(text[claim.span.end : sentence.end]).rstrip(), SIDE),
        after=_after(article, claim, sentence) if around else "",
        attribution=shown(claim.attribution),
        notes=_notes(claim),
        inferred=tuple(shown(i) for i in claim.inferred),
    )


def safe_url(url: str) -> str:
    """`url` when a browser may open it from a report: http or https with a host, no control characters; else ""."""
    if shown(url) != url or " " in url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.netloc else ""


def day_words(when: When | None) -> str:
    """A day as newspapers write it, "9 May 2024"; a vaguer moment as its TIMEX3 value; "" when unknown."""
    if when is None:
        return ""
    if when.first == when.last and when.year_known:
        return f"{when.first.day} {MONTHS[when.first.month - 1]} {when.first.year}"
    return shown(when.timex)


def _sentence(article: Article, claim: Claim) -> Span:
    stated = claim.context.sentence
    return Span(min(stated.start, claim.span.start), min(max(stated.end, claim.span.end), len(article.text)))


def _before(article: Article, claim: Claim, sentence: Span) -> str:
    ends = (p.span.end for p in article.parts if p.role is not claim.context.role and p.span.end <= sentence.start)
    start = max(0, sentence.start - _WINDOW, *ends)
    return clip_start(shown(_sentences(article.text[start : sentence.start])[-1]), SIDE)


def _after(article: Article, claim: Claim, sentence: Span) -> str:
    starts = (p.span.start for p in article.parts if p.role is not claim.context.role and p.span.start >= sentence.end)
    end = min(len(article.text), sentence.end + _WINDOW, *starts)
    return clip_end(shown(_sentences(article.text[sentence.end : end])[0]), SIDE)


def _sentences(text: str) -> list[str]:
    """The sentences of a short text, at least one."""
    spans = [sentence.span for sentence in split(tokenize(text)).sentences]
    return [text[span.start : span.end].strip() for span in spans] or [""]


def _notes(claim: Claim) -> tuple[str, ...]:
    notes = []
    if claim.context.role is not Role.BODY:
        notes.append(f"in a {claim.context.role.value}")
    if claim.modality is not Modality.ASSERTED:
        notes.append(claim.modality.value)
    if claim.derived_from:
        notes.append(f"these words imply {shown(say(claim))}")
    return tuple(notes)
