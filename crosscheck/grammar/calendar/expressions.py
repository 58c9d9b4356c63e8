"""Calendar expressions as written: what the words say before they are set against an article's date."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model import Bound, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """
    One moment. What the words leave open is None; `unit` is the grain they name.

    `unit` is "day", "weekday", "weekend", "week", "month", "season", "quarter", "half", "year", "decade" or
    "century"; a "day" with `weekday` and without `day` is a bare weekday. `number` counts quarters and halves from 1,
    decades by their first year over ten ("198"), centuries from 0 ("19" is the 20th century). `name` is a season's
    code or a holiday's rule. `steps` counts units from `anchor`: "last year" is -1 from "published", "three days
    later" +3 from "story"; None when the words name a calendar place of their own. `pick` is "last", "next", "this" or
    "the" for a named weekday, month, season or weekend. `other` is the second reading (month, day) of "05/08/2024".
    """

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    name: str = ""
    steps: int | None = None
    anchor: str = ""
    pick: str = ""
    mod: str = ""
    limit: str = ""
    fiscal: bool = False
    other: tuple[int, int] | None = None
    written_year: bool = False
    """True when the year stands in the words themselves, not shared from the other end of a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """
    A time of day: `first` and `last` in seconds after midnight, inclusive, known to `grain` ("second", "minute",
    "hour" or "part-of-day").

    `tail` is its TIMEX3 part ("T15:00", "TMO"); `day` the day it belongs to, when the words name one.
    """

    first: int
    last: int
    grain: str
    tail: str
    day: Point | None = None
    zone: str = ""
    offset: int | None = None
    mod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From `start` to `end`, both inclusive, each with its own words; `asserted` as in `model.Extent`."""

    start: Point | Hour
    end: Point | Hour
    start_span: Span
    end_span: Span
    asserted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """
    A length of time: `number` (to `upper` for a range) of `unit`; `step` is the place value of its last digit.

    A vague length ("several weeks") has its interval in `number` and `upper` and `vague` set. `timex` is its TIMEX3
    value, `mod` its TIMEX3 mod; `recurring` marks one that is told again and again ("every two years").
    """

    number: Decimal
    upper: Decimal | None
    unit: str
    step: Decimal
    bound: Bound
    timex: str
    mod: str = ""
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """Words that point at time without a comparable value: "now" (PRESENT_REF), "every year" (SET P1Y)."""

    timex_type: str
    timex: str
    mod: str = ""


Expression = Point | Hour | Range | Length | Loose


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMatch:
    """An expression and where it stands: `span` in code points, `first` and `stop` in tokens, half-open."""

    span: Span
    first: int
    stop: int
    expression: Expression
