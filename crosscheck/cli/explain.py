"""`crosscheck explain`: one finding in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import flags
from crosscheck.cli.output import say
from crosscheck.cli.work import runs
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.model import Claim, Finding, Run

EPILOG = "Example: crosscheck explain 3f9a1c claims/lao-russia-2024"


def explain(
    fingerprint: Annotated[str, typer.Argument(help="Of the finding, or its first characters.")],
    paths: flags.Paths = None,
    encoder: flags.Encoder = flags.ENCODER,
    model: flags.Model = "",
    max_bytes: flags.MaxBytes = flags.MAX,
    no_cache: flags.NoCache = False,
) -> None:
    """
    Show one finding with its quotes, places and reasons.

    The fingerprint stands in every report.
    """
    known: list[str] = []
    hits: list[tuple[Run, Finding]] = []
    for _, result in runs(
        paths or [], encoder=encoder, model=model, max_bytes=max_bytes, no_cache=no_cache, quiet=False
    ):
        known += [finding.fingerprint for finding in result.findings]
        hits += [(result, finding) for finding in result.findings if finding.fingerprint.startswith(fingerprint)]
    if len(hits) != 1 or not fingerprint:
        fault = "no finding begins so." if not hits else f"{len(hits)} findings begin so."
        raise ConfigError(f"fingerprint '{fingerprint}'", fault, _advice(known))
    say(in_words(*hits[0]))


def _advice(known: list[str]) -> str:
    if not known:
        return "The cases have no finding; 'crosscheck run' shows what was checked."
    shown = ", ".join(known[:8]) + (" ..." if len(known) > 8 else "")
    return f"Give one of these, or enough of its characters: {shown}"


def in_words(result: Run, finding: Finding) -> str:
    """All that is known of `finding`, for a terminal."""
    claims = {claim.id: claim for claim in result.claims}
    lines = [
        finding.message,
        "",
        f"fingerprint  {finding.fingerprint}",
        f"rule         {finding.rule}",
        f"verdict      {finding.verdict}, severity {finding.severity}, confidence {finding.confidence}",
        f"state        {finding.state}",
    ]
    for position in finding.positions:
        lines += ["", f"{position.value}: {', '.join(position.outlets)}"]
        for name in position.claims:
            lines += _receipt(result, claims[name])
    if finding.reasons:
        lines += ["", "Why:", *(f"  - {reason}" for reason in finding.reasons)]
    lines += _links(result, finding)
    lines += _decision(result, finding)
    return "\n".join(lines)


def _receipt(result: Run, claim: Claim) -> list[str]:
    article = next(article for article in result.articles if article.id == claim.article_id)
    place = article.source.locate(claim.span.start)
    sentence = claim.context.sentence
    before = article.text[min(sentence.start, claim.span.start) : claim.span.start]
    after = article.text[claim.span.end : max(sentence.end, claim.span.end)]
    column = f":{place.column}" if article.source.exact else ""
    return [
        f"  {place.path}:{place.line}{column}",
        f"    {' '.join(f'{before}[{claim.quote}]{after}'.split())}",
        *(f"    filled in: {part}" for part in claim.inferred),
    ]


def _links(result: Run, finding: Finding) -> list[str]:
    fact = next((fact for fact in result.facts if fact.id == finding.fact), None)
    if fact is None or not fact.links:
        return []
    lines = ["", f"Held to be one fact ({fact.subject}):"]
    for link in fact.links:
        lines.append(f"  {link.a} and {link.b}, score {link.score:.3f}")
        lines += [f"    {evidence.weight:+.2f}  {evidence.words}" for evidence in link.evidence]
    return lines


def _decision(result: Run, finding: Finding) -> list[str]:
    made = [decision for decision in result.decisions if decision.fingerprint == finding.fingerprint]
    if not made:
        return []
    said = [f"  {one.verdict}: {one.reason}" + (f" ({one.by}, {one.at})" if one.by else "") for one in made]
    return ["", "Decided:", *said]
