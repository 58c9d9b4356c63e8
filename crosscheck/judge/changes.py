"""Changes told with both their ends: "rose 12 percent, from 200 to 224"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.judge import figures, within
from crosscheck.judge.view import Desk
from crosscheck.model import Aspect, Bound, Claim, Count, Interval, Money, Multiple, Percent
from crosscheck.words.english import DOWN_NOUNS, DOWN_VERBS, UP_NOUNS, UP_VERBS
from crosscheck.words.forms import verb_form

_SLACK = (
    r"(?:\s+(?:an?|the|its|their|his|her|about|only|just|some|around|roughly|nearly|almost|record|estimated)){0,2}\s+\Z"
)
_FROM = re.compile(rf"\bfrom{_SLACK}", re.IGNORECASE)
_TO = re.compile(rf"\bto{_SLACK}", re.IGNORECASE)
_OTHER_TERMS = re.compile(
    r"\b(?:real|adjusted|constant|organic|annuali[sz]ed|annually|yearly|monthly|weekly|daily|compound|excluding|like-for-like"
    r"|comparable|average|per|each|every|net of|as much as|up to|another|further|respectively|forecast|expected)\b"
    r"|\ban? (?:year|month|week|day|quarter)\b(?! (?:earlier|ago|before|later|prior))",
    re.IGNORECASE,
)
"""Words of a sentence under which a change is not simply that from one of its figures to the other."""
_NEW_CLAUSE = re.compile(
    r"\b(?:and|while|but|as|with|after|when|whereas|although|because|since|which|who|that|than|then|before)\b|[;—]"
    r"|\.\s",
    re.IGNORECASE,
)
_CHANGE_NOUN = "|".join(sorted({*UP_NOUNS, *DOWN_NOUNS, "reduction", "loss"}))
_BEHIND = re.compile(
    rf"[\s,(–-]*(?:an? (?:[a-z]+ ){{0,2}}(?:{_CHANGE_NOUN}) of(?: (?:about|nearly|around|some|almost))?"
    r"|up|down|or|an?)\s+",
    re.IGNORECASE,
)
"""What may stand between the two figures and the change they make."""
_VERB_FROM = re.compile(r"\b([a-z]+)(?: [a-z]+ly)? (?:from|to)\s+\Z", re.IGNORECASE)
_LONGEST_GAP = 80
_AHEAD = 60
_POINTS = {"percentage-point": Decimal(1), "basis-point": Decimal("0.01")}
_LOWER = (Decimal("0.9"), Decimal("1.25"))
"""What a multiple without a figure ("doubled") is taken to reach, as shares of itself; writers use it freely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change from `start` to `end`; `stated` is the figure given for it, `word` and `direction` what it is called."""

    start: Claim
    end: Claim
    stated: Claim | None = None
    direction: int = 0
    word: str = ""


def changes(claim: Claim, desk: Desk) -> Iterator[Change]:
    """Read the claim as the first-named end of a change; at most the change stated, else its direction alone."""
    told = within.sentence_of(claim, desk)
    at = next((number for number, one in enumerate(told) if one.id == claim.id), None)
    ends = None if at is None else _ends(told[at:], desk)
    if at is None or ends is None:
        return
    if len([one for one in told if _preposition(one, desk) == "from"]) > 1:
        return
    first, second = ends
    start, end = ends if _preposition(first, desk) == "from" else (second, first)
    stated = None
    if not _OTHER_TERMS.search(within.words(claim, desk)):
        stated = _stated_ahead(told[:at], first, desk) or _stated_behind(told, second, desk)
    if stated is not None:
        yield Change(start=start, end=end, stated=stated, direction=stated.context.direction)
    elif isinstance(start.value, Count | Money):
        verb = _VERB_FROM.search(within.before(first, desk))
        direction, word = _sense(verb.group(1)) if verb else (0, "")
        if direction:
            yield Change(start=start, end=end, direction=direction, word=word)


def worked_out(change: Change) -> str:
    """What the change really is, in words, when it cannot be what it is said to be; "" when it can."""
    finest = figures.grain((change.start, change.end))
    start, end = figures.reach(change.start, finest), figures.reach(change.end, finest)
    if start is None or end is None:
        return ""
    gap = figures.difference(start, end)
    if change.stated is None:
        return _wrong_way(gap, change.direction)
    value = change.stated.value
    claimed = figures.reach(change.stated)
    if claimed is None:
        return ""
    if isinstance(value, Multiple):
        return _times_differ(figures.ratio(start, end), claimed, change)
    if isinstance(value, Percent) and value.unit not in _POINTS:
        made = figures.change(start, end)
        fits = made is None or _fits(made, claimed, change.direction)
        if fits or (isinstance(change.start.value, Percent) and _fits(gap, claimed, change.direction)):
            return ""
        return _percent(change)
    if isinstance(value, Percent):
        claimed = claimed.scaled(_POINTS[value.unit])
    return "" if _fits(gap, claimed, change.direction) else _moved(change)


def _fits(made: Interval, claimed: Interval, direction: int) -> bool:
    """Whether a change that figures make is the one claimed; one of no direction may go either way."""
    if direction >= 0 and made.overlaps(claimed):
        return True
    return direction <= 0 and made.overlaps(figures.negative(claimed))


def _ends(told: Sequence[Claim], desk: Desk) -> tuple[Claim, Claim] | None:
    """The first claim with the other end of the change it opens: one behind "from", one behind "to", of one unit."""
    first = told[0]
    word = _preposition(first, desk)
    if (
        not word
        or first.context.aspect is Aspect.CHANGE
        or figures.amount_of(first) is None
        or isinstance(first.value, Multiple)
    ):
        return None
    for other in told[1:]:
        if figures.unit_of(other) != figures.unit_of(first):
            continue
        if {word, _preposition(other, desk)} != {"from", "to"} or _nouns_differ(first, other):
            return None
        gap = within.between(first, other, desk)
        fits = len(gap) <= _LONGEST_GAP and not _NEW_CLAUSE.search(gap)
        return (first, other) if fits else None
    return None


def _nouns_differ(one: Claim, other: Claim) -> bool:
    if not (isinstance(one.value, Count) and isinstance(other.value, Count)):
        return False
    return bool(one.value.noun and other.value.noun and one.value.noun != other.value.noun)


def _preposition(claim: Claim, desk: Desk) -> str:
    words = within.before(claim, desk)[-_AHEAD:]
    if _FROM.search(words):
        return "from"
    return "to" if _TO.search(words) else ""


def _is_change(claim: Claim, end: Claim) -> bool:
    """Whether the claim gives a change, and one that can be worked out from figures like `end`."""
    value = claim.value
    if figures.amount_of(claim) is None:
        return False
    if isinstance(value, Percent) and value.unit in _POINTS:
        return not value.per and isinstance(end.value, Percent)
    if isinstance(value, Multiple) or claim.context.aspect is not Aspect.CHANGE:
        return isinstance(value, Multiple)
    if isinstance(value, Percent):
        return not value.per
    return figures.unit_of(claim) == figures.unit_of(end)


def _stated_ahead(told: Sequence[Claim], first: Claim, desk: Desk) -> Claim | None:
    """The one change named before the figures, in their clause: "rose 12 percent, from 200 to 224"."""
    found = [claim for claim in told if _is_change(claim, first)]
    if len(found) != 1 or found[0] is not told[-1]:
        return None
    gap = within.between(found[0], first, desk)
    return None if len(gap) > _AHEAD or _NEW_CLAUSE.search(gap) else found[0]


def _stated_behind(told: Sequence[Claim], second: Claim, desk: Desk) -> Claim | None:
    """The change named right behind the figures: "from 200 to 224, an increase of 12 percent"."""
    later = [claim for claim in told if claim.span.start > second.span.start]
    if not later or not _is_change(later[0], second) or isinstance(later[0].value, Multiple):
        return None
    return later[0] if _BEHIND.fullmatch(within.between(second, later[0], desk)) else None


def _sense(verb: str) -> tuple[int, str]:
    form = verb_form(verb.casefold())
    lemma = form[0] if form else verb.casefold()
    if lemma in UP_VERBS - {"add", "contract"}:
        return 1, "rise"
    return (-1, "fall") if lemma in DOWN_VERBS - {"cut", "lose", "contract", "ease"} else (0, "")


def _wrong_way(gap: Interval, direction: int) -> str:
    if direction > 0 and gap.high is not None and gap.high < 0:
        return "a fall"
    return "a rise" if direction < 0 and gap.low is not None and gap.low > 0 else ""


def _times_differ(made: Interval | None, claimed: Interval, change: Change) -> str:
    amount = figures.amount_of(change.stated) if change.stated else None
    if amount is not None and amount.bound is Bound.EXACT:
        claimed = Interval(low=amount.number, high=amount.number)
    if made is None or claimed.low is None:
        return ""
    low, high = _LOWER
    wide = Interval(low=claimed.low * low, high=None if claimed.high is None else claimed.high * high)
    if change.direction < 0 or made.overlaps(wide):
        return ""
    start, end = _numbers(change)
    return f"{figures.plain(end / start)} times as much"


def _numbers(change: Change) -> tuple[Decimal, Decimal]:
    start, end = figures.amount_of(change.start), figures.amount_of(change.end)
    assert start is not None
    assert end is not None
    return start.number, end.number


def _percent(change: Change) -> str:
    start, end = _numbers(change)
    percent = (end / start - 1) * 100
    return f"a {'rise' if percent >= 0 else 'fall'} of {figures.plain(abs(percent))} percent"


def _moved(change: Change) -> str:
    start, end = _numbers(change)
    unit = " percentage points" if isinstance(change.start.value, Percent) else ""
    return f"a {'rise' if end >= start else 'fall'} of {figures.plain(abs(end - start))}{unit}"
