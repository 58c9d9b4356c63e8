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
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from tabulate import tabulate

from crosscheck import kinds, pipeline
from crosscheck.align.encode import make
from crosscheck.articles import load_case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.model import Claim, Encoder, Fact, Level, Run, Verdict

Row = dict[str, Any]
ALARMS = ("conflict", "possible")
_RAISED = (Verdict.CONFLICT, Verdict.POSSIBLE)


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
        members = [claims[name] for name in fact.claims]
        for claim in members:
            source = sources[claim.article_id]
            start = source.locate(claim.span.start).offset
            end = source.locate(claim.span.end - 1).offset + 1
            mentions.append({"doc": claim.article_id, "start": start, "end": end})
        yield {
            "topic": topic,
            "verdict": fact.verdict.value,
            "mentions": mentions,
            "against": _against(members) if fact.verdict in _RAISED else [],
            "probability": fact.probability if fact.verdict in _RAISED else None,
        }


def _against(members: Sequence[Claim]) -> list[tuple[int, int]]:
    """Places of the claims of two articles whose values cannot both stand."""
    return [
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(members), 2)
        if a.article_id != b.article_id and kinds.kind(a.kind).compare(a.value, b.value).level is Level.CONFLICT
    ]


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


def scored(data: Path, split: str, predictions: Path, *more: str, gold: Path | None = None) -> str:
    """What the scorer prints."""
    command = [sys.executable, str(data / "score.py"), "--gold", str(gold or data / "gold"), "--split", split, *more]
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


def scored_rows(data: Path, gold: Path, split: str, rows: list[Row], *more: str) -> str:
    """What the scorer prints on some facts, against a folder of gold or one file of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clusters.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return scored(data, split, path, *more, gold=gold)


def by_probability(data: Path, split: str, found: list[Row]) -> str:
    """Conflict and possible together, cut at ten probabilities."""
    ranked = sorted((row["probability"] for row in found if row["verdict"] in ALARMS), reverse=True)
    cuts = sorted(
        {ranked[len(ranked) * part // 10 - 1] for part in range(1, 11) if len(ranked) * part // 10}, reverse=True
    )
    table = []
    for cut in cuts:
        kept = [
            {**row, "verdict": "conflict"} for row in found if row["verdict"] in ALARMS and row["probability"] >= cut
        ]
        result = json.loads(scored_rows(data, data / "gold", split, kept))["conflict"]
        table.append((f"{cut:.2f}", len(kept), result["precision"], result["precision_all"], result["recall"]))
    headers = ["probability from", "facts", "precision", "with unannotated", "recall"]
    return "\nconflict and possible together\n" + tabulate(table, headers=headers, tablefmt="plain")


def reliability(data: Path, split: str, found: list[Row]) -> str:
    """
    Of sides that were said to be one fact with some probability, how many were.

    Counted where both sides of a pair that cannot both stand are annotated: they are one fact if some such pair lies in
    one slot.
    """
    slots = {topic: slots_of(data, topic) for topic in topics(data, split)}
    bins: dict[int, list[tuple[float, bool]]] = {}
    for row in found:
        if row["verdict"] not in ALARMS:
            continue
        mapped = [slot_at(slots[row["topic"]], mention) for mention in row["mentions"]]
        pairs = [(mapped[i], mapped[j]) for i, j in row["against"] if mapped[i] and mapped[j]]
        if pairs:
            one_fact = any(a == b for a, b in pairs)
            bins.setdefault(min(4, int(row["probability"] * 5)), []).append((row["probability"], one_fact))
    table = [
        (
            f"{step / 5:.1f} to {step / 5 + 0.2:.1f}",
            len(pairs),
            f"{sum(p for p, _ in pairs) / len(pairs):.2f}",
            f"{sum(one for _, one in pairs) / len(pairs):.2f}",
        )
        for step, pairs in sorted(bins.items())
    ]
    headers = ["probability", "facts", "said on average", "one fact"]
    return "\nreliability\n" + tabulate(table, headers=headers, tablefmt="plain", disable_numparse=True)


def slots_of(data: Path, topic: str) -> dict[str, list[tuple[int, int, str]]]:
    """By document, the places of annotated values and the slots they belong to."""
    gold = json.loads((data / "gold" / f"{topic.replace('/', '_')}.json").read_text(encoding="utf-8"))
    found = collections.defaultdict(list)
    for slot in gold["slots"]:
        for mention in slot["mentions"]:
            found[mention["doc"]].append((mention["vstart"], mention["vend"], slot["id"]))
    return found


def slot_at(slots: dict[str, list[tuple[int, int, str]]], mention: Row) -> str:
    """The slot whose annotated value a mention overlaps best, "" for none, as the scorer maps them."""
    start, end = mention["start"], mention["end"]
    overlaps = [
        ((min(last, end) - max(first, start)) / (max(last, end) - min(first, start)), slot)
        for first, last, slot in slots.get(mention["doc"], [])
    ]
    share, slot = max(overlaps, default=(0.0, ""))
    return slot if share > 0 else ""


def bootstrap(data: Path, split: str, found: list[Row], *, times: int = 2000, seed: int = 1) -> str:
    """Nine intervals in ten, topics drawn with replacement: conflict precision and recall, pair F1, hard negatives."""
    counts = []
    for topic in sorted({row["topic"] for row in found}):
        gold = data / "gold" / f"{topic.replace('/', '_')}.json"
        rows = [row for row in found if row["topic"] == topic]
        result = json.loads(scored_rows(data, gold, split, rows))
        conflict, pairs = result["conflict"], result["alignment"]
        wrong = sum(
            value
            for key, value in conflict.items()
            if key in {"false_wrong_pair", "false_agree_slot", "false_cross_slot"}
        )
        joined, hard = map(int, pairs["hardneg_joined"].split("/"))
        good = pairs["pair_precision"] * pairs["predicted_pairs"]
        counts.append(
            (
                conflict["right"],
                wrong,
                conflict["hit"],
                conflict["gold"],
                good,
                pairs["predicted_pairs"],
                pairs["gold_pairs"],
                joined,
                hard,
            )
        )
    rng = random.Random(seed)
    drawn = [
        _figures([sum(column) for column in zip(*rng.choices(counts, k=len(counts)), strict=True)])
        for _ in range(times)
    ]
    table = []
    for name, column in zip(
        ("conflict precision", "conflict recall", "pair F1", "hard negatives joined"),
        zip(*drawn, strict=True),
        strict=True,
    ):
        known = sorted(value for value in column if value is not None)
        table.append((name, f"{known[len(known) // 20]:.2f}", f"{known[len(known) * 19 // 20]:.2f}"))
    return "\nbootstrap over topics, 5 and 95 percent\n" + tabulate(table, tablefmt="plain", disable_numparse=True)


def _figures(sums: list[float]) -> tuple[float | None, ...]:
    right, wrong, hit, gold, good, predicted, pairs, joined, hard = sums
    return (
        right / (right + wrong) if right + wrong else None,
        hit / gold if gold else None,
        2 * good / (predicted + pairs) if predicted + pairs else None,
        joined / hard if hard else None,
    )


def main() -> None:
    """Check every topic and print the scorer's tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the topics, their gold and score.py")
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--encoder", default="mention")
    parser.add_argument("--possible", action="store_true", help="hand over facts of verdict `possible` as well")
    parser.add_argument(
        "--curve", action="store_true", help="print conflict and possible by probability, and a bootstrap"
    )
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
        found += clusters(topic, result, possible=arguments.possible or arguments.curve)
        skips, claims = skips + len(result.skips), claims + len(result.claims)
        for fact in result.facts if arguments.list else ():
            if fact.verdict is Verdict.CONFLICT:
                show(topic, result, fact)
    seconds = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clusters.jsonl"
        certain = [row for row in found if arguments.possible or row["verdict"] != Verdict.POSSIBLE]
        path.write_text("".join(json.dumps(row) + "\n" for row in certain), encoding="utf-8")
        if arguments.list:
            print(scored(arguments.data, arguments.split, path, "--list"))
        tables(json.loads(scored(arguments.data, arguments.split, path)))
    if arguments.curve:
        print(by_probability(arguments.data, arguments.split, found))
        print(reliability(arguments.data, arguments.split, found))
        print(bootstrap(arguments.data, arguments.split, certain))
    print(f"{claims} claims, {len(found)} facts, {skips} skips, {seconds:.1f} s with the {options.encoder} encoder")


if __name__ == "__main__":
    main()
