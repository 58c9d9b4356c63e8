"""Decisions and events as hypothesis draws them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from crosscheck.model import Decision
from crosscheck.review import VERDICTS
from crosscheck.review.journal import Action, Event, Source

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
NAMES = st.sampled_from(["0" * 12, "1" * 12, "a" * 12, "b" * 12, "f" * 12])
DECISIONS = st.builds(
    Decision,
    fingerprint=NAMES,
    verdict=st.sampled_from(VERDICTS),
    reason=TEXTS.filter(str.strip),
    by=TEXTS,
    at=TEXTS,
    articles=st.lists(TEXTS, max_size=2).map(tuple),
    values=st.lists(TEXTS, max_size=3).map(tuple),
    rule=TEXTS,
    subject=TEXTS,
)
LEDGERS = st.lists(DECISIONS, max_size=5, unique_by=lambda decision: decision.fingerprint).map(tuple)


def _event(drawn: tuple[Action, str, Decision]) -> Event:
    action, name, decision = drawn
    decided = replace(decision, fingerprint=name) if action is Action.DECIDE else None
    return Event(seq=0, action=action, source=Source.PAGE, fingerprint=name, decision=decided)


def numbered(events: list[Event], after: int = 0) -> tuple[Event, ...]:
    """The events, numbered one after another."""
    return tuple(replace(event, seq=seq) for seq, event in enumerate(events, start=after + 1))


EVENTS = st.lists(st.tuples(st.sampled_from(Action), NAMES, DECISIONS).map(_event), max_size=12).map(numbered)
