"""Reading sentences as the kinds of time read them, and the corpus in which they are kept."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from crosscheck.grammar import parse
from crosscheck.model import Grain, Kind, Mention, Setting, Span, When

CORPUS = Path(__file__).parent.parent / "corpus"


def setting(published: str = "", *, tense: str = "", **more: Any) -> Setting:
    """An article published on a day, month ("2024-05") or year ("2024"), told in one tense, of one sentence."""
    when = None
    if len(published) == 10:
        date = dt.date.fromisoformat(published)
        when = When(first=date, last=date, grain=Grain.DAY, timex=published)
    elif len(published) == 4:
        year = int(published)
        when = When(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31), grain=Grain.YEAR, timex=published)
    return Setting(published=when, tense_at=lambda _offset: tense, **more)


def read(kind: Kind, text: str, told: Setting | None = None) -> list[Mention]:
    return list(kind.find(parse(text), told or setting()))


def unmark(sentence: str) -> tuple[str, Span]:
    """A sentence without its brackets, and the span they marked."""
    start, end = sentence.index("["), sentence.index("]") - 1
    return sentence.replace("[", "").replace("]", ""), Span(start, end)


def told_by(entry: dict[str, Any], text: str) -> Setting:
    return setting(
        entry.get("published", ""),
        tense=entry.get("tense", ""),
        date_order=entry.get("date_order", ""),
        sentences=(Span(0, len(text)),),
    )


def marked(kind: Kind, entry: dict[str, Any], sentence: str) -> Mention:
    """The mention at the marked words; the rest of what was found is in the failure's text."""
    text, span = unmark(sentence)
    found = read(kind, text, told_by(entry, text))
    hits = [m for m in found if m.span == span or (entry.get("loose_span") and m.span.overlaps(span))]
    assert hits, (
        f"{text!r}: nothing at {text[span.start : span.end]!r}, found {[text[m.span.start : m.span.end] for m in found]}"
    )
    return hits[0]


def corpus(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))


def phrasings(name: str) -> list[tuple[dict[str, Any], str]]:
    return [(entry, sentence) for entry in corpus(name)["values"] for sentence in entry["sentences"]]


def negatives(name: str) -> list[str]:
    return [sentence for entry in corpus(name)["negatives"] for sentence in entry["sentences"]]
