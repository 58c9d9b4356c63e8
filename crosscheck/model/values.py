"""Values: what a claim says, normalised. One class per kind, a closed union."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How a writer limits a figure; the names are those of the JSON report."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    NEARLY = "nearly"
    UP_TO = "up-to"
    BETWEEN = "between"


class Grain(StrEnum):
    """How finely a moment is known, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Position in the order above: 0 is the finest."""
        return list(Grain).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """
    A set of numbers between two ends.

    `low` and `high` are inclusive unless their `_open` flag is set; None means unbounded on that side.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def contains(self, number: Decimal) -> bool:
        """Whether `number` lies inside, honouring open ends."""
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return not (self.high is not None and (number > self.high or (self.high_open and number == self.high)))

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self._below(other) or other._below(self))

    def within(self, other: Interval) -> bool:
        """Whether every number of this interval lies in `other`."""
        low_ok = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_ok = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_ok and high_ok

    def scaled(self, factor: Decimal) -> Interval:
        """The interval with both ends multiplied by a positive `factor` (a change of unit)."""
        return Interval(
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
            low_open=self.low_open,
            high_open=self.high_open,
        )

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """
    A number as a newspaper states it, with its imprecision.

    `number` has the magnitude applied ("1.2 million" is 1200000). `upper` is the top of a stated range
    ("20-25 million"), else None. `step` is the place value of the last stated digit (1 for 12, 0.1 for 12.3,
    1000 for 2,000, 100000 for 1.2 million). `hard` is what logic allows ("more than 2,000" is (2000, inf), a bare 12
    is exactly 12); `soft` is what a reader would infer ("nearly 2,000", "about 10,000", and for a bare number the
    half step around it). `hard` is never narrower than logic, `soft` lies within it unless the figure is bare.
    """

    number: Decimal
    upper: Decimal | None
    bound: Bound
    step: Decimal
    hard: Interval
    soft: Interval
    vague: bool = False
    """True for magnitudes without a figure: "dozens", "tens of thousands"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """
    One moment, known to a grain: "in May" is a moment somewhere in May, not a thing that lasted a month.

    `first` and `last` are calendar days, both inclusive. When `year_known` is False they stand in the placeholder year
    2000 and only month and day may be compared, or the weekday alone (`weekday_only`). `limit` is "", "since", "until",
    "before", "after" or "by".
    """

    first: dt.date
    last: dt.date
    grain: Grain
    timex: str
    """TIMEX3 value: "2024-05-09", "2024-05", "XXXX-05-07", "2024-SU", "198"."""
    mod: str = ""
    """TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER ..."""
    limit: str = ""
    year_known: bool = True
    unsure: str = ""
    """
    What the words leave to inference and may be another: "day" (of "today", by the day of publication), "week" (of a
    bare weekday), "year" (of a day told without one), "place" (counted from what the story told before); "" when it is
    stated or near enough to be sure.
    """

    @property
    def weekday_only(self) -> bool:
        """Whether all that is known is the weekday: "on Tuesday" in a story without a date."""
        return self.timex.startswith("XXXX-WXX-")


PLACEHOLDER_YEAR = 2000
"""Year in which a moment without a known year is held; a leap year, so that 29 February exists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day. `first` and `last` are seconds after midnight, inclusive; `day` is None when not known."""

    day: When | None
    first: int
    last: int
    grain: Grain
    timex: str
    zone: str = ""
    """Name of the zone as stated ("GMT", "local"), "" when unknown."""
    offset: int | None = None
    """Minutes east of UTC when the zone fixes them."""
    mod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """
    A thing that lasted: a visit of 7-11 May. Both ends are inclusive, as newspapers write them.

    `asserted` is "extent" when the words give the whole length of a happening ("visit from 7 to 11 May") and
    "containment" when something lies inside ("talks during 7-11 May").
    """

    start: When | Clock
    end: When | Clock
    start_span: tuple[int, int]
    """Code points of the words that gave the start, half-open."""
    end_span: tuple[int, int]
    asserted: str = "extent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time: `amount` of `unit` ("second" ... "century"); `timex` is its TIMEX3 value, "P3D"."""

    amount: Amount
    unit: str
    timex: str
    mod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of a measured noun; `noun` is its lemma ("tank"), "" when the text does not say."""

    amount: Amount
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """
    An amount of a currency (ISO 4217 code); `per` is "" or what it is paid for each ("year", "barrel").

    `year` is that of the article, for what moneys were worth in it; None when it is not known.
    """

    amount: Amount
    currency: str
    per: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """
    A share or rate in hundredths. `unit` is "percent", "percentage-point", "basis-point" or "fraction".

    A fraction ("a third", "one in five") is held in percent, so that it can be set against "33 percent".
    """

    amount: Amount
    unit: str
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple:
    """How many times as much: "twofold", "three times"."""

    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A physical quantity: canonical `unit` ("kilometre"), its `dimension` ("length"), `per` for rates."""

    amount: Amount
    unit: str
    dimension: str
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """How old a person or thing is, in `unit` ("year", "month", "week", "day")."""

    amount: Amount
    unit: str = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A place in an order: the 79th `noun` ("anniversary")."""

    rank: int
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A result of two sides, as written: a match ("score") or a vote ("vote")."""

    left: int
    right: int
    form: str = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A temporal mention that carries no comparable value: "now", "recently", "every year"."""

    timex_type: str
    timex: str
    mod: str = ""


Value = When | Clock | Extent | Duration | Count | Money | Percent | Multiple | Measure | Age | Ordinal | Score | Vague
