"""Small kinds with the contract's meaning, so that these tests are about the judge alone."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Age, Comparison, Count, Duration, Extent, Level, Measure, Money, Ordinal, Percent, When


def _say_number(amount):
    if amount.upper is not None:
        return f"{amount.number}-{amount.upper}"
    return f"{amount.number}" if amount.bound == "exact" else f"{amount.bound} {amount.number}"


def _amounts(a, b):
    if a == b or (a.number, a.upper, a.bound) == (b.number, b.upper, b.bound):
        return Comparison(level=Level.SAME, reason="The figures are the same.")
    if a.step != b.step and abs(a.number - b.number) < max(a.step, b.step):
        return Comparison(level=Level.ROUNDS_TO, reason="One is a rounding of the other.")
    if a.hard.overlaps(b.hard):
        off = not a.soft.overlaps(b.soft)
        return Comparison(level=Level.COMPATIBLE, reason="Both can be true.", note=off)
    return Comparison(level=Level.CONFLICT, reason="No number is both.")


@dataclass(frozen=True)
class FakeFigure:
    name: str
    unit: str
    layer: str = "quantity"

    def compare(self, a, b):
        if isinstance(a, Money) and a.currency != b.currency:
            return Comparison(level=Level.INCOMPARABLE, reason="The currencies differ.")
        return _amounts(a.amount, b.amount)

    def say(self, value):
        unit = getattr(value, self.unit, "") if self.unit else "percent"
        return f"{_say_number(value.amount)} {unit}".strip()


class FakeDate:
    name, layer = "date", "temporal"

    def compare(self, a, b):
        if (a.first, a.last) == (b.first, b.last):
            return Comparison(level=Level.SAME, reason="The days are the same.")
        if a.first <= b.last and b.first <= a.last:
            return Comparison(level=Level.COMPATIBLE, reason="One is vaguer.")
        return Comparison(level=Level.CONFLICT, reason="No day is both.")

    def say(self, value):
        return value.timex


class FakeExtent:
    name, layer = "extent", "temporal"

    def compare(self, a, b):
        if (a.start, a.end) == (b.start, b.end):
            return Comparison(level=Level.SAME, reason="The periods are the same.")
        return Comparison(level=Level.CONFLICT, reason="An end differs.")

    def say(self, value):
        return f"{value.start.timex}/{value.end.timex}"


class FakeOrdinal:
    name, layer = "ordinal", "quantity"

    def compare(self, a, b):
        level = Level.SAME if a == b else Level.CONFLICT
        return Comparison(level=level, reason="Ranks are exact.")

    def say(self, value):
        return f"no. {value.rank} {value.noun}".strip()


KINDS = {
    "count": FakeFigure("count", "noun"),
    "money": FakeFigure("money", "currency"),
    "percent": FakeFigure("percent", ""),
    "measure": FakeFigure("measure", "unit"),
    "age": FakeFigure("age", "unit"),
    "duration": FakeFigure("duration", "unit"),
    "date": FakeDate(),
    "extent": FakeExtent(),
    "ordinal": FakeOrdinal(),
}

TYPES = {
    Count: "count",
    Money: "money",
    Percent: "percent",
    Measure: "measure",
    Age: "age",
    Duration: "duration",
    When: "date",
    Extent: "extent",
    Ordinal: "ordinal",
}


def fake_kind(name):
    return KINDS[name]
