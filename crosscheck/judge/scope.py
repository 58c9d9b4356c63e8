"""What two figures may differ by without contradicting each other: scope, aspect, voice and the day they hold for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from crosscheck.model import Age, Article, Aspect, Claim, Count, Modality, When

_OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset({"confirmed", "verified", "identified"}),
        frozenset({"suspected", "probable", "possible", "presumed", "unconfirmed", "unverified", "unidentified"}),
    ),
    (
        frozenset({"civilian"}),
        frozenset({"military", "soldier", "combatant", "fighter", "militant"}),
    ),
    (frozenset({"male", "man", "men", "boy"}), frozenset({"female", "woman", "women", "girl"})),
    (frozenset({"adult"}), frozenset({"child", "children", "minor", "underage"})),
    (frozenset({"domestic", "local", "national"}), frozenset({"foreign", "international", "overseas"})),
    (frozenset({"gross"}), frozenset({"net"})),
    (frozenset({"direct"}), frozenset({"indirect"})),
    (frozenset({"urban"}), frozenset({"rural"})),
    (frozenset({"export", "exports"}), frozenset({"import", "imports"})),
    (frozenset({"nominal"}), frozenset({"real"})),
)
"""Words of scope that exclude each other: figures under them count different things."""

_PERIODS = frozenset({"daily", "weekly", "monthly", "quarterly", "annual", "yearly", "decennial"})
_INCLUDING = ("including ", "with ")
_EXCLUDING = ("excluding ", "without ", "except ", "not including ", "not counting ")

_TOLL_WORDS = frozenset(
    [
        "dead",
        "death",
        "kill",
        "die",
        "fatality",
        "casualty",
        "victim",
        "body",
        "injure",
        "injury",
        "wound",
        "hurt",
        "hospitalize",
        "hospitalise",
        "missing",
        "trapped",
        "displace",
        "evacuate",
        "homeless",
        "refugee",
        "arrest",
        "detain",
        "detainee",
        "infect",
        "infection",
        "case",
        "patient",
        "recover",
        "rescue",
        "survivor",
        "destroy",
        "damage",
        "outage",
    ],
)
"""Lemmas of quantities that a running story keeps counting; NewsEdits finds them the most revised in later versions."""

_SINGULAR = {"killed": "kill", "died": "die", "injured": "injure", "wounded": "wound", "displaced": "displace"}


def clash(a: Claim, b: Claim) -> str:
    """The words of scope that exclude each other, as a sentence; "" when none do."""
    ours, theirs = set(a.context.qualifiers), set(b.context.qualifiers)
    for left, right in _OPPOSITES:
        for mine, other in ((ours, theirs), (theirs, ours)):
            if mine & left and other & right and not (mine & right or other & left):
                one, two = sorted((min(mine & left), min(other & right)))
                return f"One counts what is {one}, the other what is {two}."
    mine_period, other_period = ours & _PERIODS, theirs & _PERIODS
    if mine_period and other_period and not mine_period & other_period:
        one, two = sorted((min(mine_period), min(other_period)))
        return f"One figure is {one}, the other {two}."
    return _inclusion_clash(ours, theirs)


def _inclusion_clash(ours: set[str], theirs: set[str]) -> str:
    for mine, other in ((ours, theirs), (theirs, ours)):
        included = {_rest(word, _INCLUDING) for word in mine} - {""}
        excluded = {_rest(word, _EXCLUDING) for word in other} - {""}
        if shared := included & excluded:
            return f"One counts {min(shared)} in, the other leaves it out."
    return ""


def _rest(word: str, prefixes: tuple[str, ...]) -> str:
    for prefix in prefixes:
        if word.startswith(prefix):
            return word.removeprefix(prefix)
    return ""


def narrower(a: Claim, b: Claim) -> str:
    """The word of scope that only one of the two carries, as a sentence; "" when neither is narrowed alone."""
    known = {word for pair in _OPPOSITES for side in pair for word in side} | _PERIODS
    marks = [
        {w for w in claim.context.qualifiers if w in known or w.startswith(_INCLUDING + _EXCLUDING)} for claim in (a, b)
    ]
    alone = sorted(marks[0] ^ marks[1])
    if not alone or (marks[0] and marks[1]):
        return ""
    return f"Only one of the two is limited by “{alone[0]}”."


def aspects_differ(a: Claim, b: Claim, *, strict: bool) -> str:
    """
    Why two figures say different things of a quantity, as a sentence; "" when they do not.

    A level is what is said when nothing else is: with `strict` False only two marked aspects differ. A running
    total is the level of its day, so the two are comparable.
    """
    one, two = sorted((a.context.aspect, b.context.aspect))
    if one == two or {one, two} == {Aspect.LEVEL, Aspect.CUMULATIVE}:
        if one == two == Aspect.CHANGE and a.context.direction * b.context.direction < 0:
            return "One speaks of a rise, the other of a fall."
        return ""
    if not strict and Aspect.LEVEL in {one, two}:
        return ""
    return f"One figure is a {one}, the other a {two}."


def voices_differ(a: Claim, b: Claim) -> str:
    """Why a plan, a denial or a supposition cannot contradict a statement, as a sentence; "" when voices match."""
    told = {Modality.ASSERTED, Modality.REPORTED}
    one, two = ("told" if c.modality in told else str(c.modality) for c in (a, b))
    if one == two:
        return ""
    words = {
        "told": "what happened",
        "planned": "a plan",
        "denied": "something it denies",
        "hypothetical": "something it only supposes",
    }
    first, second = sorted((words[one], words[two]))
    return f"One speaks of {first}, the other of {second}."


def is_toll(claim: Claim) -> bool:
    """Whether the figure is one that a running story keeps counting: deaths, injuries, cases, arrests."""
    if not isinstance(claim.value, Count):
        return claim.context.aspect is Aspect.CUMULATIVE
    words = {claim.value.noun, claim.context.noun, claim.context.predicate, *claim.context.qualifiers}
    words |= {_SINGULAR.get(word, word) for word in words}
    return claim.context.aspect is Aspect.CUMULATIVE or bool(words & _TOLL_WORDS)


def is_over(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the claim tells of a day more than a year before its article: that count no longer runs."""
    when, day = claim.context.when, printed(claim, articles)
    if when is None or day is None or not (when.year_known and day.year_known):
        return False
    return day.first - when.last > dt.timedelta(days=365)


def ordered(a: When | None, b: When | None) -> int:
    """-1 when `a` is wholly before `b`, 1 when after, 0 when they overlap or one is not known."""
    if a is None or b is None or not (a.year_known and b.year_known):
        return 0
    if a.last < b.first:
        return -1
    return 1 if b.last < a.first else 0


def printed(claim: Claim, articles: Mapping[str, Article]) -> When | None:
    """The day the claim's article last speaks for: its update, else its publication."""
    article = articles.get(claim.article_id)
    return None if article is None else article.updated or article.published


def one_page(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether two articles are versions of one page of one outlet."""
    one, two = articles.get(a.article_id), articles.get(b.article_id)
    return one is not None and two is not None and bool(one.url) and (one.outlet, one.url) == (two.outlet, two.url)


def grown_older(earlier: Age, later: Age, from_day: When, to_day: When) -> bool:
    """Whether an age went up by no more than the time that passed between two articles."""
    if earlier.unit != "year" or later.unit != "year":
        return False
    years = later.amount.number - earlier.amount.number
    passed = to_day.last - from_day.first
    return years > 0 and (years - 1) * 365 < passed / dt.timedelta(days=1)
