"""First pass: a text cut into tokens with offsets. Every later pass works on these and never rescans the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    [^\W\d_]{1,3}\.(?:[^\W\d_]\.)+                   # abbreviations: U.S., a.m., Ph.D.
  | [^\W\d_]+(?:['’][^\W\d_]+)*                      # words, with inner apostrophes
  | \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?   # 12 345 678,9 in groups set apart by a thin space
  | (?<!\d[ ])[1-9]\d{0,2}(?:[ ]\d{3}){2,}(?![ ]?\d)  # 1 234 567 by plain spaces, when there are two at least
  | (?<=[€£$])[1-9]\d{0,2}(?:[ ]\d{3})+(?![ ]?\d)   # €12 345
  | \d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?        # 12,345.67 and 1,00,000
  | \d+(?:\.\d+)+(?:,\d+(?![\d,]))?                   # 12.3, 1.234.567, 1.234,5, 10.15.7
  | (?<![\d,])\d+,\d{1,2}(?![\d,.]\d|\d)              # 12,3
  | \d+
  | \s+
  | .
    """,
    re.VERBOSE | re.DOTALL,
)

WORD, NUMBER, SPACE, MARK = "w", "n", "s", "m"
HYPHENS = frozenset("-‐‑–")
"""Marks that join words and figures; the em dash and the minus part them."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """
    The tokens of one text as parallel tuples; white space is left out but can be seen in the offsets.

    `starts` and `ends` are code points, half-open. `lowers` is casefolded with ’ written as '. `kinds` is "w" for a
    word, "n" for a digit run (with its separators: "2,000", "12.3"), "m" for any other single character.
    `glued[i]` is True when token i touches token i-1.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    kinds: tuple[str, ...]
    glued: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


def tokenize(text: str) -> Tokens:
    """Cut `text` into tokens, in linear time."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lowers: list[str] = []
    kinds: list[str] = []
    glued: list[bool] = []
    last_end = -1
    for match in _TOKEN.finditer(text):
        word = match.group()
        first = word[0]
        if first.isspace():
            continue
        start = match.start()
        starts.append(start)
        ends.append(match.end())
        words.append(word)
        if first.isalpha():
            kinds.append(WORD)
            lowers.append(word.casefold().replace("’", "'"))
        elif first.isdecimal():
            kinds.append(NUMBER)
            lowers.append(word)
        else:
            kinds.append(MARK)
            lowers.append(word)
        glued.append(start == last_end)
        last_end = match.end()
    return Tokens(
        text=text,
        starts=tuple(starts),
        ends=tuple(ends),
        words=tuple(words),
        lowers=tuple(lowers),
        kinds=tuple(kinds),
        glued=tuple(glued),
    )
