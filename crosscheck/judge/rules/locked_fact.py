"""
locked-fact

## What it does
Reports a value that differs from one the desk has verified and locked in the case's `facts.toml`.

## Why
Somebody has done the work: the value was checked with its source on a known day. Whoever writes another one must
either correct the text or unlock the fact, and the finding names the source that was asked.

## Known problems
Only `crosscheck check` reads locked facts. A count that still runs is overtaken by the news: lock it anew, or not at
all. A photo caption that differs is only a warning. What a text denies or only supposes is left alone.

## Example
"The minister will visit the port from 3 to 6 June" in a draft, where "from 4 to 6 June" was locked on the word of the
ministry.

## Severity
error
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.judge import dating, running
from crosscheck.judge.compare import compare
from crosscheck.judge.messages import outlets
from crosscheck.judge.naming import heading
from crosscheck.judge.positions import say, sides
from crosscheck.judge.rule import Rule, finding
from crosscheck.judge.view import Relation, View, in_caption
from crosscheck.model import Claim, Comparison, Finding, Level, Modality, Severity, Verdict

_TOLD = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.PLANNED})


def check(view: View) -> Iterator[Finding]:
    """Yield one finding for each locked value that claims of the fact differ from."""
    if not view.fact.certain:
        return
    locks = [claim for claim in view.speakers if _locked(claim, view) and not claim.derived_from]
    for lock in locks:
        relations = tuple(
            Relation(a=lock, b=claim, comparison=comparison)
            for claim in view.speakers
            if not _locked(claim, view)
            and (comparison := against(lock, claim, view)) is not None
            and comparison.level is Level.CONFLICT
        )
        if relations:
            yield _finding(view, lock, relations)


def against(lock: Claim, claim: Claim, view: View) -> Comparison | None:
    """
    How a claim relates to a locked one; None for what is denied, supposed or only implied.

    A locked value is no plan and no report: it holds for "will visit" as for "visited".
    """
    articles = view.desk.articles
    voice = dating.from_now(claim, running.printed(claim, articles))
    if voice not in _TOLD or (claim.derived_from and lock.kind != claim.kind):
        return None
    return compare(replace(lock, modality=voice), claim, articles)


def _locked(claim: Claim, view: View) -> bool:
    article = view.desk.articles.get(claim.article_id)
    return article is not None and bool(article.locked)


def _finding(view: View, lock: Claim, relations: tuple[Relation, ...]) -> Finding:
    article = view.desk.articles[lock.article_id]
    differing = [relation.b for relation in relations]
    values = ", ".join(
        f"{value} in {outlets([claim for claim in differing if say(claim) == value], view.desk)}"
        for value in dict.fromkeys(map(say, differing))
    )
    caption = all(in_caption(relation) for relation in relations)
    return finding(
        view,
        rule=replace(RULE, severity=Severity.WARNING) if caption else RULE,
        verdict=Verdict.CONFLICT,
        sides=sides(view, relations),
        relations=relations,
        message=f"{heading(view)}: {values}, but locked as {say(lock)} ({article.locked}).",
        why=(f"The desk has locked {say(lock)}: {article.locked}.",),
        sure="high: the desk has verified the value",
    )


RULE = Rule(name="locked-fact", severity=Severity.ERROR, page=__doc__ or "", check=check)
