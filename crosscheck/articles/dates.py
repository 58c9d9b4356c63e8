"""Dates that a user or a page states for an article: ISO dates to any grain, and dates written out."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from crosscheck.errors import CrosscheckError
from crosscheck.model import Grain, When

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?)?)?",
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH_FIRST = re.compile(rf"\b({_NAME})\.?\s{{1,4}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,4}}(\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}({_NAME})\.?,?\s{{1,4}}(\d{{4}})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_DASHED = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}([AaPp]\.?[Mm]\b)?")


class NotADateError(ValueError):
    """A word that was given as a date and is none."""


def stated(text: str, *, order: str = "") -> When:
    """
    Read a date as given for an article: "2024-05-13", "2024-05", "2023", a date-time, or a date written out.

    A time of day is allowed and not kept: an article is dated to its day. `order` is "mdy" or "dmy" where the
    outlet's habit for "5/6/2024" is known. Raises NotADateError.
    """
    word = text.strip()
    iso = _ISO.fullmatch(word)
    if iso is None:
        found = written(word, order=order) if len(word) < 80 else None
        if found is None:
            raise NotADateError(text)
        return found
    year, month, day = int(iso["year"]), iso["month"], iso["day"]
    try:
        if day:
            return _day(year, int(month), int(day))
        if month:
            last = calendar.monthrange(year, int(month))[1]
            first = dt.date(year, int(month), 1)
            return When(
                first=first, last=first.replace(day=last), grain=Grain.MONTH, timex=f"{year:04}-{int(month):02}"
            )
        return When(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31), grain=Grain.YEAR, timex=f"{year:04}")
    except (ValueError, calendar.IllegalMonthError):
        raise NotADateError(text) from None


def written(text: str, *, order: str = "") -> When | None:
    """First full date written out in `text` ("May 13, 2024", "13 May 2024", "6/24/2024"), None without one."""
    found: list[tuple[int, When]] = []
    for pattern, year, month, day in ((_MONTH_FIRST, 3, 1, 2), (_DAY_FIRST, 3, 2, 1), (_DASHED, 1, 2, 3)):
        if match := pattern.search(text):
            number = _MONTHS.get(match[month].lower()) or int(match[month])
            if when := _day_or_none(int(match[year]), number, int(match[day])):
                found.append((match.start(), when))
    if (match := _SLASHED.search(text)) and (when := _slashed(int(match[1]), int(match[2]), int(match[3]), order)):
        found.append((match.start(), when))
    return min(found, key=lambda item: item[0])[1] if found else None


def sort_key(text: str, *, order: str = "") -> str:
    """A key by which stated dates and date-times sort in time, UTC where a zone is stated; "" for none."""
    if not text.strip():
        return ""
    try:
        when = stated(text, order=order)
    except NotADateError:
        return ""
    iso = _ISO.fullmatch(text.strip())
    if iso and iso["hour"]:
        clock = f"{iso['hour']}:{iso['minute']}:{iso['second'] or '00'}"
        return _in_utc(f"{when.first.isoformat()}T{clock}", iso["zone"] or "")
    return when.first.isoformat() + _clock_key(text)


def problem(where: str, text: str, error: type[CrosscheckError]) -> CrosscheckError:
    """Build the error for a word that is no date."""
    shown = text if len(text) <= 40 else text[:37] + "..."
    return error(where, f"'{shown}' is not a date.", "Write it as 2024-05-13.")


def _clock_key(text: str) -> str:
    match = _CLOCK.search(text)
    if match is None:
        return ""
    hour, half = int(match[1]) % 24, (match[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02}:{match[2]}:{match[3] or '00'}"


def _in_utc(local: str, zone: str) -> str:
    try:
        moment = dt.datetime.fromisoformat(local)
        if zone[:1] in {"+", "-"}:
            minutes = int(zone[1:3]) * 60 + int(zone[-2:])
            moment -= dt.timedelta(minutes=minutes if zone[0] == "+" else -minutes)
    except (ValueError, OverflowError):
        return local
    return moment.isoformat()


def _slashed(first: int, second: int, year: int, order: str) -> When | None:
    """A date of two small numbers, only where the numbers or the outlet's habit tell day from month."""
    if order == "mdy" or (not order and second > 12):
        return _day_or_none(year, first, second)
    if order == "dmy" or (not order and first > 12) or first == second:
        return _day_or_none(year, second, first)
    return None


def _day(year: int, month: int, day: int) -> When:
    date = dt.date(year, month, day)
    return When(first=date, last=date, grain=Grain.DAY, timex=date.isoformat())


def _day_or_none(year: int, month: int, day: int) -> When | None:
    try:
        return _day(year, month, day)
    except ValueError:
        return None
