"""Facts, findings and the run that holds them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.claims import Claim
from crosscheck.model.texts import Article, Skip


class Level(StrEnum):
    """How two values relate, strongest agreement first; the order is that of design and reports."""

    SAME = "same"
    ROUNDS_TO = "rounds-to"
    COMPATIBLE = "compatible"
    SUPERSEDED = "superseded"
    REVISED = "revised"
    SCOPE_DIFFERS = "scope-differs"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


AGREEING = frozenset({Level.SAME, Level.ROUNDS_TO, Level.COMPATIBLE})
"""Levels at which two values can stand together."""


class Verdict(StrEnum):
    """What a fact's claims amount to together."""

    AGREE = "agree"
    ROUNDS_TO = "rounds-to"
    COMPATIBLE = "compatible"
    SUPERSEDED = "superseded"
    REVISED = "revised"
    SCOPE_DIFFERS = "scope-differs"
    CONFLICT = "conflict"
    POSSIBLE = "possible"
    INCOMPARABLE = "incomparable"
    SINGLE = "single"


class Severity(StrEnum):
    """How loud a finding is; `--fail-on` names the quietest that fails a run."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class State(StrEnum):
    """Where a finding stands with the editors."""

    OPEN = "open"
    SETTLED = "settled"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """
    How two values relate, with the reason an editor can check.

    `note` marks a pair that is compatible but looks off (hard intervals meet, soft ones do not).
    """

    level: Level
    reason: str
    note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One named reason for (positive `weight`) or against (negative) two claims being one fact."""

    name: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two claims held to speak of one fact: `a` and `b` are claim ids, a < b; `score` in [0, 1], three decimals."""

    a: str
    b: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """The thing several claims speak of. `claims` are ids in article order; `origins` counts independent ones."""

    id: str
    kind: str
    subject: str
    """In words: "visit of Thongloun Sisoulith"."""
    topic: str = ""
    """The concept of its noun, "visit": the part of a subject that stays when an outlet that agrees comes or goes."""
    claims: tuple[str, ...]
    links: tuple[Link, ...]
    origins: int
    certain: bool = True
    """False when the two sides are joined only by an uncertain link: its verdict is then `possible` at most."""
    probability: float | None = None
    """Of sides with irreconcilable values being one fact at all, two decimals; None where there are no such sides."""
    verdict: Verdict = Verdict.SINGLE
    confidence: str = ""
    """A word, "high", "medium" or "low", with its reason, and the probability where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One side of a finding: a canonical value, and who states it."""

    value: str
    claims: tuple[str, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A reportable fact: which rule, how severe, the positions, and why."""

    fingerprint: str
    rule: str
    verdict: Verdict
    severity: Severity
    confidence: str
    fact: str
    """Id of the fact."""
    message: str
    positions: tuple[Position, ...]
    reasons: tuple[str, ...] = ()
    """Why the claims are one fact, why the values cannot both stand, what was inferred; one sentence each."""
    state: State = State.OPEN
    subject: str = ""
    """The fact's topic, else its subject: with the rule it is what a decision is remembered under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor said of a finding, kept by fingerprint; lapses when a covered value changes."""

    fingerprint: str
    verdict: str
    reason: str
    by: str = ""
    at: str = ""
    articles: tuple[str, ...] = ()
    """Ids of the articles it covered."""
    values: tuple[str, ...] = ()
    """Canonical values it covered."""
    rule: str = ""
    subject: str = ""
    """Rule and subject of the finding: under these a decision is found again after its values changed."""
    expires: str = ""
    """Of a waiver the last day on which it holds, as written; "" for a decision, which does not expire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Articles that run one text: five outlets with one wire are one origin."""

    id: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All that a reporter needs, and its only argument."""

    case: str
    title: str
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    skips: tuple[Skip, ...]
    options: tuple[tuple[str, str], ...]
    """All that shaped the result, and nothing else: names and values, sorted."""
    decisions: tuple[Decision, ...] = ()
