"""What takes a finding out of the count, and what does not any more."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crosscheck.gate import Terms, parse_inline
from crosscheck.gate.prune import without
from crosscheck.gate.waivers import plain, rule_inline, rule_on
from crosscheck.model import Decision
from tests import factories

TODAY = dt.date(2024, 6, 1)
TERMS = Terms(today=TODAY)
ONE, TWO = factories.article("3 cranes came.", id="one"), factories.article("4 cranes came.", id="two")
FINDING = factories.conflict(factories.claim(ONE, "3"), factories.claim(TWO, "4"), values=("3", "4"))[1]


def decision(verdict="waived", **more):
    fields = {"reason": "asked", "values": ("4", "3"), "expires": "2024-06-01" if verdict == "waived" else ""}
    return Decision(fingerprint=FINDING.fingerprint, verdict=verdict, **{**fields, **more})


def ruled(*decisions, value="4", terms=TERMS):
    return rule_on(FINDING, value, decisions, "decisions.toml", terms)


@pytest.mark.parametrize(("expires", "holds"), [("2024-06-02", True), ("2024-06-01", True), ("2024-05-31", False)])
def test_a_waiver_holds_through_its_last_day(expires, holds):
    ruling = ruled(decision(expires=expires))

    assert (ruling.waiver is not None) is holds
    assert ("it expired on 2024-05-31" in ruling.note) is not holds


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"expires": ""}, "it gives no expiry"),
        ({"expires": "soon"}, "its expiry is no date: 'soon'"),
        ({"reason": " "}, "it gives no reason"),
    ],
)
def test_a_malformed_waiver_counts_as_none_and_says_so(more, fault):
    ruling = ruled(decision(**more))

    assert ruling.waiver is None
    assert fault in ruling.note


def test_a_waiver_may_not_run_longer_than_the_desk_allows():
    long = decision(expires="2025-06-01")

    assert ruled(long).waiver is not None
    assert "longer than the 90 days allowed" in ruled(long, terms=Terms(today=TODAY, max_days=90)).note


@pytest.mark.parametrize(
    ("verdict", "value", "settled"),
    [
        ("confirmed-a", "4", True),
        ("confirmed-a", "3", False),
        ("confirmed-b", "3", True),
        ("confirmed-b", "4", False),
        ("error-a", "4", False),
        ("error-a", "3", True),
        ("both-right", "3", True),
        ("not-same-fact", "4", True),
        ("corrected", "4", True),
        ("later", "4", False),
        ("waived", "4", True),
        ("waived", "3", False),
    ],
)
def test_a_decision_holds_for_the_side_it_was_made_for(verdict, value, settled):
    """A draft that moves to the side found wrong has the same fingerprint, and is told all the same."""
    assert (ruled(decision(verdict), value=value).waiver is not None) is settled


def test_a_decision_on_other_values_is_no_decision_on_these():
    assert ruled(replace(decision(), fingerprint="f" * 12)).waiver is None


@pytest.mark.parametrize("named", ["4", "4 CRANES", "4  cranes"])
def test_a_comment_names_the_value_as_printed_or_as_reports_word_it(named):
    comments = parse_inline(f'<!-- crosscheck: waive "{named}" until 2024-06-01: counted -->')
    ruling = rule_inline("4", ["4 cranes"], comments, "draft.md", TERMS)

    assert ruling.waiver is not None
    assert (ruling.waiver.kind, ruling.waiver.where, ruling.waiver.reason) == ("inline", "draft.md:1", "counted")


def test_a_comment_on_another_value_waives_nothing():
    comments = parse_inline('<!-- crosscheck: waive "5 cranes" until 2024-06-01: counted -->')

    assert rule_inline("4", ["4 cranes"], comments, "draft.md", TERMS).waiver is None


def test_an_expired_comment_says_so():
    comments = parse_inline('<!-- crosscheck: waive "4" until 2024-05-31: counted -->')

    assert "it expired" in rule_inline("4", [], comments, "draft.md", TERMS).note


def test_dashes_and_quotes_are_typed_as_one_likes():
    assert plain("7–10 May") == plain("7-10  MAY") == "7-10 may"


def test_pruning_leaves_all_else_as_it_was():
    text = "# ours\n\n[[decision]]\na = 1 # one\n\n[[decision]]\na = 2\n# end of two\n[[decision]]\na = 3\n"

    assert without(text, {1}) == "# ours\n\n[[decision]]\na = 1 # one\n\n[[decision]]\na = 3\n"
    assert without(text, ()) == text
    assert without("# nothing\n", {0}) == "# nothing\n"
