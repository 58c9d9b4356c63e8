"""Whose a value is: the person told before it, known by name over all articles of a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from rapidfuzz.distance import OSA

from crosscheck.model import Claim
from crosscheck.words.bodies import personal
from crosscheck.words.english import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, SAYING, TITLES
from crosscheck.words.given import GIVEN

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_MOST = 4
"""Words of the longest name that is taken for a person's."""
_LONG = 5
"""Letters from which a name with one letter changed is taken for the same."""
ALIAS = r",? (?:aka|also known as|alias),? [\"“'‘]?"
"""What stands between a name and the other name its bearer goes by."""
_ALIAS = rf"(?:{ALIAS}[\w ]{{1,30}})"
_ALIASED = re.compile(rf"(?<![\w'’-])((?:[A-Z][\w'’.-]{{0,30}} ){{1,3}}[A-Z][\w'’-]{{0,30}})(?={_ALIAS})")
"""A name in full that an alias follows."""
_BETWEEN = re.compile(
    rf"(?:\.|,? (?:Jr|Sr|II|III)\b\.?)?{_ALIAS}?(?:,[\"”'’]? |[\"”'’],? | \(|(?=,? who| aged?\b))"
    r"(?:(?:,? who (?:is|was|turned) | ?aged? |(?:now|then|only|just) ))?"
)
"""What stands between a name and the age of its bearer: "Berg, ", "Berg, aka “Zip”, ", "Berg, who is "."""
_WITH_AGE = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]{1,30}), (?:aka [^,]{1,30}, )?\d{1,3},")
_NICKNAMED = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]{1,30}) [\"“][^\"“”\n]{1,25}[\"”] ([A-Z][\w'’-]{1,30})")
"""A given name and a last one with a nickname between: "Kojo “Ace” Berg"."""
_MORTAL = re.compile(
    r"(?<![\w'’-])([A-Z][\w'’-]{1,30}) (?:died|(?:was|had been|has been) (?:\w+ly )?(?:shot|killed|stabbed"
    r"|wounded|arrested|charged|sentenced|convicted|indicted|pronounced|hospitalized|born|buried))\b"
)
"""A word written large and what befalls nobody but a person."""
_BEHIND = re.compile(r"[\w'’-]+ ([a-z]+)")
"""A name's last word and the word behind it: who fires a shot or "who" stands there acts."""
_FAR = 300
"""Code points before a value within which a last name with an age may own it, so that long lists stay cheap."""
_TITLED = 90
"""Most code points from a preposition to the last word of a name that it governs."""
_NO_GIVEN = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | SAYING | TITLES
_GOVERNING = PREPOSITIONS | {"to"}
_PLACING = frozenset({"from", "in", "at", "near", "to", "the"})
"""Words before a place: "from Cedar Falls, 52"."""
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def people(claims: Iterable[Claim], texts: Mapping[str, str]) -> frozenset[str]:
    """
    Folded last words of the names told in full that are a person's, by a known given name, an age or a nickname.

    `texts` are those of the claims' articles by id. "Xanadu Quell, 25,", "Xanadu Quell, aka “Zip”, 25," and "Xanadu
    “Zip” Quell" is a person, however seldom the given name, and so is Xanadu Quell where "Quell died".
    """
    found = {
        last.casefold() for text in texts.values() for given, last in _NICKNAMED.findall(text) if _bears(given, last)
    }
    mortal = {last.casefold() for text in texts.values() for last in _MORTAL.findall(text)}
    for claim in claims:
        before, after = _around(claim, texts) if claim.kind == "age" else ("", "")
        aliased = _ALIASED.findall(before) if "aka" in before or "alias" in before or "known" in before else ()
        for name in (*claim.context.actors, *aliased):
            words = name.casefold().split()
            if not 2 <= len(words) <= _MOST:
                continue
            if words[0] in GIVEN or _aged(name, before, after) or (last_name(name) in mortal and personal(name)):
                found.add(last_name(name))
    return frozenset(found)


def _bears(given: str, last: str) -> bool:
    """Whether two words around one in quotation marks may name a person: not "The “Late Show” Host"."""
    name = f"{given} {last}"
    return not name.isupper() and given.casefold() not in _NO_GIVEN and personal(name)


def _around(claim: Claim, texts: Mapping[str, str]) -> tuple[str, str]:
    """The sentence of a claim before and behind its value."""
    text, sentence = texts[claim.article_id], claim.context.sentence
    return text[sentence.start : claim.span.start], text[claim.span.end : sentence.end]


def _aged(name: str, before: str, after: str) -> bool:
    """Whether an age stands right before or behind a name that may be a person's and is not told as a place's."""
    if name.isupper() or not personal(name):
        return False
    if after.lstrip().startswith(name):
        return True
    at = last_at(name, before)
    if at < 0 or _BETWEEN.fullmatch(before, at + len(name)) is None:
        return False
    word = before[:at].rsplit(maxsplit=1)[-1:]
    return not word or word[0].casefold() not in _PLACING


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

    A titled one on a preposition ("before Judge Lund") is passed over while another is told. Where a pronoun alone
    stands before the value, that is the first person of the claim's surroundings, which begin with the subject of the
    sentence before.
    """
    before = text[claim.context.sentence.start : claim.span.start]
    people_here = [name for name in claim.context.actors if last_name(name) in known]
    told = {last_name(name): at for name in people_here if (at := last_at(name.split()[-1], before)) >= 0}
    told |= {name: at for name, at in _by_given_names(people_here, before) if name not in told}
    told |= {name: at for name, at in _beside_ages(before) if name in known and name not in told}
    if told:
        doing = {name: at for name, at in told.items() if not _governed(before, at)} or told
        return max(doing, key=lambda name: (doing[name], name))
    carried = people_here[:1] if claim.context.actors[:1] == tuple(people_here[:1]) else []
    return last_name(carried[0]) if carried and _PRONOUN.search(before) else ""


def _by_given_names(names: Iterable[str], text: str) -> list[tuple[str, int]]:
    """Folded last names of those told by their given names alone, and where: "Ilse" is Ilse Berg."""
    given = ((name, name.split()[0]) for name in names if len(name.split()) > 1)
    found = ((last_name(name), last_at(first, text)) for name, first in given if first.casefold() in GIVEN)
    return [(name, at) for name, at in found if at >= 0]


def _beside_ages(text: str) -> list[tuple[str, int]]:
    """Folded single words with an age behind them near the end of `text`, which may be last names: "Berg, 25, "."""
    found = _WITH_AGE.finditer(text, max(0, len(text) - _FAR))
    return [(match[1].casefold(), match.start()) for match in found]


def _governed(text: str, at: int) -> bool:
    """Whether a titled name, its last word at `at`, hangs on a preposition and does nothing itself: "by Mayor Berg"."""
    words = text[max(0, at - _TITLED) : at].split()
    titled = False
    while words and (words[-1][:1].isupper() or words[-1].casefold() in TITLES):
        titled |= words.pop().casefold().strip(".") in TITLES
    if not (titled and words and words[-1].casefold() in _GOVERNING):
        return False
    behind = _BEHIND.match(text, at)
    return behind is not None and behind[1].casefold() in _GOVERNING


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
