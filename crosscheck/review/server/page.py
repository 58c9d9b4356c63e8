"""The report's page, made ready to be served: with the review's script and style, under a policy of its own."""

from __future__ import annotations

import re
from importlib import resources

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?')
ASSETS = {"review.js": "text/javascript", "review.css": "text/css"}
"""The only files that are served, by name, with their media types."""


def asset(name: str) -> str:
    """The text of one of `ASSETS`."""
    return resources.files("crosscheck.review").joinpath("assets", name).read_text("utf-8")


def served(report: str, *, nonce: str) -> tuple[str, str]:
    """
    The page and its content security policy.

    The report states a policy that admits its own style and script by their hashes. It is taken out of the page,
    widened by two files of ours under a `nonce` that is good for this answer alone and by requests to this server, and
    sent as a header. Raises ValueError for a report without a policy.
    """
    stated = _META.search(report)
    if stated is None or "</head>" not in report:
        raise ValueError("the report states no content security policy")
    head, body = report[: stated.start()] + report[stated.end() :], ""
    head, _, body = head.partition("</head>")
    links = (
        f'<link rel="stylesheet" href="/assets/review.css" nonce="{nonce}">\n'
        f'<script src="/assets/review.js" nonce="{nonce}" defer></script>\n'
    )
    return f"{head}{links}</head>{body}", _widened(stated[1], nonce)


def _widened(policy: str, nonce: str) -> str:
    rules: dict[str, str] = {}
    for rule in policy.replace("&#39;", "'").split(";"):
        name, _, sources = rule.strip().partition(" ")
        if name:
            rules[name] = sources
    for name in ("script-src", "style-src"):
        rules[name] = f"{rules.get(name, '').replace(NONE, '')} 'nonce-{nonce}'".strip()
    rules["connect-src"] = "'self'"
    rules["frame-ancestors"] = NONE
    return "; ".join(f"{name} {sources}".strip() for name, sources in rules.items())


NONE = "'none'"
