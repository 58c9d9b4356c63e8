"""Texts that look like news and are not: what fuzzing and its property put together."""

from __future__ import annotations

PIECES = (
    "VIENTIANE, May 23 (Wire) -- ", "The minister said ", "on Tuesday ", "from 7 to 11 May ", "May 7-11, 2024", "22-25 April 1951",
    "between 12 and 18 months ", "15:00 GMT Saturday", "at about 3:30 p.m. ", "last February ", "three days later ", "a year ago ",
    "the 1970s", "1957-58", "FY2023/24", "05/08/2024", "the third quarter ", "early next week ", "mid-", "since ", "until ", "through ",
    "from ", "to ", "and ", "between ", "in ", "by ", "the ", "of ", "a ", "an hour ", "half a ", "dozens of people ", "tens of thousands ",
    "more than ", "up to ", "no fewer than ", "nearly ", "$20 million-$25 million", "£2.5bn", "9 billion shekels ($2.4 billion) a year",
    "12 percent", "0.5 percentage points", "one in five ", "a third ", "twofold ", "Maddon, 66, ", "aged 34", "a 6-month-old ", "3-1",
    "61 to 37 ", "30 T-34 tanks ", "S&P 500", "COVID-19", "Section 427", "5 by 7 metres ", "minus 40 C", "-40°", "1,00,000", "3.50",
    "2,000", "1/2", "½", "٣٤", "໑໒", "12\u202f345", "−", "–", "—", "-", ".", ",", ";", ":", "'", "’", '"', "“", "(", ")", "/", "\n", "\n\n",
    " ", "\u00a0", "$", "%", "€", "№", "\u200b", "\ufeff", "é", "😀", "İ", "ß", "ǅ", "Ⅷ", "²", "killed ", "rose ", "fell from ", "will ", "was ",
    "1", "9", "31", "99", "1999", "2000", "20000", "9999999999999999999999", "0", "00", "e5", "th", "st", "s", "Feb. 29", "February 30",
    "Christmas ", "Easter ", "noon ", "midnight ", "tonight ", "every ", "daily ", "first ", "last ", "second ", "quarter ", "million ",
)  # fmt: skip
"""Fragments of the written forms that the grammar knows, and of what disturbs them."""


def assemble(picks: list[int]) -> str:
    """A text of the pieces that the numbers pick, one number a piece."""
    return "".join(PIECES[pick % len(PIECES)] for pick in picks)
