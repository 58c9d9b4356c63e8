"""Origins: which articles run one text."""

from itertools import permutations

import pytest

from crosscheck.align.origins import find_origins
from crosscheck.model import Origin
from tests.factories import article

WIRE = (
    "The harbour authority of Port Ellery said on Monday that 31 ships had been held back by the storm. "
    "Pilots refused to board them in waves of six metres, and two tugs were sent back to their moorings. "
    "The authority expects the backlog to clear by the end of the week if the wind drops as forecast."
)
OTHER = (
    "Storm damage in Port Ellery has left farmers counting their losses after a night without power. "
    "Volunteers brought blankets to the school gym, where families from the lower town slept on mats. "
    "The council promised to open a second shelter before nightfall and to pay for hot meals."
)


def _ids(origins: tuple[Origin, ...]) -> set[tuple[str, ...]]:
    return {origin.articles for origin in origins}


def test_texts_of_their_own_are_origins_of_their_own() -> None:
    found = find_origins((article(WIRE, id="a"), article(OTHER, id="b")))

    assert {("a",), ("b",)} == _ids(found)
    assert [origin.reason for origin in found] == [""] * 2


def test_a_reprint_with_one_altered_figure_is_one_origin() -> None:
    found = find_origins((article(WIRE, id="a"), article(WIRE.replace("31", "13"), id="b"), article(OTHER, id="c")))

    assert {("a", "b"), ("c",)} == _ids(found)


def test_half_a_reprint_is_one_origin() -> None:
    half = WIRE[: WIRE.index("The authority expects")]

    assert {("a", "b")} == _ids(find_origins((article(WIRE, id="a"), article(half, id="b"))))


@pytest.mark.parametrize(("credits_", "expected"), [(("NWS", "NWS"), 1), (("NWS", "XPA"), 2), (("", ""), 2)])
def test_a_rewrite_is_one_origin_only_when_both_credit_one_agency(credits_: tuple[str, str], expected: int) -> None:
    rewrite = OTHER + " " + WIRE[: len(WIRE) // 2]
    one = article(WIRE + " " + OTHER[::-1], id="a", credit=credits_[0])
    other = article(
        rewrite + " " + "Quite other words follow here to make this text longer than its model was. " * 2,
        id="b",
        credit=credits_[1],
    )

    assert expected == len(find_origins((one, other)))


def test_the_order_of_articles_does_not_matter() -> None:
    texts = (article(WIRE, id="a"), article(OTHER, id="b"), article(WIRE + " More to follow.", id="c"))
    expected = _ids(find_origins(texts))

    assert {("a", "c"), ("b",)} == expected
    for order in permutations(texts):
        assert expected == _ids(find_origins(order))


def test_texts_too_short_to_tell_are_kept_apart() -> None:
    short = "Ships held back by storm."

    assert len(find_origins((article(short, id="a"), article(short, id="b")))) == 2
