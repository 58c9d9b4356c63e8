"""JSONL (.jsonl): one object an article, one article a line."""

from __future__ import annotations

import json
import re

from crosscheck.articles import metadata
from crosscheck.articles.drafts import Draft, Format, Sheaf
from crosscheck.articles.sources import Source
from crosscheck.errors import InputError
from crosscheck.model import Skip, SourceMap

_SURROGATE = re.compile("[\ud800-\udfff]")


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """
    Take each line's object as a draft; blank lines count as lines and hold nothing.

    The text is taken as the object gives it, every character, so that offsets in it are those of other programs.

    Raises InputError, naming file and line, for a line that is no JSON object with a text.
    """
    first, last = lines or (1, len(source.line_starts))
    drafts: list[Draft] = []
    skips: list[Skip] = []
    for number in range(first, last + 1):
        start = source.line_starts[number - 1]
        end = source.line_starts[number] if number < len(source.line_starts) else len(source.text)
        row = source.text[start:end].strip()
        if not row:
            continue
        where = f"{source.name}:{number}"
        draft = _draft(_object(row, where), where, source, number)
        if draft.text.strip():
            drafts.append(draft)
        else:
            name = draft.meta.id or source.stem
            skips.append(Skip(where=where, reason="its text is empty", article=name, line=number))
    return Sheaf(drafts=tuple(drafts), skips=tuple(skips))


def _object(row: str, where: str) -> dict[str, object]:
    try:
        found = json.loads(row)
    except json.JSONDecodeError as error:
        raise InputError(
            where,
            f"this line is not JSON ({error.msg.lower()} at column {error.colno}).",
            "Put one object on each line.",
        ) from None
    except (ValueError, RecursionError):
        raise InputError(where, "this line is JSON beyond reason.", "Keep numbers short and objects flat.") from None
    if not isinstance(found, dict):
        raise InputError(where, "this line is JSON but no object.", 'Write {"id": "...", "text": "..."}.')
    return found


def _draft(row: dict[str, object], where: str, source: Source, number: int) -> Draft:
    text = row.pop("text", None)
    if not isinstance(text, str):
        fault = "has no 'text'" if text is None else "has a 'text' that is no string"
        raise InputError(where, f"this object {fault}.", 'Write {"id": "...", "text": "..."}.')
    if broken := _SURROGATE.search(text):
        raise InputError(
            where, f"character {broken.start() + 1:,} of the text is half of a pair.", "Write it out as UTF-8."
        )
    if "\x00" in text:
        raise InputError(where, "the text holds a NUL character.", "Take it out.")
    meta = metadata.read(row, where, InputError, strict=False)
    start = source.line_starts[number - 1]
    home = SourceMap(path=source.name, anchors=((0, start),), line_starts=source.line_starts, exact=False)
    return Draft(text=text, source=home, meta=meta, line=number)


FORMAT = Format(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=read, many=True)
