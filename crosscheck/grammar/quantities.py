"""Third pass: quantities, a figure or a range of figures with hedge, unit and rate."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.grammar import bounds
from crosscheck.grammar.ages import age_of, decade_of_life
from crosscheck.grammar.figures import Figure, read_figure
from crosscheck.grammar.hedging import hedge_after, hedge_before
from crosscheck.grammar.joining import add_up, adds, as_ratio, join, spread
from crosscheck.grammar.matches import Numeral, QuantityMatch, Unit
from crosscheck.grammar.rates import rate_after
from crosscheck.grammar.tokens import WORD, Tokens
from crosscheck.model import Amount, Bound, Span
from crosscheck.words.hedges import BOUNDED


def find_quantities(
    tokens: Tokens, numerals: Sequence[Numeral], designations: Sequence[Span]
) -> tuple[QuantityMatch, ...]:
    """All quantities in text order; none starts or ends inside a designation."""
    named_starts = [span.start for span in designations]

    def named(numeral: Numeral) -> bool:
        k = bisect_right(named_starts, numeral.span.start) - 1
        return k >= 0 and designations[k].end > numeral.span.start

    figures: list[Figure | None] = []
    found: list[QuantityMatch] = []
    lives: list[QuantityMatch] = []
    last: Figure | None = None
    for numeral in numerals:
        life = decade_of_life(tokens, numeral)
        figure = None
        if life is None and not named(numeral) and not _denominator(tokens, numeral):
            figure = read_figure(tokens, numeral, last.stop if last is not None else 0)
        if figure is None:
            lives += (life,) if life is not None else ()
        elif last is not None and figures[-1] is last and adds(tokens, last, figure):
            figures[-1] = last = add_up(tokens, last, figure)
            continue
        figures.append(figure)
        last = figure or last
    _match(tokens, figures, found)
    if lives:
        found = sorted([*found, *lives], key=lambda match: match.first)
    return tuple(_shared_rates(tokens, found))


def _match(tokens: Tokens, figures: Sequence[Figure | None], found: list[QuantityMatch]) -> None:
    """Append the quantities that figures make alone or two by two."""
    k = 0
    while k < len(figures):
        figure = figures[k]
        if figure is None:
            k += 1
            continue
        following = figures[k + 1] if k + 1 < len(figures) else None
        joint = join(tokens, figure, following) if following is not None else None
        if found and figure.first < found[-1].stop:
            k += 1  # the dozen of "64 cents a dozen"
            continue
        if joint == "skip":
            k += 2
            continue
        if joint == "ratio" and following is not None:
            found.append(_quantity(tokens, as_ratio(figure, following), None))
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


def _quantity(tokens: Tokens, a: Figure, b: Figure | None) -> QuantityMatch:
    last = b or a
    first, force = hedge_before(tokens, a.first, measured=last.unit is not None)
    stop, after = hedge_after(tokens, last.stop)
    if after and (not force or force == "exact"):
        force = after
    elif last.numeral.stop == last.stop or not after:
        pass
    unit = last.unit or a.unit
    inferred = tuple(dict.fromkeys((*a.inferred, *(b.inferred if b else ()))))
    if stop == last.stop and last.numeral.stop < last.stop:
        inner, force_inside = hedge_after(tokens, last.numeral.stop)
        if force_inside and inner <= last.stop:
            force = force or force_inside
    amount = _amount(a, b, force)
    unit, stop, first = age_of(tokens, first, a, last, unit, stop)
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
        low, high = spread(a, b)
        step = min(a.step * (low / a.number if a.number else 1), b.step)
        return bounds.between(low, high, step, force)
    numeral = a.numeral
    if numeral.form == "vague":
        return bounds.vague(numeral.number, numeral.low, numeral.high, numeral.step)
    return bounds.hedged(a.number, a.step, force)


def _told_anew(a: QuantityMatch, b: QuantityMatch) -> bool:
    """Whether `b` is bare and says the hedged figure `a` in another unit or currency of its sort."""
    if a.unit is None or b.unit is None or a.unit.name == b.unit.name or a.amount.upper is not None:
        return False
    one_sort = a.unit.category == b.unit.category and a.unit.dimension == b.unit.dimension
    hedged = a.amount.bound is not Bound.EXACT and not a.amount.vague
    return one_sort and hedged and b.amount.bound is Bound.EXACT and b.amount.upper is None


def _shared_rates(tokens: Tokens, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """
    What two figures share of which the second stands in brackets.

    The rate behind them is that of both: "9 billion shekels ($2.4 billion) a year". A figure told anew in another unit
    is bounded as the first is: "less than 50 km (30 miles)" is not 30 miles.
    """
    quoted: Unit | None = None
    for k in range(len(found) - 1):
        a, b = found[k], found[k + 1]
        if b.first != a.stop + 1 or tokens.words[a.stop] != "(" or b.stop >= len(tokens) or tokens.words[b.stop] != ")":
            continue
        if b.unit is not None and b.unit.category == "currency":
            if a.unit is None and quoted is not None:
                found[k] = a = replace(a, unit=quoted)  # "2.4 million yen ($22,480) and 2.3 million ($21,972)"
            quoted = a.unit if a.unit is not None and a.unit.category == "currency" else quoted
        if _told_anew(a, b):
            found[k + 1] = b = replace(b, amount=bounds.hedged(b.amount.number, b.amount.step, BOUNDED[a.amount.bound]))
        rate = rate_after(tokens, b.stop + 1)
        if rate is not None and not a.per and not b.per and a.unit is not None and b.unit is not None:
            found[k], found[k + 1] = replace(a, per=rate[1]), replace(b, per=rate[1])
    return found
