"""Digits that a word before them makes a name: Game 7, iPhone 14, S&P 500, page 12."""

from __future__ import annotations

from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.currencies import ABBREVIATIONS, CODES, MILLIONS_OF, NAMES
from crosscheck.words.names import ALWAYS_SMALL, INDICES, MAKES, MONTHS, NOT_NAMES, NUMBERED
from crosscheck.words.numerals import SCALES
from crosscheck.words.units import PERCENT_NAMES, TIME_UNITS, UNIT_NAMES

_CURRENCY_LETTERS = frozenset({*CODES, *ABBREVIATIONS})
_NO_NAME_BEFORE = (
    MONTHS
    | {*SCALES, *TIME_UNITS, *(name[0] for name in PERCENT_NAMES)}
    | {name[0] for name in UNIT_NAMES if len(name) == 1 and len(name[0]) > 2}
    | {name[0] for name in NAMES if len(name) == 1}
)
"""Words after a figure that make it a quantity whatever stands before."""
_MODELS = frozenset({"Max", "MAX", "Pro", "Plus", "Ultra", "Mini", "Turbo", "Dreamliner"})
_PAGES = frozenset({"pages", "chapters", "sections", "articles", "paragraphs", "verses", "versions"})
_OF_PERSONS = frozenset({"of", "from", "was", "who", "is", "had", "has", "died", "whose"})
_SPORT = word_set(
    "goal goals scored scorer minute minutes booked substitute substitutes substituted sub subs touchdown touchdowns "
    "striker midfielder defender goalkeeper wicket wickets runs try tries penalty penalties league cup fixture referee "
    "half-time innings quarterback coach points rebounds"
)
_AROUND = 10
"""Tokens on each side by which a headline's capitals are told from a name's."""
_VERSIONED = frozenset({"windows", "android", "ios", "ubuntu", "macos", "playstation", "xbox", "iphone", "galaxy"})
_LISTING = frozenset({",", "and", "or", "to", "-", "–", "&"})
_INTO = frozenset(
    (word,) for word in ("in", "of", "since", "after", "before", "from", "until", "through", "into", "by")
)
"""Words before a small "week" that a number then names: "in week 14"; not "this week 14 people"."""
_BEFORE_COUNTS = word_set("no counts day week apartment apt suite highway interstate")
"""Of what is numbered, words that may also end a phrase before a count: "in the apartment 5 people were found"."""
RANKED = frozenset({"seed", "seeds", "pick", "position", "spot", "ranking", "seeding"})
"""What "No. 5" ranks rather than names."""
_RANKED_WORDS = frozenset((word,) for word in RANKED)
_MODEL_WORDS = frozenset((word,) for word in _MODELS)


def shirt(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "Prescott (4)": a small number alone in brackets after a name is a shirt or an age; no telling which."""
    if not 2 <= i < len(tokens) - 1 or tokens.words[i - 1] != "(" or tokens.words[i + 1] != ")":
        return None
    name = tokens.words[i - 2]
    if not tokens.words[i].isdecimal() or len(tokens.words[i]) > 2 or not name[0].isupper() or tokens.glued[i - 1]:
        return None
    if bracketed_age(tokens, i):
        return None
    return i, i + 1


def bracketed_age(tokens: Tokens, i: int) -> bool:
    """
    Whether the number in brackets at token `i` is an age: "Ann Lee (34), of Pakse,", "Ann Lee (34) was".

    A full name stands before and what is told of a person after; near words of sport it may be a shirt or a minute.
    """
    size = len(tokens)
    if not 3 <= i < size - 2 or tokens.words[i - 1] != "(" or tokens.words[i + 1] != ")":
        return False
    full = all(tokens.kinds[k] == WORD and tokens.words[k][0].isupper() for k in (i - 3, i - 2))
    if not full or tokens.glued[i - 1] or not tokens.words[i].isdecimal() or not 14 <= int(tokens.words[i]) <= 110:
        return False
    after = i + 2
    told = tokens.lowers[after] in _OF_PERSONS or (
        tokens.words[after] == "," and after + 1 < size and tokens.lowers[after + 1] in {*_OF_PERSONS, "a", "an"}
    )
    return told and not in_sport(tokens, i)


def in_sport(tokens: Tokens, i: int) -> bool:
    """Whether words of sport stand near token `i`."""
    return not _SPORT.isdisjoint(tokens.lowers[max(0, i - 14) : i + 14])


def listed(tokens: Tokens, found: tuple[int, int] | None) -> tuple[int, int] | None:
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


def enlisted(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as the 7 of "Windows XP, Vista and 7": a bare number at the end of a list of what is numbered or named."""
    if not i or tokens.lowers[i - 1] not in _LISTING or not _bare(tokens, i) or _counted(tokens, i + 1):
        return None
    at = i - 1
    while at >= 0 and i - at <= _AROUND and (tokens.lowers[at] in _LISTING or tokens.words[at][0].isupper()):
        if tokens.lowers[at] in _VERSIONED:
            return i, i + 1
        at -= 1
    return None


def named_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Such as "Game 7", "S&P 500", "iPhone 14", "Nam Ou 7", "No. 10"."""
    if tokens.words[i].isdecimal() and len(tokens.words[i]) < 5 and tokens.words[i + 1 : i + 2] in _MODEL_WORDS:
        numbered = tokens.kinds[i + 2 : i + 3] == (NUMBER,) and len(tokens.words[i + 2]) < 3 and _bare(tokens, i + 2)
        return i, i + 2 + numbered  # "737 MAX 8"
    if not i or "\n\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]:
        return None
    pages = tokens.lowers[i - 1] in _PAGES and tokens.words[i + 1 : i + 2] in {("-",), ("–",)}
    if not _bare(tokens, i) and not pages:
        return None
    at = i - 1
    point = (
        tokens.words[at] == "."
        and at > 0
        and tokens.glued[at]
        and tokens.lowers[at - 1] in {"no", "nos", "vol", "fig", "art", "op", "rte", "hwy"}
    )
    if point:
        at -= 1
    if tokens.kinds[at] != WORD or (tokens.glued[i] and not point):
        return None
    word, lower = tokens.words[at], tokens.lowers[at]
    capital = word[0].isupper()
    if lower not in NUMBERED and lower.endswith("s") and lower[:-1] in NUMBERED:
        lower = lower[:-1]
    if lower == "week" and not capital and tokens.lowers[at - 1 : at] not in _INTO:
        return None
    if lower == "no" and tokens.words[i + 1 : i + 2] in _RANKED_WORDS:
        return None
    if lower in NUMBERED and (capital or (lower in ALWAYS_SMALL and (lower not in {"no", "part"} or point))):
        return (at, i + 1) if not _counted(tokens, i + 1) or lower not in _BEFORE_COUNTS else None
    first = at
    if at >= 2 and tokens.words[at - 1] == "&" and tokens.glued[at]:
        first, lower = at - 2, f"{tokens.lowers[at - 2]}&{lower}"
    elif at >= 1 and lower == "p" and tokens.lowers[at - 1] == "s":
        first, lower = at - 1, "s&p"
    if lower in INDICES or (capital and lower in MAKES):
        return first, i + 1
    mixed = not word.isupper() and any(letter.isupper() for letter in word[1:]) and "'" not in word and "’" not in word
    if mixed and not word.startswith(("Mc", "Mac", "O’", "O'")):
        return at, i + 1
    if (
        not capital
        or lower in NOT_NAMES
        or word in _CURRENCY_LETTERS
        or word in MILLIONS_OF
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
    if tokens.glued[j] and tokens.words[j] in HYPHENS and j + 1 < len(tokens) and tokens.glued[j + 1]:
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
    around = {
        tokens.words[k]
        for k in range(max(0, i - _AROUND), min(len(tokens), i + _AROUND + 1))
        if tokens.kinds[k] == WORD and len(tokens.words[k]) > 3
    }
    return len(around) >= 3 and sum(word[0].isupper() for word in around) * 10 >= len(around) * 7
