"""The committed demonstration is what the code gives, byte for byte; `make refresh` writes it anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.golden.demonstration import CASE, KEPT, README, ROOT, printed, shown

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A fresh copy of the case, checked; and what that printed."""
    folder = tmp_path_factory.mktemp("newsroom")
    shutil.copytree(ROOT / CASE, folder / CASE, ignore=shutil.ignore_patterns("claims.jsonl"))
    return folder, printed(folder)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_the_committed_file_is_what_a_run_writes(made: tuple[Path, str], path: Path) -> None:
    assert (ROOT / path).read_bytes() == (made[0] / path).read_bytes()


def test_the_readme_shows_what_a_run_prints(made: tuple[Path, str]) -> None:
    assert shown((ROOT / README).read_text(encoding="utf-8")) == made[1]


def test_a_second_run_with_the_cache_warm_gives_the_same(made: tuple[Path, str]) -> None:
    folder, text = made
    before = {path: (folder / path).read_bytes() for path in KEPT}

    assert printed(folder) == text
    assert {path: (folder / path).read_bytes() for path in KEPT} == before
