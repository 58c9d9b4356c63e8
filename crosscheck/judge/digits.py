"""The same digits with another magnitude, unit or currency: the surest sign of a slip."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model import Age, Amount, Bound, Claim, Count, Duration, Measure, Money, Multiple, Percent

_MAGNITUDES = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_SHIFTS = (Decimal(10), Decimal(100))
_DOLLARS = frozenset(
    ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "JMD", "TTD", "BSD", "FJD", "NAD", "LRD", "BZD", "BBD"]
)


def slip(a: Claim, b: Claim) -> str:
    """What two figures with the same digits differ by: "magnitude", "unit", "currency"; "" when by neither alone."""
    one, two = _amount(a), _amount(b)
    if one is None or two is None or a.kind != b.kind or not _plain(one) or not _plain(two):
        return ""
    if other_currency(a, b):
        return "currency"
    if _unit(a) != _unit(b):
        return "unit" if one.number == two.number else ""
    return "magnitude" if _shifted(one.number, two.number) else ""


def same_figure(a: Claim, b: Claim) -> bool:
    """Whether two claims give one figure, whatever their bounds: "350" and "more than 350"."""
    one, two = _amount(a), _amount(b)
    return one is not None and two is not None and (one.number, one.upper) == (two.number, two.upper)


def other_currency(a: Claim, b: Claim) -> bool:
    """
    Whether one and the same figure is given in two currencies, both named beyond doubt.

    A bare "$" may stand for any dollar, so it never differs from another dollar.
    """
    if not (isinstance(a.value, Money) and isinstance(b.value, Money)):
        return False
    one, two = a.value, b.value
    if one.currency == two.currency or one.per != two.per or one.amount.number != two.amount.number:
        return False
    if not (_plain(one.amount) and _plain(two.amount)) or "" in {one.currency, two.currency}:
        return False
    dollars = one.currency in _DOLLARS and two.currency in _DOLLARS
    return not (dollars and (_bare_dollar(a.quote) or _bare_dollar(b.quote)))


def _bare_dollar(quote: str) -> bool:
    at = quote.find("$")
    if at < 0:
        words = quote.split()
        return len(words) > 1 and words[-1].casefold() in {"dollar", "dollars"} and not words[-2][0].isupper()
    return at == 0 or not quote[at - 1].isalpha()


def _amount(claim: Claim) -> Amount | None:
    value = claim.value
    if isinstance(value, Count | Money | Percent | Multiple | Measure | Age | Duration):
        return value.amount
    return None


def _plain(amount: Amount) -> bool:
    return amount.upper is None and not amount.vague and amount.number > 0 and amount.bound is not Bound.BETWEEN


def _unit(claim: Claim) -> str:
    value = claim.value
    return value.unit if isinstance(value, Measure | Age | Duration) else ""


def _shifted(one: Decimal, two: Decimal) -> bool:
    """Whether the figures are a thousand (million, billion) apart; or ten or a hundred, when two digits match."""
    small, large = sorted((one, two))
    ratio = large / small
    if ratio in _MAGNITUDES:
        return True
    return ratio in _SHIFTS and len(small.normalize().as_tuple().digits) > 1
