"""What a gate found: drafts held against their sources, each finding with its place in the draft and its standing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.findings import Finding, Run
from crosscheck.model.texts import Skip


class Standing(StrEnum):
    """Why a finding counts or does not; only `new` ones are held against a draft, the others are counted."""

    NEW = "new"
    UNCHANGED = "unchanged"
    """Its sentence lies on no changed line, and no source that it rests on changed (`--diff`)."""
    BASELINE = "baseline"
    """Known before: it stands in the baseline (`--new-since`)."""
    WAIVED = "waived"
    """An editor decided it, waived it for a time, or locked the value that the draft has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    A stretch of a file: lines and columns counted from 1, the end column that of the character after the last one.

    Columns count code points of the line as stored; `byte_column` and `byte_end_column` count the same in UTF-8 bytes.
    A byte order mark counts as neither. All columns are 0 for formats that keep no offsets (HTML, JSONL): then only the
    line is meant.
    """

    path: str
    """Relative to the repository with forward slashes; as given for a file outside it."""
    line: int
    column: int
    end_line: int
    end_column: int
    byte_column: int
    byte_end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a source says on the other side of a finding, in its own words."""

    outlet: str
    value: str
    """Canonical wording of the value."""
    quote: str
    """The words that state it, exactly as printed."""
    sentence: str
    """The sentence around them, exactly as printed (it may hold line breaks)."""
    at: int
    """Where in the sentence the quote begins, in code points."""
    place: Place
    url: str = ""
    locked: bool = False
    """A fact the desk has locked; `outlet` then says who verified it and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """What takes a finding out of the count: a decision, a waiver for a time, a comment in the draft, a locked fact."""

    kind: str
    """"decision", "waiver", "inline" or "lock"."""
    where: str
    """File, and line where known: "claims/visit/decisions.toml", "drafts/visit.md:12"."""
    reason: str
    by: str = ""
    expires: dt.date | None = None
    """Last day on which it holds; None for what does not expire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFinding:
    """A finding as it concerns one draft. A finding with several claims of the draft lies at the first of them."""

    finding: Finding
    draft: str
    """Path of the draft, as in its `DraftCheck`."""
    claim: str
    """Id of the draft's claim."""
    value: str
    """Canonical wording of what the draft says."""
    quote: str
    sentence: str
    at: int
    """Where in the sentence the quote begins, in code points."""
    place: Place
    """The value in the draft: where an annotation belongs."""
    sources: tuple[Receipt, ...]
    """The other side, locked facts first; empty for a draft that contradicts itself or the calendar."""
    standing: Standing
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim:
    """A value of a draft that has a counterpart in a source: what was really compared."""

    claim: str
    kind: str
    subject: str
    """Of its fact, in words."""
    value: str
    quote: str
    place: Place
    sources: tuple[str, ...]
    """Outlets that state the same fact, sorted."""
    findings: tuple[str, ...] = ()
    """Fingerprints of the findings about this value, whatever their standing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """One draft and what of it was checked."""

    path: str
    case: str
    """Name of the case or of the sources it was held against."""
    run: Run
    """Draft and sources together, restricted to what concerns the draft."""
    article: str
    """Id of the draft in `run`."""
    sources: int
    """How many source articles it was held against, locked facts not counted."""
    values: int
    """Checkable values in the draft, compared or not."""
    claims: tuple[CheckedClaim, ...]
    """Those that were compared, in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRun:
    """All that a gate's reporter needs, and its only argument."""

    drafts: tuple[DraftCheck, ...]
    """By path."""
    findings: tuple[GateFinding, ...]
    """By draft, place, then loudest first; those that are hidden too, told apart by their standing."""
    hidden: tuple[tuple[Standing, int], ...]
    """How many findings do not count, for every standing but `new`, also at 0."""
    notes: tuple[str, ...]
    """What an editor must know besides, one sentence each: a waiver that expired, a baseline entry nothing matches."""
    skips: tuple[Skip, ...]
    encoder: str
    """Which encoder was asked for, and in words what it cannot see where it is the lexical one."""
    base: str = ""
    """The REF of `--diff` as given, "" without."""
    fail_on: str = "error"
    exit_code: int = 0
    """0, 1 or 3, as the command ends."""

    @property
    def counted(self) -> tuple[GateFinding, ...]:
        """The findings that are held against the drafts."""
        return tuple(found for found in self.findings if found.standing is Standing.NEW)


GateReporter = Callable[[GateRun], str]
"""Writes a gate's run in one format; pure: the same run gives the same bytes."""
