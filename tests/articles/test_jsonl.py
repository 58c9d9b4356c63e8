from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.errors import ConfigError, InputError
from tests.articles.builders import write


def rows(*objects: object) -> str:
    return "\n".join(json.dumps(each) for each in objects) + "\n"


def test_each_line_is_an_article_in_order(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "day.jsonl",
        rows(
            {"id": "b", "text": "The bridge opened on Monday.", "outlet": "Coast Ledger", "published": "2024-05"},
            {"id": "a", "text": "It cost $214 million.", "ref_date": None, "topic": 7},
            {"text": "It is long.", "ref_date": "2024-05-13T10:00:00Z"},
        ),
    )

    articles = read_file(path).articles

    assert [a.id for a in articles] == ["b", "a", "day"]
    assert [a.outlet for a in articles] == ["Coast Ledger", "a", "day"]
    assert [a.published and a.published.timex for a in articles] == ["2024-05", None, "2024-05-13"]
    assert [a.source.locate(5).line for a in articles] == [1, 2, 3]
    assert not articles[0].source.exact


def test_the_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = " A\r\nb\u2028c 🌉\n"

    assert read_file(write(tmp_path, "a.jsonl", rows({"id": "a", "text": text}))).articles[0].text == text


def test_blank_lines_hold_nothing_and_empty_texts_are_skips(tmp_path: Path) -> None:
    reading = read_file(
        write(tmp_path, "a.jsonl", "\n" + rows({"id": "a", "text": " "}, {"id": "b", "text": "It is."}))
    )

    assert [a.id for a in reading.articles] == ["b"]
    assert [(skip.where.split(":")[-1], skip.reason) for skip in reading.skips] == [("2", "its text is empty")]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "not JSON"),
        ("[1]", "no object"),
        ("{}", "has no 'text'"),
        ('{"text": 5}', "no string"),
        ('{"text": "a \\ud800 b"}', "half of a pair"),
        ('{"text": "a \\u0000 b"}', "NUL"),
        ('{"text": "a", "published": "May"}', "'May' is not a date."),
        ('{"text": "a", "outlet": ["x"]}', "must be a text"),
        ('{"text": "a", "outlt": "x"}', "no key 'outlt'"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "beyond reason"),
        ("[" * 100_000, "JSON"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(InputError) as caught:
        read_file(write(tmp_path, "a.jsonl", rows({"id": "a", "text": "It is."}) + line + "\n"))

    assert fault in caught.value.fault
    assert caught.value.where.endswith("a.jsonl:2")


def test_one_id_for_two_articles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the id 'a' is already that of"):
        read_file(write(tmp_path, "a.jsonl", rows({"id": "a", "text": "It is."}, {"id": "a", "text": "It was."})))
