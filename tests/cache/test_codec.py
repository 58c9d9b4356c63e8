"""The codec writes frozen nouns as JSON and reads them back as they were."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cache import Codec
from crosscheck.model import Span


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    name: str
    colour: Colour | None = None
    inner: tuple[Tile | Span, ...] = ()
    what: object = None


CODEC = Codec((Colour, Span, Tile))
PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(),
    st.decimals(allow_nan=False),
    st.dates(),
    st.sampled_from(Colour),
)
SPANS = st.builds(Span, st.integers(), st.integers())
TILES = st.recursive(
    st.builds(Tile, name=st.text(), colour=st.none() | st.sampled_from(Colour), what=PLAIN),
    lambda inner: st.builds(Tile, name=st.text(), inner=st.lists(inner | SPANS).map(tuple)),
    max_leaves=12,
)


@given(TILES | PLAIN | st.lists(PLAIN | TILES).map(tuple))
def test_what_was_written_is_read_back(value: object) -> None:
    back = CODEC.decode(CODEC.encode(value))

    assert back == value
    assert repr(back) == repr(value)  # types and digits too: 1 is not True, and 1.50 is not 1.5


def test_the_form_is_plain_json() -> None:
    written = json.loads(CODEC.encode((Span(1, 4), Colour.RED, dt.date(2024, 5, 9))))

    assert written == ["tuple", ["Span", 1, 4], ["Colour", "red"], ["date", "2024-05-09"]]


def test_what_it_was_not_given_is_not_written() -> None:
    with pytest.raises(KeyError):
        Codec((Span,)).encode(Colour.RED)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b"{}",
        b"[]",
        b"[[]]",
        b'["Span", 1]',
        b'["Span", 1, 2, 3]',
        b'["Colour", "green"]',
        b'["Colour"]',
        b'["Stranger", 1]',
        b'["decimal", "many"]',
        b'["decimal", null]',
        b'["date", "someday"]',
        b'["tuple", {}]',
        b"[" * 100_000,
    ],
)
def test_what_it_did_not_write_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not written by this codec"):
        CODEC.decode(content)
