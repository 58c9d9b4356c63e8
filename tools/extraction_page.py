"""
Write the parts of docs/extraction.md that the corpus tests decide.

    python -m tools.extraction_page            write the page anew
    python -m tools.extraction_page --check    end 1 when the page is not what it would write

One line a value of `tests/corpus/*.toml`: the words that were marked there, and what the kind reads in them, read now.
What stands outside the markers is written by hand, the measured figures too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosscheck import kinds
from crosscheck.grammar import parse
from crosscheck.model import Grain, Kind, Mention, Setting, Span, When

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "extraction.md"
BEGIN, END = "<!-- corpus: begin -->", "<!-- corpus: end -->"
_MOST = 6
"""Phrasings shown of one value; the corpus may hold more."""


def page() -> str:
    """The page as it should stand: by hand around the markers, generated between them."""
    text = PAGE.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    return f"{head}{BEGIN}\n\n{constructs()}\n{END}{rest.split(END)[1]}"


def constructs() -> str:
    """A table of every kind, in the order of the registry."""
    return "\n".join(_section(kind) for kind in kinds.REGISTRY)


def _section(kind: Kind) -> str:
    data = tomllib.loads((ROOT / "tests" / "corpus" / f"{kind.name}.toml").read_text(encoding="utf-8"))
    entries = data.get("values") or data["group"]
    rows = [_row(kind, entry, entry.get("sentences") or entry["phrasings"]) for entry in entries]
    rows += [_row(kind, entry, [entry["sentence"]]) for entry in data.get("ambiguous", [])]
    lines = [f"### {kind.name}", "", "| words | reads as |", "|---|---|", *dict.fromkeys(rows), ""]
    negatives = data["negatives"]
    blocks = negatives if isinstance(negatives, list) else [negatives]
    sentences = [sentence for block in blocks for sentence in block["sentences"]]
    return "\n".join([*lines, f"No {kind.name} in:", "", *(f"- {_plain(sentence)}" for sentence in sentences), ""])


def _row(kind: Kind, entry: dict[str, Any], sentences: list[str]) -> str:
    phrases = list(dict.fromkeys(_marked(sentence)[1] for sentence in sentences))[:_MOST]
    told = _told(entry)
    mention = next(iter(_hits(kind, entry, sentences[0])))
    words = " · ".join(_plain(phrase) for phrase in phrases) + (f" ({told})" if told else "")
    why = f", {entry['why']}" if "why" in entry else ""
    return f"| {words} | {_output(kind, mention)}{why} |"


def _told(entry: dict[str, Any]) -> str:
    """What the article tells besides the words."""
    parts = []
    if entry.get("published"):
        parts.append(f"published {entry['published']}")
    if entry.get("tense"):
        parts.append(f"{entry['tense']} tense")
    if entry.get("date_order"):
        parts.append(f"order {entry['date_order']}")
    return ", ".join(parts)


def _hits(kind: Kind, entry: dict[str, Any], sentence: str) -> Iterator[Mention]:
    text, _, span = _marked(sentence)
    for mention in kind.find(parse(text), _setting(entry, text)):
        if mention.span.overlaps(span):
            yield mention


def _setting(entry: dict[str, Any], text: str) -> Setting:
    published = None
    if entry.get("published"):
        date = dt.date.fromisoformat(entry["published"])
        published = When(first=date, last=date, grain=Grain.DAY, timex=entry["published"])
    return Setting(
        published=published,
        date_order=entry.get("date_order", ""),
        sentences=(Span(0, len(text)),),
        tense_at=lambda _offset: str(entry.get("tense", "")),
    )


def _marked(sentence: str) -> tuple[str, str, Span]:
    """A sentence without its brackets, the words they mark and where those stand."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "", 1).replace("]", "", 1)
    return text, text[start:end], Span(start, end)


def _output(kind: Kind, mention: Mention) -> str:
    parts = []
    timex, quantity = kind.timex(mention.value), kind.quantity(mention.value)
    if timex is not None:
        mod = f" mod {timex['mod']}" if timex.get("mod") else ""
        limit = getattr(mention.value, "limit", "")
        parts.append(f"{timex['type']} `{timex['value']}`{mod}{f' limit {limit}' if limit else ''}")
    if quantity is not None:
        value = quantity["value"]
        figure = " to ".join(_number(one) for one in value) if isinstance(value, list) else _number(value)
        bound = "" if quantity["bound"] == "exact" else f"{quantity['bound']} "
        parts.append(f"{bound}{figure} {_plain(quantity['unit'])}".rstrip())
    if not parts:
        parts.append(_plain(kind.say(mention.value)))
    if not mention.checkable:
        parts.append("not checkable")
    return "; ".join(parts)


def _number(value: object) -> str:
    return f"{value:f}" if hasattr(value, "as_tuple") else str(value)


def _plain(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ").replace("*", "\\*").replace("$", "\\$")


def main() -> int:
    """Write or check the page."""
    parser = argparse.ArgumentParser(description="Write docs/extraction.md from the corpus tests.")
    parser.add_argument("--check", action="store_true", help="only say whether the page is up to date")
    text = page()
    if parser.parse_args().check:
        return int(text != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
