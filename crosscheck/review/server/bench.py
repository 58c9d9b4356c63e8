"""What is on the bench: one case's run, with the decisions that hold now."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from crosscheck.model import Decision, Finding, Run
from crosscheck.review.desk import Desk
from crosscheck.review.journal import History
from crosscheck.review.settle import draft_decision, lapsed, settle, unused


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One moment of the review: the run with its findings' states, and what lies behind them."""

    run: Run
    history: History
    lapsed: dict[str, tuple[Decision, ...]]
    """By fingerprint of a stale finding, the decisions that its values have outrun."""
    unused: tuple[Decision, ...]
    """Decisions without a finding now, those that made another finding stale left out."""
    version: str
    """Changes whenever anything here does."""


class Bench:
    """
    Joins a run and its desk; safe to use from several threads.

    `again` checks the case anew, as the command first did: an article may have been corrected while the page is open.
    """

    def __init__(self, run: Run, desk: Desk, again: Callable[[], Run]) -> None:
        self.desk = desk
        self._run = run
        self._again = again
        self._round = 1
        self._lock = threading.Lock()
        self._view: View | None = None
        self._page: tuple[str, str] | None = None

    def view(self) -> View:
        """The moment that holds; raises `CrosscheckError` when decisions.toml cannot be read any more."""
        history = self.desk.history()
        with self._lock:
            return self._seen(history)

    def page(self, render: Callable[[Run], str]) -> str:
        """The report of the moment that holds, rendered once a moment."""
        view = self.view()
        with self._lock:
            if self._page is None or self._page[0] != view.version:
                self._page = (view.version, render(view.run))
            return self._page[1]

    def finding(self, fingerprint: str) -> Finding | None:
        """The finding of that name, if there is one now."""
        return next((finding for finding in self._run.findings if finding.fingerprint == fingerprint), None)

    def decide(self, finding: Finding, *, verdict: str, reason: str, by: str, base: int) -> View:
        """Save a decision with all that it covers; raises as `Desk.decide` does."""
        drafted = draft_decision(finding, self._run.claims, verdict=verdict, reason=reason, by=by, at="")
        history = self.desk.decide(drafted, base=base)
        with self._lock:
            return self._seen(history)

    def undo(self, fingerprint: str, *, by: str, base: int) -> View:
        """Take the last step on a finding back; raises as `Desk.undo` does."""
        history = self.desk.undo(fingerprint, base=base, by=by)
        with self._lock:
            return self._seen(history)

    def check_again(self) -> View:
        """Read and check the case anew; raises `CrosscheckError`, and keeps the old run, when that fails."""
        run = self._again()
        with self._lock:
            self._run = run
            self._round += 1
        return self.view()

    def _seen(self, history: History) -> View:
        version = f"{self._round}-{history.last}"
        if self._view is None or self._view.version != version:
            self._view = _view(self._run, history, version)
        return self._view


def _view(run: Run, history: History, version: str) -> View:
    decisions = history.in_force()
    findings = settle(run.findings, decisions, run.claims)
    old = lapsed(run.findings, decisions, run.claims)
    named = {decision.fingerprint for passed in old.values() for decision in passed}
    return View(
        run=replace(run, findings=findings, decisions=decisions),
        history=history,
        lapsed=old,
        unused=tuple(d for d in unused(findings, decisions) if d.fingerprint not in named),
        version=version,
    )
