"""Claims kept from an earlier run are those that would be found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from crosscheck.cache import Cache
from crosscheck.find import find_all, find_claims, kept, scan
from crosscheck.model import Article, SourceMap, Value
from tests.factories import article, day

TEXT = (
    "The harbour of Port Ellery opened on 9 May 2024 after three years of work. It cost more than $40.50 million, "
    "12 percent over plan, and is 1,250 metres long. Ministers will meet there from 7 to 11 May at 10:30 GMT. "
    "Its pilot, 61, won the 14th regatta 3-1 with twice as many boats, one of them now lost."
)
PIER = article(TEXT, id="pier", published=day("2024-05-12"))


def unread(_: Article) -> tuple[()]:
    pytest.fail("the article was read again")


def test_kept_claims_are_those_that_were_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = find_claims(PIER)
    assert len({type(claim.value) for claim in expected}) > 7

    assert expected == find_all((PIER,), Cache(tmp_path))
    monkeypatch.setattr(scan, "find_claims", unread)
    assert repr(expected) == repr(find_all((PIER,), Cache(tmp_path)))


def test_where_its_file_lies_is_nothing_to_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = find_all((PIER,), Cache(tmp_path))
    monkeypatch.setattr(scan, "find_claims", unread)

    assert expected == find_all((replace(PIER, source=SourceMap(path="moved.txt")),), Cache(tmp_path))


@pytest.mark.parametrize(
    "changed",
    [
        replace(PIER, published=day("2023-05-12")),
        replace(PIER, id="quay"),
        replace(PIER, outlet="Sydney Evening Star"),
        article(TEXT.replace("9 May", "8 May"), id="pier", published=day("2024-05-12")),
    ],
)
def test_another_article_is_read(tmp_path: Path, changed: Article) -> None:
    find_all((PIER,), Cache(tmp_path))

    assert find_claims(changed) == find_all((changed,), Cache(tmp_path))


def test_other_code_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find_all((PIER,), Cache(tmp_path))
    monkeypatch.setattr(kept, "sources_of", lambda *_: "as it was before the change")
    monkeypatch.setattr(scan, "find_claims", lambda _: ())

    assert find_all((PIER,), Cache(tmp_path)) == ()


def test_what_cannot_be_read_is_found_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    monkeypatch.setattr(Cache, "load", lambda _self, _space, keys: dict.fromkeys(keys, b"[1"))

    assert find_claims(PIER) == find_all((PIER,), cache)


def test_every_class_of_value_can_be_kept() -> None:
    assert set(kept.VALUES) == set(get_args(Value))
