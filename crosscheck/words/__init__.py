"""Word tables: data of the language, no logic that belongs to a kind."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, parted by white space, as a set."""
    return frozenset(text.split())
