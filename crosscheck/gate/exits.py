"""The exit code of a run: a gate must tell "found" from "saw nothing"."""

from __future__ import annotations

from collections.abc import Collection

from crosscheck.errors import ConfigError
from crosscheck.model import Fact, Run, Severity, State

NOTHING, FOUND, UNCHECKED = 0, 1, 3
"""Exit codes. 2, for a tool that could not do its work, belongs to the errors."""

FAIL_ON = ("error", "warning", "note", "never")
_ALIASES = {"conflict": "error"}


def exit_code(run: Run, fail_on: str, *, drafts: Collection[str] = ()) -> int:
    """
    0 when no finding counts, 1 when one does, 3 when nothing was checked.

    A finding counts when it is at or above `fail_on` ("error", "warning", "note"; "never" for none; "conflict"
    means "error") and no decision settles it. Nothing was checked when no fact is stated by two articles or, with
    `drafts` (article ids), by a draft and an article that is none. Raise ConfigError for another `fail_on`.
    """
    floor = threshold(fail_on)
    if floor is not None and any(f.severity.rank >= floor.rank and f.state is not State.SETTLED for f in run.findings):
        return FOUND
    return NOTHING if checked(run, drafts) else UNCHECKED


def threshold(fail_on: str, *, where: str = "--fail-on") -> Severity | None:
    """The quietest severity that fails a run, None for "never"; `where` named it, for the message."""
    name = _ALIASES.get(fail_on, fail_on)
    if name not in FAIL_ON:
        from rapidfuzz import process

        match = process.extractOne(fail_on, (*FAIL_ON, *_ALIASES), score_cutoff=60)
        hint = f"Did you mean {match[0]!r}? " if match else ""
        raise ConfigError(where, f"unknown level {fail_on!r}.", f"{hint}Known: {', '.join(FAIL_ON)}.")
    return None if name == "never" else Severity(name)


def checked(run: Run, drafts: Collection[str] = ()) -> bool:
    """
    Whether some fact is stated by two articles; with `drafts`, by a draft and by an article that is none.

    Facts that rest on an uncertain link do not count: nothing was compared for sure.
    """
    article_of = {claim.id: claim.article_id for claim in run.claims}
    return any(fact.certain and _two_sided(fact, article_of, frozenset(drafts)) for fact in run.facts)


def _two_sided(fact: Fact, article_of: dict[str, str], drafts: frozenset[str]) -> bool:
    articles = {article_of[claim] for claim in fact.claims if claim in article_of}
    if not drafts:
        return len(articles) > 1
    return bool(articles & drafts) and bool(articles - drafts)
