"""Signs an article carries of itself: its dateline, byline, agency and the day it was published or updated."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.articles import dates
from crosscheck.model import When

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = rf"(?:{_MONTH}\s{{1,3}}\d{{1,2}}|\d{{1,2}}\s{{1,3}}{_MONTH})(?:,?\s{{1,3}}\d{{4}})?"
_PLACE_WORD = r"[A-Z][\w.'’-]{0,30}"
_SHOUTED = r"[A-Z][A-Z.'’-]{1,30}(?:\s[A-Z][A-Z.'’-]{0,30}){0,4}"
_PLACE = rf"(?:{_SHOUTED}|{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,3}})(?:,\s{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})?"
_AGENCY = r"[A-Z][A-Za-z.&’' -]{0,40}?"
_SLASHED = rf"/\s?(?P<slashed>{_AGENCY})\s?/\.?"
_BRACKETED = rf"\((?P<bracketed>{_AGENCY}(?:/{_AGENCY})?)\)"
_DASH = r"(?:--+|—|–|[-_](?=\s|$))"
_OPENS = r"(?=\s*(?:[A-Z“\"‘'$£€\d]|$))"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\s*(?P<place>{_PLACE}),\s(?P<day>{_DAY})[.,]?\s?(?:{_SLASHED}|{_BRACKETED})\s?{_DASH}?",
        rf"\s*(?P<place>{_PLACE}),\s(?P<day>{_DAY})[.,]?\s?{_DASH}{_OPENS}",
        rf"\s*(?P<place>{_PLACE})\s{_DASH}\s?(?P<day>{_DAY})\s?{_DASH}{_OPENS}",
        rf"\s*(?P<place>{_PLACE})\s(?:{_SLASHED}|{_BRACKETED})\s?(?:{_DASH}|:)",
        rf"\s*(?P<place>{_SHOUTED}(?:,\s{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})?)\s{_DASH}{_OPENS}",
        rf"\s*(?:{_SLASHED}|{_BRACKETED})\s?{_DASH}?\s?(?=[A-Z“\"])",
    )
)
_BYLINE = re.compile(
    r"\s*(?:Written\s|Reported\s|Story\s)?[Bb][Yy]:?\s{1,4}(?P<who>[A-Z][^\n(|•]{1,80}?)\s*(?:[(|•—–-]\s*(?P<rest>[^\n]{0,120}))?$"
)
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al|el|and|&|,)(?:,?\s|$)")
_AGENCIES = (
    "AP|Associated Press|The Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|TASS|Xinhua|dpa|EFE|ANSA"
    "|Kyodo|Kyodo News|Yonhap|PTI|Press Trust of India|ANI|UPI|United Press International|Bloomberg|Bloomberg News"
    "|RIA Novosti|Interfax|KPL|VNA|VNS|Bernama|Antara|PA Media|Press Association|Anadolu|Anadolu Agency|CNN"
    "|Canadian Press|The Canadian Press|AAP|IANS|Belga|APA|MTI|PAP|Ukrinform|WAM|SPA|IRNA|SANA"
)
_AGENCY_NAME = re.compile(rf"(?:{_AGENCIES})")
_CREDIT = re.compile(
    rf"\s*(?:[(/\[]\s*(?P<enclosed>{_AGENCY})\s*[)/\]]\.?|(?:—|–|--?|Source\s?:|©(?:\s?\d{{4}})?)\s*(?P<named>{_AGENCIES})\.?"
    rf"|(?P<bare>{_AGENCIES})\.?)\s*"
)
_CREDIT_LINE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as printed ("VIENTIANE, May 23"; "" for a bare "(KPL)"), the agency it names, and its length."""

    text: str
    agency: str
    length: int


def dateline(opening: str) -> Dateline | None:
    """The dateline that an article's first paragraph opens with, None without one."""
    for form in _FORMS:
        match = form.match(opening[:200])
        if match is None:
            continue
        groups = match.groupdict()
        agency = groups.get("slashed") or groups.get("bracketed") or ""
        place, day = groups.get("place") or "", groups.get("day") or ""
        if not place and not _is_agency(agency):
            continue
        text = ", ".join(part for part in (place, day) if part)
        return Dateline(text=text, agency=agency.strip(), length=match.end())
    return None


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline with its agency and nothing else, as some wires set it."""
    found = dateline(line) if len(line) < 120 else None
    return found is not None and bool(found.text) and not line[found.length :].strip()


def byline(line: str) -> tuple[str, When | None] | None:
    """Who signed, from a line that is nothing but a byline, and the full date written in it; None for other lines."""
    if len(line) > 220:
        return None
    match = _BYLINE.match(line.rstrip())
    if match is None:
        return None
    who = re.sub(r"\s+", " ", match["who"]).strip(" ,")
    if who.endswith((".", "?", "!")) and not who.endswith("Jr."):
        return None
    names = who.split(",")[0]
    if len(names.split()) > 12 or _NAME.sub("", names + " ").strip():
        return None
    return who, dates.written(match["rest"] or "")


def closing_credit(line: str) -> str:
    """The agency that a closing line names and nothing else: "(AP)", "/TASS/", "— AFP", "Source: Reuters"; else ""."""
    if len(line) > _CREDIT_LINE:
        return ""
    match = _CREDIT.fullmatch(line)
    if match is None:
        return ""
    agency = (match["enclosed"] or match["named"] or match["bare"]).strip()
    return agency if not match["enclosed"] or _is_agency(agency) else ""


def agency_in(byline_text: str) -> str:
    """The agency a byline names after its writer: "Jane Roe, Associated Press" gives "Associated Press"."""
    last = byline_text.replace("|", ",").split(",")[-1].strip().removeprefix("of ").strip()
    return last if _AGENCY_NAME.fullmatch(last) else ""


def _is_agency(name: str) -> bool:
    """Known by name, or written as agencies sign: two to eight capitals."""
    return bool(_AGENCY_NAME.fullmatch(name) or re.fullmatch(r"[A-Z]{2,8}", name))
