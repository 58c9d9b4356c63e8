"""Named evidence for and against two claims being one fact. Each field is a number in [0, 1] and a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz

from crosscheck.align.accounts import FIELDS as ACCOUNTS
from crosscheck.align.facets import Facet
from crosscheck.align.nearness import near
from crosscheck.align.owners import last_name, one_person
from crosscheck.align.rarity import rarity, shared
from crosscheck.align.relation import too_far
from crosscheck.align.standing import FIELDS as STANDING
from crosscheck.model import Amount, Aspect, Grain, Level, Role
from crosscheck.words.concepts import concept
from crosscheck.words.opposites import OPPOSITES

FIELDS: tuple[str, ...] = (
    "likeness",
    "wording",
    "near words",
    "sentence words",
    "noun",
    "other noun",
    "noun words",
    "predicate",
    "other predicate",
    "actors",
    "other actors",
    "person",
    "other person",
    "holder",
    "other holder",
    "owner",
    "other owner",
    "places",
    "other places",
    "time",
    "other time",
    "other aspect",
    "other kind",
    "other state",
    "rare value",
    "loose value",
    "one article",
    "headline",
    "derived",
    "far in story",
    "near",
    "vague",
    *STANDING,
    *ACCOUNTS,
)
"""The fields, in the order of the weight files."""

CLOSE = 0.5
"""Nearness above which two values are said to lie near each other: within the double, or within three days."""
_STATES = frozenset(
    map(concept, ("kill", "injure", "miss", "infect", "arrest", "charge", "plead", "convict", "acquit"))
)
"""What becomes of people, each of another number: as many are seldom killed as injured, or charged as convicted."""
_PEOPLE = concept("people")
_HARM = {
    "death": "kill",
    "fatality": "kill",
    "dead": "kill",
    "injury": "injure",
    "injured": "injure",
    "wounded": "injure",
    "arrest": "arrest",
}
"""Nouns that count people by what became of them, and the verb that says it of people: "12 deaths"."""
_LIVES = frozenset({"claim", "lose", "cost", "take"})
_LOOSE = {Level.ROUNDS_TO: 0.5, Level.COMPATIBLE: 1.0}
"""How little it says that two values can stand together: "more than 30" holds every larger number."""


def measure(a: Facet, b: Facet, *, likeness: float, level: Level, standing: Mapping[str, float]) -> dict[str, float]:
    """
    Every field for one pair; symmetric in `a` and `b`, rounded to three decimals.

    `level` is how the values relate, `standing` how the pair and its values stand among the others (standing.py,
    accounts.py). But for how rare a
    shared value is and how near two values lie, the values themselves are not looked at.
    """
    one, other = a.claim.context, b.claim.context
    (noun, predicate), (other_noun, other_predicate) = _told(a), _told(b)
    time = _same_time(a, b)
    return {
        "likeness": round(likeness, 3),
        "wording": round(_wording(a, b), 3),
        "near words": round(shared(a.near, b.near), 3),
        "sentence words": round(shared(a.words, b.words), 3),
        "noun": float(noun != "" and noun == other_noun),
        "other noun": float("" not in {noun, other_noun} and noun != other_noun),
        "noun words": round(shared(a.noun_words, b.noun_words), 3),
        "predicate": float(predicate != "" and predicate == other_predicate),
        "other predicate": float("" not in {predicate, other_predicate} and predicate != other_predicate),
        "actors": round(_share(a.actors, b.actors), 3),
        "other actors": float(bool(a.actors) and bool(b.actors) and not a.actors & b.actors),
        "person": float(a.person != "" and one_person(a.person, b.person)),
        "other person": float("" not in {a.person, b.person} and not one_person(a.person, b.person)),
        "holder": float(a.holder != "" and a.holder == b.holder),
        "other holder": float("" not in {a.holder, b.holder} and a.holder != b.holder),
        "owner": float(a.owner != "" and a.owner == b.owner),
        "other owner": float("" not in {a.owner, b.owner} and a.owner != b.owner),
        "places": round(_share(a.places, b.places), 3),
        "other places": float(bool(a.places) and bool(b.places) and not a.places & b.places),
        "time": max(time, 0.0),
        "other time": max(-time, 0.0),
        "other aspect": float(_clash(one.aspect, other.aspect)),
        "other kind": float(a.claim.kind != b.claim.kind),
        "other state": float(_other_state(a, b)),
        "rare value": min(a.digits, b.digits) / 5,
        "loose value": _LOOSE.get(level, 0.0),
        "one article": float(a.claim.article_id == b.claim.article_id),
        "headline": float(Role.HEADLINE in {one.role, other.role}),
        "derived": float(bool(a.claim.derived_from) or bool(b.claim.derived_from)),
        "far in story": round(abs(a.place - b.place), 3),
        "near": round(near(a.claim.value, b.claim.value), 3),
        "vague": float(_vague(a) or _vague(b)),
        **standing,
    }


def words(a: Facet, b: Facet, fields: Mapping[str, float]) -> dict[str, str]:
    """What an editor reads for each field that speaks, for the explanation of a finding."""
    said = {
        "likeness": "the sentences around the values mean much the same",
        "wording": "the words right around the values are nearly the same",
        "near words": f"rare words stand near both values: {_list(a.near.words & b.near.words)}",
        "sentence words": f"the sentences share rare words: {_list(a.words.words & b.words.words)}",
        "noun": f"both are about the same thing: {_either(a.claim.context.noun, b.claim.context.noun)}",
        "noun words": f"both {'tell' if a.temporal else 'speak'} of: {_list(a.noun_words.words & b.noun_words.words)}",
        "predicate": f"the same is said of it: {_either(a.claim.context.predicate, b.claim.context.predicate)}",
        "actors": f"both name {_names(a, b)}",
        "places": f"both name the place {_list(a.places & b.places)}",
        "time": "both are set at the same time",
        "rare value": f"the value itself is rare: {a.say}",
        "one article": "both stand in one article",
        "loose value": "one value only leaves room for the other",
        "other noun": f"the things differ: {a.claim.context.noun} and {b.claim.context.noun}",
        "other predicate": f"what is said differs: {a.claim.context.predicate} and {b.claim.context.predicate}",
        "other actors": "they name different people",
        "person": f"both are said of {a.person.title()}",
        "other person": f"one is said of {a.person.title()}, the other of {b.person.title()}",
        "holder": f"both are told of {a.holder.title()}",
        "other holder": f"one is told of {a.holder.title()}, the other of {b.holder.title()}",
        "owner": f"both are {a.owner.title()}'s",
        "other owner": f"one is {a.owner.title()}'s, the other {b.owner.title()}'s",
        "other places": "they name different places",
        "other time": "they are set at different times",
        "other aspect": "they say different things of it: how much, how it changes, or what is left",
        "other state": "what happened to them differs",
        "other kind": "one is a day, the other a time",
        "headline": "a headline tells one of the values",
        "derived": "one value is not stated but follows from what is",
        "far in story": "one stands early in its article, the other late",
        "near": _distance(a, b, fields.get("near", 0.0)),
        "vague": f"{'both are' if _vague(a) and _vague(b) else 'one is'} told without a figure",
        "nearest": f"{_whose(fields.get('nearest', 0.0))} reads more alike",
        "lead": "nothing else in either article comes as near",
        "outdone": "something else in one of the articles reads more alike",
        "twice outdone": "both are nearer to something else in the other article",
        "usual": "much else reads more alike",
        "knows": f"{_who(fields.get('knows', 0.0))} tells the other's value too",
        "told together": "some who tell one of the two values tell the other as well",
        "told elsewhere": "more than one article tells one of the two values",
        "nearest value": f"{_either_gives(fields.get('nearest value', 0.0))} value that lies nearer",
    }
    if a.say == b.say:
        said |= {
            "knows": "both tell this very value",
            "told together": "who tells the one tells the other: they are one",
        }
    return {name: said[name] for name in FIELDS if fields.get(name, 0.0) > 0 and name in said}


def _wording(a: Facet, b: Facet) -> float:
    left = fuzz.ratio(a.left, b.left) if a.left and b.left else 0.0
    right = fuzz.ratio(a.right, b.right) if a.right and b.right else 0.0
    weight = len(a.left) + len(b.left), len(a.right) + len(b.right)
    total = sum(weight)
    return (left * weight[0] + right * weight[1]) / total / 100 if total else 0.0


def _same_time(a: Facet, b: Facet) -> float:
    one, other = a.claim.context.when, b.claim.context.when
    if one is None or other is None:
        return 0.0
    if one.grain is other.grain is Grain.QUARTER and one.first.month != other.first.month:
        return -1.0  # of whatever year, or of a game
    if not (one.year_known and other.year_known):
        return 0.0
    if one.first <= other.last and other.first <= one.last:
        return 1.0
    return 0.0 if one.unsure or other.unsure else -1.0


def _vague(facet: Facet) -> bool:
    amount = getattr(facet.claim.value, "amount", None)
    return isinstance(amount, Amount) and amount.vague


def _distance(a: Facet, b: Facet, nearness: float) -> str:
    if nearness > CLOSE:
        return "the values lie near each other"
    apart = too_far(a, b)
    return f"the values lie {'far apart' if apart else 'not too far apart'}"


def _whose(nearest: float) -> str:
    """One of the two may be the nearest to the other while the other is nearer to a third."""
    return "nothing else in either article" if nearest == 1 else "for one of the two nothing else in the other article"


def _who(knows: float) -> str:
    return "each article" if knows == 1 else "one article"


def _either_gives(nearest: float) -> str:
    return "neither article gives a" if nearest == 1 else "one article gives no"


def _told(facet: Facet) -> tuple[str, str]:
    """
    Noun and predicate as concepts; of a toll people and what became of them, however it is worded.

    "12 deaths", "12 fatalities", "a death toll of 12" and "12 lives were lost" count people killed. Casualties are
    people as well, but the word leaves open what befell them.
    """
    context = facet.claim.context
    if facet.claim.kind != "count":
        return facet.noun, facet.predicate
    if context.noun in _HARM:
        return _PEOPLE, concept(_HARM[context.noun])
    if context.noun == "life" and context.predicate in _LIVES:
        return _PEOPLE, concept("kill")
    return (_PEOPLE, "") if context.noun == "casualty" else (facet.noun, facet.predicate)


def _other_state(a: Facet, b: Facet) -> bool:
    told = {_told(a)[1], _told(b)[1]}
    if len(told) < 2 or "" in told:
        return False
    return frozenset(told) in OPPOSITES or (a.claim.kind == b.claim.kind == "count" and told <= _STATES)


def _clash(one: Aspect, other: Aspect) -> bool:
    loose = {Aspect.LEVEL, Aspect.CUMULATIVE}
    return one != other and not (one in loose and other in loose)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _list(found: frozenset[str]) -> str:
    return ", ".join(sorted(found, key=lambda word: (-rarity(word), word))[:4])


def _either(one: str, other: str) -> str:
    return one if one == other else " / ".join(sorted((one, other)))


def _names(a: Facet, b: Facet) -> str:
    """The shared actors, each by the longest name either article gives."""
    common = a.actors & b.actors
    longest: dict[str, str] = {}
    for name in sorted({*a.claim.context.actors, *b.claim.context.actors}):
        last = last_name(name)
        if last in common and len(name) > len(longest.get(last, "")):
            longest[last] = name
    return ", ".join(longest[last] for last in sorted(longest))
