"""The rules, in the order in which findings are told: one file each, one line each here."""

from crosscheck.judge.rule import Rule
from crosscheck.judge.rules import (
    age_mismatch,
    change_mismatch,
    headline_mismatch,
    internal_contradiction,
    lead_mismatch,
    locked_fact,
    looks_off,
    magnitude_mismatch,
    possible_conflict,
    revised,
    rounding,
    scope_differs,
    share_over_100,
    shares_mismatch,
    speakers_differ,
    spelled_mismatch,
    sum_mismatch,
    superseded,
    value_conflict,
    weekday_mismatch,
    wire_altered,
)

RULES: tuple[Rule, ...] = (
    locked_fact.RULE,
    magnitude_mismatch.RULE,
    wire_altered.RULE,
    value_conflict.RULE,
    internal_contradiction.RULE,
    weekday_mismatch.RULE,
    spelled_mismatch.RULE,
    sum_mismatch.RULE,
    change_mismatch.RULE,
    shares_mismatch.RULE,
    share_over_100.RULE,
    age_mismatch.RULE,
    headline_mismatch.RULE,
    lead_mismatch.RULE,
    possible_conflict.RULE,
    revised.RULE,
    superseded.RULE,
    scope_differs.RULE,
    speakers_differ.RULE,
    looks_off.RULE,
    rounding.RULE,
)

__all__ = ["RULES"]
