"""Tokens: offsets, kinds, numbers with separators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2,000 people", ["2,000", "people"]),
        ("12.3%", ["12.3", "%"]),
        ("12,345.67", ["12,345.67"]),
        ("1,00,000", ["1,00,000"]),
        ("12\u202f345", ["12\u202f345"]),
        ("1,2,3", ["1", ",", "2", ",", "3"]),
        ("May 8,2024", ["May", "8", ",", "2024"]),
        ("30km", ["30", "km"]),
        ("T-34", ["T", "-", "34"]),
        ("the U.S. won", ["the", "U.S.", "won"]),
        ("Lao’s", ["Lao’s"]),
        ("10.15.7", ["10.15.7"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words == list(tokenize(text).words)


@given(st.text(max_size=200))
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    tokens = tokenize(text)

    assert list(tokens.words) == [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    plain = "".join(c for c in text if not c.isspace())
    kept = "".join(c for c in "".join(tokens.words) if not c.isspace())
    assert plain == kept
