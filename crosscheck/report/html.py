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

import crosscheck
from crosscheck.model import Run
from crosscheck.report.page import page_of


def html(run: Run) -> str:
    """
    `run` as a page.

    All text of articles goes through Jinja2's autoescape; the content security policy admits the page's own style and
    script, named by their hashes, and nothing else.
    """
    return render(run)


def render(run: Run, *, style: str = "", script: str = "", connect: bool = False) -> str:
    """
    As `html`, with more `style` and a second inline `script` that runs after the page's own.

    Both are admitted by their hashes. With `connect` the policy lets scripts talk to the server that the page came
    from, and to no other. For a page that is served; neither text may come from an article.
    """
    styles = [_part("report.css"), *([style] if style else [])]
    scripts = [_part("report.js"), *([script] if script else [])]
    from crosscheck.report.compiled import template

    return template().render(
        page=page_of(run),
        version=crosscheck.__version__,
        styles=styles,
        scripts=scripts,
        policy=_policy(styles, scripts, connect=connect),
    )


def _policy(styles: list[str], scripts: list[str], *, connect: bool) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {' '.join(map(_hash, styles))}",
            f"script-src {' '.join(map(_hash, scripts))}",
            *(["connect-src 'self'"] if connect else []),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _part(name: str) -> str:
    return resources.files("crosscheck.report").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
