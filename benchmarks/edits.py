"""Edits of one value, as the benchmark of the gate makes them: another value, or the same one in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_DAY = re.compile(rf"(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?!\d)(?P<rest>st|nd|rd|th)?")
_DAY_MONTH = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?P<rest>st|nd|rd|th)?\s(?P<month>{_MONTH})")
_PERCENT = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s?(?P<sign>%|percent|per cent)")
_SCALE = re.compile(r"\b(million|billion)\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?<![\d.,:/-])(\d{1,3}(?:,\d{3})+|\d+)(?![\d:/]|[.,-]\d)")
_DECIMAL = re.compile(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])")
_WORD = re.compile(rf"\b({'|'.join(WORDS[2:13])})\b", re.IGNORECASE)
_DOLLARS = re.compile(r"^\$(\d+(?:\.\d+)?)\s(million|billion)$")
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|more|less|fewer|least|most|up to|approximately|roughly|estimated"
    r"|close to|several|dozens?|hundreds|thousands|few|couple)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a stretch of text, and what sort of edit it is."""

    sort: str
    words: str


def hedged(words: str) -> bool:
    """Whether the words leave room, so that another figure need not contradict them."""
    return _HEDGE.search(words) is not None


def altered(words: str, kind: str) -> Edit | None:
    """Another value in the same form: 12 as 21, 7 May as 9 May, million as billion, 8 percent as 18 percent."""
    if hedged(words):
        return None
    if found := _MONTH_DAY.search(words) or _DAY_MONTH.search(words):
        return Edit("date", _other_day(words, found))
    if found := _PERCENT.search(words):
        number = found["number"]
        whole, dot, rest = number.partition(".")
        return Edit("percent", words.replace(number, f"{int(whole) + 10}{dot}{rest}", 1))
    if found := _SCALE.search(words):
        return Edit("magnitude", _put(words, found, {"m": "billion", "b": "million"}[found[0][0].lower()]))
    if found := _WHOLE.search(words):
        return Edit(kind, _put(words, found, _other_number(found[1], year=kind == "date")))
    if found := _DECIMAL.search(words):
        return Edit(kind, _put(words, found, f"{int(found[1]) + 2}.{found[2]}"))
    if kind != "date" and (found := _WORD.search(words)):
        other = WORDS[WORDS.index(found[0].lower()) + 2]
        return Edit(kind, _put(words, found, other.capitalize() if found[0][0].isupper() else other))
    return None


def _other_day(words: str, found: re.Match[str]) -> str:
    day = int(found["day"])
    other = day + 2 if day <= 26 else day - 2
    start, end = found.span("day")
    rest = found["rest"] or ""
    tail = words[end + len(rest) :]
    return f"{words[:start]}{other}{_suffix(other) if rest else ''}{tail}"


def _suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _other_number(number: str, *, year: bool) -> str:
    """Two neighbouring digits that differ swapped, from the left; where none do, two more."""
    digits = number.replace(",", "")
    for at in range(0 if not year else len(digits), len(digits) - 1):
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if swapped != digits and not swapped.startswith("0"):
            return f"{int(swapped):,}" if "," in number else swapped
    return f"{int(digits) + 2:,}" if "," in number else str(int(digits) + 2)


def _put(words: str, found: re.Match[str], other: str) -> str:
    return words[: found.start()] + other + words[found.end() :]


def reworded(words: str, kind: str) -> Iterator[Edit]:
    """The same value in other words: digits and words, signs and words, another order, rounded, vaguer."""
    if hedged(words):
        return
    yield from _dates(words)
    if found := _PERCENT.search(words):
        for sign in (" percent", " per cent", "%"):
            if sign.strip() != found["sign"]:
                yield Edit("sign and word", _put(words, found, f"{found['number']}{sign}"))
        if "." in found["number"]:
            yield Edit("rounded", _put(words, found, f"{round(float(found['number']))} percent"))
    if found := _DOLLARS.match(words):
        yield Edit("sign and word", f"{found[1]} {found[2]} dollars")
    yield from _numbers(words, kind)


def _dates(words: str) -> Iterator[Edit]:
    if found := _MONTH_DAY.fullmatch(words):
        yield Edit("other order", f"{found['day']} {found['month']}")
    elif found := _DAY_MONTH.fullmatch(words):
        yield Edit("other order", f"{found['month']} {found['day']}")
    if found := re.fullmatch(rf"(?P<month>{_MONTH})\s\d{{1,2}},?\s(?P<year>\d{{4}})", words):
        yield Edit("vaguer", f"{found['month']} {found['year']}")


def _numbers(words: str, kind: str) -> Iterator[Edit]:
    if kind in {"date", "score", "time"}:
        return
    plain = _WHOLE.search(words)
    if plain and "," not in plain[1] and 2 <= int(plain[1]) <= 20 and "-" not in words and "$" not in words:
        yield Edit("digits to word", _put(words, plain, WORDS[int(plain[1])]))
    if plain and kind != "age" and int(plain[1].replace(",", "")) >= 1000:
        number = int(plain[1].replace(",", ""))
        near = round(number, -len(str(number)) + 2)
        if near != number:
            yield Edit("rounded", _put(words, plain, f"about {near:,}"))
        if "," not in plain[1]:
            yield Edit("separator", _put(words, plain, f"{number:,}"))
    if (found := _WORD.search(words)) and not plain:
        yield Edit("word to digits", _put(words, found, str(WORDS.index(found[0].lower()))))
    if (found := _DECIMAL.search(words)) and _SCALE.search(words):
        yield Edit("rounded", _put(words, found, f"about {round(float(found[0]))}"))
