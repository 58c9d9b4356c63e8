"""Numbers that are no figures: clock times, years, days of the month, "one" as a pronoun."""

from __future__ import annotations

from crosscheck.grammar.cardinals import SMALL
from crosscheck.grammar.matches import Numeral
from crosscheck.grammar.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.english import PREPOSITIONS, SPEECH
from crosscheck.words.forms import verb_form
from crosscheck.words.names import ATTRIBUTIVE, MONTHS, NOT_NAMES, NUMBERED, PERSONS
from crosscheck.words.numerals import GRAVELY, HARMED, HARMING
from crosscheck.words.units import TIME_UNITS

_CLOCK = frozenset({"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "gmt", "utc"})
_PLURALS = frozenset({"people", "children", "men", "women", "feet", "police", "troops", "cattle", "dead", "lives"})
_PLAIN_MONTHS = MONTHS - {"may", "march", "mar"}
_YEARLY = frozenset({"in", "since", "during", "until", "by"})
_ERAS = frozenset({"ad", "a.d.", "bc", "b.c.", "bce", "ce"})
_MINUS = frozenset("-−–")
_BEFORE_VICTIM = word_set("and or but while with leaving left leaves least which where after said says")
"""Words after which "one killed" is a victim rather than the rest of a phrase."""
_OBJECTS = word_set("the a an another his her its their him them himself herself wrong serious")
"""Words after "one killed" or "one is missing" that make it an act, and after "dead" a manner of speaking."""
_DETERMINED = frozenset({"no", "any", "every", "each", "this", "that", "which", "the", "some", "another", "an"})


def at_one_point(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the number is the one of "at one point"."""
    i, j = numeral.first, numeral.stop
    after = tokens.lowers[j : j + 1]
    return i > 0 and tokens.lowers[i] == "one" and tokens.lowers[i - 1] == "at" and after in {("point",), ("stage",)}


def part_of_time(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the digits belong to a clock time or a date in figures, which the calendar reads."""
    if tokens.kinds[numeral.stop - 1] != NUMBER:
        return False
    i, j, size = numeral.first, numeral.stop, len(tokens)
    if (
        j + 1 < size
        and tokens.words[j] in ":/"
        and tokens.glued[j]
        and tokens.kinds[j + 1] == NUMBER
        and tokens.glued[j + 1]
    ):
        return numeral.form != "fraction"
    if (
        i > 1
        and tokens.words[i - 1] in ":/"
        and tokens.glued[i]
        and tokens.kinds[i - 2] == NUMBER
        and tokens.glued[i - 1]
    ):
        return numeral.form != "fraction"
    if j < size and (
        tokens.lowers[j] in _CLOCK or (tokens.lowers[j] in {"a", "p"} and tokens.lowers[j + 1 : j + 3] == (".", "m"))
    ):
        return True
    return (
        j + 3 < size
        and tokens.words[j] in HYPHENS
        and tokens.words[j + 2] in HYPHENS
        and tokens.glued[j]
        and tokens.glued[j + 1]
        and tokens.glued[j + 2]
        and tokens.kinds[j + 1] == NUMBER == tokens.kinds[j + 3]
    )


def not_a_figure(tokens: Tokens, numeral: Numeral) -> bool:
    """Bare numbers that are years, days of the month, decades, pronouns ("one") or parts of words."""
    i, j, size = numeral.first, numeral.stop, len(tokens)
    after = tokens.lowers[j] if j < size else ""
    before = tokens.lowers[i - 1] if i else ""
    written = tokens.words[i]
    if numeral.form == "words" and numeral.number == 1 and numeral.stop == i + 1:
        return _pronoun(tokens, i)
    if after != "" and before in {"below", "above"} and numeral.number == 0 and not counts_something(tokens, j):
        return True  # "fell below zero"
    if numeral.form in {"fraction", "vague", "multiple", "doubling"}:
        return False
    apart = i and "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]
    if numeral.form == "words" and i and not apart and written[0].isupper() and tokens.words[i - 1][0].isupper():
        # "Kick Six", "Big Ten"; in a headline a plural follows, or what became of them
        told = after in HARMED and before not in _NAMING and _ends_there(tokens, j + 1)
        return not counts_something(tokens, j) and not told
    if numeral.form != "digits":
        hyphen = j + 1 < size and tokens.words[j] in HYPHENS and tokens.glued[j] and tokens.glued[j + 1]
        return hyphen and tokens.kinds[j + 1] == WORD and tokens.lowers[j + 1] not in ATTRIBUTIVE | {"to"}
    if written[0] == "0" and len(written) > 1 and written.isdecimal():
        return True
    if numeral.number <= 31 and written.isdecimal() and (_month_before(tokens, i) or _month(tokens, j)):
        return True
    if _closes_date(tokens, i) or _opens_date(tokens, j):
        return True
    if j < size and tokens.glued[j] and tokens.kinds[j] == WORD:
        return True  # "1960s", "25th" and letters that are no unit
    if i and tokens.glued[i] and tokens.words[i - 1] in {"'", "’", "‘"}:
        return True  # '24
    if before in _ERAS or after in _ERAS:
        return True
    return _year(tokens, numeral) and (before in _YEARLY or not counts_something(tokens, j))


def _ends_there(tokens: Tokens, j: int) -> bool:
    """Whether a headline ends at token `j`, or goes on with where and how: "Leaves Two Dead in Blast"."""
    broken = j >= len(tokens) or "\n" in tokens.text[tokens.ends[j - 1] : tokens.starts[j]]
    return broken or tokens.kinds[j] == MARK or tokens.lowers[j] in {"in", "at", "as", "after"}


_NAMING = NUMBERED | {"war", "big", "of", "magnificent"}
"""Words before a number that make it a name: "World War Two Dead"."""


def _closes_date(tokens: Tokens, i: int) -> bool:
    """Whether a joint and a day of the month, or a dash and a year, stand before: "May 7-11", "2016-17"."""
    if i < 2 or tokens.kinds[i - 2] != NUMBER:
        return False
    if tokens.words[i - 1] in _MINUS and tokens.glued[i] and tokens.glued[i - 1]:
        opening = tokens.words[i - 2]
        if len(opening) == 4 and opening.isdecimal() and 1500 <= int(opening) <= 2100 and len(tokens.words[i]) == 2:
            return True
    elif tokens.lowers[i - 1] not in {"to", "and"} and tokens.words[i - 1] not in _MINUS:
        return False
    return _month_before(tokens, i - 2) or (i > 2 and tokens.lowers[i - 3] in _ERAS)


def _opens_date(tokens: Tokens, j: int) -> bool:
    """Whether a joint, a number and a month follow: "8-10 May"."""
    if j + 2 >= len(tokens) or tokens.kinds[j + 1] != NUMBER:
        return False
    if tokens.words[j] not in _MINUS and tokens.lowers[j] not in {"to", "and"}:
        return False
    return _month(tokens, j + 2)


def _month(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is a month: those that are also other words need their capital."""
    if k < 0 or k >= len(tokens):
        return False
    return tokens.lowers[k] in _PLAIN_MONTHS or (tokens.lowers[k] in MONTHS and tokens.words[k][0].isupper())


def _month_before(tokens: Tokens, i: int) -> bool:
    """Whether a month stands before token `i`: "May 9", "Nov. 9"."""
    if i > 1 and tokens.words[i - 1] == "." and tokens.glued[i - 1]:
        i -= 1
    return _month(tokens, i - 1)


def _year(tokens: Tokens, numeral: Numeral) -> bool:
    written = tokens.words[numeral.stop - 1]
    return written.isdecimal() and len(written) == 4 and 1500 <= numeral.number < 2200


def counts_something(tokens: Tokens, j: int) -> bool:
    """Whether a plural follows: "2000 people", "1800 British troops"."""
    for k in (j, j + 1):
        if k >= len(tokens) or tokens.kinds[k] != WORD or tokens.lowers[k] in NOT_NAMES:
            return False
        lower = tokens.lowers[k]
        if lower in _PLURALS or (
            lower.endswith("s") and len(lower) > 3 and not lower.endswith(("ss", "us", "is", "'s"))
        ):
            return True
    return False


def _one_hurt(tokens: Tokens, i: int, before: str) -> bool:
    """Whether "one" counts a victim: "killed at least one", "one was killed", "two were shot, one fatally"."""
    j = i + 1
    hedged = before == "least" and i > 1 and tokens.lowers[i - 2] == "at"
    if hedged:
        i, before = i - 2, tokens.lowers[i - 3] if i > 2 else ""
    if j >= len(tokens):
        return before in HARMING
    after = tokens.lowers[j]
    if (tokens.glued[j] and tokens.kinds[j] != MARK) or tokens.words[j] in HYPHENS:
        return False
    if before in HARMING:
        return after not in {"another", "by"} and not _names(tokens, j)
    if before and tokens.kinds[i - 1] == WORD and before not in _BEFORE_VICTIM and not hedged:
        return False  # "her loved one was killed", "not one", "chapter one"
    k = j + 1 if after in {"was", "is"} else j
    while k > j and k + 1 < len(tokens) and tokens.lowers[k] in GRAVELY:
        k += 1  # "one was critically injured"
    then, last = (tokens.lowers[at] if at < len(tokens) else "" for at in (k, k + 1))
    if after in GRAVELY:
        return last in HARMED or not _names(tokens, j + 1)
    return (then in HARMED and last not in _OBJECTS) or (then, last) == ("pronounced", "dead")


def _names(tokens: Tokens, k: int) -> bool:
    """Whether a noun follows that "one" may belong to."""
    return k < len(tokens) and tokens.kinds[k] == WORD and tokens.lowers[k] not in NOT_NAMES


def _pronoun(tokens: Tokens, i: int) -> bool:
    """Whether "one" stands for a person or thing rather than counting: "no one", "one another", "the one who"."""
    j = i + 1
    before = tokens.lowers[i - 1] if i else ""
    if i > 1 and before in HYPHENS and tokens.glued[i] and tokens.glued[i - 1] and tokens.lowers[i - 2] == "no":
        return True  # "no-one"
    if before == "to" and i > 1 and tokens.lowers[i - 2] in SMALL:
        return False  # "outnumbered two to one"
    if before == "that" and any(verb_form(word)[0] in SPEECH for word in tokens.lowers[max(0, i - 5) : i - 1]):
        before = ""  # "said that one ferry sank"
    if _one_hurt(tokens, i, before):
        return False
    if j >= len(tokens) or tokens.kinds[j] == MARK or tokens.glued[j]:
        return True
    after_one = tokens.lowers[j]
    relative = (
        before == "which" and i > 1 and tokens.lowers[i - 2] in PREPOSITIONS and after_one in PERSONS | {"person"}
    )
    if before in _DETERMINED and not relative:
        return True  # "which one"; not that of "a fire in which one person died"
    after = tokens.lowers[j]
    if after == "of":
        return False
    return (
        after in NOT_NAMES
        or after in {"day", "morning", "night", "time", "thing", "way"}
        or after.endswith("ly")
        or (after in TIME_UNITS and before in {"", "."})
    )
