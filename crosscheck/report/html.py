"""The report as one self-contained HTML page: no request leaves it, and it reads without a script."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

import crosscheck
from crosscheck.model import Run
from crosscheck.report.page import page_of


def html(run: Run) -> str:
    """
    `run` as a page.

    All text of articles goes through Jinja2's autoescape; the content security policy admits the page's own style and
    script, named by their hashes, and nothing else.
    """
    style, script = _part("report.css"), _part("report.js")
    from crosscheck.report.compiled import template

    return template().render(
        page=page_of(run),
        version=crosscheck.__version__,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _part(name: str) -> str:
    return resources.files("crosscheck.report").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
