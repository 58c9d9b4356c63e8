"""
The gate's findings as a GitLab code quality report, for the widget and the diff of a merge request.

Format: docs.gitlab.com, "Code Quality", "Code Quality report format".
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from crosscheck.model import GateFinding, GateRun, Severity, Standing
from crosscheck.report.gate_words import lines
from crosscheck.report.rows import dump
from crosscheck.report.wording import shown, unhidden

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def gitlab(run: GateRun) -> str:
    """
    Every finding but the waived ones as a JSON array, indented, with a newline at its end.

    GitLab itself tells new from old by comparing this report with that of the target branch, so old ones must be in.
    It drops all but the first finding of a fingerprint: a second one is given a number.
    """
    seen: Counter[str] = Counter()
    return (
        dump([_issue(found, seen) for found in run.findings if found.standing is not Standing.WAIVED], indent=1) + "\n"
    )


def _issue(found: GateFinding, seen: Counter[str]) -> dict[str, Any]:
    finding, place = found.finding, found.place
    seen[finding.fingerprint] += 1
    number = seen[finding.fingerprint]
    return {
        "description": " ".join(lines(found)),
        "check_name": shown(finding.rule),
        "fingerprint": shown(finding.fingerprint) + (f"-{number}" if number > 1 else ""),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": unhidden(place.path), "lines": {"begin": place.line, "end": place.end_line}},
    }
