"""
What alignment costs: beside the embedding it rests on, in scored pairs, and its encoder beside the plain model.

    python -m benchmarks.alignment_cost [--articles 100] [--repeat 3] [--threads 1]

Articles are made of the invented stories in `invented.toml`, always the same ones: each tells nine of its story's
twelve facts in a wording and with a value of its own choice (rounded, slipped or the common one), and three sentences
that no other article has, in another order.

1. One event: aligning all its articles, nothing embedded yet, over embedding each claim's passage once. The model is
   loaded beforehand and alignment counts its own embedding, so the least possible is 1.
2. Pairs that blocking lets through to be scored, as articles grow. "Fixed stories" can be read in two ways and both are
   measured: the same eight stories told by more and more articles, which is what the words say; and stories of one
   size, of which there are more and more. The exponent is the slope of log pairs over log articles: 1 is linear, 2 is
   what comparing everything costs. Within one story every article repeats the same facts, so that there pairs that
   should be scored grow with the square by themselves; no claim keeps more than so many partners for its own sake.
3. Passages embedded in a second, by the mention encoder and by the same model called plainly.

Ratios are of processor seconds of this process, so that neighbours do not count; wall seconds stand beside them. One
thread by default, since threads that wait for each other are counted as work. Medians, the sides of a ratio in turns.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import platform
import random
import statistics
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks.speed import exponent
from crosscheck import judge
from crosscheck.align import align
from crosscheck.align.block import candidates
from crosscheck.align.encode import make
from crosscheck.align.encode.sentence import WEIGHTS_SHA256, load_model, packaged
from crosscheck.align.facets import Facet, facets
from crosscheck.cache import Cache
from crosscheck.find import find_all
from crosscheck.model import Article, Claim, Grain, Part, Role, SourceMap, Span, When

Story = dict[str, Any]
FACTS_TOLD = 9
LINEAR = 1.15
"""Exponent under which growth is called about linear."""
PLACES = ("Sallow", "Northfield", "Skerry", "Ostrand", "Hollin", "Marrow", "Tansy", "Withen", "Corran", "Ebb", "Lethos")
PAPERS = ("Gazette", "Courier", "Herald", "Post", "Ledger", "Beacon", "Mercury", "Tribune", "Observer", "Monitor")
FIRST = ("Ada", "Bram", "Cosima", "Dorian", "Elke", "Finn", "Greta", "Hugo", "Ilse", "Jonas", "Kaia", "Leif")
LAST = ("Abel", "Brandt", "Corvin", "Dahl", "Evers", "Folke", "Grahn", "Holt", "Ivarsen", "Jung", "Karst", "Lorne")
TRADES = ("baker", "nurse", "teacher", "fitter", "student", "clerk", "gardener", "pilot", "printer", "joiner")
TAILS = (
    "",
    " {about}",
    ", {who} said",
    ", {who} said {about}",
    ", {who} told reporters {about}",
    ", as {who} put it {about}",
)
OWN = (
    "{name}, {age}, a {trade} from {place}, has followed the matter from the start",
    "A reader's poll in {place} drew {large} answers within {small} hours",
    "In {place} a comparable case cost ${small} million in {year}",
    "{name} of the {place} archive keeps {large} letters on such cases",
    "The {trade} {name}, {age}, drove {large} metres to see for herself",
    "{share} percent of the people asked in {place} had heard of it",
)
"""Sentences with values that only one article has."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Processor seconds of this process, and wall seconds."""

    processor: float
    wall: float


def stories() -> list[Story]:
    """The invented stories."""
    found: list[Story] = tomllib.loads((Path(__file__).parent / "invented.toml").read_text("utf-8"))["story"]
    return found


def article(story: Story, number: int) -> Article:
    """What one outlet writes about a story, twelve sentences; the same for the same number."""
    name = f"{story['name']}-{number:03}"
    rng = random.Random(name)
    told = rng.sample(story["facts"], FACTS_TOLD)
    sentences = [_told(story, fact, rng) for fact in told]
    sentences += [_own(form, rng) for form in rng.sample(OWN, 2)]
    rng.shuffle(sentences)
    sentences.insert(rng.randrange(3, len(sentences)), rng.choice(story["plain"]).removesuffix("."))
    whole = [f"{sentence[0].upper()}{sentence[1:]}." for sentence in sentences]
    text = "\n\n".join(" ".join(whole[at : at + 2]) for at in range(0, len(whole), 2))
    day = story["published"] + dt.timedelta(days=number % 2)
    return Article(
        id=name,
        outlet=f"{PLACES[number // len(PAPERS) % len(PLACES)]} {PAPERS[number % len(PAPERS)]}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source=SourceMap(path=f"{name}.txt"),
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),),
        title=story["title"],
        published=When(first=day, last=day, grain=Grain.DAY, timex=day.isoformat()),
    )


def _told(story: Story, fact: Story, rng: random.Random) -> str:
    tail = rng.choice(TAILS).format(who=rng.choice(story["who"]), about=rng.choice(story["about"]))
    sentence: str = rng.choice(fact["worded"]).format(rng.choice(fact["said"]))
    return sentence + tail


def _own(form: str, rng: random.Random) -> str:
    return form.format(
        name=f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        place=rng.choice(PLACES),
        trade=rng.choice(TRADES),
        age=rng.randrange(19, 90),
        small=rng.randrange(2, 60),
        large=rng.randrange(100, 999),
        year=rng.randrange(1975, 2020),
        share=rng.randrange(5, 95),
    )


def event(told: Sequence[Story], articles: int) -> tuple[tuple[Article, ...], tuple[Claim, ...]]:
    """So many articles about the stories in turn, and their claims as a run hands them to alignment."""
    made = sorted(
        (article(told[number % len(told)], number // len(told)) for number in range(articles)), key=lambda one: one.id
    )
    return tuple(made), judge.derive(find_all(made, Cache(None)), made)


def spent(work: Callable[[], object]) -> Spent:
    """What one call takes."""
    processor, wall = time.process_time(), time.perf_counter()
    work()
    return Spent(time.process_time() - processor, time.perf_counter() - wall)


def in_turns(works: Sequence[Callable[[], object]], repeat: int) -> list[Spent]:
    """Medians of each work, all of them once a turn."""
    turns = [[spent(work) for work in works] for _ in range(repeat)]
    return [
        Spent(statistics.median(one.processor for one in taken), statistics.median(one.wall for one in taken))
        for taken in zip(*turns, strict=True)
    ]


def show_event(articles: int, repeat: int) -> list[str]:
    """Alignment of one event over one embedding of its claims; the passages."""
    made, claims = event(stories()[:1], articles)
    found = facets(made, claims)
    encoder = make("mention", "", Cache(None))
    passages = [facet.context(encoder) for facet in found]
    encoder.prepare(passages)
    embedded, cold, warm = in_turns(
        (
            lambda: make("mention", "", Cache(None)).prepare(passages),
            lambda: align(made, claims, make("mention", "", Cache(None)), judge.levels(made)),
            lambda: align(made, claims, encoder, judge.levels(made)),
        ),
        repeat,
    )
    print(
        f"\none event: {articles} articles of {statistics.mean(len(one.text) for one in made):,.0f} characters, "
        f"{len(found):,} claims, {len(set(passages)):,} passages that differ, {scored(found):,} scored pairs"
    )
    rows = [
        (name, f"{one.processor:.2f}", f"{one.wall:.2f}", f"{one.processor / embedded.processor:.2f}", bar)
        for name, one, bar in (
            ("embedding each passage once", embedded, ""),
            ("alignment, nothing embedded yet", cold, "below 3"),
            ("alignment, all embedded before", warm, ""),
        )
    ]
    print(table(rows, "", "processor s", "wall s", "times the embedding", "bar"))
    return sorted(set(passages))


def scored(found: Sequence[Facet]) -> int:
    """How many pairs blocking lets through."""
    return sum(1 for _ in candidates(found))


def show_growth(title: str, cases: Sequence[tuple[int, int]]) -> None:
    """Scored pairs of so many stories told by so many articles in all, and the exponents over articles."""
    rows: list[tuple[object, ...]] = []
    pairs: list[tuple[int, float]] = []
    every: list[tuple[int, float]] = []
    for told, articles in cases:
        found = facets(*event(stories()[:told], articles))
        pairs.append((articles, float(scored(found))))
        every.append((articles, len(found) * (len(found) - 1) / 2))
        here, share = pairs[-1][1], pairs[-1][1] / every[-1][1]
        rows.append(
            (
                told,
                articles,
                len(found),
                f"{here:,.0f}",
                f"{here / len(found):.1f}",
                f"{every[-1][1]:,.0f}",
                f"{share:.3f}",
            )
        )
    slope, last = exponent(pairs), exponent(pairs[-2:])
    shape = "about linear" if slope < LINEAR else "not linear"
    print(f"\n{title}: exponent {slope:.2f}, {shape}; {last:.2f} in the last step (of all pairs {exponent(every):.2f})")
    print(table(rows, "stories", "articles", "claims", "scored pairs", "a claim", "all pairs", "share"))


def show_encoders(passages: list[str], repeat: int) -> None:
    """Passages a second, ours beside the model as it was published."""
    plain, encoder = load_model(packaged(), WEIGHTS_SHA256), make("mention", "", Cache(None))
    plain.encode(passages[:64], show_progress_bar=False)
    ours, theirs = in_turns(
        (
            lambda: make("mention", "", Cache(None)).prepare(passages),
            lambda: plain.encode(passages, show_progress_bar=False),
        ),
        repeat,
    )
    print(f"\nembedding {len(passages):,} passages of {statistics.mean(map(len, passages)):.0f} characters")
    rows = [
        (
            name,
            f"{len(passages) / one.processor:.0f}",
            f"{len(passages) / one.wall:.0f}",
            f"{theirs.processor / one.processor:.2f}",
        )
        for name, one in ((f"{encoder.name} encoder", ours), ("SentenceTransformer.encode", theirs))
    ]
    print(table(rows, "", "a processor second", "a wall second", "times the plain speed"))


def table(rows: Sequence[Sequence[object]], *headers: str) -> str:
    """Plain columns."""
    return tabulate(rows, headers=headers, tablefmt="plain", disable_numparse=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100, help="articles of the one event")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1, help="threads of torch")
    arguments = parser.parse_args()
    import torch

    torch.set_num_threads(arguments.threads)
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, {arguments.threads} thread(s), "
        f"Python {platform.python_version()}"
    )
    every = len(stories())
    show_growth(f"{every} stories, more and more articles", [(every, n) for n in (25, 50, 100, 200, 400)])
    show_growth("12 articles a story, more and more stories", [(n, 12 * n) for n in (1, 2, 4, 8)])
    show_growth("one story, more and more articles", [(1, n) for n in (12, 25, 50, 100)])
    passages = show_event(arguments.articles, arguments.repeat)
    show_encoders(passages, arguments.repeat)


if __name__ == "__main__":
    main()
