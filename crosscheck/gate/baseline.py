"""The baseline: findings that were there when the gate was put up, kept by what they say and never by line."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crosscheck.errors import ConfigError
from crosscheck.model import GateFinding

SCHEMA = "crosscheck-baseline/1"
_KEYS = ("case", "fingerprint", "value", "draft", "rule", "message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """
    One finding of the baseline.

    It is found again by case, fingerprint and the draft's value; `draft`, `rule` and `message` are for people.
    """

    case: str
    fingerprint: str
    value: str
    draft: str
    rule: str
    message: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is found again by."""
        return self.case, self.fingerprint, self.value


def known(found: GateFinding, case: str) -> Known:
    """A finding as a baseline keeps it."""
    finding = found.finding
    return Known(
        case=case,
        fingerprint=finding.fingerprint,
        value=found.value,
        draft=found.draft,
        rule=finding.rule,
        message=finding.message,
    )


def parse_baseline(text: str, where: str) -> tuple[Known, ...]:
    """Read a baseline; ConfigError, naming file, fault and next step, for what `dump_baseline` never wrote."""
    advice = "Write it anew with 'crosscheck check --write-baseline'."
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(where, f"is no baseline: {str(error)[:80]}.", advice) from None
    if not isinstance(table, dict) or table.get("schema") != SCHEMA or not isinstance(table.get("findings"), list):
        raise ConfigError(where, f"is no baseline of the form {SCHEMA}.", advice)
    entries = []
    for number, row in enumerate(table["findings"], start=1):
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in _KEYS):
            raise ConfigError(f"{where}, finding {number}", f"needs the texts {', '.join(_KEYS)}.", advice)
        entries.append(Known(**{key: row[key] for key in _KEYS}))
    return tuple(entries)


def dump_baseline(entries: Iterable[Known]) -> str:
    """A baseline with one finding a line, sorted, so that branches merge: `parse_baseline` gives the same entries."""
    rows = sorted({entry.key: entry for entry in sorted(entries, key=_order)}.values(), key=_order)
    lines = [json.dumps({key: getattr(row, key) for key in _KEYS}, ensure_ascii=False) for row in rows]
    body = ",\n".join(f"  {line}" for line in lines)
    return (
        f'{{"schema": "{SCHEMA}", "findings": [\n{body}\n]}}\n'
        if lines
        else f'{{"schema": "{SCHEMA}", "findings": []}}\n'
    )


def dead(
    entries: Iterable[Known], found: Collection[tuple[str, str, str]], drafts: Collection[str]
) -> tuple[Known, ...]:
    """Entries that match no finding any more, of those whose draft is among the `drafts` that were checked."""
    return tuple(entry for entry in entries if entry.key not in found and entry.draft in drafts)


def _order(entry: Known) -> tuple[str, str, str, str, str]:
    return entry.draft, entry.case, entry.rule, entry.fingerprint, entry.value
