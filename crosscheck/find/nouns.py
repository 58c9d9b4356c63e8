"""What a figure measures: the noun beside it, before it, or the subject of its verb."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.find import lexicon as t
from crosscheck.find.roles import object_of, subject_of
from crosscheck.find.syntax import Phrase, Syntax
from crosscheck.find.tense import governing
from crosscheck.find.verbs import Verb
from crosscheck.words import english as en
from crosscheck.words.concepts import CONCEPTS, concept
from crosscheck.words.places import NATIONALITIES

_REACH = 40
"""Tokens that are looked at on either side of a mention; longer sentences are read in part."""
_HEDGE_REACH = 8
"""Most tokens of hedge and number between "of" and the figure."""
_CONTAINERS = en.word_set(
    "total number group team crew family household maximum minimum average estimate sum record pair batch lot"
)
_HEDGES = en.word_set(
    "vicinity region range order neighborhood neighbourhood excess amount sum maximum minimum average"
)
"""Nouns before "of" that only hedge the figure: "in the vicinity of"."""
_PARENTS = frozenset({"mother", "father", "parent", "mom", "mum", "dad"})
_UNITS = en.word_set(
    "ton tonne kilogram kilo pound litre liter gallon barrel mile kilometre kilometer metre meter acre hectare"
)
_FILLERS = en.word_set("other more additional further extra another of the these those its their his her our all")
_ANAPHORS = frozenset({"other", "more", "fewer", "dead", "injured", "wounded", "missing"})
"""Words that stand for a noun named before, or for people."""
_STANDING = frozenset({"dead", "injured", "wounded", "missing", "homeless", "unemployed", "poor", "sick", "elderly"})
"""Adjectives that stand for people: "the number of dead"."""
_ELLIPTIC = frozenset(
    {"last", "first", "next", "other", "another", "their", "his", "her", "its", "these", "those", "both"}
)
"""Words that leave the noun after a figure to be guessed: "their last three"."""
_AWAY = en.word_set("away from north south east west northeast northwest southeast southwest ahead behind apart off")
_PERCENT = frozenset({"percent", "cent", "%", "pct", "points", "point"})
_CHANGES = frozenset({"increase", "decrease"})
_COPULAS = en.word_set(
    "be total reach stand rise fall grow climb drop increase decrease jump amount number exceed hit surge "
    "decline measure weigh cost last average remain become shrink slip soar plunge gain lose double triple "
    "near approach top surpass pass take go come run close open"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Head noun and words of what is measured, all lemmas; `head` is its token or -1."""

    noun: str = ""
    words: tuple[str, ...] = ()
    head: int = -1
    change: str = ""
    """Lemma of the noun of change: "growth" in "a 12 percent growth in trade"."""
    told: bool = False
    """Of a date: whether the noun itself tells what happened then, and not the verb of the clause."""


NOTHING = Measured()


def measured(syntax: Syntax, first: int, stop: int, kind: str) -> Measured:
    """What the figure on tokens `first` to `stop` (half-open) measures; `NOTHING` where the text does not say."""
    inside = _inside(syntax, first, stop, kind)
    if inside.head >= 0:
        return inside
    beside = _beside(syntax, stop, kind)
    if beside.noun in _ANAPHORS and kind == "count":
        counted = _through_verb(syntax, first, stop, kind)
        return Measured(counted.noun or beside.noun, (*counted.words, *beside.words), beside.head)
    if beside.noun:
        return beside
    before = _before(syntax, first, kind)
    if before.noun:
        return before
    return _through_verb(syntax, first, stop, kind)


def _inside(syntax: Syntax, first: int, stop: int, kind: str) -> Measured:
    """Kinds that span their noun already: a last token that is a noun and no unit."""
    if kind not in {"count", "ordinal"} or stop <= first:
        return NOTHING
    last = stop - 1
    if syntax.tags[last] == t.NOUN and syntax.phrase_at[last] >= 0 and syntax.tokens.lowers[last - 1] != "per":
        return _from_phrase(syntax, first, syntax.phrase_at[last])
    return NOTHING


def _beside(syntax: Syntax, stop: int, kind: str) -> Measured:
    """The noun phrase right after the figure: "30 T-34 tanks", "12 percent growth in trade", "30 of the pilots"."""
    tokens, tags = syntax.tokens, syntax.tags
    index = stop
    limit = min(len(tokens), stop + 8)
    while index < limit and (
        tags[index] == t.HYPHEN or tokens.lowers[index] in _FILLERS or tags[index] in {t.ADV, t.NUM}
    ):
        if tokens.lowers[index] == "of" and kind in {"money", "measure", "age", "duration"}:
            break
        index += 1
    if tokens.lowers[index - 1] == "per":
        return NOTHING
    split = kind == "percent" and tokens.lowers[stop - 1] not in _PERCENT
    if index >= limit or (syntax.tags[stop] == t.DET and tokens.lowers[stop] != "other" and not split):
        return NOTHING
    number = syntax.phrase_at[index]
    if number < 0 and tags[index] in {t.PASTV, t.ING} and kind in {"count", "ordinal"} and index + 1 < limit:
        number = syntax.phrase_at[index + 1]
        if number < 0 or syntax.phrases[number].first != index + 1 or tags[index + 1] == t.DET:
            return NOTHING
        phrase = syntax.phrases[number]
        return _extended(syntax, index + 1, phrase.head, phrase.stop)
    if number >= 0:
        number = _shared_head(syntax, number) if kind == "count" else number
        phrase = syntax.phrases[number]
        calendar = tokens.lowers[phrase.head] in en.CALENDAR_WORDS and tokens.lowers[phrase.head] != "season"
        if calendar or (kind == "count" and _one_name(syntax, phrase.head)):
            return NOTHING
        if kind in {"percent", "money", "measure"} and tags[phrase.head] == t.NAME and tokens.lowers[index - 1] != "of":
            return NOTHING
        return _extended(syntax, index, phrase.head, phrase.stop)
    joins = tokens.lowers[index] in {"of", "worth"} or (tokens.lowers[index] == "in" and kind != "measure")
    if kind in {"money", "duration", "measure"} and joins:
        return _after_preposition(syntax, index)
    return NOTHING


def _shared_head(syntax: Syntax, number: int) -> int:
    """As in "460 Kia and Hyundai vehicles": names joined before one noun count that noun."""
    phrase = syntax.phrases[number]
    at = phrase.stop
    if syntax.tags[phrase.head] != t.NAME or at + 1 >= len(syntax.tokens) or syntax.tags[at] != t.CONJ:
        return number
    other = syntax.phrase_at[at + 1]
    joined = other >= 0 and syntax.tags[at + 1] == t.NAME and syntax.tags[syntax.phrases[other].head] == t.NOUN
    return other if joined else number


def _one_name(syntax: Syntax, head: int) -> bool:
    """A name that is no plural and no people cannot be counted: "mother of 13 Ann Lee"."""
    if syntax.tags[head] != t.NAME:
        return False
    word = syntax.tokens.lowers[head]
    noun = syntax.lemma_of(head)
    return not word.endswith(("s", "men", "people")) and word not in NATIONALITIES and noun not in CONCEPTS


def _after_preposition(syntax: Syntax, index: int) -> Measured:
    """As in "$20 million in trade", "$5 million worth of rice": a common noun, no place and no time."""
    tokens = syntax.tokens
    if tokens.lowers[index] == "worth":
        index += 1
    if tokens.lowers[index] not in {"in", "of"} or index + 1 >= len(tokens):
        return NOTHING
    number = syntax.phrase_at[index + 1]
    if number < 0 or syntax.tags[syntax.phrases[number].head] == t.NAME:
        return NOTHING
    phrase = syntax.phrases[number]
    if syntax.tokens.lowers[phrase.head] in en.CALENDAR_WORDS:
        return NOTHING
    return _extended(syntax, index + 1, phrase.head, phrase.stop)


def _from_phrase(syntax: Syntax, first: int, number: int) -> Measured:
    phrase = syntax.phrases[number]
    return _extended(syntax, max(first, phrase.first), phrase.head, phrase.stop)


def _extended(syntax: Syntax, first: int, head: int, stop: int) -> Measured:
    """The phrase from `first`, with what hangs on a noun of change, a container or an anniversary by "of" or "in"."""
    while syntax.tags[head] == t.NAME and t.NOUN in syntax.tags[first:head]:
        head, stop = head - 1, head
    noun = syntax.lemma_of(head)
    words = syntax.words(first, stop)
    if head and syntax.tags[head - 1] == t.HYPHEN:
        noun = words[-1] if words else noun
    changes = concept(noun) in _CHANGES
    joins = {"of", "in"} if changes else {"of"}
    hangs = changes or noun == "anniversary"
    following = stop
    if hangs and following + 1 < len(syntax.tokens) and syntax.tokens.lowers[following] in joins:
        at = following + 1
        number = syntax.phrase_at[at]
        if number >= 0:
            phrase = syntax.phrases[number]
            more = syntax.words(at, phrase.stop)
            if noun == "anniversary":
                return Measured(noun, tuple(words + more), head)
            if more and syntax.tags[phrase.head] in t.NOMINAL:
                return Measured(syntax.lemma_of(phrase.head), tuple(more + words), phrase.head, noun if changes else "")
    if changes:
        return _change_alone(syntax, first, head, noun, words)
    return Measured(noun, tuple(words), head)


def _change_alone(syntax: Syntax, first: int, head: int, noun: str, words: list[str]) -> Measured:
    """As in "12 percent trade growth": what grows stands before the growth, or is the subject."""
    inner = [index for index in range(first, head) if syntax.tags[index] == t.NOUN]
    if inner:
        return Measured(syntax.lemma_of(inner[-1]), tuple(words), inner[-1], noun)
    earlier = _same_change(syntax, first, noun)
    if earlier is not None:
        return earlier
    verb = governing(syntax, first, head)
    subject = subject_of(syntax, verb) if verb >= 0 else -1
    if subject >= 0 and syntax.phrases[subject].head < first:
        phrase = syntax.phrases[subject]
        return Measured(
            syntax.lemma_of(phrase.head), (*syntax.words(phrase.first, phrase.stop), *words), phrase.head, noun
        )
    return Measured(noun, tuple(words), head, noun)


def _same_change(syntax: Syntax, first: int, noun: str) -> Measured | None:
    """As in "an increase in trade, with a 12 percent increase": the change this sentence named before."""
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[first])]
    number = syntax.phrase_left(first, max(sentence.first, first - _REACH))
    while number >= 0 and syntax.phrases[number].first >= max(sentence.first, first - _REACH):
        phrase = syntax.phrases[number]
        following = syntax.phrase_at[phrase.stop + 1] if phrase.stop + 1 < len(syntax.tokens) else -1
        same = concept(syntax.lemma_of(phrase.head)) == concept(noun)
        if same and following >= 0 and syntax.tokens.lowers[phrase.stop] in {"in", "of"}:
            inner = syntax.phrases[following]
            words = syntax.words(inner.first, inner.stop)
            return Measured(syntax.lemma_of(inner.head), (*words, noun), inner.head, noun)
        number -= 1
    return None


def _before(syntax: Syntax, first: int, kind: str) -> Measured:
    """As in "a debt of $378 million": the noun before "of"; "toll: 30"."""
    tokens = syntax.tokens
    index = first - 1
    floor = max(0, first - _HEDGE_REACH)
    while index > floor and (
        syntax.tags[index] in {t.ADV, t.NUM}
        or tokens.lowers[index] in {"about", "around", "over", "up", "to", "at", "least"}
    ):
        index -= 1
    if index > 1 and tokens.lowers[index] == "at" and tokens.lowers[index - 1] in {"valued", "estimated", "priced"}:
        index -= 1
    if index < 1 or tokens.lowers[index] not in {"of", ":", "worth", "valued", "estimated", "priced"}:
        return NOTHING
    number = syntax.phrase_at[index - 1]
    if number < 0:
        return NOTHING
    phrase = syntax.phrases[number]
    noun = syntax.lemma_of(phrase.head)
    if noun in _PARENTS and kind == "count":
        return Measured("child", ("child",))
    if noun in _HEDGES or (noun in _CONTAINERS and kind == "count"):
        return NOTHING
    words = syntax.words(phrase.first, phrase.stop)
    if concept(noun) in _CHANGES:
        return _changed(syntax, phrase.first, phrase.head, first, noun, words)
    return Measured(noun, tuple(words), phrase.head)


def _changed(syntax: Syntax, first: int, head: int, figure: int, noun: str, words: list[str]) -> Measured:
    """As in "growth of 12 percent in trade" and "trade growth of 12 percent"."""
    limit = min(len(syntax.tokens) - 1, figure + 6)
    for index in range(figure, limit):
        if syntax.tokens.lowers[index] == "in" and syntax.phrase_at[index + 1] >= 0:
            phrase = syntax.phrases[syntax.phrase_at[index + 1]]
            if syntax.tags[phrase.head] == t.NOUN:
                more = syntax.words(index + 1, phrase.stop)
                return Measured(syntax.lemma_of(phrase.head), tuple(more + words), phrase.head, noun)
    return _change_alone(syntax, first, head, noun, words)


def _through_verb(syntax: Syntax, first: int, stop: int, kind: str) -> Measured:
    """The subject of "trade was $20 million"; people in "30 were killed"; the object of "$12 million to upgrade"."""
    number = governing(syntax, first, stop)
    if number < 0 or syntax.tokens.lowers[max(first - 1, 0)] in _ELLIPTIC:
        return NOTHING
    verb = syntax.verbs[number]
    if abs(verb.head - first) > _REACH:
        return NOTHING
    if kind == "count" and verb.lemma in en.BARE_PEOPLE:
        return Measured("people", ("people",))
    if kind == "money":
        purpose = _purpose(syntax, stop)
        if purpose.noun:
            return purpose
    if verb.head >= stop and kind == "count" and verb.lemma not in _COPULAS:
        return NOTHING
    by = syntax.tokens.lowers[max(first - 1, 0)] == "by" and verb.lemma in en.UP_VERBS | en.DOWN_VERBS
    if (kind in {"money", "percent"} and verb.lemma != "be") or (kind == "count" and by and not verb.passive):
        target = object_of(syntax, number, first)
        if target >= 0 and _fits_object(syntax, target, verb, first, stop):
            return named(syntax, target)
    if verb.lemma in _COPULAS or kind in {"percent", "measure", "multiple", "duration"}:
        subject = subject_of(syntax, number)
        if subject >= 0 and syntax.phrases[subject].head < first and _can_measure(syntax, subject, verb, kind):
            phrase = syntax.phrases[subject]
            apart = (kind == "count" and _figured(syntax, phrase)) or _placed(syntax, phrase, first, stop, verb)
            return NOTHING if apart else named(syntax, subject)
    return NOTHING


def _figured(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a phrase has a figure of its own: "16 points", but not "a six-year deal"."""
    tags = syntax.tags
    return any(tags[at] == t.NUM and tags[at + 1] != t.HYPHEN for at in range(phrase.first, phrase.head))


def _placed(syntax: Syntax, phrase: Phrase, first: int, stop: int, verb: Verb) -> bool:
    """As in "Moor was 20 feet away" and "was 10 of 22 for 162 yards": no size of the subject."""
    if verb.lemma != "be":
        return False
    after = syntax.tokens.lowers[stop] if stop < len(syntax.tokens) else ""
    away = after in _AWAY and syntax.tags[phrase.head] == t.NAME
    return away or syntax.tokens.lowers[first - 1] in {"for", "with", "within"}


def _fits_object(syntax: Syntax, number: int, verb: Verb, first: int, stop: int) -> bool:
    """
    Whether a figure can be of the verb's object.

    Not when the figure is the subject itself ("$500 was given"), the object has a figure of its own ("averaged 11
    points, 52 percent"), or the object is who the sum goes to ("offered Moor $2 million").
    """
    phrase = syntax.phrases[number]
    if verb.passive and stop <= verb.first and phrase.head < first:
        return False
    if _figured(syntax, phrase):
        return False
    return syntax.tags[phrase.head] != t.NAME or phrase.stop != first


def _can_measure(syntax: Syntax, subject: int, verb: Verb, kind: str) -> bool:
    """Somebody who has, runs or plays what is measured is not what is measured; Everest is 8,849 metres."""
    if kind == "duration" and syntax.tags[syntax.phrases[subject].head] != t.NOUN:
        return False
    if verb.lemma == "be" and kind == "money" and syntax.tags[syntax.phrases[subject].head] == t.NAME:
        return False
    if verb.lemma in _COPULAS:
        return kind not in {"measure", "multiple"} or verb.lemma not in {"take", "run", "go", "come"}
    return kind in {"percent", "multiple"} and syntax.tags[syntax.phrases[subject].head] == t.NOUN


def purpose_verb(syntax: Syntax, stop: int) -> int:
    """Number of the infinitive that says what a sum is for, right behind it or behind a date; -1 without one."""
    number = syntax.verb_right(stop, stop + 6)
    if number < 0 or syntax.verbs[number].form != "infinitive":
        return -1
    between = range(stop, syntax.verbs[number].first)
    return number if all(syntax.tags[at] in {t.PREP, t.NUM, t.CALENDAR, t.DET} for at in between) else -1


def _purpose(syntax: Syntax, stop: int) -> Measured:
    number = purpose_verb(syntax, stop)
    if number < 0:
        return NOTHING
    target = object_of(syntax, number, syntax.verbs[number].head + 8)
    common = target >= 0 and syntax.tags[syntax.phrases[target].head] != t.NAME
    return named(syntax, target) if common else NOTHING


def named(syntax: Syntax, number: int) -> Measured:
    """A phrase as what is measured: "death toll" is deaths."""
    phrase = syntax.phrases[number]
    words = tuple(syntax.words(phrase.first, phrase.stop))
    noun = syntax.lemma_of(phrase.head)
    if noun == "toll" and (len(words) == 1 or "death" in words):
        noun = "death"
    if (
        (noun in _CONTAINERS or noun in _UNITS)
        and phrase.stop + 1 < len(syntax.tokens)
        and syntax.tokens.lowers[phrase.stop] == "of"
    ):
        inner = syntax.phrase_at[phrase.stop + 1]
        if inner >= 0:
            return named(syntax, inner)
        after = phrase.stop + 1 + (syntax.tags[phrase.stop + 1] == t.DET)
        if after < len(syntax.tokens) and syntax.tokens.lowers[after] in _STANDING:
            return Measured(syntax.tokens.lowers[after], (syntax.tokens.lowers[after],), after)
    return Measured(noun, words, phrase.head)
