"""What every format for readers says."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys

import pytest

from crosscheck.report import FORMATS
from tests.factories import run
from tests.report.sample import build


@pytest.mark.parametrize("name", ["table", "md", "html"])
def test_no_findings_is_said_plainly(name: str) -> None:
    """A run that found nothing differs in words from one that had nothing to compare."""
    nothing = FORMATS[name](run((), ()))
    agreed = FORMATS[name](dataclasses.replace(build(), findings=()))

    assert "No findings" in nothing
    assert "No findings" in agreed
    assert "no fact is stated by two or more" in nothing.lower()
    assert "differs" in agreed


@pytest.mark.parametrize("name", ["table", "md", "html"])
def test_every_skip_is_named_with_its_reason(name: str) -> None:
    written = FORMATS[name](build())

    for skip in build().skips:
        assert skip.where in written
        assert skip.reason in written


@pytest.mark.parametrize("name", ["md", "html"])
def test_every_side_is_quoted_with_its_value_marked(name: str) -> None:
    tag = {"md": "b", "html": "mark"}[name]
    marked = re.findall(f"<{tag}>(from [^<]*)</{tag}>", FORMATS[name](build()))

    assert [m for m in marked if "March" in m] == ["from 4 to 8 March", "from 5 to 8 March", "from 5 to 9 March"]


def test_import_is_light() -> None:
    """The template engine and the table writer load with the first report that needs them."""
    script = "import sys, crosscheck.report; print(sorted({'jinja2', 'tabulate', 'numpy', 'torch'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
