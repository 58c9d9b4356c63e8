"""
The gate's run as SARIF 2.1.0, the OASIS standard for results of static analysis.

The primary location of a result is the value in the draft, its related locations are the sources. All findings are in,
the hidden ones with their `baselineState` and `suppressions`, for a host that compares two logs closes what it misses.
Section numbers are those of the standard, "SARIF Version 2.1.0 Plus Errata 01".
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import quote

import crosscheck
from crosscheck.model import GateFinding, GateRun, Place, Receipt, Standing, Waiver
from crosscheck.report.gate_words import SOURCES, inert, name_of, quoted, standing, total
from crosscheck.report.markdown import escape
from crosscheck.report.rows import dump
from crosscheck.report.sarif_rules import rules
from crosscheck.report.wording import shown

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
"""Name that code scanning gives to the root of the repository; it is left for the consumer to say where that lies."""
RELATED = 100
"""Related locations of one result that GitHub shows; more are not written."""
_NOTIFICATIONS = {"skip": "Something was not checked.", "note": "Something an editor must know besides."}
_EXITS = {0: "Nothing counts at or above the level that fails.", 1: "Findings count.", 3: "Nothing was checked."}


def sarif(run: GateRun) -> str:
    """`run` as a log of one run, indented, with a newline at its end; waived findings are suppressed results."""
    return _log(run, run.findings)


def sarif_github(run: GateRun) -> str:
    """The same without waived findings: GitHub's code scanning opens an alert for a suppressed result too."""
    return _log(run, tuple(found for found in run.findings if found.standing is not Standing.WAIVED))


def _log(run: GateRun, findings: tuple[GateFinding, ...]) -> str:
    described = rules(found.finding.rule for found in findings)
    index = {rule["id"]: number for number, rule in enumerate(described)}
    seen: Counter[tuple[str, str]] = Counter()
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(described)},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
                "automationDetails": {"id": "crosscheck/check/"},
                "invocations": [_invocation(run)],
                "artifacts": [{"location": _artifact(draft.path), "roles": ["analysisTarget"]} for draft in run.drafts],
                "results": [_result(found, index, seen) for found in findings],
                "properties": {"encoder": shown(run.encoder), "base": shown(run.base), "failOn": run.fail_on},
            }
        ],
    }
    return dump(log, indent=1) + "\n"


def _driver(described: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": "crosscheck",
        "version": crosscheck.__version__,
        "semanticVersion": crosscheck.__version__,
        "shortDescription": {"text": "Finds where a draft and its sources disagree on facts that can be checked."},
        "rules": described,
        "notifications": [{"id": name, "shortDescription": {"text": text}} for name, text in _NOTIFICATIONS.items()],
    }


def _invocation(run: GateRun) -> dict[str, Any]:
    told = [("skip", "warning", f"{skip.where}: {skip.reason}") for skip in run.skips]
    told += [("note", "note", note) for note in run.notes]
    told.append(("note", "note", total(run)))
    return {
        "executionSuccessful": True,
        "exitCode": run.exit_code,
        "exitCodeDescription": _EXITS.get(run.exit_code, ""),
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": name, "index": list(_NOTIFICATIONS).index(name)},
                "level": level,
                "message": {"text": _text(message)},
            }
            for name, level, message in told
        ],
    }


def _result(found: GateFinding, index: dict[str, int], seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    finding = found.finding
    rule = shown(finding.rule)
    seen[found.draft, finding.fingerprint] += 1
    fingerprint = f"{shown(finding.fingerprint)}:{seen[found.draft, finding.fingerprint]}"
    result: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": index[rule],
        "level": finding.severity.value,
        "message": {"text": _told(found), "markdown": _told_in_markdown(found)},
        "locations": [{"physicalLocation": _physical(found.place, found.quote)}],
        "relatedLocations": [_related(number, one) for number, one in enumerate(found.sources[:RELATED], 1)],
        # GitHub tells alerts apart by the second, within rule and file, and writes one of its own where it is missing
        "partialFingerprints": {"crosscheckFinding/v1": fingerprint, "primaryLocationLineHash": fingerprint},
        "baselineState": "unchanged" if found.standing in {Standing.BASELINE, Standing.UNCHANGED} else "new",
        "properties": {
            "verdict": finding.verdict.value,
            "confidence": shown(finding.confidence),
            "standing": found.standing.value,
            "value": shown(found.value),
            "reasons": [shown(reason) for reason in finding.reasons],
        },
    }
    if found.standing is Standing.WAIVED:
        result["suppressions"] = [_suppression(found)]
    return result


def _told(found: GateFinding) -> str:
    """The message as plain text: square brackets in a link's text and all braces are escaped (3.11.5, 3.11.6)."""
    parts = [_text(found.finding.message), _text(f"The draft: {quoted(found)}")]
    for number, one in enumerate(found.sources[:SOURCES], 1):
        name = re.sub(r"([\[\]\\])", r"\\\1", _text(name_of(one)))
        parts.append(f"[{name}]({number}): {_text(quoted(one))}")
    return "\n".join([*parts, *_rest(found)])


def _told_in_markdown(found: GateFinding) -> str:
    parts = [escape(found.finding.message), f"The draft: {escape(quoted(found))}"]
    for number, one in enumerate(found.sources[:SOURCES], 1):
        parts.append(f"[{escape(name_of(one))}]({number}): {escape(quoted(one))}")
    return "\n\n".join(_braces(part) for part in [*parts, *_rest(found)])


def _rest(found: GateFinding) -> list[str]:
    over = len(found.sources) - SOURCES
    return [f"{over} more state it."] if over > 0 else []


def _text(text: str) -> str:
    return _braces(inert(text))


def _braces(text: str) -> str:
    """Braces doubled, so that none is taken for a placeholder."""
    return text.replace("{", "{{").replace("}", "}}")


def _related(number: int, receipt: Receipt) -> dict[str, Any]:
    return {
        "id": number,
        "physicalLocation": _physical(receipt.place, receipt.quote),
        "message": {"text": _text(f"{name_of(receipt)}: {receipt.value}")},
    }


def _physical(place: Place, words: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line}
    if place.column:
        region |= {"startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
        if shown(words) == words:
            region["snippet"] = {"text": words}
    return {"artifactLocation": _artifact(place.path), "region": region}


def _artifact(path: str) -> dict[str, str]:
    """A path as a URI, percent-encoded as UTF-8: below the repository's root, or absolute."""
    encoded = quote(path.encode("utf-8", "surrogatepass"), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    if re.match(r"[A-Za-z]:/", path):
        return {"uri": f"file:///{path[0]}:{encoded[4:]}"}
    return {"uri": encoded} if path.startswith("../") else {"uri": encoded, "uriBaseId": ROOT}


def _suppression(found: GateFinding) -> dict[str, Any]:
    waiver = found.waiver
    if waiver is None:
        return {"kind": "external", "status": "accepted", "justification": standing(found)}
    return {
        "kind": "inSource" if waiver.kind == "inline" else "external",
        "status": "accepted",
        "justification": shown(waiver.reason) or standing(found),
        "properties": _waiver(waiver),
    }


def _waiver(waiver: Waiver) -> dict[str, str]:
    told = {"waiver": shown(waiver.kind), "where": shown(waiver.where), "by": shown(waiver.by)}
    # SARIF 2.1.0 has no field for it; this is the name that its committee chose for 2.2
    return told | ({"expiryDateUtc": waiver.expires.isoformat()} if waiver.expires else {})
