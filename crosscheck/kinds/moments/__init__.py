"""What the kinds of time share: setting moments in the calendar, relating them, wording them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crosscheck.kinds.moments.clocks import relate_clocks
from crosscheck.kinds.moments.compare import relate
from crosscheck.kinds.moments.days import relate_day
from crosscheck.kinds.moments.wording import day_words, say_clock, say_when

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed
    from crosscheck.model import Mention, Setting

__all__ = ["day_words", "mentions", "relate", "relate_clocks", "relate_day", "say_clock", "say_when"]


def mentions(parsed: Parsed, setting: Setting, kind: str, types: tuple[type, ...]) -> Iterator[Mention]:
    """The moments whose value is of one of `types`, as mentions of `kind`; reading is loaded with the first text."""
    from crosscheck.kinds.moments import reading

    return reading.mentions(parsed, setting, kind, types)
