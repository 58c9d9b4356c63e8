"""Number words of news English: cardinals, scales, fractions, ordinals, vague magnitudes, multiples."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.words import word_set

ONES: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS: dict[str, int] = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "lakh": Decimal(100_000),
    "lakhs": Decimal(100_000),
    "lac": Decimal(100_000),
    "million": Decimal(1_000_000),
    "crore": Decimal(10_000_000),
    "crores": Decimal(10_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "quadrillion": Decimal(1_000_000_000_000_000),
}
"""Words that multiply the number before them; short scale, as all news English has used it since 1974."""

LOOSE_SCALES: dict[str, Decimal] = {
    "mn": SCALES["million"], "mln": SCALES["million"], "mil": SCALES["million"], "mio": SCALES["million"],
    "bn": SCALES["billion"], "bln": SCALES["billion"], "tn": SCALES["trillion"], "trn": SCALES["trillion"],
    "trln": SCALES["trillion"], "cr": SCALES["crore"],
}  # fmt: skip
"""Abbreviated scales that mean nothing else, glued to the digits or apart from them."""

GLUED_SCALES: dict[str, Decimal] = {"k": SCALES["thousand"], "MM": SCALES["million"]}
"""Suffixes that are scales when glued to digits; written as here or (for "k") also as a capital."""

MONEY_SCALES: dict[str, Decimal] = {
    "m": SCALES["million"], "b": SCALES["billion"], "t": SCALES["trillion"], "k": SCALES["thousand"],
}  # fmt: skip
"""Suffixes that are scales beside a currency; elsewhere "m" may be metres and "t" tonnes."""

DOZEN = Decimal(12)

FRACTIONS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "sixteenth": 16,
    "sixteenths": 16, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
"""Denominators."""

VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

ORDINAL_ONES: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    **ORDINAL_ONES,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

VAGUE: dict[str, tuple[int, int, int]] = {
    "several": (3, 2, 9),
    "dozens": (12, 24, 99),
    "scores": (20, 40, 199),
    "hundreds": (100, 200, 999),
    "thousands": (1_000, 2_000, 9_999),
    "millions": (1_000_000, 2_000_000, 99_999_999),
    "billions": (1_000_000_000, 2_000_000_000, 99_999_999_999),
    "trillions": (1_000_000_000_000, 2_000_000_000_000, 99_999_999_999_999),
    "lakhs": (100_000, 200_000, 999_999),
    "crores": (10_000_000, 20_000_000, 999_999_999),
}
"""Word to (least magnitude, low, high): what a reader takes it for; the least magnitude is the logical floor."""

VAGUE_TENS: dict[str, tuple[int, int, int]] = {"tens": (10, 20, 99), "hundreds": (100, 200, 999)}
"""Before "of thousands", "of millions"."""

VAGUE_DETERMINERS: dict[tuple[str, ...], tuple[int, int, int]] = {
    ("a", "few"): (3, 2, 9),
    ("few",): (3, 2, 9),
    ("several",): (3, 2, 9),
    ("a", "couple", "of"): (2, 2, 3),
    ("a", "couple"): (2, 2, 3),
    ("a", "handful", "of"): (5, 3, 9),
}
"""Openings that stand alone ("several", "a couple of") or before a scale ("several hundred", "a few thousand")."""

BEFORE_DOZEN = word_set("by with from to in on for against among") | frozenset('.!?;:“"')
"""What may stand before "dozen of" where it has lost its plural; behind any other word it is twelve."""

HARM = word_set("injuries deaths casualties fatalities")
"""What "no" counts to zero: "no injuries", "no immediate casualties"."""

HARMED = word_set("dead killed slain wounded injured hurt drowned missing hospitalized hospitalised")
HARMING = word_set(
    "kill kills killed killing wound wounds wounding wounded injure injures injuring injured hurts hurting"
)
GRAVELY = word_set("fatally mortally critically seriously severely gravely badly lethally")
"""Beside them "one" counts a person: "one dead", "killed one", "one critically"."""

BEFORE_HARM = word_set("other immediate further additional serious major civilian known new more")

GROUPS: dict[str, int] = {"pair": 2, "duo": 2, "trio": 3}
"""Before "of" and a plural: "a pair of gunmen"."""

PAIRED = word_set(
    "gloves shoes boots scissors trousers pants jeans shorts glasses sunglasses spectacles goggles binoculars pliers "
    "tights socks stockings sneakers trainers sandals slippers heels earrings hands eyes legs arms wings skis skates "
    "headphones headsets pajamas pyjamas leggings handcuffs tweezers tongs"
)
"""Things of which a pair is one."""

MULTIPLE_WORDS: dict[str, int] = {"twice": 2, "thrice": 3}
MULTIPLE_VERBS: dict[str, int] = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "triple": 3, "triples": 3, "tripled": 3, "tripling": 3,
    "treble": 3, "trebled": 3, "trebling": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip

SPELLED: dict[int, str] = {v: k for k, v in {**ONES, **TEENS, **TENS}.items() if k != "fourty"}
