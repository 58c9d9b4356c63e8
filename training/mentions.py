"""
Mentions to learn from: passages with the value veiled, and the label of the fact they tell of, event by event.

Two sources. The unlabelled pool gives weak labels: one value of one kind in two outlets of one event is probably one
fact. The train topics of the benchmark give the slots that people found, and labels/ those of some events of the pool.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.news import article
from crosscheck import kinds
from crosscheck.align.facets import Facet, facets
from crosscheck.find import find_claims
from crosscheck.model import Article
from training.pair_weights import claims_of, slots_of
from training.topics import Topic, pool_rows

CROWDED = 1.5
"""A value told more often than this per article is told of several facts (the day of the story), and labels none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A passage, what it can be compared with, where it stands, its value in words, and its label ("" if unknown)."""

    passage: str
    dimensions: tuple[str, ...]
    document: str
    value: str
    label: str


def stories(data: Path) -> dict[str, list[Article]]:
    """Events of the unlabelled pool in `data` by name, sorted, those with two articles or more."""
    events: dict[str, list[Article]] = defaultdict(list)
    for row in pool_rows(data):
        events[row["topic"]].append(article(row["doc"], row["text"], row.get("date")))
    return {name: articles for name, articles in sorted(events.items()) if len(articles) > 1}


def pool(data: Path) -> Iterator[tuple[Mention, ...]]:
    """Events of the unlabelled pool in `data`, sorted by name, with weak labels."""
    for articles in stories(data).values():
        found = facets(articles, [claim for one in articles for claim in find_claims(one)])
        yield _labelled([_weak(facet) for facet in found])


def gold(topic: Topic) -> tuple[Mention, ...]:
    """A labelled topic: slots are labels; what the annotation lists nowhere has none."""
    found = [facet for facet in claims_of(topic) if not facet.claim.derived_from]
    slots = slots_of(topic, tuple(found))
    ignored = {name for name, slot in slots.items() if not slot}
    return tuple(mention_of(facet, slots.get(facet.claim.id, "")) for facet in found if facet.claim.id not in ignored)


def mention_of(facet: Facet, label: str) -> Mention:
    """A claim as the encoder sees it."""
    return Mention(
        passage=facet.passage,
        dimensions=facet.dimensions,
        document=facet.claim.article_id,
        value=facet.say,
        label=label,
    )


def _weak(facet: Facet) -> Mention:
    """Labelled by its value; a count of one digit by its noun as well."""
    digits = "".join(filter(str.isdigit, facet.say))
    value = f"{facet.say} {facet.noun}" if facet.claim.kind == "count" and len(digits) < 2 else facet.say
    exact = kinds.kind(facet.claim.kind).compare(facet.claim.value, facet.claim.value).level == "same"
    return mention_of(facet, f"{facet.dimensions[0]}|{value}" if exact else "")


def _labelled(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Without the labels that one article alone has, and those of crowded values."""
    found = list(mentions)
    told = Counter(mention.label for mention in found)
    articles: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        articles[mention.label].add(mention.document)
    kept = {label for label in told if len(articles[label]) > 1 and told[label] <= CROWDED * len(articles[label])}
    return tuple(mention if mention.label in kept else replace(mention, label="") for mention in found)
