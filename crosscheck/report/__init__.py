"""
Runs as text, one module a format.

Every reporter is a pure function of a `Run`: the same run gives the same bytes. Writing files is the caller's work.
The libraries that some formats need (Jinja2, tabulate) are loaded when the first report of that format is written.
"""

from crosscheck.model import Reporter
from crosscheck.report.claims_lock import claims_lock
from crosscheck.report.extract_rows import extract_row
from crosscheck.report.html import html
from crosscheck.report.jsonreport import json_report
from crosscheck.report.markdown import markdown
from crosscheck.report.table import table

FORMATS: dict[str, Reporter] = {"table": table, "json": json_report, "md": markdown, "html": html}
"""Name of the format, as `--format` takes it, and its reporter."""

__all__ = ["FORMATS", "claims_lock", "extract_row", "html", "json_report", "markdown", "table"]
