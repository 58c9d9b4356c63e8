"""Comments in a draft that waive one value."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.gate import Inline, parse_inline

GOOD = '<!-- crosscheck: waive "7-10 May" until 2024-07-01 by the desk: the ministry: corrected -->'


def test_a_waiver_is_read_with_all_it_says():
    (found,) = parse_inline(f"one\ntwo {GOOD}\n")

    assert found == Inline(
        value="7-10 May", reason="the ministry: corrected", by="the desk", expires=dt.date(2024, 7, 1), line=2
    )


def test_it_may_run_over_lines_and_use_curly_quotes():
    (found,) = parse_inline("<!-- crosscheck:\n  waive “7–10 May”\n  until 2024-07-01: because\n-->")

    assert (found.value, found.reason, found.fault) == ("7–10 May", "because", "")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('waive "7-10 May" until 2024-07-01', "it gives no reason"),
        ('waive "7-10 May" until 2024-07-01:  ', "it gives no reason"),
        ('waive "7-10 May": because', "it gives no expiry"),
        ('waive "7-10 May" until next week: because', "is no waiver"),
        ('waive "7-10 May" until 2024-13-01: because', "its expiry is no date: 2024-13-01"),
        ("waive 7-10 May until 2024-07-01: because", "is no waiver"),
        ("ignore all", "is no waiver"),
        ("", "is no waiver"),
    ],
)
def test_a_malformed_one_waives_nothing_and_says_how_to_write_it(body, fault):
    (found,) = parse_inline(f"<!-- crosscheck: {body} -->")

    assert fault in found.fault
    assert 'waive "the value" until' in found.fault


def test_other_comments_are_none_of_ours_and_one_that_never_ends_is_said():
    assert parse_inline("<!-- crosschecked --> <!-- a note: crosscheck this -->") == ()
    (found,) = parse_inline("<!-- crosscheck: " + "x" * 5000)
    assert "does not end" in found.fault
