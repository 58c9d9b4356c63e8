"""decisions.toml: what editors said of findings, read and written without losing any."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from crosscheck.errors import ConfigError
from crosscheck.model import Decision

SIDES = "abcdef"
"""Letters of the positions that a decision can name; they follow the decision's own `values`."""

WAIVED = "waived"
"""Not decided, but let pass until a day: the word of a waiver, which needs `expires`; only `check` heeds it."""

VERDICTS = (
    *(f"error-{side}" for side in SIDES),
    "confirmed-a",
    "confirmed-b",
    "both-right",
    "not-same-fact",
    "corrected",
    "later",
    WAIVED,
)
"""What an editor may say: this position is in error, the first or the second position holds, both do, the claims are
not of one fact, the text was corrected; "later" is a reminder and settles nothing."""

_TEXT_KEYS = ("fingerprint", "verdict", "reason", "by", "at", "expires", "rule", "subject")
_LIST_KEYS = ("articles", "values")
_KEYS = (*_TEXT_KEYS, *_LIST_KEYS)
_HEX = frozenset("0123456789abcdef")


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """
    Read a decisions.toml; a missing file holds no decisions.

    Raise ConfigError, naming file, entry, fault and next step, for what is not TOML, unknown keys, missing or
    malformed values, and two decisions on one fingerprint.
    """
    return parse_decisions(read_ledger(path), str(path))


def read_ledger(path: Path) -> bytes:
    """The bytes of a decisions.toml, none for a missing file; ConfigError for one that cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ConfigError(str(path), f"cannot be read: {reason}.", "Check that it is a file you may read.") from error


def parse_decisions(raw: bytes, where: str) -> tuple[Decision, ...]:
    """The decisions that the bytes of a decisions.toml hold; `where` names it in a ConfigError."""
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(where, f"is not UTF-8 text (byte {error.start}).", "Save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(where, f"is not valid TOML: {error}.", "Correct that line.") from error
    return _decisions(table, where)


def _decisions(table: Mapping[str, object], path: str) -> tuple[Decision, ...]:
    for key in table:
        if key != "decision":
            raise _unknown(path, key, ("decision",))
    entries = table.get("decision", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError(path, "'decision' is not a list of tables.", "Start each decision with [[decision]].")
    decisions = tuple(_decision(entry, f"{path}: decision {n}") for n, entry in enumerate(entries, start=1))
    seen: dict[str, int] = {}
    for number, decision in enumerate(decisions, start=1):
        if decision.fingerprint in seen:
            first = seen[decision.fingerprint]
            fault = f"has the fingerprint of decision {first}, {decision.fingerprint}."
            raise ConfigError(f"{path}: decision {number}", fault, "Keep the one that holds.")
        seen[decision.fingerprint] = number
    return decisions


def _decision(entry: Mapping[str, object], where: str) -> Decision:
    for key in entry:
        if key not in _KEYS:
            raise _unknown(where, key, _KEYS)
    texts = {key: _text(entry, key, where) for key in _TEXT_KEYS}
    lists = {key: _list(entry, key, where) for key in _LIST_KEYS}
    fingerprint, verdict = texts["fingerprint"], texts["verdict"]
    if len(fingerprint) != 12 or not set(fingerprint) <= _HEX:
        fault = f"'fingerprint' is not 12 hexadecimal digits: {fingerprint!r}."
        raise ConfigError(where, fault, "Copy it from the report.")
    if verdict not in VERDICTS:
        fault = f"'verdict' is unknown: {verdict!r}."
        raise ConfigError(where, fault, _did_you_mean(verdict, VERDICTS))
    if not texts["reason"].strip() and verdict != WAIVED:
        raise ConfigError(where, "'reason' is missing or empty.", "Say in a sentence why it was decided so.")
    return Decision(
        fingerprint=fingerprint,
        verdict=verdict,
        reason=texts["reason"],
        by=texts["by"],
        at=texts["at"],
        articles=lists["articles"],
        values=lists["values"],
        rule=texts["rule"],
        subject=texts["subject"],
        expires=texts["expires"],
    )


def _text(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key, "")
    if isinstance(value, str):
        return value
    if key in {"at", "expires"} and hasattr(value, "isoformat"):
        return str(value.isoformat())
    raise ConfigError(where, f"'{key}' is not text: {value!r}.", "Put it between quotation marks.")


def _list(entry: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ConfigError(where, f"'{key}' is not a list of texts: {value!r}.", 'Write it as ["one", "two"].')


def _unknown(where: str, key: str, known: Iterable[str]) -> ConfigError:
    return ConfigError(where, f"unknown key {key!r}.", _did_you_mean(key, tuple(known)))


def _did_you_mean(word: str, known: tuple[str, ...]) -> str:
    from rapidfuzz import process

    match = process.extractOne(word, known, score_cutoff=60)
    listed = ", ".join(known)
    return f"Did you mean {match[0]!r}? Known: {listed}." if match else f"Known: {listed}."


def dump_decisions(decisions: Iterable[Decision]) -> str:
    """Write decisions as decisions.toml holds them: `load_decisions` of it gives the same decisions."""
    return "\n".join(_entry(decision) for decision in decisions)


def _entry(decision: Decision) -> str:
    lines = ["[[decision]]"]
    for key in _TEXT_KEYS:
        value = getattr(decision, key)
        if value or key in {"fingerprint", "verdict", "reason"}:
            lines.append(f"{key} = {_quoted(value)}")
    for key in _LIST_KEYS:
        values = getattr(decision, key)
        if values:
            lines.append(f"{key} = [{', '.join(_quoted(value) for value in values)}]")
    return "\n".join(lines) + "\n"


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = "".join(_ESCAPES.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else c) for c in text)
    return f'"{escaped}"'
