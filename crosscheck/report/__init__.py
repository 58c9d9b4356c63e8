"""
Runs as text, one module a format.

Every reporter is a pure function of a `Run`: the same run gives the same bytes. Writing files is the caller's work.
The libraries that some formats need (Jinja2, tabulate) are loaded when the first report of that format is written.
"""

from crosscheck.model import GateReporter, Reporter, Run
from crosscheck.report.claims_lock import claims_lock
from crosscheck.report.extract_rows import extract_row
from crosscheck.report.factsheet import fact_sheet
from crosscheck.report.gate_html import gate_html
from crosscheck.report.gate_json import gate_json
from crosscheck.report.gate_md import gate_md
from crosscheck.report.gate_text import gate_text
from crosscheck.report.github import github
from crosscheck.report.gitlab import gitlab
from crosscheck.report.html import html, html_pages
from crosscheck.report.jsonreport import json_report
from crosscheck.report.junit import junit
from crosscheck.report.markdown import markdown
from crosscheck.report.rdjson import rdjson
from crosscheck.report.sarif import sarif, sarif_github
from crosscheck.report.table import table

FORMATS: dict[str, Reporter] = {"table": table, "json": json_report, "md": markdown, "html": html, "csv": fact_sheet}
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


def files(run: Run, form: str, name: str) -> dict[str, str]:
    """
    `run` in one format as the files it takes: file name → text, the first under `name`.

    Only an HTML report of very many findings takes more than one; the others lie beside the first and are linked.
    """
    return html_pages(run, name=name) if form == "html" else {name: FORMATS[form](run)}


__all__ = [
    "FORMATS",
    "GATE_FORMATS",
    "claims_lock",
    "extract_row",
    "files",
    "gate_json",
    "gate_text",
    "html",
    "json_report",
    "markdown",
    "table",
]
