"""Inline Markdown: which characters of a paragraph are markup, found in one pass."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field

Cut = tuple[int, int, str]
"""Start and end, half-open, of what is taken away, and the character that an entity stands for, else ""."""

_TOKEN = re.compile(
    r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~|!?\[|\]|<[^<>\s][^<>\n]{0,300}>|&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});"
)
_DESTINATION = re.compile(
    r"\([ \t]?(?:<[^<>\n]{0,2000}>|(?:[^\s()\\]|\\.|\([^\s()]{0,200}\))*+)"
    r"(?:\s{1,9}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?[ \t]?\)"
)
_REFERENCE = re.compile(r"\[[^\[\]\n]{0,200}\]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ADDRESS = re.compile(r"<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>", re.IGNORECASE)


@dataclass(slots=True)
class _Scan:
    text: str
    start: int
    end: int
    cuts: list[Cut] = field(default_factory=list)
    images: list[tuple[int, int, list[Cut]]] = field(default_factory=list)
    runs: dict[str, list[list[int]]] = field(default_factory=dict)
    """Open emphasis: for each of `*` and `_`, [position, length left] of runs not closed yet."""
    brackets: list[re.Match[str]] = field(default_factory=list)
    struck: int = -1


def markup(text: str, start: int, end: int) -> tuple[tuple[Cut, ...], bool]:
    """
    Cuts, ascending and apart, that leave the words of the paragraph `text[start:end]`.

    Second, whether the paragraph is nothing but images; then their alternative texts are its words. In a paragraph
    of prose an image is taken away whole; so is what is struck out (~~so~~).
    """
    scan = _Scan(text=text, start=start, end=end)
    tokens = list(_TOKEN.finditer(text, start, end))
    ticks: dict[int, list[int]] = {}
    for token in tokens:
        if token[0][0] == "`":
            ticks.setdefault(len(token[0]), []).append(token.start())
    past = start
    for token in tokens:
        if token.start() < past:
            continue
        past = _take(scan, token, ticks)
    alone = bool(scan.images) and not _left(scan)
    for first, last, inner in scan.images:
        scan.cuts.extend(inner if alone else [(first, last, "")])
    return _apart(scan.cuts), alone


def _take(scan: _Scan, token: re.Match[str], ticks: dict[int, list[int]]) -> int:
    """Note what one token cuts; give the offset at which reading goes on."""
    word, at, past = token[0], token.start(), token.end()
    if word[0] == "\\":
        scan.cuts.append((at, at + 1, ""))
    elif word[0] == "`":
        return _code(scan, token, ticks)
    elif word[0] in "*_":
        _emphasis(scan, word[0], at, past)
    elif word == "~~":
        if scan.struck >= 0:
            scan.cuts.append((scan.struck, past, ""))
            scan.struck = -1
        else:
            scan.struck = at
    elif word[-1] == "[":
        scan.brackets.append(token)
    elif word == "]":
        return _close(scan, at)
    elif word[0] == "<":
        if _ADDRESS.fullmatch(word):
            scan.cuts += [(at, at + 1, ""), (past - 1, past, "")]
        elif _TAG.fullmatch(word):
            scan.cuts.append((at, past, ""))
    else:
        character = html.unescape(word)
        if len(character) == 1 and (character.isprintable() or character == "\xa0"):
            scan.cuts.append((at, past, character))
    return past


def _code(scan: _Scan, token: re.Match[str], ticks: dict[int, list[int]]) -> int:
    places = ticks[len(token[0])]
    later = bisect_right(places, token.start())
    if later == len(places):
        return token.end()
    closing = places[later]
    scan.cuts += [(token.start(), token.end(), ""), (closing, closing + len(token[0]), "")]
    return closing + len(token[0])


def _emphasis(scan: _Scan, mark: str, at: int, past: int) -> None:
    """Pair runs of `*` or `_` as CommonMark flanks them; a lone one is a footnote's star, and stays."""
    before = scan.text[at - 1] if at > scan.start else " "
    after = scan.text[past] if past < scan.end else " "
    before_word = not before.isspace() and (_is_letter(before) or after.isspace() or not _is_letter(after))
    after_word = not after.isspace() and (_is_letter(after) or before.isspace() or not _is_letter(before))
    closes, opens = before_word, after_word
    if mark == "_":
        closes = before_word and (not after_word or not _is_letter(after))
        opens = after_word and (not before_word or not _is_letter(before))
    open_ = scan.runs.setdefault(mark, [])
    while closes and at < past and open_:
        run = open_[-1]
        taken = min(run[1], past - at)
        scan.cuts += [(run[0] + run[1] - taken, run[0] + run[1], ""), (at, at + taken, "")]
        run[1] -= taken
        at += taken
        if not run[1]:
            open_.pop()
    if opens and at < past:
        open_.append([at, past - at])


def _is_letter(character: str) -> bool:
    return character.isalnum()


def _close(scan: _Scan, at: int) -> int:
    """Close the last open bracket at `at`: a link, an image, a footnote's mark, or a writer's own brackets."""
    if not scan.brackets:
        return at + 1
    opening = scan.brackets.pop()
    first, inner = opening.start(), opening.end()
    if scan.text[inner : inner + 1] == "^" and 1 < at - inner < 60:
        scan.cuts.append((first, at + 1, ""))
        return at + 1
    target = _DESTINATION.match(scan.text, at + 1, scan.end) or _REFERENCE.match(scan.text, at + 1, scan.end)
    if target is None:
        return at + 1
    marks: list[Cut] = [(first, inner, ""), (at, target.end(), "")]
    if opening[0] == "![":
        scan.images.append((first, target.end(), marks))
    else:
        scan.cuts += marks
    return target.end()


def _left(scan: _Scan) -> str:
    """What is left of the paragraph without its images and its markup."""
    gone = _apart([*scan.cuts, *((first, last, "") for first, last, _ in scan.images)])
    at = scan.start
    left: list[str] = []
    for first, last, kept in gone:
        left += (scan.text[at:first], kept)
        at = last
    left.append(scan.text[at : scan.end])
    return "".join(left).strip()


def _apart(cuts: list[Cut]) -> tuple[Cut, ...]:
    """Cuts in order, those inside another merged into it."""
    merged: list[Cut] = []
    for first, last, kept in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if merged and first < merged[-1][1]:
            if last > merged[-1][1]:
                merged[-1] = (merged[-1][0], last, merged[-1][2])
        else:
            merged.append((first, last, kept))
    return tuple(merged)
