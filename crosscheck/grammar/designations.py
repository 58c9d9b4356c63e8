"""Names that contain digits, and digits that are no figures: T-34, S&P 500, Route 66, phone numbers, list markers."""

from __future__ import annotations

from crosscheck.grammar.tokens import MARK, NUMBER, WORD, Tokens
from crosscheck.model import Span
from crosscheck.words.currencies import ABBREVIATIONS, CODES, NAMES
from crosscheck.words.names import ALWAYS_SMALL, INDICES, MONTHS, NOT_NAMES, NUMBERED, PAIRS, STREETS
from crosscheck.words.numerals import GLUED_SCALES, LOOSE_SCALES, MONEY_SCALES, ORDINAL_SUFFIXES, SCALES
from crosscheck.words.units import PERCENT_NAMES, TIME_UNITS, UNIT_NAMES

_HYPHENS = frozenset("-‐‑–")
_GLUED_UNITS = frozenset(
    {name[0] for name in UNIT_NAMES if len(name) == 1}
    | {name[0] for name in PERCENT_NAMES}
    | {*TIME_UNITS, *LOOSE_SCALES, *MONEY_SCALES, *SCALES, *ORDINAL_SUFFIXES}
    | {key.casefold() for key in GLUED_SCALES}
    | {code.casefold() for code in CODES}
    | {
        "s",
        "x",
        "fold",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "ish",
        "yo",
        "yr",
        "ppg",
        "rpg",
        "apg",
        "st",
        "nd",
        "h",
        "p",
        "c",
        "f",
    }
)
_CURRENCY_LETTERS = frozenset({*CODES, *ABBREVIATIONS})
_NO_NAME_BEFORE = (
    MONTHS
    | {*SCALES, *TIME_UNITS, *(name[0] for name in PERCENT_NAMES)}
    | {name[0] for name in UNIT_NAMES if len(name) == 1 and len(name[0]) > 2}
    | {name[0] for name in NAMES if len(name) == 1}
)
"""Words after a figure that make it a quantity whatever stands before."""
_MODELS = frozenset({"Max", "Pro", "Plus", "Ultra", "Mini", "Turbo", "Dreamliner"})
_ENDINGS = frozenset((ending,) for ending in ORDINAL_SUFFIXES)
_PAGES = frozenset({"pages", "chapters", "sections", "articles", "paragraphs", "verses", "versions"})
_LISTING = frozenset({",", "and", "or", "to", "-", "–", "&"})
_MODEL_WORDS = frozenset((word,) for word in _MODELS)
_CALENDAR_HEADS = frozenset({"q", "h", "fy", "cy", "hy", "ad", "bc", "ce"})


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
        if found is None:
            i += 1
            continue
        marks.append(found)
        i = max(i + 1, found[1])
    return _merge(tokens, marks)


def _merge(tokens: Tokens, marks: list[tuple[int, int]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for first, stop in sorted(marks):
        span = Span(tokens.starts[first], tokens.ends[stop - 1])
        if spans and span.start < spans[-1].end:
            span = Span(spans[-1].start, max(spans[-1].end, span.end))
            spans[-1] = span
        else:
            spans.append(span)
    return tuple(spans)


def _at_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    return (
        _list_marker(tokens, i)
        or _joined_to_letters(tokens, i)
        or _letters_after(tokens, i)
        or _phone(tokens, i)
        or _page_stamp(tokens, i)
        or _version(tokens, i)
        or _pair(tokens, i)
        or _shirt(tokens, i)
        or _listed(tokens, _named_before(tokens, i))
        or _address(tokens, i)
    )


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


def _joined_to_letters(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "T-34", "Mi-17V-5", "COVID-19", "G7", "XC40": letters glued to the digits, with or without a hyphen."""
    if not i or not tokens.glued[i]:
        return None
    at = i - 1
    point = tokens.words[at] == "." and at > 0 and tokens.glued[at] and tokens.words[at - 1].isupper()
    hyphen = tokens.words[at] in _HYPHENS or point
    if hyphen:
        if not tokens.glued[at]:
            return None
        at -= 1
    if at < 0 or tokens.kinds[at] != WORD:
        return None
    word, lower = tokens.words[at], tokens.lowers[at]
    if hyphen:
        plain = (lower in NOT_NAMES and len(word) > 1) or lower in MONTHS or word in _CURRENCY_LETTERS
        if plain or not word[0].isupper() or (len(word) > 8 and not word.isupper()):
            return None
    elif (
        word in _CURRENCY_LETTERS or lower in _CALENDAR_HEADS or lower in MONTHS or (at and tokens.words[at - 1] == "$")
    ) or (lower in NOT_NAMES and len(word) > 1):
        return None
    return at, _tail(tokens, i + 1)


def _tail(tokens: Tokens, stop: int) -> int:
    """Past letters, hyphens and digits that are glued on: the "V-5" of "Mi-17V-5"."""
    size = len(tokens)
    while stop < size and tokens.glued[stop]:
        if tokens.kinds[stop] == MARK:
            joins = tokens.words[stop] in _HYPHENS and stop + 1 < size and tokens.glued[stop + 1]
            if not joins or tokens.kinds[stop + 1] == MARK:
                break
            if tokens.kinds[stop + 1] == WORD and len(tokens.words[stop + 1]) > 2 and tokens.words[stop + 1].islower():
                break  # "COVID-19-related"
        stop += 1
    return stop


def _letters_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "49ers", "5G", "3D", "4K": letters after the digits that are no unit, scale or ordinal ending."""
    j = i + 1
    if j >= len(tokens) or not tokens.glued[j] or tokens.kinds[j] != WORD:
        return None
    word, lower = tokens.words[j], tokens.lowers[j]
    if word == "K" and tokens.words[i] in {"4", "8"}:
        return i, j + 1
    if lower in _GLUED_UNITS and word not in {"G", "D"}:
        return None
    if tokens.words[i].isdecimal() and len(tokens.words[i]) <= 4:
        return i, _tail(tokens, j + 1)
    return None


def _phone(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Three or more groups of digits joined by hyphens, points or a bracketed code, seven digits at least."""
    if i and tokens.glued[i] and tokens.words[i - 1] in _HYPHENS:
        return None
    groups = [tokens.words[i]]
    j = i + 1
    size = len(tokens)
    while j < size:
        if tokens.words[j] in _HYPHENS and tokens.glued[j] and j + 1 < size and tokens.kinds[j + 1] == NUMBER:
            if not tokens.glued[j + 1]:
                break
            groups.append(tokens.words[j + 1])
            j += 2
        elif (
            tokens.words[j] == ")"
            and len(groups) == 1
            and j + 1 < size
            and tokens.kinds[j + 1] == NUMBER
            and len(groups[0]) == 3
        ):
            groups.append(tokens.words[j + 1])
            j += 2
        elif i and tokens.words[i - 1] == "+" and tokens.kinds[j] == NUMBER:
            groups.append(tokens.words[j])
            j += 1
        else:
            break
    digits = sum(map(len, groups))
    if not all(group.isdecimal() for group in groups) or digits < 7 or len(groups) < 2:
        return None
    date = len(groups) == 3 and len(groups[1]) <= 2 and {len(groups[0]), len(groups[2])} in ({4, 2}, {4, 1}, {1, 4})
    plus = bool(i) and tokens.words[i - 1] == "+"
    if (
        date
        or (len(groups) == 2 and not plus and len(groups[0]) != 3)
        or (len(groups) == 2 and len(groups[1]) not in {4, 7})
    ):
        return None
    return i - plus, j


def _page_stamp(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "6/24/2024 3:20:24 PM": the clock of a page, down to the second, after a date in figures."""
    words = tokens.words[i : i + 10]
    if len(words) < 10 or words[1] != "/" or words[3] != "/" or words[6] != ":" or words[8] != ":":
        return None
    if not all(word.isdecimal() for word in (words[0], words[2], words[4], words[5], words[7], words[9])):
        return None
    stop = i + 10
    if stop < len(tokens) and tokens.lowers[stop] in {"am", "pm", "a.m.", "p.m."}:
        stop += 1
    return i, stop


def _version(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "10.15.7", "192.168.0.1": several points that part no thousands."""
    written = tokens.words[i]
    if written.count(".") < 2:
        return None
    head, *groups = written.split(".")
    thousands = 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)
    date = len(groups) == 2 and len(groups[-1]) in {2, 4} and len(head) <= 2
    return None if thousands or date else (i, i + 1)


def _pair(tokens: Tokens, i: int) -> tuple[int, int] | None:
    if tokens.words[i + 1 : i + 2] != ("/",) or (tokens.words[i], *tokens.words[i + 2 : i + 3]) not in PAIRS:
        return None
    alone = i + 3 >= len(tokens) or not tokens.glued[i + 3] or tokens.words[i + 3] != "/"
    return (i, i + 3) if alone and tokens.glued[i + 1] and tokens.glued[i + 2] else None


def _shirt(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "Prescott (4)": a small number alone in brackets after a name is a shirt or an age; no telling which."""
    if not 2 <= i < len(tokens) - 1 or tokens.words[i - 1] != "(" or tokens.words[i + 1] != ")":
        return None
    name = tokens.words[i - 2]
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) > 2 or not name[0].isupper() or tokens.glued[i - 1]:
        return None
    return i, i + 1


def _listed(tokens: Tokens, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """Take in the bare numbers listed after a name: "Windows 7, 8 and 10", "pages 3-12"."""
    if found is None:
        return None
    first, stop = found
    while True:
        at = stop
        while at < len(tokens) and at < stop + 2 and tokens.lowers[at] in _LISTING:
            at += 1
        if (
            at == stop
            or at >= len(tokens)
            or tokens.kinds[at] != NUMBER
            or not _bare(tokens, at)
            or _counted(tokens, at + 1)
        ):
            return first, stop
        if tokens.lowers[at - 1] == "," and len(tokens.words[at]) == 4:
            return first, stop
        stop = at + 1


def _named_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "Game 7", "S&P 500", "iPhone 14", "Nam Ou 7", "No. 10"."""
    if tokens.words[i].isdecimal() and len(tokens.words[i]) < 5 and tokens.words[i + 1 : i + 2] in _MODEL_WORDS:
        return i, i + 2
    if not i:
        return None
    pages = tokens.lowers[i - 1] in _PAGES and tokens.words[i + 1 : i + 2] in {("-",), ("–",)}
    if not _bare(tokens, i) and not pages:
        return None
    at = i - 1
    point = (
        tokens.words[at] == "."
        and at > 0
        and tokens.glued[at]
        and tokens.lowers[at - 1] in {"no", "nos", "vol", "fig", "art", "op", "rte"}
    )
    if point:
        at -= 1
    if tokens.kinds[at] != WORD or (tokens.glued[i] and not point):
        return None
    word, lower = tokens.words[at], tokens.lowers[at]
    capital = word[0].isupper()
    if lower not in NUMBERED and lower.endswith("s") and lower[:-1] in NUMBERED:
        lower = lower[:-1]
    if lower in NUMBERED and (capital or (lower in ALWAYS_SMALL and (lower not in {"no", "part"} or point))):
        return (at, i + 1) if not _counted(tokens, i + 1) or lower not in {"no", "counts", "day"} else None
    first = at
    if at >= 2 and tokens.words[at - 1] == "&" and tokens.glued[at]:
        first, lower = at - 2, f"{tokens.lowers[at - 2]}&{lower}"
    elif at >= 1 and lower == "p" and tokens.lowers[at - 1] == "s":
        first, lower = at - 1, "s&p"
    if lower in INDICES:
        return first, i + 1
    mixed = not word.isupper() and any(letter.isupper() for letter in word[1:]) and "'" not in word and "’" not in word
    if mixed and not word.startswith(("Mc", "Mac", "O’", "O'")):
        return at, i + 1
    if (
        not capital
        or lower in NOT_NAMES
        or word in _CURRENCY_LETTERS
        or _counted(tokens, i + 1)
        or _sentence_start(tokens, at)
    ):
        return None
    return None if _title_case(tokens, i) else (at, i + 1)


def _bare(tokens: Tokens, i: int) -> bool:
    """A whole number of up to four digits with nothing that makes it a quantity, a date or a score."""
    written = tokens.words[i]
    if not written.isdecimal() or len(written) > 4:
        return False
    if len(written) == 4 and 1500 <= int(written) <= 2100:
        return False
    j = i + 1
    if j >= len(tokens):
        return True
    lower = tokens.lowers[j]
    if tokens.glued[j] and (tokens.words[j] in "%°/:$€£" or tokens.kinds[j] != MARK):
        return False
    if tokens.glued[j] and tokens.words[j] in _HYPHENS and j + 1 < len(tokens) and tokens.glued[j + 1]:
        return False
    return lower not in _NO_NAME_BEFORE


def _counted(tokens: Tokens, j: int) -> bool:
    """Whether a plural in small letters follows within two words: then the figure counts it."""
    for k in (j, j + 1):
        if k >= len(tokens) or tokens.kinds[k] != WORD:
            return False
        lower = tokens.lowers[k]
        if lower in NOT_NAMES or not tokens.words[k].islower():
            return False
        if lower in {"people", "men", "women", "children", "dead"} or (
            lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))
        ):
            return True
    return False


def _sentence_start(tokens: Tokens, at: int) -> bool:
    return (
        at == 0 or tokens.words[at - 1] in '.!?:;"“(•' or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    )


def _title_case(tokens: Tokens, i: int) -> bool:
    """Whether most longer words around are capitalised, as in a headline."""
    capitals = words = 0
    for k in range(max(0, i - 6), min(len(tokens), i + 7)):
        if tokens.kinds[k] == WORD and len(tokens.words[k]) > 3:
            words += 1
            capitals += tokens.words[k][0].isupper()
    return words >= 3 and capitals * 10 >= words * 7


def _address(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "10 Downing Street": a number, one to three capitalised words, a word for a street; also "90049 ZIP"."""
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) > 5:
        return None
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
