"""A run, indexed and put in the one order that all reports share."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from crosscheck import kinds
from crosscheck.model import (
    Article,
    Claim,
    Decision,
    Fact,
    Finding,
    Location,
    Origin,
    Position,
    Run,
    Severity,
    Skip,
    State,
    Verdict,
)
from crosscheck.report.layout import Layout, layout_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """
    What reporters look things up in.

    Articles come by publication (undated last), then id; claims by article and place; facts by their first claim;
    findings open before stale before settled, loudest first. So the order in which files were named shows nowhere.
    """

    run: Run
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    skips: tuple[Skip, ...]
    article_by_id: dict[str, Article]
    claim_by_id: dict[str, Claim]
    fact_by_id: dict[str, Fact]
    origin_by_article: dict[str, Origin]
    claim_order: dict[str, int]
    article_order: dict[str, int]
    decision_by_fingerprint: dict[str, Decision]
    facts_by_claim: dict[str, tuple[Fact, ...]]
    claims_by_article: dict[str, tuple[Claim, ...]]
    layouts: dict[str, Layout]
    """Filled as quotes ask for them, by article."""
    folder: str
    """The folder that all articles lie in, with a slash at its end; "" when they share none."""

    def article_of(self, claim: Claim) -> Article:
        """The article a claim stands in."""
        return self.article_by_id[claim.article_id]

    def claims_of(self, ids: tuple[str, ...]) -> tuple[Claim, ...]:
        """The claims of these ids, in the shared order; ids unknown to the run are left out."""
        known = (self.claim_by_id[i] for i in ids if i in self.claim_by_id)
        return tuple(sorted(known, key=lambda c: self.claim_order[c.id]))

    def outlets_of(self, claims: tuple[Claim, ...]) -> list[str]:
        """Outlets that make these claims, each once, in the shared order."""
        return list(dict.fromkeys(self.article_of(c).outlet for c in claims))

    def locate(self, claim: Claim) -> Location:
        """Where a claim's first word stands in its file."""
        return self.article_of(claim).source.locate(claim.span.start)

    def layout(self, article: Article) -> Layout:
        """Where the sentences of an article stand."""
        if article.id not in self.layouts:
            self.layouts[article.id] = layout_of(article)
        return self.layouts[article.id]

    def claims_in(self, article: Article) -> tuple[Claim, ...]:
        """The claims of an article by their place."""
        return self.claims_by_article.get(article.id, ())

    def kin(self, article: Article) -> tuple[Article, ...]:
        """The other articles that run the same text, in the shared order."""
        origin = self.origin_by_article.get(article.id)
        others = (i for i in (origin.articles if origin else ()) if i != article.id and i in self.article_by_id)
        return tuple(self.article_by_id[i] for i in sorted(others, key=self.article_order.__getitem__))

    def below(self, path: str) -> str:
        """`path` as it stands below the folder of all articles."""
        return path.removeprefix(self.folder)

    def shared(self) -> tuple[Fact, ...]:
        """Facts that two or more articles state, uncertain ones left out."""
        return tuple(f for f in self.facts if f.verdict is not Verdict.POSSIBLE and self.articles_in(f) > 1)

    def in_accord(self) -> tuple[Fact, ...]:
        """
        Shared facts whose values can all be true: those said alike, then roundings, then the compatible.

        A fact that a finding speaks of is left to it, unless all say the same.
        """
        found = {f.fact for f in self.findings}
        facts = [f for f in self.shared() if f.verdict in ACCORD and (f.id not in found or f.verdict is Verdict.AGREE)]
        return tuple(sorted(facts, key=lambda f: ACCORD.index(f.verdict)))

    def articles_in(self, fact: Fact) -> int:
        """How many articles state a fact."""
        return len({c.article_id for c in self.claims_of(fact.claims)})

    def positions_of(self, fact: Fact) -> tuple[Position, ...]:
        """The distinct values of a fact and who states them, in the shared order."""
        sides: dict[str, list[Claim]] = {}
        for claim in self.claims_of(fact.claims):
            sides.setdefault(say(claim), []).append(claim)
        return tuple(
            Position(value=value, claims=tuple(c.id for c in held), outlets=tuple(self.outlets_of(tuple(held))))
            for value, held in sides.items()
        )

    def subject_of(self, finding: Finding) -> str:
        """What a finding is about, in words."""
        fact = self.fact_by_id.get(finding.fact)
        return (fact.subject or fact.kind) if fact else finding.subject or finding.rule


def open_book(run: Run) -> Book:
    """Index `run` and sort it."""
    articles = tuple(sorted(run.articles, key=_article_key))
    rank = {a.id: i for i, a in enumerate(articles)}
    claims = tuple(
        sorted(run.claims, key=lambda c: (rank[c.article_id], c.span.start, c.span.end, c.kind, c.derived_from, c.id))
    )
    order = {c.id: i for i, c in enumerate(claims)}

    def fact_key(fact: Fact) -> tuple[int, int, str]:
        return (min((order[i] for i in fact.claims if i in order), default=len(order)), len(fact.claims), fact.id)

    facts = tuple(sorted(run.facts, key=fact_key))
    fact_rank = {f.id: i for i, f in enumerate(facts)}
    findings = tuple(
        sorted(
            run.findings,
            key=lambda f: (
                _STATES.index(f.state),
                -f.severity.rank,
                fact_rank.get(f.fact, len(facts)),
                f.rule,
                f.fingerprint,
            ),
        )
    )
    return Book(
        run=run,
        articles=articles,
        claims=claims,
        facts=facts,
        findings=findings,
        skips=tuple(sorted(run.skips, key=lambda s: (s.where, s.reason))),
        article_by_id={a.id: a for a in articles},
        claim_by_id={c.id: c for c in claims},
        fact_by_id={f.id: f for f in facts},
        origin_by_article={a: o for o in run.origins for a in o.articles},
        claim_order=order,
        article_order=rank,
        decision_by_fingerprint={d.fingerprint: d for d in reversed(run.decisions)},
        facts_by_claim=_facts_by_claim(facts),
        claims_by_article=_claims_by_article(claims),
        layouts={},
        folder=_common_folder([a.source.path for a in articles]),
    )


ACCORD = (Verdict.AGREE, Verdict.ROUNDS_TO, Verdict.COMPATIBLE)
"""Verdicts under which nobody need be wrong, the closest first."""
_STATES = (State.OPEN, State.STALE, State.SETTLED)


def _facts_by_claim(facts: tuple[Fact, ...]) -> dict[str, tuple[Fact, ...]]:
    """The facts that each claim stands in, in the shared order: two for the sides of an uncertain link."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        for claim in fact.claims:
            found.setdefault(claim, []).append(fact)
    return {claim: tuple(held) for claim, held in found.items()}


def _claims_by_article(claims: tuple[Claim, ...]) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article_id, []).append(claim)
    return {article: tuple(held) for article, held in found.items()}


def _common_folder(paths: list[str]) -> str:
    """Folders are compared whole: "a/b1.txt" and "a/b2.txt" share "a/"."""
    folders = [path.split("/")[:-1] for path in paths]
    shared = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        shared.append(names[0])
    return "".join(f"{name}/" for name in shared)


def _article_key(article: Article) -> tuple[dt.date, str]:
    return (article.published.first if article.published else dt.date.max, article.id)


def say(claim: Claim) -> str:
    """The canonical wording of a claim's value."""
    return kinds.kind_of(claim.value).say(claim.value)


def counts(book: Book) -> dict[str, object]:
    """What a run amounts to, in numbers; every verdict, severity and state is named, also at 0."""
    verdicts = Counter(f.verdict for f in book.facts)
    severities = Counter(f.severity for f in book.findings)
    states = Counter(f.state for f in book.findings)
    return {
        "articles": len(book.articles),
        "claims": len(book.claims),
        "checkable": sum(c.checkable for c in book.claims),
        "facts": {v.value: verdicts[v] for v in Verdict},
        "findings": {
            "severity": {s.value: severities[s] for s in reversed(Severity)},
            "state": {s.value: states[s] for s in State},
        },
        "skips": len(book.run.skips),
    }
