"""Articles of a file, kept from run to run by all that shapes them, so that readers and parsers are not loaded."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, replace

from crosscheck.articles.drafts import Entry, Format
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.cache import Cache, Codec, sources_of
from crosscheck.model import Article, Grain, Part, Role, Skip, SourceMap, Span, When

_CODEC = Codec((Article, Entry, Grain, Part, Role, Skip, SourceMap, Span, When))
_SPACE = "articles"
Found = tuple[tuple[Entry, ...], tuple[Skip, ...]]


def entries(form: Format, source: Source, over: Meta, lines: tuple[int, int] | None, cache: Cache) -> Found:
    """
    The articles of `lines` of a file, and what was left out; `over` outranks what the file says of itself.

    They come from the cache when the same text of the same name was read before, by the same readers and parsers.
    """
    if not cache:
        return _read(form, source, over, lines)
    key = _key(form, source, over, lines)
    content = cache.load(_SPACE, (key,)).get(key)
    if content is not None:
        try:
            found: Found = _CODEC.decode(content)
            return tuple(_with_lines(entry, source.line_starts) for entry in found[0]), found[1]
        except ValueError:
            pass
    found = _read(form, source, over, lines)
    bare = tuple(_with_lines(entry, ()) for entry in found[0])
    cache.save(_SPACE, {key: _CODEC.encode((bare, found[1]))})
    return found


def _read(form: Format, source: Source, over: Meta, lines: tuple[int, int] | None) -> Found:
    from crosscheck.articles.assembly import assemble

    sheaf = form.read(source, lines)
    made = [assemble(draft, over, source.stem) for draft in sheaf.drafts]
    left = tuple(one for one in made if isinstance(one, Skip))
    return tuple(one for one in made if isinstance(one, Entry)), sheaf.skips + left


def _key(form: Format, source: Source, over: Meta, lines: tuple[int, int] | None) -> str:
    from importlib.metadata import version

    text = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    parsers = [version(name) for name in form.parsers]
    return repr(
        (sources_of("model", "articles"), form.name, parsers, text, source.name, source.stem, lines, astuple(over))
    )


def _with_lines(entry: Entry, starts: tuple[int, ...]) -> Entry:
    """The entry with where the lines of its file begin: left out of what is kept, for the file itself tells it."""
    home = replace(entry.article.source, line_starts=starts)
    return replace(entry, article=replace(entry.article, source=home))
