"""What the words right after a figure limit it to: figures so limited are no conflict with the rest."""

from __future__ import annotations

import pytest

from crosscheck.find import find_claims
from crosscheck.judge import compare
from crosscheck.model import Claim
from tests.factories import article


def related(ours: str, theirs: str, kind: str) -> tuple[str, str]:
    """Level and reason of the first claims of that kind in two texts; the same both ways."""
    articles = {name: article(text, id=name) for name, text in (("a", ours), ("b", theirs))}

    def first(name: str) -> Claim:
        return next(claim for claim in find_claims(articles[name]) if claim.kind == kind)

    there = compare(first("a"), first("b"), articles)
    back = compare(first("b"), first("a"), articles)
    assert (there.level, there.reason) == (back.level, back.reason)
    return str(there.level), there.reason


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        pytest.param(
            "The driver has been fined four times.",
            "The driver has been fined three times since October.",
            "Only one of the two is limited to what happened since October.",
            id="since",
        ),
        pytest.param(
            "The ferry broke down nine times.",
            "The ferry broke down four times this season.",
            "Only one of the two is limited to what happened this season.",
            id="this season",
        ),
        pytest.param(
            "Police arrested 46 rioters.",
            "Since the verdict, 52 rioters have been arrested.",
            "Only one of the two is limited to what happened since the verdict.",
            id="since, before it",
        ),
        pytest.param(
            "The blight ruined 1,400 farms across Norrland.",
            "The blight ruined 900 farms in the valley.",
            "One holds across Norrland, the other in the valley.",
            id="across a land",
        ),
        pytest.param(
            "The storm wrecked 340 boats around the Ostra Sea.",
            "The storm wrecked 210 boats in Marholm alone.",
            "One holds around the Ostra Sea, the other in Marholm alone.",
            id="around a sea",
        ),
        pytest.param(
            "The recall covers 52,000 heaters worldwide.",
            "The recall covers 31,000 heaters in Belmark.",
            "One holds worldwide, the other in Belmark.",
            id="worldwide",
        ),
    ],
)
def test_a_part_is_held_against_no_whole(ours: str, theirs: str, reason: str) -> None:
    assert ("scope-differs", reason) == related(ours, theirs, "count")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(
            "Since October the driver has been fined four times.",
            "The driver has been fined three times since October.",
            id="both since then",
        ),
        pytest.param("The ferry broke down nine times.", "The ferry broke down four times.", id="neither limited"),
        pytest.param(
            "The blight ruined 1,400 farms across Norrland.", "The blight ruined 900 farms across Norrland.", id="both"
        ),
        pytest.param(
            "The blight ruined 1,400 farms in Norrland.", "The blight ruined 900 farms in the north.", id="in"
        ),
        pytest.param(
            "The blight ruined 1,400 farms across the Ostra.",
            "The blight ruined 900 farms in the Ostra.",
            id="the same place",
        ),
        pytest.param("The blight ruined 1,400 farms.", "The blight ruined 900 farms across Norrland.", id="no place"),
    ],
)
def test_figures_limited_alike_stay_a_conflict(ours: str, theirs: str) -> None:
    assert related(ours, theirs, "count")[0] == "conflict"


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("The trial lasted nine days.", "The juror slept through the first four days of it.", "scope-differs"),
        ("The juror slept for the first five days.", "The juror slept for the first four days.", "conflict"),
        ("The trial lasted nine days.", "The trial lasted four days.", "conflict"),
    ],
)
def test_a_part_of_a_time_is_no_length_of_it(ours: str, theirs: str, level: str) -> None:
    assert level == related(ours, theirs, "duration")[0]


def test_of_none_killed_or_hurt_none_was_killed() -> None:
    none, some = "There were no casualties, the army said.", "The blast killed 12 people, medics said."
    hurt = "There were 30 casualties, the army said."

    assert related(none, some, "count")[0] == "conflict"
    assert related(hurt, some, "count")[0] == "scope-differs"
