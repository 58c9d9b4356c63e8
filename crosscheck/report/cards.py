"""Findings as cards: what each says, who says it, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from crosscheck.judge.messages import sentence
from crosscheck.model import Decision, Finding, Verdict
from crosscheck.report.book import Book
from crosscheck.report.matrix import letter
from crosscheck.report.plots import Plot, plot_of
from crosscheck.report.quotes import Quote, quote_of
from crosscheck.report.timeline import Timeline, timeline_of
from crosscheck.report.wording import shown

VERDICT_WORDS = {
    Verdict.AGREE: "agree",
    Verdict.ROUNDS_TO: "round to one another",
    Verdict.COMPATIBLE: "compatible",
    Verdict.SUPERSEDED: "a later count",
    Verdict.REVISED: "a later, lower count",
    Verdict.SCOPE_DIFFERS: "different scope",
    Verdict.CONFLICT: "conflict",
    Verdict.POSSIBLE: "possibly one fact",
    Verdict.INCOMPARABLE: "cannot be compared",
    Verdict.SINGLE: "one article only",
}
_APART = {
    Verdict.CONFLICT: "Why both cannot stand",
    Verdict.POSSIBLE: "Why they may differ",
    Verdict.SUPERSEDED: "Why the later one counts",
    Verdict.REVISED: "Why the later one counts",
}
_OPEN_QUOTES = 3
"""Quotes of one side shown at once; the rest unfold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One position of a finding."""

    letter: str
    value: str
    outlets: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One finding. The reasons come apart: why it is one fact, why the values relate as they do, what was filled in."""

    fingerprint: str
    anchor: str
    """The fingerprint as it stands in an address."""
    severity: str
    state: str
    verdict: str
    """In a reader's words."""
    subject: str
    about: str
    """The subject where the message does not name it, else ""."""
    topic: str
    """What a decision on it is remembered under."""
    message: str
    rule: str
    confidence: str
    sides: tuple[Side, ...]
    one_fact: tuple[str, ...]
    apart_title: str
    apart: tuple[str, ...]
    inferred: tuple[str, ...]
    plot: Plot | None
    timeline: Timeline | None
    decision: str


def anchor_of(finding: Finding) -> str:
    """The fingerprint as it stands in an address."""
    return quote(finding.fingerprint, errors="replace")


def card_of(book: Book, finding: Finding) -> Card:
    """`finding` as the page shows it."""
    sides = tuple(_side(book, finding, i) for i in range(len(finding.positions)))
    timeline = timeline_of(book, finding)
    filled = dict(_filled(sides))
    one_fact, apart = _reasons(book, finding, filled)
    subject, message = shown(book.subject_of(finding)), shown(finding.message)
    return Card(
        fingerprint=shown(finding.fingerprint),
        anchor=anchor_of(finding),
        severity=finding.severity.value,
        state=finding.state.value,
        verdict=VERDICT_WORDS[finding.verdict],
        subject=subject,
        about="" if subject.casefold() in message.casefold() else subject,
        topic=shown(finding.subject),
        message=message,
        rule=shown(finding.rule),
        confidence=shown(finding.confidence),
        sides=sides,
        one_fact=one_fact,
        apart_title=_APART.get(finding.verdict, "How the values relate"),
        apart=apart,
        inferred=tuple(f"{note}: {', '.join(who)}" for note, who in filled.items()),
        plot=None if timeline else plot_of(book, finding),
        timeline=timeline,
        decision=decided(book.decision_by_fingerprint.get(finding.fingerprint)),
    )


def decided(decision: Decision | None) -> str:
    """A decision in words: "not-same-fact: Two ferries. (I. Roon 2024-03-04)"; "" for none."""
    if decision is None:
        return ""
    who = " ".join(part for part in (decision.by, decision.at) if part)
    return shown(f"{decision.verdict}: {decision.reason}" + (f" ({who})" if who else ""))


def _side(book: Book, finding: Finding, number: int) -> Side:
    position = finding.positions[number]
    quotes = tuple(quote_of(book, c) for c in book.claims_of(position.claims))
    return Side(
        letter=letter(number),
        value=shown(position.value),
        outlets=tuple(shown(o) for o in position.outlets),
        quotes=quotes[:_OPEN_QUOTES],
        more=quotes[_OPEN_QUOTES:],
    )


def _filled(sides: Iterable[Side]) -> Iterator[tuple[str, list[str]]]:
    """Every part that was filled in, once, with the outlets it was filled in for."""
    found: dict[str, dict[str, None]] = {}
    for side in sides:
        for said in (*side.quotes, *side.more):
            for note in said.inferred:
                found.setdefault(note, {})[said.outlet] = None
    yield from ((note, list(who)) for note, who in found.items())


def _reasons(book: Book, finding: Finding, filled: dict[str, list[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    The finding's reasons: those that speak for one fact, and the rest.

    What speaks for one fact is evidence of the fact's links. What tells of a part filled in is left out: it has a
    list of its own.
    """
    fact = book.fact_by_id.get(finding.fact)
    evidence = {sentence(e.words) for link in (fact.links if fact else ()) for e in link.evidence}
    one_fact: list[str] = []
    apart: list[str] = []
    for reason in finding.reasons:
        words = shown(reason)
        if reason in evidence:
            one_fact.append(words)
        elif not (words.startswith("Inferred for ") and any(note in words for note in filled)):
            apart.append(words)
    return tuple(one_fact), tuple(apart)
