"""The rules' docstrings as one page of documentation."""

from __future__ import annotations

from crosscheck.judge.rules import RULES

_HEAD = """# Rules

This page is generated from the docstrings of `crosscheck/judge/rules/`; change it there. Rules stand in the order in
which their findings are told. A finding's severity decides whether it fails a run: see `--fail-on`.

| rule | severity |
|---|---|
"""


def rules_page() -> str:
    """Write docs/rules.md: a table of all rules and the page of each."""
    table = "".join(f"| [{rule.name}](#{rule.name}) | {rule.severity} |\n" for rule in RULES)
    return _HEAD + table + "".join(f"\n{_section(rule.page)}\n" for rule in RULES)


def _section(page: str) -> str:
    """A rule's page one heading level down, its name as the heading."""
    name, _, rest = page.strip().partition("\n")
    return f"## {name}\n{rest}".replace("\n## ", "\n### ").strip()
