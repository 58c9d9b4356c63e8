"""The store never changes a result and survives being broken."""

from pathlib import Path

import pytest

from crosscheck.cache import Cache, store


def test_what_was_saved_is_found_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "deep" / "folder with ? and #")
    cache.save("one", {"some words": b"\x01\x02", "other words": b"\x03\x04"})

    assert cache.load("one", ["some words", "never seen"]) == {"some words": b"\x01\x02"}
    assert cache.load("two", ["some words"]) == {}


def test_the_last_word_under_a_key_stands(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.save("s", {"a": b"\x01"})
    cache.save("s", {"a": b"\x02"})

    assert cache.load("s", ["a"]) == {"a": b"\x02"}


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.save("s", {"a": b"\x01"})

    assert not cache
    assert cache.load("s", ["a"]) == {}


def test_a_broken_file_counts_as_empty_and_is_replaced(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.save("s", {"a": b"\x01"})
    (file,) = tmp_path.glob("*.sqlite")
    file.write_bytes(b"this is no database, " * 100)

    assert cache.load("s", ["a"]) == {}
    cache.save("s", {"a": b"\x02"})
    cache.save("s", {"a": b"\x02"})
    assert cache.load("s", ["a"]) == {"a": b"\x02"}


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.save("s", {"a": b"\x01"})

    assert cache.load("s", ["a"]) == {}


def test_the_oldest_go_when_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "KEPT", 2)
    cache = Cache(tmp_path)
    for key in "abc":
        cache.save("s", {key: key.encode()})

    assert cache.load("s", "abc") == {"b": b"b", "c": b"c"}


def test_half_a_surrogate_pair_is_a_key_like_others(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.save("s", {"\ud800": b"\x01"})

    assert cache.load("s", ["\ud800", "?"]) == {"\ud800": b"\x01"}
