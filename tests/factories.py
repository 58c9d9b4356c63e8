"""Builders of the model's nouns, so that a test states only what it is about."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal

from crosscheck.model import (
    Amount,
    Article,
    Bound,
    Claim,
    Context,
    Count,
    Fact,
    Finding,
    Grain,
    Interval,
    Origin,
    Part,
    Position,
    Role,
    Run,
    Severity,
    SourceMap,
    Span,
    Value,
    Verdict,
    When,
)


def day(iso: str) -> When:
    """A known calendar day."""
    date = dt.date.fromisoformat(iso)
    return When(first=date, last=date, grain=Grain.DAY, timex=iso)


def exact(number: str | int) -> Amount:
    """A bare whole number, exact at its stated precision."""
    value = Decimal(number)
    half = Decimal("0.5")
    return Amount(
        number=value,
        upper=None,
        bound=Bound.EXACT,
        step=Decimal(1),
        hard=Interval(low=value, high=value),
        soft=Interval(low=value - half, high=value + half, high_open=True),
    )


def article(text: str, *, id: str = "a", outlet: str = "", **more: object) -> Article:  # noqa: A002
    """A plain-text article, all body."""
    starts = (0, *(i + 1 for i, c in enumerate(text) if c == "\n"))
    fields: dict[str, object] = {
        "id": id,
        "outlet": outlet or f"Outlet {id}",
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "source": SourceMap(path=f"{id}.txt", line_starts=starts),
        "parts": (Part(span=Span(0, len(text)), role=Role.BODY),),
    }
    return Article(**{**fields, **more})  # type: ignore[arg-type]


def claim(source: Article, quote: str, value: Value | None = None, *, kind: str = "count", **more: object) -> Claim:
    """A claim on the first place where `quote` stands in `source`."""
    start = source.text.index(quote)
    span = Span(start, start + len(quote))
    fields: dict[str, object] = {
        "id": f"{source.id}:{start}-{span.end}:{kind}",
        "kind": kind,
        "article_id": source.id,
        "span": span,
        "quote": quote,
        "value": Count(amount=exact(1)) if value is None else value,
        "context": Context(sentence=Span(0, len(source.text))),
    }
    return Claim(**{**fields, **more})  # type: ignore[arg-type]


def run(articles: tuple[Article, ...], claims: tuple[Claim, ...], **more: object) -> Run:
    """A run in which every article is an origin of its own."""
    fields: dict[str, object] = {
        "case": "case",
        "title": "Case",
        "articles": articles,
        "origins": tuple(Origin(id=a.id, articles=(a.id,), reason="") for a in articles),
        "claims": claims,
        "facts": (),
        "findings": (),
        "skips": (),
        "options": (("encoder", "lexical"),),
    }
    return Run(**{**fields, **more})  # type: ignore[arg-type]


def conflict(one: Claim, other: Claim, *, values: tuple[str, str] = ("one", "two")) -> tuple[Fact, Finding]:
    """A fact on which two claims conflict, and its finding."""
    fact = Fact(
        id="f1",
        kind=one.kind,
        subject="the thing",
        claims=(one.id, other.id),
        links=(),
        origins=2,
        verdict=Verdict.CONFLICT,
        confidence="high",
    )
    finding = Finding(
        fingerprint="0123456789ab",
        rule="value-conflict",
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        confidence="high",
        fact=fact.id,
        message="Two outlets differ on the thing.",
        positions=(
            Position(value=values[0], claims=(one.id,), outlets=(one.article_id,)),
            Position(value=values[1], claims=(other.id,), outlets=(other.article_id,)),
        ),
        reasons=("Both name the thing.", "One cannot be two."),
    )
    return fact, finding
