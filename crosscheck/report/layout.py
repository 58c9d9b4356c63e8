"""Where sentences and parts of an article begin and end, found once for all its quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from crosscheck.find.sentences import split
from crosscheck.grammar.tokens import tokenize
from crosscheck.model import Article, Role, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The sentences of an article's text, in order, and where its parts begin."""

    article: Article
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    part_starts: tuple[int, ...]

    def before(self, sentence: Span, role: Role) -> str:
        """The sentence before, inside the stretch of one `role`; "" when there is none."""
        i = bisect_left(self.starts, sentence.start) - 1
        low = self._stretch(sentence.start, role).start
        return "" if i < 0 else self.article.text[max(low, self.starts[i]) : min(self.ends[i], sentence.start)].strip()

    def after(self, sentence: Span, role: Role) -> str:
        """The sentence after, likewise."""
        i = bisect_left(self.starts, sentence.end)
        high = self._stretch(max(sentence.start, sentence.end - 1), role).end
        return "" if i == len(self.starts) else self.article.text[self.starts[i] : min(self.ends[i], high)].strip()

    def _stretch(self, offset: int, role: Role) -> Span:
        """The parts around `offset` that have that role, as one; the whole text where they are not known."""
        parts = self.article.parts
        at = max(0, bisect_right(self.part_starts, offset) - 1)
        if not parts or parts[at].role is not role:
            return Span(0, len(self.article.text))
        first = last = at
        while first and parts[first - 1].role is role:
            first -= 1
        while last + 1 < len(parts) and parts[last + 1].role is role:
            last += 1
        return Span(parts[first].span.start, parts[last].span.end)


def layout_of(article: Article) -> Layout:
    """Cut `article` into sentences; linear in its text."""
    sentences = split(tokenize(article.text)).sentences
    return Layout(
        article=article,
        starts=tuple(s.span.start for s in sentences),
        ends=tuple(s.span.end for s in sentences),
        part_starts=tuple(p.span.start for p in article.parts),
    )
