"""
Runs as text, one module a format.

Every reporter is a pure function of a `Run`: the same run gives the same bytes. Writing files is the caller's work.
The libraries that some formats need (Jinja2, tabulate) are loaded when the first report of that format is written.
"""

from crosscheck.model import GateReporter, Reporter
from crosscheck.report.claims_lock import claims_lock
from crosscheck.report.extract_rows import extract_row
from crosscheck.report.gate_html import gate_html
from crosscheck.report.gate_json import gate_json
from crosscheck.report.gate_md import gate_md
from crosscheck.report.gate_text import gate_text
from crosscheck.report.github import github
from crosscheck.report.gitlab import gitlab
from crosscheck.report.html import html
from crosscheck.report.jsonreport import json_report
from crosscheck.report.junit import junit
from crosscheck.report.markdown import markdown
from crosscheck.report.rdjson import rdjson
from crosscheck.report.sarif import sarif, sarif_github
from crosscheck.report.table import table

FORMATS: dict[str, Reporter] = {"table": table, "json": json_report, "md": markdown, "html": html}
"""Name of the format, as `--format` takes it, and its reporter."""

GATE_FORMATS: dict[str, GateReporter] = {
    "text": gate_text,
    "json": gate_json,
    "md": gate_md,
    "html": gate_html,
    "sarif": sarif,
    "sarif-github": sarif_github,
    "rdjson": rdjson,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
}
"""Name of the format, as `check --output` takes it, and its reporter."""

__all__ = [
    "FORMATS",
    "GATE_FORMATS",
    "claims_lock",
    "extract_row",
    "gate_json",
    "gate_text",
    "html",
    "json_report",
    "markdown",
    "table",
]
