"""A real Chromium, where there is one, and pages written to disk for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck import kinds
from crosscheck.report import FORMATS
from tests.report.sample import FakeKind, build

ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """One browser for all tests; without Chromium or Playwright they are skipped, and say so."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: the page's look and keys are not tested")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as session:
        chromium = session.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample run's page."""
    patch = pytest.MonkeyPatch()
    patch.setattr(kinds, "kind_of", FakeKind, raising=False)
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(FORMATS["html"](build()), "utf-8")
    patch.undo()
    return path
