"""Which outlet says what: a row a fact, a column an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crosscheck.model import Article, Claim, Fact, Finding, State, Verdict
from crosscheck.report.book import Book, say
from crosscheck.report.quotes import day_words
from crosscheck.report.wording import shown

_STATES = {
    Verdict.AGREE: ("agrees", "="),
    Verdict.ROUNDS_TO: ("rounds", "≈"),
    Verdict.COMPATIBLE: ("fits", "≈"),
    Verdict.SUPERSEDED: ("later count", "↗"),
    Verdict.REVISED: ("revised", "↘"),
    Verdict.SCOPE_DIFFERS: ("other scope", "∥"),
    Verdict.CONFLICT: ("differs", "≠"),
    Verdict.POSSIBLE: ("unsure", "?"),
    Verdict.INCOMPARABLE: ("not comparable", "∅"),
    Verdict.SINGLE: ("alone", "·"),
}


TONES = 4
"""Colours of sides in the style sheet; further sides begin again, and are told apart by their letter."""
_COLUMNS = 12
"""Most columns that can be read side by side; beyond them a row names only who speaks."""


def letter(position: int) -> str:
    """The name of a side: A, B ... Z, then 27 ..."""
    return chr(ord("A") + position) if position < 26 else str(position + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value in a cell, with its state in a word and a symbol; `side` is the letter of its position, or ""."""

    value: str
    state: str
    symbol: str
    side: str
    tone: int
    """Which of the four colours of sides it takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one article says of a fact: nothing, if it is silent."""

    outlet: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One fact; `href` leads to its first finding, or is ""."""

    subject: str
    kind: str
    href: str
    tone: str
    """Severity of that finding, or "settled"."""
    cells: tuple[Cell, ...]
    """One a column; in a wide matrix only those of articles that speak."""
    silent: int
    """How many articles say nothing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`columns` are outlet and date of every article. A `wide` one has too many of them to be shown side by side."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]
    wide: bool


def matrix(book: Book, findings: tuple[Finding, ...], lead: Callable[[Finding], str], *, rest: bool = True) -> Matrix:
    """
    Facts of two or more articles: those with one of `findings` first, and, if asked for the `rest`, those with none.

    `lead` gives the address of a finding.
    """
    loudest: dict[str, Finding] = {}
    for finding in findings:
        loudest.setdefault(finding.fact, finding)
    order = {fact: i for i, fact in enumerate(loudest)}
    found = {f.fact for f in book.findings}
    facts = [
        f
        for f in book.facts
        if (f.id in loudest or (rest and f.id not in found and f.verdict is not Verdict.POSSIBLE))
        and book.articles_in(f) > 1
    ]
    facts.sort(key=lambda f: order.get(f.id, len(order)))
    wide = len(book.articles) > _COLUMNS
    return Matrix(
        columns=tuple((shown(a.outlet), day_words(a.published)) for a in book.articles),
        rows=tuple(_row(book, f, loudest.get(f.id), lead, wide=wide) for f in facts),
        wide=wide,
    )


def _row(book: Book, fact: Fact, first: Finding | None, lead: Callable[[Finding], str], *, wide: bool) -> MatrixRow:
    sides: dict[str, int] = {}
    for i, position in enumerate(first.positions if first else ()):
        sides.update(dict.fromkeys(position.claims, i))
    by_article: dict[str, list[Claim]] = {}
    for claim in book.claims_of(fact.claims):
        by_article.setdefault(claim.article_id, []).append(claim)
    seen: set[tuple[str, str]] = set()
    speaking = [book.article_by_id[i] for i in by_article] if wide else book.articles
    cells = tuple(
        Cell(outlet=shown(a.outlet), entries=_entries(book, a, fact, by_article.get(a.id, []), sides, seen))
        for a in speaking
    )
    return MatrixRow(
        subject=shown(fact.subject or fact.kind),
        kind=fact.kind,
        href=lead(first) if first else "",
        tone="" if first is None else "settled" if first.state is State.SETTLED else first.severity.value,
        cells=cells,
        silent=len(book.articles) - len(by_article),
    )


def _entries(
    book: Book, article: Article, fact: Fact, claims: list[Claim], sides: dict[str, int], seen: set[tuple[str, str]]
) -> tuple[Entry, ...]:
    """What one article says of a fact; a value its origin has said already counts as a repetition."""
    origin = book.origin_by_article.get(article.id)
    entries = {}
    for claim in claims:
        value = shown(say(claim))
        if value in entries:
            continue
        state, symbol = _STATES[fact.verdict]
        key = (origin.id if origin else article.id, value)
        if key in seen:
            state, symbol = "same origin", "↺"
        side = sides.get(claim.id)
        name = "" if side is None else letter(side)
        entries[value] = Entry(value=value, state=state, symbol=symbol, side=name, tone=(side or 0) % TONES)
    seen.update((origin.id if origin else article.id, value) for value in entries)
    return tuple(entries.values())
