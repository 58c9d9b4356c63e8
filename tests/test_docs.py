"""What the documentation says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck import __version__
from crosscheck.gate import FAIL_ON
from crosscheck.judge import rules_page
from crosscheck.report import FORMATS
from tests.conftest import ROOT, Cli

PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("claims/*.md"), *ROOT.glob("reports/*.md")]
)
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = ("run", "check", "waivers", "review", "extract", "explain", "init", "rules")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_pages_that_belong_to_a_product_are_there() -> None:
    needed = {
        "README.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/development.md",
        "docs/rules.md",
        "docs/limits.md",
    }

    assert needed <= {name_of(page) for page in PAGES}


def test_the_rules_page_is_what_the_docstrings_say() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rules_page()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme_and_every_option_shown_there_exists(cli: Cli, command: str) -> None:
    assert f"`crosscheck {command}" in README
    help_text = cli(command, "--help").out
    used = re.findall(rf"crosscheck {command}\b[^\n`|]*", README)

    for option in {option for line in used for option in re.findall(r"(--[a-z-]+)", line)}:
        assert option in help_text


def test_the_readme_names_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"(?:`|bin/)crosscheck ([a-z]+)\b", README))

    assert named <= set(COMMANDS)


def test_the_options_table_of_run_is_true(cli: Cli) -> None:
    help_text = cli("run", "--help").out
    table = README.partition("Useful options of `run`")[2].partition("\n##")[0]
    options = re.findall(r"`(--[a-z-]+)", table)

    assert len(options) > 4
    assert [option for option in options if option not in help_text] == []
    assert set(FORMATS) == set(re.findall(r"\w+", re.search(r"`--format ([^`]+)`", table)[1]))
    assert set(FAIL_ON) == set(re.findall(r"\w+", re.search(r"`--fail-on ([^`]+)`", table)[1]))


def test_the_exit_codes_are_all_there() -> None:
    table = README.partition("### Exit codes")[2].partition("\n## ")[0]

    assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == ["0", "1", "2", "3", "130"]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there), target


def anchors(page: Path) -> set[str]:
    """Anchors of a page's headings, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_named_in_code_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    rooms = "crosscheck|tests|docs|benchmarks|training|claims|reports"
    named = re.findall(rf"`((?:{rooms})/[\w./-]*)`", text)

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_a_machine_or_a_registry(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert re.findall(r"/home/|/root/|/work/|/tmp/|pypi\.org|files\.pythonhosted|download\.pytorch", text) == []


def test_the_changelog_speaks_of_this_version() -> None:
    sections = re.findall(r"^## \[?([\w.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sections[0] in {"Unreleased", __version__}
