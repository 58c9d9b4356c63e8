"""The tense of the verb that governs a place in a text."""

from __future__ import annotations

from crosscheck.find import lexicon as t
from crosscheck.find.syntax import Syntax
from crosscheck.find.verbs import Verb
from crosscheck.words import english as en

_PUT_IN = 3
"""Verb groups to the right among which one of the mention's own clause is looked for."""


def tense_at(syntax: Syntax, offset: int) -> str:
    """Tense of the verb that governs `offset`: "past", "present", "future", or "" where no verb can be told."""
    if not len(syntax.tokens):
        return ""
    token = min(syntax.token_at(offset), len(syntax.tokens) - 1)
    verb = governing(syntax, token, token)
    return "" if verb < 0 else tense_of(syntax, verb)


def governing(syntax: Syntax, first: int, stop: int) -> int:
    """Number of the verb group that governs the tokens `first` to `stop`: the nearest of the clause, left first; -1."""
    inside = syntax.verb_right(first, stop)
    if inside >= 0:
        return inside
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[first])]
    clause = syntax.clauses[first]
    touching = syntax.verb_right(stop, min(stop + 4, sentence.stop))
    if touching >= 0 and _wedged(syntax, first, stop, touching):
        return touching
    if _apart(syntax, first, stop):
        after = syntax.verb_right(max(stop, first), sentence.stop)
        if after >= 0 and syntax.clauses[syntax.verbs[after].head] == clause:
            return after
    left = syntax.verb_left(first, sentence.first)
    right = syntax.verb_right(max(stop, first), sentence.stop)
    if left >= 0 and syntax.clauses[syntax.verbs[left].head] == clause:
        return left
    for own in range(right, min(right + _PUT_IN, len(syntax.verbs))) if right >= 0 else ():
        head = syntax.verbs[own].head
        if head < sentence.stop and syntax.clauses[head] == clause:
            return own  # past a clause put in: "said that one ferry, which was empty, sank"
    if left >= 0 and not (right >= 0 and _closer(syntax, right, left, first)):
        return left
    return right if right >= 0 else left


def _wedged(syntax: Syntax, first: int, stop: int, verb: int) -> bool:
    """
    Whether a mention stands right between a subject and its finite verb: "the firm today announced".

    Or is the subject that "and" joins to another clause: "the roof fell and 12 were killed".
    """
    group = syntax.verbs[verb]
    before = syntax.tags[first - 1] if first else ""
    if group.first != stop or group.form != "finite":
        return False
    return before in t.NOMINAL | {t.PRON} or (before == t.CONJ and syntax.tags[stop] in {t.BE, t.HAVE})


def _apart(syntax: Syntax, first: int, stop: int) -> bool:
    """Whether a mention stands between commas and so belongs to what follows: ", and since 2019, they have"."""
    if stop >= len(syntax.tokens) or syntax.tokens.words[stop] != ",":
        return False
    index = first - 1
    while index > max(0, first - 4) and syntax.tags[index] in {t.PREP, t.DET, t.ADV, t.CONJ}:
        index -= 1
    return syntax.tokens.words[max(index, 0)] == ","


def _closer(syntax: Syntax, right: int, left: int, token: int) -> bool:
    """A clause that only opens before its verb: "when, on Tuesday, the bridge fell"."""
    before = token - syntax.verbs[left].head
    after = syntax.verbs[right].first - token
    return after < before and syntax.tokens.words[max(token - 1, 0)] in {",", "—", "“", '"'}


def tense_of(syntax: Syntax, verb: int) -> str:
    """
    Tense of a verb group; an infinitive or gerund takes it from the verb it hangs on.

    "plans to visit" and "is expected to visit" look forward, whatever the tense of planning.
    """
    for _ in range(4):
        group = syntax.verbs[verb]
        if group.tense and group.form != "participle":
            return group.tense
        before = syntax.verb_left(group.first, group.first - 25)
        if before < 0 or syntax.clauses[syntax.verbs[before].head] != syntax.clauses[group.head]:
            return group.tense or ("past" if group.form == "participle" else _tense_ahead(syntax, group))
        if group.form == "infinitive" and plans(syntax.verbs[before]):
            return "future"
        if group.form == "participle":
            return "past"
        verb = before
    return ""


def _tense_ahead(syntax: Syntax, group: Verb) -> str:
    """Tense of the clause that a gerund opens: "Killing 12 people, the blast destroyed"."""
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[group.head])]
    after = syntax.verb_right(group.stop, sentence.stop) if group.first == sentence.first else -1
    return syntax.verbs[after].tense if after >= 0 and syntax.verbs[after].form == "finite" else ""


def plans(group: Verb) -> bool:
    """Whether a verb says that something is meant to happen."""
    return group.lemma in en.PLAN_VERBS


def looks_forward(syntax: Syntax, group: Verb) -> bool:
    """Whether a verb by itself puts what it governs ahead: "plans layoffs", "is set for May"."""
    if group.lemma in en.FORWARD_VERBS:
        return True
    after = syntax.tokens.lowers[group.stop] if group.stop < len(syntax.tokens) else ""
    return group.passive and group.lemma in en.PLAN_VERBS and after in {"for", "to"}
