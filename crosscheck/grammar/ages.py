"""Ages that name no unit: "aged 34", "at the age of 5", "Maddon, 66,", "in her early 30s"."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.grammar import bounds
from crosscheck.grammar.bare import counts_something
from crosscheck.grammar.cardinals import CARDINAL_WORDS
from crosscheck.grammar.figures import Figure
from crosscheck.grammar.matches import Numeral, QuantityMatch, Unit
from crosscheck.grammar.namings import bracketed_age, in_sport
from crosscheck.grammar.tokens import MARK, NUMBER, WORD, Tokens
from crosscheck.model import Span
from crosscheck.words import word_set
from crosscheck.words.given import GIVEN
from crosscheck.words.names import MONTHS, NOT_NAMES, PERSONS, WEEKDAYS

_POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our", "he's", "she's"})
_PERSON_ENDINGS = (
    "nist", "gist", "mist", "rist", "alist", "elist", "clist", "icist", "ician", "orian", "woman", "sman",
)  # fmt: skip
_PLACING = frozenset({"in", "at", "from", "to", "near", "on", "of"})
_ONE_OF_MANY = frozenset({"man", "woman", "adult", "teenager", "citizen", "nobody", "one"})
_LIMITS = frozenset({"under", "over", "below", "above"})
_PEOPLE = word_set(
    "children kids people adults men women boys girls teenagers youths youngsters persons anyone everyone those "
    "workers residents patients citizens voters drivers passengers pensioners males females "
    "students pupils players infants "
    "babies minors residents child person"
)
_ALIASES = frozenset({"aka", "alias", "nicknamed", "dubbed", "known"})
_CLOSED_QUOTES = frozenset({'"', "”", "’"})
"""Behind a comma of their own: 'Dana Kohl, aka "Ace," 25,'."""
_NUMBERED = frozenset({"II", "III", "IV"})
"""Behind a full name: "Dana Kohl III, 38,"."""
_NUMBERED_THINGS = word_set("war phase part class title division group type level stage act volume")
_OLDEST = 110
"""Years that nobody in a list of people is older than."""
_LIST = 80
"""Most tokens looked at for what a list of names counts."""
_TALLIES = word_set(
    "vote votes seats delegates points tally tallies holes rebounds assists goals medals wins standings results polls "
    "poll score scores scorers runs strokes precincts passing rushing receiving fouls hitting counties percent"
)
_PLACES = word_set("county parish beach park heights hills springs city falls valley island bay")
"""Last words of places named after people: "St. George Parish, 24;"."""
_BE = frozenset({"are", "were"})
_I_AM = frozenset({"i'm", "i’m", "he's", "he’s", "she's", "she’s"})
_JUNIOR = frozenset({"jr", "sr", "ii", "iii", "iv"})
_THEN = frozenset({("when", "he"), ("when", "she"), ("when", "his"), ("when", "her"), ("when", "the")})
_SINGULAR = frozenset({"was", "is", "has"})
"""Verbs of one: in "Dana Kohl, 20 was found" twenty is no number of people."""
_BEFELL = word_set("found shot held hurt struck hit sent taken born seen kept led beaten killed given sworn")
_KIN = word_set(
    "brothers sisters sons daughters siblings cousins twins grandchildren nephews nieces grandsons granddaughters "
    "suspects defendants toddlers children kids boys girls women men teenagers youths students pupils"
)
_ANYBODY = PERSONS | _KIN | _PEOPLE
_PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (5, 9)}


def age_of(
    tokens: Tokens, first: int, a: Figure, last: Figure, unit: Unit | None, stop: int
) -> tuple[Unit | None, int, int]:
    """Ages that name no unit: "aged 34", "age 12", "at the age of 5", "Maddon, 66,"."""
    if unit is not None and unit.category != "time":
        return unit, stop, first
    before = tokens.lowers[first - 1] if first else ""
    number = last.number
    if not (0 < number <= 125) or last.numeral.form not in {"digits", "words"}:
        return unit, stop, first
    age = Unit(category="age", name=unit.name if unit else "year")
    if before in {"aged", "age", "ages"}:
        return age, stop, first - 1
    if unit is None and (short := _short_for_old(tokens, stop)):
        return age, short, first
    if unit is None and before in {"both", "also"} and _aside(tokens, first - 2, stop):
        return age, stop, first
    if unit is None and _listed(tokens, first) and not counts_something(tokens, stop):
        return age, stop, first
    if unit is None and last is a and first == a.first and _of_each(tokens, first, stop):
        return age, stop, first
    if before == "of" and first > 1 and tokens.lowers[first - 2] in {"age", "ages"}:
        return age, stop, first
    if unit is not None:
        return unit, stop, first
    if first and tokens.words[first - 1] == "(" and last is a and bracketed_age(tokens, first):
        return age, stop, first
    if _turned(tokens, first, stop) or _limit(tokens, first, a, stop) or _bounded(tokens, first, stop):
        return age, stop, first
    if _between(tokens, first, a, last, stop):
        return age, stop, first
    return (age, stop, first) if last is a and _beside_name(tokens, first, a, stop) else (unit, stop, first)


def _beside_name(tokens: Tokens, first: int, a: Figure, stop: int) -> bool:
    """Whether a bare number stands behind the name of a person and a comma: "Maddon, 66,", "Dana Kohl, 24; Rolf"."""
    quoted = tokens.words[first - 1] in _CLOSED_QUOTES and not _ALIASES.isdisjoint(
        tokens.lowers[max(0, first - 7) : first]
    )
    comma = first - 2 if first > 2 and quoted else first - 1
    if not first == a.numeral.first >= 2 or tokens.words[comma] != ",":
        return False
    if tokens.glued[first] and not (_given_before(tokens, comma) and tokens.words[stop : stop + 1] == (",",)):
        return False
    digits = a.numeral.form == "digits"
    if not digits and not (a.number < 20 and _told_in_words(tokens, first, stop)):
        return False
    if _listed_person(tokens, comma, stop):
        return digits
    if stop >= len(tokens) or (stop + 1 < len(tokens) and tokens.kinds[stop + 1] not in {WORD, MARK}):
        return False
    ends = (
        tokens.words[stop] in {",", "."}
        or (tokens.lowers[stop] in {"and", "of", "(", "–", "—"} and _full_name(tokens, first - 2))
        or (a.number > 1 and _happened_to(tokens, first, stop))
    )
    if ";" in tokens.words[max(0, comma - 4) : comma] and _tallied(tokens, comma):
        return False
    return ends and (tokens.words[first].isdecimal() or tokens.words[stop] == ",") and _person(tokens, comma - 1)


def _listed_person(tokens: Tokens, comma: int, stop: int) -> bool:
    """
    Whether an age ends the line or an entry of a list of people: "Dana Kohl, 24; Rolf Lunde Jr., 23".

    A given name, or "Jr." and its like, tells a person from a place or a party there; beside words of sport the figure
    may be what somebody scored.
    """
    size = len(tokens)
    broken = stop >= size or "\n" in tokens.text[tokens.ends[stop - 1] : tokens.starts[stop]]
    if not broken and tokens.words[stop] != ";":
        return False
    if tokens.lowers[comma - 1] in PERSONS:
        return True
    suffixed = comma > 1 and not _JUNIOR.isdisjoint(tokens.lowers[comma - 2 : comma])
    old = tokens.words[comma + 1].isdecimal() and int(tokens.words[comma + 1]) > _OLDEST
    counted = old or in_sport(tokens, stop) or _tallied(tokens, comma)
    return (_given_before(tokens, comma) or suffixed) and not counted


def _given_before(tokens: Tokens, comma: int) -> bool:
    """Whether a full name with a given name stands before a comma, and no place named after somebody."""
    if comma < 2 or tokens.lowers[comma - 1] in _PLACES:
        return False
    named = tokens.words[comma - 1][0].isupper() and tokens.words[comma - 2][0].isupper()
    return named and not GIVEN.isdisjoint(tokens.lowers[max(0, comma - 3) : comma - 1])


def _tallied(tokens: Tokens, at: int) -> bool:
    """Whether what opens the list before token `at` says that it counts something: "Votes: David Moor, 55;"."""
    start = at
    while start > 0 and at - start < _LIST and tokens.words[start - 1] not in {".", "!", "?"}:
        start -= 1
    return not _TALLIES.isdisjoint(tokens.lowers[start:at])


def _short_for_old(tokens: Tokens, stop: int) -> int:
    """The token after "-yo" or "y/o" behind a figure; 0 where none follows."""
    at = stop + 1 if tokens.words[stop : stop + 1] == ("-",) and tokens.glued[stop] else stop
    if tokens.lowers[at : at + 1] == ("yo",):
        return at + 1
    return at + 3 if tokens.lowers[at : at + 3] == ("y", "/", "o") else 0


def _aside(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether what stands between the mark at `at` and token `stop` is said aside of people: "Carl Moor, both 51,"."""
    if at < 2 or tokens.words[at] not in {",", "("}:
        return False
    who, surname = tokens.lowers[at - 1], tokens.words[at - 1][0].isupper() and tokens.words[at - 2][0].isupper()
    named = surname and tokens.lowers[at + 1] == "both"
    person = named or who in _ANYBODY
    closes = stop >= len(tokens) or tokens.words[stop] in {",", ".", ";", ")", "—", "–"}
    return person and closes and not tokens.glued[at + 1]


def _happened_to(tokens: Tokens, first: int, stop: int) -> bool:
    """As in "Dana Kohl, 20 was found guilty": a verb of one, and what befell her; not "For Dana Kohl, 20 is lucky"."""
    then = tokens.lowers[stop + 1] if stop + 1 < len(tokens) else ""
    befell = then.endswith("ed") or then in _BEFELL
    opens = first < 4 or tokens.lowers[first - 4] not in _PLACING | {"for", "with", "by"}
    return tokens.lowers[stop] in _SINGULAR and befell and opens and _full_name(tokens, first - 2)


def _listed(tokens: Tokens, first: int) -> bool:
    """The sixteen of "ages 6 and 16", "aged 3, 6 and 16": a bare number in a row that "ages" opens."""
    at = first - 1
    for _ in range(_ROW):
        while at > 0 and tokens.lowers[at] in {",", "and", "or"}:
            at -= 1
        if at <= 0 or at == first - 1 or tokens.kinds[at] != NUMBER or len(tokens.words[at]) > 2:
            return False
        if tokens.lowers[at - 1] in {"aged", "ages"}:
            return True
        at -= 1
    return False


def _told_in_words(tokens: Tokens, first: int, stop: int) -> bool:
    """The six of "Tommy, six, was"; not that of "in Paris, six, seven and eight came"."""
    if not tokens.words[first].islower() or stop + 1 >= len(tokens) or tokens.lowers[stop + 1] in CARDINAL_WORDS:
        return False
    return first < 3 or tokens.lowers[first - 3] not in _PLACING


def _full_name(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.words[at][0].isupper() and tokens.words[at - 1][0].isupper() and tokens.glued[at + 1]


def _turned(tokens: Tokens, first: int, stop: int) -> bool:
    """Such as "when she was 15," "Dana Kohl was 15 at the time", "would have turned 12 in May": said of a person."""
    at = first - 1
    if first < 1:
        return False
    if tokens.lowers[max(0, at - 2) : at + 1] == ("would", "have", "turned"):
        return not counts_something(tokens, stop)
    closed = stop >= len(tokens) or tokens.words[stop] in {".", ",", ";"}
    if tokens.lowers[at] in _I_AM and closed and tokens.words[first].isdecimal() and len(tokens.words[first]) == 2:
        return True
    if first < 2 or tokens.lowers[at] not in {"was", "is", "turned", "turns", "were"}:
        return False
    after = tokens.lowers[stop] if stop < len(tokens) else "."
    if tokens.lowers[at - 1] in {"he", "she", "who"}:
        return after in {"when", "at", "and", "but", "or"} or not after[0].isalnum()
    named = tokens.words[at - 1][0].isupper() and tokens.words[at - 2][0].isupper()
    person = tokens.lowers[at - 1] in PERSONS or (named and tokens.lowers[at - 1] not in _PLACES)
    then = tokens.lowers[stop : stop + 3] == ("at", "the", "time") or tokens.lowers[stop : stop + 2] in _THEN
    return person and then and tokens.lowers[at] in {"was", "is"}


def _limit(tokens: Tokens, first: int, a: Figure, stop: int) -> bool:
    """Such as "children under 12", "adults over 60 were": a bare bound right after people."""
    if not 0 < first < a.first or a.numeral.form != "digits" or tokens.lowers[a.first - 1] not in _LIMITS:
        return False
    people = tokens.lowers[first - 1]
    if people not in _PEOPLE | PERSONS | _ONE_OF_MANY and not (len(people) > 5 and people.endswith(_PERSON_ENDINGS)):
        return False
    return not counts_something(tokens, stop) and tokens.kinds[stop : stop + 1] != (NUMBER,)


def _bounded(tokens: Tokens, first: int, stop: int) -> bool:
    """Such as "18 and older", "16 or younger"; "those 21 and over", "students 18 and up" behind people."""
    said = tokens.lowers[stop - 1]
    if stop - 3 < first or tokens.lowers[stop - 2] not in {"and", "or"} or _goes_on(tokens, stop):
        return False
    if said in {"older", "younger"}:
        return True
    people = tokens.lowers[first - 1] if first else ""
    return said in {"over", "up", "under", "above"} and people in _PEOPLE | PERSONS


def _goes_on(tokens: Tokens, stop: int) -> bool:
    """Whether a word stands at token `stop` that the one before may describe: "6 and younger siblings"."""
    return stop < len(tokens) and tokens.kinds[stop] != MARK and tokens.lowers[stop] not in NOT_NAMES


def _between(tokens: Tokens, first: int, a: Figure, last: Figure, stop: int) -> bool:
    """Such as "ranged in age from 18 to 24", "the victims were between 18 and 24": a bare range said of people."""
    if last is a or a.numeral.form != "digits" or counts_something(tokens, stop):
        return False
    start = first
    while start > 1 and tokens.lowers[start - 1] in {"from", "between"}:
        start -= 1
    said = tokens.lowers[max(0, start - 2) : start]
    if said in {("in", "age"), ("of", "age")} or (said[-1:] and said[0] == "ages" and said[-1].startswith("rang")):
        return True
    if start < 2 or "between" not in tokens.lowers[first - 1 : a.first] or tokens.lowers[start - 1] not in _BE:
        return False
    ends = stop >= len(tokens) or tokens.words[stop] in {".", ";"}
    return ends and (tokens.lowers[start - 2] in _KIN | {"victims"})


def _of_each(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the number is one of a row of ages behind people: "his two brothers, 17 and 22, were held"."""
    start, most = first, 2 * _ROW
    while first - start < most and start > 1 and _joined(tokens, start - 1) and _short_number(tokens, start - 2):
        start -= 2
    opened = start > 1 and tokens.words[start - 1] in {",", "("}
    if not opened or tokens.lowers[start - 2] not in _KIN or not _short_number(tokens, start):
        return False
    end, size = stop, len(tokens)
    while end - start < most and end + 1 < size and _joined(tokens, end) and _short_number(tokens, end + 1):
        end += 2
    alone = end == start + 1
    row = "and" in tokens.lowers[start:end]
    return not alone and row and (end >= size or tokens.words[end] in {",", ".", ")", ";"})


def _joined(tokens: Tokens, at: int) -> bool:
    return tokens.lowers[at] in {",", "and"}


def _short_number(tokens: Tokens, at: int) -> bool:
    return tokens.words[at].isdecimal() and len(tokens.words[at]) < 3 and tokens.words[at] != "0"


_ROW = 6
"""Most ages read as one row."""


def decade_of_life(tokens: Tokens, numeral: Numeral) -> QuantityMatch | None:
    """Such as "in his 60s", "in her early 30s": an age known to a decade, or to a part of one."""
    i, j = numeral.first, numeral.stop
    if tokens.words[j : j + 1] in {("'",), ("’",)} and tokens.glued[j] and "in" in tokens.lowers[max(0, i - 4) : i]:
        j += 1  # "in his 20's"; not "their 70's hits"
    if (
        tokens.lowers[j : j + 1] != ("s",)
        or not tokens.glued[j]
        or not 20 <= numeral.number <= 100
        or numeral.number % 10
    ):
        return None
    first = i
    part = tokens.lowers[i - 1] if i else ""
    if part == "-" and i > 1:
        first, part = i - 1, tokens.lowers[i - 2]
    if part in _PARTS:
        first -= 1
    if not first or tokens.lowers[first - 1] not in _POSSESSIVES:
        return None
    low, high = (numeral.number + end for end in _PARTS.get(part, (0, 9)))
    return QuantityMatch(
        span=Span(tokens.starts[first], tokens.ends[j]),
        figure=Span(tokens.starts[i], tokens.ends[j]),
        first=first,
        stop=j + 1,
        amount=bounds.between(low, high, Decimal(1)),
        unit=Unit(category="age", name="year"),
        form="digits",
    )


def _person(tokens: Tokens, at: int) -> bool:
    """Whether the word before a comma may be a person's name or role: no month, no weekday, no plain noun."""
    if tokens.words[at] == "." and at and tokens.lowers[at - 1] in {"jr", "sr"}:
        return True
    if tokens.words[at] in _NUMBERED and at > 1:
        named = tokens.words[at - 1][0].isupper() and tokens.words[at - 2][0].isupper()
        return named and tokens.lowers[at - 1] not in _NUMBERED_THINGS
    if tokens.kinds[at] != WORD:
        return False
    if tokens.words[at][0].isupper():
        return tokens.lowers[at] not in (MONTHS | WEEKDAYS) and (
            not tokens.words[at].isupper() or len(tokens.words[at]) > 3
        )
    return tokens.lowers[at] in PERSONS or (len(tokens.words[at]) > 5 and tokens.lowers[at].endswith(_PERSON_ENDINGS))
