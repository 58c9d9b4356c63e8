"""Names that contain digits, and digits that are no figures: T-34, S&P 500, Route 66, phone numbers, list markers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.grammar.bare import counts_something
from crosscheck.grammar.codes import (
    age_class,
    driven,
    joined_to_letters,
    letters_after,
    page_stamp,
    pair,
    version,
)
from crosscheck.grammar.namings import RANKED, enlisted, listed, named_before, shirt
from crosscheck.grammar.telephones import phone
from crosscheck.grammar.tokens import MARK, NUMBER, WORD, Tokens
from crosscheck.model import Span
from crosscheck.words.names import STREETS
from crosscheck.words.numerals import ORDINAL_SUFFIXES
from crosscheck.words.places import NATIONALITIES, PLACES

_CALL_SIGN = re.compile(r"[WK][A-Z]{3}")
_NETWORKS = frozenset({"local", "newschannel", "abc", "cbs", "cw", "fox", "nbc", "news", "pbs"})
_CLOSING = frozenset(".,;:)]!?")
_CROSSES = frozenset({"×", "by"})
_ENDINGS = frozenset((ending,) for ending in ORDINAL_SUFFIXES)


def find_designations(tokens: Tokens) -> tuple[Span, ...]:
    """Spans of all designations in text order, merged where they overlap."""
    marks: list[tuple[int, int]] = []
    size = len(tokens)
    i = 0
    while i < size:
        kind = tokens.kinds[i]
        found: tuple[int, int] | None = None
        if kind == NUMBER:
            found = _at_number(tokens, i)
        elif kind == MARK and tokens.words[i] in "@/#":
            found = _at_mark(tokens, i)
        elif tokens.lowers[i] in _CROSSES:
            found = driven(tokens, i)
        if found is None:
            i += 1
            continue
        marks.append(found)
        i = max(i + 1, found[1])
    return merged(Span(tokens.starts[first], tokens.ends[stop - 1]) for first, stop in marks)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in text order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _at_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    return (
        _list_marker(tokens, i)
        or joined_to_letters(tokens, i)
        or letters_after(tokens, i)
        or age_class(tokens, i)
        or phone(tokens, i)
        or page_stamp(tokens, i)
        or version(tokens, i)
        or pair(tokens, i)
        or shirt(tokens, i)
        or _footnote(tokens, i)
        or _gallery(tokens, i)
        or listed(tokens, named_before(tokens, i) or enlisted(tokens, i))
        or _address(tokens, i)
        or _station(tokens, i)
    )


def _footnote(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The mark of a footnote, glued to the text before: "in his flat.[4][15]"."""
    if i < 2 or tokens.words[i - 1] != "[" or tokens.words[i + 1 : i + 2] != ("]",) or not tokens.glued[i - 1]:
        return None
    if tokens.words[i - 2] not in _CLOSING:
        return None  # "[12] people died," as a quotation mends it, and a mark behind a figure
    return (i - 1, i + 2) if tokens.words[i].isdecimal() and len(tokens.words[i]) < 4 else None


def _gallery(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The place of a picture in a page's gallery: "Image 5 of 12", "Photo 1 of / 9", "1 / 4 Back to Gallery"."""
    stop = i + 2
    if tokens.lowers[i + 1 : i + 2] == ("of",) and tokens.words[stop : stop + 1] == ("/",):
        stop += 1
    if stop >= len(tokens) or tokens.kinds[stop] != NUMBER or not tokens.words[stop].isdecimal():
        return None
    named = i and tokens.lowers[i - 1] in _PICTURES and tokens.words[i - 1][0].isupper()
    if named and tokens.lowers[i + 1] == "of":
        return i - 1, stop + 1
    back = tokens.lowers[stop + 1 : stop + 4] == ("back", "to", "gallery")
    return (i, stop + 1) if back and tokens.words[i + 1] == "/" else None


_PICTURES = frozenset({"image", "photo", "slide", "picture"})


def _station(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A broadcaster's channel behind its call sign or network: "WXYZ 9", "KXYZ News 12", "Fox 8"."""
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) > 2:
        return None
    network = i and tokens.lowers[i - 1] in _NETWORKS and tokens.words[i - 1][0].isupper()
    if network and not counts_something(tokens, i + 1):
        return i - 1, i + 1
    first = i - 2 if i > 1 and tokens.lowers[i - 1] == "news" else i - 1
    return (first, i + 1) if first >= 0 and _CALL_SIGN.fullmatch(tokens.words[first]) else None


def _at_mark(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """URLs, addresses with an @, hashtags: everything that touches the mark."""
    mark = tokens.words[i]
    if mark == "/" and not (i + 1 < len(tokens) and tokens.words[i + 1] == "/" and tokens.glued[i + 1]):
        return None
    if mark == "/" and not (i and tokens.words[i - 1] == ":"):
        return None
    if mark == "#" and not (i + 1 < len(tokens) and tokens.glued[i + 1]):
        return None
    if mark == "@" and not (tokens.glued[i] or (i + 1 < len(tokens) and tokens.glued[i + 1])):
        return None
    if mark == "#" and tokens.words[i + 1].isdecimal() and tokens.lowers[i + 2 : i + 3] in {(word,) for word in RANKED}:
        return None  # "the #1 seed"
    return _touching(tokens, i)


def _touching(tokens: Tokens, i: int) -> tuple[int, int]:
    first, stop = i, i + 1
    while first and tokens.glued[first]:
        first -= 1
    while stop < len(tokens) and tokens.glued[stop]:
        stop += 1
    while stop > i + 1 and tokens.words[stop - 1] in '.,;:!?)"”’]>':
        stop -= 1
    return first, stop


def _list_marker(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "1. " or "2) " at the start of a line."""
    j = i + 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.words[j] not in ".)" or len(tokens.words[i]) > 2:
        return None
    if j + 1 < len(tokens) and tokens.glued[j + 1]:
        return None
    before = tokens.text[tokens.ends[i - 1] : tokens.starts[i]] if i else "\n"
    if "\n" not in before and tokens.starts[i] != 0 and i:
        return None
    # a line that ends right after "30." is the end of a sentence, not the start of a list
    rest = tokens.text[tokens.ends[j] : tokens.ends[j] + 1]
    return (i, j + 1) if rest in {" ", "\t"} else None


def _towards(tokens: Tokens, at: int) -> bool:
    """Whether a point of the compass and a name follow a number: "W. Main", "SE Oak", "North Circle"."""
    letters = tokens.words[at : at + 1] and tokens.words[at] in _COMPASS
    if letters and tokens.words[at + 1 : at + 2] == (".",):
        at += 1
    elif not letters and (
        tokens.lowers[at : at + 1] not in _WINDS
        or not tokens.words[at][0].isupper()
        or tokens.lowers[max(0, at - 2)] not in _PLACING
    ):
        return False
    after = at + 1
    if after >= len(tokens) or tokens.kinds[after] == MARK or counts_something(tokens, after + 1):
        return False
    named = tokens.words[after][0].isupper() or tokens.kinds[after] == NUMBER
    people = tokens.lowers[after] in _PEOPLED or counts_something(tokens, after)
    return named and not people


_COMPASS = frozenset({"N", "E", "S", "W", "NE", "NW", "SE", "SW"})
_PLACING = frozenset({"at", "to", "near", "outside", "from", "of", "in", "on", "behind"})
_WINDS = frozenset({("north",), ("east",), ("south",), ("west",)})
_PEOPLED = frozenset(NATIONALITIES) | frozenset(word.split()[-1] for word in (*NATIONALITIES, *PLACES) if " " in word)
"""After "12 North" and the like: "12 North Korean soldiers", "two West Virginia miners"."""


def _address(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """
    The number of a house, with the name of its street where a word for a street ends it; also "90049 ZIP".

    The points of the compass make one as well: "10 Downing Street", "3025 W. Main", "497 North Circle".
    """
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) > 5:
        return None
    return _street(tokens, i) or ((i, i + 1) if _towards(tokens, i + 1) else None)


def _street(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A number, one to three capitalised words, a word for a street."""
    if len(tokens.words[i]) == 5 and (
        tokens.lowers[i + 1 : i + 2] == ("zip",)
        or (i and tokens.kinds[i - 1] == WORD and len(tokens.words[i - 1]) == 2 and tokens.words[i - 1].isupper())
    ):
        return i, i + 1
    start = i + 1
    if tokens.words[start : start + 1] == ("-",) and start + 1 < len(tokens) and tokens.kinds[start + 1] == NUMBER:
        start += 2
    for j in range(start, min(start + 5, len(tokens))):
        if tokens.kinds[j] == NUMBER and tokens.lowers[j + 1 : j + 2] in _ENDINGS:
            continue
        if tokens.lowers[j] in ORDINAL_SUFFIXES and tokens.glued[j]:
            continue
        if tokens.kinds[j] != WORD or not tokens.words[j][0].isupper():
            return None
        if j > start and tokens.lowers[j] in STREETS:
            return i, j + 1
    return None
