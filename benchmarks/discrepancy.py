"""
How well crosscheck aligns and judges, on real events told by several outlets and labelled by people.

    python benchmarks/discrepancy.py --data ../shared/bench/discrepancy [--split train|dev] [--list]

Every topic becomes a case, as a desk would write it: its documents with outlet and date where they are known. Every
fact with a mention goes to the scorer that lies beside the data. A fact of verdict `possible` joins nothing: it says
that the link is uncertain; `--possible` hands those over too.
"""

from __future__ import annotations

import argparse
import collections
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tabulate import tabulate

from crosscheck import pipeline
from crosscheck.align.encode import make
from crosscheck.articles import load_case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.model import Encoder, Fact, Run, Verdict

Row = dict[str, Any]


def topics(data: Path, split: str) -> dict[str, list[Row]]:
    """The documents of every topic of `split`, in the order of the manifest."""
    wanted = set(json.loads((data / "gold" / "split.json").read_text(encoding="utf-8"))[split])
    documents = collections.defaultdict(list)
    for row in json.loads((data / "manifest.json").read_text(encoding="utf-8")):
        if row["topic"] in wanted:
            documents[row["topic"]].append(row)
    return dict(sorted(documents.items()))


def write_case(data: Path, topic: str, documents: list[Row], folder: Path) -> Path:
    """A `case.toml` that points at the topic's documents where they lie."""
    lines = [f"title = {json.dumps(topic)}"]
    for row in documents:
        lines += ["", "[[article]]", f"id = {json.dumps(row['doc'])}"]
        lines.append(f"file = {json.dumps(str((data / topic / row['doc']).resolve()) + '.txt')}")
        lines.append(f"outlet = {json.dumps(row['outlet'] or row['doc'])}")
        lines += [f"published = {json.dumps(row['date'])}"] if row["date"] else []
        lines += [f"url = {json.dumps(row['url'])}"] if row["url"] else []
    case = folder / topic.replace("/", "-")
    case.mkdir(parents=True)
    path = case / "case.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def clusters(topic: str, result: Run, *, possible: bool) -> Iterator[Row]:
    """Every fact as the scorer reads it: its verdict, and its mentions in the files as they are stored."""
    claims = {claim.id: claim for claim in result.claims}
    sources = {article.id: article.source for article in result.articles}
    for fact in result.facts:
        if fact.verdict is Verdict.POSSIBLE and not possible:
            continue
        mentions = []
        for claim in (claims[name] for name in fact.claims):
            source = sources[claim.article_id]
            start = source.locate(claim.span.start).offset
            end = source.locate(claim.span.end - 1).offset + 1
            mentions.append({"doc": claim.article_id, "start": start, "end": end})
        yield {"topic": topic, "verdict": fact.verdict.value, "mentions": mentions}


def check(data: Path, topic: str, documents: list[Row], encoder: Encoder, options: Options) -> Run:
    """Read and check one topic."""
    with tempfile.TemporaryDirectory() as folder:
        case = load_case(write_case(data, topic, documents, Path(folder)), max_bytes=options.max_bytes)
        return pipeline.run(case, options, encoder)


def show(topic: str, result: Run, fact: Fact) -> None:
    """One conflict in words, to be read by a person."""
    claims = {claim.id: claim for claim in result.claims}
    texts = {article.id: article.text for article in result.articles}
    print(f"\n[{topic}] {fact.kind}: {fact.subject}")
    for claim in (claims[name] for name in fact.claims):
        sentence = claim.context.sentence
        words = " ".join(texts[claim.article_id][sentence.start : sentence.end].split())
        print(f"  {claim.article_id:<14} [{claim.quote}] {words[:200]}")


def scored(data: Path, split: str, predictions: Path, *more: str) -> str:
    """What the scorer prints."""
    command = [sys.executable, str(data / "score.py"), "--gold", str(data / "gold"), "--split", split, *more]
    return subprocess.run([*command, str(predictions)], check=True, capture_output=True, text=True).stdout


def tables(scores: Row) -> None:
    """The scorer's figures, as tables."""
    conflict, alignment = scores["conflict"], scores["alignment"]
    for name, part, keys in (
        ("conflicts", conflict, ("gold", "hit", "precision", "recall", "f1", "precision_all", "f1_all")),
        ("alarms", conflict, tuple(key for key in conflict if key.startswith("false_"))),
        ("alarms, not counted", conflict, ("superseded", "ignored", "half", "untouched", "one_doc")),
        ("alignment", alignment, tuple(alignment)),
        ("conflicts found, by kind", conflict["recall_by_kind"], tuple(conflict["recall_by_kind"])),
        ("conflicts found, by type", conflict["recall_by_type"], tuple(conflict["recall_by_type"])),
    ):
        rows = [(key.removeprefix("false_").replace("_", " "), str(part[key])) for key in keys]
        print(f"\n{name}\n" + tabulate(rows, tablefmt="plain", disable_numparse=True))
    pairs = {tuple(key.split("->")): count for key, count in scores["verdicts"].items()}
    golds, ours = (list(dict.fromkeys(pair[side] for pair in sorted(pairs))) for side in (0, 1))
    rows = [(gold, *(pairs.get((gold, mine), "") for mine in ours)) for gold in golds]
    print("\nlabelled verdict (rows) against ours\n" + tabulate(rows, headers=["", *ours], tablefmt="plain") + "\n")


def main() -> None:
    """Check every topic and print the scorer's tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the topics, their gold and score.py")
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--encoder", default="sentence")
    parser.add_argument("--possible", action="store_true", help="hand over facts of verdict `possible` as well")
    parser.add_argument("--list", action="store_true", help="print every conflict, and the scorer's list of alarms")
    parser.add_argument("--cache", type=Path, help="keep sentence vectors in this folder")
    arguments = parser.parse_args()
    options = Options(encoder=arguments.encoder)
    encoder = make(options.encoder, options.model, Cache(arguments.cache))
    found: list[Row] = []
    skips = claims = 0
    start = time.perf_counter()
    for topic, documents in topics(arguments.data, arguments.split).items():
        result = check(arguments.data, topic, documents, encoder, options)
        found += clusters(topic, result, possible=arguments.possible)
        skips, claims = skips + len(result.skips), claims + len(result.claims)
        for fact in result.facts if arguments.list else ():
            if fact.verdict is Verdict.CONFLICT:
                show(topic, result, fact)
    seconds = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clusters.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        if arguments.list:
            print(scored(arguments.data, arguments.split, path, "--list"))
        tables(json.loads(scored(arguments.data, arguments.split, path)))
    print(f"{claims} claims, {len(found)} facts, {skips} skips, {seconds:.1f} s with the {options.encoder} encoder")


if __name__ == "__main__":
    main()
