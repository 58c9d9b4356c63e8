"""When a run fails: "found", "saw nothing" and "all is well" are told apart."""

import subprocess
import sys
from dataclasses import replace

import pytest

from crosscheck.errors import ConfigError
from crosscheck.gate import against, exit_code
from crosscheck.model import Fact, Position, Severity, State
from tests import factories

TEXTS = {
    name: factories.article(f"{n} cranes came.", id=name) for n, name in enumerate(("draft", "one", "two"), start=3)
}
CLAIMS = tuple(factories.claim(article, f"{n} cranes") for n, article in enumerate(TEXTS.values(), start=3))
DRAFT, ONE, TWO = CLAIMS


def fact(*claims, name="f1"):
    return Fact(
        id=name, kind="count", subject="crane", claims=tuple(c.id for c in claims), links=(), origins=len(claims)
    )


def finding(*claims, severity=Severity.ERROR, state=State.OPEN, fact_id="f1"):
    positions = tuple(Position(value=c.quote, claims=(c.id,), outlets=(c.article_id,)) for c in claims)
    base = factories.conflict(claims[0], claims[-1])[1]
    return replace(base, severity=severity, state=state, positions=positions, fact=fact_id)


def run(facts=(), findings=()):
    return factories.run(tuple(TEXTS.values()), CLAIMS, facts=tuple(facts), findings=tuple(findings))


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        ("error", "error", 1),
        ("error", "conflict", 1),
        ("error", "note", 1),
        ("error", "never", 0),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "note", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
    ],
)
def test_a_finding_at_or_above_the_level_fails_the_run(severity, fail_on, expected):
    """`conflict` is another word for `error`; `never` fails nothing."""
    checked = run([fact(ONE, TWO)], [finding(ONE, TWO, severity=Severity(severity))])
    assert exit_code(checked, fail_on) == expected


@pytest.mark.parametrize(("state", "expected"), [("open", 1), ("stale", 1), ("settled", 0)])
def test_settled_findings_never_fail(state, expected):
    """A decision that lapsed is no decision."""
    checked = run([fact(ONE, TWO)], [finding(ONE, TWO, state=State(state))])
    assert exit_code(checked, "note") == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], 3),
        ([fact(ONE)], 3),
        ([fact(ONE), fact(TWO, name="f2")], 3),
        ([fact(ONE), fact(ONE, TWO, name="f2")], 0),
    ],
)
def test_nothing_checked_is_not_clean(facts, expected):
    """A run in which no fact is stated by two articles has checked nothing, whatever fails it."""
    assert [exit_code(run(facts), fail_on) for fail_on in ("error", "never")] == [expected, expected]


def test_an_uncertain_fact_checks_nothing():
    """An uncertain link is no link."""
    assert exit_code(run([replace(fact(ONE, TWO), certain=False)]), "error") == 3


def test_what_was_found_goes_before_what_was_not_checked():
    """A single article that contradicts itself has been found out."""
    checked = run([fact(ONE)], [finding(ONE, ONE, severity=Severity.WARNING)])
    assert (exit_code(checked, "warning"), exit_code(checked, "error")) == (1, 3)


@pytest.mark.parametrize("word", ["warnings", "", "ERROR", "fatal"])
def test_another_level_is_refused(word):
    """The levels are named in the message."""
    with pytest.raises(ConfigError, match=r"--fail-on: unknown level .* Known: error, warning, note, never"):
        exit_code(run(), word)


def test_a_misspelt_level_is_guessed():
    """The nearest level is suggested."""
    with pytest.raises(ConfigError, match=r"Did you mean 'warning'\?"):
        exit_code(run(), "warnings")


def test_only_what_concerns_the_draft_is_held_against_it():
    """A dispute among the sources is not the draft's."""
    checked = run([fact(DRAFT, ONE), fact(ONE, TWO, name="f2")], [finding(DRAFT, ONE), finding(ONE, TWO, fact_id="f2")])
    gated = against(checked, ("draft",))

    assert [f.fact for f in gated.findings] == ["f1"]
    assert [f.id for f in gated.facts] == ["f1"]
    assert (gated.articles, gated.claims) == (checked.articles, checked.claims)
    assert exit_code(gated, "error", drafts=("draft",)) == 1


@pytest.mark.parametrize(
    ("facts", "drafts", "expected"),
    [
        ([fact(DRAFT, ONE)], ("draft",), 0),
        ([fact(DRAFT), fact(ONE, TWO, name="f2")], ("draft",), 3),
        ([fact(DRAFT, ONE)], ("draft", "one"), 3),
        ([], ("draft",), 3),
    ],
)
def test_a_draft_without_a_counterpart_was_not_checked(facts, drafts, expected):
    """Sources that agree among themselves, or drafts that do, say nothing of the draft."""
    assert exit_code(against(run(facts), drafts), "error", drafts=drafts) == expected


def test_a_draft_that_is_not_there_is_refused():
    """The nearest article is suggested."""
    with pytest.raises(ConfigError, match=r"no article has the id 'drafts'\. Did you mean 'draft'\?"):
        against(run(), ("drafts",))


def test_the_exit_code_of_a_run_loads_nothing_of_the_rest_of_the_gate() -> None:
    code = (
        "import sys; from crosscheck.gate import exit_code; "
        "print(sorted(name for name in sys.modules if name.startswith('crosscheck.gate.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['crosscheck.gate.exits']"


def test_a_name_that_shares_its_modules_name_is_the_function() -> None:
    code = "from crosscheck.gate import Conduct, assess; print(callable(assess), Conduct.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "True Conduct"
