"""A claim as a reader sees it: its sentence with the value marked, and where it was printed."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from crosscheck.model import Article, Claim, Modality, Role, Span, When
from crosscheck.report.book import Book, say
from crosscheck.report.wording import CLIPPED, clip_end, clip_start, listing, shown

SIDE = 320
"""Most characters of a sentence shown on either side of the marked value, and of the sentences around it."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""By name, since `strftime` would ask the machine's locale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """
    What one article says, ready to show; `head`, `mark` and `tail` together are the sentence.

    All text is as `wording.shown` leaves it, on one line.
    """

    article: int
    """Number of the article in the shared order, from 0."""
    claim: int
    """Number of the claim in the shared order, from 0."""
    outlet: str
    published: str
    byline: str
    dateline: str
    kin: str
    """Outlets that run the same text, in words; "" for an origin of its own."""
    where: str
    """Path and line: "articles/gazette.txt:12"."""
    spot: str
    """The same, without the folders that all articles lie in."""
    line: int
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

    @property
    def reach(self) -> int:
        """Length of the sentence before, for who has the full text at hand; 0 when there is none or it was clipped."""
        return 0 if self.before.startswith(CLIPPED) or self.head.startswith(CLIPPED) else len(self.before)


def quote_of(book: Book, claim: Claim, *, around: bool = True) -> Quote:
    """`claim` with its sentence and, if asked `around`, one on either side."""
    article = book.article_of(claim)
    sentence = _sentence(article, claim)
    text = article.text
    role = claim.context.role
    layout = book.layout(article) if around else None
    place = article.source.locate(claim.span.start)
    return Quote(
        article=book.article_order[article.id],
        claim=book.claim_order.get(claim.id, 0),
        outlet=shown(article.outlet),
        published=day_words(article.published),
        byline=shown(article.byline),
        kin=listing([shown(a.outlet) for a in book.kin(article)]),
        dateline=shown(article.dateline),
        where=f"{shown(place.path)}:{place.line}",
        line=place.line,
        spot=f"{shown(book.below(place.path))}:{place.line}",
        url=safe_url(article.url),
        before=clip_start(shown(layout.before(sentence, role)), SIDE) if layout else "",
        head=clip_start(shown(text[sentence.start : claim.span.start]).lstrip(), SIDE),
        mark=shown(text[claim.span.start : claim.span.end]),
        tail=clip_end(shown(text[claim.span.end : sentence.end]).rstrip(), SIDE),
        after=clip_end(shown(layout.after(sentence, role)), SIDE) if layout else "",
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


def _notes(claim: Claim) -> tuple[str, ...]:
    notes = []
    if claim.context.role is not Role.BODY:
        notes.append(f"in a {claim.context.role.value}")
    if claim.modality is not Modality.ASSERTED:
        notes.append(claim.modality.value)
    if claim.derived_from:
        notes.append(f"these words imply {shown(say(claim))}")
    return tuple(notes)
