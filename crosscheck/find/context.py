"""What a claim is about: sentence, measured noun, predicate, actors, places, time anchor, aspect and scope."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.find import lexicon as t
from crosscheck.find import stance
from crosscheck.find.attribution import Sources
from crosscheck.find.ellipsis import Earlier, orders_nothing, points_back
from crosscheck.find.happenings import dated, happening
from crosscheck.find.names import Cast
from crosscheck.find.nouns import NOTHING, Measured, measured, purpose_verb
from crosscheck.find.states import state, stricken
from crosscheck.find.syntax import Syntax
from crosscheck.find.tense import governing, tense_of
from crosscheck.kinds.ordinal import WON
from crosscheck.model import (
    Age,
    Article,
    Claim,
    Context,
    Count,
    Extent,
    Measure,
    Mention,
    Money,
    Ordinal,
    Percent,
    Role,
    Span,
    When,
)
from crosscheck.words import english as en
from crosscheck.words.concepts import event_verb

_TEMPORAL = frozenset({"date", "time", "extent"})
_EXTENSION = 4
"""Words between a count and its head noun that a quote may run over."""


class Reader:
    """Builds the claims of one article; every look-up is logarithmic, so the whole is linear but for a log factor."""

    def __init__(self, article: Article, syntax: Syntax) -> None:
        self._article = article
        self._syntax = syntax
        self._cast = Cast(syntax)
        self._sources = Sources(syntax, self._cast)
        self._earlier = Earlier()
        self._governed: dict[tuple[int, int], int] = {}
        self._part_starts = [part.span.start for part in article.parts]

    def claims(self, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """A claim for every mention, in order."""
        days = [mention for mention in mentions if isinstance(mention.value, When | Extent) and not self._says(mention)]
        day_starts = [mention.span.start for mention in days]
        starts = [mention.span.start for mention in mentions]
        return _owned(
            tuple(
                self._claim(mention, days, day_starts, starts[number + 1] if number + 1 < len(starts) else 1 << 62)
                for number, mention in enumerate(mentions)
            )
        )

    def _claim(self, mention: Mention, days: Sequence[Mention], day_starts: Sequence[int], ceiling: int) -> Claim:
        syntax = self._syntax
        first = min(syntax.token_at(mention.span.start), len(syntax.tokens) - 1)
        stop = max(first + 1, syntax.token_at(mention.span.end))
        sentence = syntax.outline.at(mention.span.start)
        verb = self._verb(first, stop, mention.kind)
        what = self._what(mention, first, stop, verb)
        if what.head < first:
            earlier = self._earlier.of(syntax, first, stop, sentence, mention.kind)
            what = earlier if earlier.noun else what
        predicate = syntax.verbs[verb].lemma if verb >= 0 else ""
        if what.told:
            predicate = event_verb(what.noun)
        elif mention.kind == "count":
            became = state(syntax, stop, what.head)
            predicate, what = became or predicate, stricken(syntax, what, became, self._earlier.noun(sentence))
        temporal = mention.kind in _TEMPORAL
        speaker = self._sources.of(sentence, first, verb, temporal=temporal)
        per = getattr(mention.value, "per", "") if isinstance(mention.value, Money | Percent | Measure) else ""
        when = self._when(mention, sentence, days, day_starts)
        narrated = verb >= 0 and stance.narrates(
            syntax, verb, past=mention.kind == "score" or self._past(mention, when)
        )
        known = stance.given(syntax, first, stop, verb, mention.kind, event=what.head if what.told else -1)
        aspect, direction = stance.aspect(syntax, first, stop, mention.kind, per, what, verb)
        aspect = self._earlier.read(syntax, first, stop, sentence, mention.kind, what, aspect)
        context = Context(
            sentence=syntax.outline.sentences[sentence].span,
            role=self._role(mention.span.start),
            paragraph=syntax.outline.sentences[sentence].paragraph,
            noun=what.noun,
            noun_words=what.words,
            predicate=predicate,
            actors=self._actors(mention, what, sentence, first, stop),
            places=self._cast.places(sentence),
            when=when,
            tense="past" if narrated else tense_of(syntax, verb) if verb >= 0 else "",
            aspect=aspect,
            direction=direction,
            qualifiers=() if temporal else stance.qualifiers(syntax, first, stop, what.head),
        )
        span = self._quote_span(mention, stop, what, ceiling)
        value = mention.value
        if isinstance(value, Count) and not value.noun and what.noun:
            value = replace(value, noun=what.noun)
        elif isinstance(value, Ordinal) and what.noun and (not value.noun or what.noun in WON):
            value = replace(value, noun=what.noun)  # "third league title" orders titles
        return Claim(
            id=f"{self._article.id}:{span.start}-{span.end}",
            kind=mention.kind,
            article_id=self._article.id,
            span=span,
            quote=self._article.text[span.start : span.end],
            value=value,
            context=context,
            attribution=speaker,
            modality=stance.modality(syntax, first, -1 if known else verb, speaker, narrated=narrated),
            inferred=mention.inferred,
            checkable=mention.checkable and not self._says_nothing(mention, first, stop, what),
        )

    def _past(self, mention: Mention, when: When | None) -> bool:
        """Whether a sentence is anchored to a day before the article's."""
        published = self._article.published
        moment = mention.value if isinstance(mention.value, When) else when
        if published is None or moment is None or not (published.year_known and moment.year_known):
            return False
        return moment.last < published.first

    def _says_nothing(self, mention: Mention, first: int, stop: int, what: Measured) -> bool:
        if mention.kind == "ordinal":
            return orders_nothing(self._syntax, first, stop)
        return points_back(self._syntax, mention.value, first, stop, what.head)

    def _verb(self, first: int, stop: int, kind: str) -> int:
        """The governing verb; a purpose right after a sum counts ("$12 million to upgrade the hospital")."""
        purpose = purpose_verb(self._syntax, stop) if kind == "money" else -1
        return purpose if purpose >= 0 else self._governing(first, stop)

    def _governing(self, first: int, stop: int) -> int:
        """The governing verb of tokens; a date is asked for twice, as a claim and as the time of others."""
        if (first, stop) not in self._governed:
            self._governed[first, stop] = governing(self._syntax, first, stop)
        return self._governed[first, stop]

    def _what(self, mention: Mention, first: int, stop: int, verb: int) -> Measured:
        if mention.kind == "age":
            beside = measured(self._syntax, first, stop, mention.kind)
            near = 0 <= beside.head - stop <= 4 and self._syntax.tags[beside.head] == t.NOUN
            return beside if near else NOTHING
        if mention.kind in _TEMPORAL:
            return dated(self._syntax, first, stop, verb)
        if _says_how_often(mention):
            return replace(happening(self._syntax, first, stop, verb), head=-1)
        what = measured(self._syntax, first, stop, mention.kind)
        if not what.noun and mention.kind == "duration":
            return happening(self._syntax, first, stop, verb)
        return what

    def _actors(self, mention: Mention, what: Measured, sentence: int, first: int, stop: int) -> tuple[str, ...]:
        """The participants of the sentence; of an age, whose it is: the name beside it, or nobody but its noun."""
        if mention.kind != "age":
            return self._cast.actors(sentence)
        owner = self._cast.at(what.head if what.head >= 0 else stop) or self._cast.at(stop) or self._cast.before(first)
        if owner:
            return (owner,)
        return () if what.noun else self._cast.actors(sentence)

    def _role(self, offset: int) -> Role:
        part = bisect_right(self._part_starts, offset) - 1
        return self._article.parts[part].role if part >= 0 else Role.BODY

    def _says(self, day: Mention) -> bool:
        """Whether a day is only that on which somebody spoke: "said Thursday that seven were killed"."""
        first = self._syntax.token_at(day.span.start)
        verb = self._governing(first, max(first + 1, self._syntax.token_at(day.span.end)))
        return verb >= 0 and self._syntax.verbs[verb].lemma in en.SAYING

    def _when(self, mention: Mention, sentence: int, days: Sequence[Mention], starts: Sequence[int]) -> When | None:
        """The nearest other date of the sentence, but that of an utterance; an extent gives its start."""
        bounds = self._syntax.outline.sentences[sentence].span
        at = bisect_left(starts, mention.span.start)
        best: Mention | None = None
        distance = 1 << 62
        for index in (at - 1, at, at + 1):
            if not 0 <= index < len(days) or days[index] is mention or not bounds.contains(days[index].span):
                continue
            away = abs(days[index].span.start - mention.span.start)
            if away < distance:
                best, distance = days[index], away
        if best is None:
            return None
        if isinstance(best.value, When):
            return best.value
        if isinstance(best.value, Extent) and isinstance(best.value.start, When):
            return best.value.start
        return None

    def _quote_span(self, mention: Mention, stop: int, what: Measured, ceiling: int) -> Span:
        """A count's quote runs to its head noun where the noun phrase follows directly."""
        span = mention.span
        syntax = self._syntax
        if mention.kind != "count" or not 0 <= what.head - stop <= _EXTENSION + 4:
            return span
        between = range(stop, what.head)
        if sum(syntax.tags[index] not in {t.HYPHEN, t.NUM} for index in between) > _EXTENSION:
            return span
        if any(syntax.tags[index] in {t.MARK, t.PREP, t.TO} for index in between):
            return span
        end = syntax.tokens.ends[what.head]
        if end > ceiling or end <= span.end:
            return span
        return Span(span.start, end)


def _says_how_often(mention: Mention) -> bool:
    """Whether times are counted: what is told is the happening, not a noun after the figure."""
    return isinstance(mention.value, Count) and mention.value.noun == "time"


def _owned(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """
    Give ages without an owner the one person of the article who has that age.

    "The six-year-old boy" of one sentence is the "Jan Moor, 6," of another; two people of one age leave it open.
    """
    owners: dict[object, set[str]] = {}
    for claim in claims:
        if isinstance(claim.value, Age) and len(claim.context.actors) == 1:
            owners.setdefault(_years(claim.value), set()).add(claim.context.actors[0])
    return tuple(
        replace(claim, context=replace(claim.context, actors=tuple(owners[_years(claim.value)])))
        if isinstance(claim.value, Age) and not claim.context.actors and len(owners.get(_years(claim.value), ())) == 1
        else claim
        for claim in claims
    )


def _years(age: Age) -> tuple[Decimal, Decimal | None, str]:
    return age.amount.number, age.amount.upper, age.unit
