"""Drafts against their sources: what concerns them, what counts, what was decided before, and when a run fails."""

from crosscheck.gate.assess import Conduct, assess
from crosscheck.gate.baseline import Known, dump_baseline, known, parse_baseline
from crosscheck.gate.diff import WHOLE, Changes, Lines, parse_names, parse_patch
from crosscheck.gate.draft import against
from crosscheck.gate.exits import FAIL_ON, FOUND, NOTHING, UNCHECKED, checked, exit_code, threshold
from crosscheck.gate.held import Filters, Held
from crosscheck.gate.inline import Inline, parse_inline
from crosscheck.gate.locks import FACTS_FILE, Lock, lock_articles, locked_claims, parse_locks
from crosscheck.gate.places import Files
from crosscheck.gate.prune import without
from crosscheck.gate.revised import follow
from crosscheck.gate.settings import OWN_FILE, Settings, parse_settings
from crosscheck.gate.waivers import WAIVED, Terms, fault_of

__all__ = [
    "FACTS_FILE",
    "FAIL_ON",
    "FOUND",
    "NOTHING",
    "OWN_FILE",
    "UNCHECKED",
    "WAIVED",
    "WHOLE",
    "Changes",
    "Conduct",
    "Files",
    "Filters",
    "Held",
    "Inline",
    "Known",
    "Lines",
    "Lock",
    "Settings",
    "Terms",
    "against",
    "assess",
    "checked",
    "dump_baseline",
    "exit_code",
    "fault_of",
    "follow",
    "known",
    "lock_articles",
    "locked_claims",
    "parse_baseline",
    "parse_inline",
    "parse_locks",
    "parse_names",
    "parse_patch",
    "parse_settings",
    "threshold",
    "without",
]
