"""
How crosscheck labels pairs of sentences: the values of two news sentences, and number inference of public sets.

    python benchmarks/pairs.py --data ../shared/bench/discrepancy [--encoder mention]

`news` is read as benchmarks/news.py says. EQUATE asks whether a sentence follows from another, judged by figures alone:
every figure of the second must be met by one of the first.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks.news import SIDES, article, news, rows_of
from crosscheck import judge, kinds
from crosscheck.align.encode import ENCODERS, make
from crosscheck.cache import Cache
from crosscheck.find import find_claims
from crosscheck.model import AGREEING, Encoder

Row = dict[str, Any]


def follows(row: Row) -> str:
    """Whether every figure of the hypothesis is met by one of the premise."""
    articles = [article(side, row[side], row.get(f"{side}_date")) for side in SIDES]
    found = judge.derive([claim for one in articles for claim in find_claims(one)], articles)
    stated = [claim for claim in found if claim.checkable and not claim.derived_from]
    given, asked = ([claim for claim in stated if claim.article_id == side] for side in SIDES)
    for claim in asked:
        levels = {
            kinds.kind(claim.kind).compare(claim.value, other.value).level
            for other in given
            if other.kind == claim.kind
        }
        if levels and not levels & AGREEING:
            return "contradiction"
        if not levels:
            return "neutral"
    return "entailment"


def scored(gold: Path, labels: dict[str, str], *more: str) -> Row:
    """What the scorer that lies beside the data says."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "labels.jsonl"
        path.write_text("".join(json.dumps({"id": i, "label": label}) + "\n" for i, label in labels.items()))
        command = [sys.executable, str(gold.parent.parent / "score_pairs.py"), str(gold), str(path), *more]
        result: Row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result


def show_news(data: Path, encoder: Encoder) -> None:
    """The news pairs, all of development topics: accuracy, and each label's recall and precision."""
    path = data / "pairs" / "news.jsonl"
    rows = rows_of(path)
    result = scored(path, news(rows, encoder, data))
    print(f"news: {len(rows)} pairs, accuracy {result['accuracy']:.3f}, macro F1 {result['macro_f1']:.3f}")
    table = [(name, one["n"], one["precision"], one["recall"]) for name, one in result["labels"].items()]
    print(tabulate(table, headers=["", "pairs", "precision", "recall"], tablefmt="plain"))
    print({key: count for key, count in result["confusion"].items() if key.split("->")[0] != key.split("->")[1]}, "\n")


def show_equate(data: Path) -> None:
    """EQUATE's news sets as entailed or not."""
    table = []
    for name, best in (
        ("newsnli", "0.73"),
        ("rte_quant", "0.90 / 0.70"),
        ("awpnli", "0.96"),
        ("stresstest", "0.68 / 0.97"),
    ):
        path = data / "pairs" / f"equate_{name}.jsonl"
        labels = {row["id"]: follows(row) for row in rows_of(path)}
        known = {row["label"] for row in rows_of(path)}
        merge = (
            ""
            if len(known) > 2
            else ",".join(
                f"{label}={min(known - {'entailment'})}" for label in ("neutral", "contradiction") if label not in known
            )
        )
        result = scored(path, labels, *(("--map", merge) if merge else ()))
        table.append((name, result["pairs"], f"{result['accuracy']:.3f}", best))
    print(
        tabulate(table, headers=["EQUATE", "pairs", "accuracy", "references"], tablefmt="plain", disable_numparse=True)
    )


def main() -> None:
    """Label and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", choices=sorted(ENCODERS), default="mention")
    parser.add_argument("--cache", type=Path, help="keep vectors in this folder")
    arguments = parser.parse_args()
    show_news(arguments.data, make(arguments.encoder, "", Cache(arguments.cache)))
    show_equate(arguments.data)


if __name__ == "__main__":
    main()
