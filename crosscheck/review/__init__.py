"""What editors decided of findings: the ledger, the journal behind it, and which findings it settles."""

from crosscheck.review.ledger import SIDES, VERDICTS, dump_decisions, load_decisions
from crosscheck.review.settle import draft_decision, lapsed, settle, unused

__all__ = ["SIDES", "VERDICTS", "draft_decision", "dump_decisions", "lapsed", "load_decisions", "settle", "unused"]
