"""What a count's people or things came to, told right after them: "30 wounded", "two officers were hurt"."""

from __future__ import annotations

from crosscheck.find import lexicon as t
from crosscheck.find.nouns import Measured
from crosscheck.find.syntax import Syntax
from crosscheck.words import english as en
from crosscheck.words.forms import verb_form
from crosscheck.words.names import PERSONS

_STATES = en.word_set(
    "killed wounded injured hurt dead missing arrested detained hospitalised hospitalized displaced evacuated rescued "
    "shot infected trapped stranded homeless unaccounted charged convicted"
)
_VERBS = {
    "dead": "die",
    "missing": "miss",
    "hurt": "hurt",
    "shot": "shoot",
    "homeless": "displace",
    "unaccounted": "miss",
}
_OF_PEOPLE = en.word_set("die kill wound injure hurt arrest hospitalise hospitalize charge convict")
_AROUND = PERSONS | en.EVENT_NOUNS | {"people", "scene"}
"""What may be counted before people in the same sentence: "17 scenes, 7 dead"; not "40 cows, 12 dead"."""
_BETWEEN = en.word_set(
    "pronounced others more seriously critically slightly badly severely fatally reportedly also still feared left"
)
_MOST = 4
"""Tokens looked at behind the counted noun."""


def state(syntax: Syntax, stop: int, head: int) -> str:
    """
    The verb of what is said to have become of what a figure counts; "" where nothing is said.

    `stop` is the token behind the figure, `head` its noun or -1. "55 wounded soldiers" tells of none: there the word
    only says which soldiers.
    """
    at = stop
    if stop <= head <= stop + _MOST:
        at = head if syntax.tokens.lowers[head] in _STATES else head + 1
    limit = min(at + _MOST, len(syntax.tokens))
    while at < limit:
        word = syntax.tokens.lowers[at]
        if word in _STATES and not _describes(syntax, at):
            return _VERBS.get(word) or verb_form(word)[0] or ""
        if syntax.tags[at] not in {t.BE, t.HAVE, t.ADV} and word not in _BETWEEN:
            return ""
        at += 1
    return ""


def stricken(syntax: Syntax, what: Measured, found: str, beside: str) -> Measured:
    """
    What a figure counts, people where only their state is told: "left two dead", "17 scenes, 7 dead, 14 hurt".

    `beside` is what an earlier figure of the sentence counts: of "40 cows, 12 dead" the dead are no people.
    """
    told = what.head >= 0 and syntax.tokens.lowers[what.head] in _STATES
    human = not beside or beside in _AROUND
    if found not in _OF_PEOPLE or not human or (what.noun and not told):
        return what
    return Measured("people", ("people",), what.head)


def _describes(syntax: Syntax, at: int) -> bool:
    """Whether a noun follows, which the word then only describes."""
    return at + 1 < len(syntax.tokens) and syntax.tags[at + 1] in {t.NOUN, t.NAME}
