"""What tells two facts apart that are told in nearly the same words: the drivers' union, the signallers' union."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import OSA

from crosscheck.align.facets import VALUE, Facet
from crosscheck.align.owners import one_person
from crosscheck.words.concepts import concept
from crosscheck.words.english import word_set
from crosscheck.words.forms import lemma, verb_form
from crosscheck.words.numerals import ORDINALS
from crosscheck.words.opposites import ALIKE, OPPOSITES
from crosscheck.words.verbs import NOUN_TOO

PARALLEL = 0.6
"""Share of the content words of two sentences that stand in both in one order, from which they read alike."""
_SLIP, _LONG = 2, 4
"""Letters by which two spellings of a word of at least so many differ: "Brown" and "Browne"."""
_LONGEST = 2
"""Most words that stand in place of each other."""
_UNDONE = frozenset().union(*OPPOSITES)
_CHARGED = frozenset({concept("count"), concept("charge")})
"""What somebody is charged with: each is, apart from everybody else."""
_GENERAL = word_set(
    "people person individual man woman figure number total count toll rest other one time day year week month still "
    "also now just only already later then all more most new to least"
)
"""Words that stand for others, or say nothing of which is meant."""


def contrast(a: Facet, b: Facet) -> tuple[str, str]:
    """
    The words of two parallel sentences that stand in each other's place, ("driver", "signaller"); ("", "") for none.

    What is left out or added by one of the two, a synonym, a verb and a word of general sense make no contrast, nor
    does a name in place of a noun: "Berg" may be "the driver".
    """
    if b.told < a.told:
        theirs, ours = contrast(b, a)  # the matcher is not symmetric
        return ours, theirs
    one, other = a.told, b.told
    if min(len(one), len(other)) < 2:
        return "", ""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < PARALLEL or matcher.quick_ratio() < PARALLEL or matcher.ratio() < PARALLEL:
        return "", ""
    for what, i, j, k, m in matcher.get_opcodes():
        if what != "replace" or max(j - i, m - k) > _LONGEST:
            continue
        mine, others = _telling(one[i:j], a), _telling(other[k:m], b)
        if not (mine and others) or _one_thing(mine, others):
            continue
        if a.named.isdisjoint(mine) is b.named.isdisjoint(others):
            return " ".join(mine), " ".join(others)
    return "", ""


def _one_thing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two groups of words share a concept, may name one thing in the news, or differ by a spelling."""
    if not {*map(concept, one)}.isdisjoint(map(concept, other)):
        return True
    if any(not names.isdisjoint(one) and not names.isdisjoint(other) for names in ALIKE):
        return True
    words = {*one, *other}
    if all(map(_acts, words)) and not words <= NOUN_TOO:
        return True
    pairs = [(a, b) for a in one for b in other if a[0] == b[0]]
    return any(
        a.startswith(b) or b.startswith(a) or (min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= _SLIP)
        for a, b in pairs
    )


def _acts(word: str) -> bool:
    """Whether a word is a verb that is not the opposite of another: what is done can be told in many words."""
    return verb_form(word)[0] == word and concept(word) not in _UNDONE


def of_two_people(a: Facet, b: Facet) -> bool:
    """
    Whether equal values are two persons': ages beside two names, counts that two are charged with, or what parallel
    sentences tell of two persons in one place: "Berg scored twice", "Lund scored twice".
    """
    if _two_ages(a, b):
        return True
    if _CHARGED.issuperset({a.noun, b.noun}) and a.owner and b.owner:
        joint = lemma(a.owner) in b.people or lemma(b.owner) in a.people
        if not joint and not one_person(a.owner, b.owner):
            return True
    if not (a.people and b.people) or a.people == b.people:
        return False
    one, other = ({*words.split()} for words in contrast(a, b))
    return not (one.isdisjoint(a.people) or other.isdisjoint(b.people))


def _two_ages(a: Facet, b: Facet) -> bool:
    """Whether two ages stand beside two known persons who share no word of their names."""
    if not (a.person and b.person and lemma(a.person) in a.people and lemma(b.person) in b.people):
        return False
    return not one_person(a.person, b.person) and _name_words(a).isdisjoint(_name_words(b))


def _name_words(facet: Facet) -> set[str]:
    names = " ".join(facet.claim.context.actors).casefold()
    return {word for part in names.split() for word in part.split("-")}


def _telling(words: tuple[str, ...], facet: Facet) -> list[str]:
    predicate = facet.claim.context.predicate
    ranks = ORDINALS if facet.claim.kind == "ordinal" else ()
    passed = {VALUE, predicate, facet.predicate, *ranks}
    return [word for word in words if word not in _GENERAL and word not in passed]
