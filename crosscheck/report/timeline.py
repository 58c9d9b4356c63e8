"""A running figure drawn over the days it was given for: who had how many, and when."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.judge.running import is_running
from crosscheck.model import Claim, Finding, Verdict, When
from crosscheck.report.axes import Axis, Tick, day_axis, number_axis
from crosscheck.report.book import Book, say
from crosscheck.report.charts import Shape, shape_of
from crosscheck.report.matrix import TONES, letter
from crosscheck.report.quotes import day_words
from crosscheck.report.wording import shown

HEIGHT = 170
"""Pixels from the top of the drawing to its axis of days."""
_ROWS = 40
"""Most figures drawn; a longer story shows its course by the sides alone."""
_MOVING = frozenset({Verdict.SUPERSEDED, Verdict.REVISED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """
    One figure: whose it is, as of when, and its place.

    `x` is in percent of the width, `y`, `top` and `bottom` in pixels from above; the last two are what a reader would
    take the figure for.
    """

    letter: str
    tone: int
    outlet: str
    value: str
    day: str
    stated: bool
    """Whether the words name the day; else it is that of publication."""
    x: str
    y: str
    top: str
    span: str
    """Pixels from `top` down to the other end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The figures by day, and both axes; `label` says the course in words, `levels` hold a label and its `y`."""

    label: str
    unit: str
    points: tuple[Point, ...]
    days: tuple[Tick, ...]
    levels: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    side: int
    claim: Claim
    outlet: str
    day: When
    stated: bool
    shape: Shape


def timeline_of(book: Book, finding: Finding) -> Timeline | None:
    """The course of a running figure; None for other findings, and where fewer than two days are known."""
    readings = _readings(book, finding)
    if readings is None or len({r.day.first for r in readings}) < 2:
        return None
    if finding.verdict not in _MOVING and not any(is_running(r.claim, book.article_by_id) for r in readings):
        return None
    readings.sort(key=lambda r: (r.day.first, r.day.last, r.side, r.outlet))
    first = min(r.day.first.toordinal() for r in readings)
    last = max(r.day.first.toordinal() for r in readings)
    days = day_axis(float(first), float(last + 1), years=True)
    levels = number_axis(min(r.shape.near[0] for r in readings), max(r.shape.near[1] for r in readings))
    points = tuple(_point(r, days, levels) for r in readings)
    course = ", then ".join(f"{p.value} on {p.day} ({p.outlet})" for p in points)
    return Timeline(
        label=f"The course of the figure: {course}",
        unit=readings[0].shape.axis[1],
        points=points,
        days=days.ticks,
        levels=tuple(Tick(x=_height(float(t.x)), label=t.label) for t in levels.ticks),
    )


def _readings(book: Book, finding: Finding) -> list[_Reading] | None:
    """Each outlet's figures with their days; None where one has no day, is no number or has another unit."""
    found: dict[tuple[str, str, When], _Reading] = {}
    for side, position in enumerate(finding.positions):
        for claim in book.claims_of(position.claims):
            article = book.article_of(claim)
            stated = claim.context.when is not None and claim.context.when.year_known
            day = claim.context.when if stated else article.published
            shape = shape_of(claim.value)
            if day is None or not day.year_known or shape is None or shape.axis[0] != "numbers":
                return None
            reading = _Reading(
                side=side, claim=claim, outlet=shown(article.outlet), day=day, stated=stated, shape=shape
            )
            found.setdefault((article.outlet, say(claim), day), reading)
    if not 2 <= len(found) <= _ROWS or len({r.shape.axis for r in found.values()}) > 1:
        return None
    return list(found.values())


def _point(reading: _Reading, days: Axis, levels: Axis) -> Point:
    near = reading.shape.near
    figures = reading.shape.points or ((near[0] + near[1]) / 2,)
    top, bottom = levels.percent(near[1]), levels.percent(near[0])
    return Point(
        letter=letter(reading.side),
        tone=reading.side % TONES,
        outlet=reading.outlet,
        value=shown(say(reading.claim)),
        day=day_words(reading.day),
        stated=reading.stated,
        x=days.at(reading.day.first.toordinal() + 0.5),
        y=_height(levels.percent(sum(figures) / len(figures))),
        top=_height(top),
        span=f"{(top - bottom) * HEIGHT / 100:.1f}",
    )


def _height(percent: float) -> str:
    """Pixels from above for a share of the axis of numbers."""
    return f"{HEIGHT * (1 - percent / 100):.1f}"
