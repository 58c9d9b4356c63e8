"""Dates that differ only in what was filled in: the year, the week, the day a text counts from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from crosscheck import kinds
from crosscheck.config import COPIED
from crosscheck.judge import running
from crosscheck.model import (
    PLACEHOLDER_YEAR,
    Article,
    Claim,
    Clock,
    Comparison,
    Extent,
    Grain,
    Level,
    Modality,
    Value,
    When,
)

_YEAR = re.compile(r"(?<!\d)(?:\d{4}|['’]\d\d)(?!\d)")
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:'s|’s)?\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The days of a claim, and how its words give them."""

    ends: tuple[When, ...]
    year_stated: bool
    weekday_only: bool
    relative: bool
    """Counted from another day: "yesterday", "last month", "Tuesday"."""

    @property
    def first(self) -> dt.date:
        return self.ends[0].first

    @property
    def last(self) -> dt.date:
        return self.ends[-1].last


def from_now(claim: Claim, day: When | None) -> Modality:
    """The claim's modality; what lies after the day its article was printed is a plan, however it is put."""
    ends = _ends(claim)
    if claim.modality not in {Modality.ASSERTED, Modality.REPORTED} or not ends or day is None:
        return claim.modality
    ahead = ends[0].year_known and day.year_known and ends[0].first > day.last
    return Modality.PLANNED if ahead else claim.modality


def excuse(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """Why two dates that differ need not contradict each other: what differs was filled in. None when it was said."""
    one, two = _read(a), _read(b)
    if one is None or two is None:
        return None
    if any(reading.relative and _undated(claim, articles) for claim, reading in ((a, one), (b, two))):
        return Comparison(level=Level.INCOMPARABLE, reason="One date is counted from a day that is not known.")
    if any(_spoken(claim, articles) and r.relative and not r.weekday_only for claim, r in ((a, one), (b, two))):
        return Comparison(level=Level.INCOMPARABLE, reason="One date is counted from the day of what is quoted.")
    if any(_as_of(claim, articles) for claim in (a, b)):
        return Comparison(level=Level.INCOMPARABLE, reason="One tells as of which day something held, not when it was.")
    if one.relative and two.relative and _reprinted(a, b, articles):
        return Comparison(level=Level.INCOMPARABLE, reason=f"A reprint keeps the “{a.quote}” of what it prints.")
    if any(_yearless(r) and not _within_a_month(other) for r, other in ((one, two), (two, one))):
        return Comparison(level=Level.INCOMPARABLE, reason="The year of one date was not stated.")
    if _hours_differ(a.value, b.value):
        return None
    if not (one.year_stated and two.year_stated) and _same_but_for_the_year(one, two):
        return Comparison(level=Level.COMPATIBLE, reason="Only the year differs, and it was not stated by both.")
    gap = max(one.first - two.last, two.first - one.last)
    if one.weekday_only or two.weekday_only:
        single = one.first == one.last and two.first == two.last
        if single and gap == _WEEK:
            return Comparison(level=Level.COMPATIBLE, reason="The weekday is the same; which week was inferred.")
    counted = any(reading.relative and not reading.weekday_only for reading in (one, two))
    if counted and gap <= _DAY and _within_a_day(one) and _within_a_day(two):
        return Comparison(
            level=Level.COMPATIBLE, reason="A day counted from the day of printing may be off by one.", note=True
        )
    return None


def _hours_differ(a: Value, b: Value) -> bool:
    """Whether two times differ whatever their days: of two hours no day that was filled in makes one."""
    if not (isinstance(a, Clock) and isinstance(b, Clock)):
        return False
    return kinds.kind("time").compare(replace(a, day=None), replace(b, day=None)).level is Level.CONFLICT


def _ends(claim: Claim) -> tuple[When, ...]:
    value = claim.value
    parts = (value.start, value.end) if isinstance(value, Extent) else (value,)
    days = [part.day if isinstance(part, Clock) else part for part in parts]
    found = tuple(day for day in days if isinstance(day, When))
    return found if len(found) == len(parts) else ()


def _read(claim: Claim) -> _Reading | None:
    ends = _ends(claim)
    if not ends or claim.derived_from or not all(end.year_known for end in ends):
        return None
    quote = claim.quote
    weekday = bool(_WEEKDAY.search(quote))
    named = bool(_MONTH.search(quote)) or (bool(_DIGIT.search(quote)) and isinstance(claim.value, When | Extent))
    return _Reading(
        ends=ends,
        year_stated=bool(_YEAR.search(quote)),
        weekday_only=weekday and not named,
        relative=not named,
    )


def _yearless(reading: _Reading) -> bool:
    """Whether the words name a day or month of the calendar without its year."""
    return not reading.year_stated and not reading.relative


def _undated(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article_id)
    return article is None or article.published is None


def _spoken(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the claim stands between quotation marks of its sentence: "will you kill today"."""
    before, after = running.around(claim, articles)
    curly = before.rfind("“") > before.rfind("”") and "”" in after
    return curly or (before.count('"') % 2 == 1 and '"' in after)


def _as_of(claim: Claim, articles: Mapping[str, Article]) -> bool:
    before, _ = running.around(claim, articles)
    return before.casefold().rstrip().endswith("as of")


def _reprinted(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the same words stand in one sentence that was printed on two days."""
    if a.quote != b.quote:
        return False
    one, other = (running.sentence_of(claim, articles).casefold() for claim in (a, b))
    return fuzz.ratio(one, other) / 100 > COPIED


def _within_a_month(reading: _Reading) -> bool:
    return all(end.grain.rank <= Grain.MONTH.rank for end in reading.ends)


def _within_a_day(reading: _Reading) -> bool:
    return all(end.grain.rank <= Grain.DAY.rank for end in reading.ends)


def _same_but_for_the_year(one: _Reading, two: _Reading) -> bool:
    """Whether all days meet when set in one year; years themselves, and what is longer than a month, never do."""
    if one.first.year == two.first.year or len(one.ends) != len(two.ends):
        return False
    if not (_within_a_month(one) and _within_a_month(two)):
        return False
    pairs = zip(one.ends, two.ends, strict=True)
    if len(one.ends) > 1:
        return all((_plain(a.first), _plain(a.last)) == (_plain(b.first), _plain(b.last)) for a, b in pairs)
    return all(_plain(a.first) <= _plain(b.last) and _plain(b.first) <= _plain(a.last) for a, b in pairs)


def _plain(day: dt.date) -> dt.date:
    return day.replace(year=PLACEHOLDER_YEAR)
