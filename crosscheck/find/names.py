"""Names in an article: people, bodies and places, with titles stripped and later short forms resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace

from crosscheck.find import lexicon as t
from crosscheck.find.syntax import Syntax
from crosscheck.grammar.tokens import WORD, Tokens
from crosscheck.words import english as en
from crosscheck.words.bodies import BODIES, FIRMS, personal
from crosscheck.words.concepts import CONCEPTS
from crosscheck.words.places import NATIONALITIES, PLACES

_MOST = 24
"""Names kept of one sentence; a longer list is a table, not a sentence."""
_RANKS = en.TITLES - en.PORTFOLIOS
_OCCASIONS = en.word_set("day war year week month eve night season cup games olympics")
_BESIDE = frozenset(
    {",", "(", "who", "is", "was", "turns", "turned", "aged", "age", "now", "then", "only", "just", "be"}
)
_INNER = frozenset(
    {"of", "de", "la", "van", "von", "bin", "al", "el", "da", "del", "du", "der", "ibn", "for", "the", "and"}
)
_PARTICLES = frozenset({"de", "la", "van", "von", "bin", "al", "el", "da", "del", "du", "der", "ibn"})
_CLOSERS = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_NICKNAME = re.compile(r"\s[\"“'‘][^\"”'’]+[\"”'’]\s")
_ROLES = {
    "leader": "president",
    "head": "president",
    "president": "president",
    "premier": "minister",
    "minister": "minister",
}


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: its tokens, its text without titles, the title, and whether it stands as a place."""

    first: int
    stop: int
    text: str
    title: str
    nation: str
    place: bool


class Cast:
    """The names of one article, by sentence, each in its fullest form."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        names = _settled(_find(syntax))
        self._full = _fullest(names)
        self._roles = _roles(names, self._full)
        self._names = [*names, *self._role_mentions(names)]
        self._names.sort(key=lambda name: name.first)
        self._firsts = [name.first for name in self._names]
        self._actors: dict[int, tuple[str, ...]] = {}
        self._places: dict[int, tuple[str, ...]] = {}

    def resolve(self, text: str) -> str:
        """The fullest form of a name in this article, itself where there is none or more than one."""
        return self._full.get(text, text)

    def actors(self, sentence: int) -> tuple[str, ...]:
        """
        Named participants of a sentence, in order.

        Without any, those of the sentence before in the same paragraph; a sentence that opens with a pronoun has the
        subject of the one before as well.
        """
        known = self._actors.get(sentence)
        if known is not None:
            return known
        chain = [sentence]
        sentences = self._syntax.outline.sentences
        while not self._own(chain[-1]) and chain[-1] > 0 and chain[-1] - 1 not in self._actors:
            if sentences[chain[-1] - 1].paragraph != sentences[chain[-1]].paragraph:
                break
            chain.append(chain[-1] - 1)
        for number in reversed(chain):
            self._actors[number] = self._with_carried(number)
        return self._actors[sentence]

    def places(self, sentence: int) -> tuple[str, ...]:
        """Places a sentence names, nationalities turned into their countries, in order."""
        known = self._places.get(sentence)
        if known is None:
            known = self._places[sentence] = self._find_places(sentence)
        return known

    def at(self, token: int) -> str:
        """The name that stands at `token` and is no place, "" without one."""
        index = bisect_left(self._firsts, token)
        if index < len(self._names) and self._names[index].first == token and not self._names[index].place:
            return self.resolve(self._names[index].text)
        return ""

    def before(self, token: int) -> str:
        """The name an age at `token` is put beside: "Jan Moor, 6", "Jan Moor, who is 6"; "" where none is."""
        index = bisect_left(self._firsts, token) - 1
        if index < 0 or self._names[index].place:
            return ""
        between = self._syntax.tokens.lowers[self._names[index].stop : token]
        beside = 0 < len(between) <= 5 and all(word in _BESIDE for word in between)
        return self.resolve(self._names[index].text) if beside else ""

    def people(self, first: int, stop: int) -> tuple[str, ...]:
        """The persons named from token `first` to `stop`, half-open, each once: a title, or two to four names."""
        low = bisect_left(self._firsts, first)
        found: dict[str, None] = {}
        for name in self._names[low : bisect_left(self._firsts, stop, low)]:
            full = self.resolve(name.text)
            if not name.place and (name.title or personal(full)):
                found[full] = None
        return tuple(found)

    def _range(self, sentence: int) -> tuple[int, int]:
        bounds = self._syntax.outline.sentences[sentence]
        low = bisect_left(self._firsts, bounds.first)
        return low, min(bisect_left(self._firsts, bounds.stop), low + _MOST)

    def _own(self, sentence: int) -> tuple[str, ...]:
        low, high = self._range(sentence)
        found = (self.resolve(name.text) for name in self._names[low:high] if not name.place)
        return tuple(dict.fromkeys(text for text in found if text))

    def _with_carried(self, sentence: int) -> tuple[str, ...]:
        own = self._own(sentence)
        sentences = self._syntax.outline.sentences
        if sentence == 0 or sentences[sentence - 1].paragraph != sentences[sentence].paragraph:
            return own
        before = self._actors.get(sentence - 1) or self._own(sentence - 1)
        if not own:
            return before
        first = sentences[sentence].first
        pronoun = any(
            self._syntax.tokens.lowers[index] in {"he", "she", "they"}
            for index in range(first, min(first + 3, sentences[sentence].stop))
        )
        if pronoun and before and before[0] not in own:
            return (before[0], *own)
        return own

    def _find_places(self, sentence: int) -> tuple[str, ...]:
        low, high = self._range(sentence)
        found: dict[str, None] = {}
        bounds = self._syntax.outline.sentences[sentence]
        for name in self._names[low:high]:
            known = PLACES.get(name.text.casefold())
            if known or (name.place and not name.title):
                same = known is None or known.casefold() == name.text.casefold()
                found[name.text if same or known is None else known] = None
        for index in range(bounds.first, min(bounds.stop, bounds.first + 120)):
            nation = NATIONALITIES.get(self._syntax.tokens.lowers[index].removesuffix("'s"))
            if nation and self._syntax.tokens.words[index][0].isupper():
                found[nation] = None
        return tuple(found)

    def _role_mentions(self, names: list[Name]) -> list[Name]:
        """As in "the Lao president" as an occurrence of the one president this article names for Laos."""
        taken = {index for name in names for index in range(name.first, name.stop)}
        lowers = self._syntax.tokens.lowers
        found = []
        for phrase in self._syntax.phrases:
            head = phrase.head
            role = _ROLES.get(lowers[head])
            if role is None or head in taken or phrase.stop - phrase.first > 4:
                continue
            nation = next(
                (NATIONALITIES[lowers[i]] for i in range(phrase.first, head) if lowers[i] in NATIONALITIES), ""
            )
            holder = _holder(self._roles, role, nation)
            if holder and (nation or lowers[phrase.first] in {"the", "his", "her"}):
                found.append(Name(phrase.first, phrase.stop, holder, role, nation, place=False))
        return found


def _find(syntax: Syntax) -> list[Name]:
    names: list[Name] = []
    tags = syntax.tags
    for sentence in syntax.outline.sentences:
        index = _dateline_end(syntax, sentence.first, sentence.stop)
        while index < sentence.stop:
            if tags[index] != t.NAME:
                index += 1
                continue
            stop = _end(syntax, index, sentence.stop)
            name = _make(syntax, index, stop, sentence.first)
            if name is not None:
                names.append(name)
            index = stop
    return names


def _settled(names: list[Name]) -> list[Name]:
    """An unknown name that stands twice as often where no place can is no place: "in Explorer 8", "Explorer is"."""
    as_place = Counter(name.text for name in names if name.place)
    otherwise = Counter(name.text for name in names if not name.place)
    others = {text for text, count in otherwise.items() if count >= 2 * as_place[text]}
    return [
        replace(name, place=False)
        if name.place and name.text in others and name.text.casefold() not in PLACES
        else name
        for name in names
    ]


def _dateline_end(syntax: Syntax, first: int, stop: int) -> int:
    """First token behind a dateline or a bracketed agency at a sentence's start; `first` where there is none."""
    tokens = syntax.tokens
    if tokens.words[first] == "(" and first + 2 < stop and tokens.words[first + 2] == ")":
        return first + 3
    if len(tokens.words[first]) < 3 or not tokens.words[first].isupper():
        return first
    last = first
    for index in range(first, min(stop, first + 16)):
        word = tokens.words[index]
        if tokens.kinds[index] == WORD and not word[0].isupper():
            break
        if word == "/" or (syntax.tags[index] == t.MARK and word in "-–—"):
            last = index + 1
    return last


def _end(syntax: Syntax, first: int, limit: int) -> int:
    """End of the name that opens at `first`: capitalised words, initials, hyphens, "of" after a body's name."""
    tokens, tags = syntax.tokens, syntax.tags
    index = first + 1
    limit = min(limit, first + 12)
    while index < limit:
        if tokens.lowers[index - 1].endswith("'s") and tokens.lowers[index - 1] != "people's":
            return index
        word = tokens.words[index]
        if tags[index] == t.NAME or (
            word == "."
            and tokens.glued[index]
            and _initial_or_title(tokens.words[index - 1])
            and _named(tags, index + 1, limit)
        ):
            index += 1
        elif (
            ((tags[index] == t.HYPHEN or word == "&") and _named(tags, index + 1, limit))
            or (tokens.lowers[index] in _PARTICLES and _named(tags, index + 1, limit))
            or (
                tokens.lowers[index] in {"of", "for"}
                and tokens.lowers[index - 1] in BODIES
                and _named(tags, index + 1, limit)
            )
        ):
            index += 2
        elif tags[index] == t.NUM and word.isdecimal() and len(word) < 3 and _numbered(tokens.lowers[index - 1]):
            index += 1
        elif index - first < 3 and _named(tags, behind := _behind_nickname(tokens, index, limit), limit):
            index = behind + 1
        else:
            return index
    return index


def _behind_nickname(tokens: Tokens, index: int, limit: int) -> int:
    """The token after a nickname of at most three words in quotes at `index`, as in "Anna “Zip” Berg"; else `limit`."""
    closer = _CLOSERS.get(tokens.words[index])
    if closer is None or tokens.glued[index]:
        return limit
    for at in range(index + 1, min(index + 5, limit)):
        word = tokens.words[at]
        if word == closer and at > index + 1:
            return at + 1 if tokens.glued[at] and at + 1 < limit and not tokens.glued[at + 1] else limit
        if not (word[0].isupper() or word[0].isdigit()) or (at == index + 1 and not tokens.glued[at]):
            return limit
    return limit


def _initial_or_title(word: str) -> bool:
    return len(word) == 1 or word.casefold() in en.HONORIFIC_ABBREVIATIONS


def _numbered(word: str) -> bool:
    return word in {"flight", "iphone", "windows", "galaxy", "route", "apollo", "formula"}


def _named(tags: list[str], index: int, limit: int) -> bool:
    return index < limit and tags[index] == t.NAME


def _make(syntax: Syntax, first: int, stop: int, sentence_first: int) -> Name | None:
    """The name on tokens `first` to `stop` without the titles at its front; None when only titles stand there."""
    lowers = syntax.tokens.lowers
    begin, title, nation = first, "", ""
    if first > sentence_first and lowers[first - 1] in en.TITLES:
        title = _ROLES.get(lowers[first - 1], lowers[first - 1])
        before = lowers[first - 2] if first - 2 >= sentence_first else ""
        nation = NATIONALITIES.get(before, "")
    rank = _last_rank(lowers, begin, stop)
    if rank >= 0:
        title = _ROLES.get(lowers[rank], lowers[rank])
        nation = next(filter(None, (_nation(lowers[index]) for index in range(begin, rank))), nation)
        begin = rank + 1
        if syntax.tokens.words[begin] == ".":
            begin += 1
    if begin >= stop:
        return None
    past = _past_country(lowers, begin, stop)
    nation = PLACES.get(" ".join(lowers[begin:past]), nation)
    begin = past
    of = begin - 2 if begin > 2 and lowers[begin - 1] == "the" else begin - 1
    if of > 0 and lowers[of] == "of" and lowers[of - 1] in en.TITLES and lowers[begin] in en.PORTFOLIOS:
        title = _ROLES.get(lowers[of - 1], lowers[of - 1])
        while begin < stop - 1 and lowers[begin] in en.PORTFOLIOS:
            begin += 1
        if lowers[begin] in en.PORTFOLIOS:
            return None
    if stop - begin == 1 and (lowers[begin] in en.TITLES or lowers[begin] in NATIONALITIES):
        return None
    text = syntax.tokens.text[syntax.tokens.starts[begin] : syntax.tokens.ends[stop - 1]]
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending)
    text = " ".join(_NICKNAME.sub(" ", text).split())
    if not text:
        return None
    if all(lowers[at] in NATIONALITIES or lowers[at] in PLACES for at in range(begin, stop, 2)) and stop - begin == 3:
        return None
    last = lowers[stop - 1].removesuffix("'s")
    if last in en.EVENT_NOUNS or last in _OCCASIONS or (stop - begin == 1 and last in CONCEPTS):
        return None
    before = lowers[first - 1] if first > sentence_first else ""
    if before == "the" and first - 2 >= sentence_first:
        before = lowers[first - 2]
    place = before in {"in", "at", "near", "across", "outside", "inside", "around"} and not title
    if before == "of" and first - 2 >= sentence_first and lowers[first - 2] == ",":
        place = True
    if text.casefold() in PLACES:
        place = before in en.PLACE_PREPOSITIONS
    return Name(first, stop, text, title, nation, place)


def _past_country(lowers: tuple[str, ...], first: int, stop: int) -> int:
    """As in "minister of the Lao PDR Kham Vong": the country of an office runs into the name of its holder."""
    for length in (1, 2, 3):
        if first + length + 1 < stop and " ".join(lowers[first : first + length]) in PLACES:
            before = lowers[first - 1] if first else ""
            if before in {"of", "the"} and lowers[first + length] not in BODIES:
                return first + length
    return first


def _last_rank(lowers: tuple[str, ...], first: int, stop: int) -> int:
    """
    Token of the last title before the name itself: "Commerce Secretary Gary Locke"; -1 without one.

    A body's name keeps its words ("Justice Department"), and so do firms that open with one ("General Motors").
    """
    if lowers[stop - 1] in BODIES or lowers[stop - 1] in FIRMS or _body_of(lowers, first, stop):
        return -1
    for index in range(stop - 2, first - 1, -1):
        if (
            lowers[index] in _RANKS
            and lowers[index + 1] not in {"of", "-"}
            and not (index + 2 == stop and lowers[index + 1] == ".")
        ):
            return index
    return -1


def _body_of(lowers: tuple[str, ...], first: int, stop: int) -> bool:
    """As in "Ministry of Foreign Affairs": a body with its field behind it."""
    return any(lowers[at] in BODIES and lowers[at + 1] in {"of", "for"} for at in range(first, stop - 2))


def _nation(word: str) -> str:
    word = word.removesuffix("'s")
    return NATIONALITIES.get(word) or PLACES.get(word, "")


def _fullest(names: list[Name]) -> dict[str, str]:
    """Short forms that belong to exactly one longer name of this article, and are no place."""
    owners: dict[str, set[str]] = {}
    places = {name.text for name in names if name.place}
    for text in {name.text for name in names}:
        words = text.split()
        if not 2 <= len(words) <= 4 or any(word in _INNER for word in words[1:-1] if word not in _PARTICLES):
            continue
        if text.casefold() in PLACES or words[0].casefold() in BODIES or words[-1].casefold() in BODIES:
            continue
        for short in {words[0], words[-1], " ".join(words[1:])}:
            owners.setdefault(short, set()).add(text)
    full: dict[str, str] = {}
    for short, found in owners.items():
        longest = {
            text
            for text in found
            if not any(text != other and set(text.split()) < set(other.split()) for other in found)
        }
        if len(longest) == 1:
            full[short] = next(iter(longest))
    return {
        short: full.get(text, text)
        for short, text in full.items()
        if short.casefold() not in PLACES and short not in places
    }


def _roles(names: list[Name], full: dict[str, str]) -> dict[str, tuple[set[str], set[str]]]:
    """The roles and the nations this article gives to each name that holds a role."""
    holders: dict[str, tuple[set[str], set[str]]] = {}
    for name in names:
        roles = {"president", "minister"} & ({name.title} if name.title != "counterpart" else {"president", "minister"})
        if roles:
            held, nations = holders.setdefault(full.get(name.text, name.text), (set(), set()))
            held |= roles
            nations |= {name.nation} - {""}
    return holders


def _holder(holders: dict[str, tuple[set[str], set[str]]], role: str, nation: str) -> str:
    """The one name that holds a role for a nation; of presidents also the one whose nation is not told; else ""."""
    of_role = {name: nations for name, (roles, nations) in holders.items() if role in roles}
    fitting = [name for name, nations in of_role.items() if not nation or nation in nations]
    if not fitting and role == "president":
        fitting = [name for name, nations in of_role.items() if not nations]
    return fitting[0] if len(fitting) == 1 else ""
