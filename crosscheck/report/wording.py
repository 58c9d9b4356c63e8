"""The words of articles, made safe to show: untrusted text never moves a cursor, turns a line or becomes markup."""

from __future__ import annotations

import re

HIDDEN = "\N{REPLACEMENT CHARACTER}"
"""Stands where a character was that would change how its neighbours are shown."""

CLIPPED = "…"
"""Stands for words that were left out."""
_SPACES = re.compile(r"\s+")
_HIDING = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls, which a terminal obeys
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029"  # line ends that some readers obey
    "\ufeff\U000e0000-\U000e007f"  # marks that carry unseen text
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)


def shown(text: str) -> str:
    """
    `text` on one line as a reader may see it.

    Runs of white space become one space. Control characters, bidirectional controls (they reorder what stands around
    them), invisible tags and lone surrogates become the replacement character.
    """
    return unhidden(_SPACES.sub(" ", text))


def unhidden(text: str) -> str:
    """`text` with the same characters replaced as in `shown`, line ends too, and every space kept: for paths."""
    return _HIDING.sub(HIDDEN, text)


def clip_end(text: str, most: int) -> str:
    """`text`, or its beginning with an ellipsis, in at most `most` characters."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most - 1)
    return text[: cut if cut > 0 else most - 1].rstrip() + CLIPPED


def clip_start(text: str, most: int) -> str:
    """`text`, or its end behind an ellipsis, in at most `most` characters."""
    if len(text) <= most:
        return text
    cut = text.find(" ", len(text) - most + 1, len(text) - most // 2 + 1)
    return CLIPPED + text[cut if cut > 0 else len(text) - most + 1 :].lstrip()


def listing(words: list[str]) -> str:
    """`words` as a reader lists them: "A", "A and B", "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: "1 article", "2 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
