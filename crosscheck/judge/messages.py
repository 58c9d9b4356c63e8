"""The sentence an editor reads first, and the reasons under it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from crosscheck import kinds
from crosscheck.judge.positions import Side
from crosscheck.judge.view import Desk, Relation, View
from crosscheck.model import Claim

_SHOWN = 4
"""Outlets named for one value; the rest are counted."""


def join(parts: Sequence[str]) -> str:
    """Join as a sentence does: "A", "A and B", "A, B and C"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def outlets(claims: Iterable[Claim], desk: Desk, *, repeated: frozenset[str] = frozenset()) -> str:
    """Name the outlets of some claims; an outlet that stands on several sides is told apart by its article's date."""
    names = sorted({_name(claim, desk, repeated) for claim in claims})
    if len(names) > _SHOWN + 1:
        names = [*names[:_SHOWN], f"{len(names) - _SHOWN} more"]
    return join(names)


def _name(claim: Claim, desk: Desk, repeated: frozenset[str]) -> str:
    outlet = desk.outlet(claim)
    if outlet not in repeated:
        return outlet
    return f"{outlet} ({day(claim, desk) or claim.article_id})"


def day(claim: Claim, desk: Desk) -> str:
    """The day the claim's article was published, in words; "" when not known."""
    article = desk.articles.get(claim.article_id)
    published = article.published if article else None
    return "" if published is None else kinds.kind("date").say(published)


def listing(sides: Sequence[Side], desk: Desk) -> str:
    """Values with their outlets: "8-10 May 2024 in The A and The B, 7-11 May 2024 in The C"."""
    repeated = on_several(sides, desk)
    return ", ".join(f"{side.value} in {outlets(side.claims, desk, repeated=repeated)}" for side in sides)


def on_several(sides: Sequence[Side], desk: Desk) -> frozenset[str]:
    """Outlets that stand on more than one side."""
    seen: dict[str, int] = {}
    for side in sides:
        for name in {desk.outlet(claim) for claim in side.claims}:
            seen[name] = seen.get(name, 0) + 1
    return frozenset(name for name, times in seen.items() if times > 1)


def reasons(view: View, relations: Sequence[Relation], sides: Sequence[Side]) -> tuple[str, ...]:
    """Why the claims are one fact, why the values relate as they do, what was inferred: one sentence each."""
    found: dict[str, None] = {}
    for words in _evidence(view, relations) if relations else ():
        found.setdefault(words, None)
    told: set[frozenset[str]] = set()
    for relation in relations:
        values = frozenset(kinds.kind(claim.kind).say(claim.value) for claim in (relation.a, relation.b))
        if values not in told:
            found.setdefault(sentence(relation.comparison.reason), None)
        told.add(values)
    filled: dict[str, list[Claim]] = {}
    for side in sides:
        for claim in side.claims:
            for part in claim.inferred:
                filled.setdefault(part, []).append(claim)
    for part, claims in filled.items():
        found.setdefault(sentence(f"Inferred for {outlets(claims, view.desk)}: {part}"), None)
    return tuple(words for words in found if words)


def _evidence(view: View, relations: Sequence[Relation]) -> list[str]:
    """What speaks for one fact, the weightiest first, each field once: from the direct links, else from any."""
    direct = [link for relation in relations if (link := view.link(relation.a, relation.b))]
    best: dict[str, tuple[float, str]] = {}
    for link in direct or view.fact.links:
        for evidence in link.evidence:
            if evidence.weight > 0 and evidence.words:
                best[evidence.name] = max(best.get(evidence.name, (0.0, "")), (evidence.weight, evidence.words))
    ranked = sorted(best.values(), key=lambda told: (-round(told[0], 3), told[1]))
    return [sentence(words) for _, words in ranked[:3]]


def sentence(words: str) -> str:
    """Words as a sentence: a capital first, a full stop last."""
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?”" else ".")


def in_time(sides: Sequence[Side], desk: Desk) -> tuple[Side, ...]:
    """The sides by the earliest day on which an article gives each; those without a day last."""
    return tuple(sorted(sides, key=lambda side: (_first_day(side, desk), side.value)))


def course(sides: Sequence[Side], desk: Desk) -> str:
    """Values in the order they were printed: "9 in The A (3 June 2024), then 11 in The B (4 June 2024)"."""
    parts = []
    for side in sides:
        first = min(side.claims, key=lambda claim: (_printed(claim, desk), claim.id))
        names = outlets(side.claims, desk)
        parts.append(f"{side.value} in {names}" + (f" ({when})" if (when := day(first, desk)) else ""))
    return ", then ".join(parts)


def _first_day(side: Side, desk: Desk) -> dt.date:
    return min(_printed(claim, desk) for claim in side.claims)


def _printed(claim: Claim, desk: Desk) -> dt.date:
    article = desk.articles.get(claim.article_id)
    published = article.published if article else None
    return dt.date.max if published is None else published.first
