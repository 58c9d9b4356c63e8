"""
Values on one axis, as numbers a template can draw.

Every x is a percentage of the track's width with one decimal, so a picture fits any screen and is the same on every
machine. A value is drawn twice: `wide` is what logic allows, `near` what a reader would take it for; ends that lie
off the axis are marked open. Floats draw here, and decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model import (
    Age,
    Amount,
    Clock,
    Count,
    Duration,
    Extent,
    Grain,
    Measure,
    Money,
    Multiple,
    Percent,
    Value,
    When,
)
from crosscheck.report.axes import Axis, Tick, day_axis, hour_axis, number_axis

_LARGEST = Decimal(10) ** 15
"""Beyond this a float no longer tells neighbouring whole numbers apart, and nothing is drawn."""

_NARROW = 1.5
"""A bar narrower than this, in percent of the track, is drawn as a point, so that it can be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of the track: its left end and its width."""

    x: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One value on the axis. `points` are the stated figures; open ends run off the axis."""

    wide: Bar | None
    """None where it lies within `near`."""
    near: Bar
    points: tuple[str, ...]
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One track a value, in the order given, over one axis. `form` is "dates", "hours" or "numbers"."""

    form: str
    unit: str
    ticks: tuple[Tick, ...]
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """
    A value before an axis is chosen.

    `axis` is the form and the unit that two values must share to stand on one axis. `wide` is what logic allows, None
    where open; `near` what a reader would take it for; `points` the figures as stated.
    """

    axis: tuple[str, str]
    wide: tuple[float | None, float | None]
    near: tuple[float, float]
    points: tuple[float, ...] = ()


def chart(values: tuple[Value, ...]) -> Chart | None:
    """The values on one axis; None when there are fewer than two or no axis holds them all."""
    shapes = [shape_of(v) for v in values]
    drawn = [s for s in shapes if s is not None]
    if len(drawn) < 2 or len(drawn) < len(shapes) or len({s.axis for s in drawn}) > 1:
        return None
    form, unit = drawn[0].axis
    low = min(min((s.near[0], *s.points)) for s in drawn)
    high = max(max((s.near[1], *s.points)) for s in drawn)
    if form == "dates":
        axis = day_axis(low, high, years=unit != "yearless")
    elif form == "hours":
        axis = hour_axis(low, high)
    else:
        axis = number_axis(low, high)
    if form == "dates" and high - low < 2:
        form = "hours"
    return Chart(
        form=form,
        unit=unit if form == "numbers" else "",
        ticks=axis.ticks,
        tracks=tuple(_track(axis, s) for s in drawn),
    )


def _track(axis: Axis, shape: Shape) -> Track:
    low, high = shape.wide
    left, right = (axis.percent(end) for end in shape.near)
    points = shape.points or ((sum(shape.near) / 2,) if right - left < _NARROW else ())
    wide = _bar(axis, axis.low if low is None else low, axis.high if high is None else high)
    near = _bar(axis, *shape.near)
    hidden = None not in shape.wide and float(wide.x) >= float(near.x) and float(wide.width) <= float(near.width)
    return Track(
        wide=None if hidden else wide,
        near=near,
        points=tuple(axis.at(p) for p in points),
        open_low=low is None or low < axis.low,
        open_high=high is None or high > axis.high,
    )


def _bar(axis: Axis, low: float, high: float) -> Bar:
    left, right = axis.percent(low), axis.percent(high)
    return Bar(x=f"{left:.1f}", width=f"{max(right - left, 0.6):.1f}")


def shape_of(value: Value) -> Shape | None:
    """`value` as something that can be drawn; None for ranks, scores and what is too large."""
    match value:
        case When() | Clock():
            return _moment_shape(value)
        case Extent():
            return _extent_shape(value)
        case Count(amount=amount):
            return _amount_shape(amount, "")
        case Money(amount=amount, currency=currency, per=per):
            return _amount_shape(amount, _per(currency, per))
        case Percent(amount=amount, unit=unit, per=per):
            return _amount_shape(amount, _per("percent" if unit == "fraction" else unit, per))
        case Measure(amount=amount, unit=unit, per=per):
            return _amount_shape(amount, _per(unit, per))
        case Duration(amount=amount, unit=unit) | Age(amount=amount, unit=unit):
            return _amount_shape(amount, unit)
        case Multiple(amount=amount):
            return _amount_shape(amount, "times")
        case _:
            return None


def _per(unit: str, per: str) -> str:
    return f"{unit} per {per}" if per else unit


def _amount_shape(amount: Amount, unit: str) -> Shape | None:
    ends = (amount.hard.low, amount.hard.high, amount.soft.low, amount.soft.high, amount.number, amount.upper)
    if any(not e.is_finite() or abs(e) > _LARGEST for e in ends if e is not None):
        return None
    number = float(amount.number)
    top = number if amount.upper is None else float(amount.upper)
    low = None if amount.hard.low is None else float(amount.hard.low)
    high = None if amount.hard.high is None else float(amount.hard.high)
    near_low = number if amount.soft.low is None else min(float(amount.soft.low), number)
    near_high = top if amount.soft.high is None else max(float(amount.soft.high), top)
    points = () if amount.vague else (number,) if amount.upper is None else (number, top)
    return Shape(axis=("numbers", unit), wide=(low, high), near=(near_low, near_high), points=points)


def _moment_shape(value: When | Clock) -> Shape | None:
    low, high = _ends(value)
    if isinstance(value, Clock) and value.day is None:
        return Shape(axis=("hours", str(value.offset)), wide=(low, high), near=(low, high))
    day = value.day if isinstance(value, Clock) else value
    if day is None:
        return None
    years = "" if day.year_known else "yearless"
    axis = ("dates", years if isinstance(value, When) else f"{years}{value.offset}")
    limit = value.limit if isinstance(value, When) else ""
    wide = (None if limit in {"until", "before", "by"} else low, None if limit in {"since", "after"} else high)
    return Shape(axis=axis, wide=wide, near=(low, high))


def _extent_shape(value: Extent) -> Shape | None:
    start, end = _moment_shape(value.start), _moment_shape(value.end)
    if start is None or end is None or start.axis != end.axis:
        return None
    if start.near[0] > end.near[1]:
        return None
    sure = (start.near[0] if _fine(value.start) else start.near[1], end.near[1] if _fine(value.end) else end.near[0])
    near = sure if sure[0] < sure[1] else (start.near[0], end.near[1])
    return Shape(axis=start.axis, wide=(start.near[0], end.near[1]), near=near)


def _fine(moment: When | Clock) -> bool:
    return moment.grain.rank <= Grain.DAY.rank


def _ends(value: When | Clock) -> tuple[float, float]:
    """First and last instant in days; a day lasts until the next begins."""
    if isinstance(value, When):
        return float(value.first.toordinal()), float(value.last.toordinal() + 1)
    base = 0.0 if value.day is None else float(value.day.first.toordinal())
    return base + value.first / 86400, base + max(value.last, value.first) / 86400
