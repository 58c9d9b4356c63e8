"""One winner for every stretch of text on which several kinds found something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model import Mention


def resolve(mentions: Iterable[Mention], order: Sequence[str]) -> tuple[Mention, ...]:
    """
    Keep one mention of each set that overlaps: the longer, then the higher priority, then the earlier kind of `order`.

    So an extent beats the dates inside it, and "$378 million" beats the bare count. Mentions that only touch, as the
    two figures of a dual quote do, are kept both. The result is sorted by span.
    """
    rank = {name: number for number, name in enumerate(order)}
    best_first = sorted(
        mentions,
        key=lambda mention: (
            -len(mention.span),
            -mention.priority,
            rank.get(mention.kind, len(rank)),
            mention.span,
            not mention.checkable,
        ),
    )
    return tuple(sorted(_fitting(best_first), key=lambda mention: mention.span))


def _fitting(best_first: Sequence[Mention]) -> list[Mention]:
    """Greedy choice in the given order; long spans come first, so each code point is claimed once."""
    if not best_first:
        return []
    taken = bytearray(max(mention.span.end for mention in best_first))
    kept: list[Mention] = []
    for mention in best_first:
        start, end = mention.span.start, mention.span.end
        if end <= start or taken[start] or taken[end - 1]:
            continue
        # Every mention already kept is at least as long, so it cannot lie strictly inside this one.
        taken[start:end] = b"\x01" * (end - start)
        kept.append(mention)
    return kept
