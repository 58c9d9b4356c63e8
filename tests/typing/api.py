"""Uses of the public API as its callers write them: checked by mypy, not run."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import crosscheck
from crosscheck import (
    Article,
    Case,
    Claim,
    CrosscheckError,
    Finding,
    Options,
    Run,
    collect,
    find_claims,
    load_case,
    run,
)
from crosscheck.model import Encoder, Fact, Reporter, Span, Value


class Sameness:
    """An encoder of a caller's own."""

    name = "sameness"
    identity = "sameness/1"
    passages = False

    def prepare(self, contexts: object) -> None:
        """Nothing to do."""

    def likeness(self, a: str, b: str) -> float:
        """1 for equal contexts."""
        return float(a == b)


def check(folder: Path, encoder: Encoder) -> Run:
    """One case."""
    case = load_case(folder)
    assert_type(case, Case)
    assert_type(collect([folder]), tuple[Case, ...])
    assert_type(run(case, Options()), Run)
    return run(case, Options(encoder="lexical"), encoder, tell=print)


def read(article: Article) -> list[Value]:
    """Values of one article."""
    claims = find_claims(article)
    assert_type(claims, tuple[Claim, ...])
    assert_type(claims[0].span, Span)
    return [claim.value for claim in claims]


def report(result: Run) -> str:
    """All findings, in two formats."""
    assert_type(result.findings, tuple[Finding, ...])
    assert_type(result.facts, tuple[Fact, ...])
    assert_type(crosscheck.FORMATS["md"], Reporter)
    return crosscheck.FORMATS["md"](result) + crosscheck.FORMATS["html"](result)


def main() -> None:
    """A caller that tells crosscheck's errors from its own."""
    try:
        report(check(Path("claims/lao-russia-2024"), Sameness()))
    except CrosscheckError as error:
        assert_type(error.where, str)
        assert_type(error.advice, str)
