"""Front matter: the YAML between two lines of three dashes at the top of a Markdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosscheck.articles import metadata
from crosscheck.articles.metadata import Meta
from crosscheck.articles.sources import Source
from crosscheck.errors import InputError

if TYPE_CHECKING:
    import yaml

_FENCED = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LONGEST = 64_000
_DEEPEST = 20


def read(source: Source) -> tuple[Meta, int]:
    """
    The keys of a source's front matter, and the offset at which the text under it begins (0 without any).

    Raises InputError for YAML that is malformed, too long, too deep, or that repeats itself by aliases, and for
    keys as `metadata.read` does.
    """
    table, end = _table(source)
    return (metadata.read(table, source.name, InputError, strict=False) if table else Meta()), end


def stated(source: Source, key: str) -> tuple[str, ...]:
    """What the front matter gives under a key that is no article's own, one text or a list; none without it."""
    opening = _FENCED.match(source.text)
    line = re.compile(rf"^[\"']?{re.escape(key)}[\"']?[ \t]*:", re.MULTILINE)
    if opening is None or line.search(source.text, opening.end(), opening.end() + _LONGEST) is None:
        return ()
    value = _table(source)[0].get(key, "")
    given = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]
    if isinstance(value, dict) or (isinstance(value, list) and len(given) < len(value)):
        raise InputError(source.name, f"'{key}' in its front matter is no text.", f"Write {key}: name.")
    return tuple(item.strip() for item in given if item.strip())


def _table(source: Source) -> tuple[dict[str, object], int]:
    """The keys of a source's front matter as they stand, and the offset at which the text under it begins."""
    opening = _FENCED.match(source.text)
    if opening is None:
        return {}, 0
    body = re.sub(r"\r(?!\n)", "\n", source.text[opening.end() : opening.end() + _LONGEST])
    closing = _CLOSING.search(body.replace("\r\n", " \n"))
    if closing is None:
        if len(source.text) - opening.end() > _LONGEST:
            raise InputError(source.name, f"its front matter does not end within {_LONGEST:,} characters.", _advice())
        # Three dashes that nothing closes are a rule above the text.
        return {}, 0
    table = _parse(body[: closing.start()], source.name)
    end = opening.end() + closing.end()
    while source.text[end : end + 1] in {" ", "\t", "\r"}:
        end += 1
    end += source.text[end : end + 1] == "\n"
    return table, end


def _advice() -> str:
    return "Close it with a line of three dashes."


def _parse(text: str, name: str) -> dict[str, object]:
    import yaml

    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise InputError(name, "its front matter uses a YAML alias (*name).", "Write the value out.")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise InputError(name, "its front matter is nested too deep.", "Keep it to plain keys and values.")
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}:{mark.line + 2}" if mark else name
        fault = getattr(error, "problem", None) or "it cannot be parsed"
        raise InputError(where, f"its front matter is not YAML: {fault}.", "Write lines of key: value.") from None
    except (RecursionError, ValueError):
        raise InputError(name, "its front matter is beyond reason.", "Keep it to plain keys and values.") from None
    if tree is None:
        return {}
    if not isinstance(tree, yaml.MappingNode):
        raise InputError(name, "its front matter is no list of keys.", "Write lines of key: value.")
    return {str(_words(key)): _words(value) for key, value in tree.value}


def _words(node: yaml.Node) -> object:
    """A node's value with every scalar left a string, so that dates and years stay as they were written."""
    if isinstance(node.value, str):
        return node.value
    table = any(isinstance(item, tuple) for item in node.value)
    return {"": ""} if table else [_words(item) for item in node.value]
