"""The kind "money": amounts of a currency."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crosscheck.kinds import amounts
from crosscheck.kinds.wording import as_quantity, say_amount, say_number
from crosscheck.model import Amount, Claim, Comparison, Interval, Level, Mention, Money, Setting, Value
from crosscheck.words.currencies import DOLLARS, HUNDREDTHS, PAST, SAY
from crosscheck.words.rates import FIRST, worth

if TYPE_CHECKING:
    from crosscheck.grammar.matches import Parsed, QuantityMatch

_UNKNOWN = "XXX"
"""ISO 4217 for no currency."""
_DOLLARS = frozenset({*DOLLARS.values()})
_PLURALS = {"pence": "pence", "paisa": "paise", "sen": "sen"}
_HUNDREDTH = Decimal("0.01")
_PAR, _PART = Interval(low=Decimal(1), high=Decimal(1)), Interval(low=_HUNDREDTH, high=_HUNDREDTH)


class MoneyKind:
    """Sums: "$378 million", "20 million kip", "63 cents a share"."""

    name = "money"
    layer = "quantity"

    def find(self, parsed: Parsed, setting: Setting) -> Iterator[Mention]:
        """Sums; a bare "$" is USD unless the setting names another dollar, and is listed as inferred either way."""
        named: QuantityMatch | None = None
        printed = setting.published or setting.dateline_day
        year = printed.first.year if printed is not None and printed.year_known else None
        for match in parsed.quantities:
            if match.unit is None or match.unit.category != "currency":
                continue
            code, inferred = match.unit.name, match.inferred
            if inferred and code == "USD" and setting.dollar and setting.dollar != "USD":
                code = setting.dollar
                inferred = tuple(words.replace("read as USD", f"read as {code}") for words in inferred)
            elif inferred and named is not None and _converted(parsed, named, match):
                code, inferred = _UNKNOWN, ('bare "$" beside US dollars: another dollar, not known which',)
            named = None if match.inferred else match
            yield Mention(
                kind=self.name,
                span=match.span,
                value=Money(amount=match.amount, currency=code, per=match.per, year=year),
                inferred=inferred,
                checkable=code != _UNKNOWN,
            )

    def owns(self, value: Value) -> bool:
        """Money."""
        return isinstance(value, Money)

    def keys(self, claim: Claim) -> tuple[str, ...]:
        """One key for all money, so that same digits in another currency meet."""
        del claim
        return (self.name,)

    def compare(self, a: Value, b: Value) -> Comparison:
        """
        Levels of `amounts.relate` within one currency and rate.

        Two currencies are not converted. But the same digits in two conflict (unless both are dollars, where one may
        only be the other's sign), and so do two sums that no rate of the year makes one; those that one does are
        compatible, if both are of that year.
        """
        if not isinstance(a, Money) or not isinstance(b, Money):
            return Comparison(level=Level.INCOMPARABLE, reason="not two sums of money")
        first, second = sorted((self.say(a), self.say(b)))
        (x, one), (y, other) = _whole(a), _whole(b)
        rates = amounts.relate_rates(x, y, (a.per, b.per), self.say(a), self.say(b)) if one == other else None
        if rates is not None:
            return rates
        if one == other:
            return amounts.relate(x, y, self.say(a), self.say(b))
        if a.amount.number == b.amount.number and a.amount.upper == b.amount.upper:
            if {one, other} <= _DOLLARS:
                return Comparison(
                    level=Level.INCOMPARABLE, reason=f"{first} and {second}: the same digits, perhaps the same dollar"
                )
            return Comparison(level=Level.CONFLICT, reason=f"same digits, another currency: {first} against {second}")
        if _never_one(a, b):
            return Comparison(
                level=Level.CONFLICT, reason=f"{first} and {second} are one sum at no rate {_years(a, b)}"
            )
        dated = a.year is not None and a.year == b.year and a.per == b.per
        if dated and None not in worths(a, b) and not (a.amount.vague or b.amount.vague):
            return Comparison(
                level=Level.COMPATIBLE, reason=f"{first} and {second} can be one sum at a rate {_years(a, b)}"
            )
        return Comparison(
            level=Level.INCOMPARABLE, reason=f"{first} and {second} are in two currencies, and no rate is given"
        )

    def say(self, value: Value) -> str:
        """Such as "more than US$378 million a year"."""
        if not isinstance(value, Money):
            return ""
        return say_amount(value.amount, lambda number, step: _say(number, step, value)) + say_per(value.per)

    def timex(self, value: Value) -> dict[str, Any] | None:
        """None: money is no moment."""
        del value
        return None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        """The amount, its unit the ISO code, with the rate after "per"."""
        if not isinstance(value, Money):
            return None
        return as_quantity(
            value.amount, f"{value.currency} per {value.per.replace('-', ' ')}" if value.per else value.currency
        )


def _never_one(a: Money, b: Money) -> bool:
    """Whether two sums in two currencies stay apart at every rate that moneys had when they were told."""
    one, other = worths(a, b)
    if one is None or other is None or a.per != b.per or a.amount.vague or b.amount.vague:
        return False
    return amounts.relate_converted(a.amount, b.amount, one, other, "", "").level is Level.CONFLICT


def worths(a: Money, b: Money) -> tuple[Interval | None, Interval | None]:
    """
    What one of each sum's unit was worth in the year of both, else in any; None where not known.

    In US dollars, or in their currency where one of them is told in hundredths of the other's.
    """
    one, other = (HUNDREDTHS.get(money.currency, money.currency) for money in (a, b))
    year = a.year if a.year == b.year else None
    rates = (_PAR, _PAR) if one == other else (worth(one, year), worth(other, year))
    return _of_unit(a, rates[0]), _of_unit(b, rates[1])


def _of_unit(money: Money, rate: Interval | None) -> Interval | None:
    return amounts.converted(rate, _PART) if rate is not None and money.currency in HUNDREDTHS else rate


def _years(a: Money, b: Money) -> str:
    return f"of {a.year}" if a.year is not None and a.year == b.year else f"since {FIRST}"


def _converted(parsed: Parsed, named: QuantityMatch, bare: QuantityMatch) -> bool:
    """Whether a bare "$" in brackets converts US dollars named as such: "US$1 million ($1.52 million)"."""
    between = parsed.tokens.text[named.span.end : bare.span.start].strip()
    us = named.unit is not None and named.unit.name == "USD"
    return us and between == "(" and named.amount.number != bare.amount.number


def say_per(per: str) -> str:
    """The rate after a figure: " per year"."""
    return f" per {per}" if per else ""


def _whole(money: Money) -> tuple[Amount, str]:
    """Hundredths as parts of their currency."""
    if money.currency in HUNDREDTHS:
        return amounts.scaled(money.amount, _HUNDREDTH), HUNDREDTHS[money.currency]
    return money.amount, money.currency


def _say(number: Decimal, step: Decimal, money: Money) -> str:
    figure = say_number(number, step)
    if money.currency in HUNDREDTHS:
        name = money.currency
        return f"{figure} {name if number == 1 else _PLURALS.get(name, name + 's')}"
    if money.currency in PAST:
        one, many = PAST[money.currency]
        words = one if number == 1 else many
        return f"{figure} {words[0].upper()}{words[1:]}"
    if money.currency in SAY:
        return f"-{SAY[money.currency]}{figure[1:]}" if number < 0 else f"{SAY[money.currency]}{figure}"
    return f"{figure} {money.currency}"


KIND = MoneyKind()
