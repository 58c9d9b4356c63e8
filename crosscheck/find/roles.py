"""Subject, object and antecedent of a verb group, by position."""

from __future__ import annotations

from crosscheck.find import lexicon as t
from crosscheck.find.syntax import Syntax
from crosscheck.find.verbs import Verb
from crosscheck.words.concepts import TYPICAL_OBJECTS, concept
from crosscheck.words.forms import FINITE_FORMS, PARTICLES

_HANGING = t.VERBAL | {t.PREP, t.TO}
_LIMITS = frozenset({"over", "about", "around", "under", "above", "below", "near", "up"})
_REACH = 40
"""Tokens that are looked at on either side; longer sentences are read in part."""


def subject_of(syntax: Syntax, number: int) -> int:
    """
    Number of the noun phrase that is the subject of a verb group, -1 when it is a pronoun or missing.

    Phrases that hang on another by a preposition are passed over; a relative pronoun points at the noun before it.
    """
    verb = _first_of_chain(syntax, number)
    if verb.first and syntax.tags[verb.first - 1] == t.PRON:
        return -1
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[verb.head])]
    floor = max(sentence.first, verb.first - _REACH)
    found = nearest = syntax.phrase_left(verb.first, floor)
    certain = verb.first != verb.head or syntax.tokens.lowers[verb.head] in FINITE_FORMS
    for _ in range(8):
        if found < 0:
            return -1
        phrase = syntax.phrases[found]
        apart = syntax.clauses[phrase.head] != syntax.clauses[verb.first]
        if apart and not certain and not _relative(syntax, verb, phrase.stop):
            return -1
        before = phrase.first - 1
        if before >= floor and syntax.tags[before] == t.CONJ and _coordinated(syntax, found, floor):
            found -= 1
            continue
        if before < floor or syntax.tags[before] not in _HANGING or _hedged(syntax, phrase.first, floor):
            return found
        further = _further(syntax, found, floor, certain=certain)
        if further < 0:
            return _at_end(syntax, verb, found, nearest, floor)
        found = further
    return found


def _coordinated(syntax: Syntax, number: int, floor: int) -> bool:
    """As in "trade between Laos and Russia": the last of two phrases that hang on another together."""
    other = syntax.phrases[number - 1]
    before = other.first - 1
    return other.stop == syntax.phrases[number].first - 1 and before >= floor and syntax.tags[before] == t.PREP


def _hedged(syntax: Syntax, first: int, floor: int) -> bool:
    """As in "close to 2,000 troops": words before a number that limit it and hang it on nothing."""
    if syntax.tags[first] != t.NUM:
        return False
    words = syntax.tokens.lowers
    if words[first - 1] == "to":
        return first - 2 >= floor and words[first - 2] in {"close", "up", "next"}
    return words[first - 1] in _LIMITS and (first - 2 < floor or syntax.tags[first - 2] not in t.NOMINAL)


def _further(syntax: Syntax, number: int, floor: int, *, certain: bool) -> int:
    """
    The phrase that phrase `number` hangs on by a preposition; -1 where there is none.

    Of a verb group with auxiliaries (`certain`) the subject may stand before a relative clause or an infinitive:
    "a monument to honour pilots who died in the war was unveiled".
    """
    before = syntax.phrases[number].first - 1
    if syntax.tags[before] in {t.PREP, t.TO}:
        further = syntax.phrase_left(before, floor)
        if further >= 0 and _joined(syntax, further, number):
            return further
    if not certain:
        return -1
    group = syntax.verb_left(before + 1, floor)
    if group < 0:
        return -1
    verb = syntax.verbs[group]
    opener = verb.first - 1
    if verb.form == "infinitive":
        return syntax.phrase_left(verb.first, floor)
    if opener >= floor and syntax.tokens.lowers[opener] in {"who", "which", "that"}:
        return syntax.phrase_left(opener, floor)
    return -1


def _at_end(syntax: Syntax, verb: Verb, found: int, nearest: int, floor: int) -> int:
    """The subject where no further phrase can be reached: a bare participle belongs to the noun it touches."""
    before = syntax.phrases[found].first - 1
    if syntax.tags[before] in t.VERBAL or syntax.phrases[nearest].stop >= verb.first:
        return nearest
    return -1 if before == floor or syntax.tokens.words[before - 1] in {",", "."} else found


def _first_of_chain(syntax: Syntax, number: int) -> Verb:
    """As in "killed 30 and wounded 12": the second verb has the subject of the first."""
    verb = syntax.verbs[number]
    for _ in range(3):
        if not verb.first or syntax.tags[verb.first - 1] != t.CONJ or number == 0:
            break
        before = syntax.verbs[number - 1]
        if syntax.clauses[before.head] != syntax.clauses[verb.head] or before.form == "infinitive":
            break
        number, verb = number - 1, before
    return verb


def antecedent(syntax: Syntax, verb: int) -> int:
    """Number of the noun phrase that the relative clause of a verb group hangs on, -1 where there is none."""
    group = syntax.verbs[verb]
    index = group.first - 1
    while index > max(0, group.first - 12) and syntax.clauses[index] == syntax.clauses[group.head]:
        if syntax.tokens.lowers[index] in {"which", "that", "whom"} and syntax.tags[index] == t.SUB:
            return fitting(syntax, syntax.phrase_left(index, index - 6), group.lemma)
        index -= 1
    return -1


def fitting(syntax: Syntax, number: int, verb: str) -> int:
    """
    The phrase a verb is about, among `number` and those it hangs on: "the Treaty on Amity signed in May" is a treaty.

    Only verbs with a settled kind of object choose; for the others `number` stands.
    """
    wanted = TYPICAL_OBJECTS.get(verb)
    if wanted is None or number < 0:
        return number
    at = number
    for _ in range(4):
        phrase = syntax.phrases[at]
        if concept(syntax.lemma_of(phrase.head)) in wanted:
            return at
        if not phrase.first or syntax.tags[phrase.first - 1] not in {t.PREP, t.TO, t.CONJ}:
            break
        at = syntax.phrase_left(phrase.first - 1, phrase.first - 5)
        if at < 0:
            break
    return number


def _joined(syntax: Syntax, further: int, nearer: int) -> bool:
    """Whether two phrases stand in one clause with no verb between them."""
    one, other = syntax.phrases[further], syntax.phrases[nearer]
    return syntax.clauses[one.head] == syntax.clauses[other.head] and syntax.verb_left(other.first, one.stop) < 0


def _relative(syntax: Syntax, verb: Verb, stop: int) -> bool:
    return 0 <= verb.first - stop <= 3 and any(
        syntax.tokens.lowers[index] in {"who", "which", "that"} for index in range(stop, verb.first)
    )


def object_of(syntax: Syntax, number: int, ceiling: int) -> int:
    """Number of the noun phrase right after a verb group, before token `ceiling`; of a passive, its subject."""
    verb = syntax.verbs[number]
    if verb.passive:
        return subject_of(syntax, number)
    index = verb.stop
    if index < len(syntax.tokens) and syntax.tokens.lowers[index] in PARTICLES.get(verb.lemma, ()):
        index += 1
    while index < min(ceiling, verb.stop + 3, len(syntax.tokens)) and syntax.tags[index] in {t.ADV, t.PASTV}:
        index += 1
    if index >= min(ceiling, len(syntax.tokens)):
        return -1
    return syntax.phrase_at[index]
