from __future__ import annotations

import time
from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.articles.plain import with_line_feeds
from tests.articles.builders import BRIDGE, only, write


def test_the_text_is_the_files(tmp_path: Path) -> None:
    article = only(write(tmp_path, "bridge.txt", BRIDGE))

    assert article.text == BRIDGE
    assert article.id == article.outlet == "bridge"
    assert article.title == "Harbour bridge opens in Kelby"
    assert len(article.sha256) == 64


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places_are_those_of_the_file_as_stored(tmp_path: Path, ending: str) -> None:
    stored = BRIDGE.replace("\n", ending)
    article = only(write(tmp_path, "a.txt", stored))

    place = article.source.locate(article.text.index("$214"))

    assert article.text == BRIDGE
    assert place.offset == stored.index("$214")
    assert (place.line, place.column) == (5, 9)


def test_columns_and_offsets_count_code_points(tmp_path: Path) -> None:
    article = only(write(tmp_path, "a.txt", "🌉 bridge\nŁódź é 12 percent of it was built.\n"))

    place = article.source.locate(article.text.index("12"))

    assert (place.offset, place.line, place.column) == (16, 2, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("ab", "ab"),
        ("a\r\nb", "a\nb"),
        ("\r\n\r\n", "\n\n"),
        ("a\rb\r\n\nc", "a\nb\n\nc"),
    ],
)
def test_line_breaks_become_line_feeds_that_know_their_place(text: str, expected: str) -> None:
    found, anchors = with_line_feeds(text, 100)

    assert found == expected
    assert all(text_at < source_at <= 100 + len(text) for text_at, source_at in anchors)


def test_a_single_line_of_megabytes_is_read_in_linear_time(tmp_path: Path) -> None:
    sentence = "The harbour of Kelby took in 12,000 tons of grain from 30 ships on Monday. "

    def seconds(size: int) -> float:
        path = write(tmp_path, f"{size}.txt", sentence * (size // len(sentence)))
        start = time.process_time()
        article = read_file(path).articles[0]
        taken = time.process_time() - start
        assert len(article.parts) == 1
        return taken

    seconds(10_000)
    assert seconds(4_000_000) < 12 * max(seconds(1_000_000), 0.02)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_comment_to_crosscheck_is_no_text_and_moves_no_place(tmp_path: Path, ending: str) -> None:
    comment = f'<!-- crosscheck: waive "$214 million"{ending}until 2024-07-01: asked -->'
    stored = BRIDGE.replace("\n", ending).replace("$214", f"{comment}$214") + comment
    article = only(write(tmp_path, "a.txt", stored))

    place = article.source.locate(article.text.index("$214"))

    assert article.text == BRIDGE
    assert place.offset == stored.index("$214", stored.index("asked"))
    assert place.line == 6


@pytest.mark.parametrize("markup", ["<!-- a note -->", "<!-- crosscheck: never closed", "<!--crosscheck-->"])
def test_other_markup_is_text(tmp_path: Path, markup: str) -> None:
    article = only(write(tmp_path, "a.txt", f"{BRIDGE}{markup}\n"))

    assert article.text == f"{BRIDGE}{markup}\n"


def test_many_openings_of_a_comment_are_read_in_linear_time(tmp_path: Path) -> None:
    article = only(write(tmp_path, "a.txt", BRIDGE + "<!-- crosscheck: " * 20_000))

    assert article.text.startswith(BRIDGE)
