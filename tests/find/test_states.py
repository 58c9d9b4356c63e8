"""What a count's people came to is told right after them, whatever verb stands before."""

from __future__ import annotations

import pytest

from crosscheck.find import find_claims
from tests.factories import article


@pytest.mark.parametrize(
    ("text", "quote", "predicate"),
    [
        ("At least 43 miners were killed and 55 wounded in the pit.", "55", "wound"),
        ("Twelve miners died and 30 were badly hurt.", "30", "hurt"),
        ("The blast left 12 dead and 30 injured.", "12", "die"),
        ("The blast left 12 dead and 30 injured.", "30", "injure"),
        ("Four miners died, and 15 others hurt.", "15 others hurt", "hurt"),
        ("Five miners are still missing.", "Five miners", "miss"),
        ("Police were there and 46 miners had been arrested.", "46 miners", "arrest"),
        ("The clinic treated 55 wounded miners.", "55 wounded miners", "treat"),
        ("The blast killed 12 miners.", "12 miners", "kill"),
        ("The firm sold 30 carts left by others.", "30 carts", "sell"),
    ],
)
def test_a_count_has_the_verb_of_what_is_said_after_it(text: str, quote: str, predicate: str) -> None:
    (claim,) = (claim for claim in find_claims(article(text)) if claim.quote == quote)

    assert predicate == claim.context.predicate


@pytest.mark.parametrize(
    ("text", "quote", "noun"),
    [
        ("The blast left 12 dead and 30 injured.", "12", "people"),
        ("The blast left 12 dead and 30 injured.", "30", "people"),
        ("A dark weekend: 17 raids, 14 hurt", "14 hurt", "people"),
        ("At least 43 miners were killed and 55 wounded in the pit.", "55", "people"),
        ("Twelve miners died and 30 were badly hurt.", "Twelve miners", "miner"),
        ("The farm had 40 cows, 12 dead and five lame.", "12", ""),
        ("The clinic treated 55 wounded miners.", "55 wounded miners", "miner"),
    ],
)
def test_a_state_alone_counts_people(text: str, quote: str, noun: str) -> None:
    (claim,) = (claim for claim in find_claims(article(text)) if claim.quote == quote)

    assert noun == claim.context.noun


@pytest.mark.parametrize(
    ("text", "quote", "checkable"),
    [
        ("All but five of the guests left.", "five", False),
        ("All five of the guests left.", "five", True),
    ],
)
def test_what_is_left_out_of_a_whole_is_not_checked(text: str, quote: str, checkable: bool) -> None:
    (claim,) = (claim for claim in find_claims(article(text)) if claim.quote == quote)

    assert checkable == claim.checkable
