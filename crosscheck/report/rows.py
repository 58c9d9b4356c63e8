"""Claims and their values as plain rows, the form that JSON and JSONL share."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from decimal import Decimal
from enum import Enum
from typing import Any

from crosscheck import kinds
from crosscheck.model import Article, Claim, Count, Score, Value
from crosscheck.report.book import say
from crosscheck.words.concepts import SPELLED_OUT

_DIGITS = 300
"""Numbers of more digits than this are no JSON number that readers agree on, and are written as null."""
_NEEDS_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def claim_row(article: Article, claim: Claim) -> dict[str, Any]:
    """
    One claim as in the JSON report.

    `timex` and `quantity` are present for kinds that have them (an age has no timex); `source`
    counts code points of the file where the format keeps them, else it gives the line only, with `start`, `end` and
    `column` null.
    """
    kind = kinds.kind_of(claim.value)
    row: dict[str, Any] = {
        "id": claim.id,
        "article": claim.article_id,
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "value": value_row(claim.value, say(claim)),
        "subject": _subject(claim),
        "attribution": claim.attribution,
        "modality": claim.modality.value,
        "inferred": list(claim.inferred),
    }
    timex = kind.timex(claim.value)
    quantity = kind.quantity(claim.value)
    if timex is not None:
        row["timex"] = plain(timex)
    if quantity is not None:
        if isinstance(claim.value, Count):
            quantity["unit"] = _counted(claim, quantity["unit"])
        row["quantity"] = plain(quantity)
    row["checkable"] = claim.checkable
    row["source"] = _source(article, claim)
    return row


def value_row(value: Value, text: str) -> dict[str, Any]:
    """A value with the name of its form, its fields as they stand in the model, and its canonical wording."""
    fields = _fields(value)
    if isinstance(value, Score):
        fields["result"] = fields.pop("form")
    return {"form": form_of(value), **fields, "text": text}


def form_of(value: Value) -> str:
    """Name of a value's class as reports write it: "when", "money"."""
    return type(value).__name__.lower()


def plain(value: Any) -> Any:
    """`value` made of nothing but JSON's own types; mapping keys keep their order."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    return value


def dump(value: Any, *, indent: int | None = None) -> str:
    """
    `value` as JSON text without a final newline.

    Characters that break lines for some readers, and lone surrogates, which UTF-8 cannot hold, are escaped.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _NEEDS_ESCAPE.sub(lambda c: f"\\u{ord(c.group()):04x}", text)


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _number(number: Decimal) -> int | float | None:
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _counted(claim: Claim, unit: str) -> str:
    """The unit of a count: its measured noun with the words before it, "Soviet pilots" as "soviet pilot"."""
    context = claim.context
    spelled = SPELLED_OUT.get(claim.quote.rpartition(" ")[2])
    if spelled:
        return spelled
    whole = context.noun_words[-1:] == (context.noun,) and context.noun not in {"", "person", "people"}
    counted = " ".join(context.noun_words) if whole else unit
    _, per, rate = claim.quote.rpartition(" per ")
    return f"{counted} per {rate.casefold()}".strip() if per else counted


def _subject(claim: Claim) -> str:
    """What a claim is about, in the article's words: its measured noun or, without one, its predicate."""
    context = claim.context
    return " ".join(context.noun_words) or context.noun or context.predicate


def _source(article: Article, claim: Claim) -> dict[str, Any]:
    first = article.source.locate(claim.span.start)
    if not article.source.exact:
        return {"path": first.path, "start": None, "end": None, "line": first.line, "column": None}
    last = article.source.locate(max(claim.span.start, claim.span.end - 1))
    return {
        "path": first.path,
        "start": first.offset,
        "end": last.offset + 1,
        "line": first.line,
        "column": first.column,
    }
