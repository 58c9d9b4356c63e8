"""Lemmas and classes of words."""

import pytest

from crosscheck.words.concepts import CONCEPTS, concept
from crosscheck.words.forms import lemma, noun_lemma, verb_form


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tanks", "tank"),
        ("countries", "country"),
        ("boxes", "box"),
        ("churches", "church"),
        ("men", "man"),
        ("children", "child"),
        ("crises", "crisis"),
        ("aircraft", "aircraft"),
        ("buses", "bus"),
        ("heroes", "hero"),
        ("woes", "woe"),
        ("news", "news"),
        ("gas", "gas"),
        ("glass", "glass"),
        ("virus", "virus"),
        ("president's", "president"),
        ("people", "people"),
        ("talks", "talks"),
    ],
)
def test_nouns_have_their_singular(word, expected):
    assert noun_lemma(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("signed", ("sign", "past")),
        ("met", ("meet", "past")),
        ("written", ("write", "participle")),
        ("stopped", ("stop", "past")),
        ("visiting", ("visit", "gerund")),
        ("carries", ("carry", "third")),
        ("found", ("find", "past")),
        ("founded", ("found", "past")),
        ("killed", ("kill", "past")),
        ("died", ("die", "past")),
        ("dying", ("die", "gerund")),
        ("rebuilt", ("rebuild", "past")),
        ("table", ("", "")),
        ("seed", ("", "")),
    ],
)
def test_verbs_have_their_base_and_form(word, expected):
    assert verb_form(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("signed", "sign"), ("tanks", "tank"), ("visits", "visit"), ("rising", "rise")]
)
def test_any_word_has_a_lemma(word, expected):
    assert lemma(word) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increase", "growth"),
        ("increase", "rise"),
        ("visit", "trip"),
        ("talks", "meeting"),
        ("meet", "talk"),
        ("kill", "death"),
        ("wound", "injury"),
        ("sign", "signing"),
        ("unveil", "inaugurate"),
        ("earthquake", "quake"),
    ],
)
def test_words_of_one_happening_share_a_concept(one, other):
    assert concept(one) == concept(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("increase", "decrease"), ("kill", "wound"), ("win", "lose"), ("export", "import"), ("man", "woman")],
)
def test_opposites_do_not(one, other):
    assert concept(one) != concept(other)


def test_a_word_of_no_class_is_its_own():
    assert concept("zither") == "zither"


def test_the_table_has_its_promised_size():
    assert len(set(CONCEPTS.values())) >= 150
