from __future__ import annotations

import time
from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.errors import InputError
from crosscheck.model import Role
from tests.articles.builders import by_role, only, write

STORY = """---
outlet: The Coast Ledger
title: Harbour bridge opens
published: 2024-05-13
url: https://coast-ledger.example/bridge
author: Jane Roe
tags: [bridges, kelby]
---

# Harbour bridge opens

![Crowds walk over the bridge on May 12.](bridge.jpg "the bridge")

The **new** bridge [opened on *Monday*](https://coast-ledger.example/a_(b) "opening") after
four years of work, and cost $214&nbsp;million.

> "It is 1,250 metres long," the mayor said.[^1]

- The bridge has four lanes.
- It carries 9,000 cars a day.

[^1]: At a meeting in Kelby.
[ref]: https://coast-ledger.example/ref
"""


@pytest.fixture
def story(tmp_path: Path):
    return only(write(tmp_path, "bridge.md", STORY))


def test_front_matter_is_metadata(story) -> None:
    assert story.outlet == "The Coast Ledger"
    assert story.title == "Harbour bridge opens"
    assert story.published.timex == "2024-05-13"
    assert story.url == "https://coast-ledger.example/bridge"
    assert story.byline == "Jane Roe"
    assert "outlet" not in story.text


def test_markup_is_kept_away_from_the_words(story) -> None:
    assert by_role(story) == {
        Role.HEADLINE: ["Harbour bridge opens"],
        Role.CAPTION: ["Crowds walk over the bridge on May 12."],
        Role.BODY: [
            "The new bridge opened on Monday after",
            "four years of work, and cost $214\xa0million.",
            '"It is 1,250 metres long," the mayor said.',
            "The bridge has four lanes.",
            "It carries 9,000 cars a day.",
            "At a meeting in Kelby.",
        ],
    }


@pytest.mark.parametrize("words", ["Harbour", "Crowds", "new", "opened", "Monday", "million", "1,250", "9,000", "At a"])
def test_every_word_leads_to_its_place_in_the_file(story, words: str) -> None:
    place = story.source.locate(story.text.rindex(words))
    line = STORY.split("\n")[place.line - 1]

    assert STORY.startswith(words, place.offset)
    assert line.startswith(words, place.column - 1)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("He paid *a lot* of __it__ back.", "He paid a lot of it back."),
        ("A lone star* stays, and 2 * 3 * 4 too.", "A lone star* stays, and 2 * 3 * 4 too."),
        ("The file_name_here stays.", "The file_name_here stays."),
        ("***Both*** are gone.", "Both are gone."),
        ("The [president] stays in brackets.", "The [president] stays in brackets."),
        ("See [the report][1] now.", "See the report now."),
        ("A `code` word.", "A code word."),
        ("A \\*star\\* escaped.", "A *star* escaped."),
        ("From ~~8 to 10~~ 7 to 11 May.", "From  7 to 11 May."),
        ("At <https://kelby.example> now.", "At https://kelby.example now."),
        ("Under <5 percent and >3 percent.", "Under <5 percent and >3 percent."),
        ("A <b>bold</b> word<br/>.", "A bold word."),
        ("AT&amp;T pays &#36;5 &bogus; more.", "AT&T pays $5 &bogus; more."),
        ("A note <!-- 9 dead? --> here.", "A note  here."),
        ("## A heading ##", "A heading"),
        ("A heading\n=========", "A heading"),
        ("1. The first item.\n2. The second.", "The first item.\nThe second."),
        ("An ![alt](a.png) inside prose.", "An  inside prose."),
        ("[![Crowds in May](a.png)](b.html)", "Crowds in May"),
        ("| a | 5 |\n|---|---|\n| b | 6 |", "| a | 5 |\n\n| b | 6 |"),
        ("***\n\nNews.", "\n\nNews."),
        ("Open [bracket and (paren stay.", "Open [bracket and (paren stay."),
    ],
)
def test_inline_markup(tmp_path: Path, markdown: str, words: str) -> None:
    assert only(write(tmp_path, "a.md", f"{markdown}\n\nKelby.\n")).text.removesuffix("\n\nKelby.\n") == words


def test_a_heading_of_the_pages_is_furniture_with_its_list(tmp_path: Path) -> None:
    text = "# Harbour bridge opens\n\nThe bridge opened on Monday.\n\n## Related stories\n\n- Police seize 14 boats\n- Rain ends\n"

    assert by_role(only(write(tmp_path, "a.md", text))) == {
        Role.HEADLINE: ["Harbour bridge opens"],
        Role.BODY: ["The bridge opened on Monday."],
        Role.FURNITURE: ["Related stories", "Police seize 14 boats", "Rain ends"],
    }


def test_without_front_matter_a_rule_is_a_rule(tmp_path: Path) -> None:
    assert only(write(tmp_path, "a.md", "---\n\nThe bridge opened.\n")).text.strip() == "The bridge opened."


@pytest.mark.parametrize(
    ("front", "fault", "line"),
    [
        ("outlet: [unclosed", "is not YAML", ":3"),
        ("a: &x [1]\nb: *x", "alias", ""),
        ("a: " + "[" * 60, "nested too deep", ""),
        ("- a\n- b", "no list of keys", ""),
        ("publishd: 2024-05-13", "there is no key 'publishd'.", ""),
        ("published: 13 Mai", "'13 Mai' is not a date.", ""),
        ("outlet: {a: b}", "'outlet' must be a text, not a table.", ""),
        ("date_order: ymd", "date_order is 'ymd'.", ""),
    ],
)
def test_bad_front_matter_is_named(tmp_path: Path, front: str, fault: str, line: str) -> None:
    path = write(tmp_path, "a.md", f"---\n{front}\n---\n\nThe bridge opened.\n")

    with pytest.raises(InputError) as caught:
        read_file(path)

    assert fault in caught.value.fault
    assert caught.value.where.startswith(f"{path.as_posix()}{line}")


def test_a_near_key_is_suggested_and_others_keys_are_left_alone(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Did you mean 'published'"):
        read_file(write(tmp_path, "a.md", "---\npublishd: 2024\n---\nThe bridge opened.\n"))
    assert only(write(tmp_path, "b.md", "---\nlayout: post\nweight: 3\n---\nThe bridge opened.\n")).text


def test_front_matter_that_never_ends_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not end"):
        read_file(write(tmp_path, "a.md", "---\n" + "a: b\n" * 20_000))


def test_words_are_needed_under_front_matter(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no words under the front matter"):
        read_file(write(tmp_path, "a.md", "---\noutlet: A\n---\n\n"))


@pytest.mark.parametrize("piece", ["[", "](", "![", "*", "_a", "`", "~~", "<", "<!--", "&", "> ", "\\", "](a"])
def test_no_run_of_markup_takes_more_than_linear_time(tmp_path: Path, piece: str) -> None:
    start = time.process_time()
    read_file(write(tmp_path, "a.md", "The bridge opened. " + piece * (200_000 // len(piece))))

    assert time.process_time() - start < 6
