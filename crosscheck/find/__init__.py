"""
Finding: an article becomes claims, each with its value, its words and what it is about.

The passes and their word tables are large: they are loaded with the first article that has to be read.
"""

from __future__ import annotations

from crosscheck.find.kept import find_all
from crosscheck.model import Article, Claim

__all__ = ["find_all", "find_claims"]


def find_claims(article: Article) -> tuple[Claim, ...]:
    """
    All claims of one article, sorted by span; pure, and independent of every other article.

    Furniture yields none. Mentions without a comparable value are kept with `checkable` False.
    """
    from crosscheck.find import scan

    return scan.find_claims(article)
