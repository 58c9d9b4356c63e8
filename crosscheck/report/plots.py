"""A finding drawn: one row for each outlet that states a value, over one axis, in a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Claim, Finding
from crosscheck.report.axes import Tick
from crosscheck.report.book import Book, say
from crosscheck.report.charts import Chart, Track, chart
from crosscheck.report.matrix import TONES, letter
from crosscheck.report.wording import listing, shown

_ROWS = 12
"""Most rows of one drawing; beyond it a row stands for a side, not for an outlet."""
_TICKS = 4
"""Most labels of an axis, which is half as wide as the card."""
_CAPTIONS = {"hours": "Times on one clock", "dates": "Dates on one calendar"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotRow:
    """One row: who, what, and where it lies."""

    letter: str
    tone: int
    outlet: str
    value: str
    track: Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """All rows and the axis they share. `scale` says the axis in words."""

    caption: str
    scale: str
    rows: tuple[PlotRow, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    side: int
    outlet: str
    claim: Claim


def plot_of(book: Book, finding: Finding) -> Plot | None:
    """The values of `finding` on one axis; None where no axis holds them, or there is but one."""
    entries = _entries(book, finding)
    if len(entries) > _ROWS:
        entries = _by_side(entries)
    drawn = chart(tuple(e.claim.value for e in entries))
    if drawn is None:
        entries = _by_side(entries)
        drawn = chart(tuple(e.claim.value for e in entries))
    if drawn is None or len({e.side for e in entries}) < 2:
        return None
    ticks = drawn.ticks[:: 2 if len(drawn.ticks) > _TICKS else 1]
    return Plot(
        caption=_caption(drawn),
        scale=f"Axis, {ticks[0].label} to {ticks[-1].label}" if ticks else "Axis",
        rows=tuple(
            PlotRow(letter=letter(e.side), tone=e.side % TONES, outlet=e.outlet, value=shown(say(e.claim)), track=t)
            for e, t in zip(entries, drawn.tracks, strict=True)
        ),
        ticks=ticks,
    )


def _caption(drawn: Chart) -> str:
    unit = f" ({drawn.unit})" if drawn.unit else ""
    return _CAPTIONS.get(drawn.form, f"Values on one line{unit}")


def _entries(book: Book, finding: Finding) -> list[_Entry]:
    """One for each side, outlet and value, in that order."""
    found: dict[tuple[int, str, str], _Entry] = {}
    for side, position in enumerate(finding.positions):
        for claim in book.claims_of(position.claims):
            outlet = shown(book.article_of(claim).outlet)
            found.setdefault((side, outlet, say(claim)), _Entry(side=side, outlet=outlet, claim=claim))
    return list(found.values())


def _by_side(entries: list[_Entry]) -> list[_Entry]:
    """The first of each side, under the names of all its outlets."""
    sides: dict[int, list[_Entry]] = {}
    for entry in entries:
        sides.setdefault(entry.side, []).append(entry)
    return [
        _Entry(side=side, outlet=listing(list(dict.fromkeys(e.outlet for e in held))), claim=held[0].claim)
        for side, held in sides.items()
    ]
