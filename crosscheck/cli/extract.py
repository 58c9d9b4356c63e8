"""`crosscheck extract`: the claims of single articles, for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import flags
from crosscheck.cli.output import complain, say

EPILOG = "Example: crosscheck extract claims/lao-russia-2024/articles/web-capture.txt"


class RowFormat(StrEnum):
    """How rows are written."""

    JSONL = "jsonl"


def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Articles: text, Markdown, HTML or JSONL.")],
    format_: Annotated[RowFormat, typer.Option("--format", help="One JSON object a line.")] = RowFormat.JSONL,
    max_bytes: flags.MaxBytes = flags.MAX,
) -> None:
    """
    Print the claims of each article as a line of JSON.

    Lines come in the order of the input. A .jsonl file holds one article a line: id, text and published (or
    ref_date). An article without claims has a line with an empty list, one that was left out also its reason. Ends
    with 0 whenever the input could be read.
    """
    from crosscheck.articles import read_file
    from crosscheck.find import find_claims
    from crosscheck.report.extract_rows import empty_row, extract_row

    write = {RowFormat.JSONL: extract_row}[format_]
    for file in files:
        reading = read_file(file, max_bytes=max_bytes)
        for skip in reading.skips:
            complain(f"{skip.where}: left out, {skip.reason}", label="crosscheck: note")
        left = sorted((skip.line, skip.article, skip.reason) for skip in reading.skips if skip.article)
        for article in reading.articles:
            line = article.source.locate(0).line
            while left and left[0][0] < line:
                say(empty_row(*left.pop(0)[1:]))
            say(write(article, find_claims(article)))
        for _, name, reason in left:
            say(empty_row(name, reason))
