from __future__ import annotations

import pytest

from crosscheck.articles import dates
from crosscheck.model import Grain


@pytest.mark.parametrize(
    ("text", "first", "last", "grain", "timex"),
    [
        ("2023", "2023-01-01", "2023-12-31", Grain.YEAR, "2023"),
        ("2024-02", "2024-02-01", "2024-02-29", Grain.MONTH, "2024-02"),
        ("2024-05-13", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("20240513", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("2024-05-13T23:30:00+07:00", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("2024-05-13 08:00", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("May 13, 2024", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("13 Sept. 2024", "2024-09-13", "2024-09-13", Grain.DAY, "2024-09-13"),
        ("Mon, 13 May 2024 10:00:00 GMT", "2024-05-13", "2024-05-13", Grain.DAY, "2024-05-13"),
        ("6/24/2024 7:10:55 PM", "2024-06-24", "2024-06-24", Grain.DAY, "2024-06-24"),
        ("24/6/2024", "2024-06-24", "2024-06-24", Grain.DAY, "2024-06-24"),
    ],
)
def test_a_date_is_read_to_its_grain(text: str, first: str, last: str, grain: Grain, timex: str) -> None:
    when = dates.stated(text)

    assert (when.first.isoformat(), when.last.isoformat(), when.grain, when.timex) == (first, last, grain, timex)


@pytest.mark.parametrize(
    "text", ["13 Mai", "May", "2024-13", "2024-02-30", "0000-01-01", "yesterday", "24", "5/6/2024", "٢٠٢٤x"]
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    with pytest.raises(dates.NotADateError):
        dates.stated(text)


@pytest.mark.parametrize(("order", "timex"), [("mdy", "2024-05-06"), ("dmy", "2024-06-05")])
def test_the_outlets_habit_tells_day_from_month(order: str, timex: str) -> None:
    assert dates.stated("5/6/2024", order=order).timex == timex


def test_keys_sort_in_time_whatever_the_zone() -> None:
    words = ["", "2024-05-12", "2024-05-13T23:00:00+09:00", "2024-05-13T15:00:00Z", "2024-05-13 17:00"]

    assert [dates.sort_key(word) for word in words] == sorted(dates.sort_key(word) for word in words)
    assert dates.sort_key("2024-05-13T23:00:00+09:00") == "2024-05-13T14:00:00"
