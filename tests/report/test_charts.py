"""Charts: values on one axis, as percentages."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from crosscheck.model import Clock, Count, Grain, Measure, Money, Ordinal, Score, When
from crosscheck.report.charts import chart
from tests.factories import day, exact
from tests.report.sample import EVERY_VALUE, amount, march


def spread(first: str, last: str, grain: Grain, **more: object) -> When:
    return When(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last), grain=grain, timex="", **more)


def clock(hour: int, **more: object) -> Clock:
    return Clock(**{"day": None, "first": hour * 3600, "last": hour * 3600, "grain": Grain.HOUR, "timex": "", **more})


@pytest.mark.parametrize(
    "values",
    [
        (Count(amount=exact(30)),),
        (Ordinal(rank=1), Ordinal(rank=2)),
        (Score(left=1, right=2), Score(left=2, right=1)),
        (Count(amount=exact(30)), day("2024-03-04")),
        (Money(amount=exact(3), currency="USD"), Money(amount=exact(3), currency="EUR")),
        (day("2024-03-04"), spread("2000-03-04", "2000-03-04", Grain.DAY, year_known=False)),
        (clock(3, offset=0), clock(4, offset=60)),
        (Count(amount=amount("1E+40")), Count(amount=exact(1))),
        (Count(amount=exact(1)), Count(amount=exact(2)), Score(left=1, right=2)),
        (),
    ],
)
def test_what_shares_no_axis_is_not_drawn(values: tuple) -> None:
    assert chart(values) is None


def test_days_are_cells_and_longer_bars_are_wider() -> None:
    drawn = chart((march(4, 8), march(5, 8), march(5, 9)))
    bars = [t.near for t in drawn.tracks]

    assert [b.x for b in bars] == ["15.5", "27.0", "27.0"]
    assert bars[0].width == bars[2].width
    assert float(bars[1].width) * 5 == pytest.approx(float(bars[0].width) * 4, abs=0.3)
    assert [t.label for t in drawn.ticks] == ["3 Mar", "5 Mar", "7 Mar", "9 Mar"]
    assert [t.wide for t in drawn.tracks] == [None, None, None]


def test_a_bound_runs_off_the_axis() -> None:
    over = Count(amount=amount("2000", high=None))
    track = chart((over, Count(amount=exact(1500)))).tracks[0]

    assert (track.open_low, track.open_high) == (False, True)
    assert float(track.wide.x) + float(track.wide.width) == pytest.approx(96)


def test_numbers_far_apart_stand_on_a_logarithmic_axis() -> None:
    drawn = chart(
        (Money(amount=amount("378000000"), currency="USD"), Money(amount=amount("378000000000"), currency="USD"))
    )

    assert (drawn.unit, [t.label for t in drawn.ticks]) == ("USD", ["1bn", "10bn", "100bn"])


@pytest.mark.parametrize(
    ("one", "two", "form", "labels"),
    [
        (spread("2024-05-01", "2024-05-31", Grain.MONTH), day("2024-06-04"), "dates", None),
        (day("2023-01-04"), day("2024-05-01"), "dates", ["May 2023", "Oct 2023", "Mar 2024"]),
        (day("1960-01-01"), day("1994-06-01"), "dates", ["1960", "1970", "1980", "1990"]),
        (clock(15), clock(18), "hours", ["00:00", "04:00", "08:00", "12:00", "16:00", "20:00", "24:00"]),
        (clock(15, day=day("2024-03-04")), clock(18, day=day("2024-03-04")), "hours", None),
        (Measure(amount=exact(-40), unit="celsius", dimension="temperature"), Measure(amount=exact(0), unit="celsius", dimension="temperature"), "numbers", ["−40", "−20", "0"]),
        (spread("0001-01-01", "0001-12-31", Grain.YEAR), spread("9999-01-01", "9999-12-31", Grain.YEAR), "dates", ["2000", "4000", "6000", "8000"]),
    ],
)  # fmt: skip
def test_axes_fit_what_they_show(one, two, form: str, labels: list[str] | None) -> None:
    drawn = chart((one, two))

    assert drawn.form == form
    assert 1 <= len(drawn.ticks) <= 7
    assert all(0 <= float(t.x) <= 100 for t in drawn.ticks)
    assert labels is None or labels == [t.label for t in drawn.ticks]


@pytest.mark.parametrize(("kind", "value"), EVERY_VALUE)
def test_any_value_beside_itself(kind: str, value) -> None:
    """Equal values lie at one place, whatever their kind; those that have no axis are left out."""
    drawn = chart((value, value))

    assert drawn is None or drawn.tracks[0] == drawn.tracks[1]


def test_a_last_day_of_the_calendar_is_drawn() -> None:
    last = spread("9999-12-31", "9999-12-31", Grain.DAY)

    assert chart((last, last)) is not None


@pytest.mark.parametrize("number", ["0", "0.000001", "-5", "999999999999999"])
def test_equal_numbers_have_an_axis(number: str) -> None:
    value = Count(amount=amount(number, slack="0"))
    drawn = chart((value, value))

    assert [t.points for t in drawn.tracks] == [("50.0",), ("50.0",)]
    assert Decimal(drawn.tracks[0].near.width) > 0
