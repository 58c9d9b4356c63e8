"""How two figures that stand side by side belong together: a range, a sum, one unit for both."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.grammar.bare import counts_something
from crosscheck.grammar.figures import Figure
from crosscheck.grammar.matches import Unit
from crosscheck.grammar.tokens import HYPHENS, MARK, Tokens
from crosscheck.model import Span
from crosscheck.words.currencies import HUNDREDTHS
from crosscheck.words.hedges import CHANGES
from crosscheck.words.names import NOT_NAMES
from crosscheck.words.units import COMPOUNDS

_OF_RANGES = frozenset({"age", "ages", "aged", "between", "about", "around", "roughly", "some", "approximately"})
_DASHES = frozenset("-‐‑–—−")
_CROSSES = frozenset({"by", "x", "×"})
_RATIOS = frozenset({"ratio", "outnumber", "outnumbers", "outnumbered", "outnumbering", "margin", "odds"})
_SUMMING = frozenset({"", "and", ",", "-"})
_MANY = 100
"""From here on two neighbours are told apart, as in "Flight 101 or 102"."""


def join(tokens: Tokens, a: Figure, b: Figure) -> str:
    """How two figures stand together: "range", "ratio", "shared" (one unit for both), "skip" (no quantities) or ""."""
    gap = b.first - a.stop
    start = a.stop + a.hanging
    if tokens.lowers[a.stop : b.first] == ("-", "to", "-"):
        return "range" if _units_agree(a, b) and a.number < b.number else ""
    if a.hanging:
        gap -= 1
    if gap != 1 or "fraction" in {a.numeral.form, b.numeral.form} - {a.numeral.form}:
        return ""
    joiner = tokens.lowers[start]
    dash = joiner in _DASHES
    if joiner in _CROSSES and a.unit is None and b.unit is not None and b.unit.dimension == "length":
        return "shared"  # "5 by 7 metres"
    if joiner == "to" and _is_ratio(tokens, a, b):
        return "ratio"
    if not dash and joiner not in {"to", "and", "or", "through"}:
        return ""
    if _either_form(a, b, {"vague", "multiple", "doubling", "ordinal"}):
        return ""
    glued = dash and tokens.glued[start] and tokens.glued[start + 1]
    same = _units_agree(a, b)
    if joiner in {"or", "and"} and not (joiner == "and" and _after_between(tokens, a.first)):
        if joiner == "or" and same and _either(tokens, a, b):
            return "range"  # "three or four years", "10 or 11 years old"
        currency = b.currency is not None and a.unit is None and joiner == "or" and b.numeral.scale == 1
        return "shared" if a.hanging or currency else ""
    if not same or (
        (dash and not glued and not (b.unit is not None and (a.unit is not None or joiner == "–")))
        and not (dash and same and a.currency is not None and b.numeral.scale > 1)
    ):
        return ""
    low, high = spread(a, b)
    if a.unit is None and b.unit is None and dash and (high <= low or _season(tokens, a, b)):
        return "skip" if glued and a.numeral.form == b.numeral.form == "digits" else ""
    bare = glued and a.unit is None and b.unit is None and a.numeral.scale == 1
    if bare and not counts_something(tokens, b.stop) and (not a.first or tokens.lowers[a.first - 1] not in _OF_RANGES):
        return "skip"  # "sitting at 9-14"
    if joiner == "to" and a.currency is None and a.unit is not None and b.unit is None and _moved(tokens, a.first):
        return ""
    if joiner == "to" and _change(tokens, a.first):
        return "shared" if a.unit is None and b.unit is not None else ""
    return "range" if high > low else ""


def _either(tokens: Tokens, a: Figure, b: Figure) -> bool:
    """Whether two neighbours leave one number open; in digits they may be names unless what they count follows."""
    if b.number != a.number + 1 or a.numeral.form != b.numeral.form:
        return False
    told = b.unit is not None or counts_something(tokens, b.stop)
    bare = a.numeral.form == "digits" and not a.hanging
    return a.numeral.form == "words" or (bare and told and b.number < _MANY)


def _cents_of(a: Figure, b: Figure) -> bool:
    """Whether `b` is the small change of `a`: "3 dollars 50 cents"."""
    if a.unit is None or b.unit is None or HUNDREDTHS.get(b.unit.name) is None or a.numeral.scale > 1:
        return False
    if (a.unit.name, b.unit.name) == ("pound", "pence"):
        return not a.number % 1 and 0 < b.number < 100
    whole = a.unit.category == "currency" and a.unit.name not in HUNDREDTHS and not a.number % 1
    return whole and 0 < b.number < 100 and (HUNDREDTHS[b.unit.name] == a.unit.name or b.unit.name == "cent")


def _is_ratio(tokens: Tokens, a: Figure, b: Figure) -> bool:
    """Such as "a ratio of 3 to 1", "outnumbered two to one"."""
    if a.unit is not None or b.unit is not None or b.number != 1 or a.number <= 1:
        return False
    return not _RATIOS.isdisjoint(tokens.lowers[max(0, a.first - 5) : a.first])


def as_ratio(a: Figure, b: Figure) -> Figure:
    """How many times the first side is the other."""
    numeral = replace(a.numeral, stop=b.numeral.stop, span=Span(a.numeral.span.start, b.numeral.span.end))
    return replace(a, numeral=numeral, stop=b.stop, unit=Unit(category="multiple", name="ratio"))


def adds(tokens: Tokens, a: Figure, b: Figure) -> bool:
    """Whether `b` is the smaller part of one figure: "3 dollars 50 cents", "15 dollars 50", "5 feet 8 inches"."""
    if a.unit is None or a.numeral.scale > 1 or b.numeral.scale > 1 or a.number % 1 or not 0 <= b.number < 100:
        return False
    gap = b.first - a.stop
    joiner = tokens.lowers[a.stop] if gap else ""
    if gap not in {0, 1} or joiner not in _SUMMING:
        return False
    if joiner in {"", "and"} and _cents_of(a, b):
        return True
    if a.unit.category == "measure":
        return _compound(tokens, a, b) is not None and (joiner != "and" or b.unit is not None)
    if not b.number:
        return False
    told = a.unit.category == "currency" and a.currency is None and a.unit.name not in HUNDREDTHS
    fresh = b.unit is None and b.numeral.form in {"digits", "words"} and b.number >= 10 and not b.number % 1
    return told and fresh and joiner in {"", "and"} and _ends_there(tokens, b.stop)


def _compound(tokens: Tokens, a: Figure, b: Figure) -> tuple[str, int] | None:
    """The pair of units that `a` and `b` make one figure of; the second may go without saying: "6 feet 4"."""
    if a.unit is None:
        return None
    if b.unit is not None:
        pair = COMPOUNDS.get((a.unit.name, b.unit.name))
    else:
        hyphen = a.stop < b.first and tokens.words[a.stop] in HYPHENS and tokens.glued[b.first]
        bare = (hyphen or a.stop == b.first) and a.unit.name == "foot" and b.numeral.form in {"digits", "words"}
        pair = COMPOUNDS["foot", "inch"] if bare and (hyphen or _ends_there(tokens, b.stop)) else None
    return pair if pair is not None and b.number < pair[1] else None


def _ends_there(tokens: Tokens, j: int) -> bool:
    """Whether nothing that could be counted stands at token `j`."""
    return j >= len(tokens) or tokens.kinds[j] == MARK or tokens.lowers[j] in NOT_NAMES or tokens.lowers[j] == "tall"


def add_up(tokens: Tokens, a: Figure, b: Figure) -> Figure:
    """One figure of two that add up."""
    span = Span(a.numeral.span.start, b.numeral.span.end)
    pair = _compound(tokens, a, b)
    if pair is not None:
        number = a.number * pair[1] + b.number
        unit = Unit(category="measure", name=pair[0], dimension=a.unit.dimension if a.unit else "")
        numeral = replace(a.numeral, stop=b.numeral.stop, span=span, number=number)
        return replace(a, numeral=numeral, stop=b.stop, number=number, step=b.step, unit=unit)
    return _and_cents(a, b, span)


def _and_cents(a: Figure, b: Figure, span: Span) -> Figure:
    number = a.number + b.number.scaleb(-2)
    numeral = replace(a.numeral, stop=b.numeral.stop, span=span, number=number)
    unit = Unit(category="currency", name="GBP") if a.unit is not None and a.unit.name == "pound" else a.unit
    return replace(a, numeral=numeral, stop=b.stop, number=number, step=Decimal("0.01"), unit=unit)


def _either_form(a: Figure, b: Figure, forms: set[str]) -> bool:
    return a.numeral.form in forms or b.numeral.form in forms


def _units_agree(a: Figure, b: Figure) -> bool:
    if a.unit is None:
        # "5 to $9" is odd, "20 million-$25 million" and "from 3 to 12 percent" are not
        return b.currency is None or (a.numeral.scale > 1 and b.numeral.scale > 1)
    return b.unit is None or a.unit == b.unit


def _season(tokens: Tokens, a: Figure, b: Figure) -> bool:
    """Such as "2016-17"."""
    return a.number >= 1500 and a.number <= 2100 and b.number < 100 and len(tokens.words[a.numeral.first]) == 4


def spread(a: Figure, b: Figure) -> tuple[Decimal, Decimal]:
    """Both ends, the magnitude of the second given to the first where it can only mean that: "$3 to $5 billion"."""
    low, high, scale = a.number, b.number, b.numeral.scale
    if a.numeral.scale == 1 and scale > 1 and 0 < low * scale < high and low < 1000:
        return low * scale, high
    return low, high


def _after_between(tokens: Tokens, i: int) -> bool:
    i -= 3 if tokens.lowers[max(0, i - 3) : i] == ("the", "ages", "of") else 0
    return any(tokens.lowers[k] == "between" for k in range(max(0, i - 3), i))


def _moved(tokens: Tokens, i: int) -> bool:
    """Whether a word of change and no "from" precedes: "rose 12 percent to 340" says by how much, and to what."""
    before = tokens.lowers[max(0, i - 3) : i]
    return "from" not in before and not CHANGES.isdisjoint(before)


def _change(tokens: Tokens, i: int) -> bool:
    """Whether "from" and a word of change precede: "fell from A to B" gives two figures in time."""
    at = i - 1
    while at >= max(0, i - 4) and tokens.lowers[at] != "from":
        if tokens.kinds[at] == MARK:
            return False
        at -= 1
    if at < 0 or tokens.lowers[at] != "from":
        return False
    return any(tokens.lowers[k] in CHANGES for k in range(max(0, at - 8), at))
