"""What the user names: cases, folders of cases, folders of files, loose files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.articles import collect
from crosscheck.errors import InputError
from tests.articles.builders import BRIDGE, write


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def case(folder: str) -> None:
    write(Path(folder), "a.txt", BRIDGE)
    write(
        Path(folder), "case.toml", f'title = "About {Path(folder).name}"\n[[article]]\nfile = "a.txt"\noutlet = "A"\n'
    )


def test_a_folder_of_cases_gives_each(tmp_path: Path) -> None:
    case("claims/two")
    case("claims/one")
    write(Path("claims"), "README.md", "How it works.\n")

    cases = collect(["claims"])

    assert [(c.name, c.title) for c in cases] == [("one", "About one"), ("two", "About two")]


@pytest.mark.parametrize("path", ["one", "one/", "one/case.toml", "./one"])
def test_a_case_may_be_named_by_folder_or_file(path: str) -> None:
    case("one")

    (found,) = collect([path])

    assert (found.name, found.folder, found.articles[0].source.path) == ("one", Path("one"), "one/a.txt")


def test_the_current_folder_is_named_after_itself(tmp_path: Path) -> None:
    write(Path(), "a.txt", BRIDGE)

    (found,) = collect(["."])

    assert found.name == tmp_path.name
    assert found.articles[0].source.path == "a.txt"


def test_a_folder_is_read_recursively_each_file_by_its_format() -> None:
    write(Path("story"), "b/two.md", "# Bridge opens\n\nThe bridge opened.\n")
    write(Path("story"), "one.txt", BRIDGE)
    write(Path("story"), "a/one.jsonl", '{"text": "It cost $214 million."}\n')
    write(Path("story"), ".hidden/three.txt", BRIDGE)
    write(Path("story"), ".four.txt", BRIDGE)

    (found,) = collect(["story"])

    assert [(a.id, a.source.path) for a in found.articles] == [
        ("one", "story/one.txt"),
        ("one-2", "story/a/one.jsonl"),
        ("two", "story/b/two.md"),
    ]
    assert found.skips == ()


def test_what_cannot_be_read_on_the_way_is_a_skip_with_its_reason() -> None:
    folder = Path("story")
    write(folder, "a.txt", BRIDGE)
    write(folder, "b.txt", b"\xff\xff")
    write(folder, "c.docx", "words")
    write(folder, "d", "words")
    write(folder, "README.txt", BRIDGE)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "loop").symlink_to(".", target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")

    (found,) = collect(["story"])

    assert [a.id for a in found.articles] == ["a"]
    assert {skip.where: skip.reason for skip in found.skips} == {
        "story/README.txt": "a README, not an article",
        "story/b.txt": "the file is not UTF-8: byte 1 does not fit it",
        "story/c.docx": "no reader for files that end in '.docx'",
        "story/d": "no reader for files without a suffix",
        "story/gone.txt": "there is no such file",
        "story/loop": "a link to a folder, not followed",
        "story/pipe.txt": "is no regular file (a pipe, socket or device)",
    }


def test_loose_files_make_one_case_at_the_place_of_the_first() -> None:
    case("one")
    case("two")
    write(Path(), "a.txt", BRIDGE)
    write(Path(), "b.txt", BRIDGE)

    cases = collect(["one", "a.txt", "two", "b.txt", "a.txt"])

    assert [(c.name, [a.id for a in c.articles]) for c in cases] == [
        ("one", ["a"]),
        ("articles", ["a", "b"]),
        ("two", ["a"]),
    ]


def test_one_loose_file_names_its_case() -> None:
    write(Path(), "bridge.txt", BRIDGE)

    (found,) = collect(["bridge.txt"])

    assert (found.name, found.folder) == ("bridge", None)


def test_a_path_named_twice_is_read_once() -> None:
    case("one")
    write(Path(), "a.txt", BRIDGE)

    assert [len(c.articles) for c in collect(["one", "one/case.toml", "./one/", "a.txt", "./a.txt"])] == [1, 1]


def test_cases_of_one_name_are_told_apart() -> None:
    case("x/one")
    case("y/one")

    assert [c.name for c in collect(["x/one", "y/one"])] == ["one", "one-2"]


def test_a_name_that_is_not_unicode_is_a_skip_on_the_way_and_an_error_when_named() -> None:
    write(Path("story"), "a.txt", BRIDGE)
    odd = os.fsdecode(b"story/\xff.txt")
    try:
        write(Path(), odd, BRIDGE)
    except OSError:
        pytest.skip("this file system takes only Unicode names")

    (found,) = collect(["story"])

    assert [(skip.where, skip.reason) for skip in found.skips] == [("story/?.txt", "the path is not written in UTF-8")]
    with pytest.raises(InputError, match="not written in UTF-8"):
        collect([odd])


def test_a_folder_that_may_not_be_looked_into_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bool:
        # What the system does for everyone but the superuser, as whom tests may run.
        raise PermissionError(13, "Permission denied")

    for question in ("is_dir", "is_file", "exists", "stat"):
        monkeypatch.setattr(Path, question, refuse)

    with pytest.raises(InputError, match="may not read"):
        collect(["closed/a.txt"])
    with pytest.raises(InputError, match="may not read"):
        collect(["closed/case.toml"])


@pytest.mark.parametrize("path", ["gone", "gone.txt", "gone/case.toml", "empty", "a.docx", "bad.txt"])
def test_a_named_path_that_cannot_be_read_is_an_error(path: str) -> None:
    Path("empty").mkdir()
    write(Path(), "a.docx", "words")
    write(Path(), "bad.txt", b"\xff\xff")

    with pytest.raises(InputError, match=path):
        collect([path])


def test_nothing_named_is_nothing() -> None:
    assert collect([]) == ()
