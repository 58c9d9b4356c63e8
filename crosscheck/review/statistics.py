"""What editors' decisions say of the rules: how often an alarm was right, measured in the field."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.model import Decision
from crosscheck.review.ledger import WAIVED

RIGHT, BOTH, APART, LATER = "right", "both right", "not the same fact", "later"
"""What a verdict says of the finding: it was right to report it; both values hold; the claims are of two facts; put
off, or waived."""

_MEANING = {"both-right": BOTH, "not-same-fact": APART, "later": LATER, WAIVED: LATER}


def meaning(verdict: str) -> str:
    """What a decision's verdict says of the finding it was made on; an error, or a text corrected, makes it right."""
    return _MEANING.get(verdict, RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """
    Decisions on one rule's findings. `rule` is "" for decisions that name none.

    `alarms` says whether the rule claims that something is wrong; a rule that only notes something has no precision.
    """

    rule: str
    right: int = 0
    both: int = 0
    apart: int = 0
    later: int = 0
    alarms: bool = True

    @property
    def decided(self) -> int:
        """Decisions that say whether the finding was right: all but those put off."""
        return self.right + self.both + self.apart

    @property
    def precision(self) -> tuple[int, int, int] | None:
        """
        Share of right alarms in whole percent, with the ends of its 95 percent interval; None without a decision.

        The interval is Wilson's score interval (Wilson 1927), which stays sound for few decisions.
        """
        if not self.alarms or not self.decided:
            return None
        low, high = _wilson(self.right, self.decided)
        return _percent(self.right / self.decided), _percent(low), _percent(high)


_Z = 1.959964
"""The normal quantile of 0.975."""


def _wilson(hits: int, total: int) -> tuple[float, float]:
    share, z2 = hits / total, _Z * _Z
    middle = share + z2 / (2 * total)
    spread = _Z * math.sqrt(share * (1 - share) / total + z2 / (4 * total * total))
    scale = 1 + z2 / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def _percent(share: float) -> int:
    return math.floor(round(share * 100, 3) + 0.5)


def tally(decisions: Iterable[Decision], alarming: Iterable[str]) -> tuple[Tally, ...]:
    """
    The decisions of each rule, by the rule's name; a last row without a name holds those that state no rule.

    `alarming` names the rules that claim an error; of all others, only counts are given.
    """
    alarms = frozenset(alarming)
    counts = Counter((decision.rule, meaning(decision.verdict)) for decision in decisions)
    rules = sorted({rule for rule, _ in counts}, key=lambda rule: (rule == "", rule))
    return tuple(_row(rule, counts, alarms=rule in alarms) for rule in rules)


def _row(rule: str, counts: Counter[tuple[str, str]], *, alarms: bool) -> Tally:
    right, both, apart, later = (counts[rule, what] for what in (RIGHT, BOTH, APART, LATER))
    return Tally(rule=rule, right=right, both=both, apart=apart, later=later, alarms=alarms)
