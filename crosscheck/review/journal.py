"""
What a review's journal means: events, appended and never changed, and the decisions that are in force after them.

The journal keeps every decision that was ever made, changed or taken back. What is in force is a fold over it, and
`decisions.toml` is the written form of that fold and the truth between two sessions: where the two differ, the journal
takes over what the file says, as new events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crosscheck.model import Decision


class Action(StrEnum):
    """What an event does to a finding's decision."""

    DECIDE = "decide"
    CLEAR = "clear"
    """No decision holds any more: its entry is gone from decisions.toml."""
    UNDO = "undo"
    """The step before holds again."""


class Source(StrEnum):
    """Where an event came from."""

    PAGE = "page"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    One entry of the journal; `seq` counts from 1 and never comes twice.

    `decision` is set for DECIDE alone, and bears the event's fingerprint. `by` and `at` say who did it and when.
    """

    seq: int
    action: Action
    source: Source
    fingerprint: str
    by: str = ""
    at: str = ""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What held after one event: a decision, or none; `seq` is the event's."""

    seq: int
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """
    The steps of each finding, oldest first, without those that were taken back; `last` is the newest event's seq.

    The last step of a finding is what holds. A finding without a step was never decided, or all of it was undone.
    """

    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    last: int = 0

    def step(self, fingerprint: str) -> Step:
        """What holds for a finding: step 0, without a decision, where nothing was ever said."""
        steps = self.steps.get(fingerprint, ())
        return steps[-1] if steps else Step(seq=0, decision=None)

    def in_force(self) -> tuple[Decision, ...]:
        """The decisions that hold, by fingerprint."""
        held = (steps[-1].decision for _, steps in sorted(self.steps.items()) if steps)
        return tuple(decision for decision in held if decision is not None)


def replay(events: Iterable[Event], onto: History | None = None) -> History:
    """
    The history after `events`, which follow those of `onto`.

    `replay(b, replay(a)) == replay(a + b)`. To undo where there is nothing to undo does nothing.
    """
    start = onto or History()
    steps = dict(start.steps)
    last = start.last
    for event in events:
        held = steps.get(event.fingerprint, ())
        undone = event.action is Action.UNDO
        steps[event.fingerprint] = held[:-1] if undone else (*held, Step(seq=event.seq, decision=event.decision))
        last = event.seq
    return History(steps={name: held for name, held in steps.items() if held}, last=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    One finding on which decisions.toml and the journal said something else; the file's word was taken.

    `journal` and `file` are what each held, None for no decision.
    """

    fingerprint: str
    journal: Decision | None
    file: Decision | None

    @property
    def words(self) -> str:
        """The difference in a sentence."""
        about = (self.file or self.journal or Decision(fingerprint="", verdict="", reason="")).subject
        name = f"{self.fingerprint} ({about})" if about else self.fingerprint
        if self.journal is None and self.file is not None:
            return f"{name}: new in decisions.toml, {_short(self.file)}."
        if self.file is None and self.journal is not None:
            return f"{name}: no longer in decisions.toml; the journal had {_short(self.journal)}."
        parts = [key for key in _FIELDS if getattr(self.journal, key) != getattr(self.file, key)]
        changed = ", ".join(parts)
        assert self.file is not None
        assert self.journal is not None
        return f"{name}: {changed} changed in decisions.toml; was {_short(self.journal)}, is {_short(self.file)}."


_FIELDS = ("verdict", "reason", "by", "at", "expires", "articles", "values", "rule", "subject")


def _short(decision: Decision) -> str:
    who = f" by {decision.by}" if decision.by else ""
    return f"'{decision.verdict}'{who}"


def differences(history: History, file: Iterable[Decision]) -> tuple[Difference, ...]:
    """Where the journal's decisions in force and those of decisions.toml differ, by fingerprint."""
    ours = {decision.fingerprint: decision for decision in history.in_force()}
    theirs = {decision.fingerprint: decision for decision in file}
    names = sorted(ours.keys() | theirs.keys())
    pairs = (Difference(fingerprint=name, journal=ours.get(name), file=theirs.get(name)) for name in names)
    return tuple(pair for pair in pairs if pair.journal != pair.file)


def taken_over(found: Iterable[Difference], *, after: int, at: str) -> tuple[Event, ...]:
    """The events by which the journal takes over what the file says; they are numbered from `after` + 1."""
    return tuple(
        Event(
            seq=seq,
            action=Action.CLEAR if one.file is None else Action.DECIDE,
            source=Source.FILE,
            fingerprint=one.fingerprint,
            by="" if one.file is None else one.file.by,
            at=at,
            decision=one.file,
        )
        for seq, one in enumerate(found, start=after + 1)
    )
