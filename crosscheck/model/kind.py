"""The Protocols at the doors of the rooms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from crosscheck.model.claims import Claim, Mention, Setting
from crosscheck.model.findings import Comparison, Run
from crosscheck.model.values import Value


class Kind(Protocol):
    """
    A kind of claim: how it is found, keyed for blocking, compared and worded.

    One file in `kinds/` each; nothing outside knows more of a kind than this.
    """

    @property
    def name(self) -> str:
        """As in the JSON report: "count", "money", "extent" ..."""

    @property
    def layer(self) -> str:
        """Either "quantity" or "temporal": which machine form its claims carry besides their value."""

    def find(self, parsed: Any, setting: Setting) -> Iterable[Mention]:
        """Interpret the grammar's matches of one text (a `grammar.Parsed`) as mentions of this kind."""

    def owns(self, value: Value) -> bool:
        """Whether `value` is of this kind."""

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """Blocking keys: two claims without a common key are never compared. Never the value itself."""

    def compare(self, a: Value, b: Value) -> Comparison:
        """Relate two values of this kind; `compare(b, a)` is its mirror image."""

    def say(self, value: Value) -> str:
        """The value's canonical wording: `normalise(say(value)) == value`, but for what a text cannot hold."""

    def timex(self, value: Value) -> dict[str, Any] | None:
        """TIMEX3 form for the JSON report, None for kinds that have none."""

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """`value, unit, bound, low, high` for the JSON report, None for kinds that have none."""


class Encoder(Protocol):
    """Turns the contexts of claims into vectors or strings whose likeness can be asked."""

    @property
    def name(self) -> str:
        """As given to `--encoder`."""

    @property
    def identity(self) -> str:
        """Name and content hash of what shapes the result; part of the cache key and of the run's options."""

    @property
    def passages(self) -> bool:
        """Whether it reads the passage around a value, over sentences, rather than the value's sentence."""

    def prepare(self, contexts: Sequence[str]) -> None:
        """Take all contexts that will be asked for, so that they can be encoded in one batch."""

    def likeness(self, a: str, b: str) -> float:
        """Likeness of two prepared contexts in [0, 1], rounded to three decimals."""


class Reporter(Protocol):
    """Writes a run in one format; pure: the same run gives the same bytes."""

    def __call__(self, run: Run) -> str:
        """Write `run` as text."""
        ...
