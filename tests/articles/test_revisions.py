"""Two versions of one outlet's article are a revision; two stories, or two outlets, are not."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from crosscheck.articles import Case, collect
from crosscheck.articles.revisions import canonical
from tests.articles.builders import write

OLD = "The new harbour bridge cost $214 million, the mayor of Kelby told reporters on Monday."
NEW = "The new harbour bridge cost $241 million, the mayor of Kelby told reporters on Monday."
OTHER = "Police in Oden seized fourteen boats last week, and nobody was hurt, an officer said there."


def gather(folder: Path, *rows: dict[str, str]) -> Case:
    path = write(folder, "day.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    return collect([path])[0]


def kept(found: Case) -> list[str]:
    return [article.text for article in found.articles]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://www.ledger.example/bridge", "http://ledger.example/bridge/?utm=1#top"),
        ("https://ledger.example/bridge/amp", "https://ledger.example/bridge"),
        ("https://amp.Ledger.example/bridge", "ledger.example/bridge"),
    ],
)
def test_one_address_in_two_forms(one: str, two: str) -> None:
    assert canonical(one) == canonical(two) == "ledger.example/bridge"


def test_addresses_of_two_pages_differ() -> None:
    assert canonical("https://ledger.example/Bridge") != canonical("https://ledger.example/bridge-2")


def test_the_later_update_of_one_address_stands_and_the_older_is_noted(tmp_path: Path) -> None:
    old = {"text": OLD, "url": "https://ledger.example/b", "updated": "2024-05-13T09:00:00Z", "outlet": "Ledger"}
    new = {"text": NEW, "url": "https://ledger.example/b?x", "updated": "2024-05-13T12:00:00+02:00", "outlet": "Ledger"}
    for rows in itertools.permutations((old, new)):
        found = gather(tmp_path, *rows)

        assert kept(found) == [NEW]
        (skip,) = found.skips
        assert skip.reason.startswith("older version of ")
        assert skip.reason.endswith(", superseded by it")


@pytest.mark.parametrize("key", ["id", "title"])
def test_one_outlet_with_one_id_or_title_and_two_dates(tmp_path: Path, key: str) -> None:
    shared = {"outlet": "Ledger", key: "bridge"}
    found = gather(
        tmp_path, {"text": NEW, "published": "2024-05-14"} | shared, {"text": OLD, "published": "2024-05-13"} | shared
    )

    assert kept(found) == [NEW]
    assert len(found.skips) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"outlet": "A", "title": "Bridge"}, {"outlet": "B", "title": "Bridge"}),
        ({"outlet": "A", "title": "Bridge opens"}, {"outlet": "A", "title": "Bridge cost"}),
        ({"outlet": "A", "url": "https://a.example/"}, {"outlet": "A", "url": "https://a.example"}),
        ({"outlet": "A", "url": "https://a.example/x"}, {"outlet": "B", "url": "https://b.example/x"}),
    ],
)
def test_two_outlets_or_two_titles_are_two_articles(tmp_path: Path, one: dict[str, str], two: dict[str, str]) -> None:
    found = gather(
        tmp_path, {"text": OLD, "published": "2024-05-13"} | one, {"text": NEW, "published": "2024-05-14"} | two
    )

    assert len(found.articles) == 2


def test_a_column_keeps_its_title_and_is_no_revision(tmp_path: Path) -> None:
    shared = {"outlet": "Ledger", "title": "Morning briefing"}
    found = gather(
        tmp_path, {"text": OLD, "published": "2024-05-13"} | shared, {"text": OTHER, "published": "2024-05-14"} | shared
    )

    assert len(found.articles) == 2


def test_versions_that_nothing_dates_do_not_depend_on_their_order(tmp_path: Path) -> None:
    short, long = ({"text": text, "url": "https://ledger.example/b"} for text in (OLD, NEW + " More soon."))
    for rows in itertools.permutations((short, long)):
        found = gather(tmp_path, *rows)

        assert kept(found) == [NEW + " More soon."]
        assert "neither says which is later" in found.skips[0].reason


def test_a_page_saved_twice_is_kept_once(tmp_path: Path) -> None:
    row = {"text": OLD, "url": "https://ledger.example/b"}

    found = gather(tmp_path, row, row)

    assert kept(found) == [OLD]
    assert "the same article as" in found.skips[0].reason


def test_three_versions_leave_the_last(tmp_path: Path) -> None:
    rows = [
        {"text": f"{OLD} {day}", "url": "https://ledger.example/b", "updated": f"2024-05-{day}"} for day in (12, 14, 13)
    ]

    found = gather(tmp_path, *rows)

    assert kept(found) == [f"{OLD} 14"]
    assert len(found.skips) == 2
