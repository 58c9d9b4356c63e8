"""The name by which a decision finds its finding again."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable

_ARTICLE = re.compile(r"\b(?:the|an|a)\s+")
_NOT_A_WORD = re.compile(r"[\W_]+")


def fingerprint(rule: str, kind: str, subject: str, values: Iterable[str]) -> str:
    """
    Hash what a finding says: rule, kind, subject, and the distinct canonical values of its sides, sorted.

    12 hexadecimal digits of SHA-256. Offsets, scores, paths and outlets stay out, so that moving a paragraph,
    renaming a file or one more outlet that agrees keeps a decision, and changing a value voids it.
    """
    parts = [rule, kind, plain(subject), sorted(set(values))]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def plain(subject: str) -> str:
    """A subject without what may vary in writing it: case, articles, punctuation, white space."""
    return _NOT_A_WORD.sub(" ", _ARTICLE.sub("", subject.casefold())).strip()
