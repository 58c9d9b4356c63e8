"""What each stretch of an article is: headline, body, caption or furniture, by rules of form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crosscheck.articles import forms, signs
from crosscheck.articles.forms import Unit
from crosscheck.model import Part, Role, Span

_CONTENT = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    {"with", "from", "that", "this", "have", "been", "will", "would", "says", "said", "after", "over", "into", "their"}
    | {"about", "more", "than"}
)
_LONGEST_CROSSHEAD = 6
_FEW_UNITS = 2
_STORY = 2
"""Paragraphs after which a text has begun to tell its story; one where it has a timestamp of its own."""
_OFTEN = 3
"""How often a name must stand with a capital for the same word in lower case to be a page's doing."""
_LONG_RUN = 18
_OPENING = 5
"""How many paragraphs of the story a headline is held against."""
_COHESION = 1 / 3
"""Share of a headline's content words that the story's opening must repeat for the headline to be its own."""


def roles(
    found: tuple[Unit, ...], *, title: str = "", outlet: str = "", marked: Sequence[tuple[Span, Role]] = ()
) -> list[Role]:
    """
    Give every unit of a text its role.

    `title` and `outlet` are the article's, where they are known; `marked` are stretches whose role the markup states,
    ascending and apart.
    """
    return _Labels(found, title=title, outlet=outlet, marked=marked).settle()


def cover(length: int, found: tuple[Unit, ...], labels: Sequence[Role]) -> tuple[Part, ...]:
    """
    Parts that cover a text of `length` characters, in order, and alter nothing.

    What stands between two units goes with the first, neighbours of one role become one part.
    """
    if not length:
        return ()
    pieces = [(unit.span, label) for unit, label in zip(found, labels, strict=True)]
    parts: list[Part] = []
    for number, (span, role) in enumerate(pieces):
        start = 0 if number == 0 else span.start
        end = length if number + 1 == len(pieces) else pieces[number + 1][0].start
        if parts and parts[-1].role is role:
            start = parts.pop().span.start
        parts.append(Part(span=Span(start, end), role=role))
    return tuple(parts) or (Part(span=Span(0, length), role=Role.BODY),)


class _Labels:
    """The roles of a text's units while they are being settled: None is still open."""

    def __init__(
        self, found: tuple[Unit, ...], *, title: str, outlet: str, marked: Sequence[tuple[Span, Role]]
    ) -> None:
        self.units = found
        self.title = _plain(title)
        self.outlet = _plain(outlet)
        self.prose = [forms.is_sentence(unit) for unit in found]
        self.seen = Counter(_plain(unit.text) for unit in found)
        self.labels: list[Role | None] = _marked_roles(found, marked)
        self.spaced = any(unit.apart for unit in found)

    def settle(self) -> list[Role]:
        """Go from the surest sign to the weakest; a label once set stays."""
        if len(self.units) == 1:
            photo = forms.is_photo_line(self.units[0])
            return [self.labels[0] or (Role.CAPTION if photo else Role.BODY)]
        self._own_forms()
        self._numbered_lists()
        self._bullets()
        self._lower_case_runs()
        self._other_stories()
        body = self._set_body()
        if not body:
            return self._without_prose()
        self._before(body[0])
        self._after(body[0], body[-1])
        return [Role.FURNITURE if label is None else label for label in self.labels]

    def _set(self, number: int, role: Role) -> None:
        if self.labels[number] is None:
            self.labels[number] = role

    def _own_forms(self) -> None:
        for number, unit in enumerate(self.units):
            if forms.is_photo_line(unit):
                self._set(number, Role.CAPTION)
                if forms.is_photo_credit(unit):
                    self._caption_beside(number)
            elif signs.is_dateline(unit.text):
                self._set(number, Role.BODY)
            elif forms.is_page_line(unit) or forms.is_stamp(unit) or (self.outlet and _plain(unit.text) == self.outlet):
                self._set(number, Role.FURNITURE)
            elif not (self.prose[number] or unit.bullet) and unit.words <= 6 and unit.text.islower():
                # A picture's alternative text, as pasted pages leave it behind.
                self._set(number, Role.CAPTION)

    def _caption_beside(self, credit: int) -> None:
        """A line that touches a bare photo credit, where the text keeps its paragraphs apart, is the caption."""
        if not self.spaced:
            return
        if credit and not self.units[credit].apart:
            self._set(credit - 1, Role.CAPTION)
        elif credit + 1 < len(self.units) and not self.units[credit + 1].apart:
            self._set(credit + 1, Role.CAPTION)

    def _numbered_lists(self) -> None:
        """Search listings and galleries: numbered headings, each with an indented snippet or none."""
        heads = [n for n, unit in enumerate(self.units) if unit.numbered and not forms.is_closed(unit)]
        if len(heads) < 2:
            return
        for head in heads:
            self._set(head, Role.FURNITURE)
            for number in range(head + 1, len(self.units)):
                unit = self.units[number]
                if unit.numbered or unit.indent <= self.units[head].indent:
                    break
                self.labels[number] = Role.FURNITURE

    def _bullets(self) -> None:
        number = 0
        while number < len(self.units):
            last = number
            while last < len(self.units) and self.units[last].bullet:
                last += 1
            if last > number:
                announced = number > 0 and forms.is_open_list(self.units[number - 1])
                told = sum(self.prose[number:last])
                menu = not announced and 2 * told < last - number
                for item in range(number, last):
                    self._set(item, Role.FURNITURE if menu else Role.BODY)
            number = max(last, number + 1)

    def _lower_case_runs(self) -> None:
        """Headlines run together in lower case: a name that the story always writes with a capital has none here."""
        suspects = {n for n, unit in enumerate(self.units) if self.labels[n] is None and _only_lower(unit)}
        if not suspects:
            return
        capitals: Counter[str] = Counter()
        small: set[str] = set()
        for number, unit in enumerate(self.units):
            if number not in suspects:
                words = re.findall(r"(?<=[a-z,] )[A-Za-z]{4,}", unit.text)
                capitals.update(word.lower() for word in words if word[0].isupper())
                small.update(word for word in words if word[0].islower())
        names = {word for word, count in capitals.items() if count >= _OFTEN} - small
        for number in suspects:
            if names.intersection(re.findall(r"[a-z]{4,}", self.units[number].text)):
                self.labels[number] = Role.FURNITURE

    def _other_stories(self) -> None:
        """A heading with a timestamp under it, after prose, opens another story; it runs to the next heading."""
        told = number = 0
        stamped = False
        while number < len(self.units):
            told += self._is_prose(number)
            stamp = forms.is_stamp(self.units[number])
            headed = number > 0 and self.labels[number - 1] is None and not self.prose[number - 1]
            twice = headed and self.seen[_plain(self.units[number - 1].text)] > 1
            enough = 1 if stamped or twice else _STORY
            stamped = stamped or (stamp and not told)
            if stamp and headed and told >= enough:
                above = number - 1
                while above >= 0 and self.labels[above] is None and not self.prose[above]:
                    self.labels[above] = Role.FURNITURE
                    above -= 1
                number += 1
                while number < len(self.units) and self.prose[number]:
                    self.labels[number] = Role.FURNITURE
                    number += 1
            else:
                number += 1

    def _is_prose(self, number: int) -> bool:
        return self.prose[number] and self.labels[number] in {None, Role.BODY}

    def _set_body(self) -> list[int]:
        for number in range(len(self.units)):
            if self.prose[number]:
                self._set(number, Role.BODY)
        return [n for n, label in enumerate(self.labels) if label is Role.BODY]

    def _without_prose(self) -> list[Role]:
        """A text of no sentence: a few lines are what they say, in many the first is the headline."""
        open_ = [n for n, label in enumerate(self.labels) if label is None]
        for number in open_:
            heads = len(self.units) > _FEW_UNITS and number == open_[0]
            self._set(number, Role.HEADLINE if heads else Role.BODY)
        return [Role.BODY if label is None else label for label in self.labels]

    def _before(self, first: int) -> None:
        """Of the lines over the story the headline is the one it repeats the words of, or else the very first."""
        candidates = [n for n in range(first) if self.labels[n] is None]
        named = [n for n in candidates if self.title and _plain(self.units[n].text) == self.title]
        opening = [n for n in range(first, len(self.units)) if self.labels[n] is Role.BODY][:_OPENING]
        own = named or [n for n in candidates if self._coheres(n, opening)]
        if not own and candidates[:1] == [0]:
            own = [0]
        for number in candidates:
            self._set(number, Role.HEADLINE if number in own else Role.FURNITURE)

    def _after(self, first: int, last: int) -> None:
        """Short lines inside or under the story: one alone is a crosshead, several are other stories' headlines."""
        number = first
        while number < len(self.units):
            end = number
            while end < len(self.units) and self.labels[end] is None:
                end += 1
            for inner in range(number, end):
                self._set(inner, self._inner_role(inner, alone=end - number == 1, told=inner > last))
            number = max(end, number + 1)

    def _inner_role(self, number: int, *, alone: bool, told: bool) -> Role:
        unit = self.units[number]
        if not alone or self.seen[_plain(unit.text)] > 1:
            return Role.FURNITURE
        if unit.words <= _LONGEST_CROSSHEAD:
            return Role.FURNITURE if told else Role.HEADLINE
        beside = [n for n in (number - 2, number - 1, number + 1, number + 2) if 0 <= n < len(self.units)]
        own = (unit.words > _LONGEST_CROSSHEAD + 2 and forms.has_article(unit)) or (
            not told and self._coheres(number, beside)
        )
        return Role.BODY if own else Role.FURNITURE

    def _coheres(self, number: int, others: Sequence[int]) -> bool:
        own = _content(self.units[number].text)
        if not own:
            return False
        around = set().union(*(_content(self.units[other].text[:5000]) for other in others))
        return len(own & around) >= max(1, _COHESION * len(own))


def _marked_roles(found: tuple[Unit, ...], marked: Sequence[tuple[Span, Role]]) -> list[Role | None]:
    labels: list[Role | None] = []
    at = 0
    for unit in found:
        while at < len(marked) and marked[at][0].end <= unit.span.start:
            at += 1
        label = marked[at][1] if at < len(marked) and marked[at][0].overlaps(unit.span) else None
        # "Related stories" is a heading of the page's, not of the story's.
        labels.append(None if label is Role.HEADLINE and forms.is_page_line(unit) else label)
    return labels


def _only_lower(unit: Unit) -> bool:
    """Long, without an article, and no capital after its first word."""
    if len(unit.text) > 3000 or unit.words < _LONG_RUN:
        return False
    rest = unit.text.split(None, 1)[1]
    return not forms.has_article(unit) and not any(letter.isupper() for letter in rest)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text[:400].lower()))


def _content(text: str) -> set[str]:
    """Words that carry meaning, without the endings that a headline and its story differ in."""
    words = (word.lower() for word in _CONTENT.findall(text))
    return {word[:5] for word in words if word not in _COMMON}
