"""How often, as against how many times as much: "shot him eleven times", "three times as large"."""

from __future__ import annotations

from crosscheck.grammar.matches import QuantityMatch
from crosscheck.grammar.tokens import Tokens
from crosscheck.words import word_set

_COMPARED = word_set("as more the higher larger greater bigger less that its their faster longer")
_TOLD = word_set("day night morning afternoon evening week weekend month season summer winter year")
_RECURRING = word_set("a an per each every daily weekly monthly yearly annually")


def how_often(tokens: Tokens, match: QuantityMatch) -> bool:
    """Whether "times", "twice" or "thrice" counts events; before "as", "more" or "the" it is a multiple."""
    after = tokens.lowers[match.stop] if match.stop < len(tokens) else ""
    beyond = tokens.lowers[match.stop + 1] if match.stop + 1 < len(tokens) else ""
    if after in _COMPARED and not (after == "that" and beyond in _TOLD):
        return False
    if match.unit is not None:
        return (match.unit.category, match.unit.name) == ("multiple", "times")
    return match.form == "multiple" and tokens.lowers[match.stop - 1] in {"twice", "thrice"}


def recurs(tokens: Tokens, match: QuantityMatch) -> bool:
    """Whether a frequency is a habit, "three times a week": it says nothing of one happening."""
    after = tokens.lowers[match.stop] if match.stop < len(tokens) else ""
    return match.per != "" or after in _RECURRING
