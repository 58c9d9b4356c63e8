"""Articles kept from an earlier run are those that would be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.articles import assembly, kept, load_case, read_file
from crosscheck.cache import Cache
from crosscheck.errors import InputError
from tests.articles.builders import BRIDGE, write

PAGE = (
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>\n"
    "<p>The new harbour bridge of Kelby opened on Monday after four years of work, the city said.</p>\n"
    "<p>It cost $214 million, the mayor told reporters who had come to see it, and is 1,250 metres long.</p>\n"
    "</article></body></html>\n"
)
FILES = {
    "bridge.txt": BRIDGE,
    "bridge.md": f"---\noutlet: Kelby Post\npublished: 2024-05-13\n---\n\n# {BRIDGE}",
    "bridge.html": PAGE,
    "bridge.jsonl": '{"id": "one", "text": "The bridge opened on Monday, the city of Kelby said."}\n'
    '{"id": "two", "language": "de", "text": "Die Br\\u00fccke wurde am Montag er\\u00f6ffnet."}\n',
}


def unread(*_: object) -> None:
    pytest.fail("the file was read again")


@pytest.mark.parametrize("name", FILES)
def test_kept_articles_are_those_that_were_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, name, FILES[name])
    cache = Cache(tmp_path / "cache")
    expected = read_file(path)

    assert expected == read_file(path, cache=cache)
    monkeypatch.setattr(assembly, "assemble", unread)
    assert expected == read_file(path, cache=cache)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    path = write(tmp_path, "bridge.txt", BRIDGE)
    read_file(path, cache=cache)
    write(tmp_path, "bridge.txt", BRIDGE.replace("$214", "$215"))

    assert read_file(path) == read_file(path, cache=cache)


def test_what_the_case_states_and_the_range_of_lines_count(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    write(tmp_path, "bridge.txt", BRIDGE)
    stated = ('outlet = "Post"', 'outlet = "Post"\npublished = "2024-05-13"', 'outlet = "Post"\nlines = "3-5"')
    for more in stated:
        write(tmp_path, "case.toml", f'[[article]]\nfile = "bridge.txt"\n{more}\n')

        assert load_case(tmp_path) == load_case(tmp_path, cache=cache)
        assert load_case(tmp_path) == load_case(tmp_path, cache=cache)


def test_another_version_of_a_parser_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "cache")
    path = write(tmp_path, "bridge.html", PAGE)
    read_file(path, cache=cache)
    monkeypatch.setattr("importlib.metadata.version", lambda name: f"{name} of tomorrow")
    monkeypatch.setattr(kept, "_read", lambda *_: ((), ()))

    assert read_file(path, cache=cache).articles == ()


def test_a_page_without_a_story_is_refused_each_time(tmp_path: Path) -> None:
    path = write(tmp_path, "empty.html", "<html><body></body></html>")
    for _ in range(2):
        with pytest.raises(InputError, match="no article's text"):
            read_file(path, cache=Cache(tmp_path / "cache"))


def test_what_cannot_be_read_is_read_from_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "bridge.txt", BRIDGE)
    monkeypatch.setattr(Cache, "load", lambda _self, _space, keys: dict.fromkeys(keys, b'["Entry", 1]'))

    assert read_file(path) == read_file(path, cache=Cache(tmp_path / "cache"))
