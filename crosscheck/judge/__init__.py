"""Facts to findings: what claims imply, how they relate, and what an editor should hear of it."""

from crosscheck.judge.compare import compare, levels
from crosscheck.judge.derive import derive
from crosscheck.judge.fingerprint import fingerprint
from crosscheck.judge.judgement import Judgement, judge
from crosscheck.judge.pages import rules_page
from crosscheck.judge.rule import Rule
from crosscheck.judge.rules import RULES

__all__ = ["RULES", "Judgement", "Rule", "compare", "derive", "fingerprint", "judge", "levels", "rules_page"]
