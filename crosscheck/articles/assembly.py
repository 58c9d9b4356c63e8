"""Drafts into articles: metadata settled, signs read from the text, roles given, language checked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import islice

from crosscheck.articles import dates, forms, language, parts, signs
from crosscheck.articles.drafts import Draft, Entry
from crosscheck.articles.metadata import Meta
from crosscheck.model import Article, Role, Skip, When

_OPENING = 3
"""Paragraphs among which a dateline may stand: some pages set a summary over the story."""
_SUMMARY = 6
"""Units among which the page's own timestamp may stand under prose that sums the story up."""
_TOP = 12
"""A byline or timestamp counts as the article's own among this many units from either end."""


def assemble(draft: Draft, over: Meta, stem: str) -> Entry | Skip:
    """
    Make an article of a draft; `over` outranks what the file itself says.

    A text that is not English, by declaration or by its own look, comes back as a Skip.
    """
    meta = over.over(draft.meta)
    where = draft.source.path if draft.line == 1 else f"{draft.source.path}:{draft.line}"
    if reason := _not_english(draft, meta):
        return Skip(where=where, reason=reason, article=meta.id or stem, line=draft.line)
    units = forms.units(draft.text, draft.items, draft.breaks)
    roles = parts.roles(units, title=meta.title, outlet=meta.outlet, marked=draft.marked)
    found = _signs(units, roles, meta)
    name = meta.id or stem
    article = Article(
        id=name,
        outlet=meta.outlet,
        text=draft.text,
        sha256=hashlib.sha256(draft.text.encode("utf-8")).hexdigest(),
        source=draft.source,
        parts=parts.cover(len(draft.text), units, roles),
        url=meta.url,
        title=meta.title or _headline(units, roles),
        published=meta.when("published") or found.published,
        updated=meta.when("updated"),
        byline=meta.byline or found.byline,
        dateline=meta.dateline or found.dateline,
        credit=found.credit or signs.agency_in(meta.byline or found.byline),
        language=meta.language or "en",
        date_order=meta.date_order,
    )
    published = dates.sort_key(meta.published, order=meta.date_order)
    updated = dates.sort_key(meta.updated, order=meta.date_order)
    if not published and article.published:
        published = article.published.first.isoformat()
    return Entry(article=article, where=where, given_id=meta.id, dated=(updated or published, published))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    published: When | None = None
    byline: str = ""
    dateline: str = ""
    credit: str = ""


def _not_english(draft: Draft, meta: Meta) -> str:
    if meta.language:
        if language.is_english(meta.language):
            return ""
        return f"not English: declared as {language.name_of(meta.language)}"
    reason = language.foreign(draft.text)
    return f"not English: {reason}" if reason else ""


def _signs(units: tuple[forms.Unit, ...], roles: list[Role], meta: Meta) -> _Signs:
    """Read dateline, agency, byline and day of publication off the text."""
    opening = islice((unit for unit, role in zip(units, roles, strict=True) if role is Role.BODY), _OPENING)
    line = next(filter(None, (signs.dateline(unit.text) for unit in opening)), None)
    byline, published, credit = "", None, line.agency if line else ""
    told, left = 0, roles.count(Role.BODY)
    for number, (unit, role) in enumerate(zip(units, roles, strict=True)):
        told += role is Role.BODY
        if role is not Role.FURNITURE or _TOP <= number < len(units) - _TOP:
            continue
        signed = signs.byline(unit.text)
        if signed and not byline:
            byline, published = signed[0], published or signed[1]
        elif not published and forms.is_stamp(unit) and _heads(unit, told, left - told, number):
            published = dates.written(forms.published_in(unit.text), order=meta.date_order)
        elif told and not credit:
            credit = signs.closing_credit(unit.text)
    return _Signs(published=published, byline=byline, dateline=line.text if line else "", credit=credit)


def _heads(stamp: forms.Unit, told: int, to_tell: int, number: int) -> bool:
    """Whether a timestamp stands over the story: nothing is told before it, or but a summary of what follows."""
    if not told:
        return True
    over = told < to_tell and number < _SUMMARY
    return forms.is_timed(stamp) and (over or (told == to_tell and number < _OPENING))


def _headline(units: tuple[forms.Unit, ...], roles: list[Role]) -> str:
    """The text's own headline, when it stands over the story."""
    for unit, role in zip(units, roles, strict=True):
        if role is Role.HEADLINE:
            return " ".join(unit.text.split())
        if role is Role.BODY:
            break
    return ""
