"""What is loaded only when it is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.newsroom import CONFLICT, write_case

HEAVY = ("torch", "numpy", "trafilatura", "jinja2", "sentence_transformers", "transformers", "rich", "scipy")


def loaded(code: str, folder: Path, **environment: str) -> set[str]:
    """Which heavy packages a new interpreter holds after `code`."""
    report = f"\nimport sys, json; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code + report],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def command(*arguments: str) -> str:
    return f"from crosscheck.cli.app import call\ncall({list(arguments)!r})"


@pytest.mark.parametrize(
    "code",
    [
        "import crosscheck",
        command("--help"),
        command("run", "--help"),
        command("--version"),
        command("init", "claims/x"),
    ],
)
def test_import_help_and_init_load_nothing_heavy(tmp_path: Path, code: str) -> None:
    assert loaded(code, tmp_path) == set()


def test_a_lexical_run_loads_no_model(tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)

    assert not loaded(command("run", "visit", "--encoder", "lexical", "--format", "json"), tmp_path) & {
        "torch",
        "sentence_transformers",
        "transformers",
        "scipy",
    }


@pytest.mark.model
def test_a_second_run_loads_no_torch(tmp_path: Path) -> None:
    write_case(tmp_path / "visit", CONFLICT)
    run = command("run", "visit", "--format", "json")
    cache = {"CROSSCHECK_CACHE": str(tmp_path / "cache")}

    assert "torch" in loaded(run, tmp_path, **cache)
    assert not loaded(run, tmp_path, **cache) & {"torch", "sentence_transformers", "transformers"}
