"""Whose a value is: the person told before it, known by name over all articles of a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from rapidfuzz.distance import OSA

from crosscheck.model import Claim
from crosscheck.words.english import PREPOSITIONS, TITLES
from crosscheck.words.given import GIVEN

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_MOST = 4
"""Words of the longest name that is taken for a person's."""
_LONG = 5
"""Letters from which a name with one letter changed is taken for the same."""
_ALIAS = r"(?:,? (?:aka|also known as|alias),? [\"“'‘]?[\w ]+)"
_ALIASED = re.compile(rf"((?:[A-Z][\w'’.-]* ){{1,3}}[A-Z][\w'’-]+)(?={_ALIAS})")
"""A name in full that an alias follows."""
_BETWEEN = re.compile(
    rf"(?:\.|,? (?:Jr|Sr|II|III)\b\.?)?{_ALIAS}?(?:,[\"”'’]? |[\"”'’],? | \(|(?=,? who| aged?\b))"
    r"(?:(?:,? who (?:is|was|turned) | ?aged? |(?:now|then|only|just) ))?"
)
"""What stands between a name and the age of its bearer: "Berg, ", "Berg (", "Berg, aka “Zip”, "."""
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def people(claims: Iterable[Claim], texts: Mapping[str, str]) -> frozenset[str]:
    """
    Folded last words of the names that are told in full and are a person's, by a known given name or by an age.

    `texts` are those of the claims' articles by id. "Xanadu Quell, 25," and "Xanadu Quell, aka “Zip”, 25," is a person,
    however seldom the given name.
    """
    found = set()
    for claim in claims:
        before = texts[claim.article_id][claim.context.sentence.start : claim.span.start] if claim.kind == "age" else ""
        for name in (*claim.context.actors, *_ALIASED.findall(before)):
            words = name.casefold().split()
            if 2 <= len(words) <= _MOST and (words[0] in GIVEN or _aged(name, before)):
                found.add(last_name(name))
    return frozenset(found)


def _aged(name: str, before: str) -> bool:
    """Whether an age, with `before` its sentence up to it, stands right behind a name."""
    at = -1 if name.isupper() else last_at(name, before)
    return at >= 0 and _BETWEEN.fullmatch(before, at + len(name)) is not None


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
    told = {last_name(name): at for name in people_here if (at := last_at(name.split()[-1], before)) >= 0}
    told |= {word.casefold(): at for word, at in _capitals(before) if at > 0 and word.casefold() in known}
    if told:
        doing = {name: at for name, at in told.items() if not _governed(before, at)} or told
        return max(doing, key=lambda name: (doing[name], name))
    carried = people_here[:1] if claim.context.actors[:1] == tuple(people_here[:1]) else []
    return last_name(carried[0]) if carried and _PRONOUN.search(before) else ""


def _capitals(text: str) -> list[tuple[str, int]]:
    return [(match.group(), match.start()) for match in _CAPITAL.finditer(text)]


def _governed(text: str, at: int) -> bool:
    """Whether a name whose last word stands at `at` hangs on a preposition: "before Judge Anna Berg"."""
    words = text[:at].split()
    while words and (words[-1][:1].isupper() or words[-1].casefold() in TITLES):
        words.pop()
    return bool(words) and words[-1].casefold() in PREPOSITIONS


def last_name(name: str) -> str:
    """The folded last word of a name, without "Jr." and its like; "" for an empty one."""
    words = [word for word in name.casefold().split() if word.rstrip(".") not in _SUFFIXES]
    return words[-1] if words else name.casefold().strip()


def one_person(a: str, b: str) -> bool:
    """
    Whether two folded last names are one: but for a slip of one letter in a longer one, "hallam" and "halalm", or for
    the first half of a double one, "mora-berg" and "berg".
    """
    if a == b or (min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= 1):
        return True
    return a.endswith(f"-{b}") or b.endswith(f"-{a}")


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
