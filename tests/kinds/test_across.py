"""Values of two kinds that may say one thing."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from tests.kinds.figures import value


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("count", "She had 14."), ("measure", "She had 14 points."), "same"),
        (("count", "She had 14."), ("measure", "She had 12 points."), "incomparable"),
        (("count", "the record of 2,106"), ("measure", "the record of 2,116 points"), "conflict"),
        (("count", "the record of 2,106"), ("measure", "It is 2,116 miles long."), "incomparable"),
        (("count", "She had 14 medals."), ("measure", "She had 14 points."), "incomparable"),
        (("count", "She had 14."), ("measure", "It burns 14 gallons per minute."), "incomparable"),
        (("count", "They won eight games."), ("ordinal", "their eighth consecutive win"), "compatible"),
        (("count", "They won nine games."), ("ordinal", "their eighth consecutive win"), "incomparable"),
        (("count", "more than eight games"), ("ordinal", "their eighth consecutive win"), "incomparable"),
        (("count", "They won one game."), ("ordinal", "the first win"), "incomparable"),
        (("count", "They won eight games."), ("percent", "They won 8 percent."), "incomparable"),
        (("age", "a man aged 34"), ("count", "They won 34 games."), "incomparable"),
    ],
)
def test_values_of_two_kinds_relate_alike_both_ways(one, other, level) -> None:
    a, b = value(*one), value(*other)

    assert (str(kinds.relate(a, b).level), str(kinds.relate(b, a).level)) == (level, level)
