"""Laws of reading: whatever the bytes, a Reading or a CrosscheckError; every offset leads home."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.articles import Case, load_case, read_file
from crosscheck.errors import CrosscheckError
from crosscheck.model import Reading
from tests.articles.builders import write

PIECES = (
    *("---\n", "outlet: A\n", "# Head", "*em*", "**", "_", "[a](b)", "![alt](c)", "> ", "- ", "1. ", "`x`", "~~"),
    *(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "The bridge ",
        "opened on 9 May.",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "\\*",
        "===\n",
    ),
    *("|---|", "[^1]", "```\n", "\ufeff", "é🌉", "[x]: y\n", "[^1]: ", "\x0c", "\u2028"),
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
BYTES = st.one_of(st.binary(max_size=300), MARKUP.map(str.encode), st.text(max_size=100).map(str.encode))


def outcome(read: Callable[[Path], object], path: Path) -> object:
    """What reading gives: an error that names no file, fault or place is as wrong as any other exception."""
    try:
        return read(path)
    except CrosscheckError as error:
        named = error.where.startswith(path.as_posix()) and bool(error.fault)
        return error if named else "an error that names nothing"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
@given(data=BYTES)
def test_any_bytes_are_a_reading_or_a_named_error(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = write(tmp_path, f"a{suffix}", data)

    found = outcome(read_file, path)

    assert isinstance(found, Reading | CrosscheckError)
    assert str(found) == str(outcome(read_file, path))


@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_as_a_case_are_a_case_or_a_named_error(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, "case.toml", data)

    assert isinstance(outcome(load_case, tmp_path), Case | CrosscheckError)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@given(text=MARKUP)
def test_every_offset_leads_to_the_same_character(tmp_path: Path, suffix: str, text: str) -> None:
    path = write(tmp_path, f"a{suffix}", text)
    stored = text.removeprefix("\ufeff")
    lines = stored.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    try:
        articles = read_file(path).articles
    except CrosscheckError:
        return
    for article in articles:
        for offset, character in enumerate(article.text):
            place = article.source.locate(offset)
            there = stored[place.offset]
            if character == "\n":
                assert there in "\r\n"
            elif stored.startswith("&amp;", place.offset):
                assert character == "&"
            else:
                assert there == character
                assert lines[place.line - 1][place.column - 1] == character


def test_the_room_opens_without_the_parsers() -> None:
    code = (
        "import sys, crosscheck.articles\n"
        "print(sorted({'trafilatura', 'lxml', 'yaml', 'rapidfuzz', 'numpy', 'torch'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
