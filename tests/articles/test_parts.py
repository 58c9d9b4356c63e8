"""What is headline, body, caption and furniture, by form alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.articles import forms, parts
from crosscheck.model import Part, Role

STORY = (
    "The harbour bridge of Kelby opened on Monday after four years of work.",
    "It cost $214 million, the mayor told reporters, and is 1,250 metres long.",
    "About 12,000 people walked over the bridge in the first hour.",
)


def parts_of(text: str, **more: str) -> tuple[Part, ...]:
    """A text's parts, as every reader's text gets them."""
    found = forms.units(text, frozenset(), frozenset())
    return parts.cover(len(text), found, parts.roles(found, **more))


def roles(text: str, **more: str) -> dict[str, Role]:
    """Role of every line that is not blank."""
    found = {}
    for part in parts_of(text, **more):
        for line in text[part.span.start : part.span.end].split("\n"):
            if line.strip():
                found[line.strip()] = part.role
    return found


def around(*lines: str, before: bool = False, **more: str) -> list[Role]:
    """Roles of `lines` set between the first and the second paragraph of a story, or before it."""
    blocks = (*lines, *STORY) if before else (STORY[0], *lines, *STORY[1:])
    found = roles("\n\n".join(blocks), **more)
    assert {found[line] for line in STORY} == {Role.BODY}
    return [found[line.strip()] for block in lines for line in block.split("\n")]


def after(*lines: str) -> list[Role]:
    """Roles of `lines` under a story."""
    found = roles("\n\n".join((*STORY, *lines)))
    assert {found[line] for line in STORY} == {Role.BODY}
    return [found[line.strip()] for block in lines for line in block.split("\n")]


@pytest.mark.parametrize(
    "headline", ["Harbour bridge opens in Kelby", "Kelby’s bridge: $214 million, four years of work"]
)
def test_the_first_short_line_is_the_headline(headline: str) -> None:
    assert around(headline, before=True) == [Role.HEADLINE]


def test_of_several_lines_the_headline_is_the_one_the_story_repeats() -> None:
    lines = ("Coast Ledger", "Police seize fourteen boats", "Harbour bridge opens in Kelby")

    assert around(*lines, before=True, outlet="Coast Ledger") == [Role.FURNITURE, Role.FURNITURE, Role.HEADLINE]


def test_a_stated_title_is_the_headline() -> None:
    lines = ("Harbour bridge", "Years of work end")

    assert around(*lines, before=True, title="Years of work end") == [Role.FURNITURE, Role.HEADLINE]


def test_a_line_alone_inside_the_story_is_a_crosshead() -> None:
    assert around("Ferries go on") == [Role.HEADLINE]


@pytest.mark.parametrize(
    "line",
    [
        "Sign up here.", "Latest article", "Advertisement", "Related", "Share", "Read more", "COMMENTS", "IMAGES", "VIDEO",
        "Our Standards: The Coast Ledger Trust Rules.", ">>> For more on this, read the whole series here.",
        "Reporting by Jane Roe; editing by Max Poe", "(Additional reporting by Max Poe in Oden)", "By Jane Roe",
        "By Jane Roe (Latest Update May 13, 2024 )", "6/24/2024 7:10:55 PM", "Published: May 13, 2024, 10:30 am",
        "© 2024 Coast Ledger", "Copyright 2024 Coast Ledger. All rights reserved.", "Subscribe to our newsletter",
    ],
)  # fmt: skip
def test_lines_of_the_page_are_furniture_wherever_they_stand(line: str) -> None:
    assert (
        around(line)
        == after(line)
        == around("Harbour bridge opens in Kelby", line, before=True)[1:]
        == [Role.FURNITURE]
    )


@pytest.mark.parametrize(
    "line",
    [
        "Crowds walk over the bridge in Kelby, May 13, 2024. Credit: Max Poe/CLN",
        "Crowds walk over the bridge. Credit: : Max Poe/CLN",
        "The bridge seen from the air. Photo: kelby.example",
        "The bridge in 2024. Max Poe/CLN via Getty Images",
        "The mayor speaks in Kelby. (AP Photo/Max Poe)",
        "The mayor cuts the ribbon. (Photo by Max Poe)",
        "The mayor cuts the ribbon. (Max Poe/CLN photo)",
        "The mayor cuts the ribbon. (File photo)",
        "The new lanes. (Courtesy of the city of Kelby)",
        "The new lanes. (Source: Max Poe/CLN)",
        "The old ferry [File: Max Poe/CLN]",
        "The old ferry at its pier [Max Poe/AFP]",
        "FILE PHOTO: The old ferry at its pier.",
        "The mayor at the bridge, May 13. REUTERS/Max Poe",
        "kelby harbour bridge",
    ],
)
def test_captions_are_known_by_their_credit(line: str) -> None:
    assert around(line) == after(line) == [Role.CAPTION]


@pytest.mark.parametrize(
    "line",
    [
        "6/24/2024 7:10:55 PM", "13 May 2024", "Monday, May 13, 2024", "MAY 13, 2024, 8:12 PM", "2024-05-13T10:30",
        "Updated 3:09 AM EST May 13, 2024", "Posted: 05/13/24, 9:00 PM PDT |", "May 13th, 2024, 7:35 am",
        "on Monday, 13 May 2024 13:45.", "Published time: May 13, 2024 02:03", "Edited time: May 13, 2024 02:15",
        "on May 13, 2024 11:41am | Updated on May 14, 2024 9:03am", "on May 13 2024, 5:03p",
        "on May 13, 2024 at 10:50 AM, updated May 14, 2024 at 12:16 PM", "Posted at 3:21 PM ET, 05/13/2024",
        "Released 2024-05-13 05:08:35 GMT", "12:48PM BST 13 May 2024", "13 May 2024 11:25 GMT+02:00",
    ],
)  # fmt: skip
def test_a_day_with_or_without_a_time_is_a_timestamp(line: str) -> None:
    assert around(line) == [Role.FURNITURE]


@pytest.mark.parametrize(
    "line", ["Room 12, 2024", "13 Tanks, 2024", "May 2024", "In May 2024", "10:30", "Fair on 13 May 2024"]
)
def test_other_lines_with_numbers_are_none(line: str) -> None:
    assert around(line) == [Role.HEADLINE]


def test_a_line_that_touches_a_bare_credit_is_its_caption() -> None:
    assert around("Crowds on the bridge on Monday\nCredit: Max Poe/CLN") == [Role.CAPTION, Role.CAPTION]
    assert around("Photo: Max Poe/CLN\nThe mayor cut the ribbon at noon.") == [Role.CAPTION, Role.CAPTION]


def test_menus_are_furniture_and_told_items_are_not() -> None:
    assert after("• Town and Country\n• Police seize 14 boats, arrest two") == [Role.FURNITURE] * 2
    assert after("  • Privacy Policy") == [Role.FURNITURE]
    assert around("- The bridge has four lanes.\n- It carries 9,000 cars.") == [Role.BODY] * 2
    assert around("The bridge is built to last:\n• four lanes\n• 60 lamps") == [Role.BODY] * 3


def test_headlines_of_other_stories_are_furniture() -> None:
    lines = ("Police seize 14 boats in Oden", "Rain ends a drought of 30 months", "Cup final goes to Oden 3-1")

    assert after(*lines) == around(*lines) == [Role.FURNITURE] * 3


def test_another_story_under_its_own_headline_and_timestamp_is_furniture() -> None:
    lines = (
        "Oden opens its 31st boat fair", "Oden opens its 31st boat fair", "6/20/2024 1:05:09 PM",
        "(CLN) The town of Oden held its 31st boat fair on June 18, and 900 came.",
        "Law on boats debated", "6/19/2024 8:45:30 AM", "(CLN) Lawmakers spoke of boats on Monday.", "Coast news",
    )  # fmt: skip

    assert set(after(*lines)) == {Role.FURNITURE}


def test_a_brief_with_its_own_timestamp_ends_where_the_next_begins() -> None:
    text = "\n\n".join(
        (
            *("Harbour bridge opens in Kelby", "6/24/2024 7:10:55 PM", STORY[0]),
            *(
                "Oden opens its 31st boat fair",
                "6/20/2024 1:05:09 PM",
                "The town of Oden held its 31st boat fair on June 18.",
            ),
        )
    )

    assert list(roles(text).values()) == [Role.HEADLINE, Role.FURNITURE, Role.BODY, *[Role.FURNITURE] * 3]


def test_search_listings_are_furniture() -> None:
    listing = (
        "IMAGES\n\n  1. Kelby Eyes Bridge Ties\n\n    kelby bridge\n\n  2. Oden. Kelby. By boat\n\nCOMMENTS\n\n"
        "  1. Bridge opens, no word on tolls ...\n\n    The bridge of Kelby opened on Tuesday, and 40 ships met it.\n\n"
        "  2. Kelby Times\n\n    The bridge, open since 8 May, has cost..."
    )

    assert set(after(*listing.split("\n\n"))) <= {Role.FURNITURE, Role.CAPTION}


def test_numbered_sentences_are_the_storys() -> None:
    assert around("1. The bridge stays open at night.", "2. The toll is $3 for a car.") == [Role.BODY] * 2


def test_headlines_run_together_in_lower_case_are_furniture() -> None:
    line = (
        "New pier, old quarrels: fishermen of kelby and oden count their losses, three chapels to be sold, choir of "
        "kelby wins first prize with songs of 1620."
    )
    more = "The mayor of Kelby said that Kelby had waited, and in Kelby all were glad."

    assert around(line, more) == [Role.FURNITURE, Role.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said the bridge was safe and would be open at night",
        "One was shot in the leg and a second one was hurt by glass",
        "“No.",
        "Trust me.",
        "“It is good that it is open,” he said",
        "The mayor spoke for 20 minutes (see photo below).",
        "She showed a picture of the old ferry (photo above).",
        "He filed a suit (file number 214).",
        "“We waited for this day for 61 years,” she said",
        "the rain did not stop anyone, the police said.",
        "He asked, ‘Is it safe?’",
    ],
)
def test_prose_without_all_its_marks_is_still_the_storys(line: str) -> None:
    assert around(line) == [Role.BODY]


@pytest.mark.parametrize("text", ["30 tanks", "10/31/2024", "by 5 May", "- 1,200", "menu", "BY JANE"])
def test_a_text_of_one_line_is_what_it_says(text: str) -> None:
    assert [part.role for part in parts_of(text)] == [Role.BODY]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Harbour bridge opens in Kelby\n\nThe harbour bridge of Kelby opened on Monday after four\n"
        "years of work, and people from Oden, Marle and\nTwo Rivers walked over it in\nthe rain.\n"
    )

    assert [part.role for part in parts_of(text)] == [Role.HEADLINE, Role.BODY]


def test_lines_without_blank_lines_between_are_told_apart() -> None:
    text = "\n".join(("Harbour bridge opens in Kelby", *STORY, "Related", "Police seize 14 boats"))

    assert [part.role for part in parts_of(text)] == [Role.HEADLINE, Role.BODY, Role.FURNITURE]


LINES = st.sampled_from(
    [
        *STORY,
        "",
        "",
        "Share",
        "• Menu",
        "1. Title ...",
        "    and so",
        "A heading",
        "6/24/2024 7:10:55 PM",
        "Photo: Max Poe/CLN",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(LINES, max_size=14).map("\n".join)))
def test_parts_cover_every_text_in_order(text: str) -> None:
    found = parts_of(text)

    assert "".join(text[part.span.start : part.span.end] for part in found) == text
    assert all(one.span.end == two.span.start and one.role is not two.role for one, two in pairwise(found))
