"""Settings and locked facts: strict tables, written by hand."""

from __future__ import annotations

import pytest

from crosscheck.errors import ConfigError
from crosscheck.gate import Settings, lock_articles, locked_claims, parse_locks, parse_settings
from crosscheck.gate.globs import matches, root_of

OWN = """
[gate]
drafts = ["drafts/**/*.md"]
against = "claims/all"
fail_on = "warning"
encoder = "lexical"
baseline = "gate.json"
allow_empty = true
max_waiver_days = 30

[[gate.map]]
drafts = "drafts/visit-*.md"
against = ["claims/visit", "claims/ferry"]
"""


def test_the_settings_are_read_with_all_they_say():
    settings = parse_settings(OWN, "crosscheck.toml")

    assert settings.patterns() == ("drafts/**/*.md", "drafts/visit-*.md")
    assert settings.sources_of("drafts/visit-2.md") == ("claims/visit", "claims/ferry")
    assert settings.sources_of("drafts/other.md") == ("claims/all",)
    assert (settings.fail_on, settings.encoder, settings.baseline) == ("warning", "lexical", "gate.json")
    assert (settings.allow_empty, settings.allow_missing_sources, settings.max_waiver_days) == (True, False, 30)


def test_a_pyproject_holds_the_same_below_tool_crosscheck():
    text = OWN.replace("[gate", "[tool.crosscheck.gate").replace("[[gate", "[[tool.crosscheck.gate")

    assert parse_settings(text, "pyproject.toml") == parse_settings(OWN, "crosscheck.toml")
    assert parse_settings("[tool.other]\nx = 1\n", "pyproject.toml") is None
    assert parse_settings("[project]\nname = 'x'\n", "pyproject.toml") is None


def test_an_empty_file_settles_nothing():
    assert parse_settings("", "crosscheck.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[gat]\n", r"no key 'gat'. Did you mean 'gate'\?"),
        ("[gate]\nfail-on = 'error'\n", r"no key 'fail-on'. Did you mean 'fail_on'\?"),
        ("[gate]\nfail_on = 'fatal'\n", "fail_on: unknown level 'fatal'"),
        ("[gate]\ndrafts = 3\n", "'drafts' is not a list of texts: 3"),
        ("[gate]\nallow_empty = 'yes'\n", "'allow_empty' is neither true nor false"),
        ("[gate]\nmax_waiver_days = 0\n", "'max_waiver_days' is no whole number above zero"),
        ("[[gate.map]]\ndrafts = 'a'\n", "map 1: a map needs 'drafts' and 'against'"),
        ("[[gate.map]]\ndraft = 'a'\n", r"Did you mean 'drafts'\?"),
        ("gate = 3\n", "'gate' is no table"),
        ("[gate\n", "crosscheck.toml:1: this is not TOML"),
        ("x = " + "[" * 5000, "TOML"),
    ],
)
def test_a_fault_names_the_place_and_the_next_step(text, fault):
    with pytest.raises(ConfigError, match=fault):
        parse_settings(text, "crosscheck.toml")


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("drafts/a.md", "drafts/*.md", True),
        ("drafts/b/a.md", "drafts/*.md", False),
        ("drafts/a.md", "drafts/**/*.md", True),
        ("drafts/b/c/a.md", "drafts/**/*.md", True),
        ("x/drafts/a.md", "drafts/*.md", False),
        ("drafts/a.txt", "drafts/*.md", False),
        ("a1.md", "a?.md", True),
        ("drafts/[x].md", "drafts/[x].md", True),
        ("a.md", "./*.md", True),
        ("drafts/x/y.md", "drafts/**", True),
    ],
)
def test_patterns_mean_what_people_think(path, pattern, expected):
    assert matches(path, pattern) is expected


def test_a_pattern_tells_where_to_look():
    assert [root_of(p) for p in ("drafts/**/*.md", "*.md", "a/b/c*.md", "a/b.md")] == ["drafts", "", "a/b", "a"]


def test_many_stars_are_matched_in_no_time():
    assert not matches("a" * 3000 + ".md", "**/" * 20 + "*a" * 8 + "x")


FACTS = """
# verified by telephone
[[fact]]
statement = "Ada Lindqvist visited Northshore from 8 to 10 May 2024."
source = "the ministry's press office"
date = 2024-05-11
by = "desk"

[[fact]]
id = "cost"
statement = "The terminal cost $40 million and took 3 years."
value = "$40 million"
source = "the contract"
date = "2024-05-12"
"""


def test_locked_facts_are_articles_of_one_sentence_that_lead_to_their_line():
    locks = parse_locks(FACTS, "claims/visit/facts.toml")
    articles = lock_articles(locks, taken={"cost"})

    assert [lock.where for lock in locks] == ["claims/visit/facts.toml:3", "claims/visit/facts.toml:9"]
    assert [article.id for article in articles] == ["locked-1", "cost-locked"]
    assert articles[0].locked == "source: the ministry's press office; verified 2024-05-11 by desk"
    assert articles[0].published is None
    assert articles[1].source.locate(0).line == 9


def test_only_the_named_value_is_locked():
    from crosscheck.find import find_claims

    locks = parse_locks(FACTS, "facts.toml")
    articles = lock_articles(locks, taken=())

    assert [c.quote for c in locked_claims(locks[1], find_claims(articles[1]))] == ["$40 million"]
    assert [c.quote for c in locked_claims(locks[0], find_claims(articles[0]))] == ["8 to 10 May 2024"]


def test_a_statement_without_a_value_is_refused():
    (lock,) = parse_locks("[[fact]]\nstatement = 'It rained.'\nsource = 'x'\ndate = 2024-05-11\n", "facts.toml")

    with pytest.raises(ConfigError, match=r"facts\.toml:1: no value was read in 'It rained\.'"):
        locked_claims(lock, ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[facts]]\n", r"Did you mean 'fact'\?"),
        ("[[fact]]\nsource = 'x'\ndate = 2024-05-11\n", "no 'statement'"),
        ("[[fact]]\nstatement = 'On 8 May.'\ndate = 2024-05-11\n", "no 'source'"),
        ("[[fact]]\nstatement = 'On 8 May.'\nsource = 'x'\n", "no 'date'"),
        ("[[fact]]\nstatement = 'On 8 May.'\nsource = 'x'\ndate = 'May'\n", "'date' is not a date: 'May'"),
        (
            "[[fact]]\nstatement = 'On 8 May.'\nvalue = '9 May'\nsource = 'x'\ndate = 2024-05-11\n",
            "not in the statement",
        ),
        ("[[fact]]\nstatment = 'x'\n", r"Did you mean 'statement'\?"),
        (FACTS + "[[fact]]\nid = 'cost'\nstatement = '1 pig'\nsource = 'x'\ndate = 2024-05-11\n", "already that of"),
    ],
)
def test_a_faulty_fact_names_file_line_and_next_step(text, fault):
    with pytest.raises(ConfigError, match=fault):
        parse_locks(text, "facts.toml")
