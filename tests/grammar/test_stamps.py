"""What a page says of itself is no part of the story."""

from __future__ import annotations

import pytest

from crosscheck.find import find_claims
from crosscheck.grammar.stamps import find_stamps
from tests.factories import article

STAMPS = [
    ("Police have said why. (Published Friday, Feb. 10, 2017)", "Published Friday, Feb. 10, 2017"),
    ("UPDATE (11/3/17 at 4 p.m.):  A driver was hurt.", "UPDATE (11/3/17 at 4 p.m.)"),
    ("UPDATE @ 4:04 p.m. (Oct. 6):  Bail was set.", "UPDATE @ 4:04 p.m. (Oct. 6)"),
    ("UPDATE Friday 3 p.m. - Police have said why.", "UPDATE Friday 3 p.m."),
    ("Updated Monday: The toll rose.", "Updated Monday"),
    ("4:20 P.M. UPDATE: A pastor spoke.", "4:20 P.M. UPDATE"),
    ("Posted 2:30 p.m. Tuesday by Newsroom", "Posted 2:30 p.m. Tuesday"),
    (
        "Posted: Thursday, May 7, 2015 4:00 PM EDT Updated: Friday, May 8, 2015 8:04 AM EDT",
        "Posted: Thursday, May 7, 2015 4:00 PM EDT",
    ),
    ("Published on 4 March 2020, 18:07 (GMT+05:00)\nA bridge fell.", "Published on 4 March 2020, 18:07 (GMT+05:00)"),
    ("A bridge fell.\nFrom April 15: The bridge is closed.", "From April 15"),
    ("Theft leads the March 17, 2017 Ellery Police Blotter", "March 17, 2017"),
    ("From April 16: The bridge is closed.", "From April 16"),
    ("Click here to watch News 6 at 10 live online. Two boats sank.", "Click here to watch News 6 at 10 live online"),
    ("3 of 5 free articles used this month", "3 of 5 free articles used this month"),
]


@pytest.mark.parametrize(("text", "stamp"), STAMPS)
def test_a_page_tells_of_itself(text: str, stamp: str) -> None:
    spans = find_stamps(text)

    assert text[spans[0].start : spans[0].end] == stamp


@pytest.mark.parametrize(
    "text",
    [
        "A study published March 4, 2015, counted 30 bridges.",
        "Published March 4, 1998, the book sold 3,000 copies.",
        "She posted at 5 p.m. that 30 bridges were closed.",
        "Updated figures showed on Friday that 31 were.",
        "From April 15 to May 3 the bridge was closed.",
        "The road is open from April 15: cars may cross.",
        "Two of 12 articles of the treaty were left out.",
        "The team clicked: here were 12 goals in one week.",
        "On March 17, 2017 Ellery Police found a log in the harbour.",
        "Posted to Berlin on 4 May 2010, he stayed for two years.",
    ],
)
def test_the_story_goes_on(text: str) -> None:
    assert find_stamps(text) == ()


def test_no_claim_lies_in_a_stamp() -> None:
    text = "UPDATE @ 4:04 p.m. (Oct. 6): The judge set bail at $5,000 on Friday.\n(Published Friday, Oct. 7, 2016)\n"

    assert [claim.quote for claim in find_claims(article(text))] == ["$5,000", "Friday"]
