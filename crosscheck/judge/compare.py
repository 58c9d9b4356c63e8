"""Two claims of one fact: how do they relate? The kind weighs the values, the context says what that means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from crosscheck import kinds
from crosscheck.judge import bearers, conversions, dating, digits, limits, running, scope, streets
from crosscheck.judge.derive import duration_of
from crosscheck.model import (
    AGREEING,
    PLACEHOLDER_YEAR,
    Article,
    Claim,
    Clock,
    Comparison,
    Duration,
    Extent,
    Grain,
    Level,
    Modality,
    When,
)
from crosscheck.words.english import DATED, DECIDED


def compare(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison:
    """
    Relate two claims of one fact; `compare(b, a, articles)` gives the same level.

    In order: the kind relates the values; a plan or a denial never contradicts a statement; words of scope that
    exclude each other are `scope-differs`; figures of different aspects are `incomparable`; what is then still
    disjoint may be explained by what was filled in, by time (`superseded`, `revised`) or by a scope that only one
    of the two names; the rest is `conflict`.
    """
    values = _relate(a, b)
    if values.level is Level.INCOMPARABLE:
        return values
    agreeing = values.level in AGREEING
    voices = (_voice(a, articles), _voice(b, articles))
    at_ease = agreeing or _of_one_plan(a, b, voices)
    if (words := scope.voices_differ(voices)) and not (at_ease and Modality.DENIED not in voices):
        return Comparison(level=Level.INCOMPARABLE, reason=words)
    if words := scope.clash(a, b):
        return Comparison(level=Level.SCOPE_DIFFERS, reason=words)
    if words := scope.aspects_differ(a, b, strict=not agreeing):
        return Comparison(level=Level.INCOMPARABLE, reason=words)
    if values.level is not Level.CONFLICT:
        return (values.note and _outgrown(a, b, articles)) or values
    return _excuse(a, b, voices, articles) or values


def levels(articles: Iterable[Article]) -> Callable[[Claim, Claim], Level]:
    """
    What alignment is told of two claims of `articles` whose values exclude each other: their level by `compare`.

    A locked fact holds by its value alone, for plans too.
    """
    by_id = {article.id: article for article in articles}

    def level(a: Claim, b: Claim) -> Level:
        if by_id[a.article_id].locked or by_id[b.article_id].locked:
            return Level.CONFLICT
        return compare(a, b, by_id).level

    return level


def _voice(claim: Claim, articles: Mapping[str, Article]) -> Modality:
    return dating.from_now(claim, running.printed(claim, articles))


def _of_one_plan(a: Claim, b: Claim, voices: tuple[Modality, Modality]) -> bool:
    """
    Whether one tells as a plan what the other tells as set: "will begin on 9 May", "begins on 12 May", "was set for".

    Of figures only what was decided is: "the firm has 30 shops" says nothing of how many it will have.
    """
    if Modality.PLANNED not in voices:
        return False
    told = b if voices[0] is Modality.PLANNED else a
    if kinds.kind(told.kind).layer == "temporal":
        return told.context.tense == "present" or told.context.predicate in DATED
    return told.context.predicate in DECIDED


def _excuse(
    a: Claim, b: Claim, voices: tuple[Modality, Modality], articles: Mapping[str, Article]
) -> Comparison | None:
    """What besides an error may explain two disjoint values; None when nothing does."""
    if _implied_year_fits(a, b):
        return Comparison(level=Level.COMPATIBLE, reason="A year that is implied may be off by one.")
    if filled_in := dating.excuse(a, b, articles) or conversions.excuse(a, b, articles):
        return filled_in
    order = running.ordered(running.printed(a, articles), running.printed(b, articles))
    if order and set(voices) == {Modality.PLANNED} and kinds.kind(a.kind).layer == "temporal":
        return Comparison(level=Level.REVISED, reason="A plan, given anew in the later article.")
    if words := scope.tolls_differ(a, b, articles) or scope.only_some(a, b, articles):
        return Comparison(level=Level.SCOPE_DIFFERS, reason=words)
    if apart := streets.excuse(a, b, articles):
        return apart
    if words := (
        bearers.ages_differ(a, b, articles) or bearers.another(a, b, articles) or running.editions(a, b, articles)
    ):
        return Comparison(level=Level.INCOMPARABLE, reason=words)
    if timed := running.by_time(a, b, articles):
        return timed
    if words := scope.offsets_differ(a, b, articles):
        return Comparison(level=Level.INCOMPARABLE, reason=words)
    if words := scope.narrower(a, b, articles) or limits.differ(a, b, articles):
        return Comparison(level=Level.SCOPE_DIFFERS, reason=words)
    return None


def _outgrown(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """A toll of one state and scope that grew between two articles; None where it did not."""
    if a.context.predicate != b.context.predicate or a.context.noun != b.context.noun:
        return None
    scoped = scope.tolls_differ(a, b, articles) or scope.only_some(a, b, articles) or scope.narrower(a, b, articles)
    return None if scoped else running.outgrown(a, b, articles)


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
        return kinds.onset(a, b) or kinds.kind(a.kind).compare(a.value, b.value)
    for one, two in ((a.value, b.value), (b.value, a.value)):
        if isinstance(one, When) and isinstance(two, Clock):
            return kinds.kind("date").compare(one, two)
        if isinstance(one, When) and isinstance(two, Extent):
            return _moment_in_extent(one, two)
        if isinstance(one, Duration) and isinstance(two, Extent):
            implied = duration_of(two)
            if implied is not None:
                return kinds.kind("duration").compare(one, implied)
    temporal = all(kinds.kind(claim.kind).layer == "temporal" for claim in (a, b))
    return kinds.unlike(a.value, b.value) if temporal else kinds.relate(a.value, b.value)


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
