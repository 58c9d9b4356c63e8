"""`crosscheck rules`: what is looked for."""

from __future__ import annotations

from crosscheck.cli.output import say

EPILOG = "Example: crosscheck rules"


def rules() -> None:
    """
    List every rule with its severity and what it does.

    docs/rules.md has each rule's page: why it matters, an example, its known problems.
    """
    from tabulate import tabulate

    from crosscheck.judge import RULES

    rows = [(rule.name, rule.severity.value, _summary(rule.page)) for rule in RULES]
    say(tabulate(rows, headers=("rule", "severity", "what it does"), tablefmt="simple", maxcolwidths=[None, None, 60]))


def _summary(page: str) -> str:
    """The paragraph under the page's first heading, on one line."""
    _, _, section = page.partition("## What it does\n")
    return " ".join(section.partition("\n\n")[0].split())
