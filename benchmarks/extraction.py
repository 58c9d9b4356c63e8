"""
How well crosscheck finds and normalises figures, dates and ranges, on texts labelled by people.

    python benchmarks/extraction.py --data ../shared/bench/extraction [--errors N] [--set NAME ...]

Reads every text as `crosscheck extract` does, writes predictions to a temporary folder and lets the scorer that lies
beside the data judge them. Quantities go to the quantity sets, TIMEX values to the TIMEX sets, day intervals to the
ranges; every prediction counts in precision. Rivals that happen to be installed are run on the same texts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from crosscheck.articles import read_file
from crosscheck.find import find_claims
from crosscheck.report.rows import claim_row

Row = dict[str, Any]
Extractor = Callable[[Path], Iterator[tuple[str, list[Row]]]]
"""From a file of texts to (id, claims as rows) of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the scorer: a name, the sets that are scored together, what is read from a claim, what is shown."""

    name: str
    sets: tuple[str, ...]
    read: Callable[[Row], Iterator[Row]]
    measures: tuple[str, ...]


def quantities(row: Row) -> Iterator[Row]:
    """Number and unit of a claim that has them."""
    quantity = row.get("quantity")
    if quantity is not None:
        span = {"start": row["start"], "end": row["end"]}
        yield {**span, "type": "quantity", "value": quantity["value"], "unit": quantity["unit"]}


def timexes(row: Row) -> Iterator[Row]:
    """The TIMEX3 value of a claim, or both of an extent's ends."""
    timex = row.get("timex")
    if timex is None:
        return
    ends = [timex[end] for end in ("begin", "end") if isinstance(timex.get(end), dict)]
    for one in ends or [{"start": row["start"], "end": row["end"], **timex}]:
        span = {"start": one["start"], "end": one["end"]}
        yield {**span, "timex_type": one["type"], "timex_value": one["value"], "mod": one.get("mod") or None}


def ranges(row: Row) -> Iterator[Row]:
    """First day and the day after the last, of a claim about an extent."""
    if row["kind"] != "extent":
        return
    interval = row["timex"].get("interval")
    value = None
    if interval and interval[0] and interval[1]:
        value = [interval[0], str(dt.date.fromisoformat(interval[1][:10]) + dt.timedelta(days=1))]
    yield {"start": row["start"], "end": row["end"], "type": "daterange", "value": value}


QUANTITY = ("value", "value+unit", "std:value+unit")
TIMEX = ("relaxed", "strict", "value", "value_eq")
TABLES = (
    Table(name="newsquant", sets=("newsquant",), read=quantities, measures=QUANTITY),
    Table(name="pooled news", sets=("te3_platinum", "timebank", "aquaint"), read=timexes, measures=TIMEX),
    Table(name="te3_platinum", sets=("te3_platinum",), read=timexes, measures=TIMEX),
    Table(name="timebank", sets=("timebank",), read=timexes, measures=TIMEX),
    Table(name="aquaint", sets=("aquaint",), read=timexes, measures=TIMEX),
    Table(name="wikiwars", sets=("wikiwars",), read=timexes, measures=TIMEX),
    Table(
        name="date_ranges", sets=("date_ranges",), read=ranges, measures=("relaxed", "strict", "value", "value_lenient")
    ),
    *(
        Table(name=name, sets=(name,), read=quantities, measures=QUANTITY)
        for name in ("cqe_currency", "cqe_dimension", "cqe_temperature", "cqe_age")
    ),
)


def crosscheck(texts: Path) -> Iterator[tuple[str, list[Row]]]:
    """Claims as `crosscheck extract` gives them."""
    reading = read_file(texts, max_bytes=1 << 30)
    for skip in reading.skips:
        print(f"  skipped {skip.where}: {skip.reason}", file=sys.stderr)
    for article in reading.articles:
        yield article.id, [claim_row(article, claim) for claim in find_claims(article)]


def quantulum3(texts: Path) -> Iterator[tuple[str, list[Row]]]:
    """Quantities by quantulum3."""
    from quantulum3 import parser

    for item in map(json.loads, texts.read_text(encoding="utf-8").splitlines()):
        found = parser.parse(item["text"])
        yield (
            item["id"],
            [
                {
                    "start": one.span[0],
                    "end": one.span[1],
                    "kind": "quantity",
                    "quantity": {"value": one.value, "unit": one.unit.name},
                }
                for one in found
            ],
        )


def dateparser(texts: Path) -> Iterator[tuple[str, list[Row]]]:
    """Dates by dateparser's search, the publication day as its base."""
    from dateparser.search import search_dates

    for item in map(json.loads, texts.read_text(encoding="utf-8").splitlines()):
        base = {"RELATIVE_BASE": dt.datetime.fromisoformat(item["published"][:10])} if item["published"] else {}
        rows, at = [], 0
        for words, when in search_dates(item["text"], languages=["en"], settings=base) or []:
            start = item["text"].find(words, at)
            if start >= 0:
                at = start + len(words)
                timex = {"type": "DATE", "value": when.date().isoformat()}
                rows.append({"start": start, "end": at, "kind": "date", "timex": timex})
        yield item["id"], rows


RIVALS: dict[str, tuple[Extractor, Callable[[Row], Iterator[Row]]]] = {
    "quantulum3": (quantulum3, quantities),
    "dateparser": (dateparser, timexes),
}


def texts_of(gold: Path, folder: Path) -> tuple[Path, int]:
    """The bare texts of a labelled set, as JSONL that crosscheck reads, and their length in code points."""
    items = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    path = folder / f"{gold.stem}.texts.jsonl"
    lines = (json.dumps({"id": i["id"], "text": i["text"], "published": i.get("ref_date")}) for i in items)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path, sum(len(item["text"]) for item in items)


class Predictions:
    """Claims of every set by every extractor, found once and timed."""

    def __init__(self, data: Path, folder: Path) -> None:
        self._data, self._folder = data, folder
        self._found: dict[tuple[str, str], list[tuple[str, list[Row]]]] = {}
        self.seconds: dict[str, float] = {}
        self.characters: dict[str, int] = {}

    def of(self, who: str, extractor: Extractor, name: str) -> list[tuple[str, list[Row]]]:
        """The claims of the set `name`."""
        if (who, name) not in self._found:
            path, characters = texts_of(self._data / f"{name}.jsonl", self._folder)
            start = time.process_time()
            self._found[who, name] = list(extractor(path))
            self.seconds[who] = self.seconds.get(who, 0.0) + time.process_time() - start
            self.characters[who] = self.characters.get(who, 0) + characters
        return self._found[who, name]

    def write(self, who: str, extractor: Extractor, table: Table) -> list[Path]:
        """Files of predictions for the scorer."""
        paths = []
        for name in table.sets:
            path = self._folder / f"{who}.{table.name}.{name}.jsonl".replace(" ", "-")
            lines = (
                json.dumps({"id": item, "pred": [one for row in rows for one in table.read(row)]})
                for item, rows in self.of(who, extractor, name)
            )
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            paths.append(path)
        return paths


def score(data: Path, table: Table, predictions: list[Path], *, errors: int, fair: bool) -> Row:
    """The scorer's figures; its own listing of errors goes to stdout."""
    golds = [str(data / f"{name}.jsonl") for name in table.sets]
    base = [sys.executable, str(data / "score.py"), *golds, "--pred", *map(str, predictions)]
    base += ["--fair"] if fair else []
    if errors:
        print(subprocess.run([*base, "--errors", str(errors)], check=True, capture_output=True, text=True).stdout)
    done = subprocess.run([*base, "--json"], check=True, capture_output=True, text=True)
    figures: Row = json.loads(done.stdout)["scores"]
    return figures


def show(who: str, table: Table, plain: Row, fair: Row) -> None:
    """One line a measure: precision, recall, F1, and F1 with the corrected labels."""
    for measure in table.measures:
        one, other = plain[measure], fair[measure]
        print(
            f"{table.name:<16}{who:<12}{measure:<16}{one['P']:>7.1f}{one['R']:>7.1f}{one['F1']:>7.1f}{other['F1']:>9.1f}"
            f"{one['gold']:>7}{one['pred']:>7}"
        )


def main() -> None:
    """Run crosscheck and the rivals that are installed, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled sets and their score.py")
    parser.add_argument("--errors", type=int, default=0, help="list the first N errors of each table")
    parser.add_argument("--set", action="append", help="only these tables")
    parser.add_argument("--no-rivals", action="store_true", help="leave the rivals out")
    arguments = parser.parse_args()
    rivals = {} if arguments.no_rivals else {name: one for name, one in RIVALS.items() if find_spec(name) is not None}
    tables = [table for table in TABLES if not arguments.set or table.name in arguments.set]
    with tempfile.TemporaryDirectory() as folder:
        predictions = Predictions(arguments.data, Path(folder))
        print(f"{'set':<16}{'by':<12}{'measure':<16}{'P':>7}{'R':>7}{'F1':>7}{'fair F1':>9}{'gold':>7}{'pred':>7}")
        for table in tables:
            runners: list[tuple[str, Extractor]] = [("crosscheck", crosscheck)]
            runners += [(name, rival) for name, (rival, read) in rivals.items() if read is table.read]
            for who, extractor in runners:
                paths = predictions.write(who, extractor, table)
                plain = score(arguments.data, table, paths, errors=0, fair=False)
                errors = arguments.errors if who == "crosscheck" else 0
                show(who, table, plain, score(arguments.data, table, paths, errors=errors, fair=True))
        for who, seconds in predictions.seconds.items():
            speed = predictions.characters[who] / seconds
            print(f"{who}: {predictions.characters[who]:,} characters in {seconds:.2f} CPU s, {speed:,.0f} a second")


if __name__ == "__main__":
    main()
