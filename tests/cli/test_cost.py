"""What is loaded only when it is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.cli.app import call
from tests.cli.newsroom import CONFLICT, write_case

HEAVY = (
    *("torch", "numpy", "trafilatura", "lxml", "jinja2", "sentence_transformers", "transformers", "rich", "scipy"),
    *("starlette", "uvicorn"),
)


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
        command("review", "--help"),
        command("review", "nowhere"),
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


PAGE = """\
<html><head><title>Minister ends visit</title><meta property="article:published_time" content="2024-06-05"></head>
<body><article><h1>Minister ends visit</h1>
<p>Trade Minister Ada Lindqvist visited Northshore from 2 to 4 June 2024, and opened a ferry terminal there.</p>
<p>The terminal cost $40 million, the harbour authority of Northshore said in a statement to reporters.</p>
</article></body></html>
"""


def write_mixed_case(folder: Path) -> None:
    """A case of a text and a page."""
    write_case(folder, {"gazette": CONFLICT["gazette"]})
    (folder / "articles" / "courier.html").write_text(PAGE, encoding="utf-8")
    with (folder / "case.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[article]]\noutlet = "The Courier"\nfile = "articles/courier.html"\n')


@pytest.mark.model
def test_a_second_run_loads_no_model_no_numpy_and_no_parser(tmp_path: Path) -> None:
    write_mixed_case(tmp_path / "visit")
    run = command("run", "visit", "--format", "json")
    cache = {"CROSSCHECK_CACHE": str(tmp_path / "cache")}

    assert {"torch", "trafilatura", "lxml"} <= loaded(run, tmp_path, **cache)
    assert loaded(run, tmp_path, **cache) == set()


def reports(folder: Path, *more: str) -> tuple[str, ...]:
    assert call(["run", "visit", "--fail-on", "never", "--encoder", "lexical", "--quiet", *more]) == 0
    return tuple(path.read_text("utf-8") for path in sorted((folder / "reports" / "visit").iterdir()))


def test_no_cache_ever_changes_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a cache, with an empty one, a full one, a broken one and one that cannot be."""
    monkeypatch.chdir(tmp_path)
    write_mixed_case(tmp_path / "visit")
    cache = tmp_path / "cache"
    monkeypatch.setenv("CROSSCHECK_CACHE", str(cache))
    expected = reports(tmp_path, "--no-cache")
    assert not cache.exists()

    assert expected == reports(tmp_path)
    kept = sorted(cache.glob("*.sqlite"))
    assert [path.stem for path in kept] == ["articles", "claims"]
    assert expected == reports(tmp_path)
    for path in kept:
        path.write_bytes(b"no database at all, " * 200)
    assert expected == reports(tmp_path)
    monkeypatch.setenv("CROSSCHECK_CACHE", str(tmp_path / "visit" / "case.toml" / "cache"))
    assert expected == reports(tmp_path)


def test_a_warm_gate_loads_no_model_no_numpy_and_no_page(tmp_path: Path) -> None:
    """The second check of a draft, as a commit hook sees it: neither what reads articles nor what draws reports."""
    write_case(tmp_path / "claims" / "visit", CONFLICT)
    (tmp_path / "draft.txt").write_text(CONFLICT["gazette"], encoding="utf-8")
    check = command("check", "draft.txt", "--against", "claims/visit", "--encoder", "lexical")
    cache = {"CROSSCHECK_CACHE": str(tmp_path / "cache")}

    assert loaded(check, tmp_path, **cache) == set()
    seen = f"{check}\nimport sys\nassert 'crosscheck.report.page' not in sys.modules"
    assert loaded(seen, tmp_path, **cache) == set()
