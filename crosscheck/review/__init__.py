"""What editors decided of findings: the ledger, and which findings it settles."""

from crosscheck.review.ledger import VERDICTS, dump_decisions, load_decisions
from crosscheck.review.settle import draft_decision, settle, unused

__all__ = ["VERDICTS", "draft_decision", "dump_decisions", "load_decisions", "settle", "unused"]
