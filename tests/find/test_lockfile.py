"""claims.jsonl as a lock file: what did not change is not read again, and nothing else is believed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from crosscheck.cache import Cache
from crosscheck.find import find_all, find_claims
from crosscheck.find.lockfile import KEPT, kept, lock_key, locked_claims, parse_lock
from crosscheck.model import SourceMap
from tests import factories

ARTICLE = factories.article(
    "The minister visited Northshore from 8 to 10 May 2024 with 14 advisers. Exports rose by 12.30 percent to $40m.",
    id="a",
)
CLAIMS = find_claims(ARTICLE)


def lock(claims=CLAIMS, article=ARTICLE):
    key = lock_key(article)
    rows = (kept(c, key=key, number=n, count=len(claims)) for n, c in enumerate(claims, start=1))
    return "".join(json.dumps({"id": "x", KEPT: row}) + "\n" for row in rows)


def test_what_is_kept_is_what_was_read():
    assert len(CLAIMS) == 4
    assert locked_claims(ARTICLE, parse_lock(lock())) == CLAIMS


def test_another_place_of_the_file_changes_nothing():
    moved = replace(ARTICLE, source=SourceMap(path="elsewhere.txt"))

    assert locked_claims(moved, parse_lock(lock())) == CLAIMS


@pytest.mark.parametrize(
    "change", [{"text": ARTICLE.text.replace("14", "15")}, {"id": "b"}, {"dateline": "KELBY, May 3"}]
)
def test_an_article_that_changed_has_to_be_read(change):
    assert locked_claims(replace(ARTICLE, **change), parse_lock(lock())) is None


def spoilt(index, place, value):
    rows = [json.loads(line) for line in lock().splitlines()]
    rows[index][KEPT][place] = value
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json\n",
        '{"id": "x"}\n',
        '{"kept": 3}\n',
        "\n".join(lock().splitlines()[:-1]),
        spoilt(0, 0, "0.0.0"),
        spoilt(0, 2, 2),
        spoilt(0, 3, 10**12),
        spoilt(0, 4, ["Span", 0, 1]),
        spoilt(0, 4, [[]]),
    ],
)
def test_a_damaged_or_older_file_is_not_believed(text):
    assert locked_claims(ARTICLE, parse_lock(text)) is None


def test_a_quote_that_is_not_in_the_text_is_not_believed():
    other = replace(CLAIMS[0], quote="9 to 10 May 2024")

    assert locked_claims(ARTICLE, parse_lock(lock((other, *CLAIMS[1:])))) is None


def test_it_is_asked_only_where_the_cache_knows_nothing(tmp_path):
    asked = []

    def known(article):
        asked.append(article.id)
        return CLAIMS

    cache = Cache(tmp_path)
    assert [find_all((ARTICLE,), cache, known=known) for _ in range(2)] == [CLAIMS, CLAIMS]
    assert asked == ["a", "a"], "what a lock file says is not kept as if this code had read it"
    find_all((ARTICLE,), cache)
    assert find_all((ARTICLE,), cache, known=known) == CLAIMS
    assert asked == ["a", "a"]
