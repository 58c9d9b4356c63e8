"""
How well the gate tells a wrong edit from a right one, on real events told by several outlets and labelled by people.

    python -m benchmarks.gate --data ../shared/bench/discrepancy [--split train|dev|all] [--encoder lexical] [--list]

Each article of an event in turn is the draft, held against the others as `crosscheck check` does. Unchanged, every
error that the labels do not know is an alarm. Then, as `--diff` sees an edit, one value that two other articles share
is changed (12 to 21, 7 May to 9 May, million to billion, 8 percent to 18): caught is an error on it. Then the same
value is reworded (digits and words, signs and words, another order, rounded, vaguer): an error on it is a false alarm.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks.discrepancy import topics, write_case
from benchmarks.edits import Edit, altered, reworded
from crosscheck import pipeline
from crosscheck.align.encode import make
from crosscheck.articles import load_case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.gate import Changes, Conduct, Files, Filters, Held, Lines, Terms, assess
from crosscheck.model import Article, Encoder, GateFinding, Run, Severity

Row = dict[str, Any]
KINDS = frozenset(
    {
        "count",
        "age",
        "money",
        "percent",
        "date",
        "date_range",
        "distance",
        "size",
        "duration",
        "score",
        "magnitude",
        "rate",
    }
)
"""Types of labelled facts whose values are edited; ranks and ordinals, times and names with figures are left out."""


EXCUSED = frozenset({"conflict", "superseded", "ignore"})
"""Verdicts of the labels under which an error is no false alarm, or cannot be called one."""
Stretch = tuple[str, int, int]
"""An article, and offsets in its file."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """An error of the gate, with the stretches of its sides."""

    found: GateFinding
    draft: Stretch
    sides: list[list[Stretch]]

    def told(self) -> str:
        """In one line."""
        sentences = (" ".join(r.sentence.split())[:140] for r in self.found.sources[:2])
        own = " ".join(self.found.sentence.split())[:140]
        return f"{self.found.finding.message}\n    draft: {own}\n    " + "\n    ".join(sentences)


@dataclass(slots=True)
class Tally:
    """What was counted, and examples of it."""

    drafts: int = 0
    compared: int = 0
    alarmed: int = 0
    alarms: collections.Counter[str] = field(default_factory=collections.Counter)
    edits: collections.Counter[str] = field(default_factory=collections.Counter)
    caught: collections.Counter[str] = field(default_factory=collections.Counter)
    rewordings: collections.Counter[str] = field(default_factory=collections.Counter)
    flagged: collections.Counter[str] = field(default_factory=collections.Counter)
    examples: list[str] = field(default_factory=list)


class Event:
    """One event: its articles, its labels, and the gate over one of them."""

    def __init__(self, data: Path, topic: str, documents: list[Row], encoder: Encoder, options: Options) -> None:
        self.topic, self.encoder, self.options = topic, encoder, options
        with tempfile.TemporaryDirectory() as folder:
            self.case = load_case(write_case(data, topic, documents, Path(folder)), max_bytes=options.max_bytes)
        self.rows = {row["doc"]: row for row in documents}
        self.data = data
        name = topic.replace("/", "_") + ".json"
        gold = json.loads((data / "gold" / name).read_text(encoding="utf-8"))
        self.slots: list[Row] = gold["slots"]
        self.texts = {a.id: Path(a.source.path).read_text(encoding="utf-8") for a in self.case.articles}
        self.sources = pipeline.read_sources((self.case,), ())

    def draft(self, name: str, text: str | None = None) -> Article:
        """An article as a draft, with another text if one is given."""
        if text is None:
            return next(article for article in self.case.articles if article.id == name)
        with tempfile.TemporaryDirectory() as folder:
            there = Path(folder) / self.topic
            there.mkdir(parents=True)
            (there / f"{name}.txt").write_text(text, encoding="utf-8")
            case = load_case(write_case(Path(folder), self.topic, [self.rows[name]], Path(folder) / "case"))
            return case.articles[0]

    def errors(
        self, draft: Article, text: str, *, line: int = 0, before: Article | None = None
    ) -> tuple[list[Alarm], int]:
        """The gate's errors on a draft, with `line` only those on it, and how many of its values were compared."""
        own = next(article.source.path for article in self.case.articles if article.id == draft.id)
        run, name = pipeline.check(draft, self.sources, self.options, self.encoder, leave_out={own}, before=before)
        texts = {article.source.path: self.texts.get(article.id, "") for article in run.articles}
        texts[draft.source.path] = text
        changes = Changes(lines={draft.source.path: Lines(runs=((line, line),))}) if line else None
        gated = assess(
            [Held(run=run, article=name)],
            files=Files(names=lambda path: path, text=lambda path: texts[path]),
            filters=Filters(terms=Terms(today=dt.date.min), changes=changes),
            conduct=Conduct(fail_on="error", encoder=self.options.encoder),
        )
        found = [one for one in gated.counted if one.finding.severity is Severity.ERROR]
        return [_alarm(run, one) for one in found], len(gated.drafts[0].claims)

    def shared(self, name: str) -> Iterator[tuple[Row, Row]]:
        """Labelled values of an article, one of each fact, that two other articles state the same: slot and mention."""
        for slot in self.slots:
            told: dict[str, set[str]] = collections.defaultdict(set)
            for mention in slot["mentions"]:
                told[mention["value"]].add(mention["doc"])
            for mention in slot["mentions"]:
                if mention["doc"] == name and len(told[mention["value"]] - {name}) >= 2:
                    yield slot, mention
                    break


def _alarm(run: Run, found: GateFinding) -> Alarm:
    claims = {claim.id: claim for claim in run.claims}
    sources = {article.id: article.source for article in run.articles}

    def place(name: str) -> Stretch:
        claim = claims[name]
        source = sources[claim.article_id]
        return claim.article_id, source.locate(claim.span.start).offset, source.locate(claim.span.end - 1).offset + 1

    sides = [[place(name) for name in position.claims] for position in found.finding.positions]
    return Alarm(found=found, draft=place(found.claim), sides=sides)


def _meet(one: Stretch, mention: Row) -> bool:
    return bool(one[0] == mention["doc"] and one[1] < mention["vend"] and mention["vstart"] < one[2])


def known_as(alarm: Alarm, slots: Sequence[Row]) -> str:
    """What the labels say of an alarm: the verdict of the fact that both its sides touch, else how they miss it."""
    touched = [
        {slot["id"] for slot in slots for stretch in side for m in slot["mentions"] if _meet(stretch, m)}
        for side in alarm.sides
    ]
    both = set.intersection(*touched) if touched else set()
    verdicts = [slot["verdict"] for slot in slots if slot["id"] in both]
    for verdict in ("conflict", "superseded", "ignore", "compatible", "agree"):
        if verdict in verdicts:
            return str(verdict)
    if all(touched):
        return "two facts"
    return "not labelled" if not any(touched) else "half labelled"


def measure(event: Event, tally: Tally, *, most: int) -> None:
    """Unchanged, changed and reworded: every article of one event."""
    for article in event.case.articles:
        text = event.texts[article.id]
        before, compared = event.errors(article, text)
        tally.drafts += 1
        tally.compared += compared
        known = [known_as(alarm, event.slots) for alarm in before]
        tally.alarms.update(known)
        tally.alarmed += any(name not in EXCUSED for name in known)
        for name, alarm in zip(known, before, strict=True):
            if name not in EXCUSED:
                tally.examples.append(f"alarm ({name}): {event.topic} {alarm.told()}")
        for slot, mention in list(event.shared(article.id))[:most]:
            _edit(event, tally, article.id, slot, mention, before)


def _edit(event: Event, tally: Tally, name: str, slot: Row, mention: Row, before: Sequence[Alarm]) -> None:
    text = event.texts[name]
    words = mention["value_text"]
    if slot["type"] not in KINDS or text[mention["vstart"] : mention["vend"]] != words:
        return
    if any(_meet(alarm.draft, mention) for alarm in before):
        return
    change = altered(words, slot["type"])
    if change is not None:
        tally.edits[change.sort] += 1
        hit = _told(event, name, mention, change)
        tally.caught[change.sort] += bool(hit)
        if not hit:
            tally.examples.append(f"missed ({change.sort}): {event.topic} {name} {words!r} as {change.words!r}")
    for same in reworded(words, slot["type"]):
        tally.rewordings[same.sort] += 1
        for alarm in _told(event, name, mention, same):
            tally.flagged[same.sort] += 1
            tally.examples.append(f"flagged ({same.sort}): {words!r} as {same.words!r} {event.topic} {alarm.told()}")
            break


def _told(event: Event, name: str, mention: Row, edit: Edit) -> list[Alarm]:
    """The errors on the edited words."""
    text = event.texts[name]
    start = mention["vstart"]
    edited = text[:start] + edit.words + text[mention["vend"] :]
    line = text.count("\n", 0, start) + 1
    found, _ = event.errors(event.draft(name, edited), edited, line=line, before=event.draft(name))
    end = start + len(edit.words)
    return [alarm for alarm in found if alarm.draft[1] < end and start < alarm.draft[2]]


def show(tally: Tally) -> None:
    """The figures, as tables."""
    wrong = sum(count for name, count in tally.alarms.items() if name not in EXCUSED)
    print(f"{tally.drafts} drafts unchanged, {tally.compared} values compared")
    print(f"drafts with an error that the labels do not know: {tally.alarmed} ({_share(tally.alarmed, tally.drafts)})")
    print(f"errors: {sum(tally.alarms.values())}, of them not known: {wrong}; {dict(sorted(tally.alarms.items()))}\n")
    for title, of, hits in (
        ("changed value caught", tally.edits, tally.caught),
        ("reworded value flagged", tally.rewordings, tally.flagged),
    ):
        rows = [(sort, count, hits[sort], _share(hits[sort], count)) for sort, count in sorted(of.items())]
        rows.append(("all", of.total(), hits.total(), _share(hits.total(), of.total())))
        print(tabulate(rows, headers=(title, "edits", "told", "share"), tablefmt="plain"), end="\n\n")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the events and their labels")
    parser.add_argument("--split", choices=("train", "dev", "all"), default="all")
    parser.add_argument("--encoder", default="mention")
    parser.add_argument("--cache", type=Path, help="keep sentence vectors in this folder")
    parser.add_argument("--most", type=int, default=1000, help="values edited in one article")
    parser.add_argument("--topics", default="", help="only events whose name begins so")
    parser.add_argument("--list", action="store_true", help="print every miss and every false alarm")
    arguments = parser.parse_args()
    options = Options(encoder=arguments.encoder)
    encoder = make(options.encoder, options.model, Cache(arguments.cache))
    tally = Tally()
    start = time.perf_counter()
    for split in ("train", "dev") if arguments.split == "all" else (arguments.split,):
        for topic, documents in topics(arguments.data, split).items():
            if topic.startswith(arguments.topics):
                measure(Event(arguments.data, topic, documents, encoder, options), tally, most=arguments.most)
    for example in tally.examples if arguments.list else ():
        print(example)
    show(tally)
    print(f"{time.perf_counter() - start:.0f} s with the {options.encoder} encoder")


if __name__ == "__main__":
    main()
