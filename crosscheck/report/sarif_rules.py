"""The rules as SARIF describes them: all of them, so that a host can close an alert whose rule no longer fires."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from crosscheck.report.wording import shown


def rules(fired: Iterable[str]) -> list[dict[str, Any]]:
    """Every shipped rule in its order, then the names in `fired` that are none of them, sorted."""
    from crosscheck.judge import RULES

    known = [_described(rule.name, rule.severity.value, rule.page) for rule in RULES]
    others = {shown(name) for name in fired} - {rule.name for rule in RULES}
    return known + [{"id": name, **_name(name)} for name in sorted(others)]


def _described(name: str, level: str, page: str) -> dict[str, Any]:
    what, _, _ = page.partition("## What it does\n")[2].partition("\n\n")
    summary = " ".join(what.split())
    body = page.strip().partition("\n")[2].strip()
    return {
        "id": name,
        **_name(name),
        "shortDescription": {"text": name.replace("-", " ").capitalize() + "."},
        "fullDescription": {"text": summary},
        "help": {"text": re.sub(r"^#+ ", "", body, flags=re.MULTILINE), "markdown": body},
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": ["facts"],
            "problem.severity": "recommendation" if level == "note" else level,
        },
    }


def _name(rule: str) -> dict[str, str]:
    """The name besides the id, one readable word, "ValueConflict" (3.49.7); none where it would say the same."""
    name = "".join(part.capitalize() for part in re.split(r"[^0-9A-Za-z]+", rule))
    return {} if name.casefold() == rule.casefold() else {"name": name}
