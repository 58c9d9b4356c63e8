"""What the page's script sends and gets, as JSON; what comes in is untrusted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.judge import RULES
from crosscheck.model import Decision, Finding, Severity
from crosscheck.review.ledger import SIDES, WAIVED
from crosscheck.review.server.bench import View
from crosscheck.review.statistics import tally

REASON, NAME = 2000, 80
"""Longest reason and longest name of an editor, in characters."""

_WORDS = {
    "both-right": "Both are right",
    "not-same-fact": "Not the same fact",
    "corrected": "The text was corrected",
    "later": "Decide later",
}
_OFFERED = ("both-right", "not-same-fact", "corrected", "later")


class UnusableError(ValueError):
    """A request that cannot be understood, with the status and the words to refuse it by."""

    def __init__(self, status: int, words: str) -> None:
        self.status = status
        super().__init__(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an editor asks for. `base` is the step that was seen when it was asked."""

    fingerprint: str
    by: str
    base: int
    verdict: str = ""
    reason: str = ""


def read_decision(body: bytes) -> Wish:
    """A decision as sent; raises `UnusableError`."""
    sent = _object(body, {"fingerprint", "verdict", "reason", "by", "base"})
    reason = _text(sent, "reason", REASON).strip()
    if not reason:
        raise UnusableError(422, "Say in a sentence why it is so: the reason is empty.")
    return Wish(
        fingerprint=_fingerprint(sent),
        verdict=_text(sent, "verdict", NAME),
        reason=reason,
        by=_name(sent),
        base=_base(sent),
    )


def read_undo(body: bytes) -> Wish:
    """What is to be undone; raises `UnusableError`."""
    sent = _object(body, {"fingerprint", "by", "base"})
    return Wish(fingerprint=_fingerprint(sent), by=_name(sent), base=_base(sent))


def check_verdict(verdict: str, finding: Finding) -> None:
    """Raise `UnusableError` for a verdict that cannot be given on this finding."""
    known = [name for name, _ in offered(finding)]
    if verdict not in known:
        raise UnusableError(422, f"Unknown verdict {verdict[:40]!r}. Known here: {', '.join(known)}.")


def _object(body: bytes, keys: set[str]) -> dict[str, object]:
    try:
        sent = json.loads(body.decode("utf-8"), object_pairs_hook=_once, parse_constant=_constant)
    except (ValueError, RecursionError) as error:
        raise UnusableError(400, "The request is not valid JSON.") from error
    if not isinstance(sent, dict) or set(sent) != keys:
        raise UnusableError(422, f"The request must be an object of {', '.join(sorted(keys))}.")
    return sent


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key comes twice")
    return dict(pairs)


def _constant(_name: str) -> object:
    raise ValueError("no number")


def _text(sent: Mapping[str, object], key: str, limit: int) -> str:
    text = sent[key]
    if not isinstance(text, str):
        raise UnusableError(422, f"'{key}' must be a text.")
    if len(text) > limit:
        raise UnusableError(422, f"'{key}' has {len(text):,} characters; {limit:,} are the limit.")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise UnusableError(422, f"'{key}' holds half a character.")
    return text


def _fingerprint(sent: Mapping[str, object]) -> str:
    text = _text(sent, "fingerprint", 12)
    if len(text) != 12 or not set(text) <= set("0123456789abcdef"):
        raise UnusableError(422, "'fingerprint' is not 12 hexadecimal digits.")
    return text


def _name(sent: Mapping[str, object]) -> str:
    name = " ".join(_text(sent, "by", NAME).split())
    if not name:
        raise UnusableError(422, "Say who decides: the name is empty.")
    return name


def _base(sent: Mapping[str, object]) -> int:
    base = sent["base"]
    if not isinstance(base, int) or isinstance(base, bool) or not 0 <= base < 2**53:
        raise UnusableError(422, "'base' must be the number of the step that was seen.")
    return base


def offered(finding: Finding) -> tuple[tuple[str, str], ...]:
    """The verdicts that can be given on a finding, each with its words."""
    sides = zip(SIDES, finding.positions, strict=False)
    errors = ((f"error-{side}", f"Error in {side.upper()}: {position.value}") for side, position in sides)
    return (*errors, *((name, _WORDS[name]) for name in _OFFERED))


def verdict_words(decision: Decision) -> str:
    """A decision's verdict in words; a side goes by the value it had when it was decided."""
    if decision.verdict == WAIVED:
        return f"Waived until {decision.expires}" if decision.expires else "Waived"
    what, _, side = decision.verdict.rpartition("-")
    if decision.verdict in _WORDS:
        return _WORDS[decision.verdict]
    at = SIDES.find(side)
    value = decision.values[at] if 0 <= at < len(decision.values) else ""
    words = "Error in" if what == "error" else "Confirmed:"
    return f"{words} {side.upper()}" + (f", {value}" if value else "")


def state(view: View, notices: Sequence[str]) -> dict[str, object]:
    """All that the script shows of a moment."""
    return {
        "version": view.version,
        "case": view.run.case,
        "findings": [finding_row(view, finding) for finding in view.run.findings],
        "unused": [
            _decision(decision) | {"step": view.history.step(decision.fingerprint).seq} for decision in view.unused
        ],
        "notices": list(notices),
        "rules": _rules(view),
        "names": sorted({decision.by for decision in view.run.decisions if decision.by}),
    }


def finding_row(view: View, finding: Finding) -> dict[str, object]:
    """What the script shows of one finding."""
    steps = view.history.steps.get(finding.fingerprint, ())
    held = steps[-1].decision if steps else None
    before = steps[-2].decision if len(steps) > 1 else None
    return {
        "fingerprint": finding.fingerprint,
        "severity": finding.severity.value,
        "state": finding.state.value,
        "verdicts": [{"name": name, "words": words} for name, words in offered(finding)],
        "step": steps[-1].seq if steps else 0,
        "decision": None if held is None else _decision(held),
        "before": None if before is None else _decision(before),
        "lapsed": [_decision(decision) for decision in view.lapsed.get(finding.fingerprint, ())],
        "values": [position.value for position in finding.positions],
    }


def _decision(decision: Decision) -> dict[str, object]:
    return {
        "fingerprint": decision.fingerprint,
        "verdict": decision.verdict,
        "words": verdict_words(decision),
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at,
        "subject": decision.subject,
        "rule": decision.rule,
        "values": list(decision.values),
    }


ALARMING = tuple(rule.name for rule in RULES if rule.severity is not Severity.NOTE)
"""Rules that claim that something is wrong."""


def _rules(view: View) -> list[dict[str, object]]:
    return [
        {
            "rule": row.rule,
            "right": row.right,
            "both": row.both,
            "apart": row.apart,
            "later": row.later,
            "precision": None if row.precision is None else list(row.precision),
        }
        for row in tally(view.run.decisions, ALARMING)
    ]
