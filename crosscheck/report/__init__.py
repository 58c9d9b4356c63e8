"""
Runs as text, one module a format.

Every reporter is a pure function of a `Run`: the same run gives the same bytes. Writing files is the caller's work.
The module of a format, and what it needs besides (Jinja2, tabulate), is loaded when that format is first asked for.
"""

from crosscheck.model import GateReporter, Reporter, Run
from crosscheck.report.registry import Formats

FORMATS: Formats[Reporter] = Formats(
    {
        "table": "table:table",
        "json": "jsonreport:json_report",
        "md": "markdown:markdown",
        "html": "html:html",
        "csv": "factsheet:fact_sheet",
    }
)
"""Name of the format, as `--format` takes it, and its reporter."""

GATE_FORMATS: Formats[GateReporter] = Formats(
    {
        "text": "gate_text:gate_text",
        "json": "gate_json:gate_json",
        "md": "gate_md:gate_md",
        "html": "gate_html:gate_html",
        "sarif": "sarif:sarif",
        "sarif-github": "sarif:sarif_github",
        "rdjson": "rdjson:rdjson",
        "github": "github:github",
        "gitlab": "gitlab:gitlab",
        "junit": "junit:junit",
    }
)
"""Name of the format, as `check --output` takes it, and its reporter."""


def files(run: Run, form: str, name: str) -> dict[str, str]:
    """
    `run` in one format as the files it takes: file name → text, the first under `name`.

    Only an HTML report of very many findings takes more than one; the others lie beside the first and are linked.
    """
    from crosscheck.report.html import html_pages

    return html_pages(run, name=name) if form == "html" else {name: FORMATS[form](run)}


__all__ = ["FORMATS", "GATE_FORMATS", "files"]
