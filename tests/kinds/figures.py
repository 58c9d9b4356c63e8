"""Reading one value out of a few words, for the tests of the kinds of figures."""

from __future__ import annotations

from crosscheck import kinds
from crosscheck.grammar import parse
from crosscheck.model import Comparison, Mention, Setting, Value


def mentions(name: str, text: str, setting: Setting | None = None) -> list[Mention]:
    """All mentions of a kind in a text."""
    return list(kinds.kind(name).find(parse(text), setting or Setting()))


def value(name: str, text: str) -> Value:
    """The only value of a kind in a text."""
    (mention,) = mentions(name, text)
    return mention.value


def compare(name: str, a: str, b: str) -> Comparison:
    """Two texts' values of a kind set against each other; both orders give the same."""
    kind = kinds.kind(name)
    one, other = value(name, a), value(name, b)
    assert kind.compare(one, other) == kind.compare(other, one)
    return kind.compare(one, other)
