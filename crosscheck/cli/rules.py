"""`crosscheck rules`: what is looked for."""

from __future__ import annotations

from crosscheck.cli.output import say

EPILOG = "Example: crosscheck rules"


def rules() -> None:
    """
    List every rule with its severity and what it reports.

    docs/rules.md explains each at length, with its known problems.
    """
    from tabulate import tabulate

    from crosscheck.judge import RULES

    rows = [(rule.name, rule.severity, _summary(rule.__doc__ or "")) for rule in RULES]
    say(tabulate(rows, headers=("rule", "severity", "reports"), tablefmt="simple"))


def _summary(docstring: str) -> str:
    lines = [line.strip() for line in docstring.strip().splitlines()]
    return lines[0] if lines else ""
