"""Mentions and claims: a value in the words of one article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.texts import Role, Span
from crosscheck.model.values import Value, When


class Modality(StrEnum):
    """How a writer stands to what is said."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    DENIED = "denied"
    REPORTED = "reported"
    HYPOTHETICAL = "hypothetical"


class Aspect(StrEnum):
    """What a figure says of its quantity; different aspects are never compared directly."""

    LEVEL = "level"
    CHANGE = "change"
    RATE = "rate"
    CUMULATIVE = "cumulative"
    SHARE = "share"
    REMAINDER = "remainder"
    """Of a length of time: what is left of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    What a kind may know of an article when it reads a mention.

    `tense_at` gives the tense ("past", "present", "future" or "") of the verb that governs a text offset. `local_at`
    gives the place whose clocks "local time" means there, "" where that is open, and `zone` is the dateline's place;
    both in lower case.
    """

    published: When | None = None
    dateline_day: When | None = None
    zone: str = ""
    date_order: str = ""
    dollar: str = ""
    """ISO code a bare "$" stands for where the outlet or story says so, else ""."""
    sentences: tuple[Span, ...] = ()
    tense_at: Callable[[int], str] = lambda _offset: ""
    local_at: Callable[[int], str] = lambda _offset: ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that expresses a value of one kind, before its context is known."""

    kind: str
    span: Span
    """Hedge, figure and unit: "more than 30", "$378 million", "May 8-10"."""
    value: Value
    inferred: tuple[str, ...] = ()
    """Every part that was filled in, in words: "year 2024 from the publication date"."""
    checkable: bool = True
    priority: int = 0
    """Between overlapping mentions of equal length the higher wins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a claim is about, by rules over the words around it. Words are lower-case lemmas, in text order."""

    sentence: Span
    role: Role = Role.BODY
    paragraph: int = 0
    """Number of the paragraph, from 0 at the article's start."""
    noun: str = ""
    """Head of the measured noun ("tank") or, for dates and extents, of the happening ("visit")."""
    noun_words: tuple[str, ...] = ()
    """The measured noun phrase: ("soviet", "tank")."""
    predicate: str = ""
    """Lemma of the governing verb or event noun: "donate", "visit", "sign"."""
    actors: tuple[str, ...] = ()
    """Named participants of the sentence as written: "Thongloun Sisoulith"."""
    places: tuple[str, ...] = ()
    when: When | None = None
    """The day or period the sentence is anchored to, when it names one besides the claim itself."""
    tense: str = ""
    aspect: Aspect = Aspect.LEVEL
    direction: int = 0
    """Of a change: 1 up, -1 down, 0 not said."""
    qualifiers: tuple[str, ...] = ()
    """Words that fix the scope: "confirmed", "civilian", "including syria"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """
    A mention with its context: who says what of what.

    `article.text[span.start:span.end] == quote`, always. `derived_from` names the claim whose words imply this
    one (the year 1994 out of "30 years ago"), and is "" for what stands in the text itself.
    """

    id: str
    kind: str
    article_id: str
    span: Span
    quote: str
    value: Value
    context: Context
    attribution: str = ""
    """Who the article says it from: "the ministry"; "" for the article's own voice."""
    modality: Modality = Modality.ASSERTED
    inferred: tuple[str, ...] = ()
    checkable: bool = True
    derived_from: str = ""
