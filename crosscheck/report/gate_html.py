"""
The gate's run as one self-contained HTML page: no script, and no request leaves it.

What `crosscheck run` writes of a case is a page of its own; this one is what a build keeps of a check of drafts.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from importlib import resources

from crosscheck.model import GateFinding, GateRun, Receipt, Standing
from crosscheck.report.gate_words import by_draft, marked, name_of, standing, total, where
from crosscheck.report.quotes import safe_url
from crosscheck.report.wording import shown

_TITLES = {0: "Passed", 1: "Failed", 3: "Nothing was checked"}


def gate_html(run: GateRun) -> str:
    """`run` as a page; all text of articles is escaped, and the security policy admits the page's own style alone."""
    style = resources.files("crosscheck.report").joinpath("templates/gate.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>crosscheck: {_title(run)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            "<header>",
            f"<h1>crosscheck: {_title(run)}</h1>",
            f"<p>{_words(total(run))}.</p>",
            f'<p class="soft">Encoder: {_words(run.encoder)}.{_base(run)}</p>',
            "</header>",
            "<main>",
            *_findings(run),
            *_drafts(run),
            *_hidden(run),
            *_left_out(run),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _title(run: GateRun) -> str:
    return _TITLES.get(run.exit_code, "Ended")


def _base(run: GateRun) -> str:
    return f" Only lines changed since <code>{_words(run.base)}</code> count." if run.base else ""


def _words(text: str) -> str:
    return escape(shown(text))


def _findings(run: GateRun) -> Iterable[str]:
    found = sorted(run.counted, key=lambda one: -one.finding.severity.rank)
    yield "<h2>Findings</h2>"
    if not found:
        yield "<p>None counts against a draft.</p>"
    for one in found:
        yield from _finding(one)


def _finding(found: GateFinding) -> Iterable[str]:
    finding = found.finding
    yield f'<article class="{finding.severity.value}">'
    yield f'<h3><span class="severity">{finding.severity.value}</span> {_words(finding.message)}</h3>'
    yield _figure(found, "The draft", "")
    for one in found.sources:
        yield _figure(one, name_of(one), one.url)
    if finding.reasons:
        yield f"<ul>{''.join(f'<li>{_words(reason)}</li>' for reason in finding.reasons)}</ul>"
    yield (
        f'<p class="facts">Rule <code>{_words(finding.rule)}</code>, confidence {_words(finding.confidence)}, '
        f"fingerprint <code>{_words(finding.fingerprint)}</code></p>"
    )
    yield "</article>"


def _figure(said: GateFinding | Receipt, name: str, url: str) -> str:
    head, mark, tail = (escape(part) for part in marked(said))
    told = _words(name)
    if safe_url(url):
        told = f'<a href="{escape(url)}" rel="noopener noreferrer">{told}</a>'
    return (
        f"<figure><figcaption>{told}, <code>{escape(where(said.place))}</code></figcaption>"
        f"<blockquote>{head}<mark>{mark}</mark>{tail}</blockquote></figure>"
    )


def _drafts(run: GateRun) -> Iterable[str]:
    yield "<h2>What was checked</h2>"
    if not run.drafts:
        yield "<p>No draft was checked.</p>"
        return
    yield '<div class="wide"><table>'
    names = ("values", "compared", "sources", "findings")
    heads = "".join(f'<th scope="col" class="number">{name}</th>' for name in names)
    yield f'<thead><tr><th scope="col">draft</th><th scope="col">held against</th>{heads}</tr></thead>'
    yield "<tbody>"
    for draft, path, own in by_draft(run):
        found = sum(one.standing is Standing.NEW for one in own)
        cells = "".join(
            f'<td class="number">{number:,}</td>' for number in (draft.values, len(draft.claims), draft.sources, found)
        )
        yield f'<tr><th scope="row">{_words(path)}</th><td>{_words(draft.case)}</td>{cells}</tr>'
    yield "</tbody></table></div>"


def _hidden(run: GateRun) -> Iterable[str]:
    """Every finding that does not count, with why."""
    told = [one for one in run.findings if one.standing is not Standing.NEW]
    if told:
        yield "<h2>Hidden</h2>"
        yield "<ul>"
        for one in told:
            place = escape(where(one.place))
            yield f"<li><code>{place}</code> {_words(one.finding.message)} {_words(standing(one))}.</li>"
        yield "</ul>"


def _left_out(run: GateRun) -> Iterable[str]:
    if run.notes or run.skips:
        yield "<h2>Also to know</h2>"
        yield "<ul>"
        yield from (f"<li>{_words(note)}</li>" for note in run.notes)
        yield from (f"<li>Not checked: {_words(skip.where)}: {_words(skip.reason)}</li>" for skip in run.skips)
        yield "</ul>"
