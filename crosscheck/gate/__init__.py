"""Drafts against their sources: what concerns them, what counts, what was decided before, and when a run fails."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from crosscheck.gate.revised import Past, follow, retold
    from crosscheck.gate.settings import OWN_FILE, Settings, parse_settings
    from crosscheck.gate.waivers import WAIVED, Terms, fault_of

_PARTS: dict[str, tuple[str, ...]] = {
    "assess": (
        "Conduct",
        "assess",
    ),
    "baseline": (
        "Known",
        "dump_baseline",
        "known",
        "parse_baseline",
    ),
    "diff": (
        "WHOLE",
        "Changes",
        "Lines",
        "parse_names",
        "parse_patch",
    ),
    "draft": ("against",),
    "exits": (
        "FAIL_ON",
        "FOUND",
        "NOTHING",
        "UNCHECKED",
        "checked",
        "exit_code",
        "threshold",
    ),
    "held": (
        "Filters",
        "Held",
    ),
    "inline": (
        "Inline",
        "parse_inline",
    ),
    "locks": (
        "FACTS_FILE",
        "Lock",
        "lock_articles",
        "locked_claims",
        "parse_locks",
    ),
    "places": ("Files",),
    "prune": ("without",),
    "revised": (
        "Past",
        "follow",
        "retold",
    ),
    "settings": (
        "OWN_FILE",
        "Settings",
        "parse_settings",
    ),
    "waivers": (
        "WAIVED",
        "Terms",
        "fault_of",
    ),
}
"""Module → what this door gives of it; a module is loaded when one of its names is first asked for."""


def __getattr__(name: str) -> object:
    """Load a name's module, with all names it gives: a run needs the exit codes and nothing of the rest."""
    part = next((module for module, names in _PARTS.items() if name in names), None)
    if part is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{part}")
    globals().update((given, getattr(module, given)) for given in _PARTS[part])
    return globals()[name]


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
    "Past",
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
    "retold",
    "threshold",
    "without",
]
