"""A word class for every token, by word lists, endings and neighbours; one pass over a text."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.find.lexicon import (
    ADJ,
    ADV,
    AUXILIARY,
    BE,
    CALENDAR,
    CONJ,
    DET,
    DO,
    HAVE,
    HYPHEN,
    ING,
    MARK,
    MODAL,
    NAME,
    NOMINAL,
    NOT,
    NOUN,
    NUM,
    PASTV,
    PREP,
    PRON,
    SUB,
    TO,
    VERB,
    VERBAL,
    lexical,
)
from crosscheck.find.sentences import Outline, Sentence
from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.words import english as en
from crosscheck.words.concepts import CONCEPTS
from crosscheck.words.forms import INVARIANT_VERBS
from crosscheck.words.places import NATIONALITIES, PLACES

_CLOCK_WORDS = en.word_set("am pm et ct mt pt est edt cst cdt pst pdt ist cet cest bst gmt utc")
_CALENDAR_NAMES = _CLOCK_WORDS | en.MONTHS | en.WEEKDAYS | en.word_set("christmas easter")
_ORDINAL_ENDINGS = frozenset({"s", "st", "nd", "rd", "th"})
_PEOPLES = frozenset(PLACES) | frozenset(NATIONALITIES)
_CURRENCY_SIGNS = frozenset("$£€¥₹₽₩₪₭")
_PREFIXES = frozenset({"re", "co", "pre", "over"})
_NAMES_TOO = en.MONTH_ABBREVIATIONS | en.DAY_ABBREVIATIONS | {"may", "march", "april", "august", "june"}
"""Words that name a month or day, and people too: they need a number or "in" beside them."""
_PEOPLE_TOO = en.word_set(
    "individual official adult local male female human criminal junior senior deputy chief lead minor"
)
_NOUNS_AHEAD = frozenset({NOUN, NAME, ADJ, NUM, CONJ, "vbn", "vzn", "vgn"})
_STANDING = frozenset({"more", "others", "dead", "injured", "wounded"})
"""Words that stand for people, so that what follows is a verb: "five more await trial"."""
_INNER_MARKS = frozenset("'’$£€%")
_STARTING = frozenset(':“"•')
_NAME_OPENERS = en.word_set(
    "new north south east west great united royal national central international federal general northern "
    "southern eastern "
    "western upper lower old grand big red white black blue green golden supreme high first second third great "
    "little inner"
)
_BEFORE_MONTHS = en.word_set(
    "in since until till by from to of last next this early late mid between and through during before after"
)


def tag(tokens: Tokens, outline: Outline) -> list[str]:
    """The class of every token, in order."""
    tags = [""] * len(tokens)
    seen = _seen_lower(tokens)
    titles = [_is_title_case(tokens, sentence) for sentence in outline.sentences]
    capitals = _seen_capital(tokens, outline, titles)
    for sentence, title in zip(outline.sentences, titles, strict=True):
        _tag_sentence(tokens, sentence, tags, _Known(seen, capitals, title))
    return tags


def _seen_lower(tokens: Tokens) -> frozenset[str]:
    """Words that stand in lower case somewhere: their capital at a sentence's start says nothing."""
    return frozenset(word for word, lower in zip(tokens.words, tokens.lowers, strict=True) if word == lower)


def _seen_capital(tokens: Tokens, outline: Outline, titles: list[bool]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence: at a start too they are names."""
    found: set[str] = set()
    for sentence, title in zip(outline.sentences, titles, strict=True):
        if not title:
            for index in range(sentence.first + 1, sentence.stop):
                word = tokens.words[index]
                if word[0].isupper() and tokens.kinds[index - 1] != MARK:
                    found.add(tokens.lowers[index])
    return frozenset(found)


def _is_title_case(tokens: Tokens, sentence: Sentence) -> bool:
    """A headline in capitals: most longer words begin with one, and no stop ends it."""
    if tokens.words[sentence.stop - 1] == ".":
        return False
    long = [i for i in range(sentence.first, min(sentence.stop, sentence.first + 40)) if len(tokens.words[i]) > 3]
    words = [tokens.words[i] for i in long if tokens.kinds[i] == WORD]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.75 * len(words)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a text and a sentence tell of capitals: words seen without and with one, and whether it is a headline."""

    lower: frozenset[str]
    capital: frozenset[str]
    title: bool


def _tag_sentence(tokens: Tokens, sentence: Sentence, tags: list[str], known: _Known) -> None:
    kinds, lowers = tokens.kinds, tokens.lowers
    previous = ""
    start = True
    doubtful = -1
    verbs = False
    for index in range(sentence.first, sentence.stop):
        if kinds[index] != WORD:
            if kinds[index] == NUMBER:
                tags[index] = previous = NUM
                start = False
                continue
            word = lowers[index]
            tags[index] = found = _mark(tokens, index)
            start = start or word in _STARTING
            if found == MARK and word not in _INNER_MARKS:
                previous = "," if word == "," else ""
            continue
        by_itself = lexical(lowers[index])
        found = _by_shape(tokens, index, sentence, previous)
        if not found and by_itself[0] in "vNJR" and tokens.words[index][0].isupper():
            found = _name(tokens, index, by_itself, known, start=start)
        start = False
        if not found:
            found = by_itself
            if by_itself[0] == "v":
                found = _verb_or_not(tokens, index, sentence.stop, by_itself, previous, tags)
                if found == NOUN and doubtful < 0 and previous in NOMINAL and by_itself in {"vbn", "vzn"}:
                    doubtful = index
                verbs = verbs or found in VERBAL
            elif by_itself in AUXILIARY:
                verbs = True
            elif by_itself in {SUB, ADJ}:
                found = _by_neighbours(tokens, index, sentence, by_itself, previous)
        tags[index] = found
        if found not in {ADV, NOT}:
            previous = found
    if not verbs and doubtful >= 0:
        tags[doubtful] = VERB


def _by_shape(tokens: Tokens, index: int, sentence: Sentence, previous: str) -> str:
    """Ordinal endings, initials and names of months and days; "" for any other word."""
    lower = tokens.lowers[index]
    if tokens.glued[index] and lower in _ORDINAL_ENDINGS and tokens.kinds[index - 1] == NUMBER:
        return NUM
    if not tokens.words[index][0].isupper():
        return CALENDAR if lower in _CLOCK_WORDS and _is_calendar(tokens, index, sentence) else ""
    if previous == NAME and len(lower) == 1 and _stop_glued(tokens, index):
        return NAME
    named = lower.removesuffix("'s") in _CALENDAR_NAMES and _is_calendar(tokens, index, sentence)
    return CALENDAR if named else ""


def _name(tokens: Tokens, index: int, by_itself: str, known: _Known, *, start: bool) -> str:
    if by_itself in {NUM, NOT}:
        return ""
    inside = not start and not known.title
    return NAME if inside or _named_at_start(tokens, index, tokens.lowers[index], by_itself, known) else ""


def _by_neighbours(tokens: Tokens, index: int, sentence: Sentence, by_itself: str, previous: str) -> str:
    """As in "at that time", where "that" is a determiner, and "one individual", where no noun follows."""
    lower = tokens.lowers[index]
    if by_itself == SUB:
        return DET if lower == "that" and previous == PREP else SUB
    counted = lower in _PEOPLE_TOO and previous in {NUM, DET} and _alone(tokens, index, sentence)
    return NOUN if counted else ADJ


def _alone(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether no noun or adjective follows, so that the word is a noun itself: "one individual died"."""
    if index + 1 < sentence.stop and tokens.words[index + 1] in "-‑–":
        return False
    return _ahead(tokens, index, sentence.stop) not in _NOUNS_AHEAD


def _stop_glued(tokens: Tokens, index: int) -> bool:
    """An initial: its stop touches it."""
    return index + 1 < len(tokens) and tokens.words[index + 1] == "." and tokens.glued[index + 1]


def _is_calendar(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a word that can name a month or day does: "May 9", "in May", not "may stay" or "Sun Microsystems"."""
    word = tokens.words[index]
    if tokens.lowers[index] in _CLOCK_WORDS:
        before = tokens.lowers[index - 1] if index > sentence.first else ""
        return before[:1].isdecimal() or before in {"am", "pm", "a.m.", "p.m.", "noon", "midnight"}
    if not word[0].isupper():
        return False
    if tokens.lowers[index].endswith("'s"):
        return True
    if tokens.lowers[index] not in _NAMES_TOO:
        return True
    near = index + 1 < sentence.stop and tokens.kinds[index + 1] == NUMBER
    near = near or (index > sentence.first and tokens.kinds[index - 1] == NUMBER)
    follows = index > sentence.first and tokens.lowers[index - 1] in _BEFORE_MONTHS
    return near or follows or (len(word) in {3, 4} and word != "May" and _stop_glued(tokens, index))


def _mark(tokens: Tokens, index: int) -> str:
    word = tokens.words[index]
    if word in "-‑–/" and tokens.glued[index] and index + 1 < len(tokens) and tokens.glued[index + 1]:
        return HYPHEN
    return MARK


def _named_at_start(tokens: Tokens, index: int, lower: str, by_itself: str, known: _Known) -> bool:
    """Whether a capitalised word at a sentence's start, or in a headline, is a name."""
    following = index + 1
    next_upper = following < len(tokens) and tokens.kinds[following] == WORD and tokens.words[following][0].isupper()
    if lower in _NAME_OPENERS and next_upper and not known.title:
        return True
    if by_itself != NOUN:
        return tokens.words[index].isupper() and len(lower) > 1 and not known.title and lower not in known.lower
    if (lower in known.capital and lower not in known.lower and not known.title) or lower.removesuffix(
        "'s"
    ) in _PEOPLES:
        return True
    if lower in known.lower or lower in en.TITLES or lower in CONCEPTS or lower in en.EVENT_NOUNS:
        return False
    if lower.endswith("s") and lower[:-1] in known.lower:
        return False
    if known.title:
        return lower not in en.EVENT_NOUNS
    return (
        next_upper
        or tokens.words[index].isupper()
        or not lower.endswith(("s", "ion", "ment", "ness", "er", "ity", "ist"))
    )


def _verb_or_not(tokens: Tokens, index: int, stop: int, by_itself: str, previous: str, tags: list[str]) -> str:
    """Decide between verb, noun and adjective by the neighbours."""
    if tokens.glued[index] and index > 1 and tags[index - 1] == HYPHEN and tokens.lowers[index - 2] not in _PREFIXES:
        return ADJ if by_itself in {"vd", "vg"} else NOUN
    ahead = _ahead(tokens, index, stop)
    if by_itself == "vd":
        if previous == DET and ahead == NUM:
            return ADJ
        if previous in {DET, ADJ} and ahead in {NOUN, NAME, ADJ, "vbn", "vzn"}:
            return ADJ
        if previous in {PREP, NUM, CONJ, "", ","} and ahead in {NOUN, "vbn", "vzn"} and not _agent(tokens, index, stop):
            return ADJ if previous in {PREP, NUM} else PASTV
        return NOUN if previous == DET and ahead in {PREP, MARK, BE, ""} else PASTV
    if by_itself == "vgn":
        acts = previous in {",", BE, NOUN, NAME, SUB, PREP} and ahead in {DET, NUM, PRON, NAME, "vbn", "vzn"}
        acts = acts or (previous == "" and ahead == NUM)
        return ING if acts or (previous == "," and _few_words_to_number(tokens, index, stop)) else NOUN
    if by_itself == "vg":
        if previous in {DET, ADJ} or (previous == NUM and ahead not in {DET, PREP, TO}):
            return NOUN if ahead in {PREP, MARK, "", BE, MODAL, HAVE, CONJ} else ADJ
        return ING
    if by_itself == "vz" and index and tokens.lowers[index - 1] == "one":
        return VERB
    if by_itself == "vb" and index and tokens.lowers[index - 1] in _STANDING:
        return VERB
    if by_itself == "vbn" and index > 1 and tokens.lowers[index - 1] == "that" and not _many(tokens, index - 2):
        return NOUN
    following = tokens.lowers[index + 1] if index + 1 < stop else ""
    plural = index > 0 and _many(tokens, index - 1)
    return _base_form(by_itself, tokens.lowers[index], previous, ahead, following, plural=plural)


def _many(tokens: Tokens, index: int) -> bool:
    """Whether a word may be a plural, and so the subject of a base form: "firms that trade", not "said that trade"."""
    return tokens.lowers[index].endswith(("s", "men", "people", "children", "police"))


def _few_words_to_number(tokens: Tokens, index: int, stop: int) -> bool:
    """As in ", killing at least 22": a hedge and a number make the -ing form a verb."""
    following = range(index + 1, min(index + 4, stop))
    return any(tokens.kinds[at] == NUMBER or lexical(tokens.lowers[at]) == NUM for at in following)


def _base_form(by_itself: str, lower: str, previous: str, ahead: str, ahead_lower: str, *, plural: bool) -> str:
    if by_itself == "vbj":
        return VERB if previous in {TO, MODAL, DO, PRON} else ADJ
    if ahead in AUXILIARY and previous not in {TO, MODAL, DO, PRON}:
        return NOUN
    noun_too = by_itself.endswith("n")
    third = by_itself.startswith("vz")
    if previous in {TO, MODAL, DO} and not third:
        return VERB
    if previous == NUM and not noun_too and not third and ahead in {PREP, TO, DET, ADV, PRON}:
        return VERB
    if previous in {DET, ADJ, PREP, NUM} or (previous == TO and third):
        return NOUN
    if previous == PRON:
        return VERB
    if noun_too and ahead == SUB and ahead_lower in {"who", "which", "whom", "that"}:
        return NOUN
    if previous == CALENDAR and noun_too:
        return VERB if ahead in {DET, PRON} else NOUN
    if previous in VERBAL and lower in INVARIANT_VERBS and not noun_too:
        return ADJ
    if previous == NOUN and plural and lower in INVARIANT_VERBS and ahead in {PREP, TO, DET, PRON, ADV}:
        return VERB
    if previous in {NOUN, NAME}:
        if third:
            return VERB if not noun_too or ahead in {DET, NUM, PRON, NAME, TO, SUB} else NOUN
        if noun_too:
            return VERB if ahead in {DET, PRON} or (plural and ahead in {NAME, ADJ}) else NOUN
        return VERB
    if previous in {BE, HAVE}:
        return NOUN if noun_too and lower not in INVARIANT_VERBS else PASTV
    if previous in {VERB, PASTV, ING} and noun_too:
        return NOUN
    if noun_too and previous in {"", ",", CONJ, SUB}:
        return VERB if ahead in {DET, PRON} and not third else (VERB if previous == SUB else NOUN)
    return VERB


def _ahead(tokens: Tokens, index: int, stop: int) -> str:
    following = index + 1
    if following >= stop:
        return ""
    if tokens.kinds[following] == NUMBER or tokens.words[following] in _CURRENCY_SIGNS:
        return NUM
    if tokens.kinds[following] != WORD:
        return MARK
    if tokens.words[following][0].isupper() and lexical(tokens.lowers[following])[0] in "vNJ":
        return NAME
    return lexical(tokens.lowers[following])


def _agent(tokens: Tokens, index: int, stop: int) -> bool:
    return index + 1 < stop and tokens.lowers[index + 1] in {"by", "in", "at", "on"}
