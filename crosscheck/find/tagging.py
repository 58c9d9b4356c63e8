"""A word class for every token, by word lists, endings and neighbours; one pass over a text."""

from __future__ import annotations

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
        _tag_sentence(tokens, sentence, tags, seen, capitals, title=title)
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


def _tag_sentence(
    tokens: Tokens, sentence: Sentence, tags: list[str], seen: frozenset[str], capitals: frozenset[str], *, title: bool
) -> None:
    previous = ""
    start = True
    doubtful = -1
    verbs = 0
    for index in range(sentence.first, sentence.stop):
        kind = tokens.kinds[index]
        if kind == NUMBER:
            tags[index] = previous = NUM
            start = False
            continue
        if kind != WORD:
            tags[index] = _mark(tokens, index)
            start = start or tokens.words[index] in _STARTING
            if tags[index] == MARK and tokens.words[index] not in "'’$£€%":
                previous = "," if tokens.words[index] == "," else ""
            continue
        lower = tokens.lowers[index]
        if tokens.glued[index] and tokens.kinds[index - 1] == NUMBER and lower in _ORDINAL_ENDINGS:
            tags[index] = NUM
            continue
        if previous == NAME and len(lower) == 1 and tokens.words[index].isupper() and _stop_glued(tokens, index):
            tags[index] = NAME
            continue
        if lower.removesuffix("'s") in _CALENDAR_NAMES and _is_calendar(tokens, index, sentence):
            tags[index] = previous = CALENDAR
            start = False
            continue
        by_itself = lexical(lower)
        if tokens.words[index][0].isupper() and by_itself[0] in "vNJR" and by_itself not in {NUM, NOT}:
            named = (not start and not title) or _named_at_start(
                tokens, index, lower, by_itself, seen, capitals, title=title
            )
            if named:
                tags[index] = previous = NAME
                start = False
                continue
        start = False
        found = by_itself
        if by_itself[0] == "v":
            found = _verb_or_not(tokens, index, sentence.stop, by_itself, previous, tags)
            if found == NOUN and doubtful < 0 and previous in NOMINAL and by_itself in {"vbn", "vzn"}:
                doubtful = index
            verbs += found in VERBAL
        elif by_itself in AUXILIARY:
            verbs += 1
        elif by_itself == SUB and lower == "that" and previous == PREP:
            found = DET
        tags[index] = found
        if found not in {ADV, NOT}:
            previous = found
    if not verbs and doubtful >= 0:
        tags[doubtful] = VERB


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


def _named_at_start(
    tokens: Tokens,
    index: int,
    lower: str,
    by_itself: str,
    seen: frozenset[str],
    capitals: frozenset[str],
    *,
    title: bool,
) -> bool:
    """Whether a capitalised word at a sentence's start, or in a headline, is a name."""
    following = index + 1
    next_upper = following < len(tokens) and tokens.kinds[following] == WORD and tokens.words[following][0].isupper()
    if lower in _NAME_OPENERS and next_upper and not title:
        return True
    if by_itself != NOUN:
        return tokens.words[index].isupper() and len(lower) > 1 and not title and lower not in seen
    if (lower in capitals and lower not in seen and not title) or lower.removesuffix("'s") in _PEOPLES:
        return True
    if lower in seen or lower in en.TITLES or lower in CONCEPTS or lower in en.EVENT_NOUNS:
        return False
    if lower.endswith("s") and lower[:-1] in seen:
        return False
    if title:
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
        acts = previous in {",", BE, NOUN, NAME} and ahead in {DET, NUM, PRON, NAME, "vbn", "vzn"}
        return ING if acts or (previous == "," and _few_words_to_number(tokens, index, stop)) else NOUN
    if by_itself == "vg":
        if previous in {DET, ADJ} or (previous == NUM and ahead not in {DET, PREP, TO}):
            return NOUN if ahead in {PREP, MARK, "", BE, MODAL, HAVE, CONJ} else ADJ
        return ING
    if by_itself == "vz" and index and tokens.lowers[index - 1] == "one":
        return VERB
    following = tokens.lowers[index + 1] if index + 1 < stop else ""
    plural = index > 0 and tokens.lowers[index - 1].endswith("s")
    return _base_form(by_itself, tokens.lowers[index], previous, ahead, following, plural=plural)


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
    if previous == NUM and not noun_too and not third:
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
            return VERB if ahead in {DET, PRON} else NOUN
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
