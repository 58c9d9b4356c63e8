"""
Find where news sources disagree on facts that can be checked, and prove it with the words themselves.

    from pathlib import Path

    from crosscheck import Options, load_case, run

    case = load_case(Path("claims/lao-russia-2024"))
    for finding in run(case, Options(encoder="lexical")).findings:
        print(finding.verdict, finding.message)

The names below load their rooms only when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.articles import Case, collect, load_case, read_file
    from crosscheck.config import Options
    from crosscheck.errors import CrosscheckError
    from crosscheck.find import find_claims
    from crosscheck.model import Article, Claim, Finding, Run
    from crosscheck.pipeline import run
    from crosscheck.report import FORMATS

__version__ = "0.1.0"

__all__ = [
    "FORMATS",
    "Article",
    "Case",
    "Claim",
    "CrosscheckError",
    "Finding",
    "Options",
    "Run",
    "collect",
    "find_claims",
    "load_case",
    "read_file",
    "run",
]

_HOMES = {
    "FORMATS": "crosscheck.report",
    "Article": "crosscheck.model",
    "Case": "crosscheck.articles",
    "Claim": "crosscheck.model",
    "CrosscheckError": "crosscheck.errors",
    "Finding": "crosscheck.model",
    "Options": "crosscheck.config",
    "Run": "crosscheck.model",
    "collect": "crosscheck.articles",
    "find_claims": "crosscheck.find",
    "load_case": "crosscheck.articles",
    "read_file": "crosscheck.articles",
    "run": "crosscheck.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'crosscheck' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
