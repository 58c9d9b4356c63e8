"""The order in which articles, claims and facts were handed over shows in no report."""

from __future__ import annotations

import dataclasses
import random

import pytest

from crosscheck.report import FORMATS
from crosscheck.report.claims_lock import claims_lock
from tests.report.sample import build

REPORTERS = {**FORMATS, "claims": claims_lock}


def shuffled(seed: int):
    run = build()
    chance = random.Random(seed)

    def mixed(items):
        return tuple(chance.sample(items, len(items)))

    names = ("articles", "claims", "facts", "findings", "skips", "origins", "options")
    return dataclasses.replace(run, **{name: mixed(getattr(run, name)) for name in names})


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("seed", range(5))
def test_order_does_not_matter(name: str, seed: int) -> None:
    assert REPORTERS[name](build()) == REPORTERS[name](shuffled(seed))


@pytest.mark.parametrize("name", REPORTERS)
def test_same_run_same_bytes(name: str) -> None:
    run = build()

    assert REPORTERS[name](run) == REPORTERS[name](run)
