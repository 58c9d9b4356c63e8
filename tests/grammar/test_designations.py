"""Designations: names that contain digits, and figures beside them that stay figures."""

from __future__ import annotations

import pytest

from crosscheck.grammar.designations import find_designations
from crosscheck.grammar.tokens import tokenize


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_designations(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30 T-34 tanks", ["T-34"]),
        ("a Mi-17V-5 helicopter", ["Mi-17V-5"]),
        ("the S&P 500 fell", ["S&P 500"]),
        ("S&P 500 companies", ["S&P 500"]),
        ("an iPhone 14 case", ["iPhone 14"]),
        ("COVID-19 cases", ["COVID-19"]),
        ("COVID-19-related deaths", ["COVID-19"]),
        ("a V-6 engine", ["V-6"]),
        ("lost Game 7", ["Game 7"]),
        ("under Section 427 of it", ["Section 427"]),
        ("down Route 66", ["Route 66"]),
        ("a Boeing 737", ["Boeing 737"]),
        ("Flight 370 left", ["Flight 370"]),
        ("at No. 10 they met", ["No. 10"]),
        ("at 10 Downing Street", ["10 Downing Street"]),
        ("at 16-18 Harbour Avenue", ["16-18 Harbour Avenue"]),
        ("the Stoxx 600 index", ["Stoxx 600"]),
        ("the 11 Pro Max", ["11 Pro"]),
        ("the ID.3 car", ["ID.3"]),
        ("the G7 met", ["G7"]),
        ("an XC40 car", ["XC40"]),
        ("a 5G network", ["5G"]),
        ("the 49ers won", ["49ers"]),
        ("since 9/11", ["9/11"]),
        ("open 24/7", ["24/7"]),
        ("version 10.15.7", ["10.15.7"]),
        ("call 555-123-4567", ["555-123-4567"]),
        ("call +856 21 222 333", ["+856 21 222 333"]),
        ("at https://example.org/2024/05/12.", ["https://example.org/2024/05/12"]),
        ("to desk24@example.org", ["desk24@example.org"]),
        ("6/24/2024 3:20:24 PM", ["6/24/2024 3:20:24 PM"]),
        ("1. One\n2) Two", ["1.", "2)"]),
        ("Smith (4) ran", ["4"]),
        ("as in chapter 3", ["chapter 3"]),
        ("pages 3-12 and versions 7, 8 and 10", ["pages 3-12", "versions 7, 8 and 10"]),
        ("at 40 East 5th Avenue", ["40 East 5th Avenue"]),
        ("see page 12", ["page 12"]),
        ("a 4×4 car", ["4×4"]),
        ("a 4 × 4 car", ["4 × 4"]),
        ("drove the 4×4 in the mud", ["4×4"]),
        ("six-by-six trucks", ["six-by-six"]),
        ("a four-by-four", ["four-by-four"]),
        ("an 8-by-8 truck", ["8-by-8"]),
        ("a four by four from the coast", ["four by four"]),
        ("crew of Engine 18 came", ["Engine 18"]),
        ("Ladder 7 and Squad 2 came", ["Ladder 7", "Squad 2"]),
        ("lost in week 14 and, since Week 11,", ["week 14", "Week 11"]),
        ("it runs on Windows XP, Vista and 7", ["7"]),
        ("on Windows XP, Vista, 7, 8, and 9", ["7, 8, and 9"]),
        (
            "the bug is found in Harbour Sailor 5, Harbour Sailor 6, and Harbour Sailor 7 by the firm that sells them",
            ["Sailor 5", "Sailor 6", "Sailor 7"],
        ),
        ("the BlackBerry Q10 and the X10", ["Q10", "X10"]),
        ("call 0845 125 2222 or 0800 555111", ["0845 125 2222", "0800 555111"]),
        ("call 877-LAPD-24-7, (313) 224-DOPE or 574-LMPD", ["877-LAPD-24-7", "313) 224-DOPE", "574-LMPD"]),
        ("call 1 (800) 494-TIPS", ["1 (800) 494-TIPS"]),
        ("he called 911 and a 911 caller", ["911", "911"]),
        ("text TIP and what you saw to 274637", ["274637"]),
        ("in Apartment 9, Suite 12 or Flat 3", ["Apartment 9", "Suite 12", "Flat 3"]),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert found == names(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Vientiane 30 people died.",
        "This week 14 died.",
        "in week 14 people died",
        "each week 3 more",
        "in Pakse, Xieng and 7 towns",
        "It sells Windows, Doors and 12 locks.",
        "Some 30 men left.",
        "On May 9 they met.",
        "On Monday 12 boats sank.",
        "Blast Kills 12 in Northern Town",
        "Acme Energy's 550 megawatt plant",
        "It paid USD 200.",
        "It paid RM3.06mil.",
        "It paid $US160 million.",
        "In Laos 2000 people fled.",
        "It ended at 30. Then it began.",
        "a 10-metre wall",
        "in the 1960s",
        "the 61st plant",
        "2024-05-08",
        "05.05.2024",
        "May-11",
        "sub-300",
        "3x more",
        "He said We 4 left.",
        "In Pakse Over 30 people fled.",
        "IN PAKSE, AT LEAST 9 DIE",
        "A sign said NO MORE THAN 8 dogs.",
        "Man Held On 12 Counts",
        "They meet in Pakse Sat 4 p.m.",
        "They met in Pakse May 9.",
        "four by four feet",
        "a four-by-four-foot hole",
        "4×4 m",
        "8×8 inches",
        "4 by 4 square metres",
        "six by six months",
        "a two-by-four plank",
        "a 3×3 grid",
        "lost 4 by 8",
        "an engine 18 years old",
        "the flat 3 sold",
        "called 911 times in a week",
        "Q4 2013",
        "0.845 125",
        "911 people came",
        "a text of 274637 words",
        "rose from 4000 to 8477",
    ],
)
def test_figures_that_are_no_names(text: str) -> None:
    assert names(text) == []
