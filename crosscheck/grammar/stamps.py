"""What a page says of itself between the lines of a story: when it was put up, what to click, what is left to read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.model import Span
from crosscheck.words.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_MONTH = rf"(?:{_any({*MONTHS, *SHORT_MONTHS})})\.?"
_WEEKDAY = rf"(?:{_any({*WEEKDAYS, *SHORT_WEEKDAYS})})\b\.?"
_DAY = (
    rf"(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?)"
)
_ZONE = r"(?:\s?\(?(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?|\s(?-i:[A-Z]{2,4})\b)"
_CLOCK = rf"(?:\d{{1,2}}(?::\d{{2}}){{0,2}}\s?[ap]\.?m\b\.?+|\d{{1,2}}:\d{{2}}(?::\d{{2}})?|noon|midnight){_ZONE}?"
_ONE = rf"(?:(?:{_WEEKDAY},?\s)?(?:{_CLOCK}|{_DAY})|{_WEEKDAY})"
_MOMENT = rf"(?i:{_ONE}(?:(?:,|\s?[@|•·–—-]|\sat|\son)?\s\(?{_ONE}\)?){{0,2}})"
_LABEL = (
    r"(?:(?:First|Last|Originally)\s(?:[Pp]ublished|[Pp]osted|[Uu]pdated)|Published|Updated?|Posted|Modified"
    r"|(?:FIRST\s|LAST\s|ORIGINALLY\s)?(?:PUBLISHED|UPDATED?|POSTED|MODIFIED))"
)
_OPENS = r"(?:(?<![^\n])|(?<=[(\[|•>])|(?<=[.!?)\]”\"|]\s)|(?<=\s\s))"
_CLOSES = r"(?=\s*(?:[)\]|•:\n]|\.?\Z|\.\s|—|–)|\s\s|\s-\s|\sby\s[A-Z])"
_STAMPS = (
    # (Published Friday, July 31, 2015); UPDATE (11/23/16 at 4 p.m.): ...; UPDATE @ 4:04 p.m. (Oct. 26): ...
    rf"{_OPENS}{_LABEL}(?:\son|\sat)?[:,]?\s?[@(\[]?\s?{_MOMENT}{_CLOSES}",
    # Posted: Thursday, August 20, 2015 4:00 PM EDT Updated: ...
    rf"{_OPENS}{_LABEL}:?\s{{1,3}}{_MOMENT}(?=\s{_LABEL}\b)",
    # 4:20 P.M. UPDATE: ...
    rf"{_OPENS}{_MOMENT}\s(?:UPDATE|Update)(?=\s?:)",
    # the March 17, 2017 Police Blotter
    rf"(?i:{_DAY})(?=\s(?:[A-Z][\w’'-]{{1,20}}\s){{0,3}}(?:[Bb]lotter|(?:[Pp]olice|[Cc]rime|[Aa]rrest)\s[Ll]og)\b)",
    # From April 15: ..., over an older story
    rf"(?<![^\n])From\s(?i:{_DAY})(?=:\s)",
)
_PROMPTS = (
    # Click here to watch the news at 10 live online.
    r"\b(?:Click|CLICK|Tap|TAP)\s(?:here|HERE)\b[^.!?\n]*",
    # 3 of 3 free articles used this month
    r"\b\d{1,2}\sof\s\d{1,2}\s(?:[\w-]+\s){0,2}(?i:clicks|articles|stories|views)\s(?:used|left|remaining|viewed|read)\b[^.!?\n]*",
)
_NOTICES = re.compile("|".join((*_STAMPS, *_PROMPTS)))
_SIGNS = re.compile(
    r"[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|Modified|MODIFIED|[Uu]pdate|UPDATE|(?:Click|CLICK|Tap|TAP)\s|[Bb]lotter|\s[Ll]og\b"
    r"|(?:[Cc]licks|[Aa]rticles|[Ss]tories|[Vv]iews)\s(?:used|left|remaining|viewed|read)|(?:\A|\n)From"
)
"""Without one of these no line tells of its page; most lines are spared the rest."""


def find_stamps(text: str) -> tuple[Span, ...]:
    """
    Spans in which a page tells of itself, in text order: its timestamps wherever they stand, and what it asks of the
    reader. A study that was "published on 4 March" is none: a stamp's word is written large, at the head of a line, a
    sentence or a bracket, and a mark closes it.
    """
    found: list[Span] = []
    end = 0
    for sign in _SIGNS.finditer(text):
        if sign.end() <= end:
            continue
        start, end = text.rfind("\n", 0, sign.end() - 1) + 1, text.find("\n", sign.end())
        end = end if end >= 0 else len(text)
        found += (Span(match.start(), match.end()) for match in _NOTICES.finditer(text, start, end))
    return tuple(found)
