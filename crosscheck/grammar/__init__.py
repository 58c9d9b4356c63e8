"""
The grammar: layered passes, each run once over a text.

`parse` cuts a text into tokens, then finds numbers, names that contain digits, quantities, scores and calendar
expressions. Kinds interpret the matches; none of them rescans the text. The passes are loaded with the first text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed

__all__ = ["parse"]


def parse(text: str) -> Parsed:
    """Run every pass over `text`, in linear time."""
    from crosscheck.grammar import passes

    return passes.parse(text)
