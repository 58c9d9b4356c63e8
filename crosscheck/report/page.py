"""The data step of the HTML report: all that the page shows, as text and numbers, before any markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crosscheck.model import Article, Claim, Finding, Run, Severity, State, Verdict
from crosscheck.report.book import Book, open_book
from crosscheck.report.cards import Card, anchor_of, card_of
from crosscheck.report.filters import Filter, filters_of
from crosscheck.report.fulltext import Paragraph, Target, paragraphs
from crosscheck.report.lists import Lists, lists_of
from crosscheck.report.matrix import Matrix, matrix
from crosscheck.report.quotes import day_words, safe_url
from crosscheck.report.table import no_findings, summary
from crosscheck.report.wording import counted, listing, shown

_MANY = 300
"""Findings from which a page says what all cards share once, in the list of articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article: where it comes from and, on the first page, its whole text."""

    number: int
    id: str
    outlet: str
    title: str
    byline: str
    published: str
    updated: str
    dateline: str
    credit: str
    where: str
    sha: str
    url: str
    claims: str
    group: str
    """Other articles that run the same text, in words; "" for an origin of its own."""
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of a report of several: its address, and the findings it holds (on other pages: to find them)."""

    number: int
    href: str
    count: int
    fingerprints: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One whole page. `home` is "" on the first, and elsewhere the address of the first."""

    number: int
    home: str
    leaves: tuple[Leaf, ...]
    """All pages, where there are several."""
    title: str
    case: str
    summary: str
    tallies: tuple[tuple[str, int, str], ...]
    """Class, number, word."""
    sources: tuple[Source, ...]
    matrix: Matrix
    filters: tuple[Filter, ...]
    lean: bool
    """Whether the many cards leave what they share (address, byline, file) to the list of articles, and the sentence
    before a quote to the full text, out of which the page's script fetches it."""
    cards: tuple[Card, ...]
    no_findings: str
    """What it means that there is no card."""
    lists: Lists
    single_count: int
    unchecked: int
    """Mentions without a comparable value."""
    skips: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]


def page_of(run: Run) -> Page:
    """Everything the page shows of `run`, in the shared order, on one page."""
    return pages_of(run, size=max(1, len(run.findings)), names=lambda _number: "")[0]


def pages_of(run: Run, *, size: int, names: Callable[[int], str]) -> tuple[Page, ...]:
    """`run` on as many pages as it takes at `size` findings each; `names` gives the address of page 1, 2 ..."""
    book = open_book(run)
    lists = lists_of(book)
    parts = [book.findings[i : i + size] for i in range(0, len(book.findings), size)] or [()]
    home = {f.fingerprint: number for number, part in enumerate(parts, start=1) for f in part}

    def lead_from(number: int) -> Callable[[Finding], str]:
        def lead(finding: Finding) -> str:
            to = home[finding.fingerprint]
            return f"{'' if to == number else names(to)}#f-{anchor_of(finding)}"

        return lead

    return tuple(
        _page(
            book,
            lists,
            findings=tuple(part),
            lead=lead_from(number),
            number=number,
            home="" if number == 1 else names(1),
            leaves=_leaves(parts, number, names) if len(parts) > 1 else (),
        )
        for number, part in enumerate(parts, start=1)
    )


def _leaves(parts: list[tuple[Finding, ...]], here: int, names: Callable[[int], str]) -> tuple[Leaf, ...]:
    return tuple(
        Leaf(
            number=number,
            href=names(number),
            count=len(part),
            fingerprints="" if number == here else " ".join(shown(f.fingerprint) for f in part),
        )
        for number, part in enumerate(parts, start=1)
    )


def _page(
    book: Book,
    lists: Lists,
    *,
    findings: tuple[Finding, ...],
    lead: Callable[[Finding], str],
    number: int,
    home: str,
    leaves: tuple[Leaf, ...],
) -> Page:
    run = book.run
    first = number == 1
    to = _leads(book, lists, lead)
    return Page(
        number=number,
        home=home,
        leaves=leaves,
        title=shown(run.title or run.case),
        case=shown(run.case),
        summary=summary(book).replace("(reasons below)", "(reasons at the end)"),
        tallies=_tallies(book),
        sources=tuple(_source(book, a, paragraphs(book, a, to) if first else ()) for a in book.articles),
        matrix=matrix(book, findings, lead, rest=first),
        filters=filters_of(book, findings),
        lean=first and len(findings) > _MANY,
        cards=tuple(card_of(book, f) for f in findings),
        no_findings=no_findings(book),
        lists=lists,
        single_count=sum(len(g.rows) for g in lists.singles),
        unchecked=sum(not c.checkable for c in book.claims),
        skips=tuple((shown(s.where), shown(s.reason)) for s in book.skips),
        options=tuple((shown(name), shown(value)) for name, value in sorted(run.options)),
    )


def _leads(book: Book, lists: Lists, lead: Callable[[Finding], str]) -> Callable[[Claim], tuple[Target, ...]]:
    """Where a claim leads: to the first finding on each of its facts, else to the fact's row."""
    by_fact: dict[str, Finding] = {}
    for finding in book.findings:
        by_fact.setdefault(finding.fact, finding)

    def to(claim: Claim) -> tuple[Target, ...]:
        targets = []
        for fact in book.facts_by_claim.get(claim.id, ()):
            finding, row = by_fact.get(fact.id), lists.places.get(fact.id)
            href = lead(finding) if finding else f"#{row}" if row else ""
            if href:
                targets.append(Target(href=href, subject=shown(fact.subject or fact.kind)))
        return tuple(targets)

    return to


def _tallies(book: Book) -> tuple[tuple[str, int, str], ...]:
    waiting = [f for f in book.findings if f.state is not State.SETTLED]
    by_severity = {s: sum(f.severity is s for f in waiting) for s in Severity}
    agreeing = sum(f.verdict is Verdict.AGREE for f in book.shared())
    return (
        *((s.value, by_severity[s], s.value if by_severity[s] == 1 else f"{s.value}s") for s in reversed(Severity)),
        ("settled", len(book.findings) - len(waiting), "settled"),
        ("agree", agreeing, "agreement" if agreeing == 1 else "agreements"),
        ("skipped", len(book.skips), "not checked"),
    )


def _source(book: Book, article: Article, text: tuple[Paragraph, ...]) -> Source:
    first = article.source.locate(0)
    last = article.source.locate(max(0, len(article.text.rstrip()) - 1))
    lines = f"{first.line}" if first.line == last.line else f"{first.line}–{last.line}"
    origin = book.origin_by_article.get(article.id)
    kin = listing([shown(a.outlet) for a in book.kin(article)])
    return Source(
        number=book.article_order[article.id],
        id=article.id,
        outlet=shown(article.outlet),
        title=shown(article.title),
        byline=shown(article.byline),
        published=day_words(article.published),
        updated=day_words(article.updated),
        dateline=shown(article.dateline),
        credit=shown(article.credit),
        where=f"{shown(first.path)}:{lines}",
        sha=shown(article.sha256),
        url=safe_url(article.url),
        claims=counted(sum(not c.derived_from for c in book.claims_in(article)), "claim"),
        group=kin + (f": {shown(origin.reason)}" if kin and origin and origin.reason else ""),
        paragraphs=text,
    )
