"""The registry of rules and the page they write."""

from pathlib import Path

import pytest

from crosscheck.judge import RULES, rules_page
from tests.judge.stories import Story, count, percent


def test_the_gravest_finding_is_told_first():
    """Errors before warnings before notes; a broken lock and a slip of magnitude before every other."""
    names = [rule.name for rule in RULES]

    assert names[:2] == ["locked-fact", "magnitude-mismatch"]
    assert names.index("value-conflict") < names.index("possible-conflict") < names.index("rounding")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page(rule):
    """What it does, why, its blind spots, an example, and the severity it really has."""
    sections = [line[3:] for line in rule.page.splitlines() if line.startswith("## ")]

    assert sections == ["What it does", "Why", "Known problems", "Example", "Severity"]
    assert rule.page.strip().splitlines()[0] == rule.name
    assert rule.page.strip().splitlines()[-1] == str(rule.severity)


def test_every_rule_has_a_file_of_its_name():
    """One rule, one file, one line in the registry."""
    folder = Path(__file__).parents[2] / "crosscheck" / "judge" / "rules"
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert files == {rule.name.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("certain", [True, False])
def test_what_agrees_or_rests_on_an_uncertain_link_gives_no_note(certain):
    """Notes need a certain fact; agreement needs none."""
    agree = Story(certain=certain).tells("a", count(12)).tells("b", count(12))
    uncertain = Story(certain=False).tells("a", percent("7.2", step="0.1")).tells("b", percent(7))

    assert (agree.found(), uncertain.found()) == ([], [])


def test_the_page_in_docs_is_the_one_the_rules_write():
    """docs/rules.md is generated; change the docstrings instead."""
    page = Path(__file__).parents[2] / "docs" / "rules.md"

    assert page.read_text(encoding="utf-8") == rules_page()
