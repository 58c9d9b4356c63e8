"""
What the demonstration case gives today, and where the repository keeps it.

`make refresh` writes it all anew after a change of what is found: read the diff, then commit it with the change.
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

from crosscheck.cli.app import call
from crosscheck.judge import rules_page

ROOT = Path(__file__).resolve().parent.parent.parent
CASE = Path("claims") / "lao-russia-2024"
REPORTS = Path("reports") / "lao-russia-2024"
KEPT = (
    CASE / "claims.jsonl",
    REPORTS / "report.html",
    REPORTS / "report.json",
    REPORTS / "report.md",
)
"""Files that `crosscheck run` on the case writes, and that are committed."""

README = Path("README.md")
BEGIN, END = "<!-- demonstration: begin -->\n```\n", "```\n<!-- demonstration: end -->"
RULES = Path("docs") / "rules.md"


def printed(root: Path) -> str:
    """Run the case as a reader of the README does, in `root`; reports are written there; what is printed comes back."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    before = Path.cwd()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(out):
            call(["run", CASE.as_posix()])
    finally:
        os.chdir(before)
    out.flush()
    return out.buffer.getvalue().decode("utf-8")


def shown(readme: str) -> str:
    """The output that the README shows."""
    return readme.partition(BEGIN)[2].partition(END)[0]


def main() -> None:
    """Write everything anew."""
    text = printed(ROOT)
    path = ROOT / README
    readme = path.read_text(encoding="utf-8")
    path.write_text(readme.replace(BEGIN + shown(readme) + END, BEGIN + text + END), encoding="utf-8")
    (ROOT / RULES).write_text(rules_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
