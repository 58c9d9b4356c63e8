"""A person's age beside the day or year of birth: what age the calendar allows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.judge import within
from crosscheck.judge.view import Desk
from crosscheck.model import Age, Bound, Claim, Grain, When

_BORN = re.compile(r"(?:\bborn\b|\bb\.)(?!-)[^.;:()\d]{0,60}\Z", re.IGNORECASE)
_BIRTH_SUBJECT = re.compile(r"\s*(?:(He|She)\s+|((?:[A-Z][\w'’.-]*\s+){1,4}))was born\b")
_DIED = re.compile(r"\b(?:died?|death|passed away|was killed|killed himself|killed herself)\b", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:at|at the age of|at age|by|until|when|since|from|before|after|turned|turns?|was|were)\s+\Z", re.IGNORECASE
)
"""Words before an age that make it that of another day, unless the day of death is told with it."""
_NAMED = re.compile(r"((?:[A-Z][\w'’.-]*\s+)*[A-Z][\w'’.-]*),\s+\Z")
_ANOTHER = re.compile(r"\b(?:and|with|while|but|as)\s+(?:[a-z]+\s+){0,3}[A-Z]")
"""Between an age and a birth: somebody else comes in."""
_PRINTED_GIVE = dt.timedelta(days=31)
"""How far back the day may lie that an age in the news was asked for."""
_BACK = 2
"""Sentences looked back at from one that begins with a birth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """An age, the date of birth told with it, and the days on which the person may have had that age."""

    age: Claim
    born: Claim
    on: When
    dies: bool = False
    """Whether `on` is the day of death; else it is that of printing."""

    @property
    def allowed(self) -> tuple[int, int]:
        """The least and the greatest age, in full years, that the calendar allows."""
        born = self.born.value
        assert isinstance(born, When)
        first = self.on.first if self.dies and self.on.grain.rank <= Grain.DAY.rank else self.on.first - _PRINTED_GIVE
        return years(born.last, first), years(born.first, self.on.last)


def births(claim: Claim, desk: Desk) -> Iterator[Birth]:
    """Read the claim as a person's age beside whose birth is told, in its sentence or at the head of the next ones."""
    value = claim.value
    if not isinstance(value, Age) or value.unit != "year" or value.amount.bound is not Bound.EXACT:
        return
    told = within.sentence_of(claim, desk)
    dates = [one for one in told if isinstance(one.value, When)]
    born = [one for one in dates if _is_birth(one, desk)]
    if sum(isinstance(one.value, Age) for one in told) > 1:
        return
    if len(born) == 1:
        first, second = sorted((claim, born[0]), key=lambda one: one.span.start)
        alone = len({name.split()[-1] for name in claim.context.actors if name}) <= 1
        if alone and not _ANOTHER.search(within.between(first, second, desk)):
            yield from _at(claim, born[0], [one for one in dates if one is not born[0]], desk)
    elif not born and (later := _born_later(claim, desk)) is not None:
        yield from _at(claim, later, dates, desk)


def years(born: dt.date, day: dt.date) -> int:
    """Full years from a birth to a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _is_birth(claim: Claim, desk: Desk) -> bool:
    value = claim.value
    if (
        not isinstance(value, When)
        or not value.year_known
        or value.mod
        or value.limit
        or value.grain.rank > Grain.YEAR.rank
    ):
        return False
    if not any(sign.isdigit() for sign in claim.quote) or any("year" in part for part in claim.inferred):
        return False
    return _BORN.search(within.before(claim, desk)) is not None


def _at(age: Claim, born: Claim, dates: Sequence[Claim], desk: Desk) -> Iterator[Birth]:
    """The birth with the day the age is of: that of death where it is told, else that of printing."""
    days = [one.value for one in dates if isinstance(one.value, When) and one.value.year_known]
    article = desk.articles[age.article_id]
    if _DIED.search(within.words(age, desk)):
        if len(days) == 1 and not days[0].limit:
            yield Birth(age=age, born=born, on=days[0], dies=True)
        return
    printed = article.published
    if printed is None or not printed.year_known or _THEN.search(within.before(age, desk)):
        return
    if all(day.first.year == printed.first.year for day in days):
        yield Birth(age=age, born=born, on=printed)


def _born_later(age: Claim, desk: Desk) -> Claim | None:
    """The date of birth in one of the next sentences, when that begins with the person's name, or "He" right after."""
    named = _NAMED.search(within.before(age, desk))
    if named is None:
        return None
    names = set(named.group(1).split())
    seen: list[int] = []
    for claim in within.following(age, desk):
        start = claim.context.sentence.start
        if start not in seen:
            seen.append(start)
        if len(seen) > _BACK:
            return None
        match = _BIRTH_SUBJECT.match(within.words(claim, desk))
        if match is None or not _is_birth(claim, desk):
            continue
        near = start - age.context.sentence.end <= 2
        if (near and match.group(1)) or (match.group(2) and names & set(match.group(2).split())):
            return claim
    return None
