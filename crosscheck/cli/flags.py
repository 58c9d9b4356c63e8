"""Flags that several commands take, each worded once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.config import MAX_BYTES


class EncoderName(StrEnum):
    """How the likeness of two contexts is measured."""

    MENTION = "mention"
    SENTENCE = "sentence"
    LEXICAL = "lexical"


class FailOn(StrEnum):
    """The quietest severity that ends a run with exit code 1; `conflict` is another word for `error`."""

    ERROR = "error"
    CONFLICT = "conflict"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH", help="Cases, folders or files; with none, every case in claims/."),
]
Encoder = Annotated[
    EncoderName,
    typer.Option(help="Likeness by the model taught this task, by a sentence model, or by shared words alone."),
]
Model = Annotated[
    str,
    typer.Option(
        metavar="PATH_OR_NAME", help="For --encoder sentence: another model than the packaged all-MiniLM-L6-v2."
    ),
]
MaxBytes = Annotated[int, typer.Option(min=1, metavar="N", help="Largest text that is read, in bytes.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither read nor write what earlier runs worked out.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Neither table nor progress; files and exit code only.")]

ENCODER = EncoderName.MENTION
MAX = MAX_BYTES
