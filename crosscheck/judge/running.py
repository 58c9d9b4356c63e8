"""Figures that move while a story runs: tolls, ages, lengths so far; and the days they are told for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from crosscheck.judge.groups import GENERAL, PERSONS
from crosscheck.model import (
    Age,
    Amount,
    Article,
    Aspect,
    Claim,
    Comparison,
    Count,
    Duration,
    Level,
    Measure,
    Money,
    Multiple,
    Ordinal,
    Percent,
    When,
)

_TOLL_TEXT = """
    dead death kill die drown perish fatality casualty victim body injure injury wound shoot hurt hospitalize
    hospitalise missing trapped displace evacuate homeless refugee arrest detain detainee convict infect infection case
    patient recover rescue survivor destroy damage outage
"""
_TOLLS = frozenset(_TOLL_TEXT.split())
"""Lemmas of what a running story keeps counting; NewsEdits finds such figures the most revised in later versions."""

_THINGS_TEXT = """
    shot round bullet shell rocket missile bomb gun charge count door building house block floor street car vehicle
    mile kilometre kilometer metre meter yard foot second minute hour day week month year time season
"""
_THINGS = frozenset(_THINGS_TEXT.split())
"""Nouns that such verbs stand beside without counting them: "killed by two shots", "arrested three doors away"."""

_UNCERTAIN = frozenset({"miss", "fear"})
"""Verbs that count people and not things: "9 people are missing", but "they missed nine games"."""

_PARTICIPLES = {"killed": "kill", "died": "die", "injured": "injure", "wounded": "wound", "displaced": "displace"}

_GOING_ON = re.compile(
    r"\b(?:so far|thus far|to date|until now|up to now|bring(?:s|ing) (?:it|the \w+(?: \w+)?) to"
    r"|(?:rise|rises|rose|risen|climbs|climbed) to)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell of a count which goes on."""
_COME_TO = re.compile(
    r"\b(?:bring(?:s|ing)? (?:it|the \w+(?: \w+){0,5})|brought (?:it|the \w+(?: \w+){0,5})"
    r"|(?:rise|rises|rose|risen|rising|climbs|climbed|grows|grew|grown)(?: from \S+)?|\bup) to(?: at least)? $",
    re.IGNORECASE,
)
"""What stands right before a figure that a count has come to: "bringing the total injured to 17"."""
_FIRST_TOLD = re.compile(
    r"\b(?:(?:initial|first|early|earlier|preliminary) (?:\w+ )?(?:reports?|counts?|tally|tallies|estimates?)"
    r"|(?:initially|originally|at first|earlier) (?:\w+ )?(?:said|reported|announced|put|told|believed|thought))\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell a figure as one that was corrected since."""
_PAST_SPAN = re.compile(r"\b(?:past|last)\b", re.IGNORECASE)

_GREW = Comparison(level=Level.SUPERSEDED, reason="A running count: the later figure is the higher one.")
_YEAR = dt.timedelta(days=365)


def by_time(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """What time explains of two disjoint figures; None when it explains nothing."""
    order = ordered(printed(a, articles), printed(b, articles))
    earlier, later = (a, b) if order <= 0 else (b, a)
    if order and one_page(a, b, articles):
        return Comparison(level=Level.REVISED, reason="The later is a newer version of the same page.")
    if isinstance(a.value, Age) and isinstance(b.value, Age):
        return _ages(earlier, later, articles)
    if isinstance(a.value, Count | Money | Percent | Multiple | Measure | Duration | Ordinal):
        return _figures(a, b, articles)
    return None


def editions(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """
    Why two ranks are those of two years, as a sentence; "" when they need not be.

    What comes round every year moves on by one rank a year: who was host of the 79th awards in 2007 and is now host of
    the 86th. A rank told without its time is told of the year of its article.
    """
    if not (isinstance(a.value, Ordinal) and isinstance(b.value, Ordinal)):
        return ""
    years = [_year(claim.context.when) or _year(printed(claim, articles)) for claim in (a, b)]
    if years[0] is None or years[1] is None or years[0] == years[1]:
        return ""
    fits = abs(a.value.rank - b.value.rank - (years[0] - years[1])) <= 1 and a.value.rank != b.value.rank
    return "The ranks are as many apart as the years they are told of." if fits else ""


def _year(when: When | None) -> int | None:
    return when.first.year if when is not None and when.year_known and when.first.year == when.last.year else None


def _ages(earlier: Claim, later: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    assert isinstance(earlier.value, Age)
    assert isinstance(later.value, Age)
    if earlier.value.unit != "year" or later.value.unit != "year":
        return None
    years = later.value.amount.number - earlier.value.amount.number
    first, last = printed(earlier, articles), printed(later, articles)
    if first is None or last is None:
        if abs(years) > 2:
            return None
        return Comparison(level=Level.INCOMPARABLE, reason="People age, and the day of one text is not known.")
    days = Decimal((last.last - first.first).days)
    if years > 0 and ordered(first, last) < 0 and (years - 1) * 365 < days:
        return Comparison(level=Level.SUPERSEDED, reason="The age fits the time between the two articles.")
    return None


def _figures(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """Figures of different days: a running count moves on, other figures are then not of one moment."""
    said = ordered(a.context.when, b.context.when)
    running = is_running(a, articles) or is_running(b, articles)
    if not running or is_over(a, articles) or is_over(b, articles):
        if said and not isinstance(a.value, Ordinal):
            return Comparison(level=Level.INCOMPARABLE, reason="The two figures are given for different times.")
        return None
    if _first_told(a, articles) is not _first_told(b, articles):
        return Comparison(level=Level.SUPERSEDED, reason="One is what was reported first, and told as such.")
    day = ordered(printed(a, articles), printed(b, articles))
    order = day or said
    if not order:
        if _has_come_to(a, b, articles):
            return Comparison(level=Level.SUPERSEDED, reason="A running count: the higher figure is what it came to.")
        if isinstance(a.value, Duration):
            return Comparison(level=Level.INCOMPARABLE, reason="A length so far grows with every day.")
        return None
    earlier, later = (a, b) if order < 0 else (b, a)
    if _number(later) >= _number(earlier):
        return _GREW
    if not day:
        return Comparison(level=Level.INCOMPARABLE, reason="The two counts are given for different days.")
    return Comparison(level=Level.REVISED, reason="A running count: the later figure is the lower one.")


def _first_told(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether its sentence tells a figure as what was reported before more was known."""
    return bool(_FIRST_TOLD.search(sentence_of(claim, articles)))


def _has_come_to(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether one of two counts is a toll, and the words before the higher say that it has risen to it."""
    counts = isinstance(a.value, Count) and isinstance(b.value, Count)
    if not counts or not (is_toll(a) or is_toll(b)) or _number(a) == _number(b):
        return False
    before, _ = around(max((a, b), key=_number), articles)
    return bool(_COME_TO.search(before))


def outgrown(a: Claim, b: Claim, articles: Mapping[str, Article]) -> Comparison | None:
    """
    Whether two tolls that can both be true, but not to a reader, are a count that grew between the two articles.

    As in "at least five injured" and, a day later, "at least 50 injured". None where it did not.
    """
    if not (is_toll(a) and is_toll(b)) or is_over(a, articles) or is_over(b, articles):
        return None
    order = ordered(printed(a, articles), printed(b, articles))
    earlier, later = (a, b) if order < 0 else (b, a)
    if not order or _number(later) <= _number(earlier):
        return None
    return _GREW


def _number(claim: Claim) -> Decimal:
    if isinstance(claim.value, Ordinal):
        return Decimal(claim.value.rank)
    assert isinstance(claim.value, Count | Money | Percent | Multiple | Measure | Duration)
    amount: Amount = claim.value.amount
    return amount.number


def is_running(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the figure is one that a running story keeps counting: deaths, arrests, "so far", "the past 11 days"."""
    if claim.context.aspect is Aspect.CUMULATIVE and not isinstance(claim.value, Count | Ordinal):
        return True
    if isinstance(claim.value, Duration) and _PAST_SPAN.search(claim.quote):
        return True
    if isinstance(claim.value, Count | Ordinal) and _is_toll(claim, claim.value.noun):
        return True
    return bool(_GOING_ON.search(sentence_of(claim, articles)))


def is_toll(claim: Claim) -> bool:
    """Whether the claim counts what a running story keeps counting, by its noun and verb."""
    return isinstance(claim.value, Count | Ordinal) and _is_toll(claim, claim.value.noun)


def _is_toll(claim: Claim, noun: str) -> bool:
    words = {noun, claim.context.noun, claim.context.predicate, *claim.context.qualifiers}
    words |= {_PARTICIPLES.get(word, word) for word in words}
    if (noun or claim.context.noun) in _THINGS:
        return False
    if claim.context.predicate in _UNCERTAIN and (noun or claim.context.noun) in GENERAL | PERSONS:
        return True
    return claim.context.aspect is Aspect.CUMULATIVE or bool(words & _TOLLS)


def is_over(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the claim tells of a day more than a year before its article: that count no longer runs."""
    when, day = claim.context.when, printed(claim, articles)
    if when is None or day is None or not (when.year_known and day.year_known):
        return False
    return day.first - when.last > _YEAR


def ordered(a: When | None, b: When | None) -> int:
    """-1 when `a` is wholly before `b`, 1 when after, 0 when they overlap or one is not known."""
    if a is None or b is None or not (a.year_known and b.year_known):
        return 0
    if a.last < b.first:
        return -1
    return 1 if b.last < a.first else 0


def sentence_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The sentence a claim stands in; "" where its article is not among `articles`."""
    article, sentence = articles.get(claim.article_id), claim.context.sentence
    return "" if article is None else article.text[sentence.start : sentence.end]


def around(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str]:
    """The words of its sentence before and after a claim; "" and "" where its article is not among `articles`."""
    article, sentence = articles.get(claim.article_id), claim.context.sentence
    if article is None:
        return "", ""
    return article.text[sentence.start : claim.span.start], article.text[claim.span.end : sentence.end]


def printed(claim: Claim, articles: Mapping[str, Article]) -> When | None:
    """The day the claim's article last speaks for: its update, else its publication."""
    article = articles.get(claim.article_id)
    return None if article is None else article.updated or article.published


def one_page(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether two articles are versions of one page of one outlet."""
    one, two = articles.get(a.article_id), articles.get(b.article_id)
    return one is not None and two is not None and bool(one.url) and (one.outlet, one.url) == (two.outlet, two.url)
