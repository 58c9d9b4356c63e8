"""What a claim's words imply besides their own value: the length of a period, the year of an anniversary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.model import (
    Amount,
    Article,
    Bound,
    Claim,
    Clock,
    Duration,
    Extent,
    Grain,
    Interval,
    Ordinal,
    When,
)

_DESIGNATOR = {Grain.DAY: "D", Grain.MONTH: "M", Grain.YEAR: "Y"}
_ANNIVERSARIES = frozenset({"anniversary", "birthday"})


def derive(claims: Sequence[Claim], articles: Sequence[Article]) -> tuple[Claim, ...]:
    """
    Return the claims, each followed by the claims that its words imply.

    A derived claim keeps span, quote and context, names its parent in `derived_from`, and says in `inferred` what
    was computed; its id is "{parent id}+{kind}". Derived claims imply nothing further.
    """
    by_id = {article.id: article for article in articles}
    return tuple(out for claim in claims for out in (claim, *_implied(claim, by_id)))


def _implied(claim: Claim, articles: Mapping[str, Article]) -> Iterator[Claim]:
    if not claim.checkable or claim.derived_from:
        return
    if isinstance(claim.value, Extent):
        duration = duration_of(claim.value)
        if duration is not None:
            low, high = duration.amount.number, duration.amount.upper
            words = f"length of {low} to {high} {duration.unit}s from the first and the last {duration.unit}"
            yield _child(claim, "duration", duration, words)
    elif isinstance(claim.value, Ordinal):
        yield from _anniversary(claim, claim.value, articles)


def _child(claim: Claim, kind: str, value: Duration | When, words: str) -> Claim:
    return replace(
        claim,
        id=f"{claim.id}+{kind}",
        kind=kind,
        value=value,
        inferred=(*claim.inferred, words),
        derived_from=claim.id,
    )


def duration_of(extent: Extent) -> Duration | None:
    """
    The length of a period whose ends are known to one grain: {b-a, b-a+1} days, months or years.

    Newspapers call 8-10 May a three-day visit (days counted) as well as two days long (nights counted). None where
    the words only place something within a period, or an end is open, or a clock time.
    """
    start, end = extent.start, extent.end
    if extent.asserted != "extent" or isinstance(start, Clock) or isinstance(end, Clock):
        return None
    if start.limit or end.limit or start.mod or end.mod or start.grain is not end.grain:
        return None
    if start.year_known is not end.year_known or start.grain not in _DESIGNATOR:
        return None
    low = _steps(start.first, end.first, start.grain)
    if low < 1:
        return None
    ends = Interval(low=Decimal(low), high=Decimal(low + 1))
    amount = Amount(
        number=Decimal(low), upper=Decimal(low + 1), bound=Bound.BETWEEN, step=Decimal(1), hard=ends, soft=ends
    )
    return Duration(amount=amount, unit=str(start.grain), timex=f"P{low + 1}{_DESIGNATOR[start.grain]}")


def _steps(start: dt.date, end: dt.date, grain: Grain) -> int:
    if grain is Grain.DAY:
        return (end - start).days
    if grain is Grain.MONTH:
        return (end.year - start.year) * 12 + end.month - start.month
    return end.year - start.year


def _anniversary(claim: Claim, value: Ordinal, articles: Mapping[str, Article]) -> Iterator[Claim]:
    """The year of the thing whose anniversary it is: the year of the anniversary less its rank."""
    if value.noun not in _ANNIVERSARIES or not 1 <= value.rank <= 999:
        return
    year, source = _anniversary_year(claim, articles)
    if year is None or year - value.rank < 1:
        return
    past = year - value.rank
    moment = When(first=dt.date(past, 1, 1), last=dt.date(past, 12, 31), grain=Grain.YEAR, timex=f"{past:04d}")
    child = _child(claim, "date", moment, f"year {past}: {value.rank} years before {year}, {source}")
    thing = tuple(word for word in claim.context.noun_words if word not in _ANNIVERSARIES)
    head = thing[0] if claim.context.noun_words[:1] != thing[:1] and thing else (thing or ("",))[-1]
    yield replace(child, context=replace(claim.context, noun=head or claim.context.noun, noun_words=thing, when=None))


def _anniversary_year(claim: Claim, articles: Mapping[str, Article]) -> tuple[int | None, str]:
    when = claim.context.when
    if when is not None and when.year_known and when.first.year == when.last.year:
        return when.first.year, "the year the sentence names"
    article = articles.get(claim.article_id)
    published = None if article is None else article.published
    if published is not None and published.year_known and published.first.year == published.last.year:
        return published.first.year, "the year of publication"
    return None, ""
