"""Stories of a few one-sentence articles, as the judge receives them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.judge import judge
from crosscheck.judge.view import desk, view
from crosscheck.model import (
    Bound,
    Context,
    Count,
    Evidence,
    Extent,
    Fact,
    Grain,
    Interval,
    Link,
    Money,
    Origin,
    Percent,
    Role,
    Span,
    When,
)
from tests import factories
from tests.judge.fakes import TYPES

EVIDENCE = Evidence(name="noun", weight=1.0, words="both name the crane")


def number(value, *, bound=Bound.EXACT, upper=None, step=1):
    bound, amount = Bound(bound), factories.exact(value)
    if bound is Bound.MORE_THAN:
        low = Decimal(value)
        hard = Interval(low=low, high=None, low_open=True)
        return replace(amount, bound=bound, hard=hard, soft=Interval(low=low, high=low * 2, low_open=True))
    if upper is not None:
        ends = Interval(low=Decimal(value), high=Decimal(upper))
        return replace(amount, upper=Decimal(upper), bound=Bound.BETWEEN, hard=ends, soft=ends)
    return replace(amount, bound=bound, step=Decimal(step))


def count(value, noun="crane", **more):
    return Count(amount=number(value, **more), noun=noun)


def money(value, currency="USD", **more):
    return Money(amount=number(value, **more), currency=currency)


def percent(value, **more):
    return Percent(amount=number(value, **more), unit="percent")


def year(number):
    first, last = factories.day(f"{number:04d}-01-01").first, factories.day(f"{number:04d}-12-31").last
    return When(first=first, last=last, grain=Grain.YEAR, timex=f"{number:04d}")


def period(start, end, *, asserted="extent"):
    return Extent(
        start=factories.day(start), end=factories.day(end), start_span=(0, 1), end_span=(2, 3), asserted=asserted
    )


class Story:
    """Collects articles and claims on one fact; `judged()` hands them to the judge."""

    def __init__(self, *, kind="", subject="crane", certain=True, linked=True):
        self.kind, self.subject, self.certain, self.linked = kind, subject, certain, linked
        self.articles, self.claims, self.origins = [], [], []

    def tells(self, name, *values, quotes=None, published=None, outlet="", url="", text="", **more):
        """Add an article with one claim a value; `more` goes to context (its fields) or claim."""
        quotes = quotes or [f"quote{n}" for n in range(len(values))]
        text = text or " and ".join(quotes) + f" in {name}."
        day = factories.day(published) if published else None
        article = factories.article(text, id=name, outlet=outlet or f"The {name.upper()}", published=day, url=url)
        self.articles.append(article)
        fields = set(Context.__dataclass_fields__)
        context = {"sentence": Span(0, len(text)), **{k: v for k, v in more.items() if k in fields}}
        rest = {k: v for k, v in more.items() if k not in fields}
        for value, quote in zip(values, quotes, strict=True):
            kind = rest.get("kind", TYPES[type(value)])
            self.claims.append(
                factories.claim(article, quote, value, context=Context(**context), **{**rest, "kind": kind})
            )
        return self

    def one_origin(self, *ids):
        self.origins.append(Origin(id="+".join(ids), articles=ids, reason="one wire"))
        return self

    def fact(self):
        ids = tuple(claim.id for claim in self.claims)
        links = ()
        if self.linked:
            links = tuple(Link(a=a, b=b, score=0.9, evidence=(EVIDENCE,)) for a in ids for b in ids if a < b)
        return Fact(
            id="f1",
            kind=self.kind or self.claims[0].kind,
            subject=self.subject,
            claims=ids,
            links=links,
            origins=len(self.articles),
            certain=self.certain,
        )

    def view(self):
        fact = self.fact()
        return view(fact, desk(self.articles, self.claims, (fact,), self.origins))

    def judged(self):
        return judge(self.articles, self.claims, (self.fact(),), self.origins)

    def verdict(self):
        return str(self.judged().facts[0].verdict)

    def found(self):
        """Rules and messages of the findings."""
        return [(finding.rule, finding.message) for finding in self.judged().findings]

    def rules(self):
        return [finding.rule for finding in self.judged().findings]


CAPTION = Role.CAPTION
