"""Third pass: quantities, a figure or a range of figures with hedge, unit and rate."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.grammar import bounds
from crosscheck.grammar.figures import Figure, counts_something, read_figure
from crosscheck.grammar.matches import Numeral, QuantityMatch, Unit
from crosscheck.grammar.tokens import MARK, WORD, Tokens
from crosscheck.grammar.units import HYPHENS, rate_after
from crosscheck.model import Amount, Span
from crosscheck.words.currencies import HUNDREDTHS
from crosscheck.words.hedges import AFTER, BEFORE, CHANGES, NOT_HEDGES
from crosscheck.words.names import MONTHS, PERSONS, WEEKDAYS

_OF_RANGES = frozenset({"age", "ages", "aged", "between", "about", "around", "roughly", "some", "approximately"})
_DASHES = frozenset("-‐‑–—−")
_POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our", "he's", "she's"})


def _by_last(phrases: dict[tuple[str, ...], str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, force in phrases.items():
        found[phrase[-1]].append((phrase, "" if " ".join(phrase) in NOT_HEDGES else force))
    return {last: tuple(sorted(items, key=lambda item: -len(item[0]))) for last, items in found.items()}


def _by_first(phrases: dict[tuple[str, ...], str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, force in phrases.items():
        found[phrase[0]].append((phrase, force))
    return {first: tuple(sorted(items, key=lambda item: -len(item[0]))) for first, items in found.items()}


_BEFORE = _by_last(BEFORE)
_AFTER = _by_first(AFTER)


def find_quantities(
    tokens: Tokens, numerals: Sequence[Numeral], designations: Sequence[Span]
) -> tuple[QuantityMatch, ...]:
    """All quantities in text order; none starts or ends inside a designation."""
    named_starts = [span.start for span in designations]

    def named(numeral: Numeral) -> bool:
        k = bisect_right(named_starts, numeral.span.start) - 1
        return k >= 0 and designations[k].end > numeral.span.start

    figures = [
        None if named(numeral) or _denominator(tokens, numeral) else read_figure(tokens, numeral)
        for numeral in numerals
    ]
    found: list[QuantityMatch] = []
    k = 0
    while k < len(figures):
        figure = figures[k]
        if figure is None:
            life = _decade_of_life(tokens, numerals[k])
            found += (life,) if life is not None else ()
            k += 1
            continue
        following = figures[k + 1] if k + 1 < len(figures) else None
        joint = _join(tokens, figure, following) if following is not None else None
        if found and figure.first < found[-1].stop:
            k += 1  # the dozen of "64 cents a dozen"
            continue
        if joint == "skip":
            k += 2
            continue
        if joint == "sum" and following is not None:
            found.append(_quantity(tokens, _and_cents(figure, following), None))
            k += 2
            continue
        if joint == "range" and following is not None:
            found.append(_quantity(tokens, figure, following))
            k += 2
            continue
        if figure.hanging or joint == "shared":
            figure = _share(figures, k)
        found.append(_quantity(tokens, figure, None))
        k += 1
    return tuple(_shared_rates(tokens, found))


def _denominator(tokens: Tokens, numeral: Numeral) -> bool:
    """The 100,000 of "per 100,000 people"."""
    return numeral.first > 0 and tokens.lowers[numeral.first - 1] == "per"


def _share(figures: Sequence[Figure | None], k: int) -> Figure:
    """Such as "7- or 8-inch", "about 8 or $9": give the unit of the next figure that has one."""
    figure = figures[k]
    assert figure is not None
    for other in figures[k + 1 : k + 4]:
        if other is None:
            break
        if other.unit is not None:
            return replace(figure, unit=other.unit)
        if not other.hanging:
            break
    return figure


def _join(tokens: Tokens, a: Figure, b: Figure) -> str:
    """How two figures stand together: "range", "sum", "shared" (one unit for both), "skip" (no quantities) or ""."""
    gap = b.first - a.stop
    if gap in {0, 1} and _cents_of(a, b) and (not gap or tokens.lowers[a.stop] == "and"):
        return "sum"
    start = a.stop + a.hanging
    if tokens.lowers[a.stop : b.first] == ("-", "to", "-"):
        return "range" if _units_agree(a, b) and a.number < b.number else ""
    if a.hanging:
        gap -= 1
    if gap != 1 or "fraction" in {a.numeral.form, b.numeral.form} - {a.numeral.form}:
        return ""
    joiner = tokens.lowers[start]
    dash = joiner in _DASHES
    if not dash and joiner not in {"to", "and", "or", "through"}:
        return ""
    if _either_form(a, b, {"vague", "multiple", "doubling", "ordinal"}):
        return ""
    glued = dash and tokens.glued[start] and tokens.glued[start + 1]
    same = _units_agree(a, b)
    if joiner in {"or", "and"} and not (joiner == "and" and _after_between(tokens, a.first)):
        if joiner == "or" and a.numeral.form == b.numeral.form == "words" and same and b.number == a.number + 1:
            return "range"  # "three or four years"
        currency = b.currency is not None and a.unit is None and joiner == "or" and b.numeral.scale == 1
        return "shared" if a.hanging or currency else ""
    if not same or (
        (dash and not glued and not (b.unit is not None and (a.unit is not None or joiner == "–")))
        and not (dash and same and a.currency is not None and b.numeral.scale > 1)
    ):
        return ""
    low, high = _spread(a, b)
    if a.unit is None and b.unit is None and dash and (high <= low or _season(tokens, a, b)):
        return "skip" if glued and a.numeral.form == b.numeral.form == "digits" else ""
    bare = glued and a.unit is None and b.unit is None and a.numeral.scale == 1
    if bare and not counts_something(tokens, b.stop) and (not a.first or tokens.lowers[a.first - 1] not in _OF_RANGES):
        return "skip"  # "sitting at 9-14"
    if joiner == "to" and _change(tokens, a.first):
        return "shared" if a.unit is None and b.unit is not None else ""
    return "range" if high > low else ""


def _cents_of(a: Figure, b: Figure) -> bool:
    """Whether `b` is the small change of `a`: "3 dollars 50 cents"."""
    if a.unit is None or b.unit is None or HUNDREDTHS.get(b.unit.name) is None or a.numeral.scale > 1:
        return False
    if (a.unit.name, b.unit.name) == ("pound", "pence"):
        return not a.number % 1 and 0 < b.number < 100
    whole = a.unit.category == "currency" and a.unit.name not in HUNDREDTHS and not a.number % 1
    return whole and 0 < b.number < 100 and (HUNDREDTHS[b.unit.name] == a.unit.name or b.unit.name == "cent")


def _and_cents(a: Figure, b: Figure) -> Figure:
    number = a.number + b.number.scaleb(-2)
    numeral = replace(
        a.numeral, stop=b.numeral.stop, span=Span(a.numeral.span.start, b.numeral.span.end), number=number
    )
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


def _spread(a: Figure, b: Figure) -> tuple[Decimal, Decimal]:
    """Both ends, the magnitude of the second given to the first where it can only mean that: "$3 to $5 billion"."""
    low, high, scale = a.number, b.number, b.numeral.scale
    if a.numeral.scale == 1 and scale > 1 and 0 < low * scale < high and low < 1000:
        return low * scale, high
    return low, high


def _after_between(tokens: Tokens, i: int) -> bool:
    return any(tokens.lowers[k] == "between" for k in range(max(0, i - 3), i))


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


def _hedge_before(tokens: Tokens, i: int) -> tuple[int, str]:
    """Start and force of the hedges that end before token `i`; the innermost bound wins over "about"."""
    first, force = i, ""
    while first:
        last = tokens.lowers[first - 1]
        hit = None
        for phrase, kind in _BEFORE.get(last, ()):
            start = first - len(phrase)
            if start >= 0 and tokens.lowers[start:first] == phrase:
                hit = start, kind
                break
        if hit is None and last in {"between", "from"} and not force:
            hit = first - 1, ""
        if hit is None and last in HYPHENS and first > 1 and tokens.lowers[first - 2] == "sub" and tokens.glued[first]:
            hit = first - 2, "under"
        if hit is None:
            break
        first = hit[0]
        if hit[1] and hit[1] != "exact" and (not force or force == "exact"):
            force = hit[1]
        elif hit[1] == "exact" and not force:
            force = "exact"
    # "from" alone is no part of a figure
    while first < i and tokens.lowers[first] == "from":
        first += 1
    return first, force


def _hedge_after(tokens: Tokens, j: int) -> tuple[int, str]:
    at = j
    if at + 1 < len(tokens) and tokens.words[at] in HYPHENS and tokens.glued[at] and tokens.glued[at + 1]:
        at += 1
    if at >= len(tokens):
        return j, ""
    for phrase, force in _AFTER.get(tokens.lowers[at], ()):
        stop = at + len(phrase)
        if tokens.lowers[at:stop] == phrase and (phrase[0] not in {"+", "odd", "ish"} or tokens.glued[at] or at > j):
            if phrase == ("plus",) and at == j and stop < len(tokens) and tokens.kinds[stop] != MARK:
                continue  # "30 plus 12"
            return stop, force
    return j, ""


def _quantity(tokens: Tokens, a: Figure, b: Figure | None) -> QuantityMatch:
    last = b or a
    first, force = _hedge_before(tokens, a.first)
    stop, after = _hedge_after(tokens, last.stop)
    if after and (not force or force == "exact"):
        force = after
    elif last.numeral.stop == last.stop or not after:
        pass
    unit = last.unit or a.unit
    inferred = tuple(dict.fromkeys((*a.inferred, *(b.inferred if b else ()))))
    if stop == last.stop and last.numeral.stop < last.stop:
        inner, force_inside = _hedge_after(tokens, last.numeral.stop)
        if force_inside and inner <= last.stop:
            force = force or force_inside
    amount = _amount(a, b, force)
    unit, stop, first = _age(tokens, first, a, last, unit, stop)
    rate = rate_after(tokens, stop)
    per = ""
    if rate is not None and (unit is None or unit.category != "age"):
        stop, per = rate
    elif stop < len(tokens) and (unit is None or (unit.category == "measure" and tokens.lowers[stop] == "of")):
        per = _rate_of_counted(tokens, stop)
    return QuantityMatch(
        span=Span(tokens.starts[first], tokens.ends[stop - 1]),
        figure=Span(a.numeral.span.start, last.numeral.span.end),
        first=first,
        stop=stop,
        amount=amount,
        unit=unit,
        form=a.numeral.form,
        per=per,
        inferred=inferred,
    )


def _rate_of_counted(tokens: Tokens, j: int) -> str:
    """The denominator behind a counted noun: "5 deaths per 100,000 people"."""
    for k in range(j, min(j + 5, len(tokens))):
        if tokens.kinds[k] != WORD:
            return ""
        if k > j and tokens.lowers[k] in {"per", "a", "an"}:
            rate = rate_after(tokens, k)
            return rate[1] if rate else ""
    return ""


def _amount(a: Figure, b: Figure | None, force: str) -> Amount:
    if b is not None:
        low, high = _spread(a, b)
        step = min(a.step * (low / a.number if a.number else 1), b.step)
        return bounds.between(low, high, step, force)
    numeral = a.numeral
    if numeral.form == "vague":
        return bounds.vague(numeral.number, numeral.low, numeral.high, numeral.step)
    return bounds.hedged(a.number, a.step, force)


def _age(
    tokens: Tokens, first: int, a: Figure, last: Figure, unit: Unit | None, stop: int
) -> tuple[Unit | None, int, int]:
    """Ages that name no unit: "aged 34", "age 12", "at the age of 5", "Maddon, 66,"."""
    if unit is not None and unit.category != "time":
        return unit, stop, first
    before = tokens.lowers[first - 1] if first else ""
    number = last.number
    if not (0 < number <= 125) or last.numeral.form not in {"digits", "words"}:
        return unit, stop, first
    age = Unit(category="age", name=unit.name if unit else "year")
    if before in {"aged", "age", "ages"}:
        return age, stop, first - 1
    if before == "of" and first > 1 and tokens.lowers[first - 2] in {"age", "ages"}:
        return age, stop, first
    if unit is not None:
        return unit, stop, first
    if _turned(tokens, first, stop):
        return age, stop, first
    named = (
        first == a.numeral.first >= 2
        and last is a
        and last.numeral.form == "digits"
        and tokens.words[first - 1] == ","
        and not tokens.glued[first]
        and stop < len(tokens)
        and (
            tokens.words[stop] in {",", "."} or (tokens.lowers[stop] in {"and", "of"} and _full_name(tokens, first - 2))
        )
        and not (stop + 1 < len(tokens) and tokens.kinds[stop + 1] not in {WORD, MARK})
        and tokens.words[first].isdecimal()
    )
    return (age, stop, first) if named and _person(tokens, first - 2) else (unit, stop, first)


def _full_name(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.words[at][0].isupper() and tokens.words[at - 1][0].isupper() and tokens.glued[at + 1]


def _turned(tokens: Tokens, first: int, stop: int) -> bool:
    """Such as "when she was 15," or "he is only 12": a bare number said of a person."""
    at = first - 1
    if first < 2 or tokens.lowers[at] not in {"was", "is", "turned", "turns", "were"}:
        return False
    after = tokens.lowers[stop] if stop < len(tokens) else "."
    return tokens.lowers[at - 1] in {"he", "she", "who"} and (
        after in {"when", "at", "and", "but", "or"} or not after[0].isalnum()
    )


def _decade_of_life(tokens: Tokens, numeral: Numeral) -> QuantityMatch | None:
    """Such as "in his 60s", "in her early 30s": an age known to a decade, or to a part of one."""
    i, j = numeral.first, numeral.stop
    if (
        tokens.lowers[j : j + 1] != ("s",)
        or not tokens.glued[j]
        or not 20 <= numeral.number <= 100
        or numeral.number % 10
    ):
        return None
    first = i
    part = tokens.lowers[i - 1] if i else ""
    if part == "-" and i > 1:
        first, part = i - 1, tokens.lowers[i - 2]
    if part in _PARTS:
        first -= 1
    if not first or tokens.lowers[first - 1] not in _POSSESSIVES:
        return None
    low, high = (numeral.number + end for end in _PARTS.get(part, (0, 9)))
    return QuantityMatch(
        span=Span(tokens.starts[first], tokens.ends[j]),
        figure=Span(tokens.starts[i], tokens.ends[j]),
        first=first,
        stop=j + 1,
        amount=bounds.between(low, high, Decimal(1)),
        unit=Unit(category="age", name="year"),
        form="digits",
    )


_PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (5, 9)}


def _person(tokens: Tokens, at: int) -> bool:
    """Whether the word before a comma may be a person's name or role: no month, no weekday, no plain noun."""
    if tokens.words[at] == "." and at and tokens.lowers[at - 1] in {"jr", "sr"}:
        return True
    if tokens.kinds[at] != WORD:
        return False
    if tokens.words[at][0].isupper():
        return tokens.lowers[at] not in (MONTHS | WEEKDAYS) and (
            not tokens.words[at].isupper() or len(tokens.words[at]) > 3
        )
    return tokens.lowers[at] in PERSONS


def _shared_rates(tokens: Tokens, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Give the rate after a bracketed second figure to the first too: "9 billion shekels ($2.4 billion) a year"."""
    for k in range(len(found) - 1):
        a, b = found[k], found[k + 1]
        if b.first != a.stop + 1 or tokens.words[a.stop] != "(" or b.stop >= len(tokens) or tokens.words[b.stop] != ")":
            continue
        rate = rate_after(tokens, b.stop + 1)
        if rate is not None and not a.per and not b.per and a.unit is not None and b.unit is not None:
            found[k], found[k + 1] = replace(a, per=rate[1]), replace(b, per=rate[1])
    return found
