"""The form of a line: is it a sentence, a list item, a menu word, a page's timestamp, a photo's caption?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.articles import signs
from crosscheck.model import Span

_LONGEST_LABEL = 90
_LONGEST_CAPTION = 500
_TAIL = 160
_COUNTED = 240
_WIDEST = 120
"""Longest line of a text that an editor has wrapped; mail and terminals wrap at 65 to 100."""
_CLOSERS = "”\"’'»)]*"
_END = re.compile(r"[.!?…:;,][”\"’'»)\]*\s]*$")
_INNER_STOP = re.compile(r"[a-z]{2}[.!?][”\"’']?\s+[“\"‘A-Z]")
_SAID = re.compile(r"[”\"]\s[^”\"]{0,60}\b(?:said|says|added)$")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\b")
_AUXILIARY = re.compile(r"\b(?:was|were|had|has|have|is|are)\b")
_WORD = re.compile(r"\S*\w\S*")
_BULLET = re.compile(r"[ \t]*(?:[•·▪►‣●○■–—*+-]|\|)[ \t]+(?=\S)")
_NUMBERED = re.compile(r"[ \t]*\d{1,2}[.)][ \t]+(?=\S)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_ZONE = (
    r"(?:gmt|utc|uk|ist|hkt|jst|kst|sgt|msk|bst|wib|sast|cest|cet|eest|eet|wet|a[ek]?[sd]t|aes?t|aedt|nz[sd]t"
    r"|idt|pkt|eat|wat|cat|ict|pht|gst|bdt|myt|h[sd]?t|[ecmp][sd]?t|hrs|local|time)"
)
_OFFSET = r"(?:\s?\((?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?\))?"
_CLOCK = (
    rf"\d{{1,2}}(?:[:.]\d{{2}}(?::\d{{2}})?)?\s?(?:[ap]\.?m\.?|[ap])(?:\s{_ZONE}\b(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?){{0,2}}"
    rf"|\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s?{_ZONE}\b)?(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?{_OFFSET}"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = (
    r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}})"
)
_DONE = (
    r"(?:first\s|last\s)?(?:published|updated?|posted|modified|edited|created|released?|date|story\screated)"
    r"(?:\stime)?"
)
_MOMENT = (
    rf"(?:{_DONE}(?:\s(?:on|at))?\s?[:|]?\s{{0,3}}|on\s)?(?:(?:{_CLOCK}),?\s{{1,3}})?(?:{_WEEKDAY},?\s)?{_DAY}"
    rf"(?:[,|•·T\s–—-]{{1,4}}(?:at\s)?(?:{_CLOCK}))?"
)
_MOMENTS = re.compile(_MOMENT, re.IGNORECASE)
_STAMP = re.compile(rf"{_MOMENT}(?:[\s,|•·;/]{{1,3}}{_MOMENT})?[\s|]{{0,3}}\.?", re.IGNORECASE)
_CLOCKED = re.compile(rf"\b(?:{_CLOCK})(?!\w)", re.IGNORECASE)
_DAYS = re.compile(_DAY, re.IGNORECASE)
_PUBLISHED = re.compile(r"(?:first\s)?(?:published|posted|created|released?|story\screated)", re.IGNORECASE)
_TELLS = re.compile(r"(?:On|Released|Created)\s[^|]*(?<![ap]\.m)\.")
"""A sentence, not a stamp: "On 3 June 2025."."""
_LISTED = r"articles?|stor(?:y|ies)|news|posts?|topics?|coverage|content|reading|links?|tags?|videos?"
_LABELS = (
    r"sign up(?: (?:here|now|for .{1,50}))?|subscribe(?: (?:now|here|to .{1,50}))?|log ?in|register|sign in",
    r"menu|search|home|next|previous|print|e-?mail|tweet|copy link|facebook|twitter|whatsapp|telegram|linkedin",
    r"advertise(?:ment|ments|ing)|sponsored(?: content)?|promoted|skip (?:to .{1,30}|advertisement)",
    r"share(?: (?:this|on|via) ?.{0,30})?|follow us.{0,30}|comments?|leave a (?:comment|reply)",
    rf"(?:latest|related|recommended|popular|trending|similar|more|other|top) (?:{_LISTED})",
    r"related|recommended|tags?|topics?|most (?:read|popular|viewed|shared)|read (?:more|next|also)|see also",
    r"(?:read or share|share or read) this story.{0,60}|you (?:may|might) also like|editors?[’']s? picks?",
    r"images?|videos?|gallery|photos?|pictures of the day|download now|click here.{0,40}|back to top",
    r"load(?:ing|\smore).{0,20}|cookies?(?: policy| settings)?|privacy policy.{0,20}|terms of (?:use|service)",
    r"contact us|about us|all rights reserved|opens? (?:in )?new (?:tab|window)|continue reading.{0,30}",
    r"listen to (?:this )?article|\d{1,2} min(?:ute)?s? read|new tab",
)
_LABEL = re.compile(rf"(?:{'|'.join(_LABELS)})[.!:»>→\s]*", re.IGNORECASE)
_PAGE_LINE = re.compile(
    r"(?:Our Standards:|>>>|©\s?\d{4}|Copyright\s(?:©|\d{4}|\(c\))"
    r"|\(?(?:Additional\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated)(?:\sand\s(?:[Ww]riting|[Ee]diting))?\sby\s[A-Z])"
)
_NAMES = r"[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){0,3}"
_PICTURE = r"(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|PHOTO)"
_PHOTO_TAILS = (
    # Photo: Max Poe/CLN
    (
        r"(?:Photo|Credit|Image|Picture|Photograph|Courtesy)s?(?:\s[Cc]redit)?(?:\s[Bb]y)?\s?:[\s:]*"
        r"(?:[^.!?]|\.(?=\w)|(?<=\b[A-Z])\.){1,100}\.?"
    ),
    # Max Poe/CLN via Getty Images
    (
        r"\bvia\s(?:Getty\sImages|AP|AFP|Reuters|REUTERS|EPA|Shutterstock|Twitter|Facebook|Flickr|Wikimedia\sCommons)"
        r"[.)\]]{0,2}"
    ),
    # (AP Photo/Max Poe), (Photo by Max Poe), (Photo: Provided)
    (
        rf"[(\[](?:{_NAMES}\s)?(?:[Ff]ile\s)?{_PICTURE}(?:\s[Bb]y\b|\s?[/:|]|\s[Cc]ourtesy|\s[Cc]redit|\svia\b)"
        r"[^)\]\n]{0,90}[)\]]\.?"
    ),
    # (File photo), (Max Poe/CLN photo)
    rf"[(\[](?:[Ff]ile|FILE|{_NAMES}(?:/{_NAMES})?)\s{_PICTURE}[)\]]\.?",
    # (Courtesy of the city), (Source: Max Poe/CLN)
    r"[(\[](?:[Cc]ourtesy\s(?:of|photo)\b|[Ss]ource:\s[^)\]\n/]{1,60}/)[^)\]\n]{0,90}[)\]]\.?",
    # [File: Max Poe/CLN], [Max Poe/AFP]
    r"\[(?:[Ff]ile|FILE)\b[^\]\n]{0,90}\]",
    r"\[[^\]\n]{1,60}/(?:AFP|AP|EPA|Reuters|REUTERS|Getty(?:\sImages)?|Al\sJazeera)\]",
    # REUTERS/Max Poe, Max Poe/Getty Images
    r"\b(?:REUTERS|EPA(?:-EFE)?|AP\sPhoto|AFP|Getty\sImages)/[A-Z][^.!?\n]{1,50}\.?",
    r"/\s?(?:Getty(?:\sImages)?|Shutterstock)\.?\)?",
)
_PHOTO_TAIL = re.compile(rf"(?:{'|'.join(_PHOTO_TAILS)})\s*$")
_PHOTO_HEAD = re.compile(
    r"\s*(?:(?:[Ff]ile\s)?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]aption|[Cc]redit|PHOTO|IMAGE|CAPTION)(?:\s[Cc]redit|\s[Bb]y)?\s?:\s?\S"
    r"|FILE(?:\sPHOTO)?\s?[:—–-]|\(?AP\sPhoto\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """
    A stretch that is one thing: a paragraph, a heading, an item. `span` is without the break after it.

    `indent` counts the white space before its first character, `apart` says that a blank line precedes it.
    `bullet` and `numbered` are True for list items, whether the marker stands in the text or was markup.
    """

    span: Span
    text: str
    indent: int
    apart: bool
    bullet: bool
    numbered: bool
    words: int
    """How many words it has, counted in its first 240 characters: more is prose whatever the number."""


def units(text: str, items: frozenset[int], breaks: frozenset[int]) -> tuple[Unit, ...]:
    """
    Cut a text into units: lines, with the lines of a wrapped paragraph joined.

    `items` are offsets at which list items begin whose markers the reader took away, `breaks` those at which
    the markup begins something new.
    """
    found: list[Unit] = []
    block: list[tuple[int, int]] = []
    apart = False
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip():
            block.append((at, end))
        elif block:
            found.extend(_block_units(text, block, items, breaks, apart=apart))
            block, apart = [], True
        at = end + 1
    if block:
        found.extend(_block_units(text, block, items, breaks, apart=apart))
    return tuple(found)


def _block_units(
    text: str, block: list[tuple[int, int]], items: frozenset[int], breaks: frozenset[int], *, apart: bool
) -> list[Unit]:
    width = max(end - start for start, end in block)
    small = sum(text[start : start + 80].lstrip()[:1].islower() for start, _ in block[1:])
    # Wrapped by an editor: most lines but the first begin inside a sentence. Headlines in a list never do.
    wrapped = width if 0 < len(block) - 1 <= 3 * small and width <= _WIDEST else 0
    joined: list[tuple[int, int]] = []
    stamped = False
    for start, end in block:
        line = text[start:end].rstrip()
        alone = _stamps(line) and _has_clock(line) and not (wrapped and line.endswith("."))
        new = not joined or alone or stamped or start in breaks or _is_item(text, start, items)
        stamped = alone
        if not new and _runs_on(text, joined[-1], start, wrapped):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [_unit(text, start, end, items, apart=apart and not number) for number, (start, end) in enumerate(joined)]


def _runs_on(text: str, before: tuple[int, int], start: int, wrapped: int) -> bool:
    """Whether the line at `start` goes on with the paragraph before it; `wrapped` is the block's width, 0 for no."""
    last = max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    filled = wrapped > 0 and before[1] - last >= 0.7 * wrapped
    if _END.search(text[max(last, before[1] - 12) : before[1]]) or _NUMBERED.match(text, start, start + 12):
        return filled
    return filled or text[start : start + 80].lstrip()[:1].islower()


def _is_item(text: str, start: int, items: frozenset[int]) -> bool:
    return start in items or bool(_BULLET.match(text, start, start + 40))


def _unit(text: str, start: int, end: int, items: frozenset[int], *, apart: bool) -> Unit:
    words = text[start:end]
    stripped = words.strip()
    offset = start + len(words) - len(words.lstrip())
    return Unit(
        span=Span(offset, offset + len(stripped)),
        text=stripped,
        indent=offset - start,
        apart=apart,
        words=len(_WORD.findall(stripped[:_COUNTED])),
        bullet=_is_item(text, start, items),
        numbered=bool(_NUMBERED.match(words[:40])),
    )


def is_sentence(unit: Unit) -> bool:
    """
    Whether it is prose: it ends like a sentence, is too long for a heading, has a full stop inside, closes a quote with
    its speaker, or has both an article and an auxiliary verb, which headlines leave out.
    """
    if len(unit.text) > 220 or unit.words > 24 or _INNER_STOP.search(unit.text):
        return True
    if _SAID.search(unit.text):
        return True
    if _END.search(unit.text[-12:]):
        return unit.words > (3 if unit.text[-1] in ":;," else 0)
    return unit.words > 5 and has_article(unit) and _AUXILIARY.search(unit.text) is not None


def has_article(unit: Unit) -> bool:
    """Whether "the", "a" or "an" stands in it; headlines do without."""
    return _ARTICLE.search(unit.text) is not None


def is_closed(unit: Unit) -> bool:
    """Whether it ends as a sentence does; an ellipsis is how a search listing cuts its titles off."""
    end = unit.text.rstrip(_CLOSERS)
    return end.endswith((".", "!", "?")) and not end.endswith("...")


def is_open_list(unit: Unit) -> bool:
    """Whether it announces what follows: it ends with a colon."""
    return unit.text.endswith(":")


def is_stamp(unit: Unit) -> bool:
    """Whether it is a day, with or without a time, and nothing else."""
    return _stamps(unit.text)


def is_timed(unit: Unit) -> bool:
    """Whether a timestamp says more than a day: a time, or that something was published or posted then."""
    return _has_clock(unit.text) or _PUBLISHED.match(unit.text) is not None


def _has_clock(line: str) -> bool:
    return _CLOCKED.search(_DAYS.sub(" ", line)) is not None


def published_in(line: str) -> str:
    """The part of a timestamp that tells when a page was published: of two the one that says so, else the first."""
    moments = [match.group() for match in _MOMENTS.finditer(line)]
    return next((moment for moment in moments if _PUBLISHED.match(moment)), moments[0] if moments else line)


def _stamps(line: str) -> bool:
    text = line.strip()
    if len(line) > _LONGEST_LABEL or _STAMP.fullmatch(text) is None or _TELLS.fullmatch(text):
        return False
    return not text.startswith(("on ", "On ")) or _has_clock(text)


def is_page_line(unit: Unit) -> bool:
    """Whether it is a line of the page's, not the story's: a button, a byline, who reported and edited, a credit."""
    if len(unit.text) <= _LONGEST_LABEL and _LABEL.fullmatch(unit.text):
        return True
    if len(unit.text) > 400:
        return False
    return (
        _PAGE_LINE.match(unit.text) is not None
        or signs.byline(unit.text) is not None
        or bool(signs.closing_credit(unit.text))
    )


def is_photo_line(unit: Unit) -> bool:
    """Whether it describes a photo: it opens or closes with a photo's credit."""
    if len(unit.text) > _LONGEST_CAPTION:
        return False
    return bool(_PHOTO_HEAD.match(unit.text[:40]) or _PHOTO_TAIL.search(unit.text[-_TAIL:]))


def is_photo_credit(unit: Unit) -> bool:
    """Whether it is a photo's credit and nothing else."""
    return len(unit.text) <= _LONGEST_LABEL and bool(_PHOTO_HEAD.match(unit.text[:40]) or _PHOTO_TAIL.match(unit.text))
