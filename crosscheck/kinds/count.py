"""The kind "count": how many of a measured noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.grammar.frequencies import how_often, recurs
from crosscheck.grammar.nouns import noun_after
from crosscheck.kinds import amounts
from crosscheck.kinds.plurals import plural_of, written
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Amount, Bound, Claim, Comparison, Count, Level, Mention, Setting, Value
from crosscheck.words.numerals import HARM

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed, QuantityMatch
    from crosscheck.grammar.tokens import Tokens

STREAK = "streak"
_IN_A_ROW = frozenset({"straight", "consecutive", "row", STREAK})
_UNTOLD = ("measure:index", "measure:length", "measure:temperature")
"""What is told without its unit: "had 14, and Dale 20 points", "to the 7-yard line", "a low of 20"."""
_TALLIES = frozenset({"", "mark", "record", "total", "score", "milestone", "tally", "average", "high", "low"})
"""Nouns that a figure is said of without counting them."""
_GAUGES = frozenset({"level", "content", "concentration", "ratio", "index", "rate", "rating", "coefficient", "reading"})
_NO_COUNT = frozenset({"fraction", "multiple", "doubling"})


def _gauged(tokens: Tokens, match: QuantityMatch) -> bool:
    """Whether a bare fraction is what a gauge shows: "his blood-alcohol level was .41"."""
    before = tokens.lowers[max(0, match.first - 6) : match.first]
    return before[-1:] in {("was",), ("is",), ("of",), ("at",), ("to",), (":",)} and not _GAUGES.isdisjoint(before)


def in_a_row(claim: Claim) -> bool:
    """Whether a number or a rank is that of a streak: "eight straight games", "their eighth consecutive win"."""
    return not _IN_A_ROW.isdisjoint({*claim.quote.casefold().replace("-", " ").split(), *claim.context.noun_words})


def bare(value: Count) -> bool:
    """Whether nothing says what is counted: "had 14", "the mark of 2,290"."""
    return value.noun in _TALLIES


def _leaves_out(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Count) and bare(value) and not value.amount.vague and claim.quote[-1:].isdigit()


class CountKind:
    """Figures without a unit: "30 T-34 tanks", "more than 2,000 people", "dozens"; and how often: "eleven times"."""

    name = "count"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Counts, below every quantity with a unit; neither "one of the ..." nor a bare ".267" can be checked."""
        del setting
        lowers = parsed.tokens.lowers
        for match in parsed.quantities:
            if how_often(parsed.tokens, match):
                yield _frequency(parsed.tokens, match)
                continue
            if match.unit is not None or match.form in _NO_COUNT:
                continue
            if match.amount.number < 0:
                continue  # "minus 20" of a thermometer counts nothing
            one = match.amount.number == 1
            whole = not match.amount.number % 1 or _gauged(parsed.tokens, match)
            found = noun_after(parsed.tokens, match.stop, one=one)
            yield Mention(
                kind=self.name,
                span=match.span,
                value=Count(amount=_as_told(match, lowers), noun=found[2] if found else ""),
                inferred=match.inferred,
                checkable=not (one and lowers[match.stop : match.stop + 1] == ("of",))
                and not _few(match.amount)
                and (found is not None or bool(match.per) or whole),
                priority=-1 if found else -2,
            )

    def owns(self, value: Value) -> bool:
        """Counts."""
        return isinstance(value, Count)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """
        One key for all counts, one for each word of the measured noun.

        A figure in digits with no noun may have left out a unit, and meets the measures that are told so.
        """
        nouns = {*claim.context.noun_words, claim.context.noun}
        if isinstance(claim.value, Count):
            nouns.add(claim.value.noun)
        if in_a_row(claim):
            nouns.add(STREAK)
        measures = _UNTOLD if _leaves_out(claim) else ()
        return (self.name, *(f"{self.name}:{noun}" for noun in sorted(nouns - {""})), *measures)

    def compare(self, a: Value, b: Value) -> Comparison:
        """Levels of `amounts.relate`; whether both count the same thing is the alignment's business."""
        if not isinstance(a, Count) or not isinstance(b, Count):
            return Comparison(level=Level.INCOMPARABLE, reason="not two counts")
        return amounts.relate(a.amount, b.amount, _figure(a), _figure(b))

    def say(self, value: Value) -> str:
        """Such as "more than 30 tanks"."""
        if not isinstance(value, Count):
            return ""
        figure = _figure(value)
        if not value.noun:
            return figure
        joint = " of " if value.amount.vague and figure.endswith("s") and not figure.startswith("several") else " "
        single = value.amount.number == 1 and value.amount.upper is None and not value.amount.vague
        noun = written(_ONE_OF.get(value.noun, value.noun) if single else plural_of(value.noun))
        if not value.amount.number and noun in HARM and value.amount.bound is Bound.EXACT:
            figure = "no"
        return f"{figure}{joint}{noun}"

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: counts are no moments."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The amount, its unit the measured noun."""
        if not isinstance(value, Count) or _few(value.amount):
            return None
        return as_quantity(value.amount, _UNITS.get(value.noun, value.noun))


def _as_told(match: QuantityMatch, lowers: Sequence[str]) -> Amount:
    """The amount; the number of a block of houses is a name and never rounded."""
    amount = match.amount
    named = lowers[match.stop : match.stop + 1] == ("block",) and amount.number > 1 and amount.bound is Bound.EXACT
    return replace(amount, step=_ONE) if named else amount


_ONE = Decimal(1)
_ONE_OF = {"people": "person"}
_UNITS = {"person": "people", "time": "times"}


def _frequency(tokens: Tokens, match: QuantityMatch) -> Mention:
    """How often something happened: a count of times, checkable where it is a whole number and no habit."""
    whole = match.amount.number == match.amount.number.to_integral_value()
    return Mention(
        kind=KIND.name,
        span=match.span,
        value=Count(amount=match.amount, noun="time"),
        inferred=match.inferred,
        checkable=whole and not _few(match.amount) and not recurs(tokens, match),
    )


def _few(amount: Amount) -> bool:
    """Whether no magnitude is named: "several", "a few", "a handful"."""
    return amount.vague and amount.number < 10


def _figure(value: Count) -> str:
    return say_amount(value.amount, say_number)


KIND = CountKind()
