"""What two figures may differ by without contradicting each other: scope, aspect, voice and the day they hold for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.judge.groups import PARTS_OF
from crosscheck.judge.running import around
from crosscheck.model import Article, Aspect, Claim, Count, Duration, Modality

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

_OTHERS = frozenset({"other", "others", "another", "additional", "further", "remaining"})
"""Words of a figure that leave the ones already told of out of the count."""

_KILLED, _HURT = r"(?:kill(?:ed|s|ing)|dead|died|deaths?)", r"(?:injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?)"
_JOINT = rf"(?:{_KILLED},? (?:and|or) (?:[a-z]+ ){{0,1}}{_HURT}|{_HURT},? (?:and|or) {_KILLED})"
_JOINT_BEFORE = re.compile(rf"\b{_JOINT} (?:[a-z]+ ){{0,3}}\Z", re.IGNORECASE)
_JOINT_AFTER = re.compile(rf"\s(?:[a-z]+ ){{0,5}}{_JOINT}\b", re.IGNORECASE)

_HARMED = {"kill": _KILLED, "die": _KILLED, "injure": _HURT, "wound": _HURT, "hurt": _HURT, "shoot": r"shot"}
_HARM_AFTER = re.compile(rf"\s(?:(?:were|are|people)\s)?(?:{_KILLED}|{_HURT}|shot)\b", re.IGNORECASE)
_ROUNDS = frozenset({"shot", "round", "bullet", "gunshot"})
_UNBORN = re.compile(r"(?:\s[a-z]+){0,3},? (?:and|plus) (?:an|her|his|their|one) unborn\b", re.IGNORECASE)
_DOER = r"(?:gunman|shooter|suspect|attacker|assailant|bomber|killer|driver|pilot)"
_TURNED_ON = (
    r"(?:kill(?:ed|s|ing)?|shot|shoot(?:s|ing)?|turn(?:ed|s|ing) (?:the|his|her|a) (?:[a-z]+ )?on|then|finally)"
)
_HIMSELF = re.compile(
    rf"(?:[ ,][\w’'-]+){{0,6}}?,? (?:and|before|then)"
    rf"(?:(?: {_TURNED_ON}){{0,2}} (?:himself|herself)| the {_DOER}(?! (?:was|is|has|had|fled|escaped)))\b",
    re.IGNORECASE,
)
_AND_GUNMAN = re.compile(rf"\b{_DOER}\s(?:and|&)\s(?:at least )?\Z", re.IGNORECASE)
_SHOT = _HARMED.keys() - {"shoot"}
"""What becomes of who is shot; a count of one of these counts only some of them."""
_BEFORE = 200
"""Code points before a figure in which the harm to somebody else is told, within its paragraph."""

_OFFSETS = frozenset({"before", "after", "later", "earlier", "ago", "from", "prior", "since", "into", "away"})
"""Words right after a duration that make it the distance from a moment, not a length."""


_LASTING = frozenset({"for", "of", "lasted", "took", "takes", "lasts", "lasting", "taking"})
"""Words right before a duration that make it a length, whatever follows: "for six hours before help came"."""


def clash(a: Claim, b: Claim) -> str:
    """The words of scope that exclude each other, as a sentence; "" when none do."""
    ours, theirs = _scope(a), _scope(b)
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


def _scope(claim: Claim) -> set[str]:
    """The words that fix a claim's scope: its qualifiers, what it counts ("civilians"), its period ("monthly pay")."""
    nouns = {_noun(claim)} if isinstance(claim.value, Count) else set()
    return {*claim.context.qualifiers, *nouns, *(_PERIODS & set(claim.context.noun_words))}


def _noun(claim: Claim) -> str:
    return (claim.value.noun if isinstance(claim.value, Count) else "") or claim.context.noun


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


def narrower(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """
    The word of scope that only one of the two carries, as a sentence; "" when neither is narrowed alone.

    "One person was killed and 15 others were hurt" leaves nobody out of the hurt.
    """
    known = {word for pair in _OPPOSITES for side in pair for word in side} | _PERIODS
    marks = [
        {w for w in claim.context.qualifiers if w in known or w.startswith(_EXCLUDING)}
        | {w for w in _of_others(claim, articles) if not _harmed_otherwise(claim, articles)}
        for claim in (a, b)
    ]
    alone = sorted(marks[0] ^ marks[1])
    if not alone or (marks[0] and marks[1]):
        return ""
    return f"Only one of the two is limited by “{alone[0]}”."


def _of_others(claim: Claim, articles: Mapping[str, Article]) -> set[str]:
    """The words in a figure or right before it that leave out whom the text has told of: "the other three cars"."""
    article = articles.get(claim.article_id)
    before = "" if article is None else article.text[max(0, claim.span.start - 12) : claim.span.start]
    return {word for word in (*before.casefold().split()[-1:], *claim.quote.casefold().split()) if word in _OTHERS}


def _harmed_otherwise(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the others that are hurt are so called beside the killed alone, or the killed beside the hurt."""
    article, own = articles.get(claim.article_id), _HARMED.get(claim.context.predicate)
    if article is None or own is None:
        return False
    before = article.text[max(0, claim.span.start - _BEFORE) : claim.span.start].rpartition("\n\n")[2]
    before = re.sub(rf"\b{own}\W*\Z", "", before, flags=re.IGNORECASE)
    beside = _KILLED if own != _KILLED else rf"(?:{_HURT}|shot)"
    return bool(re.search(rf"\b{beside}\b", before, re.IGNORECASE)) and not re.search(
        rf"\b{own}\b", before, re.IGNORECASE
    )


def only_some(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """Why the smaller of two counts of people may be a part of the larger, as a sentence; "" when it may not."""
    if not (isinstance(a.value, Count) and isinstance(b.value, Count)):
        return ""
    for part, whole in ((a, b), (b, a)):
        assert isinstance(part.value, Count)
        assert isinstance(whole.value, Count)
        if not any(_noun(part) in some and _noun(whole) in everybody for some, everybody in PARTS_OF):
            continue
        if not (_prints_noun(whole) or _harmed_alone(whole, articles)):
            continue
        if part.value.amount.number < whole.value.amount.number:
            return f"One counts everybody, the other only some: “{_noun(part)}”."
        return ""
    return ""


def _prints_noun(claim: Claim) -> bool:
    """Whether the figure stands with its noun; a bare "four" says nothing of whom it counts."""
    stems = ("peo", "per") if _noun(claim) in {"people", "person"} else (_noun(claim)[:3],)
    return any(word.startswith(stems) for word in claim.quote.casefold().split())


def _harmed_alone(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a bare figure counts whoever was harmed: "3 wounded in shooting"."""
    return len(claim.quote.split()) == 1 and bool(_HARM_AFTER.match(around(claim, articles)[1]))


def tolls_differ(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """
    Why two tolls need not count the same, as a sentence; "" when both are alike.

    One may be of killed and hurt, or of all who were shot, and the other of killed alone; one of shots that were fired,
    the other of those that hit; one may leave out whom its sentence tells of besides.

    Of none killed or hurt none was killed: "no casualties" is set against any toll.
    """
    if not (isinstance(a.value, Count) and isinstance(b.value, Count)):
        return ""
    shot, part = (a, b) if a.context.predicate == "shoot" else (b, a)
    assert isinstance(shot.value, Count)
    assert isinstance(part.value, Count)
    of_shot = shot.context.predicate == "shoot" and part.context.predicate in _SHOT
    if of_shot and 0 < part.value.amount.number < shot.value.amount.number:
        return "One counts all who were shot, the other only what became of some."
    if _fired(a) is not _fired(b) and "shoot" in {a.context.predicate, b.context.predicate}:
        return "One counts the shots that were fired, the other those that hit."
    if words := _besides(a, b, articles) or _besides(b, a, articles):
        return words
    if _is_joint(a, articles) is _is_joint(b, articles) or 0 in {a.value.amount.number, b.value.amount.number}:
        return ""
    return "One counts the killed and the hurt together, the other not both."


def _fired(claim: Claim) -> bool:
    return claim.context.predicate == "fire" and _noun(claim) in _ROUNDS


def _besides(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """Why the one more of `b` may be whom `a` tells of beside its figure, an unborn child or the gunman; "" else."""
    if not (isinstance(a.value, Count) and isinstance(b.value, Count)):
        return ""
    if b.value.amount.number - a.value.amount.number != 1:
        return ""
    before, after = around(a, articles)
    if _UNBORN.match(after):
        return "One counts the unborn child, the other tells of it besides."
    if _HIMSELF.match(after) or _AND_GUNMAN.search(before):
        return "One may count who did it, the other tells of him besides."
    return ""


def _is_joint(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the claim counts killed and hurt as one, with no other figure between it and the words that say so."""
    article = articles.get(claim.article_id)
    if article is None:
        return False
    if _noun(claim) == "casualty":
        return True
    sentence, span = claim.context.sentence, claim.span
    before, after = article.text[sentence.start : span.start], article.text[span.end : sentence.end]
    return bool(_JOINT_BEFORE.search(before) or _JOINT_AFTER.match(after))


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
    of_one = a.context.noun == b.context.noun != ""
    if {one, two} == {Aspect.LEVEL, Aspect.SHARE} and a.kind == b.kind == "percent" and of_one:
        return ""  # how much of one noun, and how much of it
    if Aspect.REMAINDER in {one, two}:
        return "One says how long, the other how much of it is left."
    return f"One figure is a {one}, the other a {two}."


def voices_differ(voices: tuple[Modality, Modality]) -> str:
    """Why a plan, a denial or a supposition cannot contradict a statement, as a sentence; "" when voices match."""
    told = {Modality.ASSERTED, Modality.REPORTED}
    one, two = ("told" if voice in told else str(voice) for voice in voices)
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


def offset(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The word after a duration that makes it a distance in time ("nine days before the vote"); "" for a length."""
    article = articles.get(claim.article_id)
    if article is None or not isinstance(claim.value, Duration):
        return ""
    before = article.text[max(0, claim.span.start - 20) : claim.span.start].casefold().split()
    if before and before[-1] in _LASTING:
        return ""
    inside = claim.quote.casefold().split()
    after = article.text[claim.span.end : claim.span.end + 20].casefold().split()
    for word in (*inside[-1:], *after[:1]):
        if word.strip(".,;:") in _OFFSETS:
            return word.strip(".,;:")
    return ""


def offsets_differ(a: Claim, b: Claim, articles: Mapping[str, Article]) -> str:
    """Why a distance in time is no length, as a sentence; "" when both are one or the other."""
    one, two = offset(a, articles), offset(b, articles)
    return "" if one == two else "One is a distance from a moment, the other is not, or from another side of it."
