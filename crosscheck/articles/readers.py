"""The registry of input formats, and reading one file by its format."""

from __future__ import annotations

from pathlib import Path

from crosscheck.articles import html, jsonl, kept, markdown, plain
from crosscheck.articles.drafts import Entry, Format
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source, check_size, open_source
from crosscheck.articles.terms import Terms
from crosscheck.errors import ConfigError, InputError
from crosscheck.model import Skip

FORMATS: tuple[Format, ...] = (
    plain.FORMAT,
    markdown.FORMAT,
    html.FORMAT,
    jsonl.FORMAT,
)
MANY = 50
"""A file of many articles may be this many times the limit of one text: 1 GB where a text may be 20 MB."""
SUFFIXES = tuple(suffix for each in FORMATS for suffix in each.suffixes)


def format_of(path: Path) -> Format | None:
    """The format a file's suffix names, None for a suffix that names none."""
    suffix = path.suffix.lower()
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def read_entries(
    path: Path,
    *,
    terms: Terms,
    name: str = "",
    over: Meta | None = None,
    lines: tuple[int, int] | None = None,
    where: str = "",
) -> tuple[tuple[Entry, ...], tuple[Skip, ...]]:
    """
    Read a file's articles by its format.

    `name` is the path to show, `over` what outranks the file's own metadata, `lines` a range to take (from 1,
    inclusive), `where` the place that stated the range, for messages. Raises InputError, and ConfigError for a range
    that the file does not have.
    """
    name = name or path.as_posix()
    form = format_of(path)
    limit = terms.max_bytes * (MANY if form is not None and form.many else 1)
    source = open_source(path, max_bytes=limit, name=name, declared=form is not None and form.declares_charset)
    if form is None:
        raise InputError(
            name, f"no reader for files that end in '{path.suffix}'.", f"Save it as one of: {', '.join(SUFFIXES)}."
        )
    if lines is not None:
        _check_lines(source, lines, where or name)
    entries, skips = kept.entries(form, source, over or Meta(), lines, terms.cache)
    for entry in entries if form.many else ():
        check_size(len(entry.article.text.encode("utf-8")), terms.max_bytes, entry.where, what="text")
    return entries, skips


def _check_lines(source: Source, lines: tuple[int, int], where: str) -> None:
    count = len(source.line_starts) - (source.line_starts[-1] == len(source.text) and len(source.line_starts) > 1)
    if lines[1] > count:
        raise ConfigError(
            where,
            f"lines {lines[0]}-{lines[1]} go past the end of {source.name}, which has {count} lines.",
            "Correct the range.",
        )
    start, end = (
        source.line_starts[lines[0] - 1],
        source.line_starts[lines[1]] if lines[1] < len(source.line_starts) else len(source.text),
    )
    if not source.text[start:end].strip():
        raise ConfigError(where, f"lines {lines[0]}-{lines[1]} of {source.name} are blank.", "Correct the range.")
