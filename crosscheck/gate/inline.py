"""
Waivers in a draft itself: a comment that names one value.

    <!-- crosscheck: waive "7-10 May" until 2024-07-01 by desk: the ministry corrected its own release -->
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_COMMENT = re.compile(r"<!--[ \t]*crosscheck[ \t]*:")
_CLOSING = "-->"
_LONGEST = 2_000
_FORM = re.compile(
    r"""waive[ ]
    (?:"(?P<plain>[^"]+)"|“(?P<curly>[^”]+)”|'(?P<single>[^']+)')
    (?:[ ]until[ ](?P<until>[^ :]+))?
    (?:[ ]by[ ](?P<by>[^:]+?))?
    [ ]?(?::[ ]?(?P<reason>.*))?""",
    re.VERBOSE | re.DOTALL,
)
_SHAPE = 'Write <!-- crosscheck: waive "the value" until 2024-07-01: the reason -->.'


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """A comment that waives one value of its draft until a day, inclusive; with a `fault` it waives nothing."""

    value: str
    reason: str
    by: str
    expires: dt.date | None
    line: int
    fault: str = ""
    """What is wrong with it and how to write it, "" for a sound one."""


def parse_inline(text: str) -> tuple[Inline, ...]:
    """Every comment to crosscheck in a draft's file, in order, sound or not."""
    found = []
    for opening in _COMMENT.finditer(text):
        line = text.count("\n", 0, opening.start()) + 1
        end = text.find(_CLOSING, opening.end(), opening.end() + _LONGEST)
        if end < 0:
            found.append(_faulty(line, f"the comment does not end within {_LONGEST:,} characters"))
        else:
            found.append(_read(" ".join(text[opening.end() : end].split()), line))
    return tuple(found)


def _read(body: str, line: int) -> Inline:
    match = _FORM.fullmatch(body)
    if match is None:
        return _faulty(line, f"“{body[:60]}” is no waiver")
    value = match["plain"] or match["curly"] or match["single"]
    reason, by = (match["reason"] or "").strip(), (match["by"] or "").strip()
    if not reason:
        return _faulty(line, "it gives no reason", value)
    if match["until"] is None:
        return _faulty(line, "it gives no expiry", value)
    try:
        expires = dt.date.fromisoformat(match["until"])
    except ValueError:
        return _faulty(line, f"its expiry is no date: {match['until'][:40]}", value)
    return Inline(value=value, reason=reason, by=by, expires=expires, line=line)


def _faulty(line: int, fault: str, value: str = "") -> Inline:
    return Inline(value=value, reason="", by="", expires=None, line=line, fault=f"{fault}. {_SHAPE}")
