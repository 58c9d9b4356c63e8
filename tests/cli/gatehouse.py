"""A newsroom's repository for the gate: one story, two sources, one draft, and real git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

CASE = """\
title = "The minister's visit"

[[article]]
outlet = "The Gazette"
file = "articles/gazette.txt"
published = "2024-05-12"

[[article]]
outlet = "The Courier"
file = "articles/courier.txt"
published = "2024-05-12"
"""
GAZETTE = """\
Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024, her office said.

She opened a ferry terminal that cost $40 million. Exports to the port grew by 12.3 percent last year, officials said.
"""
COURIER = """\
Trade Minister Ada Lindqvist was on a visit to Northshore on May 8-10, 2024.

The minister opened the new $40 million ferry terminal. Officials said exports to the port had grown by 12.3 percent.
"""
DRAFT = """\
---
title: Minister ends visit
published: 2024-05-13
case: visit
---

Trade Minister Ada Lindqvist visited Northshore from 8 to 10 May 2024.

She opened a ferry terminal that cost $40 million.

Exports to the port grew by 12.3 percent, officials said.
"""
SETTINGS = '[gate]\ndrafts = ["drafts/**/*.md"]\nencoder = "lexical"\n'


class Newsroom:
    """The repository; every method leaves the working tree as a person would."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("crosscheck.toml", SETTINGS)
        self.write("claims/visit/case.toml", CASE)
        self.write("claims/visit/articles/gazette.txt", GAZETTE)
        self.write("claims/visit/articles/courier.txt", COURIER)
        self.write("drafts/visit.md", DRAFT)
        self.commit("start")

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file, its folders made."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def edit(self, old: str, new: str, name: str = "drafts/visit.md") -> None:
        """Put `new` in the place of `old`, which must be there."""
        path = self.root / name
        text = path.read_bytes().decode("utf-8")
        assert old in text
        path.write_bytes(text.replace(old, new, 1).encode("utf-8"))

    def commit(self, message: str = "change") -> None:
        """Commit all there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def git(self, *arguments: str, where: Path | None = None) -> str:
        """Run git without the settings of whoever runs the tests."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for role in ("AUTHOR", "COMMITTER"):
            environment |= {
                f"GIT_{role}_NAME": "desk",
                f"GIT_{role}_EMAIL": "desk@example.org",
                f"GIT_{role}_DATE": "2024-05-13T12:00:00Z",
            }
        done = subprocess.run(
            ["git", *arguments], cwd=where or self.root, env=environment, capture_output=True, check=True, text=True
        )
        return done.stdout
