"""
Feed the extractor what no newspaper prints, for as long as asked: coverage-guided, with atheris.

    pip install --editable '.[fuzz]'
    python -m tests.fuzz.extract -max_total_time=600 [CORPUS_FOLDER]

Not part of the test suite. What it looks for: an exception, a claim whose quote is not in the text, a text that takes
more than linear time. What it finds becomes a case in `test_fuzz.py`.
"""

from __future__ import annotations

import sys
import time

import atheris

with atheris.instrument_imports(include=["crosscheck"]):
    from crosscheck.find.scan import find_claims  # the rooms' doors import these only when called
    from crosscheck.grammar.passes import parse

from tests.factories import article, day
from tests.fuzz.fragments import assemble

PUBLISHED = day("2024-05-23")
EVERY = 512
"""One input in so many is also timed, short against eight times as long."""
_seen = 0


def check(text: str) -> None:
    """No exception, and every quote stands where its span says."""
    source = article(text, published=PUBLISHED)
    for claim in find_claims(source):
        if text[claim.span.start : claim.span.end] != claim.quote or not claim.quote:
            raise AssertionError(f"{claim.quote!r} is not at {claim.span} of {text!r}")


def seconds(text: str) -> float:
    """Processor seconds to parse `text` and find its claims."""
    start = time.process_time()
    parse(text)
    find_claims(article(text, published=PUBLISHED))
    return time.process_time() - start


def grows(piece: str) -> None:
    """Eight times the text takes at most eight times the time, with room for noise; too fast to tell passes."""
    small = piece * (2000 // len(piece) + 1)
    if seconds(small * 8) <= 0.5 or seconds(small * 8) <= 24 * seconds(small):
        return
    if min(seconds(small * 8) for _ in range(3)) > 24 * min(seconds(small) for _ in range(3)):
        raise AssertionError(f"more than linear time in repeats of {piece!r}")


def one(data: bytes) -> None:
    """One input: its first byte chooses between pieces of news and raw text."""
    global _seen  # noqa: PLW0603
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        text = assemble(list(provider.ConsumeBytes(120)))
    else:
        text = provider.ConsumeUnicodeNoSurrogates(400)
    check(text)
    _seen += 1
    if _seen % EVERY == 0 and text:
        grows(text[:200])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
