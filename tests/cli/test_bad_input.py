"""Bad input: one clear line that names the file, the fault and the next step; exit 2; nothing half-written."""

from __future__ import annotations

import errno
import io
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from crosscheck.articles import read_file
from tests.cli.newsroom import CONFLICT, write_case
from tests.conftest import Cli, Outcome

RUN = ("run", "--encoder", "lexical")


def assert_refused(outcome: Outcome, where: str, fault: str, advice: str) -> None:
    """One line on stderr with all three parts, in that order, nothing on stdout."""
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert re.fullmatch(rf"crosscheck: error: .*(?:{where}).*(?:{fault}).*(?:{advice}).*\n", outcome.err), outcome.err


def _file(text: bytes | None) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "story.txt"
        if text is not None:
            path.write_bytes(text)
        return path

    return make


def _case(toml: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "a.txt").write_text("Thirty tanks arrived in May.\nTwo left.\n", encoding="utf-8")
        (folder / "b.txt").write_text("Thirty tanks arrived in June.\n", encoding="utf-8")
        (folder / "case.toml").write_text(toml, encoding="utf-8")
        return folder / "case.toml"

    return make


ARTICLE = '[[article]]\noutlet = "A"\nfile = "a.txt"\n'
TWO = ARTICLE + '[[article]]\noutlet = "B"\nfile = "b.txt"\n'

UTF_16 = "Ein Gespräch über 30 Panzer".encode("utf-16-be")
LATIN = "Thirty tanks, said Général Dupré.".encode("latin-1")

CASES = [
    pytest.param(_file(None), r"story\.txt", "there is no such file", "Check the spelling", id="missing file"),
    pytest.param(_file(b""), r"story\.txt", "is empty", "Save the article's text", id="empty file"),
    pytest.param(_file(b" \n\t\n"), r"story\.txt", "is empty", "Save the article's text", id="file of white space"),
    pytest.param(
        _file(b"\x00\x01\x02\xff" * 300), r"story\.txt", "is a binary file", "Save the article", id="binary file"
    ),
    pytest.param(_file(UTF_16), r"story\.txt", "binary|not UTF-8", "[Ss]ave .* UTF-8", id="UTF-16 without its mark"),
    pytest.param(_file(LATIN), r"story\.txt", "is not UTF-8: byte 21", "save it as UTF-8", id="wrong encoding"),
    pytest.param(_case("title = \n"), r"case\.toml:1", "not TOML", "Correct the line", id="broken TOML"),
    pytest.param(_case(ARTICLE + 'publishd = "2024"\n'), r"case\.toml", "'publishd'", "'published'", id="unknown key"),
    pytest.param(_case('titel = "x"\n' + ARTICLE), r"case\.toml", "'titel'", "'title'", id="unknown key of the case"),
    pytest.param(
        _case(ARTICLE + 'lines = "2-9"\n'),
        r"case\.toml, article 1",
        r"lines 2-9 go past the end of .*a\.txt, which has 2 lines",
        "Correct the range",
        id="lines outside the file",
    ),
    pytest.param(
        _case(ARTICLE + 'lines = "9-2"\n'), r"case\.toml", "run backwards", 'Write lines = "', id="lines backwards"
    ),
    pytest.param(
        _case(ARTICLE + 'published = "13 Mai"\n'), r"case\.toml", "'13 Mai'", "Write it as 2024-05-13", id="no date"
    ),
    pytest.param(
        _case(TWO.replace("file", 'id = "x"\nfile')), r"b\.txt", r"'x'.*a\.txt", "its own id", id="two of one id"
    ),
    pytest.param(_case(ARTICLE.replace("a.txt", "c.txt")), r"c\.txt", "no such file", "Check", id="case names no file"),
    pytest.param(
        _case('title = "x"\n'), r"case\.toml", "lists no article", r"Add an \[\[article\]\]", id="case of nothing"
    ),
]


@pytest.mark.parametrize(("make", "where", "fault", "advice"), CASES)
def test_run_refuses_what_it_cannot_read(
    cli: Cli, tmp_path: Path, make: Callable[[Path], Path], where: str, fault: str, advice: str
) -> None:
    path = make(tmp_path)

    assert_refused(cli(*RUN, path), where, fault, advice)
    assert not (tmp_path / "reports").exists()


@pytest.mark.parametrize(("make", "where", "fault", "advice"), CASES[:6])
def test_extract_refuses_what_it_cannot_read(
    cli: Cli, tmp_path: Path, make: Callable[[Path], Path], where: str, fault: str, advice: str
) -> None:
    assert_refused(cli("extract", make(tmp_path)), where, fault, advice)


def test_a_text_over_the_size_limit_names_the_limit(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Thirty tanks arrived. " * 100, encoding="utf-8")

    assert_refused(cli(*RUN, "long.txt", "--max-bytes", "1000"), r"long\.txt", "over the limit of 1,000", "--max-bytes")


def test_the_limit_is_twenty_megabytes_and_is_checked_before_reading(cli: Cli, tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(20_000_001)

    assert_refused(cli(*RUN, "long.txt"), r"long\.txt", "20,000,001 bytes, over the limit of 20,000,000", "--max-bytes")


def test_a_line_of_five_megabytes_is_read_to_its_end(tmp_path: Path) -> None:
    sentence = "The ministry said that nothing had changed since it was last asked about the harbour. "
    line = sentence * (5_000_000 // len(sentence)) + "It cost $378 million."
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")

    (article,) = read_file(tmp_path / "line.txt").articles

    assert article.text == line
    assert article.source.locate(len(line)).line == 1


def test_claims_are_found_all_along_one_long_line(cli: Cli, tmp_path: Path) -> None:
    sentence = "The ministry said 30 tanks worth $378 million arrived on 9 May 2024, 12 percent more than planned. "
    (tmp_path / "line.txt").write_text(sentence * 2_000, encoding="utf-8")

    outcome = cli("extract", "line.txt")

    assert outcome.code == 0
    assert outcome.out.count('"quote": "$378 million"') == 2_000


def test_a_report_folder_that_cannot_be_made_is_named(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "claims" / "visit", CONFLICT)
    (tmp_path / "reports").write_text("a file where the folder should be")

    assert_refused(cli(*RUN, "claims/visit"), "reports/visit", "cannot be written", "--output")
    assert (tmp_path / "reports").read_text() == "a file where the folder should be"
    assert not (tmp_path / "claims" / "visit" / "claims.jsonl").exists()


def test_an_output_that_is_a_folder_is_named(cli: Cli, tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    (tmp_path / "out").mkdir()

    outcome = cli(*RUN, "visit", "--format", "json", "--output", "out")

    assert_refused(outcome, "out", "is a folder", "Name a file")


class _HalfWritten:
    """A file that takes the first half of a text and then has no room left."""

    def __init__(self, file: io.BufferedWriter) -> None:
        self._file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        self._file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_what_was_there(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = write_case(tmp_path / "claims" / "visit", CONFLICT)
    cli(*RUN, case)
    before = {p: p.read_bytes() for p in sorted(tmp_path.rglob("*")) if p.is_file()}
    changed = case / "articles" / "gazette.txt"
    changed.write_text(changed.read_text().replace("1 to 4", "1 to 5"))
    before[changed] = changed.read_bytes()
    whole = Path.open

    def full(path: Path, mode: str = "r", **more: object) -> object:
        file = whole(path, mode, **more)
        return _HalfWritten(file) if mode == "wb" and "report.md" in path.name else file

    monkeypatch.setattr(Path, "open", full)

    outcome = cli(*RUN, case)

    monkeypatch.undo()
    assert_refused(outcome, r"report\.md", "No space left on device", "[Ff]ree")
    assert {p: p.read_bytes() for p in sorted(tmp_path.rglob("*")) if p.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("run", "--bogus"), "--bogus"),
        (("bogus",), "bogus"),
        (("run", "--fail-on", "sometimes"), "sometimes"),
        (("run", "--format", "pdf"), "'pdf'"),
        (("run", "--output", "x.json"), "1 files for 0 formats"),
        (("run", "--encoder", "psychic"), "psychic"),
        (("run", "--max-bytes", "0"), "--max-bytes"),
        (("extract",), "FILE"),
        (("extract", "--format", "xml", "a.txt"), "xml"),
        (("explain",), "fingerprint"),
        (("run",), "claims/"),
    ],
)
def test_a_wrong_command_line_is_one_line_with_the_next_step(cli: Cli, arguments: tuple[str, ...], fault: str) -> None:
    outcome = cli(*arguments)

    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("crosscheck: error: ")
    assert fault in outcome.err
    assert re.search(r"(--help|Give|Take|Name|Choose)", outcome.err)


def test_an_unknown_model_is_refused_without_a_download(cli: Cli, tmp_path: Path) -> None:
    case = write_case(tmp_path / "visit", CONFLICT)

    assert_refused(
        cli("run", case, "--encoder", "sentence", "--model", "no/such-model"),
        "no/such-model",
        "no model of that name",
        "downloads nothing",
    )


def test_another_model_needs_the_encoder_that_takes_it(cli: Cli, tmp_path: Path) -> None:
    case = write_case(tmp_path / "visit", CONFLICT)

    assert_refused(cli("run", case, "--model", "no/such-model"), "--model", "has its own model", "--encoder sentence")


def test_a_broken_decisions_file_is_named(cli: Cli, tmp_path: Path) -> None:
    case = write_case(tmp_path / "visit", CONFLICT)
    (case / "decisions.toml").write_text("[[decision]\n")

    assert_refused(cli(*RUN, case), r"decisions\.toml", "TOML", "Correct")
