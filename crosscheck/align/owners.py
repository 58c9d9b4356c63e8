"""Whose a value is: the person told before it, known by name over all articles of a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from rapidfuzz.distance import OSA

from crosscheck.model import Claim
from crosscheck.words.given import GIVEN

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_MOST = 4
"""Words of the longest name that is taken for a person's."""
_LONG = 5
"""Letters from which a name with one letter changed is taken for the same."""
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def people(claims: Iterable[Claim]) -> frozenset[str]:
    """Folded last words of the names that some claim's surroundings give in full, a known given name first."""
    names = {name for claim in claims for name in claim.context.actors}
    return frozenset(last_name(name) for name in names if _personal(name.casefold().split()))


def given_names(claims: Iterable[Claim]) -> dict[str, str]:
    """
    For words that open one name of a story and no other, the folded last word of that name: "ilse" is "berg".

    Told alone, such a word is a given name: whoever writes "Ilse" means Ilse Berg.
    """
    found: dict[str, set[str]] = {}
    for name in {name for claim in claims for name in claim.context.actors}:
        words = name.casefold().split()
        if 2 <= len(words) <= _MOST:
            found.setdefault(words[0], set()).add(last_name(name))
    return {given: last for given, (last, *others) in ((g, sorted(names)) for g, names in found.items()) if not others}


def owner(claim: Claim, text: str, known: Collection[str]) -> str:
    """
    The folded last name of the person told last before a value in its sentence; "" for none.

    Where a pronoun alone stands before it, that is the first person of the claim's surroundings, which begin with the
    subject of the sentence before.
    """
    before = text[claim.context.sentence.start : claim.span.start]
    people_here = [name for name in claim.context.actors if last_name(name) in known]
    told = {name: at for name in people_here if (at := last_at(name.split()[-1], before)) >= 0}
    if told:
        return last_name(max(told, key=lambda name: (told[name], name)))
    carried = people_here[:1] if claim.context.actors[:1] == tuple(people_here[:1]) else []
    return last_name(carried[0]) if carried and _PRONOUN.search(before) else ""


def last_name(name: str) -> str:
    """The folded last word of a name, without "Jr." and its like; "" for an empty one."""
    words = [word for word in name.casefold().split() if word.rstrip(".") not in _SUFFIXES]
    return words[-1] if words else name.casefold().strip()


def one_person(a: str, b: str) -> bool:
    """Whether two folded last names are one, but for a slip of one letter in a longer one: "hallam" and "halalm"."""
    return a == b or (min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= 1)


def _personal(words: list[str]) -> bool:
    return 2 <= len(words) <= _MOST and words[0] in GIVEN


def last_at(name: str, text: str) -> int:
    """Where a name stands last as words of its own, -1 for nowhere: "Israel" is not told in "Israeli"."""
    at = text.rfind(name)
    while at >= 0 and (text[at + len(name) :][:1].isalnum() or text[:at][-1:].isalnum()):
        at = text.rfind(name, 0, at + len(name) - 1)
    return at


def first_at(name: str, text: str) -> int:
    """Where a name stands first as words of its own, -1 for nowhere."""
    at = text.find(name)
    while at >= 0 and (text[at + len(name) :][:1].isalnum() or text[:at][-1:].isalnum()):
        at = text.find(name, at + 1)
    return at
