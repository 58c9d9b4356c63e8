"""The gate's run as JSON, `crosscheck-gate/1`: what scripts around a gate build on."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import crosscheck
from crosscheck.model import CheckedClaim, DraftCheck, GateFinding, GateRun, Place, Receipt, Waiver
from crosscheck.report.rows import dump

SCHEMA = "crosscheck-gate/1"


def gate_json(run: GateRun) -> str:
    """
    `run` as one JSON object, indented, with a newline at its end.

    Its fields are those of `crosscheck-gate-1.schema.json`.
    """
    return dump(gate_object(run), indent=1) + "\n"


def gate_object(run: GateRun) -> dict[str, Any]:
    """The object that `gate_json` writes."""
    return {
        "schema": SCHEMA,
        "crosscheck": crosscheck.__version__,
        "base": run.base or None,
        "encoder": run.encoder,
        "fail_on": run.fail_on,
        "exit_code": run.exit_code,
        "drafts": [_draft(draft) for draft in run.drafts],
        "findings": [_finding(found) for found in run.findings],
        "hidden": {standing.value: count for standing, count in run.hidden},
        "notes": list(run.notes),
        "skips": [{"where": skip.where, "reason": skip.reason} for skip in run.skips],
    }


def load_gate_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the object."""
    text = resources.files("crosscheck.report").joinpath("crosscheck-gate-1.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _draft(draft: DraftCheck) -> dict[str, Any]:
    return {
        "path": draft.path,
        "case": draft.case,
        "options": dict(sorted(draft.run.options)),
        "sources": draft.sources,
        "values": draft.values,
        "claims": [_claim(claim) for claim in draft.claims],
    }


def _claim(claim: CheckedClaim) -> dict[str, Any]:
    return {
        "id": claim.claim,
        "kind": claim.kind,
        "subject": claim.subject,
        "value": claim.value,
        "quote": claim.quote,
        "place": _place(claim.place),
        "sources": list(claim.sources),
        "findings": list(claim.findings),
    }


def _finding(found: GateFinding) -> dict[str, Any]:
    finding = found.finding
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "standing": found.standing.value,
        "draft": found.draft,
        "value": found.value,
        "quote": found.quote,
        "sentence": found.sentence,
        "at": found.at,
        "place": _place(found.place),
        "message": finding.message,
        "reasons": list(finding.reasons),
        "sources": [_receipt(receipt) for receipt in found.sources],
        "waiver": _waiver(found.waiver) if found.waiver else None,
    }


def _receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "outlet": receipt.outlet,
        "value": receipt.value,
        "quote": receipt.quote,
        "sentence": receipt.sentence,
        "at": receipt.at,
        "place": _place(receipt.place),
        "url": receipt.url,
        "locked": receipt.locked,
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    return {
        "kind": waiver.kind,
        "where": waiver.where,
        "reason": waiver.reason,
        "by": waiver.by,
        "expires": waiver.expires.isoformat() if waiver.expires else None,
    }


def _place(place: Place) -> dict[str, Any]:
    """Columns are null where the format keeps none."""
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column or None,
        "end_line": place.end_line,
        "end_column": place.end_column or None,
    }
