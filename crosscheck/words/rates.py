"""
What moneys were worth in US dollars, year by year: enough to say that two sums cannot be one, not to convert.

Yearly averages of the Federal Reserve's H.10 release, rounded, in units for one dollar, 1999 to 2025 (the pound to
2022). Moneys that moved further than `_MARGIN` within a year, as the Australian dollar did in 2008, are left out.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from crosscheck.model import Interval

FIRST = 1999
_MARGIN = Decimal("0.15")
"""How far the rate of a day may lie from a year's average, by both sides' rounding besides."""
_DRIFT = Decimal("0.05")
"""Added for every year after the last of the table, for as many as `_AHEAD`."""
_AHEAD = 5
_TABLE = """
CAD 1.486 1.486 1.549 1.57 1.401 1.302 1.212 1.134 1.073 1.066 1.141 1.03 0.9887 0.9995 1.03 1.104 1.279 1.324
    1.298 1.296 1.327 1.342 1.253 1.301 1.349 1.37 1.397
CNY 8.278 8.278 8.277 8.277 8.277 8.277 8.194 7.972 7.606 6.948 6.831 6.77 6.463 6.309 6.148 6.162 6.283 6.64
    6.757 6.609 6.908 6.904 6.451 6.729 7.081 7.196 7.188
DKK 6.99 8.095 8.332 7.886 6.577 5.989 5.995 5.942 5.441 5.088 5.357 5.627 5.354 5.792 5.617 5.615 6.726 6.728
    6.596 6.313 6.67 6.543 6.29 7.079 6.89 6.896 6.614
EUR 0.9387 1.083 1.117 1.058 0.8833 0.804 0.8033 0.796 0.7293 0.6791 0.7176 0.7541 0.7178 0.7777 0.753 0.752
    0.9012 0.9032 0.8849 0.8462 0.8933 0.8764 0.8453 0.9493 0.9245 0.9242 0.8845
GBP 0.6184 0.6598 0.6946 0.6656 0.6117 0.5456 0.5493 0.5425 0.4995 0.5392 0.6385 0.6472 0.6233 0.6308 0.6393
    0.6066 0.6543 0.7377 0.7758 0.7483 0.7832 0.7795 0.7265 0.8083
HKD 7.759 7.792 7.8 7.8 7.787 7.789 7.777 7.768 7.802 7.786 7.751 7.769 7.784 7.757 7.756 7.755 7.752 7.762
    7.793 7.838 7.835 7.756 7.773 7.831 7.829 7.803 7.796
INR 43.13 45 47.22 48.63 46.59 45.26 44 45.19 41.18 43.39 48.33 45.65 46.58 53.37 58.51 61 64.11 67.16 65.07
    68.37 70.38 74.14 73.94 78.58 82.57 83.66 87.15
JPY 113.7 107.8 121.6 125.2 115.9 108.2 110.1 116.3 117.8 103.4 93.68 87.78 79.7 79.82 97.6 105.7 121 108.7
    112.1 110.4 109 106.8 109.8 131.5 140.5 151.5 149.6
MYR 3.8 3.8 3.8 3.8 3.8 3.8 3.787 3.666 3.435 3.329 3.523 3.217 3.056 3.086 3.149 3.27 3.904 4.137 4.298 4.031
    4.142 4.203 4.144 4.398 4.558 4.575 4.281
SGD 1.695 1.725 1.793 1.791 1.743 1.69 1.664 1.588 1.506 1.414 1.454 1.363 1.256 1.249 1.251 1.266 1.375 1.38
    1.38 1.349 1.364 1.38 1.344 1.379 1.343 1.336 1.306
THB 37.89 40.21 44.53 43.02 41.56 40.27 40.25 37.88 32.2 32.96 34.31 31.7 30.46 31.05 30.7 32.46 34.24 35.26
    33.91 32.3 31.04 31.31 32.01 35.05 34.78 35.28 32.86
TWD 32.32 31.26 33.82 34.54 34.4 33.37 32.13 32.51 32.85 31.52 33.02 31.5 29.38 29.56 29.68 30.3 31.74 32.23
    30.4 30.13 30.9 29.46 27.94 29.8 31.15 32.11 31.17
"""


def worth(currency: str, year: int | None) -> Interval | None:
    """
    US dollars that one unit of `currency` may have been worth in `year`, both ends inclusive; None where not known.

    Without a year, in any year of the table.
    """
    averages = _averages().get(currency)
    if currency == "USD":
        return Interval(low=Decimal(1), high=Decimal(1))
    if averages is None or (year is not None and not FIRST <= year < FIRST + len(averages) + _AHEAD):
        return None
    if year is None:
        near, late = averages, 0
    else:
        at = min(year - FIRST, len(averages) - 1)
        near, late = averages[max(0, at - 1) : at + 2], year - FIRST - at
    margin = _MARGIN + late * _DRIFT
    return Interval(low=1 / (max(near) * (1 + margin)), high=1 / (min(near) * (1 - margin)))


@cache
def _averages() -> dict[str, tuple[Decimal, ...]]:
    found: dict[str, list[Decimal]] = {}
    code = ""
    for word in _TABLE.split():
        if word.isalpha():
            code = word
            found[code] = []
        else:
            found[code].append(Decimal(word))
    return {name: tuple(rates) for name, rates in found.items()}
