"""Whole reports, as a user sees them. `CROSSCHECK_GOLDEN=write` writes them anew; read the diff before you commit it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import crosscheck
from crosscheck.report import FORMATS
from crosscheck.report.claims_lock import claims_lock
from crosscheck.report.extract_rows import extract_row
from tests.report.sample import build

GOLDEN = Path(__file__).parent / "golden"


def extracted(run):
    return "".join(extract_row(a, tuple(c for c in run.claims if c.article_id == a.id)) for a in run.articles)


REPORTS = {
    "report.txt": FORMATS["table"],
    "report.json": FORMATS["json"],
    "report.md": FORMATS["md"],
    "report.html": FORMATS["html"],
    "report.csv": FORMATS["csv"],
    "claims.jsonl": claims_lock,
    "extract.jsonl": extracted,
}


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_as_committed(name: str) -> None:
    """The whole output equals the golden file, the version aside."""
    actual = REPORTS[name](build()).replace(crosscheck.__version__, "VERSION")
    if os.environ.get("CROSSCHECK_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_text(actual, "utf-8", newline="")

    assert (GOLDEN / name).read_bytes().decode() == actual


@pytest.mark.parametrize("name", REPORTS)
def test_report_ends_with_one_newline(name: str) -> None:
    text = REPORTS[name](build())

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
