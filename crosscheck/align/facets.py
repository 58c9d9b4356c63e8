"""What alignment looks at in a claim: its context with every value masked, cut once and kept."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck import kinds
from crosscheck.align.owners import ALIAS, first_at, given_names, last_at, last_name, owner, people
from crosscheck.align.rarity import Bag, bag, rarity
from crosscheck.config import ANCHOR
from crosscheck.grammar.tokens import WORD, tokenize
from crosscheck.model import Article, Claim, Context, Encoder, Extent, Span, When
from crosscheck.words.concepts import concept
from crosscheck.words.english import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    REACTING,
    SAYING,
    SUBORDINATORS,
    word_set,
)
from crosscheck.words.forms import lemma

REACH = 200
"""Code points kept on each side of a value in its masked context; some 35 words. Not swept."""
PASSAGE = 220
"""Code points kept on each side of a value in its passage, which runs on over sentences. Not swept."""
WINDOW = 70
"""Code points on each side that must read alike for two claims to count as one wording."""
NEAR = 60
"""Code points on each side within which a word counts as near the value."""

VALUE = "#"
"""Stands for the value among the words of its sentence."""
HELD = 60
"""Most code points between a value and the name before it that it is held to belong to. Not swept."""
BESIDE = 24
"""Most code points between a name and the age that is said of it. Not swept."""

_STATEMENTS = word_set("statement briefing interview tweet remark comment posting")
_NEWS = word_set("news press")
_ITS = frozenset({"it", "its", "they", "their", "he", "his", "she", "her"})
_TAKES_ITS_NOUN = frozenset({"count", "ordinal"})
_FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | BE | HAVE | DO | MODALS
_ALIAS = re.compile(rf"([\w'’-]+){ALIAS}(\w+)")
"""A name, and what its bearer is also known as."""
_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """
    A claim as alignment sees it: everything but its value.

    `dimensions` are what its kind can compare it in ("money", "length"), the first its own; `anchors` are the words of
    which two claims must share one to be scored; `digits` is how many significant ones `say` holds, at most five.
    Words are lower-case lemmas; `actors` and `places` are folded last words of names.
    """

    claim: Claim
    dimensions: tuple[str, ...]
    temporal: bool
    say: str
    digits: int
    masked: str
    passage: str
    left: str
    right: str
    near: Bag
    words: Bag
    told: tuple[str, ...]
    """The content words of its sentence in order, `VALUE` in place of the value; not those of who only says so."""
    noun: str
    predicate: str
    noun_words: Bag
    actors: frozenset[str]
    places: frozenset[str]
    named: frozenset[str]
    """All words of the names of its sentence, as `told` has them."""
    people: frozenset[str]
    """Those of the actors whom the story knows as persons, as `told` has them."""
    person: str
    """Whose age it is, the folded last word of the name; "" where none stands beside it, and for other kinds."""
    holder: str
    """The name told last before another value, folded likewise: whose it is, more often than not."""
    owner: str
    """The person told last before another value in its sentence, or whom its pronoun stands for; "" for none."""
    telling: bool
    """Whether it dates what somebody said ("said on Friday", "in a statement on Monday") and not what is told."""
    counted: tuple[dt.date, dt.date] | None
    """First and last day of the period whose length a derived claim is; None for any other."""
    place: float
    """Where in its article it stands, from 0 (the first character) to 1."""
    anchors: frozenset[str]

    def context(self, encoder: Encoder) -> str:
        """The surroundings that an encoder reads."""
        return self.passage if encoder.passages else self.masked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    """Names of a story: last names of people, given names with their last name, last words of places."""

    known: frozenset[str]
    given: Mapping[str, str]
    places: frozenset[str]


def facets(articles: Sequence[Article], claims: Sequence[Claim], only: Collection[str] = ()) -> tuple[Facet, ...]:
    """The facets of all checkable claims, in the order of `claims`; with `only`, of the kinds it names."""
    by_id = {article.id: article for article in articles}
    spans: dict[str, set[Span]] = defaultdict(set)
    figures: dict[str, set[Span]] = defaultdict(set)
    for claim in claims:
        spans[claim.article_id].add(claim.span)
        if kinds.kind(claim.kind).layer != "temporal":
            figures[claim.article_id].add(claim.span)
    ordered = {article_id: (sorted(found), sorted(figures[article_id])) for article_id, found in spans.items()}
    cast = _Cast(
        known=people(claims, {article.id: article.text for article in articles}),
        given=given_names(claims),
        places=frozenset(last_name(place) for claim in claims for place in claim.context.places),
    )
    periods = {claim.id: _days(claim.value) for claim in claims if isinstance(claim.value, Extent)}
    found = (
        _facet(claim, by_id[claim.article_id], *ordered[claim.article_id], cast)
        for claim in claims
        if claim.checkable and (not only or claim.kind in only)
    )
    return tuple(
        replace(facet, counted=periods.get(facet.claim.derived_from)) if facet.claim.derived_from else facet
        for facet in found
    )


def _days(extent: Extent) -> tuple[dt.date, dt.date] | None:
    """First and last day of a period in a known year, inclusive."""
    start, end = extent.start, extent.end
    if not (isinstance(start, When) and isinstance(end, When) and start.year_known and end.year_known):
        return None
    return start.first, end.last


def by_claim(found: Sequence[Facet]) -> Mapping[str, Facet]:
    """Facets by the id of their claim."""
    return {facet.claim.id: facet for facet in found}


def _facet(claim: Claim, article: Article, spans: Sequence[Span], figures: Sequence[Span], cast: _Cast) -> Facet:
    kind = kinds.kind(claim.kind)
    context = claim.context
    low = max(context.sentence.start, claim.span.start - REACH)
    high = min(context.sentence.end, claim.span.end + REACH)
    before = _mask(article.text, low, claim.span.start, spans)
    after = _mask(article.text, claim.span.end, high, spans)
    words = _content(before) + _content(after)
    near = _content(before[-NEAR:]) + _content(after[:NEAR])
    actors = frozenset(last_name(name) for name in context.actors)
    named = _words(context.actors)
    noun_words = frozenset(context.noun_words) - named
    noun, predicate = concept(context.noun), concept(context.predicate)
    said = kind.say(claim.value)
    anchors = {word for word in (*words, *noun_words, noun, predicate) if word and rarity(word) >= ANCHOR}
    return Facet(
        claim=claim,
        dimensions=kind.keys(claim),
        temporal=kind.layer == "temporal",
        say=said,
        digits=_digits(said),
        masked=f"{before.lstrip()}{_veil(claim)}{after.rstrip()}",
        passage=_passage(claim, article.text, spans if kind.layer == "temporal" else figures, kind.keys(claim)[0]),
        left=_SPACES.sub(" ", before)[-WINDOW:],
        right=_SPACES.sub(" ", after)[:WINDOW],
        near=bag(near),
        words=bag(words),
        told=_told(claim, before, after),
        noun=noun,
        predicate=predicate,
        noun_words=bag(noun_words),
        actors=actors,
        places=frozenset(last_name(name) for name in context.places),
        named=frozenset(lemma(word) for word in (*named, *_words(context.places))),
        people=frozenset(lemma(name) for name in actors & cast.known),
        person=_person(context.actors, before, after, cast) if claim.kind == "age" else "",
        holder=_holder(context.actors, before) if claim.kind != "age" else "",
        owner=owner(claim, article.text, cast.known) if claim.kind != "age" else "",
        telling=kind.layer == "temporal" and _telling(context),
        counted=None,
        place=claim.span.start / max(len(article.text), 1),
        anchors=frozenset(anchors | {f"@{name}" for name in actors}),
    )


def _words(names: Sequence[str]) -> set[str]:
    return {word for name in names for word in name.casefold().split()}


def _told(claim: Claim, before: str, after: str) -> tuple[str, ...]:
    """A speaker tells of itself where a pronoun takes it up: "the union said 200 of its members"."""
    at = before.rfind(claim.attribution) if claim.attribution else -1
    rest = before[at + len(claim.attribution) :] if at >= 0 else ""
    itself = at >= 0 and not _ITS.isdisjoint(f"{rest} {after}".casefold().split())
    speaker = frozenset() if itself else frozenset(_content(claim.attribution))
    counted = claim.context.noun_words if claim.kind in _TAKES_ITS_NOUN else ()
    found = (*_content(before), VALUE, *counted, *_content(after))
    return tuple(word for word in found if word not in speaker and word not in SAYING)


def _digits(said: str) -> int:
    """Significant digits of a canonical wording, at most five: 2 for 12 percent, 1 for 20,000."""
    return min(len("".join(filter(str.isdigit, said)).strip("0")), 5)


def _telling(context: Context) -> bool:
    if context.noun == "conference":
        return not _NEWS.isdisjoint(context.noun_words)
    if context.predicate in REACTING:
        return True
    return context.noun in _STATEMENTS or (not context.noun and context.predicate in SAYING)


def _person(actors: Sequence[str], before: str, after: str, cast: _Cast) -> str:
    """The name an age stands beside, of no place and no agency: "Petra Lund, 52", "the 52-year-old Lund"."""
    actors = [name for name in actors if last_name(name) not in cast.places and not name.isupper()]
    beside: dict[str, int] = {}
    for name in actors:
        for form in {name, *(word for word in name.split() if word[0].isupper())}:
            if (at := last_at(form, before)) >= 0:
                away = len(before) - at - len(form)
            elif (at := first_at(form, after)) >= 0:
                away = at + 1
            else:
                continue
            beside[name] = min(away, beside.get(name, away))
    nearest = min(beside, key=lambda name: (beside[name], name), default="")
    if not nearest or beside[nearest] > BESIDE:
        return ""
    known = {alias: name.casefold() for name, alias in _ALIAS.findall(before)}
    return known.get(nearest) or cast.given.get(nearest.casefold(), last_name(nearest))


def _holder(actors: Sequence[str], before: str) -> str:
    """The name told last before a value, in its sentence: whose it is, more often than not."""
    found = {name: at for name in actors if name and (at := last_at(name, before)) >= 0}
    last = max(found, key=lambda name: (found[name], name), default="")
    return last_name(last) if last and len(before) - found[last] - len(last) <= HELD else ""


def _veil(claim: Claim) -> str:
    """What stands in place of a value: its kind, and what a count's span takes with it, "[count soviet pilot]"."""
    counted = claim.context.noun_words if claim.kind in _TAKES_ITS_NOUN else ()
    return f"[{' '.join((claim.kind, *counted))}]"


def _passage(claim: Claim, text: str, hidden: Sequence[Span], dimension: str) -> str:
    """
    The value's surroundings over sentences, in one line, the value veiled as "[money]" or "[count soviet tank]".

    Other values that could be set against it are "#"; dates around a figure stay, since they say of which happening
    it is told.
    """
    low, high = max(0, claim.span.start - PASSAGE), min(len(text), claim.span.end + PASSAGE)
    before = _mask(text, low, claim.span.start, hidden, digits=False)
    after = _mask(text, claim.span.end, high, hidden, digits=False)
    if low > 0:
        before = before.partition(" ")[2]
    if high < len(text):
        after = after.rpartition(" ")[0]
    counted = claim.context.noun_words if claim.kind in _TAKES_ITS_NOUN else ()
    veil = f" [{' '.join((dimension, *counted))}] "
    return " ".join(f"{_round(before)}{veil}{_round(after)}".split())


def _round(text: str) -> str:
    """Without square brackets, so that the veil alone stands in them."""
    return text.replace("[", "(").replace("]", ")")


def _mask(text: str, low: int, high: int, spans: Sequence[Span], *, digits: bool = True) -> str:
    """`text[low:high]` with every claim inside replaced by "#", so that no value can be seen."""
    pieces: list[str] = []
    at = low
    for index in range(bisect_left(spans, Span(low, low)), len(spans)):
        span = spans[index]
        if span.start >= high:
            break
        if span.start < at or span.end > high:
            continue
        pieces += (text[at : span.start], "#")
        at = span.end
    pieces.append(text[at:high])
    return _DIGITS.sub("#", "".join(pieces)) if digits else "".join(pieces)


def _content(text: str) -> list[str]:
    tokens = tokenize(text)
    return [
        lemma(lower.removesuffix("'s"))
        for lower, kind in zip(tokens.lowers, tokens.kinds, strict=True)
        if kind == WORD and len(lower) > 1 and lower not in _FUNCTION_WORDS
    ]
