"""Entries taken out of a decisions.toml, all that people wrote around the others left as it is."""

from __future__ import annotations

import re
from collections.abc import Collection

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)


def without(text: str, numbers: Collection[int]) -> str:
    """
    The text without the entries of these numbers, from 0: each from its header to the next one or the end.

    Comments above an entry stand with the one before it; those before the first stay. The caller reads the result to
    see that it holds what it should: a header inside a text of several lines would be taken for one.
    """
    starts = [match.start() for match in _HEADER.finditer(text)]
    ends = [*starts[1:], len(text)][: len(starts)]
    kept = [text[: starts[0]] if starts else text]
    kept += [text[a:b] for n, (a, b) in enumerate(zip(starts, ends, strict=True)) if n not in numbers]
    return "".join(kept)
