"""
Label the unlabelled pool by what crosscheck itself finds agreed on, through one mention encoder.

The product sees what the encoder may not: values, nouns, names, the story around. Where it joins claims of two
articles it is right 94 times in 100 (development topics), and an encoder that learns these facts with their values
veiled learns more than from "one value in two outlets". The events of labelled topics are left out.

    python -m training.pool_labels ../shared/bench WEIGHTS.safetensors TARGET.jsonl.gz [--events 800] [--seed 1]
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks.discrepancy import topics
from crosscheck.align.block import candidates
from crosscheck.align.cluster import agreements, cluster, rivalries
from crosscheck.align.encode.mention import MentionEncoder
from crosscheck.align.facets import Facet, facets
from crosscheck.align.rivals import odds
from crosscheck.align.score import Pair, scores
from crosscheck.cache import Cache
from crosscheck.config import THRESHOLDS
from crosscheck.find import find_claims
from crosscheck.model import Article, Encoder
from training.mentions import Mention, stories

LIKELY, DOUBTED = 0.0, -2.0
"""Log-odds from which the sides of a difference are labelled as one fact, and from which they are not held to be two.
Of 20 such joins on the training topics 16 are one fact, of the differing values of a label else more than 9 in 10."""


def events(data: Path) -> dict[str, list[Article]]:
    """Events of the pool, but those of labelled topics."""
    known = {name for split in ("train", "dev") for name in topics(data / "discrepancy", split)}
    found = stories(data / "pool" / "multi_outlet.jsonl.gz")
    return {name: articles for name, articles in found.items() if name not in known}


def labelled(articles: Sequence[Article], encoder: Encoder) -> Iterator[Mention]:
    """
    The stated claims of one event; those of a fact that two articles tell bear its label.

    Two sides with irreconcilable values are one fact from log-odds `LIKELY` on, and may be from `DOUBTED` on.
    """
    found = facets(articles, [claim for one in articles for claim in find_claims(one)])
    yield from named(found, scores(list(candidates(found)), encoder), encoder.name)


def named(found: Sequence[Facet], pairs: Sequence[Pair], encoder: str) -> Iterator[Mention]:
    """Mentions of facets whose pairs are scored."""
    limits = replace(THRESHOLDS, conflict=LIKELY, possible=DOUBTED)
    fact_of, articles_of = {}, {}
    for group in cluster(found, pairs, limits, encoder):
        if group.certain:
            for facet in group.members:
                fact_of[facet.claim.id] = group.members[0].claim.id
            articles_of[group.members[0].claim.id] = len({facet.claim.article_id for facet in group.members})
    doubts: dict[str, set[str]] = defaultdict(set)
    clusters = agreements(found, pairs, limits)
    for rival in rivalries(clusters, pairs):
        if odds(rival.fields, encoder=encoder) > DOUBTED:
            one, other = fact_of[rival.one], fact_of[rival.other]
            doubts[one].add(other)
            doubts[other].add(one)
    for facet in found:
        if facet.claim.derived_from:
            continue
        fact = fact_of[facet.claim.id]
        yield Mention(
            passage=facet.passage,
            dimensions=facet.dimensions,
            document=facet.claim.article_id,
            value=facet.say,
            label=fact if articles_of[fact] > 1 else "",
            fact=fact,
            doubts=tuple(sorted(doubts[fact] - {fact})),
        )


def read(path: Path) -> list[tuple[Mention, ...]]:
    """The labelled events that `main` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [
            tuple(
                Mention(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})
                for row in json.loads(line)
            )
            for line in lines
        ]


def main() -> None:
    """Draw events, label each, write one line an event."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--events", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=None, help="folder that keeps the vectors")
    arguments = parser.parse_args()
    pinned = hashlib.sha256(arguments.weights.read_bytes()).hexdigest()
    encoder = MentionEncoder(arguments.weights, pinned, Cache(arguments.cache))
    told = events(arguments.data)
    drawn = random.Random(arguments.seed).sample(sorted(told), min(arguments.events, len(told)))
    with gzip.open(arguments.target, "wt", encoding="utf-8") as lines:
        for place, name in enumerate(drawn, 1):
            lines.write(json.dumps([asdict(mention) for mention in labelled(told[name], encoder)]) + "\n")
            if place % 50 == 0:
                print(f"{place} of {len(drawn)} events", flush=True)


if __name__ == "__main__":
    main()
