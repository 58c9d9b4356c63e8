"""Sentences and paragraphs of a text, by rules over its tokens."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.model import Span
from crosscheck.words.english import (
    CALENDAR_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    HONORIFIC_ABBREVIATIONS,
    MONTH_ABBREVIATIONS,
    NUMBER_ABBREVIATIONS,
    ORGANISATION_ABBREVIATIONS,
    PREPOSITIONS,
    STARTERS,
)

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]}")
_ENDERS = _STOPS | _CLOSERS
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_OPENERS = frozenset("\"'“‘«([{")
_BULLETS = frozenset("•‣◦▪●■*-–—")
_HANGING = DETERMINERS | CONJUNCTIONS | PREPOSITIONS | frozenset({"to", ",", "-", "–", "—"})
_WRAP_LIMIT = 120
"""Longest line that may be taken for one wrapped by an editor; a paragraph on one line is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its span, its tokens `first` to `stop` (half-open), and the number of its paragraph."""

    span: Span
    first: int
    stop: int
    paragraph: int


class Outline:
    """The sentences of one text with look-up by offset or token, in logarithmic time."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        self.sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]

    def at(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the nearest before; -1 when there is none."""
        return max(bisect_right(self._starts, offset) - 1, 0 if self.sentences else -1)


def split(tokens: Tokens) -> Outline:
    """Cut a text into sentences; every token lies in exactly one. Linear in the text."""
    sentences: list[Sentence] = []
    breaks = _line_breaks(tokens)
    wraps = _wrapped_breaks(tokens, breaks)
    count = len(tokens)
    words = tokens.words
    first = paragraph = line_start = 0
    for index in range(count):
        following = index + 1
        lines = breaks.get(following, 0)
        if following < count and not lines and words[index][-1] not in _ENDERS:
            continue
        ends_paragraph = bool(lines) and _ends_paragraph(tokens, index, lines, wraps)
        if following < count and not ends_paragraph and not _ends(tokens, index, line_start):
            continue
        start, end = tokens.starts[first], tokens.ends[index]
        sentences.append(Sentence(span=Span(start, end), first=first, stop=following, paragraph=paragraph))
        first = following
        if ends_paragraph:
            paragraph += 1
            line_start = following
    return Outline(tuple(sentences))


def _line_breaks(tokens: Tokens) -> dict[int, int]:
    """How many lines end before a token, for the tokens that begin one."""
    text = tokens.text
    found: dict[int, int] = {}
    for match in _LINE_END.finditer(text):
        following = bisect_left(tokens.starts, match.end())
        found[following] = found.get(following, 0) + 1
    return found


def _ends_paragraph(tokens: Tokens, index: int, lines: int, wraps: frozenset[int]) -> bool:
    """Whether the line that ends after token `index` ends the sentence and paragraph by itself."""
    following = index + 1
    if lines > 1:
        return True
    if following in wraps or tokens.lowers[index] in _HANGING or following >= len(tokens):
        return False
    word = tokens.words[following]
    closed = tokens.words[index] in _STOPS or tokens.words[index] in _CLOSERS
    return closed or word[0].isupper() or word[0].isdigit() or word in _BULLETS or word in _OPENERS


def _wrapped_breaks(tokens: Tokens, breaks: dict[int, int]) -> frozenset[int]:
    """
    Tokens that start a line only because the line before was full.

    A break is a wrap when its block has at least three lines, none over the limit, and the first word of the next
    line would not have fitted the block's width.
    """
    wraps: set[int] = set()
    block: list[tuple[int, int, int]] = []
    count = len(tokens)
    first = 0
    for following in (*sorted(at for at in breaks if 0 < at < count), count):
        block.append((first, following - 1, tokens.ends[following - 1] - tokens.starts[first] if count else 0))
        first = following
        if following == count or breaks[following] > 1:
            wraps.update(_wraps_of(tokens, block))
            block = []
    return frozenset(wraps)


def _wraps_of(tokens: Tokens, block: list[tuple[int, int, int]]) -> list[int]:
    width = max(length for _, _, length in block)
    if len(block) < 3 or width > _WRAP_LIMIT:
        return []
    return [
        begin
        for (_, _, length), (begin, _, _) in pairwise(block)
        if length + 1 + (tokens.ends[begin] - tokens.starts[begin]) > width
    ]


def _ends(tokens: Tokens, index: int, line_start: int) -> bool:
    """Whether a sentence ends after token `index`, where no line ends."""
    word = tokens.words[index]
    following = index + 1
    spaced = not tokens.glued[following]
    after = tokens.words[following]
    if word in _CLOSERS:
        return spaced and _ends_in_closers(tokens, index, line_start)
    if word == "." or (tokens.kinds[index] == WORD and word.endswith(".")):
        if not spaced:
            return word == "." and _run_on(tokens, index)
        if word != ".":
            return _ends_after_acronym(tokens, index)
        return _ends_after_full_stop(tokens, index, line_start)
    if word in _STOPS:
        return spaced and (after[0].isupper() or after[0].isdigit() or after in _OPENERS or after in _BULLETS)
    return False


def _run_on(tokens: Tokens, index: int) -> bool:
    """A full stop without the space after it: "rose.The"."""
    if index == 0 or tokens.kinds[index + 1] != WORD or tokens.kinds[index - 1] != WORD or not tokens.glued[index]:
        return False
    before, after = tokens.words[index - 1], tokens.words[index + 1]
    return len(before) > 2 and before.islower() and after[0].isupper() and tokens.lowers[index + 1] in STARTERS


def _ends_after_acronym(tokens: Tokens, index: int) -> bool:
    """After "U.S." or "p.m.": only a capital that tells of a start ends the sentence."""
    after = tokens.lowers[index + 1]
    word = tokens.words[index + 1]
    if not word[0].isupper():
        return word in _OPENERS and word not in {"(", "["} and _upper_inside(tokens, index + 1)
    if tokens.lowers[index] in {"a.m.", "p.m."}:
        return after.rstrip(".") not in CALENDAR_WORDS and not (word.isupper() and 1 < len(word) <= 4)
    return after in STARTERS


def _upper_inside(tokens: Tokens, opener: int) -> bool:
    inside = opener + 1
    return inside < len(tokens) and tokens.glued[inside] and tokens.words[inside][0].isupper()


def _ends_after_full_stop(tokens: Tokens, index: int, line_start: int) -> bool:
    after, word = tokens.lowers[index + 1], tokens.words[index + 1]
    if word[0].islower():
        return False
    starts_new = word[0].isupper() or word[0].isdecimal() or word in _OPENERS or word in _BULLETS or word in "$£€"
    if not starts_new:
        return False
    if _in_dateline(tokens, index, line_start):
        return False
    if index == 0 or not tokens.glued[index]:
        return True
    before = tokens.lowers[index - 1]
    if tokens.kinds[index - 1] == WORD:
        return _ends_after_word(tokens, index, before, after)
    if tokens.kinds[index - 1] == NUMBER:
        return index - 1 != line_start
    return True


def _ends_after_word(tokens: Tokens, index: int, before: str, after: str) -> bool:
    word, kind = tokens.words[index + 1], tokens.kinds[index + 1]
    written = tokens.words[index - 1]
    if before in HONORIFIC_ABBREVIATIONS and written[0].isupper():
        return before in {"jr", "sr", "col", "st"} and after in STARTERS
    if before in NUMBER_ABBREVIATIONS and not (len(written) == 1 and written.isupper()):
        return kind != NUMBER and not (before in {"vs", "v", "al", "cf", "ca", "e.g", "i.e"} and kind == WORD)
    if before in MONTH_ABBREVIATIONS and written[0].isupper() and before != "may":
        return kind != NUMBER and after in STARTERS
    if before in ORGANISATION_ABBREVIATIONS and written[0].isupper():
        return after in STARTERS
    if len(written) == 1 and written.isupper() and kind == WORD and written != "I":
        return after in STARTERS and not _initial(tokens, index - 1)
    return bool(word)


def _initial(tokens: Tokens, index: int) -> bool:
    """A single capital between the names of a person: "John D. The" is no name, "J. R. Smith" is."""
    return index > 0 and tokens.words[index - 1] == "." and tokens.glued[index - 1]


def _ends_in_closers(tokens: Tokens, index: int, line_start: int) -> bool:
    """After a closing quote or bracket: the mark before it decides."""
    inner = index
    while inner >= 0 and tokens.words[inner] in _CLOSERS and tokens.glued[inner]:
        inner -= 1
    if inner < 0 or inner == index or (tokens.words[index] in ")]}" and tokens.words[inner] != "."):
        return False
    mark = tokens.words[inner]
    if mark not in _STOPS and not (tokens.kinds[inner] == WORD and mark.endswith(".") and len(mark) > 1):
        return False
    word = tokens.words[index + 1]
    if word[0].islower():
        return False
    if mark in "!?" and word[0].isupper() and tokens.lowers[index + 1] not in STARTERS:
        return not _speech_follows(tokens, index + 1)
    if _in_dateline(tokens, index, line_start):
        return False
    return word[0].isupper() or word[0].isdecimal() or word in _OPENERS or word in _BULLETS


def _speech_follows(tokens: Tokens, index: int) -> bool:
    """Whether "Name said" stands at `index`, so that the question inside the quote ends nothing."""
    said = frozenset({"said", "says", "asked", "told", "asks", "cried", "shouted", "wrote", "added"})
    return any(tokens.lowers[at] in said for at in range(index, min(index + 5, len(tokens))))


def _in_dateline(tokens: Tokens, index: int, line_start: int) -> bool:
    """
    Whether every word from the paragraph's start to token `index` belongs to a dateline.

    A dateline opens with a word in capitals, holds only capitalised words, numbers and marks, and shows a comma, a
    slash or a bracket: "VIENTIANE, May 23. /TASS/."
    """
    if index - line_start > 14 or len(tokens.words[line_start]) < 3 or not tokens.words[line_start].isupper():
        return False
    marks = False
    lower_months = {"of", "de", "la", "and"}
    for at in range(line_start, index + 1):
        word = tokens.words[at]
        if tokens.kinds[at] == WORD and not word[0].isupper() and tokens.lowers[at] not in lower_months:
            return False
        marks = marks or word in {",", "/", "("}
    return marks and _dateline_goes_on(tokens, index)


def _dateline_goes_on(tokens: Tokens, index: int) -> bool:
    """A dateline's stop follows a day, a month or an agency; a heading in capitals ends like any sentence."""
    before = tokens.words[index - 1] if index else ""
    return (
        before in {"/", ")"}
        or before.isdecimal()
        or tokens.lowers[index - 1].rstrip(".") in CALENDAR_WORDS
        or before.isupper()
    )
