"""Patterns of paths, as people know them: "drafts/**/*.md"."""

from __future__ import annotations

import re
from functools import lru_cache

_SPECIAL = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """`**/` stands for any folders, `*` for any part of one name, `?` for one character of it."""
    plain = re.sub(r"\*{3,}", "**", pattern.removeprefix("./"))
    return re.compile("".join(_MEANING.get(piece) or re.escape(piece) for piece in _SPECIAL.findall(plain)))


def matches(path: str, pattern: str) -> bool:
    """Whether a path with forward slashes, relative to where the pattern is meant from, is one of its paths."""
    return _compiled(pattern).fullmatch(path) is not None


def root_of(pattern: str) -> str:
    """The folder below which all paths of a pattern lie, "" for the folder it is meant from."""
    fixed = re.split(r"[*?]", pattern.removeprefix("./"), maxsplit=1)[0]
    return fixed.rpartition("/")[0]
