"""When a run fails, and what of it concerns a draft."""

from crosscheck.gate.draft import against
from crosscheck.gate.exits import FAIL_ON, FOUND, NOTHING, UNCHECKED, checked, exit_code, threshold

__all__ = ["FAIL_ON", "FOUND", "NOTHING", "UNCHECKED", "against", "checked", "exit_code", "threshold"]
