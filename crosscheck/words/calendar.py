"""Words of the calendar in news English: data only, lower-case as the tokenizer folds them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which is written as one string to be read easily."""
    return frozenset(text.split())


MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

MONTH_NAMES = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "nov", "jun", "sep", "apr", "august"})
"""Also verbs, nouns or names: alone they are a month only with a capital and a word that asks for a date."""

SHORT_MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_WEEKDAYS = frozenset({"mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"})
"""Weekdays only with a date or an abbreviation point beside them: "sat" and "sun" are words of their own."""

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_NAMES: dict[str, str] = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
SEASON_MONTHS: dict[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, meteorological, northern; winter is named after the year in which it begins."""

PARTS: dict[str, tuple[str, int, int]] = {
    "morning": ("MO", 5 * 3600, 12 * 3600 - 1),
    "afternoon": ("AF", 12 * 3600, 18 * 3600 - 1),
    "evening": ("EV", 17 * 3600, 22 * 3600 - 1),
    "night": ("NI", 18 * 3600, 30 * 3600 - 1),
    "daytime": ("DT", 6 * 3600, 18 * 3600 - 1),
    "midday": ("MI", 11 * 3600, 14 * 3600 - 1),
    "lunchtime": ("MI", 11 * 3600, 14 * 3600 - 1),
    "dawn": ("MO", 5 * 3600, 12 * 3600 - 1),
    "dusk": ("EV", 17 * 3600, 22 * 3600 - 1),
}
"""Part of day: TIMEX3 code, first and last second after midnight; a night runs into the next day."""

PART_NAMES: dict[str, str] = {
    "MO": "morning",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
    "MI": "midday",
}

FIXED_HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "independence day": (0, 0),
    "victory day": (5, 9),
}
"""Month and day. (0, 0) stands for a holiday whose day depends on the country and is therefore left alone."""

MOVING_HOLIDAYS: dict[str, str] = {
    "easter": "easter",
    "easter sunday": "easter",
    "easter monday": "easter-monday",
    "good friday": "good-friday",
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "labor day": "labor-day",
    "memorial day": "memorial-day",
}
"""Holidays with a rule; Thanksgiving, Labor Day and Memorial Day are those of the United States."""

FIXED_HOLIDAYS |= {name.replace("'", ""): day for name, day in FIXED_HOLIDAYS.items()}
MOVING_HOLIDAYS |= {name.replace("'", ""): rule for name, rule in MOVING_HOLIDAYS.items()}
HOLIDAY_HEADS = frozenset(name.split()[0] for name in (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS))

UNITS: dict[str, str] = {
    word: unit
    for unit, words in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "weekend": "weekend weekends",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters",
        "season": "season seasons",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for word in words.split()
}

LENGTH_CODES: dict[str, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
"""TIMEX3 letters of a length of time; a leading T goes before the number."""

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
YEARS: dict[str, int] = {"decade": 10, "century": 100, "millennium": 1000}
"""Years of the units that are told in years when they are counted."""

NUMBER_WORDS: dict[str, int] = {word: number for number, word in enumerate(_CARDINALS.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS: dict[str, int] = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL_WORDS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        _ORDINALS.split(),
        start=1,
    )
} | {"twenty-first": 21, "last": -1, "final": -1}
ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})

VAGUE: dict[str, str] = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
}
"""One word, one TIMEX3 reference; none of them can be compared."""

SETS: dict[str, str] = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
}

ZONES: dict[str, int | None] = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "et": None,
    "ct": None,
    "mt": None,
    "pt": None,
    "jst": 540,
    "kst": 540,
    "hkt": 480,
    "sgt": 480,
    "ict": 420,
    "ist": None,
    "aest": 600,
    "aedt": 660,
    "wib": 420,
}
"""
Minutes east of UTC; None where the letters name a zone with summer time or more than one zone ("IST" is Indian, Irish
and Israeli), so that the clock stays unrelated.
"""

ZONE_PHRASES: dict[tuple[str, ...], tuple[str, int | None]] = {
    ("british", "summer", "time"): ("BST", 60),
    ("greenwich", "mean", "time"): ("GMT", 0),
    ("moscow", "time"): ("Moscow", 180),
    ("beijing", "time"): ("Beijing", 480),
    ("hong", "kong", "time"): ("Hong Kong", 480),
    ("tokyo", "time"): ("Tokyo", 540),
    ("japan", "time"): ("Japan", 540),
    ("indian", "standard", "time"): ("India", 330),
    ("eastern", "standard", "time"): ("EST", -300),
    ("eastern", "daylight", "time"): ("EDT", -240),
    ("eastern", "time"): ("Eastern", None),
    ("central", "time"): ("Central", None),
    ("mountain", "time"): ("Mountain", None),
    ("pacific", "time"): ("Pacific", None),
    ("pacific", "standard", "time"): ("PST", -480),
    ("pacific", "daylight", "time"): ("PDT", -420),
    ("central", "european", "time"): ("CET", 60),
    ("local", "time"): ("local", None),
    ("london", "time"): ("London", None),
    ("new", "york", "time"): ("New York", None),
}
