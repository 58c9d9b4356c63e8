"""What is stated of an article besides its text: the keys, their checks, and which statement outranks which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from crosscheck.articles import dates
from crosscheck.errors import CrosscheckError
from crosscheck.model import When

_SPACE = re.compile(r"\s+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_NEAR = 85
"""Likeness in percent from which an unknown key is a slip of the pen: "publised", "tittle", not "tags" or "layout"."""
_LONGEST = 2000
_NOTHING = {"", "~", "null", "none"}
SYNONYMS = {
    "author": "byline",
    "date": "published",
    "date_published": "published",
    "datepublished": "published",
    "headline": "title",
    "lang": "language",
    "link": "url",
    "modified": "updated",
    "published_at": "published",
    "publisher": "outlet",
    "ref_date": "published",
    "updated_at": "updated",
}
_ORDERS = ("mdy", "dmy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Stated keys of an article; "" where nothing is stated. Dates are kept as written and known to be dates."""

    id: str = ""
    outlet: str = ""
    url: str = ""
    title: str = ""
    published: str = ""
    updated: str = ""
    byline: str = ""
    dateline: str = ""
    language: str = ""
    date_order: str = ""

    def over(self, other: Meta) -> Meta:
        """These keys, and `other`'s where these say nothing."""
        return Meta(**{name: getattr(self, name) or getattr(other, name) for name in KEYS})

    def when(self, name: str) -> When | None:
        """The date under `name` ("published" or "updated"), None where none is stated."""
        text: str = getattr(self, name)
        return dates.stated(text, order=self.date_order) if text else None


KEYS = tuple(field.name for field in fields(Meta))


def read(table: Mapping[str, object], where: str, error: type[CrosscheckError], *, strict: bool) -> Meta:
    """
    Check a table of stated keys.

    With `strict` (case.toml) every unknown key is an error; without (front matter and JSONL, which other programs
    share) only one that looks like a slip of ours, and the usual other names are taken: "date", "author" ... .
    Raises `error` for an unknown key, a value of the wrong type, a word that is no date.
    """
    found: dict[str, str] = {}
    for key, value in table.items():
        name = key if key in KEYS else "" if strict else SYNONYMS.get(key.lower(), "")
        if not name:
            check_key(key, where, error, KEYS, strict=strict)
            continue
        text = _text(key, value, where, error)
        if text and (key in KEYS or name not in found):
            found[name] = text
    meta = Meta(**found)
    _check_values(meta, where, error)
    return meta


def check_key(key: str, where: str, error: type[CrosscheckError], known: tuple[str, ...], *, strict: bool) -> None:
    """Raise `error` for a key that is not `known`, naming the nearest; without `strict` only for a near miss."""
    from rapidfuzz import fuzz, process

    shown = key if len(key) <= 40 else key[:37] + "..."
    near = SYNONYMS.get(key.lower(), "")
    if near not in known:
        found = process.extractOne(key.lower()[:80], known, scorer=fuzz.ratio, score_cutoff=60 if strict else _NEAR)
        near = found[0] if found else ""
    if near:
        raise error(where, f"there is no key '{shown}'.", f"Did you mean '{near}'?")
    if strict:
        raise error(where, f"there is no key '{shown}'.", f"The keys are: {', '.join(known)}.")


def _text(key: str, value: object, where: str, error: type[CrosscheckError]) -> str:
    if value is None:
        return ""
    # TOML and YAML write dates and years without quotes; they arrive as dates or whole numbers.
    if isinstance(value, list) and key.lower() in {"author", "byline"} and all(isinstance(v, str) for v in value):
        value = ", ".join(value)
    if isinstance(value, (bool, list, dict, float)):
        raise error(where, f"'{key}' must be a text, not {_type(value)}.", f'Write {key} = "...".')
    text = _SPACE.sub(" ", str(value)).strip()
    if _UNFIT.search(text):
        raise error(where, f"'{key}' holds a character that no text has.", "Type the value again.")
    if len(text) > _LONGEST:
        raise error(where, f"'{key}' is {len(text):,} characters long.", f"Keep it under {_LONGEST:,}.")
    return "" if text.lower() in _NOTHING else text


def _type(value: object) -> str:
    names = {bool: "true or false", list: "a list", dict: "a table", float: "a fraction"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "that")


def _check_values(meta: Meta, where: str, error: type[CrosscheckError]) -> None:
    if meta.date_order and meta.date_order not in _ORDERS:
        raise error(where, f"date_order is '{meta.date_order}'.", "Write mdy (5/13/2024) or dmy (13/5/2024).")
    for name in ("published", "updated"):
        try:
            meta.when(name)
        except dates.NotADateError:
            raise dates.problem(where, getattr(meta, name), error) from None
