"""Times as a whole article gives them: with the tense that its verbs tell, its dateline, and one winner a span."""

from __future__ import annotations

import pytest

from crosscheck import kinds
from crosscheck.find import find_claims
from crosscheck.model import Level
from tests.factories import article, day

CASES = [
    ("2024-05-23", "The envoy will visit the capital from 7 to 11 June.", "7 to 11 June", "2024-06-07/2024-06-11"),
    ("2024-05-23", "The envoy visited the capital on May 7–11.", "May 7–11", "2024-05-07/2024-05-11"),
    ("2024-05-23", "The line held on 22-25 April 1951.", "22-25 April 1951", "1951-04-22/1951-04-25"),
    ("2024-05-23", "The fleets met on 31 May-1 June 1916.", "31 May-1 June 1916", "1916-05-31/1916-06-01"),
    ("2024-04-20", "The pass was closed from October to March.", "October to March", "2023-10/2024-03"),
    ("2024-04-20", "The pass will be closed from October to March.", "October to March", "2024-10/2025-03"),
    ("2024-05-23", "The crossing of 1957-58 was the first.", "1957-58", "1957/1958"),
    ("2024-05-23", "The repairs should need between 12 and 18 months.", "between 12 and 18 months", "P12M"),
    ("2024-05-24", "The ministry said on Friday that two men were held.", "Friday", "2024-05-24"),
    ("1998-03-04", "The crew will fly to the station in October.", "October", "1998-10"),
    ("1998-03-04", "The crew flew to the station in October.", "October", "1997-10"),
    ("1998-03-01", "Prices fell last February.", "last February", "1998-02"),
    ("2013-03-22", "The match has been put off until 15:00 GMT Saturday.", "15:00 GMT Saturday", "2013-03-23T15:00"),
    ("2024-05-23", "She ran the race well, finishing in 3:07:35.", "3:07:35", "PT3H7M35S"),
    ("2024-05-23", "The monsoon came a month earlier than usual.", "a month", "P1M"),
    ("2024-05-23", "The army entered the town on May 9 and left three days later.", "three days later", "2024-05-12"),
    ("2024-05-23", "Voting ended at 18:00 British Summer Time.", "18:00 British Summer Time", "XXXX-XX-XXT18:00"),
    ("1989-10-27", "Bids are open from today through Nov. 17.", "today through Nov. 17", "1989-10-27/1989-11-17"),
    ("2024-05-23", "The road was built in the 1970s.", "the 1970s", "197"),
    ("2024-11-05", "Profit fell in the third quarter.", "the third quarter", "2024-Q3"),
    ("2024-05-23", "The pool will open this summer.", "this summer", "2024-SU"),
    ("2024-05-23", "Spending rose in fiscal 2023.", "fiscal 2023", "FY2023"),
    ("2024-05-23", "The mayor fell ill on Tuesday morning.", "Tuesday morning", "2024-05-21TMO"),
    ("2024-05-23", "Shots were heard shortly after 3 p.m. on Tuesday.", "3 p.m.", "2024-05-21T15:00"),
]


@pytest.mark.parametrize(("published", "text", "quote", "timex"), CASES, ids=[case[1] for case in CASES])
def test_an_article_gives_the_time(published: str, text: str, quote: str, timex: str) -> None:
    found = {}
    for claim in find_claims(article(text, published=day(published))):
        read = kinds.kind(claim.kind).timex(claim.value)
        if read is not None:
            found[claim.quote] = read["value"]

    assert timex == found.get(quote), found


def level(one: tuple[str, str], other: tuple[str, str]) -> tuple[Level, bool]:
    """How the moments of two dated articles relate, the same both ways, and whether with a note."""
    claims = []
    for at, (published, text) in enumerate((one, other)):
        found = find_claims(article(text, id=f"a{at}", published=day(published) if published else None))
        claims.append([c for c in found if c.kind in {"date", "time"}][-1])
    a, b = claims
    kind = kinds.kind(a.kind)
    there, back = kind.compare(a.value, b.value), kind.compare(b.value, a.value)
    assert (there.level, there.note) == (back.level, back.note)
    return there.level, there.note


STATED = "2024-05-30"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2024-05-23", "The ferry sank on Saturday."), (STATED, "The ferry sank on May 18, 2024."), Level.SAME),
        (("2024-05-23", "The ferry sank on Saturday."), (STATED, "The ferry sank on May 11, 2024."), Level.COMPATIBLE),
        (
            ("2024-05-23", "The ferry sank on Saturday."),
            ("2024-05-14", "The ferry sank on Saturday."),
            Level.COMPATIBLE,
        ),
        (("2024-05-23", "The ferry sank on Saturday."), (STATED, "The ferry sank on May 17, 2024."), Level.CONFLICT),
        (("2024-05-23", "The ferry sank on Saturday."), (STATED, "The ferry sank on May 4, 2024."), Level.CONFLICT),
        (("2024-05-23", "The ferry sank on Saturday."), ("2024-05-23", "The ferry sank on Friday."), Level.CONFLICT),
        (("2024-05-23", "The ferry sank on May 18."), (STATED, "The ferry sank on May 11."), Level.CONFLICT),
        (("2024-05-23", "The bridge fell on December 9."), (STATED, "It fell on December 9, 2021."), Level.COMPATIBLE),
        (("2024-05-23", "The bridge fell on December 9."), (STATED, "It fell on December 10, 2021."), Level.CONFLICT),
        (("2024-05-23", "It fell on December 9, 2023."), (STATED, "It fell on December 9, 2021."), Level.CONFLICT),
        (("2024-05-23", "The bridge fell on May 9."), (STATED, "It fell on May 9, 2021."), Level.CONFLICT),
        (("2024-05-23", "The bridge fell in 2023."), (STATED, "The bridge fell in 2021."), Level.CONFLICT),
        (("2024-05-23", "The bridge fell last year."), (STATED, "The bridge fell in 2021."), Level.CONFLICT),
        (("2024-05-23", "The bridge fell today."), (STATED, "It fell on May 22, 2024."), Level.COMPATIBLE),
        (("2024-05-23", "The bridge fell today."), (STATED, "It fell on May 21, 2024."), Level.CONFLICT),
        (("2024-05-23", "HANOI, May 23 (Wire) - It fell today."), (STATED, "It fell on May 22, 2024."), Level.CONFLICT),
        (
            ("2024-05-23", "HANOI, Jan. 9 (Wire) - It fell today."),
            (STATED, "It fell on May 22, 2024."),
            Level.COMPATIBLE,
        ),
        (("", "In 2003 the mill shut. Last year it fell."), (STATED, "The mill fell in 2021."), Level.INCOMPARABLE),
        (
            ("2024-05-23", "It fell at 3 p.m. on Tuesday."),
            (STATED, "It fell at 3 p.m. on May 14, 2024."),
            Level.COMPATIBLE,
        ),
        (
            ("2024-05-23", "It fell at 3 p.m. on Tuesday."),
            (STATED, "It fell at 3 p.m. on May 15, 2024."),
            Level.CONFLICT,
        ),
        (
            ("2024-05-23", "It fell this morning."),
            (STATED, "It fell on the morning of May 22, 2024."),
            Level.COMPATIBLE,
        ),
        (("2024-05-23", "It fell this morning."), (STATED, "It fell on the morning of May 20, 2024."), Level.CONFLICT),
    ],
    ids=lambda value: value if isinstance(value, Level) else " ".join(value),
)
def test_no_conflict_rests_on_what_was_inferred(one: tuple[str, str], other: tuple[str, str], expected: Level) -> None:
    assert (expected, expected is Level.COMPATIBLE) == level(one, other)


@pytest.mark.parametrize("text", ["The tourists may stay at the inn.", "Clocks moved to British Summer Time."])
def test_an_article_without_a_time_gives_none(text: str) -> None:
    kinds_found = {claim.kind for claim in find_claims(article(text, published=day("2024-05-23")))}

    assert not kinds_found & {"date", "time", "extent", "duration"}


def test_a_dateline_lends_its_clock() -> None:
    text = "NEW YORK, May 23 (Wire) -- The council met at 11 a.m. and voted."
    (claim,) = (c for c in find_claims(article(text, published=day("2024-05-23"))) if c.kind == "time")

    assert claim.value.offset == -240
    assert "zone of New York from the dateline" in claim.inferred
