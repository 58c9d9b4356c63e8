"""Files are whole or untouched; a reader that leaves is no error; Ctrl-C ends cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.cli.output import write_all
from crosscheck.errors import OutputError
from tests.cli.newsroom import CONFLICT, write_case
from tests.conftest import Cli


def test_all_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_all({tmp_path / "a" / "b.txt": "one\n", tmp_path / "c.txt": "zwei \u20ac"})

    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one\n"
    assert (tmp_path / "c.txt").read_bytes() == "zwei \u20ac".encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c.txt"]


def test_when_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("old")
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(OutputError, match=r"file/x\.txt: cannot be written"):
        write_all({tmp_path / "old.txt": "new", tmp_path / "file" / "x.txt": "never"})

    assert (tmp_path / "old.txt").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "old.txt"]


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "same.txt"
    path.write_text("same")
    os.utime(path, (1, 1))

    write_all({path: "same"})

    assert path.stat().st_mtime == 1


def test_half_a_surrogate_pair_is_escaped_not_fatal(tmp_path: Path) -> None:
    write_all({tmp_path / "a.json": '"\udc80"'})

    assert (tmp_path / "a.json").read_bytes() == b'"\\udc80"'


def test_ctrl_c_while_writing_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "a.txt": "text"})

    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_is_code_130_and_writes_nothing(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = write_case(tmp_path / "claims" / "visit", CONFLICT)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("crosscheck.pipeline.run", interrupted)
    outcome = cli("run", case, "--encoder", "lexical")

    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err == "crosscheck: interrupted; no file was left half-written.\n"
    assert not (tmp_path / "reports").exists()


WAITING = """
import signal
from crosscheck import pipeline
from crosscheck.cli import main

def wait(*_, **__):
    print("ready", flush=True)
    signal.pause()

signal.signal(signal.SIGINT, signal.default_int_handler)
pipeline.run = wait
main(["run", "visit", "--encoder", "lexical"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_a_real_sigint_ends_the_process_with_130(tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    command = [sys.executable, "-c", WAITING]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)

    assert (process.returncode, err) == (130, "crosscheck: interrupted; no file was left half-written.\n")


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    command = [sys.executable, "-m", "crosscheck", "run", "visit", "--encoder", "lexical", "--format", "html"]
    read, write = os.pipe()
    os.close(read)

    done = subprocess.run(command, cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)

    assert (done.returncode, done.stderr) == (1, "")


def test_an_internal_error_is_one_line_and_the_traceback_is_for_who_asks(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = write_case(tmp_path / "visit", CONFLICT)

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("odd\nthing")

    monkeypatch.setattr("crosscheck.pipeline.run", broken)
    quiet = cli("run", case)
    monkeypatch.setenv("CROSSCHECK_DEBUG", "1")
    loud = cli("run", case)

    assert (quiet.code, loud.code) == (2, 2)
    assert quiet.err.startswith("crosscheck: error: internal error: ZeroDivisionError: odd thing")
    assert "report" in quiet.err
    assert quiet.err.count("\n") == 1
    assert "Traceback" in loud.err
