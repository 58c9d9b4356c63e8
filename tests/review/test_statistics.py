"""How often a rule was right, by what editors decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Decision
from crosscheck.review import VERDICTS
from crosscheck.review.statistics import APART, BOTH, LATER, RIGHT, Tally, meaning, tally


def decided(*verdicts, rule="value-conflict"):
    return [Decision(fingerprint=f"{n:012x}", verdict=v, reason="x", rule=rule) for n, v in enumerate(verdicts)]


def test_decisions_are_counted_by_rule():
    rows = tally(
        [*decided("error-a", "corrected", "both-right", "later"), *decided("not-same-fact", rule="rounding"), *decided("error-b", rule="")],
        ["value-conflict"],
    )  # fmt: skip

    assert rows == (
        Tally(rule="rounding", apart=1, alarms=False),
        Tally(rule="value-conflict", right=2, both=1, later=1),
        Tally(rule="", right=1, alarms=False),
    )


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [("error-a", RIGHT), ("error-f", RIGHT), ("confirmed-b", RIGHT), ("corrected", RIGHT), ("both-right", BOTH), ("not-same-fact", APART), ("later", LATER), ("waived", LATER)],
)  # fmt: skip
def test_a_verdict_says_whether_the_finding_was_right(verdict, expected):
    assert meaning(verdict) == expected


def test_every_verdict_counts_once():
    (row,) = tally(decided(*VERDICTS), ["value-conflict"])
    assert (row.decided + row.later, row.later) == (len(VERDICTS), 2)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    # the ends by hand from Wilson's formula: 8 of 10 gives 0.490 and 0.943, 1 of 1 gives 0.207 and 1
    [(8, 2, (80, 49, 94)), (1, 0, (100, 21, 100)), (0, 1, (0, 0, 79)), (50, 50, (50, 40, 60)), (2, 1, (67, 21, 94))],
)
def test_precision_comes_with_its_interval(right, wrong, expected):
    assert Tally(rule="x", right=right, apart=wrong).precision == expected


def test_a_rule_that_claims_no_error_has_no_precision():
    assert Tally(rule="rounding", right=3, alarms=False).precision is None
    assert Tally(rule="value-conflict", later=3).precision is None


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_share_lies_in_its_interval(right, wrong):
    precision = Tally(rule="x", right=right, both=wrong).precision
    if right + wrong:
        share, low, high = precision
        assert 0 <= low <= share <= high <= 100
