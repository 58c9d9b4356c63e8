"""Figures that lean on what was said before: the noun an earlier figure named, and counts that only point back."""

from __future__ import annotations

from crosscheck.find import lexicon as t
from crosscheck.find.nouns import NOTHING, Measured
from crosscheck.find.syntax import Syntax
from crosscheck.model import Aspect, Count, Value
from crosscheck.words import english as en

_FIGURES = frozenset({"count", "money", "percent", "measure"})
_REMAINDERS = frozenset({"remaining", "outstanding", "other", "another", "further", "additional", "rest"})
_FEW = 5
"""Largest number that "the two countries" and the like are said of."""
_DEFINITE = frozenset({"the", "these", "those", "both", "its", "their", "our"})
_OPENS = frozenset({"of", "that", "which", "who", "whose"})
"""Words after the noun that say which ones are meant."""


class Earlier:
    """The last figure with a noun, for figures that leave theirs out."""

    def __init__(self) -> None:
        self._sentence = -1
        self._kind = ""
        self._what = NOTHING
        self._share = False

    def read(
        self, syntax: Syntax, first: int, stop: int, sentence: int, kind: str, what: Measured, aspect: Aspect
    ) -> Aspect:
        """The aspect of a figure with that of the one it leans on; what it measures is remembered."""
        if aspect is Aspect.LEVEL and self._shares(syntax, first, stop, sentence, kind):
            aspect = Aspect.SHARE
        if what.noun and kind in _FIGURES:
            self._sentence, self._kind, self._what = sentence, kind, what
            self._share = aspect is Aspect.SHARE
        return aspect

    def noun(self, sentence: int) -> str:
        """What the last figure of `sentence` measures, "" where none did."""
        return self._what.noun if self._sentence == sentence else ""

    def _shares(self, syntax: Syntax, first: int, stop: int, sentence: int, kind: str) -> bool:
        """
        Whether a percentage is a share of what the one before it is a share of.

        As in "70 per cent of services in Egypt, and 60 per cent in India": no noun of its own, and a place.
        """
        words = syntax.tokens.lowers
        joined = first > 0 and words[first - 1] in {"and", ","} and words[stop : stop + 1] == ("in",)
        return joined and self._share and kind == self._kind == "percent" and sentence == self._sentence

    def of(self, syntax: Syntax, first: int, stop: int, sentence: int, kind: str) -> Measured:
        """
        What the figure at token `first` measures by an earlier one; `NOTHING` where it does not point back.

        "cancelled most of the debt, the remaining $30 million": the debt; "2,000 guns, up from 300": guns.
        """
        if kind not in _FIGURES or first < 1 or not self._what.noun:
            return NOTHING
        words = syntax.tokens.lowers
        if self._shares(syntax, first, stop, sentence, kind):
            near = True
        elif words[first - 1] in _REMAINDERS:
            near = sentence - self._sentence <= 1
        else:
            near = sentence == self._sentence and kind == self._kind and _compares(words, first)
        return Measured(self._what.noun, self._what.words) if near else NOTHING


def _compares(words: tuple[str, ...], first: int) -> bool:
    """As in "up from 30", "compared with 30", "against 30"."""
    if words[first - 1] == "of" and first > 4 and words[first - 2] in {"average", "total"}:
        first -= 3
    before, further = words[first - 1], words[first - 2] if first > 1 else ""
    if before == "from":
        return further in {"up", "down"}
    if before in {"with", "to"}:
        return further == "compared"
    return before in {"versus", "vs", "against"}


def points_back(syntax: Syntax, value: Value, first: int, stop: int, head: int) -> bool:
    """
    Whether a count says nothing that could be checked: "the two countries", "both sides", "the two agreed".

    A definite determiner, a small number and a noun of counterparts, or no noun at all; or what is left out of a whole
    that is not told: "all but five of the victims".
    """
    if isinstance(value, Count) and syntax.tokens.lowers[max(0, first - 2) : first] == ("all", "but"):
        return True
    if not isinstance(value, Count) or value.amount.number > _FEW or value.amount.vague or not first:
        return False
    if syntax.tokens.lowers[first] != "both" and syntax.tokens.lowers[first - 1] not in _DEFINITE:
        return False
    if head < 0 or not first <= head <= stop:
        return syntax.tags[stop : stop + 1] != [t.NOUN] and syntax.phrase_at[first] < 0
    after = syntax.tokens.lowers[head + 1] if head + 1 < len(syntax.tokens) else ""
    return syntax.lemma_of(head) in en.COUNTERPARTS and after not in _OPENS


def orders_nothing(syntax: Syntax, first: int, stop: int) -> bool:
    """
    Whether an ordinal orders nothing: it opens the name of a body ("the 61st Armoured Vehicle Plant") or says when
    something came about ("was first reported by").
    """
    at = first
    while at < stop and syntax.tags[at] == t.NUM:
        at += 1
    undetermined = not first or syntax.tags[first - 1] != t.DET
    rank = syntax.tokens.lowers[first] == "first" and syntax.tags[first] == t.ADJ
    if rank and stop == first + 2 and syntax.tags[first + 1] == t.PASTV and undetermined:
        return True
    number = syntax.phrase_at[at] if at < len(syntax.tokens) else -1
    if number < 0 or syntax.tags[at] != t.NAME:
        return False
    head = syntax.phrases[number].head
    named = head > at and all(syntax.tags[index] in {t.NAME, t.HYPHEN} for index in range(at, head + 1))
    noun = syntax.lemma_of(head)
    return named and noun not in en.EVENT_NOUNS and noun not in en.TITLES
