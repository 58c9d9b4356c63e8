"""The kind "ordinal": places in an order and ranks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.grammar.nouns import singular
from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.grammar.units import in_seconds
from crosscheck.kinds.count import STREAK, in_a_row
from crosscheck.kinds.wording import ordinal_sign
from crosscheck.model import Claim, Comparison, Level, Mention, Ordinal, Setting, Span, Value
from crosscheck.words import word_set
from crosscheck.words.names import MONTHS, NOT_NAMES, ORDINAL_NAMES, STREETS
from crosscheck.words.numerals import ORDINALS

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Numeral, Parsed

_CALENDAR = word_set("century centuries quarter half day week weekend month year decade hour minute second millennium")
_CALENDAR_NEXT = frozenset((word,) for word in _CALENDAR)
_NO_RANK = word_set("time place lady thing aid person step name hand class of the and")
_FIRST = word_set("base baseman responder light instance glance sight chance")
"""Nouns that the first of is no rank: "first responders", "at first light"."""
_ONE_ORDER = (
    ("place", "position", "spot"),
    ("title", "championship", "crown", "trophy"),
    ("win", "victory", "triumph"),
    ("defeat", "loss"),
)
_WHO = frozenset((word,) for word in ("to", "who", "killed", "ever"))
WON = frozenset({*_ONE_ORDER[1], *_ONE_ORDER[2]})
"""What teams count, whatever stands before it: "third league title"."""
_FILL = word_set("straight consecutive successive annual")


class OrdinalKind:
    """Such as "79th anniversary", "third straight win", "No. 1", "second-largest city"."""

    name = "ordinal"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Ordinals with the noun they order; days of a month, centuries and quarters are left to the calendar."""
        del setting
        tokens = parsed.tokens
        for numeral in parsed.numerals:
            mention = _ordered(tokens, numeral) if numeral.form == "ordinal" else _numbered(tokens, numeral)
            if mention is not None:
                yield mention

    def owns(self, value: Value) -> bool:
        """Ordinals."""
        return isinstance(value, Ordinal)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all, as what is ordered has many names; and those of counts of what it ends the row of."""
        if not isinstance(claim.value, Ordinal) or claim.value.rank == 1:
            return (self.name,)
        nouns = {claim.value.noun, claim.context.noun, STREAK if in_a_row(claim) else ""} - {""}
        return (self.name, *(f"count:{noun}" for noun in sorted(nouns)))

    def compare(self, a: Value, b: Value) -> Comparison:
        """`same` for one rank, `conflict` for two; two ranks of different nouns cannot be related."""
        if not isinstance(a, Ordinal) or not isinstance(b, Ordinal):
            return Comparison(level=Level.INCOMPARABLE, reason="not two places in an order")
        first, second = sorted((self.say(a), self.say(b)))
        one, other = _ordered_by(a.noun), _ordered_by(b.noun)
        if one and other and one != other:
            if a.rank == b.rank:
                return Comparison(level=Level.COMPATIBLE, reason=f"{first} and {second}: one rank in two orders")
            return Comparison(level=Level.INCOMPARABLE, reason=f"{first} and {second} order different things")
        if a.rank == b.rank:
            return Comparison(
                level=Level.SAME, reason=f"both say {first}" if first == second else f"{first} is {second}"
            )
        return Comparison(level=Level.CONFLICT, reason=f"{first} and {second} cannot both be right")

    def say(self, value: Value) -> str:
        """Such as "79th anniversary"."""
        return f"{ordinal_sign(value.rank)} {value.noun}".strip() if isinstance(value, Ordinal) else ""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: a place in an order is no moment."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """None: design section 9 gives ordinals no quantity."""
        del value
        return None


def _ordered_by(noun: str) -> str:
    """What stands in the order, one word for all names of one thing; "" where only the rank is told."""
    return "" if noun in ORDINALS else next((names[0] for names in _ONE_ORDER if noun in names), noun)


def _ordered(tokens: Tokens, numeral: Numeral) -> Mention | None:
    i, j, size = numeral.first, numeral.stop, len(tokens)
    before = tokens.lowers[i - 1] if i else ""
    if before in MONTHS or tokens.lowers[j : j + 1] in {(month,) for month in MONTHS}:
        return None
    if tokens.lowers[i] == "second" and in_seconds(tokens, i):
        return None
    if tokens.lowers[j : j + 1] == ("of",) and tokens.lowers[j + 1 : j + 2] in {(month,) for month in MONTHS}:
        return None
    k = j
    if k < size and tokens.words[k] in "-‐‑" and tokens.glued[k]:
        k += 1
    while k < size and tokens.lowers[k] in _FILL and k < j + 2:
        k += 1
    noun, stop = "", j
    if k < size and tokens.kinds[k] == WORD and tokens.lowers[k] not in NOT_NAMES:
        word = tokens.lowers[k]
        if word in _CALENDAR or tokens.lowers[k + 1 : k + 2] in _CALENDAR_NEXT:
            return None
        if tokens.words[k][0].isupper() and (word in STREETS or word in ORDINAL_NAMES):
            return None
        noun, stop = singular(word.removesuffix("'s")), k + 1
    ranked = before in {"ranked", "finished", "placed", "came", "seeded", "ranks", "finishing", "ranking", "finish"}
    if noun == "place" and before not in {"the", "their", "its", "your", "my"}:
        ranked = True  # "finished in ninth place"; "in the first place" is an idiom
    ranked = ranked or (before == "home" and tokens.lowers[i - 2 : i - 1] in {("came",), ("come",), ("coming",)})
    person = noun == "person" and numeral.number > 1 and before == "the" and tokens.lowers[k + 1 : k + 2] in _WHO
    again = noun == "time" and numeral.number > 1 and before in {"the", "a"} and tokens.words[k] == "time"
    ordered = bool(noun) and noun not in _NO_RANK and not (numeral.number == 1 and noun in _FIRST)
    checkable = ranked or again or person or ordered
    named = stop > j and tokens.words[k][0].isupper() and tokens.kinds[i] == WORD and tokens.words[i][0].isupper()
    return Mention(
        kind="ordinal",
        span=Span(numeral.span.start, tokens.ends[stop - 1]),
        value=Ordinal(rank=int(numeral.number), noun="" if ranked else noun),
        checkable=checkable and not named,
        priority=-1,
    )


def _numbered(tokens: Tokens, numeral: Numeral) -> Mention | None:
    """Such as "No. 1", "number one", "ranked 5"."""
    i = numeral.first
    if numeral.form not in {"digits", "words"} or not i or numeral.number % 1 or not 1 <= numeral.number <= 1000:
        return None
    before = tokens.lowers[i - 1]
    first = i - 1
    if before == "." and i > 1 and tokens.lowers[i - 2] == "no":
        first = i - 2
    elif before not in {"number", "#"} and not (before == "ranked" and tokens.kinds[i] == NUMBER):
        return None
    if numeral.form == "words" and numeral.number > 10:
        return None
    if tokens.lowers[numeral.stop : numeral.stop + 1] == (",",) and first and tokens.lowers[first - 1] in {"at", "of"}:
        return None
    span = Span(tokens.starts[i if before == "ranked" else first], numeral.span.end)
    return Mention(kind="ordinal", span=span, value=Ordinal(rank=int(numeral.number)), priority=0)


KIND = OrdinalKind()
