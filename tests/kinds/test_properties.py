"""Laws that every kind of figure keeps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import kinds
from crosscheck.grammar import parse
from crosscheck.model import Age, Amount, Count, Level, Measure, Money, Multiple, Percent, Score, Setting, Value
from crosscheck.words.currencies import HUNDREDTHS, SAY
from crosscheck.words.units import COMPOUNDS, UNITS
from tests.kinds.strategies import amounts

MAKERS: dict[str, Callable[[Amount], Value]] = {
    "count": lambda amount: Count(amount=amount, noun="tank"),
    "money": lambda amount: Money(amount=amount, currency="USD"),
    "percent": lambda amount: Percent(amount=amount, unit="percent"),
    "multiple": lambda amount: Multiple(amount=amount),
    "measure": lambda amount: Measure(amount=amount, unit="kilometre", dimension="length"),
    "age": lambda amount: Age(amount=amount),
}
names = st.sampled_from(sorted(MAKERS))


def normalise(name: str, text: str) -> list[Value]:
    return [mention.value for mention in kinds.kind(name).find(parse(text), Setting())]


@given(names, amounts())
@settings(max_examples=400, deadline=None)
def test_what_is_said_reads_back(name: str, amount: Amount) -> None:
    value = MAKERS[name](amount)
    kind = kinds.kind(name)

    assert [value] == normalise(name, kind.say(value)), kind.say(value)


@given(names, amounts(), amounts())
@settings(max_examples=400, deadline=None)
def test_compare_is_its_own_mirror(name: str, one: Amount, other: Amount) -> None:
    kind = kinds.kind(name)
    a, b = MAKERS[name](one), MAKERS[name](other)

    assert kind.compare(a, b) == kind.compare(b, a)
    assert kind.compare(a, a).level is Level.SAME


@given(names, amounts(), amounts())
@settings(max_examples=400, deadline=None)
def test_a_conflict_is_never_raised_where_hard_intervals_meet(name: str, one: Amount, other: Amount) -> None:
    kind = kinds.kind(name)
    level = kind.compare(MAKERS[name](one), MAKERS[name](other)).level

    assert not (level is Level.CONFLICT and one.hard.overlaps(other.hard))


PAIRS = {name for name, _ in COMPOUNDS.values()}  # only small whole figures are told in two units


@given(st.sampled_from(sorted(UNITS.keys() - PAIRS)), amounts(), st.sampled_from(["", "week", "person"]))
@settings(max_examples=300, deadline=None)
def test_every_unit_reads_back(unit: str, amount: Amount, per: str) -> None:
    if unit.startswith("calibre"):  # read by its size
        unit = "calibre" if amount.number < 1 else f"calibre-in-{'hundred' if amount.number < 100 else 'thousand'}ths"
    value = Measure(amount=amount, unit=unit, dimension=UNITS[unit].dimension, per=per)

    assert [value] == normalise("measure", kinds.kind("measure").say(value)), kinds.kind("measure").say(value)


@given(st.sampled_from(sorted({*SAY, *HUNDREDTHS, "LAK", "THB", "CHF", "MYR"})), amounts())
@settings(max_examples=300, deadline=None)
def test_every_currency_reads_back(currency: str, amount: Amount) -> None:
    value = Money(amount=amount, currency=currency, per="")

    assert [value] == normalise("money", kinds.kind("money").say(value)), kinds.kind("money").say(value)


@given(st.integers(1, 60), st.integers(1, 60), st.sampled_from(["score", "vote"]))
@settings(deadline=None)
def test_results_read_back(left: int, right: int, form: str) -> None:
    value = Score(left=max(left, right), right=min(left, right), form=form)

    assert [value] == normalise("score", kinds.kind("score").say(value))


@pytest.mark.parametrize("name", ["count", "money", "percent", "multiple", "measure", "age", "ordinal", "score"])
@given(text=st.text(alphabet=st.sampled_from("0123456789.,-–/$€% \n()aTkmo:°½th'’"), max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_a_kind(name: str, text: str) -> None:
    kind = kinds.kind(name)
    for mention in kind.find(parse(text), Setting()):
        assert text[mention.span.start : mention.span.end].strip()
        kind.say(mention.value)
        kind.quantity(mention.value)
        assert kind.compare(mention.value, mention.value).level is Level.SAME
