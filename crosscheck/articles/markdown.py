"""Markdown (.md): front matter as metadata, markup kept away from the words, every word traced to its place."""

from __future__ import annotations

from crosscheck.articles.drafts import Format, Sheaf
from crosscheck.articles.sources import Source


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """
    Take a Markdown text, or a range of its lines, as one draft with an exact way home.

    Raises InputError for front matter that is not closed, not YAML, or names what an article does not have.
    """
    from crosscheck.articles import markdowntext

    return markdowntext.read(source, lines)


FORMAT = Format(name="markdown", suffixes=(".md", ".markdown"), read=read, parsers=("pyyaml",))
