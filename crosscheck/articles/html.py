"""HTML saved from a news site (.html): the story's text by trafilatura, its metadata and captions by lxml."""

from __future__ import annotations

from crosscheck.articles.drafts import Draft, Format, Sheaf
from crosscheck.articles.sources import Source
from crosscheck.errors import InputError

_PARSERS = ("trafilatura", "lxml")


def read(source: Source, lines: tuple[int, int] | None) -> Sheaf:
    """
    Take a page's story as one draft.

    HTML keeps no offsets: the way home is the line on which each paragraph begins. Raises InputError for a page in
    which no story is found, and for a range of lines, which a page does not have.
    """
    if lines is not None:
        raise InputError(source.name, "a range of lines is for text, Markdown and JSONL, not HTML.", "Take it out.")
    # The parsers are large: they are loaded only when a page is read.
    from crosscheck.articles import htmlpage

    draft: Draft = htmlpage.read(source)
    return Sheaf(drafts=(draft,))


FORMAT = Format(name="html", suffixes=(".html", ".htm", ".xhtml"), read=read, declares_charset=True, parsers=_PARSERS)
