"""What every calendar pass reads from: tokens without possessive endings, numerals by place, blocked names."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.grammar.matches import Numeral
from crosscheck.grammar.tokens import Tokens
from crosscheck.model import Span
from crosscheck.words.calendar import MONTHS, NUMBER_WORDS, ORDINAL_TAILS, ORDINAL_WORDS, TENS

DASHES = frozenset("-–—‑‒−")


class Source:
    """
    One text, ready for the calendar passes. Reading past either end gives "" and no numeral.

    Tokens inside a designation read as "", so that no date can start, end or run through a name such as T-34.
    """

    __slots__ = ("count", "numerals", "tokens", "words")

    def __init__(self, tokens: Tokens, numerals: Sequence[Numeral], designations: Sequence[Span]) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        words = [w[:-2] if w.endswith("'s") and len(w) > 3 else w for w in tokens.lowers]
        _block(words, tokens, designations)
        self.words = words
        self.numerals = {numeral.first: numeral for numeral in numerals if words[numeral.first]}

    def word(self, i: int) -> str:
        """Token `i`, folded and without 's."""
        return self.words[i] if 0 <= i < self.count else ""

    def shown(self, i: int) -> str:
        """Token `i` as printed."""
        return self.tokens.words[i] if 0 <= i < self.count else ""

    def capital(self, i: int) -> bool:
        """Whether token `i` is printed with a capital."""
        return self.shown(i)[:1].isupper()

    def glued(self, i: int) -> bool:
        """Whether token `i` touches the one before."""
        return 0 < i < self.count and self.tokens.glued[i]

    def whole(self, i: int) -> int | None:
        """Token `i` as a plain whole number of at most four digits, without separators."""
        word = self.word(i)
        if word and len(word) <= 4 and word.isascii() and word.isdigit():
            return int(word)
        return None

    def digits(self, i: int) -> int:
        """How many digits token `i` has, 0 when it is no plain whole number."""
        return len(self.word(i)) if self.whole(i) is not None else 0

    def free_left(self, i: int) -> bool:
        """Whether the number at `i` is not the tail of a larger one, of a sum of money or of a name."""
        before = self.word(i - 1)
        if not self.glued(i):
            return before not in {"$", "£", "€", "#"}
        return before in {"(", "[", '"', "“", "‘", "'", "’", ",", ";", ":", "—", "–", "-"} or before in DASHES

    def free_right(self, stop: int) -> bool:
        """Whether the number that ends before `stop` is not the head of a larger one."""
        after = self.word(stop)
        if not self.glued(stop):
            return after not in {"percent", "per", "million", "billion", "trillion", "%"}
        if after in {":", "/"} and not (self.glued(stop + 1) and self.whole(stop + 1) is not None):
            return True
        return after not in {"%", "/", "°", ":", "$", "€", "£"} and not (
            after.isalpha() and self.whole(stop - 1) is not None
        )

    def span(self, first: int, stop: int) -> Span:
        """Code points of tokens `first` to `stop`, half-open, without a closing possessive ending."""
        end = self.tokens.ends[stop - 1]
        if len(self.words[stop - 1]) < len(self.tokens.lowers[stop - 1]):
            end -= 2
        return Span(self.tokens.starts[first], end)

    def day_number(self, i: int) -> tuple[int, int] | None:
        """A day of the month at `i` ("9", "9th", "ninth"): the number and the token after it."""
        number = self.whole(i)
        if number is not None:
            if not 1 <= number <= 31 or len(self.word(i)) > 2:
                return None
            if self.glued(i + 1) and self.word(i + 1) in ORDINAL_TAILS:
                return number, i + 2
            return number, i + 1
        return self.ordinal_word(i)

    def ordinal_word(self, i: int) -> tuple[int, int] | None:
        """A day of the month in words at `i` ("ninth", "twenty-first")."""
        word = self.word(i)
        tens = TENS.get(word)
        if tens is not None and self.word(i + 1) in DASHES and ORDINAL_WORDS.get(self.word(i + 2), 0) in range(1, 10):
            return tens + ORDINAL_WORDS[self.word(i + 2)], i + 3
        number = ORDINAL_WORDS.get(word, 0)
        if number < 1 and word == "thirtieth":
            number = 30
        return (number, i + 1) if number > 0 else None

    def month(self, i: int) -> tuple[int, int] | None:
        """A month at `i`, with its abbreviation point when it has one: the number and the token after it."""
        number = MONTHS.get(self.word(i))
        if number is None or not self.capital(i):
            return None
        if (
            len(self.word(i)) <= 4
            and self.word(i) not in {"may", "june", "july"}
            and self.word(i + 1) == "."
            and self.glued(i + 1)
        ):
            return number, i + 2
        return number, i + 1

    def year(self, i: int) -> tuple[int, int] | None:
        """A year of four digits or in words ("nineteen ninety-seven") at `i`: the number and the token after it."""
        number = self.whole(i)
        if number is not None:
            if len(self.word(i)) == 4 and 1000 <= number <= 2199 and (self.free_right(i + 1) or self._split(i + 1)):
                return number, i + 1
            return None
        return self._spoken_year(i)

    def _split(self, stop: int) -> bool:
        """Whether a split year goes on: the "/24" of "2023/24"."""
        short = self.word(stop) == "/" and self.glued(stop + 1) and self.digits(stop + 1) == 2
        return short and not (self.glued(stop + 2) and self.word(stop + 2) in {"/", ".", "-"})

    def _spoken_year(self, i: int) -> tuple[int, int] | None:
        century = NUMBER_WORDS.get(self.word(i), 0)
        if century not in {17, 18, 19}:
            if self.word(i) == "two" and self.word(i + 1) == "thousand" and self.word(i - 1) == "year":
                return 2000, i + 2
            return None
        tens = TENS.get(self.word(i + 1))
        if tens is not None:
            if self.word(i + 2) in DASHES and 1 <= NUMBER_WORDS.get(self.word(i + 3), 0) <= 9:
                return century * 100 + tens + NUMBER_WORDS[self.word(i + 3)], i + 4
            return century * 100 + tens, i + 2
        teens = NUMBER_WORDS.get(self.word(i + 1), 0)
        return (century * 100 + teens, i + 2) if 10 <= teens <= 19 else None


def _block(words: list[str], tokens: Tokens, designations: Sequence[Span]) -> None:
    at = 0
    for span in sorted(designations):
        while at < len(words) and tokens.ends[at] <= span.start:
            at += 1
        while at < len(words) and tokens.starts[at] < span.end:
            words[at] = ""
            at += 1
