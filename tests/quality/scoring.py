"""Precision and recall of extraction on the gold sentences, by kind."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.find import find_claims
from crosscheck.report.rows import claim_row
from tests.factories import article, day

GOLD = Path(__file__).with_name("gold.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """
    How a kind fared: labels, found claims, and the claims that are right.

    A claim is right when it overlaps a label of its kind, one claim a label, and has its value; `placed` counts those
    that overlap, whatever their value.
    """

    labels: int
    found: int
    placed: int
    right: int

    @property
    def precision(self) -> float:
        """Share of found claims that are right, three decimals; 1 when none was found."""
        return round(self.right / self.found, 3) if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of labels found with their value, three decimals; 1 when there is none."""
        return round(self.right / self.labels, 3) if self.labels else 1.0


def gold() -> list[dict[str, Any]]:
    """The labelled sentences."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def found_in(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The checkable claims of a sentence as the JSON report writes them."""
    published = day(item["published"]) if item["published"] else None
    text = article(item["text"], id=item["id"], published=published)
    return [claim_row(text, claim) for claim in find_claims(text) if claim.checkable]


def right(label: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether the value of a claim is that of a label of its kind."""
    wanted = label["value"]
    match label["kind"]:
        case "date" | "time" | "duration":
            return isinstance(wanted, list) or row["timex"]["value"] == wanted
        case "extent":
            return row["timex"].get("interval") == wanted
        case "ordinal":
            return row["value"]["rank"] == wanted
        case "score":
            return [row["value"]["left"], row["value"]["right"]] == wanted
    got = dict(row["quantity"])
    if label["kind"] == "count":
        # Labels name the counted noun alone; the report adds the words before it ("heart transplant").
        got["unit"] = {"people": "person"}.get(got["unit"], got["unit"]).rpartition(" ")[2]
    return wanted["value"] is None or all(got[key] == wanted[key] for key in ("value", "unit", "bound"))


def score(items: Iterable[dict[str, Any]]) -> dict[str, Score]:
    """The score of each kind, and of "all"."""
    tally: Counter[tuple[str, str]] = Counter()
    for item in items:
        rows = found_in(item)
        for row in rows:
            tally[row["kind"], "found"] += 1
        for label in item["claims"]:
            tally[label["kind"], "labels"] += 1
            row = next((row for row in rows if _meets(label, row)), None)
            if row is not None:
                rows.remove(row)
                tally[label["kind"], "placed"] += 1
                tally[label["kind"], "right"] += right(label, row)
    fields = ("labels", "found", "placed", "right")
    kinds = sorted({kind for kind, _ in tally})
    scores = {kind: Score(**{field: tally[kind, field] for field in fields}) for kind in kinds}
    scores["all"] = Score(**{field: sum(tally[kind, field] for kind in kinds) for field in fields})
    return scores


def _meets(label: dict[str, Any], row: dict[str, Any]) -> bool:
    return row["kind"] == label["kind"] and row["start"] < label["end"] and label["start"] < row["end"]


def main() -> None:
    """Print the scores, to pin a raised floor by."""
    for kind, found in score(gold()).items():
        rates = f"P {found.precision:.3f}  R {found.recall:.3f}"
        sys.stdout.write(f"{kind:10} {found.right:4} of {found.labels:4} labels  {rates}\n")


if __name__ == "__main__":
    main()
