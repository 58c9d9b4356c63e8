"""Subject, object and antecedent of a verb group, by position."""

from __future__ import annotations

from crosscheck.find import lexicon as t
from crosscheck.find.syntax import Syntax
from crosscheck.find.verbs import Verb

_REACH = 40
"""Tokens that are looked at on either side; longer sentences are read in part."""


def subject_of(syntax: Syntax, number: int) -> int:
    """
    Number of the noun phrase that is the subject of a verb group, -1 when it is a pronoun or missing.

    Phrases that hang on another by a preposition are passed over; a relative pronoun points at the noun before it.
    """
    verb = _first_of_chain(syntax, number)
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[verb.head])]
    floor = max(sentence.first, verb.first - _REACH)
    found = syntax.phrase_left(verb.first, floor)
    clause = syntax.clauses[verb.first]
    for _ in range(6):
        if found < 0:
            return -1
        phrase = syntax.phrases[found]
        if syntax.clauses[phrase.head] != clause and not _relative(syntax, verb, phrase.stop):
            return -1
        before = phrase.first - 1
        if before >= floor and syntax.tags[before] in {t.PREP, t.TO}:
            further = syntax.phrase_left(before, floor)
            if further >= 0 and _joined(syntax, further, found):
                found = further
                continue
            if phrase.stop >= verb.first:
                return found
            return -1 if before == floor or syntax.tokens.words[before - 1] in {",", "."} else found
        return found
    return found


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
            return syntax.phrase_left(index, index - 6)
        index -= 1
    return -1


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
    while index < min(ceiling, verb.stop + 3, len(syntax.tokens)) and syntax.tags[index] in {t.ADV, t.PASTV}:
        index += 1
    if index >= min(ceiling, len(syntax.tokens)):
        return -1
    return syntax.phrase_at[index]
