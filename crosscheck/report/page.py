"""The data step of the HTML report: all that the page shows, as text and numbers, before any markup."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Article, Claim, Decision, Fact, Finding, Run, Severity, State, Verdict
from crosscheck.report.book import ACCORD, Book, open_book, say
from crosscheck.report.charts import Chart, chart
from crosscheck.report.matrix import Matrix, letter, matrix
from crosscheck.report.quotes import Quote, day_words, quote_of, safe_url
from crosscheck.report.table import no_findings, summary
from crosscheck.report.wording import counted, shown

VERDICT_WORDS = {
    Verdict.AGREE: "agree",
    Verdict.ROUNDS_TO: "round to one another",
    Verdict.COMPATIBLE: "compatible",
    Verdict.SUPERSEDED: "a later count",
    Verdict.REVISED: "a later, lower count",
    Verdict.SCOPE_DIFFERS: "different scope",
    Verdict.CONFLICT: "conflict",
    Verdict.POSSIBLE: "possibly one fact",
    Verdict.INCOMPARABLE: "cannot be compared",
    Verdict.SINGLE: "one article only",
}
_SYMBOLS = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.NOTE: "i"}
_OPEN_QUOTES = 3
"""Quotes of one side shown at once; the rest unfold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article in the page's head."""

    outlet: str
    title: str
    published: str
    where: str
    sha: str
    url: str
    claims: str
    group: str
    """Other articles that run the same text, in words; "" for an origin of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One position of a finding."""

    letter: str
    value: str
    outlets: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One finding."""

    id: str
    fingerprint: str
    severity: str
    symbol: str
    state: str
    verdict: str
    subject: str
    kind: str
    message: str
    rule: str
    confidence: str
    sides: tuple[Side, ...]
    reasons: tuple[str, ...]
    inferred: tuple[str, ...]
    chart: Chart | None
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact in a list: what is said, and who says it in whose words."""

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
class Page:
    """The whole page."""

    title: str
    case: str
    summary: str
    tallies: tuple[tuple[str, int, str], ...]
    """Class, number, word."""
    sources: tuple[Source, ...]
    matrix: Matrix
    cards: tuple[Card, ...]
    no_findings: str
    """What it means that there is no card."""
    agreements: tuple[Row, ...]
    compatible: tuple[Row, ...]
    others: tuple[Row, ...]
    singles: tuple[Group, ...]
    single_count: int
    unchecked: int
    """Mentions without a comparable value."""
    skips: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]


def page_of(run: Run) -> Page:
    """Everything the page shows of `run`, in the shared order."""
    book = open_book(run)
    found = {f.fact for f in book.findings}
    accord = book.in_accord()
    others = [f for f in book.facts if f.verdict in _OTHERS and f.id not in found and book.articles_in(f) > 1]
    singles = tuple(_singles(book))
    return Page(
        title=shown(run.title or run.case),
        case=shown(run.case),
        summary=summary(book).replace("(reasons below)", "(reasons at the end)"),
        tallies=_tallies(book),
        sources=tuple(_source(book, a) for a in book.articles),
        matrix=matrix(book),
        cards=tuple(_card(book, f) for f in book.findings),
        no_findings=no_findings(book),
        agreements=tuple(_row(book, f) for f in accord if f.verdict is Verdict.AGREE),
        compatible=tuple(_row(book, f) for f in accord if f.verdict is not Verdict.AGREE),
        others=tuple(_row(book, f) for f in others),
        singles=singles,
        single_count=sum(len(g.rows) for g in singles),
        unchecked=sum(not c.checkable for c in book.claims),
        skips=tuple((shown(s.where), shown(s.reason)) for s in book.skips),
        options=tuple((shown(name), shown(value)) for name, value in sorted(run.options)),
    )


_OTHERS = frozenset(Verdict) - {*ACCORD, Verdict.SINGLE}


def _tallies(book: Book) -> tuple[tuple[str, int, str], ...]:
    waiting = [f for f in book.findings if f.state is not State.SETTLED]
    by_severity = {s: sum(f.severity is s for f in waiting) for s in Severity}
    agreeing = sum(f.verdict is Verdict.AGREE for f in book.shared())
    return (
        ("error", by_severity[Severity.ERROR], "error" if by_severity[Severity.ERROR] == 1 else "errors"),
        ("warning", by_severity[Severity.WARNING], "warning" if by_severity[Severity.WARNING] == 1 else "warnings"),
        ("note", by_severity[Severity.NOTE], "note" if by_severity[Severity.NOTE] == 1 else "notes"),
        ("settled", len(book.findings) - len(waiting), "settled"),
        ("agree", agreeing, "agreement" if agreeing == 1 else "agreements"),
        ("skipped", len(book.skips), "not checked"),
    )


def _source(book: Book, article: Article) -> Source:
    first = article.source.locate(0)
    last = article.source.locate(max(0, len(article.text.rstrip()) - 1))
    lines = f"{first.line}" if first.line == last.line else f"{first.line}–{last.line}"
    origin = book.origin_by_article.get(article.id)
    others = [i for i in (origin.articles if origin else ()) if i != article.id and i in book.article_by_id]
    group = ""
    if origin and others:
        names = ", ".join(sorted(shown(book.article_by_id[i].outlet) for i in others))
        group = f"{names}" + (f": {shown(origin.reason)}" if origin.reason else "")
    return Source(
        outlet=shown(article.outlet),
        title=shown(article.title),
        published=day_words(article.published),
        where=f"{shown(first.path)}:{lines}",
        sha=article.sha256[:10],
        url=safe_url(article.url),
        claims=counted(sum(c.article_id == article.id and not c.derived_from for c in book.claims), "claim"),
        group=group,
    )


def _card(book: Book, finding: Finding) -> Card:
    fact = book.fact_by_id.get(finding.fact)
    sides = []
    values = []
    inferred: dict[str, list[str]] = {}
    for i, position in enumerate(finding.positions):
        claims = book.claims_of(position.claims)
        quotes = tuple(quote_of(book, c) for c in claims)
        values += [c.value for c in claims[:1]]
        for quote in quotes:
            for note in quote.inferred:
                if any(note in shown(reason) for reason in finding.reasons):
                    continue
                inferred.setdefault(note, []).append(quote.outlet)
        sides.append(
            Side(
                letter=letter(i),
                value=shown(position.value),
                outlets=tuple(shown(o) for o in position.outlets),
                quotes=quotes[:_OPEN_QUOTES],
                more=quotes[_OPEN_QUOTES:],
            )
        )
    return Card(
        id=f"f-{shown(finding.fingerprint)}",
        fingerprint=shown(finding.fingerprint),
        severity=finding.severity.value,
        symbol=_SYMBOLS[finding.severity],
        state=finding.state.value,
        verdict=VERDICT_WORDS[finding.verdict],
        subject=shown(book.subject_of(finding)),
        kind=fact.kind if fact else "",
        message=shown(finding.message),
        rule=shown(finding.rule),
        confidence=shown(finding.confidence),
        sides=tuple(sides),
        reasons=tuple(shown(r) for r in finding.reasons),
        inferred=tuple(f"{note}: {', '.join(dict.fromkeys(who))}" for note, who in inferred.items()),
        chart=chart(tuple(values)),
        decision=_decision(book.run.decisions, finding),
    )


def _decision(decisions: tuple[Decision, ...], finding: Finding) -> str:
    for decision in decisions:
        if decision.fingerprint == finding.fingerprint:
            who = " ".join(part for part in (decision.by, decision.at) if part)
            return shown(f"{decision.verdict}: {decision.reason}" + (f" ({who})" if who else ""))
    return ""


def _row(book: Book, fact: Fact) -> Row:
    return Row(
        subject=shown(fact.subject or fact.kind),
        verdict=VERDICT_WORDS[fact.verdict],
        values=tuple(shown(p.value) for p in book.positions_of(fact)),
        quotes=_best_quotes(book, book.claims_of(fact.claims)),
        origins=fact.origins,
    )


def _best_quotes(book: Book, claims: tuple[Claim, ...]) -> tuple[Quote, ...]:
    """One quote for every article and value: further mentions of the same add nothing in a list."""
    first: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        first.setdefault((claim.article_id, say(claim)), claim)
    return tuple(quote_of(book, c, around=False) for c in first.values())


def _singles(book: Book) -> list[Group]:
    by_article: dict[str, list[Row]] = {}
    for fact in book.facts:
        claims = book.claims_of(fact.claims)
        if fact.verdict is Verdict.SINGLE and claims:
            by_article.setdefault(claims[0].article_id, []).append(_row(book, fact))
    return [
        Group(
            outlet=shown(a.outlet),
            title=shown(a.title),
            count=counted(len(by_article[a.id]), "fact"),
            rows=tuple(by_article[a.id]),
        )
        for a in book.articles
        if a.id in by_article
    ]
