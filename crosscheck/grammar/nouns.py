"""The noun that a figure counts: the head of the words right after it."""

from __future__ import annotations

from crosscheck.grammar.tokens import NUMBER, WORD, Tokens
from crosscheck.words import word_set
from crosscheck.words.names import ATTRIBUTIVE, NOT_NAMES
from crosscheck.words.numerals import GRAVELY

PLURALS: dict[str, str] = {
    "people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot",
    "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "thieves": "thief", "halves": "half",
    "leaves": "leaf", "loaves": "loaf", "shelves": "shelf", "mice": "mouse", "geese": "goose", "teeth": "tooth",
    "oxen": "ox", "criteria": "criterion", "viruses": "virus", "bonuses": "bonus", "buses": "bus", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "series": "series", "species": "species", "aircraft": "aircraft",
    "staff": "staff", "personnel": "personnel", "police": "police", "troops": "troop", "dead": "dead",
    "wounded": "wounded", "injured": "injured", "missing": "missing", "homeless": "homeless", "sheep": "sheep",
    "deer": "deer", "fish": "fish", "cattle": "cattle", "crew": "crew", "offspring": "offspring", "seats": "seat",
    "spacecraft": "spacecraft", "infantry": "infantry", "militia": "militia", "cavalry": "cavalry",
    "fishermen": "fisherman",
    "policemen": "policeman", "firemen": "fireman", "servicemen": "serviceman", "gunmen": "gunman",
    "congressmen": "congressman",
    "lawmen": "lawman", "businessmen": "businessman", "foxes": "fox", "gas": "gas", "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie", "zombies": "zombie", "rookies": "rookie", "ties": "tie", "pies": "pie", "lies": "lie",
}  # fmt: skip
"""Irregular plurals, and nouns that have no plural ending, to their lemma."""

_FILLERS = word_set("other more most another additional further extra separate")
_STOP = (NOT_NAMES - _FILLERS) | word_set(
    "been being come came comes go went goes say told according because though although that's it's there's if so "
    "such too "
    "very well ever never just"
)
_ATTRIBUTES = word_set(
    "sports arms sales savings goods women men children aircraft police systems operations communications "
    "electronics "
    "customs plainclothes troops news weapons drugs jobs"
)
"""Plurals that often stand before another: "arms dealers", "sports cars"."""
_LOOK = 6
_FALSE_PLURALS = word_set(
    "has was is this his its says does goes us as yes thus plus less towards always perhaps besides afterwards"
)


def singular(word: str) -> str:
    """Lemma of a noun by rule: "tanks" to "tank", "countries" to "country"; words of other endings stay."""
    if word in PLURALS:
        return PLURALS[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
        return word[:-1]
    return word


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _FALSE_PLURALS
    )


def noun_after(tokens: Tokens, j: int, *, one: bool = False) -> tuple[int, int, str] | None:
    """
    First and stop token, and lemma, of the noun phrase head that starts looking at token `j`.

    The head is the first plural in a run of plain words ("different bosses", "T-34 tanks"); after "one" the word
    before the run ends. None when the run holds none.
    """
    size = len(tokens)
    k = j
    if k < size and tokens.lowers[k] == "of":
        k += 1
        if k < size and tokens.lowers[k] in {"the", "its", "his", "her", "their", "these", "those"}:
            k += 1
    if k + 1 < size and tokens.words[k] in "-‐‑" and tokens.glued[k] and tokens.lowers[k + 1] in ATTRIBUTIVE:
        return k + 1, k + 2, singular(tokens.lowers[k + 1])
    last: int | None = None
    end = min(size, k + _LOOK)
    while k < end:
        lower = tokens.lowers[k]
        kind = tokens.kinds[k]
        if kind == WORD:
            if lower in _STOP and (lower != "and" or last is None or one):
                break
            if one and last is not None and lower.endswith(("s", "ed")) and k == j + 1:
                break
            if plural(lower) and not _hyphen_follows(tokens, k):
                # "arms dealers": the second of two plurals is the head
                if (
                    lower in _ATTRIBUTES
                    and k + 1 < end
                    and tokens.kinds[k + 1] == WORD
                    and plural(tokens.lowers[k + 1])
                ):
                    k += 1
                return k, k + 1, singular(tokens.lowers[k])
            last = k
        elif kind == NUMBER and not tokens.glued[k] and k == j:
            return None
        elif kind != NUMBER and not (tokens.glued[k] and k + 1 < size and tokens.glued[k + 1]) and lower != "&":
            break
        k += 1
    if one and last is not None and tokens.lowers[last] not in GRAVELY:
        return last, last + 1, singular(tokens.lowers[last])
    return None


def _hyphen_follows(tokens: Tokens, k: int) -> bool:
    return k + 2 < len(tokens) and tokens.words[k + 1] in "-‐‑" and tokens.glued[k + 1] and tokens.glued[k + 2]
