"""What a kind may know of an article when it reads a mention: its dates, zone, habits and tenses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache

from crosscheck.find.syntax import Syntax
from crosscheck.find.tense import tense_at
from crosscheck.model import Article, Grain, Setting, When
from crosscheck.words.places import DOLLARS, PLACES
from crosscheck.words.zones import NO_CLOCK, PARTS, ZONE_RULES

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DATELINE = re.compile(r"\s*([A-Z][A-Z .'\-]{2,40}?)\s*(?:,|\(|/|--|[-–—])(.{0,60})", re.DOTALL)
_DAY = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})\b|\b(\d{1,2})\s+([A-Za-z]{3,9})\b")
_OLDEST = 31
"""Days before publication within which a dateline's day lies; any other day at the head of a text is no dateline's."""
_HEAD = 4000
"""Characters at the start of a text in which a dateline may stand."""


def setting_of(article: Article, syntax: Syntax) -> Setting:
    """The setting of one article; what it does not say stays None or ""."""
    city, rest = _dateline(article, syntax)
    return Setting(
        published=article.published,
        dateline_day=_day(rest, article.published),
        zone=city.casefold() if city.casefold() in ZONE_RULES else "",
        date_order=article.date_order,
        dollar=_dollar(article),
        sentences=tuple(sentence.span for sentence in syntax.outline.sentences),
        tense_at=lambda offset: tense_at(syntax, offset),
        local_at=_local_at(article.text, syntax),
    )


def _local_at(text: str, syntax: Syntax) -> Callable[[int], str]:
    """The place whose clocks are local at an offset of the text, by the places told in its sentence, else in all."""

    @cache
    def told() -> tuple[tuple[int, str], ...]:
        return tuple((match.start(), match[0].casefold()) for match in _places().finditer(text))

    def local_at(offset: int) -> str:
        sentence = syntax.outline.sentences[syntax.outline.at(offset)].span
        here = {place for at, place in told() if sentence.start <= at < sentence.end}
        return _clock_of(here or {place for _, place in told()})

    return local_at


def _clock_of(places: set[str]) -> str:
    """One of the places if all keep one clock; "" if any may keep another, unless it is the country of one of them."""
    known = places & ZONE_RULES.keys()
    countries = {country for country, parts in PARTS.items() if parts & known}
    rules = {ZONE_RULES[place][:2] for place in known}
    return min(known) if len(rules) == 1 and places <= known | countries else ""


@cache
def _places() -> re.Pattern[str]:
    """Places as names have their capitals, but those that do not say where anything was; the longest first."""
    names = sorted((name.title() for name in PLACES if name not in NO_CLOCK), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _dateline(article: Article, syntax: Syntax) -> tuple[str, str]:
    """City in capitals and the rest of the dateline, by the metadata or the text's head; "" and "" without one."""
    heads = [article.dateline] if article.dateline else []
    for sentence in syntax.outline.sentences[:12]:
        if sentence.span.start > _HEAD:
            break
        heads.append(article.text[sentence.span.start : sentence.span.start + 120])
    for head in heads:
        match = _DATELINE.match(head)
        if match is not None and (
            head is article.dateline or match.group(1).strip().casefold() in PLACES or _DAY.search(match.group(2)[:24])
        ):
            return match.group(1).strip(), match.group(2)
    return "", ""


def _day(rest: str, published: When | None) -> When | None:
    """The day a dateline names, in the year that brings it nearest to the publication date; None without either."""
    if published is None or not published.year_known:
        return None
    match = _DAY.search(rest[:24])
    if match is None:
        return None
    name, number = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
    month = _MONTHS.get(name.casefold())
    if month is None:
        return None
    candidates = []
    for year in (published.first.year - 1, published.first.year, published.first.year + 1):
        try:
            candidates.append(dt.date(year, month, int(number)))
        except ValueError:
            continue
    near = [day for day in candidates if (published.first - day).days <= _OLDEST and (day - published.last).days <= 1]
    if not near:
        return None
    day = min(near, key=lambda day: max((published.first - day).days, (day - published.last).days, 0))
    return When(first=day, last=day, grain=Grain.DAY, timex=day.isoformat())


def _dollar(article: Article) -> str:
    """The dollar an outlet's own country uses, where its name says the country: "The Australian Post"."""
    for word in article.outlet.split():
        country = PLACES.get(word.casefold().strip(".,"), "")
        if country in DOLLARS:
            return DOLLARS[country]
    return ""
