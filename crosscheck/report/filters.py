"""What the findings of a page can be filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.model import Finding, Severity, State
from crosscheck.report.book import Book
from crosscheck.report.cards import VERDICT_WORDS
from crosscheck.report.wording import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value to filter by, and how many findings of the page have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A list to choose from; `name` is its name in the address."""

    name: str
    choices: tuple[Choice, ...]


def filters_of(book: Book, findings: tuple[Finding, ...]) -> tuple[Filter, ...]:
    """What `findings` can be told apart by, in the order of the model; rules and outlets by name."""
    rules = sorted({shown(f.rule) for f in findings})
    outlets = [sorted(_outlets(book, f)) for f in findings]
    return (
        _filter("verdict", [[VERDICT_WORDS[f.verdict]] for f in findings], VERDICT_WORDS.values()),
        _filter("severity", [[f.severity.value] for f in findings], [s.value for s in reversed(Severity)]),
        _filter("state", [[f.state.value] for f in findings], [s.value for s in State]),
        _filter("rule", [[shown(f.rule)] for f in findings], rules),
        _filter("outlet", outlets, sorted({name for names in outlets for name in names})),
    )


def _outlets(book: Book, finding: Finding) -> set[str]:
    claims = (c for p in finding.positions for c in book.claims_of(p.claims))
    return {shown(book.article_of(c).outlet) for c in claims}


def _filter(name: str, values: list[list[str]], order: Iterable[str]) -> Filter:
    counts = Counter(value for several in values for value in several)
    return Filter(name=name, choices=tuple(Choice(value=v, count=counts[v]) for v in order if counts[v]))
