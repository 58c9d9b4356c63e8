"""The tense that governs a place in a text."""

import pytest

from crosscheck.find.sentences import split
from crosscheck.find.syntax import Syntax
from crosscheck.find.tense import tense_at
from crosscheck.grammar.tokens import tokenize


def tense(text: str, place: str) -> str:
    tokens = tokenize(text)
    return tense_at(Syntax(tokens, split(tokens)), text.index(place))


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("They met in October.", "October", "past"),
        ("They will meet in October.", "October", "future"),
        ("They meet in October.", "October", "present"),
        ("They have met since October.", "October", "past"),
        ("They are to meet in October.", "October", "future"),
        ("They plan to meet in October.", "October", "future"),
        ("They are expected to meet in October.", "October", "future"),
        ("They were told to meet in October.", "October", "past"),
        ("The bridge was opened in October.", "October", "past"),
        ("The bridge will be opened in October.", "October", "future"),
        ("The bridge would open in October.", "October", "future"),
        ("The bridge would have opened in October.", "October", "past"),
        ("The bridge, built in May, will close in October.", "October", "future"),
        ("The bridge, which was built in May, will close in October.", "May", "past"),
        ("In October, they will meet.", "October", "future"),
        ("He said they will meet in October.", "October", "future"),
        ("He said in October that they will meet.", "October", "past"),
        ("Officials cut the budget in October.", "October", "past"),
        ("An October surprise", "October", ""),
        ("In October", "October", ""),
        ("It may stay shut in October.", "October", "present"),
        ("They aren't meeting in October.", "October", "present"),
        ("They didn't meet in October.", "October", "past"),
        ("They have met since 1950 and usually don't agree.", "1950", "past"),
        ("They left after Lund and Berg had met in October.", "October", "past"),
        ("He says that the bridge, which is old, was shut in October.", "October", "past"),
    ],
)
def test_the_nearest_verb_of_the_clause_gives_the_tense(text, place, expected):
    assert tense(text, place) == expected


@pytest.mark.parametrize("text", ["", "?", "\n"])
def test_a_text_without_verbs_has_no_tense(text):
    tokens = tokenize(text)

    assert tense_at(Syntax(tokens, split(tokens)), 0) == ""
