"""What the kinds of time share: setting moments in the calendar, relating them, wording them."""

from crosscheck.kinds.moments.clocks import relate_clocks
from crosscheck.kinds.moments.compare import relate
from crosscheck.kinds.moments.reading import Moment, mentions, read_moments
from crosscheck.kinds.moments.wording import day_words, say_clock, say_when

__all__ = ["Moment", "day_words", "mentions", "read_moments", "relate", "relate_clocks", "say_clock", "say_when"]
