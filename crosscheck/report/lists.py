"""Facts without a finding, as rows: what is said, and who says it in whose words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.model import Claim, Fact, Verdict
from crosscheck.report.book import ACCORD, Book, say
from crosscheck.report.cards import VERDICT_WORDS
from crosscheck.report.quotes import Quote, quote_of
from crosscheck.report.wording import counted, shown

_OTHERS = frozenset(Verdict) - {*ACCORD, Verdict.SINGLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact; `id` is its place on the page."""

    id: str
    subject: str
    verdict: str
    values: tuple[str, ...]
    quotes: tuple[Quote, ...]
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The facts that one article alone states."""

    outlet: str
    title: str
    count: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """All rows of a run. `places` gives the row of each fact that has one, by the fact's id."""

    agreements: tuple[Row, ...]
    compatible: tuple[Row, ...]
    others: tuple[Row, ...]
    singles: tuple[Group, ...]
    places: dict[str, str]


def lists_of(book: Book) -> Lists:
    """Every fact that no card shows, and every agreement, in the shared order."""
    found = {f.fact for f in book.findings}
    accord = book.in_accord()
    others = [f for f in book.facts if f.verdict in _OTHERS and f.id not in found and book.articles_in(f) > 1]
    alone = [f for f in book.facts if f.verdict is Verdict.SINGLE and book.claims_of(f.claims)]
    places = {fact.id: f"k{i}" for i, fact in enumerate((*accord, *others, *alone))}
    return Lists(
        agreements=_rows(book, (f for f in accord if f.verdict is Verdict.AGREE), places),
        compatible=_rows(book, (f for f in accord if f.verdict is not Verdict.AGREE), places),
        others=_rows(book, others, places),
        singles=_singles(book, alone, places),
        places=places,
    )


def _rows(book: Book, facts: Iterable[Fact], places: dict[str, str]) -> tuple[Row, ...]:
    return tuple(
        Row(
            id=places[fact.id],
            subject=shown(fact.subject or fact.kind),
            verdict=VERDICT_WORDS[fact.verdict],
            values=tuple(shown(p.value) for p in book.positions_of(fact)),
            quotes=_best_quotes(book, book.claims_of(fact.claims)),
            origins=fact.origins,
        )
        for fact in facts
    )


def _best_quotes(book: Book, claims: tuple[Claim, ...]) -> tuple[Quote, ...]:
    """One quote for every article and value: further mentions of the same add nothing in a list."""
    first: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        first.setdefault((claim.article_id, say(claim)), claim)
    return tuple(quote_of(book, c, around=False) for c in first.values())


def _singles(book: Book, facts: list[Fact], places: dict[str, str]) -> tuple[Group, ...]:
    by_article: dict[str, list[Fact]] = {}
    for fact in facts:
        by_article.setdefault(book.claims_of(fact.claims)[0].article_id, []).append(fact)
    return tuple(
        Group(
            outlet=shown(a.outlet),
            title=shown(a.title),
            count=counted(len(by_article[a.id]), "fact"),
            rows=_rows(book, by_article[a.id], places),
        )
        for a in book.articles
        if a.id in by_article
    )
