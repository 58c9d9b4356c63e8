"""Two claims of one fact: how do they relate? The kind weighs the values, the context says what that means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from crosscheck import kinds
from crosscheck.judge import digits, scope
from crosscheck.judge.derive import duration_of
from crosscheck.model import (
    PLACEHOLDER_YEAR,
    Age,
    Article,
    Claim,
    Clock,
    Comparison,
    Count,
    Duration,
    Extent,
    Grain,
    Level,
    Measure,
    Modality,
    Money,
    Multiple,
    Percent,
    When,
)

_AGREEING = frozenset({Level.SAME, Level.ROUNDS_TO})
_Quantity = Count | Money | Percent | Multiple | Measure


def compare(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison:
    """
    Relate two claims of one fact; `compare(b, a, articles)` gives the same level and reason.

    In order: the kind relates the values; a plan or a denial never contradicts a statement; words of scope that
    exclude each other are `scope-differs`; figures of different aspects are `incomparable`; what is then still
    disjoint may be explained by time (`superseded`, `revised`); the rest is `conflict`.
    """
    values = _relate(a, b)
    if values.level is Level.INCOMPARABLE:
        return values
    agreeing = values.level in _AGREEING
    if (voices := scope.voices_differ(a, b)) and not (agreeing and _plan_kept(a, b)):
        return Comparison(level=Level.INCOMPARABLE, reason=voices)
    if words := scope.clash(a, b):
        return Comparison(level=Level.SCOPE_DIFFERS, reason=words)
    if words := scope.aspects_differ(a, b, strict=not agreeing):
        return Comparison(level=Level.INCOMPARABLE, reason=words)
    if values.level is not Level.CONFLICT:
        return values
    return _excuse(a, b, articles) or values


def _plan_kept(a: Claim, b: Claim) -> bool:
    return {a.modality, b.modality} <= {Modality.ASSERTED, Modality.REPORTED, Modality.PLANNED}


def _excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """What besides an error may explain two disjoint values; None when nothing does."""
    if _implied_year_fits(a, b):
        return Comparison(level=Level.COMPATIBLE, reason="A year that is implied may be off by one.")
    order = scope.ordered(scope.printed(a, articles), scope.printed(b, articles))
    earlier, later = (a, b) if order <= 0 else (b, a)
    if order and scope.one_page(a, b, articles):
        return Comparison(level=Level.REVISED, reason=f"A later version of one page{_dated(later, articles)}.")
    if order and a.modality is b.modality is Modality.PLANNED:
        return Comparison(level=Level.REVISED, reason=f"A plan, given anew{_dated(later, articles)}.")
    if order and isinstance(earlier.value, Age) and isinstance(later.value, Age):
        day, next_day = scope.printed(earlier, articles), scope.printed(later, articles)
        if day and next_day and scope.grown_older(earlier.value, later.value, day, next_day):
            return Comparison(level=Level.SUPERSEDED, reason="The age fits the time between the two articles.")
    if isinstance(a.value, _Quantity) and (timed := _by_time(a, b, articles)):
        return timed
    if words := scope.narrower(a, b):
        return Comparison(level=Level.SCOPE_DIFFERS, reason=words)
    return None


def _by_time(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """Figures of different days: a running toll moves on, other figures are then not of one moment."""
    said = scope.ordered(a.context.when, b.context.when)
    running = scope.is_toll(a) or scope.is_toll(b)
    if not running or scope.is_over(a, articles) or scope.is_over(b, articles):
        if said:
            return Comparison(level=Level.INCOMPARABLE, reason="The two figures are given for different times.")
        return None
    printed = scope.ordered(scope.printed(a, articles), scope.printed(b, articles))
    order = printed or said
    if not order:
        return None
    earlier, later = (a, b) if order < 0 else (b, a)
    if _number(later) >= _number(earlier):
        reason = f"A running count; the higher figure is the later one{_dated(later, articles)}."
        return Comparison(level=Level.SUPERSEDED, reason=reason)
    if not printed:
        return Comparison(level=Level.INCOMPARABLE, reason="The two counts are given for different days.")
    return Comparison(
        level=Level.REVISED, reason=f"A running count; the later figure is the lower one{_dated(later, articles)}."
    )


def _number(claim: Claim) -> Decimal:
    assert isinstance(claim.value, _Quantity)
    return claim.value.amount.number


def _dated(claim: Claim, articles: Mapping[str, Article]) -> str:
    day = scope.printed(claim, articles)
    return "" if day is None else f" ({kinds.kind('date').say(day)})"


def _implied_year_fits(a: Claim, b: Claim) -> bool:
    if not (a.derived_from or b.derived_from):
        return False
    one, two = a.value, b.value
    if not (isinstance(one, When) and isinstance(two, When) and one.year_known and two.year_known):
        return False
    return one.first.year - 1 <= two.last.year and two.first.year - 1 <= one.last.year


def _relate(a: Claim, b: Claim) -> Comparison:
    """Relate two values, of one kind or of two that can be set against each other."""
    if a.kind == b.kind:
        if digits.other_currency(a, b):
            return Comparison(level=Level.CONFLICT, reason="The same figure is given in two currencies.")
        return kinds.kind(a.kind).compare(a.value, b.value)
    for one, two in ((a.value, b.value), (b.value, a.value)):
        if isinstance(one, When) and isinstance(two, Extent):
            return _moment_in_extent(one, two)
        if isinstance(one, Duration) and isinstance(two, Extent):
            implied = duration_of(two)
            if implied is not None:
                return kinds.kind("duration").compare(one, implied)
    first, second = sorted((a.kind, b.kind))
    return Comparison(
        level=Level.INCOMPARABLE, reason=f"{_a(first).capitalize()} and {_a(second)} cannot be set side by side."
    )


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _moment_in_extent(moment: When, extent: Extent) -> Comparison:
    """A moment inside an extent, its ends included, is compatible with it; a moment outside is not."""
    start, end = extent.start, extent.end
    if isinstance(start, Clock) or isinstance(end, Clock) or moment.limit or start.limit or end.limit:
        return Comparison(level=Level.INCOMPARABLE, reason="The moment and the period share no calendar day.")
    known = {moment.year_known, start.year_known, end.year_known}
    if len(known) == 2:
        if moment.year_known and moment.first.year == moment.last.year and moment.grain.rank <= Grain.MONTH.rank:
            moment = replace(moment, first=_yearless(moment.first), last=_yearless(moment.last))
        elif start.year_known and end.year_known and start.first.year == end.last.year:
            start = replace(start, first=_yearless(start.first))
            end = replace(end, last=_yearless(end.last))
        else:
            return Comparison(level=Level.INCOMPARABLE, reason="The year of one of the two is not known.")
    if moment.first <= end.last and start.first <= moment.last:
        return Comparison(level=Level.COMPATIBLE, reason="The moment lies within the period.")
    return Comparison(level=Level.CONFLICT, reason="The moment lies outside the period.")


def _yearless(date: dt.date) -> dt.date:
    return date.replace(year=PLACEHOLDER_YEAR)
