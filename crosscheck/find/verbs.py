"""Verb groups: auxiliaries and main verb, with tense, voice and negation."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.find import lexicon as t
from crosscheck.find.sentences import Outline
from crosscheck.grammar.tokens import Tokens
from crosscheck.words import english as en
from crosscheck.words.forms import GERUND, INVARIANT_VERBS, PARTICIPLE, PAST, verb_form


@dataclass(frozen=True, slots=True)
class Verb:
    """
    A verb group: tokens `first` to `stop`, half-open, the main verb at `head`.

    `form` is "finite", "infinitive", "gerund" or "participle" (a bare -ed form after a noun may be either; it counts
    as finite unless "by" follows). `modal` is the modal in lower case, "" without one.
    """

    first: int
    stop: int
    head: int
    lemma: str
    form: str
    tense: str
    passive: bool
    negated: bool
    modal: str


_NOBODY = frozenset({"never", "no", "neither", "nobody", "none", "nothing"})
_OPENING = t.AUXILIARY | t.VERBAL | {t.TO}


def verb_groups(tokens: Tokens, outline: Outline, tags: list[str]) -> list[Verb]:
    """Every verb group of a text, in order."""
    verbs: list[Verb] = []
    for sentence in outline.sentences:
        index = sentence.first
        while index < sentence.stop:
            tag = tags[index]
            if tag in _OPENING and (tag != t.TO or _verb_after_to(tags, index, sentence.stop)):
                verb = _group(tokens, tags, index, sentence.stop)
                verbs.append(verb)
                index = verb.stop
            else:
                index += 1
    return verbs


_NOT_AHEAD = frozenset({"blame", "say", "do"})
"""Verbs after "is to" that tell of no plan: "arson is to blame"."""


def _verb_after_to(tags: list[str], index: int, stop: int) -> bool:
    following = index + 1
    while following < stop and tags[following] in {t.ADV, t.NOT}:
        following += 1
    return following < stop and (tags[following] == t.VERB or tags[following] in {t.BE, t.HAVE, t.DO})


def _group(tokens: Tokens, tags: list[str], first: int, stop: int) -> Verb:
    """The verb group that opens at `first`: auxiliaries, adverbs and the main verb."""
    auxiliaries: list[int] = []
    negated = first > 0 and (
        tokens.lowers[first - 1] in _NOBODY or (first > 1 and tokens.lowers[first - 2 : first] == ("no", "one"))
    )
    index = last = first
    infinitive = tags[first] == t.TO
    while index < stop:
        tag = tags[index]
        if tag in t.AUXILIARY or tag == t.TO:
            if tag == t.TO and auxiliaries and not _is_to(tokens, tags, index, stop):
                break
            auxiliaries.append(index)
            last = index
            negated = negated or tokens.lowers[index].endswith(("n't", "cannot"))
        elif tag == t.NOT:
            negated = True
        elif tag != t.ADV:
            break
        index += 1
        if index - last > 3:
            break
    near = index < stop and tags[index] in t.VERBAL and index - last <= 3
    if near and (not auxiliaries or _fits(tokens, tags, auxiliaries[-1], index)):
        return _make(tokens, tags, first, index, auxiliaries, negated=negated, infinitive=infinitive)
    head = auxiliaries[-1] if auxiliaries else first
    return _make(tokens, tags, first, head, auxiliaries[:-1], negated=negated, infinitive=infinitive)


def _is_to(tokens: Tokens, tags: list[str], index: int, stop: int) -> bool:
    """As in "is to visit": a form of be right before "to" and a verb of something ahead."""
    if tags[index - 1] != t.BE or not _verb_after_to(tags, index, stop):
        return False
    return tokens.lowers[min(index + 1, stop - 1)] not in _NOT_AHEAD


def _fits(tokens: Tokens, tags: list[str], auxiliary: int, main: int) -> bool:
    """Whether the main verb's form can follow the last auxiliary."""
    if tags[auxiliary] in {t.MODAL, t.DO, t.TO}:
        return tags[main] == t.VERB or verb_form(tokens.lowers[main])[0] == tokens.lowers[main]
    return tags[main] in {t.PASTV, t.ING}


def _make(
    tokens: Tokens, tags: list[str], first: int, head: int, auxiliaries: list[int], *, negated: bool, infinitive: bool
) -> Verb:
    lowers = [tokens.lowers[index] for index in auxiliaries]
    base, form = verb_form(tokens.lowers[head])
    modal = next((tokens.lowers[i] for i in auxiliaries if tags[i] == t.MODAL), "")
    if tags[head] == t.MODAL:
        modal = tokens.lowers[head]
    after_be = bool(auxiliaries) and tags[auxiliaries[-1]] == t.BE
    passive = tags[head] == t.PASTV and after_be
    kind = "finite"
    if infinitive:
        kind = "infinitive"
    elif not auxiliaries and tags[head] == t.ING:
        kind = "gerund"
    elif not auxiliaries and (form == PARTICIPLE or (tags[head] == t.PASTV and _reduced(tokens, tags, head))):
        kind, passive = "participle", True
    tense = _tense(tags, auxiliaries, lowers, head, modal, kind, form, base)
    lemma_ = {t.BE: "be", t.HAVE: "have", t.DO: "do"}.get(tags[head], base or tokens.lowers[head])
    return Verb(first, head + 1, head, lemma_, kind, tense, passive, negated, modal)


def _reduced(tokens: Tokens, tags: list[str], head: int) -> bool:
    """As in "tanks donated by Laos": a bare past after a noun with an agent behind it."""
    following = head + 1
    if following >= len(tokens) or tokens.lowers[following] != "by":
        return False
    return bool(head) and tags[head - 1] in {t.NOUN, t.NAME, t.MARK}


def _tense(
    tags: list[str], auxiliaries: list[int], lowers: list[str], head: int, modal: str, kind: str, form: str, base: str
) -> str:
    if modal:
        perfect = any(tags[index] == t.HAVE for index in auxiliaries)
        return "past" if perfect else ("future" if modal in en.FUTURE_MODALS else "present")
    if kind == "infinitive":
        return ""
    if "to" in lowers:
        return "future"
    if auxiliaries:
        first = lowers[0]
        if first in {
            "was",
            "were",
            "had",
            "did",
            "wasn't",
            "weren't",
            "hadn't",
            "didn't",
            "have",
            "has",
            "haven't",
            "hasn't",
        }:
            return "past"
        if tags[auxiliaries[0]] == t.BE and tags[head] == t.PASTV:
            return "present"
        return "present"
    if kind == "gerund" or form == GERUND:
        return ""
    told = tags[head] == t.PASTV or form == PAST or base in INVARIANT_VERBS
    return "past" if told else "present"
