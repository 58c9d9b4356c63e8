"""
The report as one self-contained HTML page: no request leaves it, and it reads without a script.

What else builds on the page may rely on this: each finding is an
`<article class="finding" id="f-<fingerprint>" data-fingerprint="<fingerprint>">` that holds an empty
`<div class="decide" hidden></div>`, the place for a form that takes a decision.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from pathlib import PurePath
from urllib.parse import quote

import crosscheck
from crosscheck.model import Run
from crosscheck.report.page import Page, page_of, pages_of
from crosscheck.report.timeline import HEIGHT

PAGE_FINDINGS = 5_000
"""Most findings on one page; a browser shows as many in about a second (`benchmarks/report.py`)."""


def html(run: Run) -> str:
    """
    `run` as one page, however long.

    All text of articles goes through Jinja2's autoescape; the content security policy admits the page's own style and
    script, named by their hashes, and nothing else.
    """
    return _written(page_of(run))


def html_pages(run: Run, *, name: str, size: int = PAGE_FINDINGS) -> dict[str, str]:
    """
    `run` as files that lie side by side: file name → page, the first under `name`.

    Up to `size` findings stand on one page. Of more, each further page ("report-2.html") holds the next ones; matrix
    rows go with their findings, lists and full texts stand on the first.
    """
    path = PurePath(name)

    def named(number: int) -> str:
        return name if number == 1 else f"{path.stem}-{number}{path.suffix}"

    pages = pages_of(run, size=size, names=lambda number: quote(named(number), errors="replace"))
    return {named(page.number): _written(page) for page in pages}


def _written(page: Page) -> str:
    from crosscheck.report.compiled import template

    style, script = _part("report.css"), _part("report.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return template().render(
        page=page, version=crosscheck.__version__, height=HEIGHT, style=style, script=script, policy=policy
    )


def _part(name: str) -> str:
    return resources.files("crosscheck.report").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
