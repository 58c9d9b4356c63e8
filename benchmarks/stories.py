"""
How crosscheck fares on two short articles: invented pairs that state one fact otherwise, or two that look like one.

    python -m benchmarks.stories [--encoder mention] [--list]

`stories/*.jsonl` holds 800 of them, a batch a file, written by a language model out of its head: half are one fact told
with two values, most in other words; half are two facts that are easily mixed up, a third to a half of these told in
nearly the same words. Such look-alikes are far more frequent here than in the news: the precision is of hard cases.
Nothing was learned from them; rules of the language were found in what went wrong with some.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks.discrepancy import check
from benchmarks.news import rows_of
from crosscheck.align.encode import ENCODERS, make
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.model import Encoder, Run, Span, Verdict

STORIES = Path(__file__).parent / "stories"
PRINTED = "2024-06-05"
_RAISED = (Verdict.CONFLICT, Verdict.POSSIBLE)
Row = dict[str, Any]


def run(row: Row, encoder: Encoder) -> Run:
    """Check the two articles of a story."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "story"
        texts.mkdir()
        for side in ("a", "b"):
            (texts / f"{side}.txt").write_text(row[side] + "\n", encoding="utf-8")
        documents: list[Row] = [{"doc": side, "outlet": side, "date": PRINTED, "url": ""} for side in ("a", "b")]
        return check(Path(folder), texts.name, documents, encoder, Options())


def raised(row: Row, result: Run) -> Counter[tuple[str, str]]:
    """What is said of each link, ("one" or "two", verdict), and of everything else that is raised, ("other", ...)."""
    claims = {claim.id: claim for claim in result.claims}
    facts = [fact for fact in result.facts if fact.verdict in _RAISED]
    places = [{side: _place(row[side], link[side]) for side in ("a", "b")} for link in row["links"]]
    said: Counter[tuple[str, str]] = Counter()
    told = set()
    for link, place in zip(row["links"], places, strict=True):
        verdicts = set()
        for number, fact in enumerate(facts):
            members = [claims[name] for name in fact.claims]
            sides = {c.article_id for c in members if _meets(c.span, place[c.article_id])}
            if sides == {"a", "b"}:
                verdicts.add(fact.verdict)
                told.add(number)
        verdict = next((one for one in _RAISED if one in verdicts), None)
        said["one" if link["one"] else "two", verdict.value if verdict else "nothing"] += 1
    for number, fact in enumerate(facts):
        said["other", fact.verdict.value] += number not in told
    return said


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _meets(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def main() -> None:
    """Check every story and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", choices=sorted(ENCODERS), default="mention")
    parser.add_argument("--cache", type=Path, help="keep vectors in this folder")
    parser.add_argument("--list", action="store_true", help="name the look-alikes that are raised as conflicts")
    arguments = parser.parse_args()
    encoder = make(arguments.encoder, "", Cache(arguments.cache))
    table, total = [], Counter[tuple[str, str]]()
    for path in sorted(STORIES.glob("*.jsonl")):
        said = Counter[tuple[str, str]]()
        for row in rows_of(path):
            found = raised(row, run(row, encoder))
            said += found
            if arguments.list and (found["two", "conflict"] or found["other", "conflict"]):
                print(row["id"], row["a"], row["b"], sep="\n  ")
        total += said
        table.append((path.stem, *_figures(said)))
    table.append(("all", *_figures(total)))
    heads = [
        "",
        "one fact",
        "conflict",
        "possible",
        "two facts",
        "conflict",
        "possible",
        "other",
        "precision",
        "recall",
    ]
    print(tabulate(table, headers=heads, tablefmt="plain"))


def _figures(said: Counter[tuple[str, str]]) -> tuple[int | str, ...]:
    counts = {side: [said[side, verdict] for verdict in ("conflict", "possible", "nothing")] for side in ("one", "two")}
    right, wrong = counts["one"][0], counts["two"][0] + said["other", "conflict"]
    return (
        sum(counts["one"]), *counts["one"][:2], sum(counts["two"]), *counts["two"][:2], said["other", "conflict"],
        f"{right / max(1, right + wrong):.2f}", f"{right / sum(counts['one']):.2f}",
    )  # fmt: skip


if __name__ == "__main__":
    main()
