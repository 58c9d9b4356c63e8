"""One draft held against its sources: its findings with place, other side and standing, and what was compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crosscheck import kinds
from crosscheck.gate.baseline import Known
from crosscheck.gate.diff import NONE, Changes
from crosscheck.gate.draft import against
from crosscheck.gate.inline import Inline
from crosscheck.gate.places import Files
from crosscheck.gate.waivers import Ruling, Terms, malformed, rule_inline, rule_on
from crosscheck.model import (
    Article,
    CheckedClaim,
    Claim,
    DraftCheck,
    Finding,
    GateFinding,
    Position,
    Receipt,
    Run,
    Severity,
    Span,
    Standing,
    Waiver,
)

LOCKED = "locked-fact"
"""The rule that a locked fact is told by; it says all that other rules would say of the same words."""


CORROBORATED = 3
"""Independent sources that must have the draft's value for a conflict with others to be a warning. Not swept: one more
than the two other reports with which desks let a fact stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A draft as it was held against its sources."""

    run: Run
    article: str
    """Id of the draft in `run`."""
    comments: tuple[Inline, ...] = ()
    ledger: str = ""
    """The decisions file of its case, as it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is hidden: by changed lines, by a baseline, both None when not asked for; and the terms of waivers."""

    terms: Terms
    changes: Changes | None = None
    baseline: tuple[Known, ...] | None = None


_ALL = Filters(terms=Terms(today=dt.date.min))


class _Desk:
    """What a draft's findings are looked up in."""

    def __init__(self, held: Held, files: Files, filters: Filters) -> None:
        self.held, self.files, self.filters = held, files, filters
        self.articles = {article.id: article for article in held.run.articles}
        self.claims = {claim.id: claim for claim in held.run.claims}
        self.draft = self.articles[held.article]
        self.path = files.names(self.draft.source.path)

    def changed(self, claim: Claim) -> bool:
        """Whether a claim's sentence lies on a changed line; the whole file counts where it has no offsets."""
        if self.filters.changes is None:
            return False
        article = self.articles[claim.article_id]
        lines = self.filters.changes.of(self.files.names(article.source.path))
        if not article.source.exact:
            return lines != NONE
        first, last = self.files.lines(article, sentence_of(claim, article))
        return lines.touches(first, last) or (article is self.draft and self._head_changed())

    def _head_changed(self) -> bool:
        """Whether the draft's front matter changed: its date says what "on Tuesday" means."""
        assert self.filters.changes is not None
        first = self.files.lines(self.draft, Span(0, 1))[0]
        return first > 1 and self.filters.changes.of(self.path).touches(1, first - 1)


def sentence_of(claim: Claim, article: Article) -> Span:
    """The claim's sentence, widened to hold the whole value."""
    stated = claim.context.sentence
    return Span(min(stated.start, claim.span.start), min(max(stated.end, claim.span.end), len(article.text)))


def findings_of(held: Held, files: Files, filters: Filters) -> tuple[list[GateFinding], list[str]]:
    """A draft's findings, and a sentence on every waiver that does not hold."""
    desk = _Desk(held, files, filters)
    notes = [f"{desk.path}:{c.line}: this comment waives nothing: {c.fault}" for c in held.comments if c.fault]
    notes += [
        f"{held.ledger}: the waiver of {decision.fingerprint} does not hold: {fault}"
        for decision in held.run.decisions
        if (fault := malformed(decision))
    ]
    found: list[GateFinding] = []
    for finding in _sharpest(desk, against(held.run, (held.article,)).findings):
        one, note = _finding(desk, finding)
        found.append(one)
        notes += [note] if note else []
    return found, notes


def _sharpest(desk: _Desk, findings: Iterable[Finding]) -> list[Finding]:
    """Without the findings that say of words of the draft what a locked fact says of them already."""
    findings = list(findings)
    locked = {name for f in findings if f.rule == LOCKED for name in _own(desk, f.positions)}
    return [f for f in findings if f.rule == LOCKED or not _own(desk, f.positions) <= locked]


def _own(desk: _Desk, positions: Iterable[Position]) -> set[str]:
    names = (name for position in positions for name in position.claims)
    return {name for name in names if desk.claims[name].article_id == desk.held.article}


def _finding(desk: _Desk, finding: Finding) -> tuple[GateFinding, str]:
    position = _side(desk, finding)
    mine = sorted((desk.claims[name] for name in _own(desk, (position,))), key=lambda claim: (claim.span, claim.id))
    others = [
        desk.claims[name]
        for side in finding.positions
        if side is not position
        for name in side.claims
        if desk.claims[name].article_id != desk.held.article
    ]
    if not any(map(desk.changed, others)):
        finding = _corroborated(desk, finding, position)
    changed = [claim for claim in mine if desk.changed(claim)]
    claim = (changed or mine)[0]
    ruling = _ruling(desk, finding, position, mine)
    touched = bool(changed) or any(map(desk.changed, others))
    sentence = sentence_of(claim, desk.draft)
    made = GateFinding(
        finding=finding,
        draft=desk.path,
        claim=claim.id,
        value=position.value,
        quote=claim.quote,
        sentence=desk.draft.text[sentence.start : sentence.end],
        at=claim.span.start - sentence.start,
        place=desk.files.place(desk.draft, claim.span),
        sources=_receipts(desk, others),
        standing=Standing.WAIVED if ruling.waiver else _standing(desk, finding, position.value, touched=touched),
        waiver=ruling.waiver,
    )
    return made, ruling.note


def _side(desk: _Desk, finding: Finding) -> Position:
    """The side of a finding that is the draft's; of a draft that contradicts itself the changed, else the last one."""
    sides = [position for position in finding.positions if _own(desk, (position,))]
    if finding.rule == LOCKED:
        sides = [side for side in sides if not _lock_in(desk, side)] or sides
    changed = [side for side in sides if any(desk.changed(desk.claims[name]) for name in _own(desk, (side,)))]
    return (changed or sides)[-1]


def _corroborated(desk: _Desk, finding: Finding, position: Position) -> Finding:
    """
    The finding, as a warning where enough independent sources have the draft's value.

    Then the sources are in dispute and the draft follows some of them: worth knowing, and no slip of the draft's.
    """
    if finding.rule == LOCKED or finding.severity is not Severity.ERROR:
        return finding
    home = {article: origin.id for origin in desk.held.run.origins for article in origin.articles}
    articles = {desk.claims[name].article_id for name in position.claims} - {desk.held.article}
    behind = {home.get(article, article) for article in articles}
    if len(behind) < CORROBORATED:
        return finding
    why = f"The sources are in dispute: {len(behind)} independent ones have the draft's value."
    return replace(finding, severity=Severity.WARNING, reasons=(why, *finding.reasons))


def _lock_in(desk: _Desk, position: Position) -> Article | None:
    articles = (desk.articles[desk.claims[name].article_id] for name in position.claims)
    return next((article for article in articles if article.locked), None)


def _standing(desk: _Desk, finding: Finding, value: str, *, touched: bool) -> Standing:
    """New when one of the filters that were asked for lets it pass, or none was."""
    hiders: list[Standing | None] = []
    if desk.filters.baseline is not None:
        key = (desk.held.run.case, finding.fingerprint, value)
        hiders.append(Standing.BASELINE if any(entry.key == key for entry in desk.filters.baseline) else None)
    if desk.filters.changes is not None:
        hiders.append(None if touched else Standing.UNCHANGED)
    return Standing.NEW if None in hiders or not hiders else next(hider for hider in hiders if hider)


def _ruling(desk: _Desk, finding: Finding, position: Position, mine: Sequence[Claim]) -> Ruling:
    """What takes the finding out: a locked fact on the draft's side, a decision or waiver of the case, a comment."""
    lock = _lock_in(desk, position)
    if lock is not None:
        place = lock.source.locate(0)
        where = f"{desk.files.names(place.path)}:{place.line}"
        return Ruling(waiver=Waiver(kind="lock", where=where, reason=f"the draft has the locked value ({lock.locked})"))
    terms = desk.filters.terms
    decided = rule_on(finding, position.value, desk.held.run.decisions, desk.held.ledger, terms)
    if decided.waiver:
        return decided
    inline = rule_inline(position.value, [claim.quote for claim in mine], desk.held.comments, desk.path, terms)
    return inline if inline.waiver else Ruling(note=decided.note or inline.note)


def _receipts(desk: _Desk, others: Iterable[Claim]) -> tuple[Receipt, ...]:
    """What the other side says, one receipt for each article and value, locked facts first."""
    found: dict[tuple[str, str], Receipt] = {}
    for claim in others:
        article = desk.articles[claim.article_id]
        value = kinds.kind(claim.kind).say(claim.value)
        if (article.id, value) in found:
            continue
        sentence = sentence_of(claim, article)
        found[article.id, value] = Receipt(
            outlet=article.outlet,
            value=value,
            quote=claim.quote,
            sentence=article.text[sentence.start : sentence.end],
            at=claim.span.start - sentence.start,
            place=desk.files.place(article, claim.span),
            url=article.url,
            locked=bool(article.locked),
        )
    return tuple(sorted(found.values(), key=lambda receipt: not receipt.locked))


def check_of(held: Held, files: Files, findings: Sequence[GateFinding]) -> DraftCheck:
    """What of a draft was compared: every value that a source or a locked fact states as well."""
    desk = _Desk(held, files, _ALL)
    run = against(held.run, (held.article,))
    named: dict[str, list[str]] = {}
    for found in findings:
        for name in _own(desk, found.finding.positions):
            named.setdefault(desk.claims[name].derived_from or name, []).append(found.finding.fingerprint)
    compared: dict[str, CheckedClaim] = {}
    for fact in run.facts:
        claims = [desk.claims[name] for name in fact.claims if name in desk.claims]
        outlets = sorted({desk.articles[c.article_id].outlet for c in claims if c.article_id != held.article})
        if not outlets or not fact.certain:
            continue
        for name in dict.fromkeys(c.derived_from or c.id for c in claims if c.article_id == held.article):
            if name not in compared:
                compared[name] = _checked(desk, desk.claims[name], fact.subject, outlets, named.get(name, ()))
    stated = [claim for claim in held.run.claims if claim.article_id == held.article and not claim.derived_from]
    return DraftCheck(
        path=desk.path,
        case=run.case,
        run=run,
        article=held.article,
        sources=sum(not article.locked for article in run.articles) - 1,
        values=sum(claim.checkable for claim in stated),
        claims=tuple(compared[claim.id] for claim in stated if claim.id in compared),
    )


def _checked(
    desk: _Desk, claim: Claim, subject: str, outlets: Sequence[str], fingerprints: Iterable[str]
) -> CheckedClaim:
    return CheckedClaim(
        claim=claim.id,
        kind=claim.kind,
        subject=subject,
        value=kinds.kind(claim.kind).say(claim.value),
        quote=claim.quote,
        place=desk.files.place(desk.draft, claim.span),
        sources=tuple(outlets),
        findings=tuple(dict.fromkeys(fingerprints)),
    )
