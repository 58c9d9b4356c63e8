"""
The gate's findings as workflow commands of GitHub Actions: each becomes an annotation on its line.

Syntax: docs.github.com, "Workflow commands for GitHub Actions"; what is escaped is what GitHub's own toolkit escapes.
"""

from __future__ import annotations

from collections import Counter

from crosscheck.model import GateFinding, GateRun, Severity
from crosscheck.report.gate_words import inert, lines, total
from crosscheck.report.wording import counted, unhidden

MOST = 10
"""Annotations of one type that GitHub shows for one step; it drops the others without a word."""
_TYPES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(run: GateRun) -> str:
    """
    One command a finding that counts, loudest first, and a closing line that is no command.

    The closing line sums the run up, and says which annotations GitHub will not show.
    """
    found = sorted(run.counted, key=lambda one: -one.finding.severity.rank)  # stable: draft and place within
    return "\n".join([*map(_command, found), _closing(run)]) + "\n"


def _command(found: GateFinding) -> str:
    place = found.place
    properties = {"file": unhidden(place.path), "line": str(place.line)}
    if place.end_line != place.line:
        properties["endLine"] = str(place.end_line)  # columns are refused on annotations of several lines
    elif place.column:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = inert(f"crosscheck {found.finding.rule}")
    told = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(lines(found)).translate(_DATA)
    return f"::{_TYPES[found.finding.severity]} {told}::{message}"


def _closing(run: GateRun) -> str:
    counts = Counter(found.finding.severity for found in run.counted)
    over = [counted(counts[s] - MOST, s.value) for s in reversed(Severity) if counts[s] > MOST]
    said = f"crosscheck: {total(run)}."
    if not over:
        return said
    return f"{said} GitHub shows {MOST} annotations of a type for one step; only in this log: {', '.join(over)}."
