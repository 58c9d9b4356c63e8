"""What a date, a time or an extent is the date of: the event noun or verb it hangs on."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.find import lexicon as t
from crosscheck.find.nouns import NOTHING, Measured, named
from crosscheck.find.roles import antecedent, fitting, object_of, subject_of
from crosscheck.find.syntax import Syntax
from crosscheck.words import english as en
from crosscheck.words.concepts import ACTS, CONCEPTS, NOMINALISATIONS
from crosscheck.words.forms import VERB_FORMS

_REACH = 40
_LONGEST = 12
"""Tokens between a date and the head of the phrase it stands before; longer ones are rows of words, not phrases."""
_ANCHORING = frozenset(
    {"during", "after", "before", "of", "at", "since", "following", "for", "until", "amid", "throughout", "in"}
)
_THINGS = en.word_set(
    "account air arm balance book border center centre coach command cost counsel crowd fine grant gun harbor harbour "
    "house issue jail judge name order outlaw pilot plant present produce profit rocket rule share ship star support "
    "suspect tax train value wage witness wound act building body administration corporation dwelling foundation "
    "government legislation monument parliament population proportion spending regulation"
)
"""Nouns that look like verbs or their nouns and name no happening."""
_LIGHT = frozenset({"pay", "make", "take", "undertake", "conduct", "have"})
"""Verbs that leave the telling to their object: "paid a visit"."""
_LOOSE = frozenset({"to", "on", "about", "over", "with", "by", "from", "into", "under", "against", "as"})


def dated(syntax: Syntax, first: int, stop: int, verb: int) -> Measured:
    """What a date is the date of: a noun of its clause or else the verb's; "cancelled it" is a cancellation."""
    found = happening(syntax, first, stop, verb)
    act = ACTS.get(syntax.verbs[verb].lemma, "") if verb >= 0 and not found.noun else ""
    return Measured(act, (act,)) if act else found


def happening(syntax: Syntax, first: int, stop: int, verb: int) -> Measured:
    """The happening that the temporal mention on tokens `first` to `stop` dates; `verb` is the governing verb or -1."""
    right = _right_beside(syntax, first, stop)
    if right.noun:
        return right
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[first])]
    left_verb = verb >= 0 and syntax.verbs[verb].head < first
    if verb >= 0 and not left_verb:
        return _around(syntax, verb, syntax.verbs[verb].head + _REACH)
    floor = max(sentence.first, first - _REACH, syntax.verbs[verb].stop if left_verb else 0)
    anchored, nearest = _events_left(syntax, first, floor)
    if anchored >= 0:
        return replace(named(syntax, anchored), told=True)
    if verb < 0:
        return named(syntax, nearest) if nearest >= 0 else NOTHING
    target = object_of(syntax, verb, first)
    if target >= 0 and _is_event(syntax, target):
        return replace(named(syntax, target), told=syntax.verbs[verb].lemma in _LIGHT)
    subject = subject_of(syntax, verb)
    if nearest >= 0 and target < 0:
        return named(syntax, nearest)
    if syntax.verbs[verb].lemma in en.SPEECH:
        return NOTHING
    if target < 0:
        target = antecedent(syntax, verb)
    act = NOMINALISATIONS.get(syntax.verbs[verb].lemma)
    if act and not (subject >= 0 and _is_event(syntax, subject)):
        return Measured(act, (act,))
    target, subject = (fitting(syntax, number, syntax.verbs[verb].lemma) for number in (target, subject))
    return _first_named(
        syntax, (subject,) if subject >= 0 and _is_event(syntax, subject) else (target, nearest, subject)
    )


def _right_beside(syntax: Syntax, first: int, stop: int) -> Measured:
    """As in "the May 9 parade", "Tuesday's attack", "a three-day visit"."""
    index = stop
    if index < len(syntax.tokens) and (syntax.tags[index] == t.HYPHEN or _inside_phrase(syntax, first, index)):
        index += 1
    if index >= len(syntax.tokens) or syntax.tags[index] not in {t.NOUN, t.ADJ, t.NAME, t.ING, t.PASTV}:
        return NOTHING
    number = syntax.phrase_at[index]
    if number < 0:
        return NOTHING
    phrase = syntax.phrases[number]
    if phrase.head - index > _LONGEST or syntax.tokens.lowers[phrase.head] in en.CALENDAR_WORDS:
        return NOTHING
    if syntax.tags[phrase.head] != t.NOUN and syntax.lemma_of(phrase.head) not in en.EVENT_NOUNS:
        return NOTHING
    words = syntax.words(index, phrase.stop)
    return Measured(syntax.lemma_of(phrase.head), tuple(words), phrase.head)


def _inside_phrase(syntax: Syntax, first: int, index: int) -> bool:
    """As in "the May 7, 2015, shooting": an article before the date and a comma behind it."""
    return first > 0 and syntax.tags[first - 1] in {t.DET, t.ADJ} and syntax.tokens.words[index] == ","


def _events_left(syntax: Syntax, first: int, floor: int) -> tuple[int, int]:
    """Numbers of the nearest anchored event phrase left of token `first`, and of the nearest event at all; or -1."""
    nearest = -1
    number = syntax.phrase_left(first, floor)
    clause = syntax.clauses[max(first - 1, 0)]
    while number >= 0:
        phrase = syntax.phrases[number]
        if phrase.first < floor or syntax.clauses[phrase.head] != clause:
            break
        if _is_event(syntax, number):
            before = syntax.tokens.lowers[phrase.first - 1] if phrase.first else ""
            owner = syntax.phrase_at[phrase.first - 2] if before == "of" and phrase.first > 1 else -1
            if owner >= 0 and _is_event(syntax, owner):
                number = owner
                continue
            if before in _ANCHORING:
                return number, number if nearest < 0 else nearest
            if nearest < 0 or before not in _LOOSE:
                nearest = number
        number -= 1
    return -1, nearest


def _around(syntax: Syntax, verb: int, ceiling: int) -> Measured:
    """For a date before its verb: an event among object and subject, else the object, else the subject."""
    target = object_of(syntax, verb, ceiling)
    subject = subject_of(syntax, verb)
    for number in (target, subject):
        if number >= 0 and _is_event(syntax, number):
            return replace(named(syntax, number), told=number == target and syntax.verbs[verb].lemma in _LIGHT)
    if syntax.verbs[verb].lemma in en.SPEECH:
        return NOTHING
    act = NOMINALISATIONS.get(syntax.verbs[verb].lemma)
    if act:
        return Measured(act, (act,))
    return _first_named(syntax, (target, antecedent(syntax, verb), subject))


def _first_named(syntax: Syntax, numbers: tuple[int, ...]) -> Measured:
    """The first phrase with a common noun as its head."""
    for number in numbers:
        head = syntax.phrases[number].head if number >= 0 else -1
        if head >= 0 and _common(syntax, head) and syntax.tokens.lowers[head] not in en.CALENDAR_WORDS:
            return named(syntax, number)
    return NOTHING


def _common(syntax: Syntax, head: int) -> bool:
    """A common noun, or one that only its capital makes a name: "the Treaty on Amity"."""
    return syntax.tags[head] == t.NOUN or (syntax.tags[head] == t.NAME and syntax.tokens.lowers[head] in CONCEPTS)


def _is_event(syntax: Syntax, number: int) -> bool:
    """Whether a phrase's head names a happening: listed, or a noun made from a verb."""
    head = syntax.phrases[number].head
    noun = syntax.lemma_of(head)
    if syntax.tags[head] != t.NOUN:
        return False
    if noun in en.EVENT_NOUNS:
        return True
    return noun in CONCEPTS and (noun in VERB_FORMS or noun.endswith(("ion", "ment", "ing"))) and noun not in _THINGS
