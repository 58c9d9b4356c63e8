"""The vector cache never changes a result and survives being broken."""

from pathlib import Path

from crosscheck.align.cache import VectorCache


def test_what_was_saved_is_found_again(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "deep" / "folder")
    cache.save("model one", {"some words": b"\x01\x02", "other words": b"\x03\x04"})

    assert cache.load("model one", ["some words", "never seen"]) == {"some words": b"\x01\x02"}
    assert cache.load("model two", ["some words"]) == {}


def test_without_a_folder_nothing_is_kept() -> None:
    cache = VectorCache(None)
    cache.save("m", {"a": b"\x01"})

    assert cache.load("m", ["a"]) == {}


def test_a_broken_file_counts_as_empty_and_is_replaced(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    cache.save("m", {"a": b"\x01"})
    (file,) = tmp_path.glob("*.sqlite")
    file.write_bytes(b"this is no database, " * 100)

    assert cache.load("m", ["a"]) == {}
    cache.save("m", {"a": b"\x02"})
    cache.save("m", {"a": b"\x02"})
    assert cache.load("m", ["a"]) == {"a": b"\x02"}


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = VectorCache(tmp_path / "file" / "cache")
    cache.save("m", {"a": b"\x01"})

    assert cache.load("m", ["a"]) == {}
