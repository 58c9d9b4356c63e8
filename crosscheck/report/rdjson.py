"""
The gate's findings in the Reviewdog Diagnostic Format, `rdjson`, for reviewdog to comment on a pull request.

Format: `proto/rdf/reviewdog.proto` of reviewdog. Columns count UTF-8 bytes from 1; the end is the place after the last.
"""

from __future__ import annotations

from typing import Any

from crosscheck.model import GateFinding, GateRun, Place, Severity
from crosscheck.report.gate_words import inert, lines, name_of, quoted
from crosscheck.report.rows import dump
from crosscheck.report.wording import shown, unhidden

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def rdjson(run: GateRun) -> str:
    """The findings that count as one object, indented, with a newline at its end; the format knows no others."""
    report = {"source": {"name": "crosscheck"}, "diagnostics": [_diagnostic(found) for found in run.counted]}
    return dump(report, indent=1) + "\n"


def _diagnostic(found: GateFinding) -> dict[str, Any]:
    related = [
        {
            "message": inert(f"{name_of(one)}: {one.value}. {quoted(one)}"),
            "location": _location(one.place),
        }
        for one in found.sources
    ]
    return {
        "message": "\n".join(lines(found)),
        "location": _location(found.place),
        "severity": _SEVERITIES[found.finding.severity],
        "code": {"value": shown(found.finding.rule)},
        **({"related_locations": related} if related else {}),
    }


def _location(place: Place) -> dict[str, Any]:
    start, end = {"line": place.line}, {"line": place.end_line}
    if place.byte_column:
        start["column"], end["column"] = place.byte_column, place.byte_end_column
    return {"path": unhidden(place.path), "range": {"start": start, "end": end}}
