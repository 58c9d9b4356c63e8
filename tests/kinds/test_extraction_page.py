"""The page that says what is read is what the corpus tests say."""

from __future__ import annotations

from tests.conftest import ROOT
from tools.extraction_page import BEGIN, END, page


def test_the_page_is_what_the_corpus_gives() -> None:
    """After a change of the corpus or of what is read: `python -m tools.extraction_page`."""
    assert (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8") == page()


def test_every_corpus_has_its_table() -> None:
    between = page().split(BEGIN)[1].split(END)[0]
    kinds = sorted(path.stem for path in (ROOT / "tests" / "corpus").glob("*.toml"))

    assert kinds == sorted(line.removeprefix("### ") for line in between.splitlines() if line.startswith("### "))
