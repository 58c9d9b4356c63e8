"""Axes for charts: a range of numbers or days laid on a percentage of the track, with a few labelled ticks."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from crosscheck.report.quotes import MONTHS

_LEFT, _RIGHT = 4.0, 96.0
"""Where the axis begins and ends, in percent: room for a label's half and for the arrows of open ends."""
_TICKS = 6
"""As many short labels as fit a phone."""
_LONG_TICKS = 4
"""As many labels with month and year as fit there."""
_LAST_DAY = dt.date.max.toordinal()
_WIDE = 50
"""Largest ratio of numbers that a plain axis still tells apart; beyond it the axis is logarithmic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label and its place, in percent."""

    x: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A range, low < high, and its ticks."""

    low: float
    high: float
    logarithmic: bool
    ticks: tuple[Tick, ...]

    def percent(self, number: float) -> float:
        """Place of `number` on the track, in percent; what lies outside stands at the edge."""
        return _percent(self.low, self.high, number, logarithmic=self.logarithmic)

    def at(self, number: float) -> str:
        """As `percent`, with one decimal, less than a pixel."""
        return f"{self.percent(number):.1f}"


def number_axis(low: float, high: float) -> Axis:
    """An axis for numbers, with a margin on either side; logarithmic when they lie far apart."""
    logarithmic = low > 0 and high / low > _WIDE
    if logarithmic:
        low, high = low / 2, high * 2
        first, last = math.floor(math.log10(low)) + 1, math.floor(math.log10(high))
        stride = max(1, math.ceil((last - first + 1) / _TICKS))
        places = [10.0**p for p in range(first, last + 1, stride)]
    else:
        margin = (high - low) * 0.15 or max(abs(low) * 0.1, 1.0)
        low, high = low - margin, high + margin
        step = _nice((high - low) / (_TICKS - 1))
        first = math.ceil(low / step)
        places = [i * step for i in range(first, math.floor(high / step) + 1)]
    return _axis(low, high, [(p, _short(p)) for p in places], logarithmic=logarithmic)


def day_axis(low: float, high: float, *, years: bool) -> Axis:
    """
    An axis for moments in days, a day being as wide as it lasts; its label stands at its middle.

    Without `years` the labels name no year.
    """
    if high - low < 2:
        day = math.floor(low)
        return _axis(float(day), max(float(day + 1), high), _hours(day, 4))
    margin = max(1, round((high - low) / 20))
    first, last = math.floor(low) - margin, math.ceil(high) + margin
    if last > _LAST_DAY:
        last = _LAST_DAY + 1
    days = last - first
    if days <= 92:
        step = math.ceil(days / _TICKS)
        places = [(day + 0.5, _day(day)) for day in range(first, last, step)]
    elif days <= 366 * 4:
        places = _months(first, last, years=years)
    else:
        places = _years(first, last)
    return _axis(float(first), float(last), places)


def hour_axis(low: float, high: float) -> Axis:
    """An axis for times of day whose day is unknown: `low` and `high` in days after midnight."""
    return _axis(0.0, max(1.0, high), _hours(0, 4 if low >= 0 else 6))


def _axis(low: float, high: float, places: list[tuple[float, str]], *, logarithmic: bool = False) -> Axis:
    ticks = tuple(
        Tick(x=f"{_percent(low, high, at, logarithmic=logarithmic):.1f}", label=label)
        for at, label in places
        if low <= at <= high
    )
    return Axis(low=low, high=high, logarithmic=logarithmic, ticks=ticks)


def _percent(low: float, high: float, number: float, *, logarithmic: bool) -> float:
    inside = min(max(number, low), high)
    if logarithmic:
        share = (math.log(inside) - math.log(low)) / (math.log(high) - math.log(low))
    else:
        share = (inside - low) / (high - low)
    return _LEFT + share * (_RIGHT - _LEFT)


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * 0.999)


def _short(number: float) -> str:
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(number) >= size:
            return f"{number / size:.6g}{name}".replace("-", "−")
    return f"{round(number, 6):,.10g}".replace("-", "−")


def _day(ordinal: int) -> str:
    day = dt.date.fromordinal(min(max(ordinal, 1), _LAST_DAY))
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _hours(day: int, step: int) -> list[tuple[float, str]]:
    return [(day + hour / 24, f"{hour:02}:00") for hour in range(0, 25, step)]


def _months(first: int, last: int, *, years: bool) -> list[tuple[float, str]]:
    start, end = dt.date.fromordinal(max(first, 1)), dt.date.fromordinal(min(last, _LAST_DAY))
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    places = []
    for i in range(0, count, math.ceil(count / _LONG_TICKS)):
        year, month = divmod(start.year * 12 + start.month - 1 + i, 12)
        name = MONTHS[month][:3]
        places.append((float(dt.date(year, month + 1, 1).toordinal()), f"{name} {year}" if years else name))
    return places


def _years(first: int, last: int) -> list[tuple[float, str]]:
    start, end = dt.date.fromordinal(max(first, 1)).year, dt.date.fromordinal(min(last, _LAST_DAY)).year
    step = int(max(1, _nice((end - start) / (_TICKS - 1))))
    return [
        (float(dt.date(year, 1, 1).toordinal()), str(year))
        for year in range(-(-start // step) * step, end + 1, step)
        if 1 <= year <= dt.MAXYEAR
    ]
