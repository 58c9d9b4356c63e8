"""The words of articles, made safe to show: untrusted text never moves a cursor, turns a line or becomes markup."""

from __future__ import annotations

import re
import unicodedata

HIDDEN = "\N{REPLACEMENT CHARACTER}"
"""Stands where a character was that would change how its neighbours are shown."""

_SPACES = re.compile(r"\s+")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSHOWABLE = frozenset({"Cc", "Cs", "Cn"})


def shown(text: str) -> str:
    """
    `text` on one line as a reader may see it.

    Runs of white space become one space. Control characters (a terminal would obey them), lone surrogates and
    bidirectional controls (they reorder what stands around them) become the replacement character.
    """
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text)
    return "".join(HIDDEN if _hides(c) else c for c in _SPACES.sub(" ", text))


def _hides(character: str) -> bool:
    return character in _BIDI or unicodedata.category(character) in _UNSHOWABLE


def clip_end(text: str, most: int) -> str:
    """`text`, or its beginning with an ellipsis, in at most `most` characters."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most - 1)
    return text[: cut if cut > 0 else most - 1].rstrip() + "…"


def clip_start(text: str, most: int) -> str:
    """`text`, or its end behind an ellipsis, in at most `most` characters."""
    if len(text) <= most:
        return text
    cut = text.find(" ", len(text) - most + 1, len(text) - most // 2 + 1)
    return "…" + text[cut if cut > 0 else len(text) - most + 1 :].lstrip()


def listing(words: list[str]) -> str:
    """`words` as a reader lists them: "A", "A and B", "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: "1 article", "2 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
