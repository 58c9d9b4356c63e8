"""Options, and every threshold with the measurement that chose it."""

from __future__ import annotations

from dataclasses import dataclass, fields

MAX_BYTES = 20_000_000
"""Largest text that is read, in bytes; a feature article is 10-60 kB, a whole day's wire some 5 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All that shapes a result. Output paths, formats, cache state and fail-on do not, and live in the CLI."""

    encoder: str = "sentence"
    """"sentence" (all-MiniLM-L6-v2 or `model`) or "lexical" (rapidfuzz, no model)."""
    model: str = ""
    """Path or name of another sentence model; "" is the packaged one."""
    max_bytes: int = MAX_BYTES

    def items(self) -> tuple[tuple[str, str], ...]:
        """Names and values, sorted, as reports print them."""
        return tuple(sorted((field.name, str(getattr(self, field.name))) for field in fields(self)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """
    Where alignment cuts. Scores carry three decimals and these four, so that no score ever lies on a threshold.

    `agree` and `linkage` are scores of a pair and of a cluster's average; `conflict` and `possible` are log-odds of two
    clusters with irreconcilable values.
    """

    agree: float
    linkage: float
    conflict: float
    possible: float


THRESHOLDS = Thresholds(agree=0.5005, linkage=0.3005, conflict=-1.0005, possible=-3.0005)
