"""Which outlet says what: a row a fact, a column an article."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Article, Claim, Fact, State, Verdict
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
class MatrixRow:
    """One fact; an empty cell is an article silent on it. `finding` is the fingerprint of its first finding, or ""."""

    subject: str
    kind: str
    finding: str
    tone: str
    """Severity of that finding, or "settled"."""
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`columns` are outlet and date; every row has one cell a column."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]


def matrix(book: Book) -> Matrix:
    """Facts of two or more articles: those with a finding first, then by their first words."""
    loudest: dict[str, int] = {}
    for i, finding in enumerate(book.findings):
        loudest.setdefault(finding.fact, i)
    facts = [
        f for f in book.facts if book.articles_in(f) > 1 and (f.verdict is not Verdict.POSSIBLE or f.id in loudest)
    ]
    facts.sort(key=lambda f: loudest.get(f.id, len(book.findings)))
    return Matrix(
        columns=tuple((shown(a.outlet), day_words(a.published)) for a in book.articles),
        rows=tuple(_row(book, f, loudest.get(f.id)) for f in facts),
    )


def _row(book: Book, fact: Fact, finding: int | None) -> MatrixRow:
    sides: dict[str, int] = {}
    first = None if finding is None else book.findings[finding]
    for i, position in enumerate(first.positions if first else ()):
        sides.update(dict.fromkeys(position.claims, i))
    claims = book.claims_of(fact.claims)
    seen: set[tuple[str, str]] = set()
    cells = tuple(_cell(book, a, fact, [c for c in claims if c.article_id == a.id], sides, seen) for a in book.articles)
    tone = "" if first is None else "settled" if first.state is State.SETTLED else first.severity.value
    return MatrixRow(
        subject=shown(fact.subject or fact.kind),
        kind=fact.kind,
        finding="" if first is None else shown(first.fingerprint),
        tone=tone,
        cells=cells,
    )


def _cell(
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
