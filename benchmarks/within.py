"""
How often an article contradicts itself by crosscheck's lights, on real texts, to be read alarm by alarm.

    python benchmarks/within.py [--data ../shared/bench/discrepancy] [--texts FILE.jsonl[.gz] ...] [--list]

Every claim counts as a fact of its own, so that alignment has no part in it. A sentence that several texts share is
counted once. "Read" is how often a rule found what it checks; what is read and not told holds.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks.discrepancy import topics, write_case
from crosscheck.articles import load_case
from crosscheck.find import find_claims
from crosscheck.judge import RULES, Rule
from crosscheck.judge.births import births
from crosscheck.judge.changes import changes
from crosscheck.judge.figures import amount_of
from crosscheck.judge.parts import wholes
from crosscheck.judge.view import Desk, desk, view
from crosscheck.judge.within import is_told
from crosscheck.model import Article, Claim, Fact, Finding, Role

NAMES = (
    "weekday-mismatch",
    "spelled-mismatch",
    "sum-mismatch",
    "change-mismatch",
    "shares-mismatch",
    "share-over-100",
    "age-mismatch",
    "headline-mismatch",
    "lead-mismatch",
)
WITHIN: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.name in NAMES)
Row = dict[str, Any]


def stories(arguments: argparse.Namespace) -> Iterator[tuple[str, list[Row]]]:
    """Rows of texts by topic: those of the training stories, and those of the files named."""
    if arguments.data:
        for topic, documents in topics(arguments.data, "train").items():
            folder = arguments.data / topic
            rows = [{**row, "text": (folder / f"{row['doc']}.txt").read_text(encoding="utf-8")} for row in documents]
            yield topic, rows
    for path in arguments.texts:
        opened = gzip.open if path.suffix == ".gz" else open
        found = collections.defaultdict(list)
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, row in enumerate(map(json.loads, lines)):
                name = row.get("doc") or f"{path.stem}-{row.get('id', number)}"
                date = row.get("date") or (row.get("ref_date") or "")[:10]
                more = {"doc": name, "date": date, "outlet": row.get("outlet"), "url": row.get("url")}
                found[row.get("topic") or name].append({**more, "text": row["text"]})
        yield from found.items()


def articles(topic: str, rows: list[Row]) -> tuple[Article, ...]:
    """The rows as crosscheck reads the files of a case."""
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "data"
        for row in rows:
            path = data / topic / f"{row['doc']}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(row["text"], encoding="utf-8", newline="")
        return load_case(write_case(data, topic, rows, Path(place) / "case")).articles


def readings(claim: Claim, table: Desk) -> Iterator[str]:
    """The names of the rules that have something to check at the claim."""
    if not is_told(claim):
        return
    yield from ("sum-mismatch" for _ in wholes(claim, table))
    yield from ("change-mismatch" for _ in changes(claim, table))
    yield from ("age-mismatch" for _ in births(claim, table))
    if claim.context.role is Role.HEADLINE and amount_of(claim) is not None:
        yield "headline-mismatch"


def judged(article: Article) -> tuple[Desk, list[Finding]]:
    """The article's claims laid out, and what the rules find among them."""
    claims = find_claims(article)
    facts = [
        Fact(id=c.id, kind=c.kind, subject=c.context.noun, claims=(c.id,), links=(), origins=1)
        for c in claims
        if c.checkable
    ]
    table = desk((article,), claims, facts, ())
    views = [view(fact, table) for fact in facts]
    return table, [finding for one in views for rule in WITHIN for finding in rule.check(one)]


def main() -> None:
    """Read every text and print what was read and told, by rule."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--data", type=Path, help="folder of the labelled stories: their training part is read")
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="more texts, one JSON object a line")
    parser.add_argument("--list", action="store_true", help="print every alarm with its sentences")
    arguments = parser.parse_args()
    read: collections.Counter[str] = collections.Counter()
    told: collections.Counter[str] = collections.Counter()
    seen: set[tuple[str, str]] = set()
    texts = 0
    for topic, rows in stories(arguments):
        for article in articles(topic, rows):
            texts += 1
            table, findings = judged(article)
            for claim in table.claims.values():
                sentence = claim.context.sentence
                words = article.text[sentence.start : sentence.end]
                for name in readings(claim, table):
                    if (key := (f"{name} {claim.span.start - sentence.start}", words)) not in seen:
                        seen.add(key)
                        read[name] += 1
            for finding in findings:
                sides = [table.claims[name].context.sentence for one in finding.positions for name in one.claims]
                words = " ... ".join(article.text[s.start : s.end] for s in dict.fromkeys(sides))
                if (finding.rule, words) not in seen:
                    seen.add((finding.rule, words))
                    told[finding.rule] += 1
                    if arguments.list:
                        print(f"[{article.id}] {finding.message}\n    {' '.join(words.split())}")
    print(f"{texts} texts")
    print(tabulate([(name, read[name] or "", told[name]) for name in NAMES], headers=["rule", "read", "told"]))


if __name__ == "__main__":
    main()
