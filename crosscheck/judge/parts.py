"""Wholes and their parts: the figures of one sentence that its words say belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.judge import within
from crosscheck.judge.figures import amount_of, unit_of
from crosscheck.judge.groups import GENERAL, PARTITIONS, PERSONS
from crosscheck.judge.view import Desk
from crosscheck.model import Bound, Claim, Count
from crosscheck.words.concepts import concept

_TOTAL_BEFORE = re.compile(r"(?:\ba total of|\btotall?ing|\btotal:?)\s*\Z", re.IGNORECASE)
_TOTAL_QUOTE = re.compile(r"(?:a total of|in all,?)\s", re.IGNORECASE)
_TOTAL_AFTER = re.compile(r"(?: [a-z]+){0,2},? (?:in all|in total|altogether|all told)\s*(?:[.,;:)—–]|\Z)")
_LEADS_TO_TOTAL = re.compile(r"(?:[,;:(—–]|--| -)\s*(?:for |or |making |which makes |and )?\Z| for \Z|, or \Z")
_LISTED = re.compile(r"[^.;:()—–]{0,60}?(?:,|\band|,\s*and|\bplus)\s+\Z")
_UNCOUNTED = re.compile(r"(?:,|\band|\bplus|\()\s+(?:an?|another|his|her|their|its)\s+[a-z]", re.IGNORECASE)
_LONGEST_GAP = 80
"""Code points between the last part and the total, and between a group and what is said of the others."""

_OPENS = re.compile(r"(?: [a-z]+){0,4}\s*(\(|:|—|–|--|(?<=\s)-(?=\s)|,)\s*")
_CLOSES = {"(": ")", ":": ".;\n", "—": "—.;\n", "–": "–.;\n", "--": "-.;\n", "-": "-.;\n", ",": ",.;\n"}
_AND = re.compile(r"\band\s")
_ITEM = re.compile(r",\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+")
_SAYS_MORE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|said|who|whom|that|which|more|each|than|per)\b", re.IGNORECASE
)
_SINGLE = re.compile(r"(?:an?|one)\s+(?:[a-z-]+\s+){0,2}[a-z]+\Z", re.IGNORECASE)
_LONGEST_ITEM = 5
"""Words after an item's figure."""

_PART_OF = re.compile(r"\s+of\s+(?:the|those|these|its|their|his|her|our|all)\s+\Z")
_OF_WHOLE = re.compile(
    r"(?:\A|[.;:—–]\s+|\bthat )of (?:the|those|these|all|its|their|his|her)\s*(?:[a-z]+\s+)?\Z", re.IGNORECASE
)
_OTHERS = re.compile(r"\bthe (?:other|remaining|rest,?)\s*\Z", re.IGNORECASE)
_FURTHER = re.compile(
    r"\b(?:another|second|third|fourth|fifth|sixth|last|also|some|several|few|more|both|none)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """
    A whole and its parts, by the words of one sentence.

    `unnamed` counts parts without a figure ("a child"). With `complete` the parts make up the whole; without it they
    are no more than it.
    """

    whole: Claim
    parts: tuple[Claim, ...]
    unnamed: int = 0
    complete: bool = True


def wholes(claim: Claim, desk: Desk) -> Iterator[Whole]:
    """Read the claim as a whole whose parts its sentence names."""
    amount = amount_of(claim)
    if amount is None or amount.bound is Bound.BETWEEN:
        return
    told = within.sentence_of(claim, desk)
    at = next((number for number, one in enumerate(told) if one.id == claim.id), None)
    if at is None:
        return
    if _is_total(claim, desk):
        yield from _summed_up(claim, told[:at], desk)
    if isinstance(claim.value, Count):
        if not (at and _is_conjunct(told[at - 1], claim, desk)):
            yield from _listed(claim, told[at + 1 :], desk)
        yield from _shared_out(claim, told[:at], told[at + 1 :], desk)


def _is_conjunct(previous: Claim, claim: Claim, desk: Desk) -> bool:
    """Whether the claim only ends a list ("five men and four women"), of which all that follows may then speak."""
    return unit_of(previous) == unit_of(claim) and bool(_LISTED.fullmatch(within.between(previous, claim, desk)))


def _is_total(claim: Claim, desk: Desk) -> bool:
    return bool(
        _TOTAL_QUOTE.match(claim.quote)
        or _TOTAL_BEFORE.search(within.before(claim, desk))
        or _TOTAL_AFTER.match(within.after(claim, desk))
    )


def _summed_up(whole: Claim, earlier: Sequence[Claim], desk: Desk) -> Iterator[Whole]:
    """Parts before their total: "eight men and five women, 13 in all"."""
    parts: list[Claim] = []
    for claim in reversed(earlier):
        if unit_of(claim) != unit_of(whole) or not _kin(whole, claim):
            break
        gap = within.between(claim, parts[0] if parts else whole, desk)
        fits = _LISTED.fullmatch(gap) if parts else len(gap) <= _LONGEST_GAP and _LEADS_TO_TOTAL.search(_unmarked(gap))
        if not fits:
            break
        parts.insert(0, claim)
    if len(parts) < 2:
        return
    start = parts[0].span.start
    text = within.text_of(whole, desk)[start : whole.span.start]
    if within.is_open(within.words(whole, desk)) or _UNCOUNTED.search(text):
        return
    yield Whole(whole=whole, parts=tuple(parts))


def _unmarked(gap: str) -> str:
    return _TOTAL_BEFORE.sub("", gap)


def _listed(whole: Claim, later: Sequence[Claim], desk: Desk) -> Iterator[Whole]:
    """Parts listed behind the whole: "12 people (eight men and four women)", "12 people, eight men and four women,"."""
    text = within.after(whole, desk)
    match = _OPENS.match(text)
    if match is None:
        return
    mark = match.group(1)
    body, closed = _enclosed(text[match.end() :], mark)
    if not body or within.is_open(body) or within.is_open(text[match.end() + len(body) :][:30]):
        return
    start = whole.span.end + match.end()
    starts = {one.span.start: one for one in later if one.span.start < start + len(body)}
    parts, unnamed = _items(body, start, starts)
    if len(parts) + unnamed < 2 or not parts or len(parts) != len(starts):
        return
    if not all(unit_of(one) == unit_of(whole) and _kin(whole, one) for one in parts):
        return
    if mark == "," and not (closed and _partition(parts) and _noun(whole) in GENERAL and whole.quote[-1:].isalpha()):
        return
    yield Whole(whole=whole, parts=tuple(parts), unnamed=unnamed)


def _enclosed(text: str, mark: str) -> tuple[str, bool]:
    """The list behind its opening mark, and whether its closing mark is there."""
    closing = _CLOSES[mark]
    end = next((n for n, sign in enumerate(text) if sign in closing and _is_mark(text, n)), None)
    if mark == "(":
        return ("", False) if end is None else (text[:end], True)
    last = _AND.search(text)
    if last is None:
        return ("", False) if mark == "," or end is None else (text[:end], True)
    closing += ","
    end = next((n for n in range(last.end(), len(text)) if text[n] in closing and _is_mark(text, n)), None)
    return (text, mark != ",") if end is None else (text[:end], True)


def _is_mark(text: str, at: int) -> bool:
    """Whether a sign closes a list: a hyphen inside a word and a point inside a figure do not."""
    inside = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return not (inside and text[at] in "-.,")


def _items(body: str, start: int, claims: dict[int, Claim]) -> tuple[list[Claim], int]:
    """
    The parts a list names and how many stand in it without a figure; nothing when an item is something else.

    A bare number is more likely an age ("three women, 17, 19 and 20") than a part.
    """
    parts: list[Claim] = []
    unnamed = at = 0
    for piece in (*_ITEM.finditer(body), None):
        end = len(body) if piece is None else piece.start()
        item = body[at:end]
        claim = claims.get(start + at + len(item) - len(item.lstrip()))
        if claim is not None:
            rest = body[claim.span.end - start : end]
            bare = not _noun(claim) and not rest.split()
            if claim.span.end - start > end or bare or _SAYS_MORE.search(rest) or len(rest.split()) > _LONGEST_ITEM:
                return [], 0
            parts.append(claim)
        elif _SINGLE.match(item.strip()):
            unnamed += 1
        else:
            return [], 0
        at = end if piece is None else piece.end()
    return parts, unnamed


def _shared_out(whole: Claim, earlier: Sequence[Claim], later: Sequence[Claim], desk: Desk) -> Iterator[Whole]:
    """Parts said to be of the whole: "two of the four died, the other two fled"; "of the four, two died"."""
    part = earlier[-1] if earlier else None
    if part is not None and _PART_OF.fullmatch(within.between(part, whole, desk)):
        if not _alike(whole, part):
            return
        rest = later
    elif _OF_WHOLE.search(within.before(whole, desk)):
        part = later[0] if later else None
        if part is None or not _alike(whole, part) or len(within.between(whole, part, desk)) > _LONGEST_GAP:
            return
        rest = later[1:]
    else:
        return
    others = rest[0] if rest else None
    yield Whole(whole=whole, parts=(part,), complete=False)
    if others is None or not (_alike(whole, others) or _kin(whole, others)):
        return
    gap = within.between(max(whole, part, key=lambda one: one.span.start), others, desk)
    if _OTHERS.search(gap) and len(gap) <= _LONGEST_GAP and not _FURTHER.search(gap):
        yield Whole(whole=whole, parts=(part, others))


def _noun(claim: Claim) -> str:
    if not isinstance(claim.value, Count):
        return ""
    return claim.value.noun or claim.context.noun


def _alike(whole: Claim, part: Claim) -> bool:
    """Whether a bare or equally named count may be a part."""
    if not isinstance(part.value, Count) or amount_of(part) is None:
        return False
    noun = _noun(part)
    return not noun or concept(noun) == concept(_noun(whole)) or (noun == "people" and _noun(whole) in GENERAL)


def _kin(whole: Claim, part: Claim) -> bool:
    """Whether the part's noun is the whole's, one of its kinds, or not said; figures that count nothing always are."""
    if amount_of(part) is None or whole.kind != part.kind:
        return False
    if not isinstance(whole.value, Count) or not isinstance(part.value, Count):
        return True
    one, other = _noun(whole), _noun(part)
    if not one:
        return True
    return not other or concept(one) == concept(other) or (one in GENERAL and other in PERSONS)


def _partition(parts: Sequence[Claim]) -> bool:
    """Whether the parts are groups of people that share nobody."""
    nouns = [_noun(part) for part in parts]
    return len(set(nouns)) == len(nouns) and any(set(nouns) <= group for group in PARTITIONS)
