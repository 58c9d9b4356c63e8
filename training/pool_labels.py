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
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from benchmarks.discrepancy import topics
from crosscheck.align.block import candidates
from crosscheck.align.cluster import agreements
from crosscheck.align.encode.mention import MentionEncoder
from crosscheck.align.facets import facets
from crosscheck.align.score import scores
from crosscheck.cache import Cache
from crosscheck.config import THRESHOLDS
from crosscheck.find import find_claims
from crosscheck.model import Article, Encoder
from training.mentions import Mention, mention_of, stories


def events(data: Path) -> dict[str, list[Article]]:
    """Events of the pool, but those of labelled topics."""
    known = {name for split in ("train", "dev") for name in topics(data / "discrepancy", split)}
    found = stories(data)
    return {name: articles for name, articles in found.items() if name not in known}


def labelled(articles: list[Article], encoder: Encoder) -> Iterator[Mention]:
    """The stated claims of one event; those of a fact that two articles agree on bear its label."""
    found = facets(articles, [claim for one in articles for claim in find_claims(one)])
    clusters = agreements(found, scores(list(candidates(found)), encoder), THRESHOLDS)
    for facet in found:
        if facet.claim.derived_from:
            continue
        fact = clusters.of[facet.claim.id]
        agreed = len({member.claim.article_id for member in clusters.members[fact]}) > 1
        yield mention_of(facet, fact if agreed else "")


def read(path: Path) -> list[tuple[Mention, ...]]:
    """The labelled events that `main` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [
            tuple(Mention(**{**row, "dimensions": tuple(row["dimensions"])}) for row in json.loads(line))
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
