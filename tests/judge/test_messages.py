"""The sentence an editor reads first."""

import pytest

from crosscheck.judge import messages, naming
from tests.judge.stories import Story, count


@pytest.mark.parametrize(
    ("kind", "subject", "expected"),
    [
        ("extent", "visit of Ana Ruiz", "Dates of the visit of Ana Ruiz"),
        ("extent", "the visit of Ana Ruiz", "Dates of the visit of Ana Ruiz"),
        ("duration", "strike", "Length of the strike"),
        ("date", "signing of the treaty", "Date of the signing of the treaty"),
        ("date", "Ana Ruiz's visit", "Date of Ana Ruiz's visit"),
        ("date", "its opening", "Date of its opening"),
        ("date", "date of the talks", "Date of the talks"),
        ("age", "Ana Ruiz", "Age of Ana Ruiz"),
        ("age", "age of Ana Ruiz", "Age of Ana Ruiz"),
        ("count", "Soviet tanks", "Number of Soviet tanks"),
        ("count", "number of tanks", "Number of tanks"),
        ("percent", "growth of trade", "Growth of trade"),
        ("ordinal", "anniversary", "Anniversary"),
        ("extent", "dates", "Dates"),
        ("money", "debt of Norland", "Debt of Norland"),
        ("date", "", "Date"),
        ("count", "", "Number"),
        ("money", " ", "Figure"),
    ],
)
def test_the_title_says_what_is_in_dispute(kind, subject, expected):
    """Temporal kinds say which side of their subject they give; figures carry their noun."""
    assert naming.title(kind, subject) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists_read_as_sentences_do(parts, expected):
    """Commas, and "and" before the last."""
    assert messages.join(parts) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("both name it", "Both name it."), ("Done!", "Done!"), ("", ""), (" x ", "X.")],
)
def test_reasons_are_sentences(words, expected):
    """A capital first and a full stop last."""
    assert messages.sentence(words) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("tank", "tanks"),
        ("red box", "red boxes"),
        ("city", "cities"),
        ("day", "days"),
        ("person", "people"),
        ("fireman", "firemen"),
        ("german", "germans"),
        ("people", "people"),
        ("aircraft", "aircraft"),
        ("bus", "buses"),
        ("witness", "witnesses"),
        ("arms", "arms"),
    ],
)
def test_nouns_take_their_plural(noun, expected):
    """Subjects come as lemmas."""
    assert naming.plural(noun) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("sign", "Date of signing"),
        ("donate", "Date of donating"),
        ("die", "Date of dying"),
        ("win", "Date of winning"),
        ("begin", "Date of beginning"),
        ("visit", "Date of visiting"),
        ("see", "Date of seeing"),
        ("pay", "Date of paying"),
        ("meet of Ana Ruiz", "Date of meeting of Ana Ruiz"),
    ],
)
def test_a_verb_takes_its_ing_form(verb, expected):
    """A fact without a noun is named by what is done."""
    assert naming.title("date", verb, verb=True) == expected


def test_a_count_without_a_noun_is_a_figure():
    """A verb cannot be counted."""
    assert naming.title("count", "donate", verb=True) == "Figure for donating"


def test_names_are_written_as_the_articles_write_them():
    """A lemma is lower-case; a word that stands capitalised inside a sentence is a name."""
    text = "They sent Soviet cranes. Old Soviet cranes came."
    story = Story(subject="old soviet crane").tells("a", count(3), text=text, quotes=["cranes"])

    assert naming.heading(story.view()) == "Number of old Soviet cranes"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("crane", "Number of cranes"),
        ("crane of Norland", "Number of cranes of Norland"),
        ("yard", "Number of yard"),
    ],
)
def test_what_is_counted_takes_its_plural(subject, expected):
    """Only the noun that the claims count."""
    assert naming.heading(Story(subject=subject).tells("a", count(3)).view()) == expected
