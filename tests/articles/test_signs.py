from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.articles import signs
from crosscheck.model import Role
from tests.articles.builders import BRIDGE, by_role, only, write


@pytest.mark.parametrize(
    ("opening", "text", "agency"),
    [
        ("KELBY, May 23. /CLN/. The mayor opened a bridge.", "KELBY, May 23", "CLN"),
        ("KELBY (Reuters) - The mayor opened a bridge.", "KELBY", "Reuters"),
        ("KELBY, Oct 3 (AFP) — The mayor opened a bridge.", "KELBY, Oct 3", "AFP"),
        ("Kelby, 9 May (Xinhua) -- The mayor opened a bridge.", "Kelby, 9 May", "Xinhua"),
        ("NEW KELBY, Maine (AP) — The mayor opened a bridge.", "NEW KELBY, Maine", "AP"),
        ("KELBY (AP/CLN) — The mayor opened a bridge.", "KELBY", "AP/CLN"),
        ("KELBY - April 27 - The mayor opened a bridge.", "KELBY, April 27", ""),
        ("(CLN) The mayor opened a bridge.", "", "CLN"),
        ("KELBY — The mayor opened a bridge.", "KELBY", ""),
        ("ST. KELBY, Sept. 13, 2024 - The mayor opened a bridge.", "ST. KELBY, Sept. 13, 2024", ""),
    ],
)
def test_a_dateline_gives_place_day_and_agency(opening: str, text: str, agency: str) -> None:
    found = signs.dateline(opening)

    assert found is not None
    assert (found.text, found.agency) == (text, agency)


@pytest.mark.parametrize(
    "opening",
    [
        "The mayor opened a bridge.",
        "The mayor (left) opened a bridge.",
        "(Adds quotes) The mayor opened a bridge.",
        "Kelby — a town of 9,000 — opened a bridge.",
        "Monday, May 9, was the day it opened.",
        "NATO — which met in Kelby — said the bridge was closed.",
        "WHO officials said the bridge was closed.",
    ],
)
def test_prose_is_no_dateline(opening: str) -> None:
    assert signs.dateline(opening) is None


@pytest.mark.parametrize(
    ("line", "who", "day"),
    [
        ("By Jane Roe", "Jane Roe", None),
        ("By JANE ROE and MAX POE", "JANE ROE and MAX POE", None),
        ("by Jane van der Roe, Associated Press", "Jane van der Roe, Associated Press", None),
        ("By Jane Roe   (Latest Update May 13, 2024 )", "Jane Roe", "2024-05-13"),
        ("By Jane Roe | 13 May 2024", "Jane Roe", "2024-05-13"),
    ],
)
def test_a_byline_names_who_signed(line: str, who: str, day: str | None) -> None:
    found = signs.byline(line)

    assert found is not None
    assert (found[0], found[1].timex if found[1] else None) == (who, day)


@pytest.mark.parametrize(
    "line", ["By Monday it was closed.", "By the end of May", "By 2024 it had grown", "Jane Roe", ""]
)
def test_prose_is_no_byline(line: str) -> None:
    assert signs.byline(line) is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(AP)", "AP"),
        ("/TASS/", "TASS"),
        ("— AFP", "AFP"),
        ("Source: Reuters", "Reuters"),
        ("(CLN)", "CLN"),
        ("AP", "AP"),
    ],
)
def test_a_closing_line_may_name_the_agency(line: str, agency: str) -> None:
    assert signs.closing_credit(line) == agency


@pytest.mark.parametrize("line", ["(Monday)", "— Kelby", "(left)", "The AP said so."])
def test_other_closing_lines_name_none(line: str) -> None:
    assert signs.closing_credit(line) == ""


def test_an_article_carries_its_signs(tmp_path: Path) -> None:
    article = only(
        write(
            tmp_path,
            "a.txt",
            "Harbour bridge opens\n\nBy Jane Roe (Latest Update May 13, 2024)\n\n"
            "KELBY, May 12 — The harbour bridge opened on Sunday in Kelby.\n\nIt cost $214 million.\n\n(AP)\n",
        )
    )

    assert (article.byline, article.dateline, article.credit) == ("Jane Roe", "KELBY, May 12", "AP")
    assert article.published is not None
    assert article.published.timex == "2024-05-13"


def test_a_dateline_may_stand_under_a_summary(tmp_path: Path) -> None:
    text = (
        "Harbour bridge opens\n\nThe new bridge is open at last.\n\nKELBY, May 12 (AP) — The bridge opened on Sunday.\n"
    )

    assert only(write(tmp_path, "a.txt", text)).dateline == "KELBY, May 12"


def test_a_timestamp_over_the_story_dates_it_and_one_under_it_does_not(tmp_path: Path) -> None:
    above = only(write(tmp_path, "a.txt", f"6/24/2024 7:10:55 PM\n\n{BRIDGE}"))
    below = only(write(tmp_path, "b.txt", f"{BRIDGE}\n6/24/2024 7:10:55 PM\n"))

    assert above.published is not None
    assert above.published.timex == "2024-06-24"
    assert below.published is None


def test_a_timestamp_may_stand_under_a_summary(tmp_path: Path) -> None:
    lines = "The bridge is open.\nTraffic had been led over the ferry.\nIt cost more than was planned."
    stamp = "PUBLISHED: MONDAY, MAY 13, 2024, 12:38 AM\nUPDATED: MONDAY, MAY 13, 2024, 2:30 AM"
    story = "The mayor cut the ribbon on Sunday.\n\nThousands came to see it.\n\nThe ferry had run for a century.\n\nIt stops."
    over = only(write(tmp_path, "a.txt", f"Harbour bridge opens\n\n{lines}\n\n{stamp}\n\n{story}\n"))
    under = only(write(tmp_path, "b.txt", f"Harbour bridge opens\n\n{story}\n\n{stamp}\n\n{lines}\n"))

    assert over.published is not None
    assert over.published.timex == "2024-05-13"
    assert under.published is None


@pytest.mark.parametrize("line", ["May 3, 2001", "3 April 2001", "13 August 2001", "13.05.2001", "Updated May 3, 2001"])
def test_a_day_over_a_later_part_does_not_date_the_story(tmp_path: Path, line: str) -> None:
    text = f"Harbour bridge opens\n\nThe bridge is open.\n\n{line}\n\nThe old bridge fell.\n\nA ferry was hired.\n"

    assert only(write(tmp_path, "a.txt", text)).published is None


def test_the_time_of_a_comment_does_not_date_the_story(tmp_path: Path) -> None:
    text = "Harbour bridge opens\n\nThe bridge is open, the mayor said.\n\nJane Roe\n\nMay 20, 2024 at 5:03 pm\n\nI was there.\n"

    assert only(write(tmp_path, "a.txt", text)).published is None


def test_the_day_at_the_end_of_a_wrapped_sentence_is_told(tmp_path: Path) -> None:
    text = (
        "The bridge over the harbour of Ellery, which had been closed since\n"
        "a lorry struck it a year ago, was opened again to all traffic on\n3 June 2024.\n\nThe mayor cut the ribbon.\n"
    )

    assert "3 June 2024" in " ".join(by_role(only(write(tmp_path, "a.txt", text)))[Role.BODY])


def test_a_sentence_that_tells_but_a_day_is_none(tmp_path: Path) -> None:
    text = "The mayor was asked when the bridge would open.\n\nOn 3 June 2025.\n\nThe ferry stops then.\n"

    assert only(write(tmp_path, "a.txt", text)).published is None


def test_of_two_moments_the_page_was_published_at_the_one_that_says_so(tmp_path: Path) -> None:
    article = only(write(tmp_path, "a.txt", f"Updated May 14, 2024 | Published May 13, 2024\n\n{BRIDGE}"))

    assert article.published is not None
    assert article.published.timex == "2024-05-13"


def test_a_timestamp_is_a_line_of_its_own_whatever_its_first_letter(tmp_path: Path) -> None:
    text = (
        "Harbour bridge opens after a year\non May 13 2024, 5:03p\nThe mayor cut the ribbon on Sunday.\nIt was cold.\n"
    )
    article = only(write(tmp_path, "a.txt", text))

    assert article.published is not None
    assert article.published.timex == "2024-05-13"


def test_what_is_stated_outranks_the_signs(tmp_path: Path) -> None:
    article = only(
        write(
            tmp_path,
            "a.md",
            "---\nbyline: Max Poe\npublished: 2023\n---\nThe bridge opened on Monday.\n\nBy Jane Roe (May 13, 2024)\n",
        )
    )

    assert article.byline == "Max Poe"
    assert article.published is not None
    assert article.published.timex == "2023"
