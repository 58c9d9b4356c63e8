"""Hedges: the words around a figure that bound it."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.grammar.tokens import HYPHENS, MARK, Tokens
from crosscheck.words.hedges import AFTER, BEFORE, MEASURED, MOVED, NOT_HEDGES, PARTICLES, TOTALLING, TOTALS


def _by_last(phrases: dict[tuple[str, ...], str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, force in phrases.items():
        found[phrase[-1]].append((phrase, "" if " ".join(phrase) in NOT_HEDGES else force))
    return {last: tuple(sorted(items, key=lambda item: -len(item[0]))) for last, items in found.items()}


def _by_first(phrases: dict[tuple[str, ...], str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, force in phrases.items():
        found[phrase[0]].append((phrase, force))
    return {first: tuple(sorted(items, key=lambda item: -len(item[0]))) for first, items in found.items()}


_BEFORE = _by_last(BEFORE)
_AFTER = _by_first(AFTER)


def particle(tokens: Tokens, first: int, stop: int, *, measured: bool = False) -> bool:
    """
    Whether tokens `first` to `stop` ("over") belong to the verb before them and bound no figure.

    `measured`: the figure has a unit, before which "took over" is a hedge after all.
    """
    words = " ".join(tokens.lowers[first:stop])
    verbs = PARTICLES.get(words) if first else None
    if words == "up to" and not measured and _has_come(tokens, first):
        return True
    if verbs is None or tokens.lowers[first - 1] not in verbs:
        return False
    return not (measured and tokens.lowers[first - 1] in MEASURED)


def _has_come(tokens: Tokens, first: int) -> bool:
    """Whether a count has come "up to" a figure, which is then no bound: "the toll is now up to 12"."""
    at = first - 1
    while at > 0 and first - at < _TOTALLED and tokens.lowers[at] in TOTALLING:
        at -= 1
    moved = not MOVED.isdisjoint(tokens.lowers[at + 1 : first])
    return at >= 0 and moved and tokens.lowers[at] in TOTALS


_TOTALLED = 5
"""Tokens between a total and the "up to" that it has come."""


def hedge_before(tokens: Tokens, i: int, *, measured: bool = False) -> tuple[int, str]:
    """Start and force of the hedges that end before token `i`; the innermost bound wins over "about"."""
    first, force = i, ""
    while first:
        last = tokens.lowers[first - 1]
        hit = None
        for phrase, kind in _BEFORE.get(last, ()):
            start = first - len(phrase)
            if start >= 0 and tokens.lowers[start:first] == phrase:
                hit = None if particle(tokens, start, first, measured=measured) else (start, kind)
                break
        if hit is None and last in {"between", "from"} and not force:
            hit = first - 1, ""
        if hit is None and last in HYPHENS and first > 1 and tokens.lowers[first - 2] == "sub" and tokens.glued[first]:
            hit = first - 2, "under"
        if hit is None:
            break
        first = hit[0]
        if hit[1] and hit[1] != "exact" and (not force or force == "exact"):
            force = hit[1]
        elif hit[1] == "exact" and not force:
            force = "exact"
    # "from" alone is no part of a figure
    while first < i and tokens.lowers[first] == "from":
        first += 1
    return first, force


def hedge_after(tokens: Tokens, j: int) -> tuple[int, str]:
    """End and force of the hedge that starts at token `j`; `j` and "" without one."""
    at = j
    if at + 1 < len(tokens) and tokens.words[at] in HYPHENS and tokens.glued[at] and tokens.glued[at + 1]:
        at += 1
    if at >= len(tokens):
        return j, ""
    for phrase, force in _AFTER.get(tokens.lowers[at], ()):
        stop = at + len(phrase)
        if tokens.lowers[at:stop] == phrase and (phrase[0] not in {"+", "odd", "ish"} or tokens.glued[at] or at > j):
            if phrase == ("plus",) and at == j and stop < len(tokens) and tokens.kinds[stop] != MARK:
                continue  # "30 plus 12"
            return stop, force
    return j, ""
