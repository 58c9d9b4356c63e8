"""Bad input: each fault is an InputError that names the file, the fault and the next step."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.articles import read_file
from crosscheck.errors import InputError
from tests.articles.builders import BRIDGE, only, write


def fault_of(path: Path, **more: int) -> InputError:
    with pytest.raises(InputError) as caught:
        read_file(path, **more)
    error = caught.value
    assert str(path) in error.where
    assert error.fault.endswith(".")
    assert error.advice.endswith((".", "max-bytes."))
    return error


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.txt", b"", "the file is empty."),
        ("a.txt", b" \n\t\r\n", "the file is empty."),
        ("a.txt", b"\xef\xbb\xbf\n", "the file is empty."),
        ("a.txt", b"abc\x00def", "this is a binary file, not text."),
        ("a.txt", b"\x01\x02\x03\x04abc", "this is a binary file, not text."),
        ("a.txt", b"\xff\xfeh", "the file is not UTF-16: byte 3 does not fit it."),
        ("a.txt", b"caf\xe9 opens", "the file is not UTF-8: byte 4 does not fit it."),
        ("a.md", b"\x80abc", "the file is not UTF-8: byte 1 does not fit it."),
        ("a.txt", b"%PDF-1.7 ...", "this is a PDF, not text."),
        ("a.txt", b"PK\x03\x04word", "this is a Word or other zipped document, not text."),
        ("a.docx", b"words", "no reader for files that end in '.docx'."),
        ("a", b"words", "no reader for files that end in ''."),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, name: str, data: bytes, fault: str) -> None:
    assert fault == fault_of(write(tmp_path, name, data)).fault


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "gone.txt").fault == "there is no such file."


def test_a_file_used_as_a_folder_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", BRIDGE)

    assert fault_of(tmp_path / "a.txt" / "b.txt").fault == "a part of this path is a file, not a folder."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()

    assert fault_of(tmp_path / "a.txt").fault == "is a folder, and a file is expected here."


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    assert "no regular file" in fault_of(tmp_path / "a.txt").fault


def test_a_device_is_refused() -> None:
    assert "no regular file" in fault_of(Path("/dev/zero")).fault


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")

    assert "cannot be read" in fault_of(tmp_path / "a.txt").fault


def test_a_path_with_a_nul_is_refused() -> None:
    with pytest.raises(InputError):
        read_file(Path("a\x00.txt"))


def test_a_file_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", BRIDGE)

    def refuse(*_: object, **__: object) -> None:
        # What the system does for everyone but the superuser, as whom tests may run.
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert fault_of(path).fault == "you may not read this file."


def test_the_size_limit_is_inclusive(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BRIDGE)

    assert len(read_file(path, max_bytes=len(BRIDGE)).articles) == 1
    error = fault_of(path, max_bytes=len(BRIDGE) - 1)
    assert error.fault == f"the file is {len(BRIDGE)} bytes, over the limit of {len(BRIDGE) - 1}."
    assert "--max-bytes" in error.advice


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", BRIDGE)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("opened"))

    assert "over the limit" in fault_of(path, max_bytes=10).fault


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_a_byte_order_mark_is_read_and_the_mark_is_not_counted(tmp_path: Path, encoding: str) -> None:
    article = only(write(tmp_path, "a.txt", "Überlingen opens its bridge.\n".encode(encoding)))

    assert article.text == "Überlingen opens its bridge.\n"
    assert article.source.locate(0).offset == 0


def test_a_stray_control_character_does_not_make_a_text_binary(tmp_path: Path) -> None:
    assert "\x0c" in only(write(tmp_path, "a.txt", BRIDGE + "\x0c\x08")).text
