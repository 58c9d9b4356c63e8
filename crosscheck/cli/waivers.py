"""`crosscheck waivers`: what was waived and decided, what of it holds, and what decisions say of the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import flags
from crosscheck.cli.check import Config, Isolated, Today, day
from crosscheck.cli.output import say, write_all
from crosscheck.cli.places import CLAIMS
from crosscheck.errors import ConfigError, InputError

if TYPE_CHECKING:
    from crosscheck.cli.desk import Desk
    from crosscheck.gate import Terms
    from crosscheck.model import Decision, GateRun

app = typer.Typer(no_args_is_help=True, help="List, check and prune waivers; count what decisions say of the rules.")
LEDGER = "decisions.toml"
DECIDED, HOLDS = "decided", "holds"
Cases = Annotated[
    list[Path] | None,
    typer.Argument(metavar="CASE", help="Cases; with none, every case in claims/ and the drafts of the settings."),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A waiver or decision: where it stands, what it is of, and whether it holds."""

    where: str
    what: str
    verdict: str
    value: str
    reason: str
    by: str
    expires: str
    state: str
    """"decided", "holds", or why it does not."""


@app.command("list", epilog="Example: crosscheck waivers list")
def list_(cases: Cases = None, config: Config = None, isolated: Isolated = False, today: Today = "") -> None:
    """Show every waiver and decision, and whether it holds today."""
    from tabulate import tabulate

    found = _entries(cases, config=config, isolated=isolated, today=today)
    rows = [(e.where, e.what, e.value, e.verdict, e.expires, e.state, e.by, e.reason) for e in found]
    heads = ("where", "of", "value", "verdict", "until", "state", "by", "reason")
    say(tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True) if rows else "No waivers or decisions.")


@app.command(epilog="Example: crosscheck waivers check")
def check(cases: Cases = None, config: Config = None, isolated: Isolated = False, today: Today = "") -> None:
    """Say which waivers do not hold: expired, without a reason, malformed. Exit code 1 when there is one."""
    found = _entries(cases, config=config, isolated=isolated, today=today)
    unsound = [entry for entry in found if entry.state not in {DECIDED, HOLDS}]
    for entry in unsound:
        say(f"{entry.where}: the waiver of {entry.what} does not hold: {entry.state}")
    waived = sum(entry.state != DECIDED for entry in found)
    say(f"{waived} waivers, {len(unsound)} of them do not hold; {len(found) - waived} decisions")
    raise typer.Exit(1 if unsound else 0)


@app.command(epilog="Example: crosscheck waivers prune --dry-run")
def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    encoder: flags.Encoder = flags.ENCODER,
    model: flags.Model = "",
    config: Config = None,
    isolated: Isolated = False,
    today: Today = "",
    no_cache: flags.NoCache = False,
) -> None:
    """
    Take out waivers that expired or match no finding, and dead entries of the baseline.

    Every draft of the settings is checked first. Decisions stay: their finding may come back. Comments in drafts are
    only listed, since a draft is nobody's to edit but its author's.
    """
    from crosscheck.cli.desk import find_desk
    from crosscheck.cli.gating import Order, gated

    desk = find_desk(config=config, isolated=isolated)
    order = Order(
        today=day(today), encoder=encoder.value, model=model, no_cache=no_cache, allow_missing=True, allow_empty=True
    )
    run = gated(order, desk)
    files: dict[Path, str] = {}
    told: list[str] = []
    for path in _ledgers(desk, None):
        told += _pruned(path, desk, run, _terms(desk, today), files)
    if desk.settings.baseline:
        told += _baseline(desk, run, files)
    told += [f"{entry.where}: take it out by hand, {entry.state}" for entry in _comments(desk, _terms(desk, today))]
    if not dry_run:
        write_all(files)
    for line in told:
        say(line)
    verb = "would change" if dry_run else "changed"
    say(f"{verb} {len(files)} files" if files else "Nothing to prune.")


@app.command(epilog="Example: crosscheck waivers stats")
def stats(cases: Cases = None, config: Config = None, isolated: Isolated = False) -> None:
    """Count the editors' decisions by rule: how often was it right to report?"""
    from tabulate import tabulate

    from crosscheck.cli.desk import find_desk
    from crosscheck.judge import RULES
    from crosscheck.model import Severity
    from crosscheck.review import load_decisions
    from crosscheck.review.statistics import tally

    desk = find_desk(config=config, isolated=isolated)
    decisions = [decision for path in _ledgers(desk, cases) for decision in load_decisions(path)]
    alarming = [rule.name for rule in RULES if rule.severity is not Severity.NOTE]
    rows = [
        (one.rule or "(no rule named)", one.right, one.both, one.apart, one.later, _precision(one.precision))
        for one in tally(decisions, alarming)
    ]
    heads = ("rule", "right", "both right", "not one fact", "put off or waived", "precision (95%)")
    say(tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True) if rows else "No decisions yet.")


def _precision(given: tuple[int, int, int] | None) -> str:
    return "-" if given is None else f"{given[0]}% ({given[1]}-{given[2]}%)"


def _terms(desk: Desk, today: str) -> Terms:
    from crosscheck.gate import Terms

    return Terms(today=day(today), max_days=desk.settings.max_waiver_days)


def _entries(cases: list[Path] | None, *, config: Path | None, isolated: bool, today: str) -> list[Entry]:
    from crosscheck.cli.desk import find_desk
    from crosscheck.review import load_decisions

    desk = find_desk(config=config, isolated=isolated)
    terms = _terms(desk, today)
    found = [
        _entry(decision, desk.name(path.as_posix()), terms)
        for path in _ledgers(desk, cases)
        for decision in load_decisions(path)
    ]
    return found + ([] if cases else list(_comments(desk, terms, sound=True)))


def _entry(decision: Decision, where: str, terms: Terms) -> Entry:
    from crosscheck.gate import WAIVED, fault_of

    waived = decision.verdict == WAIVED
    return Entry(
        where=where,
        what=f"{decision.fingerprint} ({decision.rule})" if decision.rule else decision.fingerprint,
        verdict=decision.verdict,
        value=" / ".join(decision.values),
        reason=decision.reason,
        by=decision.by,
        expires=decision.expires,
        state=(fault_of(decision, terms) or HOLDS) if waived else DECIDED,
    )


def _comments(desk: Desk, terms: Terms, *, sound: bool = False) -> Iterator[Entry]:
    """The comments of all drafts of the settings, with `sound` those too that hold."""
    from crosscheck.articles.sources import open_source
    from crosscheck.config import MAX_BYTES
    from crosscheck.gate import parse_inline

    for path in desk.drafts():
        try:
            text = open_source(path, max_bytes=MAX_BYTES).text
        except InputError:
            continue  # `check` names it among what was not checked
        for comment in parse_inline(text):
            fault = comment.fault or terms.fault(comment.expires)
            if fault or sound:
                yield Entry(
                    where=f"{desk.name(path.as_posix())}:{comment.line}",
                    what=f"“{comment.value}”" if comment.value else "a comment",
                    verdict="inline",
                    value=comment.value,
                    reason=comment.reason,
                    by=comment.by,
                    expires=comment.expires.isoformat() if comment.expires else "",
                    state=fault or HOLDS,
                )


def _ledgers(desk: Desk, cases: Sequence[Path] | None) -> list[Path]:
    """The decisions files of the named cases, else of every case in claims/; ConfigError for what is no folder."""
    if cases:
        for case in cases:
            if not case.is_dir():
                raise ConfigError(case.as_posix(), "is no folder of a case.", f"Name a folder that holds {LEDGER}.")
        return [case / LEDGER for case in cases]
    return sorted((desk.folder / CLAIMS).glob(f"*/{LEDGER}"))


def _pruned(path: Path, desk: Desk, run: GateRun, terms: Terms, files: dict[Path, str]) -> list[str]:
    """Put a decisions file without its dead waivers among `files`; give a line for each that goes."""
    from crosscheck.gate import WAIVED, fault_of, without
    from crosscheck.review import dump_decisions, load_decisions
    from crosscheck.review.ledger import parse_decisions

    where = desk.name(path.as_posix())
    decisions = load_decisions(path)
    live = {found.finding.fingerprint for found in run.findings}
    used = path.parent.name in {name for draft in run.drafts for name in draft.case.split(" + ")}
    gone: dict[int, str] = {}
    for number, decision in enumerate(decisions):
        if decision.verdict != WAIVED:
            continue
        fault = fault_of(decision, terms)
        if fault.startswith("it expired"):
            gone[number] = fault
        elif used and decision.fingerprint not in live:
            gone[number] = "it matches no finding any more"
    if not gone:
        return []
    kept = tuple(decision for number, decision in enumerate(decisions) if number not in gone)
    text = without(path.read_text(encoding="utf-8"), gone)
    if parse_decisions(text.encode("utf-8"), where) != kept:
        text = dump_decisions(kept)
    files[path] = text
    return [f"{where}: the waiver of {decisions[number].fingerprint} goes: {why}" for number, why in gone.items()]


def _baseline(desk: Desk, run: GateRun, files: dict[Path, str]) -> list[str]:
    """Put the baseline without its dead entries among `files`; give a line for each that goes."""
    from crosscheck.gate import dump_baseline, known, parse_baseline

    path = desk.folder / desk.settings.baseline
    name = desk.name(path.as_posix())
    try:
        entries = parse_baseline(path.read_text(encoding="utf-8"), name)
    except OSError as error:
        raise ConfigError(name, f"cannot be read: {error.strerror}.", "Write it with --write-baseline.") from None
    case_of = {draft.path: draft.case for draft in run.drafts}
    checked = {draft.path for draft in run.drafts}
    live = {known(found, case_of[found.draft]).key for found in run.findings}
    kept = [e for e in entries if e.key in live or (e.draft not in checked and (desk.root / e.draft).exists())]
    if len(kept) == len(entries):
        return []
    files[path] = dump_baseline(kept)
    return [
        f"{name}: {one.fingerprint} ({one.draft}) matches no finding any more" for one in entries if one not in kept
    ]
