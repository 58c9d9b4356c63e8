"""Shallow syntax of a text: noun phrases, verb groups and clauses, each built once and looked up by token."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.find import lexicon as t
from crosscheck.find.sentences import Outline
from crosscheck.find.tagging import tag
from crosscheck.find.verbs import verb_groups
from crosscheck.grammar.tokens import Tokens
from crosscheck.model import Span
from crosscheck.words import english as en
from crosscheck.words.concepts import CONCEPTS
from crosscheck.words.forms import lemma, noun_lemma, positive, verb_form

_MODEL = re.compile(r"([a-z]{1,4})[-‐‑ ]?(\d{1,3})s?")
"""A make's letters and number, however they are joined, and in the plural: "AK47s", "T 34"."""
_LONGEST = 24
"""Tokens of the longest phrase whose words are listed; what is longer is a table or a menu."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without the phrases that hang on it: tokens `first` to `stop`, half-open, and its head."""

    first: int
    stop: int
    head: int


class Syntax:
    """What the rules of this room ask of a text; all look-ups are logarithmic."""

    def __init__(self, tokens: Tokens, outline: Outline, designations: Sequence[Span] = ()) -> None:
        self.tokens = tokens
        self.outline = outline
        self.tags = tag(tokens, outline)
        self.designation_end = _mark_designations(tokens, self.tags, designations)
        self.clauses = _clauses(tokens, outline, self.tags)
        self.phrases, self.phrase_at = _phrases(tokens, outline, self.tags)
        self.verbs = verb_groups(tokens, outline, self.tags)
        self._verb_heads = [verb.head for verb in self.verbs]
        self._phrase_firsts = [phrase.first for phrase in self.phrases]

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows `offset`; may equal the number of tokens."""
        index = bisect_right(self.tokens.starts, offset) - 1
        if index >= 0 and offset < self.tokens.ends[index]:
            return index
        return index + 1

    def verb_left(self, index: int, floor: int) -> int:
        """Number of the last verb group whose head is before token `index` and not before `floor`; -1 if none."""
        found = bisect_left(self._verb_heads, index) - 1
        return found if found >= 0 and self.verbs[found].head >= floor else -1

    def verb_right(self, index: int, ceiling: int) -> int:
        """Number of the first verb group whose head is at or after token `index` and before `ceiling`; -1 if none."""
        found = bisect_left(self._verb_heads, index)
        return found if found < len(self.verbs) and self.verbs[found].head < ceiling else -1

    def phrase_left(self, index: int, floor: int) -> int:
        """Number of the last noun phrase that begins before token `index` and not before `floor`; -1 if none."""
        found = bisect_left(self._phrase_firsts, index) - 1
        return found if found >= 0 and self.phrases[found].first >= floor else -1

    def words(self, first: int, stop: int) -> list[str]:
        """
        Lemmas of the words of tokens `first` to `stop`: compounds joined, determiners and numbers left out.

        Of a row longer than any phrase only the last tokens are taken, those beside its head.
        """
        found: list[str] = []
        index = max(first, stop - _LONGEST)
        while index < stop:
            end = max(index + 1, min(stop, self.designation_end.get(index, 0)))
            while end + 1 < stop and self.tags[end] == t.HYPHEN and self.tokens.glued[end + 1]:
                end += 2
            if end > index + 1:
                found.append(_plain(self.tokens.text[self.tokens.starts[index] : self.tokens.ends[end - 1]]))
            elif self.tags[index] in _WORDS and self.tokens.lowers[index] not in _GRADING:
                found.append(self.lemma_of(index))
            index = end
        return found

    def lemma_of(self, index: int) -> str:
        """Lemma of token `index` under its tag."""
        lower = self.tokens.lowers[index]
        tag = self.tags[index]
        if tag == t.DESIGNATION:
            return self._designation_of(index)
        if tag == t.NOUN:
            return noun_lemma(lower)
        if tag == t.NAME:
            single = noun_lemma(lower)
            return (
                single if single in CONCEPTS or single in en.EVENT_NOUNS else lower.removesuffix("'s").removesuffix("'")
            )
        if tag in t.VERBAL:
            return verb_form(lower)[0] or lemma(lower)
        return positive(lower) if tag == t.ADJ else lower.removesuffix("'s")

    def _designation_of(self, index: int) -> str:
        first = index
        while first > 0 and first not in self.designation_end and self.tags[first - 1] == t.DESIGNATION:
            first -= 1
        end = self.designation_end.get(first, index + 1)
        return _plain(self.tokens.text[self.tokens.starts[first] : self.tokens.ends[end - 1]])


def _plain(name: str) -> str:
    """A compound in small letters; a make's letters and number joined by a hyphen, and in the singular."""
    folded = name.casefold().replace("‑", "-").replace("–", "-")
    model = _MODEL.fullmatch(folded)
    return f"{model[1]}-{model[2]}" if model else folded


def _mark_designations(tokens: Tokens, tags: list[str], designations: Sequence[Span]) -> dict[int, int]:
    """Tag the tokens of names with digits as such; first token -> end, half-open, of each."""
    ends: dict[int, int] = {}
    for span in designations:
        first = bisect_left(tokens.starts, span.start)
        stop = bisect_left(tokens.starts, span.end)
        if first < stop:
            ends[first] = stop
            tags[first:stop] = [t.DESIGNATION] * (stop - first)
    return ends


def _clauses(tokens: Tokens, outline: Outline, tags: list[str]) -> list[int]:
    """A number for every token; two tokens of one number stand in one clause."""
    clauses = [0] * len(tokens)
    number = 0
    for sentence in outline.sentences:
        number += 1
        current = number
        outer: list[tuple[str, int]] = []
        for index in range(sentence.first, sentence.stop):
            word = tokens.words[index]
            if (
                tags[index] not in _TURNING
                and not (index == sentence.first and tags[index] == t.ING)
                and not (index and tags[index - 1] in _TOLD)
                and tokens.lowers[index] not in _CLAUSAL
                and not _turns(tokens, tags, index, sentence.stop)
            ):
                clauses[index] = current
                continue
            opener = _opens(tokens, tags, index, sentence.first)
            if opener:
                outer.append((opener, current if index > sentence.first else -1))
                del outer[:-8]
            elif outer and word == outer[-1][0]:
                current = outer.pop()[1]
            new = _subordinates(tokens, tags, index) or _breaks(tags, word, index)
            if opener or current < 0 or new or _turns(tokens, tags, index, sentence.stop):
                number += 1
                current = number
            clauses[index] = current
    return clauses


_WORDS = frozenset({t.NOUN, t.NAME, t.ADJ, t.VERB, t.PASTV, t.ING})
_GRADING = frozenset({"more", "most", "less", "least", "other", "same", "own", "such", "few", "several", "many"})
"""Adjectives that say nothing of what a noun names."""
_NUMBERISH = frozenset({"last", "first", "next", "other", "more", "least", "most", "same", "late", "early"})
_CLAUSAL = frozenset({"before", "after", "since", "until", "till", "as", "once"})
_LIMITS = frozenset({"about", "around", "over", "nearly", "almost", "roughly", "approximately", "up"})
_TOLD = frozenset({t.PASTV, t.VERB})
_SUBJECTS = frozenset({t.DET, t.NUM, t.NOUN, t.NAME, t.PRON, t.ADJ})
_TURNING = frozenset({t.SUB, t.MARK, t.HYPHEN})
_HARD = frozenset(';:—[]“”"')
_INSIDE = frozenset({t.DET, t.ADJ, t.NUM, t.NOUN, t.NAME, t.HYPHEN, t.DESIGNATION})


def _subordinates(tokens: Tokens, tags: list[str], index: int) -> bool:
    """Words that open a clause: "which", "after" before a finite verb, and what follows "he said" without a "that"."""
    if index and tags[index - 1] in _TOLD and (tags[index] in _SUBJECTS or _hedges(tokens, tags, index)):
        base = verb_form(tokens.lowers[index - 1])[0]
        return base in en.SPEECH and _verb_before_comma(tokens, tags, index - 1)
    return tags[index] == t.SUB or (tokens.lowers[index] in _CLAUSAL and _verb_before_comma(tokens, tags, index))


def _turns(tokens: Tokens, tags: list[str], index: int, stop: int) -> bool:
    """
    Whether "but" opens a clause with a subject and a verb of its own: "no one was hurt, but two were inside".

    Without a comma the verb has to follow its subject: "fell near the camp but no one was killed".
    """
    if tokens.lowers[index] != "but" or not index or index + 2 >= stop or tags[index + 1] not in _SUBJECTS:
        return False
    if tokens.words[index - 1] != ",":
        at = index + 2
        while at < stop and tags[at] in _SUBJECTS and tags[at] != t.DET:
            at += 1
        return at < stop and tags[at] in {t.BE, t.HAVE, t.MODAL} and tokens.lowers[index - 1] not in _NOTHING
    return any(
        tags[at] in t.AUXILIARY or (tags[at] in _TOLD and tags[at - 1] in t.NOMINAL)
        for at in range(index + 2, min(index + _AFTER_BUT, stop))
    )


_NOTHING = frozenset({"all", "nothing", "anything", "everything", "none", "not"})
"""Words that "but" goes with: "all but two were hurt"."""
_AFTER_BUT = 20
"""Tokens after "but" among which the verb of its clause stands."""


def _hedges(tokens: Tokens, tags: list[str], index: int) -> bool:
    """As in "said about 30 people" and "said at least 30 people"."""
    word = tokens.lowers[index]
    if word == "at":
        return tokens.lowers[index + 1 : index + 2] in {("least",), ("most",)}
    return word in _LIMITS and t.NUM in tags[index + 1 : index + 3]


def _breaks(tags: list[str], word: str, index: int) -> bool:
    """Marks that end a clause for good."""
    return word in _HARD or (word in "–-" and tags[index] == t.MARK)


def _opens(tokens: Tokens, tags: list[str], index: int, first: int) -> str:
    """
    The mark that will close the clause token `index` opens, "" where it opens none.

    ", which ..." runs to the next comma and the clause around it goes on; so does what stands in brackets.
    """
    word = tokens.words[index]
    if word == "(":
        return ")"
    if index == first and tags[index] == t.ING:
        return ","  # "Starting at noon, 300 people marched"
    opens = index == first or tokens.words[index - 1] == ","
    opens = opens or (tags[index - 1] == t.ADV and (index - 1 == first or tokens.words[index - 2] == ","))
    return "," if opens and _subordinates(tokens, tags, index) else ""


def _verb_before_comma(tokens: Tokens, tags: list[str], index: int) -> bool:
    """Whether a finite verb follows before the next comma: "before the union was dissolved, ..."."""
    for at in range(index + 2, min(index + 14, len(tags) - 1)):
        if tokens.words[at] in {",", ".", ";"} or (tags[at] == t.CONJ and tags[at + 1] not in _SUBJECTS):
            return False  # "since 1950 and usually rests": the verb goes on with what stands before
        if tags[at] in t.AUXILIARY or (tags[at] in {t.PASTV, t.VERB} and tags[at - 1] in t.NOMINAL):
            return True
    return False


def _phrases(tokens: Tokens, outline: Outline, tags: list[str]) -> tuple[list[Phrase], list[int]]:
    """Noun phrases in order, and for every token the number of its phrase or -1."""
    phrases: list[Phrase] = []
    where = [-1] * len(tokens)
    for sentence in outline.sentences:
        first = head = before = -1
        for index in range(sentence.first, sentence.stop + 1):
            tag = tags[index] if index < sentence.stop else ""
            if first < 0 and tag not in _INSIDE:
                continue
            inside = tag in _INSIDE or (tag in t.VERBAL and tags[index - 1] == t.HYPHEN)
            breaks = head >= 0 and (tag == t.DET or (tag == t.ADJ and _begins(tokens, index, sentence.stop)))
            if inside and not breaks:
                first = index if first < 0 else first
                if tag == t.HYPHEN and head == index - 1:
                    head = before
                elif tag in t.NOMINAL:
                    before, head = head, index
                continue
            if _glues(tokens, tags, index, sentence.stop, first):
                continue
            if first >= 0 and head >= 0:
                where[first : head + 1] = [len(phrases)] * (head + 1 - first)
                phrases.append(Phrase(first, head + 1, head))
            first = index if breaks else -1
            head = before = -1
    return phrases, where


def _begins(tokens: Tokens, index: int, stop: int) -> bool:
    """As in "trade last year", "the boy several times": what follows a noun and is no part of its phrase."""
    if tokens.lowers[index] in {"several", "many", "few"}:
        return True
    near = tokens.lowers[index] in {"last", "next", "late", "early"}
    return near and index + 1 < stop and tokens.lowers[index + 1] in en.CALENDAR_WORDS


def _glues(tokens: Tokens, tags: list[str], index: int, stop: int, first: int) -> bool:
    """Currency and percent signs, and the stop of an abbreviation, do not break a phrase."""
    if first < 0 or index >= stop:
        return False
    word = tokens.words[index]
    if word in {"%", "$", "£", "€"}:
        return True
    if word in "'’" and tokens.glued[index] and index + 1 < stop and not tokens.glued[index + 1]:
        return tokens.lowers[index - 1].endswith("s") and tags[index - 1] in t.NOMINAL and tags[index + 1] in _INSIDE
    if tags[index] == t.CONJ and tags[index - 1] == t.ADJ and index + 1 < stop:
        return tags[index + 1] == t.ADJ
    if word == "," and tags[index - 1] == t.ADJ and index + 1 < stop:
        return tags[index + 1] == t.ADJ and tokens.lowers[index - 1] not in _NUMBERISH
    return word == "." and tokens.glued[index] and tokens.lowers[index - 1] in en.HONORIFIC_ABBREVIATIONS
