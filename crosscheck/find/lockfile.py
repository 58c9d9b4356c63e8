"""What `claims.jsonl` keeps of each claim, so that an article that did not change is not read again."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import crosscheck
from crosscheck.find.kept import CODEC
from crosscheck.model import Article, Claim, SourceMap

KEPT = "kept"
"""The key of a row under which it stands."""
Locked = Mapping[str, tuple[Claim, ...]]
"""Keys of articles and all that was read out of each."""


def lock_key(article: Article) -> str:
    """Hash of all of an article but where its file lies, 16 hexadecimal digits."""
    return hashlib.sha256(CODEC.encode(replace(article, source=SourceMap(path="")))).hexdigest()[:16]


def kept(claim: Claim, *, key: str, number: int, count: int) -> list[Any]:
    """A claim as a row keeps it: who read it, its article's key, its number there from 1, how many there are."""
    return [crosscheck.__version__, key, number, count, json.loads(CODEC.encode(claim))]


def parse_lock(text: str) -> dict[str, tuple[Claim, ...]]:
    """
    The claims of every article of which all rows are there, by its key.

    A row that is damaged, or of another version's making, makes its article one that has to be read: never an error.
    """
    found: dict[tuple[str, int], dict[int, Claim]] = defaultdict(dict)
    for line in text.splitlines():
        try:
            version, key, number, count, content = json.loads(line)[KEPT]
            claim = CODEC.decode(json.dumps(content).encode("ascii"))
        except (ValueError, TypeError, LookupError, RecursionError):
            continue
        if (
            version == crosscheck.__version__
            and isinstance(claim, Claim)
            and isinstance(key, str)
            and type(number) is type(count) is int
        ):
            found[key, count][number] = claim
    return {
        key: tuple(claims[number] for number in range(1, count + 1))
        for (key, count), claims in found.items()
        if len(claims) == count and claims.keys() == set(range(1, count + 1))
    }


def locked_claims(article: Article, locked: Locked) -> tuple[Claim, ...] | None:
    """The article's claims from a lock file; None when it holds none that are surely this text's."""
    claims = locked.get(lock_key(article))
    if claims is None or not all(_stands(claim, article) for claim in claims):
        return None
    return claims


def _stands(claim: Claim, article: Article) -> bool:
    return claim.article_id == article.id and article.text[claim.span.start : claim.span.end] == claim.quote
