"""Ages of people without names: of several whom one article calls alike none is surely the other article's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.align.block import candidates
from crosscheck.align.cluster import cluster
from crosscheck.align.score import scores
from crosscheck.config import THRESHOLDS
from tests.align.grading import WORDY, read, told

ONE = "Deputies said that a 26-year-old driver was hurt when the ferry struck the old quay of Ellery on Monday."
OTHER = "When the ferry struck the old quay of Ellery on Monday it hurt a 28-year-old driver, deputies said."


@pytest.mark.parametrize(
    ("more", "joined"),
    [
        ("", True),
        (" A 41-year-old nurse was safe.", True),
        (" A 41-year-old driver of the other lorry was safe.", False),
        (" Anna Berg, 41, the other driver, was safe.", True),
    ],
    ids=["one", "another called otherwise", "another called so", "another by name"],
)
def test_an_age_of_one_of_several_called_alike_is_no_sure_rival(more: str, joined: bool) -> None:
    found = read(told(a=ONE, b=OTHER + more))
    limits = replace(THRESHOLDS, conflict=-50.0)

    groups = cluster(found, scores(list(candidates(found)), WORDY), limits, WORDY.name)

    certain = [{facet.say for facet in group.members} for group in groups if group.certain]
    assert joined == ({"26 years old", "28 years old"} in certain)
