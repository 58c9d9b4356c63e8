"""
The frozen nouns of crosscheck and the Protocols at the doors of its rooms.

Those of the gate are loaded when one is asked for: a run needs none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from crosscheck.model.claims import Aspect, Claim, Context, Mention, Modality, Setting
from crosscheck.model.findings import (
    AGREEING,
    Comparison,
    Decision,
    Evidence,
    Fact,
    Finding,
    Level,
    Link,
    Origin,
    Position,
    Run,
    Severity,
    State,
    Verdict,
)
from crosscheck.model.kind import Encoder, Kind, Reporter
from crosscheck.model.texts import Article, Location, Part, Reading, Role, Skip, SourceMap, Span
from crosscheck.model.values import (
    PLACEHOLDER_YEAR,
    Age,
    Amount,
    Bound,
    Clock,
    Count,
    Duration,
    Extent,
    Grain,
    Interval,
    Measure,
    Money,
    Multiple,
    Ordinal,
    Percent,
    Score,
    Vague,
    Value,
    When,
)

if TYPE_CHECKING:
    from crosscheck.model.gates import (
        CheckedClaim,
        DraftCheck,
        GateFinding,
        GateReporter,
        GateRun,
        Place,
        Receipt,
        Standing,
        Waiver,
    )

_OF_THE_GATE = frozenset(
    {"CheckedClaim", "DraftCheck", "GateFinding", "GateReporter", "GateRun", "Place", "Receipt", "Standing", "Waiver"}
)

__all__ = [
    "AGREEING",
    "PLACEHOLDER_YEAR",
    "Age",
    "Amount",
    "Article",
    "Aspect",
    "Bound",
    "CheckedClaim",
    "Claim",
    "Clock",
    "Comparison",
    "Context",
    "Count",
    "Decision",
    "DraftCheck",
    "Duration",
    "Encoder",
    "Evidence",
    "Extent",
    "Fact",
    "Finding",
    "GateFinding",
    "GateReporter",
    "GateRun",
    "Grain",
    "Interval",
    "Kind",
    "Level",
    "Link",
    "Location",
    "Measure",
    "Mention",
    "Modality",
    "Money",
    "Multiple",
    "Ordinal",
    "Origin",
    "Part",
    "Percent",
    "Place",
    "Position",
    "Reading",
    "Receipt",
    "Reporter",
    "Role",
    "Run",
    "Score",
    "Setting",
    "Severity",
    "Skip",
    "SourceMap",
    "Span",
    "Standing",
    "State",
    "Vague",
    "Value",
    "Verdict",
    "Waiver",
    "When",
]


def __getattr__(name: str) -> Any:
    if name in _OF_THE_GATE:
        return getattr(import_module("crosscheck.model.gates"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
