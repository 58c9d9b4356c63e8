"""
What the gate costs in a commit hook: a one-line edit of a draft with ten sources, all caches warm.

    python -m benchmarks.hook [--sources 10] [--repeat 9]

Medians of whole processes in processor seconds, user and system, git's among them, against the least any Typer command
costs; the two in turns. Bytecode is there, as after an installation. Ratios carry over from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.startup import HELLO, WITHIN, Desk

OUTLETS = ("Gazette", "Courier", "Herald", "Post", "Ledger", "Beacon", "Mercury", "Tribune", "Observer", "Monitor")
SOURCE = """\
Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024, {outlet} has learned from her office.

On the second day she opened a ferry terminal that cost $40 million and took three years. It employs 230 people.

Exports through the port grew by 12.3 percent in 2023 and were worth $1.2 billion, officials told {outlet} on Friday.
"""
DRAFT = """\
---
title: Minister ends visit
published: 2024-05-13
case: visit
---

Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024.

She opened a ferry terminal that cost $40 million and took three years to build.

Exports through the port grew by 12.3 percent in 2023.
"""
CHECK = ["-m", "crosscheck", "check", "--encoder", "lexical", "--diff", "HEAD", "--fail-on", "never"]


def newsroom(folder: Path, sources: int) -> None:
    """A repository with one draft and its sources, the draft edited in one line since the commit."""
    case = folder / "claims" / "visit"
    (case / "articles").mkdir(parents=True)
    rows = []
    for number in range(sources):
        outlet = f"The {OUTLETS[number % len(OUTLETS)]}" + (f" {number}" if number >= len(OUTLETS) else "")
        (case / "articles" / f"{number:02}.txt").write_text(SOURCE.format(outlet=outlet), "utf-8")
        rows += ["[[article]]", f"outlet = {json.dumps(outlet)}", f'file = "articles/{number:02}.txt"']
        rows.append('published = "2024-05-11"')
    (case / "case.toml").write_text("\n".join(rows) + "\n", "utf-8")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "visit.md").write_text(DRAFT, "utf-8")
    (folder / "crosscheck.toml").write_text('[gate]\ndrafts = "drafts/*.md"\n', "utf-8")
    who = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    for command in (("init", "--quiet"), ("add", "--all"), (*who, "commit", "--quiet", "--message", "start")):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    (folder / "drafts" / "visit.md").write_text(DRAFT.replace("8 to 10", "7 to 10"), "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--sources", type=int, default=10)
    parser.add_argument("--repeat", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        newsroom(Path(folder), arguments.sources)
        desk = Desk(Path(folder))
        warm = str(Path(cache))
        desk.call(*CHECK, cache=warm)
        desk.call(*CHECK, cache=warm)
        turns = range(arguments.repeat)
        hook, hello = zip(*((desk.seconds(*CHECK, cache=warm), desk.seconds("-c", HELLO)) for _ in turns), strict=True)
        peak = json.loads(desk.call("-c", WITHIN, *CHECK[2:], cache=warm).stderr.splitlines()[-1])[0]
    ratio = statistics.median(hook) / statistics.median(hello)
    print(f"hello-world Typer  {statistics.median(hello):6.2f} s")
    print(f"warm hook          {statistics.median(hook):6.2f} s   {ratio:5.2f} times the hello-world")
    print(f"peak memory        {peak // (1024 if sys.platform != 'darwin' else 1024 * 1024):6} MB")


if __name__ == "__main__":
    main()
