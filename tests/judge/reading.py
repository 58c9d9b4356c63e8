"""Short texts as they are read, each claim a fact of its own: what a rule says of one article."""

from __future__ import annotations

from crosscheck.find import find_claims
from crosscheck.judge.view import desk, view
from crosscheck.model import Fact, Part, Role, Span
from tests import factories

PUBLISHED = "2024-06-10"


def article(text, *, published=PUBLISHED, headline="", caption=""):
    """An article of The A; `headline` stands above the text, `caption` below it."""
    whole = "\n\n".join(part for part in (headline, text, caption) if part)
    top = len(headline) + 2 if headline else 0
    end = top + len(text)
    parts = [(0, top, Role.HEADLINE), (top, end, Role.BODY), (end, len(whole), Role.CAPTION)]
    return factories.article(
        whole,
        outlet="The A",
        published=factories.day(published) if published else None,
        parts=tuple(Part(span=Span(start, stop), role=role) for start, stop, role in parts if stop > start),
    )


def findings(rule, text, *, certain=True, **more):
    """The rule's findings on the article of these words."""
    source = article(text, **more)
    claims = find_claims(source)
    facts = tuple(
        Fact(
            id=f"f{number}",
            kind=claim.kind,
            subject=claim.context.noun,
            claims=(claim.id,),
            links=(),
            origins=1,
            certain=certain,
        )
        for number, claim in enumerate(claims)
        if claim.checkable
    )
    table = desk((source,), claims, facts, ())
    return [finding for fact in facts for finding in rule.check(view(fact, table))]


def messages(rule, text, **more):
    """Their messages."""
    return [finding.message for finding in findings(rule, text, **more)]
