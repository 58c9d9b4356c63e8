"""Article to claims: every kind reads the parsed text once, one winner stays for each span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from crosscheck import grammar, kinds
from crosscheck.find.context import Reader
from crosscheck.find.overlap import resolve
from crosscheck.find.sentences import split
from crosscheck.find.setting import setting_of
from crosscheck.find.syntax import Syntax
from crosscheck.model import Article, Claim, Mention, Part, Role, Span


def find_claims(article: Article) -> tuple[Claim, ...]:
    """
    All claims of one article, sorted by span; pure, and independent of every other article.

    Furniture yields none. Mentions without a comparable value are kept with `checkable` False.
    """
    parsed = grammar.parse(article.text)
    syntax = Syntax(parsed.tokens, split(parsed.tokens), parsed.designations)
    if not syntax.outline.sentences:
        return ()
    setting = setting_of(article, syntax)
    found = (mention for kind in kinds.REGISTRY for mention in kind.find(parsed, setting))
    allowed = _allowed(found, article.parts, parsed.closed)
    mentions = resolve(allowed, tuple(kind.name for kind in kinds.REGISTRY))
    return Reader(article, syntax).claims(mentions)


def _allowed(mentions: Iterable[Mention], parts: tuple[Part, ...], closed: tuple[Span, ...]) -> Iterator[Mention]:
    """Mentions outside furniture, outside names that contain digits and outside stamps."""
    starts = [part.span.start for part in parts]
    closed_starts = [span.start for span in closed]
    for mention in mentions:
        part = bisect_right(starts, mention.span.start) - 1
        if part >= 0 and parts[part].role is Role.FURNITURE:
            continue
        around = bisect_right(closed_starts, mention.span.start) - 1
        if around >= 0 and closed[around].contains(mention.span):
            continue
        yield mention
