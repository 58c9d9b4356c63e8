"""Calendar stretches as `When` values, and the calendar's own arithmetic."""

from __future__ import annotations

import calendar
import datetime as dt

from crosscheck.model import PLACEHOLDER_YEAR, Grain, When
from crosscheck.words.calendar import SEASON_MONTHS

_ONE = dt.timedelta(days=1)


def day(date: dt.date, *, year_known: bool = True) -> When:
    """One calendar day; without a known year it stands in the placeholder year."""
    timex = date.isoformat() if year_known else f"XXXX-{date.month:02d}-{date.day:02d}"
    return When(first=date, last=date, grain=Grain.DAY, timex=timex, year_known=year_known)


_MONDAY = dt.date(PLACEHOLDER_YEAR, 1, 3)


def weekday(number: int) -> When:
    """A weekday, 0 for Monday, of a week that is not known; it stands in a week of the placeholder year."""
    date = _MONDAY + number * _ONE
    return When(first=date, last=date, grain=Grain.DAY, timex=f"XXXX-WXX-{number + 1}", year_known=False)


def week(date: dt.date) -> When:
    """The ISO week that holds `date`, Monday to Sunday."""
    year, number, weekday = date.isocalendar()
    monday = date - (weekday - 1) * _ONE
    return When(first=monday, last=monday + 6 * _ONE, grain=Grain.WEEK, timex=f"{year:04d}-W{number:02d}")


def weekend(date: dt.date) -> When:
    """The Saturday and Sunday of the ISO week that holds `date`."""
    year, number, weekday = date.isocalendar()
    saturday = date + (6 - weekday) * _ONE
    return When(first=saturday, last=saturday + _ONE, grain=Grain.WEEKEND, timex=f"{year:04d}-W{number:02d}-WE")


def month(year: int, number: int, *, year_known: bool = True) -> When:
    """A calendar month."""
    first = dt.date(year, number, 1)
    last = dt.date(year, number, calendar.monthrange(year, number)[1])
    timex = f"{year:04d}-{number:02d}" if year_known else f"XXXX-{number:02d}"
    return When(first=first, last=last, grain=Grain.MONTH, timex=timex, year_known=year_known)


def quarter(year: int, number: int, *, year_known: bool = True) -> When:
    """A calendar quarter, 1 to 4."""
    first, last = month(year, 3 * number - 2).first, month(year, 3 * number).last
    head = f"{year:04d}" if year_known else "XXXX"
    return When(first=first, last=last, grain=Grain.QUARTER, timex=f"{head}-Q{number}", year_known=year_known)


def half(year: int, number: int, *, year_known: bool = True) -> When:
    """A calendar half-year, 1 or 2."""
    first, last = month(year, 6 * number - 5).first, month(year, 6 * number).last
    head = f"{year:04d}" if year_known else "XXXX"
    return When(first=first, last=last, grain=Grain.HALF, timex=f"{head}-H{number}", year_known=year_known)


def season(year: int, code: str, *, year_known: bool = True) -> When:
    """A season of the north by whole months; a winter begins in December of its year and ends in February."""
    start = SEASON_MONTHS[code]
    first = dt.date(year, start, 1)
    end_year, end_month = (year + 1, 2) if start == 12 else (year, start + 2)
    head = f"{year:04d}" if year_known else "XXXX"
    last = month(end_year, end_month).last
    return When(first=first, last=last, grain=Grain.SEASON, timex=f"{head}-{code}", year_known=year_known)


def year(number: int) -> When:
    """A calendar year."""
    return When(first=dt.date(number, 1, 1), last=dt.date(number, 12, 31), grain=Grain.YEAR, timex=f"{number:04d}")


def fiscal(number: int, quarter_number: int | None = None) -> When:
    """
    A fiscal year or one quarter of it. Where it starts depends on country and firm (April before to January after),
    so the days are those of every habit together.
    """
    first, last = dt.date(number - 1, 4, 1), dt.date(number + 1, 3, 31)
    if quarter_number is None:
        return When(first=first, last=last, grain=Grain.YEAR, timex=f"FY{number:04d}")
    return When(first=first, last=last, grain=Grain.QUARTER, timex=f"{number:04d}-Q{quarter_number}")


def decade(tens: int) -> When:
    """The ten years that begin with `tens` * 10: 198 is the 1980s."""
    return When(
        first=dt.date(tens * 10, 1, 1), last=dt.date(tens * 10 + 9, 12, 31), grain=Grain.DECADE, timex=f"{tens:03d}"
    )


def century(hundreds: int) -> When:
    """The hundred years in which years begin with `hundreds`: 19 is the 20th century."""
    first = dt.date(max(1, hundreds * 100), 1, 1)
    return When(first=first, last=dt.date(hundreds * 100 + 99, 12, 31), grain=Grain.CENTURY, timex=f"{hundreds:02d}")


def easter(of_year: int) -> dt.date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    at = h + m - 7 * n + 114
    return dt.date(of_year, at // 31, at % 31 + 1)


def holiday(rule: str, of_year: int) -> dt.date | None:
    """The day of a moving holiday in a year; None for a rule that is not known."""
    if rule == "easter":
        return easter(of_year)
    if rule == "easter-monday":
        return easter(of_year) + _ONE
    if rule == "good-friday":
        return easter(of_year) - 2 * _ONE
    if rule == "thanksgiving":
        return _nth(of_year, 11, 3, 4)
    if rule == "labor-day":
        return _nth(of_year, 9, 0, 1)
    if rule == "memorial-day":
        last = dt.date(of_year, 5, 31)
        return last - last.weekday() * _ONE
    return None


def _nth(of_year: int, of_month: int, weekday: int, number: int) -> dt.date:
    first = dt.date(of_year, of_month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (number - 1)) * _ONE


def safe_date(of_year: int, of_month: int, of_day: int) -> dt.date | None:
    """The date, or None when it does not exist (29 February in a common year, a year out of range)."""
    try:
        return dt.date(of_year, of_month, of_day)
    except ValueError:
        return None


def add_months(date: dt.date, count: int) -> tuple[int, int]:
    """Year and month `count` months from the month of `date`."""
    at = date.year * 12 + date.month - 1 + count
    return at // 12, at % 12 + 1


def placeholder(of_month: int, of_day: int) -> dt.date:
    """A day whose year is not known."""
    return dt.date(PLACEHOLDER_YEAR, of_month, of_day)
