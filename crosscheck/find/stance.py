"""How a writer stands to a claim (modality), and what a figure says of its quantity (aspect)."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.find import lexicon as t
from crosscheck.find.nouns import Measured
from crosscheck.find.syntax import Syntax
from crosscheck.find.tense import looks_forward, tense_of
from crosscheck.find.verbs import Verb
from crosscheck.model import Aspect, Modality
from crosscheck.words import english as en
from crosscheck.words.concepts import concept

_REACH = 14
_WITH = 4
"""Tokens before "four minutes to play" among which "with" stands."""
_WOULD = frozenset({"would", "wouldn't", "he'd", "she'd", "they'd", "it'd"})
_UNREAL = _WOULD | {"could", "couldn't", "might"}
_MINDS = frozenset({"know", "fear", "think", "want", "doubt", "imagine", "learn", "mean", "ask", "decide", "order"})
"""Verbs behind which "would" is what somebody thought then."""
_LATER = frozenset({"later", "eventually", "soon", "subsequently", "ultimately", "afterwards", "afterward"})
_WEAK_DENIALS = frozenset({"reject", "dispute", "dismiss"})
"""Verbs that deny a claim but also turn away people and things: "dismissed 30 workers"."""
_ASIDE = (((",",), (",",)), (("(",), (")",)))
_DURATIVE = en.word_set("last go run serve stay continue take wait remain extend keep hold postpone")
"""Verbs whose length "not" may deny: "has not lasted for three weeks"."""
_OF_WHAT = frozenset({"in", "on", "before", "until", ".", ",", ";", ")", "!", "?", ""})
"""What follows a remainder: "six minutes left in the game", "with two days to go before the vote"."""
_JOINING = frozenset({"join", "joins", "joined", "joining", "rejoin", "replace", "replaces", "succeed", "succeeds"})
_PART_OF = frozenset({("among", "the"), ("among", "those"), ("among", "these")})
_AGEING = frozenset({"be", "turn", "reach", "become"})
_PREDICATE = 5
"""Tokens between "is" and the age that it says."""
_UNTIL = 4
"""Tokens between "until" and the value it leads to."""
_SO_FAR = 8
"""Tokens before a figure among which "so far" stands."""
_AFAR = frozenset({"from", "as", "away", "to", "that"})
"""What follows "so far" where it tells of a distance."""
_NOBODY = frozenset({"nobody", "no", "none"})
_RESULTS = en.word_set("win victory loss defeat triumph record draw tie lead rout decision")
_COMPARED = {"lower": -1, "fewer": -1, "less": -1, "higher": 1, "more": 1}
_ENDS_COMPARISON = frozenset(
    ["than", "on", "in", "at", "by", "this", "after", "from", "for", "since", ".", ",", ";", ")"]
)
_TAKING = frozenset({"lose", "add", "cut", "reduce", "lower", "gain"})
"""Verbs whose object is what is lost or added: so much of it, and no change of a level."""
_OWNED = frozenset({"count", "duration"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
_CLAIMS = en.word_set(
    "claim claims report reports allegation allegations suggestion suggestions rumours rumors figures"
)


def modality(syntax: Syntax, first: int, verb: int, speaker: str, *, narrated: bool = False) -> Modality:
    """
    How the writer stands to what the verb group number `verb` says; -1 for none.

    `narrated` says that its "would" tells of the past (see `narrates`).
    """
    if verb >= 0:
        group = syntax.verbs[verb]
        if group.modal in _UNREAL and not narrated and (group.negated or _if_ahead(syntax, verb)):
            return Modality.HYPOTHETICAL
        itself = syntax.tokens.lowers[first] in _NOBODY  # "no one was hurt" counts none, and denies nothing
        negated = group.negated and not itself and not _until(syntax, first, group)
        if negated or _denied_by(syntax, verb) or group.lemma in en.DENIAL_VERBS - _WEAK_DENIALS:
            return Modality.DENIED
        if group.modal in en.HYPOTHETICAL_MODALS or _conditional(syntax, verb):
            return Modality.HYPOTHETICAL
        if not narrated and (tense_of(syntax, verb) == "future" or looks_forward(syntax, group)):
            return Modality.PLANNED
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[first])]
    if _reportedly(syntax, first, max(sentence.first, first - _REACH), min(sentence.stop, first + _REACH)):
        return Modality.REPORTED
    if verb >= 0 and _hearsay(syntax, verb):
        return Modality.REPORTED
    if any(word in speaker.casefold().split() for word in ("reports", "media", "rumours", "rumors")):
        return Modality.REPORTED
    return Modality.ASSERTED


def given(syntax: Syntax, first: int, stop: int, verb: int, kind: str, *, event: int = -1) -> bool:
    """
    Whether a value is told as known, whatever is planned or denied of what it belongs to.

    An age, unless the verb says how old somebody is; a score in brackets, or with whose it is: "Ruiz, 32, will appear",
    "the Hawks (7-7) will play", "he did not play in Thursday's 3-1 win". An amount with its owner before it, or a
    number of people to be joined: "it will move the firm's 350 employees", "he will join 12 other defendants". A number
    of which somebody may be one: "it is not clear whether he is among the 15 wounded". How long
    something had not been done, what is left of a game, and the day of a happening at which something was not done, or
    since which it has not been: "with 7:41 left", "he was not at Thursday's hearing", "nobody was hurt in the fire on
    Friday", "has not had a mayor since 1991". `event` is the noun that tells what happened on a day, or -1.
    """
    before, after = syntax.tokens.lowers[first - 1 : first], syntax.tokens.lowers[stop : stop + 1]
    owned = any(word in _OWNERS or word.endswith(("'s", "’s")) for word in before)
    match kind:
        case "age":
            return (before, after) in _ASIDE or not _says_age(syntax, first, verb)
        case "score":
            result = owned and after[:1] and after[0] in _RESULTS
            return ((before, after) in _ASIDE and before != (",",)) or bool(result)
        case "duration" if _lasts(syntax, first, stop, verb) or _runs_out(syntax, first, stop):
            return True
        case "count" if before[:1] and before[0] in _JOINING:
            return True
        case "count" if syntax.tokens.lowers[max(0, first - 2) : first] in _PART_OF:
            return verb < 0 or tense_of(syntax, verb) != "future"
        case "date" | "time":
            if verb < 0 or not syntax.verbs[verb].negated:
                return False
            if before == ("since",) and syntax.verbs[verb].lemma in _STANDING and not syntax.verbs[verb].modal:
                return True
            missed = tense_of(syntax, verb) == "past"
            return missed and (_mentioned(syntax, event) or syntax.tokens.lowers[stop - 1].endswith(("'s", "’s")))
        case _:
            return kind in _OWNED and owned


def _mentioned(syntax: Syntax, event: int) -> bool:
    """Whether a known happening stands behind a preposition: "hurt in the fire", but not "died in an explosion"."""
    number = syntax.phrase_at[event] if event >= 0 else -1
    first = syntax.phrases[number].first if number >= 0 else 0
    if first < 1 or syntax.tokens.lowers[first - 1] not in _AT_WHICH:
        return False
    return syntax.tokens.lowers[first] in _KNOWN or syntax.tokens.lowers[first].endswith(("'s", "’s"))


_KNOWN = frozenset({"the", "this", "that", *_OWNERS})
_AT_WHICH = frozenset({"in", "at", "during", "after", "before", "from", "near"})
_STANDING = frozenset({"have", "see", "hear"})
"""Verbs of what has not been "since": "has not had a mayor since 1991", "has not been seen since Friday"."""


def _says_age(syntax: Syntax, first: int, verb: int) -> bool:
    """As in "he is not 54", "she will turn 40"."""
    if verb < 0:
        return False
    group = syntax.verbs[verb]
    return group.lemma in _AGEING and 0 <= first - group.stop <= _PREDICATE


def _runs_out(syntax: Syntax, first: int, stop: int) -> bool:
    """As in "with 7:41 left", "with ten minutes to play"."""
    return _is_left(syntax, first, stop) and "with" in syntax.tokens.lowers[max(0, first - _WITH) : first]


def _until(syntax: Syntax, first: int, group: Verb) -> bool:
    """
    Whether what is "not" so comes about with the value at token `first`: "it was not until late June that".

    Who did not stay until then left before.
    """
    return group.lemma not in _DURATIVE and "until" in syntax.tokens.lowers[group.stop : first][-_UNTIL:]


def _lasts(syntax: Syntax, first: int, stop: int, verb: int) -> bool:
    """
    Whether a length says for how long something had not been done: "had not eaten for three days".

    There the "not" denies what was done and not how long. Elsewhere it may deny the length: "has not lasted for three
    weeks", "have not been married for 20 years", "has not worked there for six months, but for three".
    """
    if verb < 0 or syntax.tokens.lowers[first - 1 : first] != ("for",):
        return False
    group = syntax.verbs[verb]
    perfect = not en.HAVE.isdisjoint(syntax.tokens.lowers[group.first : group.stop])
    other = (
        group.passive or group.lemma in {"be", *_DURATIVE} or {"of", "but"} & {*syntax.tokens.lowers[stop : stop + 3]}
    )
    return group.negated and perfect and not group.modal and not other


def _reportedly(syntax: Syntax, first: int, low: int, high: int) -> bool:
    """Whether the clause of token `first` says that it is only reported."""
    if en.REPORTED_WORDS.isdisjoint(syntax.tokens.lowers[low:high]):
        return False
    clause = syntax.clauses[first]
    return any(
        syntax.tokens.lowers[at] in en.REPORTED_WORDS and syntax.clauses[at] == clause for at in range(low, high)
    )


def narrates(syntax: Syntax, verb: int, *, past: bool) -> bool:
    """
    Whether a "would" looks ahead inside a story of the past: "two years later it would employ 400".

    `past` says that the sentence is anchored to a day gone by, or tells a score. What somebody said, hoped or planned
    would happen stays a plan.
    """
    group = syntax.verbs[verb]
    if group.modal not in _WOULD or group.negated or _if_ahead(syntax, verb):
        return False
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[group.head])]
    before = syntax.verb_left(group.first, sentence.first)
    if before >= 0 and syntax.verbs[before].lemma in en.REPORTING | en.PLAN_VERBS | _MINDS:
        return False
    near = syntax.tokens.lowers[max(sentence.first, group.first - 8) : min(group.stop + 2, sentence.stop)]
    return past or not _LATER.isdisjoint(near)


def _if_ahead(syntax: Syntax, verb: int) -> bool:
    """Whether the sentence states a condition: "if it rains, 300 homes would be flooded"."""
    group = syntax.verbs[verb]
    sentence = syntax.outline.sentences[syntax.outline.at(syntax.tokens.starts[group.head])]
    words = syntax.tokens.lowers[max(sentence.first, group.head - 30) : min(sentence.stop, group.head + 20)]
    return "if" in words or "unless" in words


def _denied_by(syntax: Syntax, verb: int) -> bool:
    """As in "denied that 30 had died": a verb of denial next to the left in the sentence."""
    group = syntax.verbs[verb]
    before = syntax.verb_left(group.first, group.first - 10)
    if before < 0:
        return False
    denial = syntax.verbs[before]
    if denial.lemma not in en.DENIAL_VERBS or denial.passive or denial.negated:
        return False
    after = syntax.tokens.lowers[denial.stop : denial.stop + 4]
    return denial.lemma not in _WEAK_DENIALS or after[:1] == ("that",) or not _CLAIMS.isdisjoint(after)


def _hearsay(syntax: Syntax, verb: int) -> bool:
    """As in "are believed to have died": a passive verb of belief, here or next to the left."""
    group = syntax.verbs[verb]
    before = syntax.verb_left(group.first, group.first - 6)
    return any(
        syntax.verbs[number].passive
        and syntax.verbs[number].lemma in {"believe", "think", "allege", "rumour", "rumor", "fear"}
        for number in (verb, before)
        if number >= 0
    )


def _conditional(syntax: Syntax, verb: int) -> bool:
    """Whether "if" or "unless" opens the clause."""
    group = syntax.verbs[verb]
    clause = syntax.clauses[group.head]
    index = group.first - 1
    floor = max(0, group.first - 12)
    while index >= floor and syntax.clauses[index] == clause:
        if syntax.tokens.lowers[index] in {"if", "unless", "whether", "perhaps", "possibly"}:
            return not (index and syntax.tokens.lowers[index - 1] in {"even", "as"})
        index -= 1
    return False


def aspect(syntax: Syntax, first: int, stop: int, kind: str, per: str, what: Measured, verb: int) -> tuple[Aspect, int]:
    """Aspect of a figure, and the direction of a change (1, -1, or 0 where not said)."""
    if kind == "duration":
        return (Aspect.REMAINDER if _is_left(syntax, first, stop) else Aspect.LEVEL), 0
    if kind not in {"count", "money", "percent", "multiple", "measure"}:
        return Aspect.LEVEL, 0
    if what.change:
        return Aspect.CHANGE, _direction(what.change)
    after = syntax.tokens.lowers[stop] if stop < len(syntax.tokens) else ""
    moved = _moved(syntax, first, stop, kind, verb, what.head)
    if moved and not (kind == "percent" and after == "of" and what.head >= stop and _disabled(syntax, first, verb)):
        return Aspect.CHANGE, moved
    closed = _ENDS_COMPARISON.issuperset(syntax.tokens.lowers[stop + 1 : stop + 2])
    if kind == "percent" and after in _COMPARED and closed:
        return Aspect.CHANGE, _COMPARED[after]
    if kind == "percent" and after == "of":
        return Aspect.SHARE, 0
    if per or _rated(syntax, first, stop) or _averaged(syntax, first, verb):
        return Aspect.RATE, 0
    if kind == "count" and _cumulative(syntax, first, stop, what, verb):
        return Aspect.CUMULATIVE, 0
    return Aspect.LEVEL, 0


def _is_left(syntax: Syntax, first: int, stop: int) -> bool:
    """Such as "ten seconds left in the game", "four minutes remaining", "with two days to go"."""
    one, two, three = (*syntax.tokens.lowers[stop : stop + 3], "", "", "")[:3]
    if one in {"left", "remaining"}:
        return two in _OF_WHAT
    before = syntax.tokens.lowers[max(0, first - _WITH) : first]
    return one == "to" and two in {"go", "play"} and three in _OF_WHAT and "with" in before


def _moved(syntax: Syntax, first: int, stop: int, kind: str, verb: int, head: int) -> int:
    """As in "rose by 30", "rose 12 percent", "up 12 percent"; "rose to 30" is a level."""
    before = syntax.tokens.lowers[first - 1] if first else ""
    if before in {"to", "at", "from"}:
        return 0
    if before == "by" and first > 1 and syntax.tokens.lowers[first - 2] in {"up", "down"}:
        before = syntax.tokens.lowers[first - 2]
    if before in {"up", "down"}:
        return 1 if before == "up" else -1
    if kind == "count" and before != "by" and head >= stop:
        return 0
    if verb < 0:
        return 0
    group = syntax.verbs[verb]
    if before == "by" and group.passive and kind == "count" and head >= stop:
        return 0
    if not 0 <= first - group.head <= 8 or any(
        syntax.tags[index] in t.NOMINAL and syntax.tokens.lowers[index] != "percent"
        for index in range(group.stop, first if before != "by" or group.passive else group.stop)
    ):
        return 0
    if kind not in {"percent", "multiple"} and before != "by" and group.passive is False and first - group.head > 2:
        return 0
    taken = kind == "measure" and before != "by" and group.lemma in _TAKING
    if taken and syntax.tokens.lowers[stop : stop + 1] == ("of",):
        return 0  # "lost 310 tonnes of oil" says how much
    if group.lemma in en.UP_VERBS:
        return 1
    if group.lemma in en.DOWN_VERBS:
        return -1
    return 0


def _disabled(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether the figure says how much of a thing was put out of use: "brought down 70 percent of the network"."""
    group = syntax.verbs[verb] if verb >= 0 else None
    before = syntax.tokens.lowers[first - 1 : first]
    return group is not None and group.lemma in _DISABLING and before == ("down",) and first > group.head


_DISABLING = frozenset({"bring", "take", "shut", "knock"})


def _direction(noun: str) -> int:
    if noun in en.UP_NOUNS:
        return 1
    if noun in en.DOWN_NOUNS:
        return -1
    return {"increase": 1, "decrease": -1}.get(concept(noun), 0)


def _rated(syntax: Syntax, first: int, stop: int) -> bool:
    words = syntax.tokens.lowers[max(0, first - 4) : stop + 3]
    return any(word in {"annual", "annually", "yearly", "monthly", "weekly", "daily"} for word in words)


def _averaged(syntax: Syntax, first: int, verb: int) -> bool:
    """As in "averaged 22.8 points"; not the games of "averaged 22.8 points in 12 games"."""
    before = syntax.tokens.lowers[first - 1] if first else ""
    return verb >= 0 and syntax.verbs[verb].lemma == "average" and before not in {"in", "during", "across"}


def _cumulative(syntax: Syntax, first: int, stop: int, what: Measured, verb: int) -> bool:
    if verb >= 0 and syntax.verbs[verb].lemma in en.CUMULATIVE_VERBS and abs(syntax.verbs[verb].head - first) <= _REACH:
        return True
    if what.noun in en.CUMULATIVE_NOUNS:
        return True
    words = syntax.tokens.lowers[stop : stop + 6]
    return "since" in words or ("so", "far") in pairwise(words) or _so_far(syntax, first)


def _so_far(syntax: Syntax, first: int) -> bool:
    """As in "has so far lost seven" and "so far, seven have died", but not "so far from the coast"."""
    words, clause = syntax.tokens.lowers, syntax.clauses[first]
    return any(
        words[at : at + 2] == ("so", "far") and syntax.clauses[at] == clause and words[at + 2] not in _AFAR
        for at in range(max(0, first - _SO_FAR), first - 1)
    )


def qualifiers(syntax: Syntax, first: int, stop: int, head: int) -> tuple[str, ...]:
    """Words that fix the scope of a figure, from the phrase around it and what follows it."""
    tokens, tags = syntax.tokens, syntax.tags
    sentence = syntax.outline.sentences[syntax.outline.at(tokens.starts[first])]
    end = max(stop, head + 1) if 0 <= head - stop < 8 else stop
    found = [
        tokens.lowers[index]
        for index in range(max(sentence.first, first - 2), min(end, sentence.stop))
        if tokens.lowers[index] in en.QUALIFIERS and (tags[index] not in t.VERBAL or index >= first)
    ]
    if _so_far(syntax, first):
        found.append("so far")
    for index in range(end, min(end + 8, sentence.stop)):
        word = tokens.lowers[index]
        end_of = min(index + 5, sentence.stop)
        if word in {"including", "excluding"} or (word == "without" and tags[index + 1 : index + 2] == [t.NAME]):
            number = next((syntax.phrase_at[at] for at in range(index + 1, end_of) if syntax.phrase_at[at] >= 0), -1)
            inner = syntax.words(index + 1, syntax.phrases[number].stop) if number >= 0 else []
            found.append(" ".join([word, *inner[-3:]]))
        elif word == "since" and index + 1 < sentence.stop:
            found.append(f"since {tokens.lowers[index + 1]}")
        elif word == "far" and index and tokens.lowers[index - 1] == "so":
            found.append("so far")
        elif word in {"nationwide", "worldwide", "overall", "combined"}:
            found.append(word)
    return tuple(dict.fromkeys(found))
