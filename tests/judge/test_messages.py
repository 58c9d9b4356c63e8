"""The sentence an editor reads first."""

import pytest

from crosscheck.judge import messages


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
        ("count", "Soviet tanks", "Soviet tanks"),
        ("money", "debt of Norland", "Debt of Norland"),
        ("date", "", "Date"),
        ("count", "", "Figure"),
        ("count", " ", "Figure"),
    ],
)
def test_the_title_says_what_is_in_dispute(kind, subject, expected):
    """Temporal kinds say which side of their subject they give; figures carry their noun."""
    assert messages.title(kind, subject) == expected


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
