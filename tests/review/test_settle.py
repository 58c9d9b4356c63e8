"""Which findings are settled, and which decisions have lapsed."""

from dataclasses import replace

import pytest

from crosscheck.model import Decision, State
from crosscheck.review import draft_decision, lapsed, settle, unused
from tests import factories

ONE, OTHER = factories.article("3 cranes", id="a"), factories.article("4 cranes", id="b")
CLAIMS = (factories.claim(ONE, "3 cranes"), factories.claim(OTHER, "4 cranes"))
FINDING = replace(factories.conflict(*CLAIMS, values=("3 cranes", "4 cranes"))[1], subject="crane")
DECIDED = draft_decision(FINDING, CLAIMS, verdict="confirmed-a", reason="Counted.", by="desk", at="2024-06-07")


def states(*decisions, findings=(FINDING,)):
    return [finding.state for finding in settle(findings, decisions, CLAIMS)]


def test_a_decision_says_what_it_covers():
    """Articles, values, rule and subject go into the ledger."""
    assert (
        Decision(
            fingerprint="0123456789ab",
            verdict="confirmed-a",
            reason="Counted.",
            by="desk",
            at="2024-06-07",
            articles=("a", "b"),
            values=("3 cranes", "4 cranes"),
            rule="value-conflict",
            subject="crane",
        )
        == DECIDED
    )


@pytest.mark.parametrize("verdict", ["confirmed-a", "confirmed-b", "both-right", "not-same-fact", "corrected"])
def test_a_decision_settles_its_finding(verdict):
    """By its fingerprint, whatever was decided."""
    assert states(replace(DECIDED, verdict=verdict)) == [State.SETTLED]


def test_later_settles_nothing():
    """A decision put off leaves the finding open."""
    assert states(replace(DECIDED, verdict="later")) == [State.OPEN]


def test_without_a_decision_a_finding_is_open():
    """Nor does a decision on something else settle it."""
    other = replace(DECIDED, fingerprint="f" * 12, subject="barge", values=("9 barges",))
    assert (states(), states(other)) == ([State.OPEN], [State.OPEN])


def test_a_decision_on_other_values_is_stale():
    """The same rule and subject were decided before; the values have changed since."""
    assert states(replace(DECIDED, fingerprint="f" * 12, values=("2 cranes", "4 cranes"))) == [State.STALE]


def test_a_decision_on_other_articles_is_another_matter():
    """One word may name two things of a story; the articles tell them apart."""
    elsewhere = replace(DECIDED, fingerprint="f" * 12, articles=("y", "z"))
    assert states(elsewhere) == [State.OPEN]


def test_a_decision_without_a_subject_is_found_by_a_value_and_two_articles():
    """Written by hand, it may name neither rule nor subject."""
    bare = replace(DECIDED, fingerprint="f" * 12, rule="", subject="")
    assert states(replace(bare, values=("2 cranes", "4 cranes"))) == [State.STALE]
    assert states(replace(bare, values=("2 cranes", "5 cranes"))) == [State.OPEN]
    assert states(replace(bare, articles=("a", "z"))) == [State.OPEN]


def test_a_decision_in_force_makes_no_other_finding_stale():
    """Two findings on one subject: the decided one is settled, the other is simply open."""
    second = replace(FINDING, fingerprint="f" * 12)
    assert states(DECIDED, findings=(FINDING, second)) == [State.SETTLED, State.OPEN]


def test_settling_changes_states_and_nothing_else():
    """Order, words and positions stay."""
    (settled,) = settle((FINDING,), (DECIDED,), CLAIMS)
    assert replace(settled, state=State.OPEN) == FINDING


def test_decisions_without_a_finding_are_kept_and_shown():
    """The finding may come back."""
    gone = replace(DECIDED, fingerprint="f" * 12)
    assert unused((FINDING,), (DECIDED, gone)) == (gone,)


def test_the_decisions_that_made_a_finding_stale_are_told_in_their_order():
    """By subject, and by value for one written by hand; none for a finding that is decided or never was."""
    first = replace(DECIDED, fingerprint="e" * 12, values=("2 cranes", "4 cranes"))
    by_hand = replace(DECIDED, fingerprint="f" * 12, rule="", subject="", values=("3 cranes", "9 cranes"))
    put_off = replace(DECIDED, fingerprint="d" * 12, verdict="later")
    second = replace(FINDING, fingerprint="b" * 12, subject="barge", positions=())

    assert lapsed((FINDING, second), (put_off, first, by_hand), CLAIMS) == {FINDING.fingerprint: (first, by_hand)}
    assert lapsed((FINDING,), (first, DECIDED), CLAIMS) == {}


def test_many_findings_and_many_old_decisions_are_settled_in_linear_time():
    """Each finding looks at its own old decisions alone: this would take minutes pair by pair."""
    findings = [replace(FINDING, fingerprint=f"{n:012x}", subject=f"crane {n}") for n in range(3000)]
    old = [replace(DECIDED, fingerprint=f"{n + 10000:012x}", subject=f"crane {n}") for n in range(0, 6000, 2)]

    assert [f.state for f in settle(findings, old, CLAIMS)] == [State.STALE, State.OPEN] * 1500
