"""The judge with the real kinds, on articles as they are read: the cases the product began with, retold."""

import pytest

from crosscheck.find import find_claims
from crosscheck.judge import compare, derive, judge
from crosscheck.model import Fact
from tests import factories

PUBLISHED = factories.day("2024-06-10")


def told(*texts, published=PUBLISHED):
    """One article a text, and the claims that are found and derived."""
    articles = tuple(
        factories.article(text, id="abcdef"[n], outlet=f"The {'ABCDEF'[n]}", published=published)
        for n, text in enumerate(texts)
    )
    claims = tuple(claim for article in articles for claim in find_claims(article))
    return articles, derive(claims, articles)


def judged(kind, subject, *texts):
    """The verdict and the messages on the one fact that all claims of a kind speak of."""
    articles, claims = told(*texts)
    ids = tuple(claim.id for claim in claims if claim.kind == kind)
    fact = Fact(id="f", kind=kind, subject=subject, claims=ids, links=(), origins=len(articles))
    judgement = judge(articles, claims, (fact,), ())
    return str(judgement.facts[0].verdict), [(f.rule, f.message) for f in judgement.findings]


def test_two_outlets_give_two_lengths_of_one_visit():
    """Not containment: both give the whole visit."""
    verdict, found = judged(
        "extent",
        "visit of Ana Ruiz",
        "President Ana Ruiz paid a visit to Norland from 3 to 6 June.",
        "President Ana Ruiz paid a working visit to Norland on June 4-6.",
    )

    assert verdict == "conflict"
    assert found == [
        (
            "value-conflict",
            "Dates of the visit of Ana Ruiz: 3–6 June 2024 in The A, 4–6 June 2024 in The B.",
        )
    ]


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        ("percent", "Trade grew by 12 percent last year.", "Trade rose 12 percent last year.", "agree"),
        ("percent", "Trade grew by 12.3 percent last year.", "Trade rose 12 percent last year.", "rounds-to"),
        ("percent", "Trade grew by 12.3 percent last year.", "Trade rose 12.1 percent last year.", "conflict"),
        ("count", "Norland gave 30 cranes.", "Norland gave more than 25 cranes.", "compatible"),
        ("count", "Norland gave 30 cranes.", "Norland gave 13 cranes.", "conflict"),
        ("count", "The storm killed 9 people.", "The storm killed 11 people.", "conflict"),
        ("money", "The debt is $640 million.", "The debt is $640 billion.", "conflict"),
        ("date", "They met on 4 June 2024.", "They met in June 2024.", "compatible"),
        ("date", "They met on 4 June 2024.", "They met on 5 June 2024.", "conflict"),
        ("date", "The treaty was signed 30 years ago.", "The treaty was signed in 1994.", "agree"),
        ("date", "The treaty was signed three decades ago.", "The treaty was signed in 1994.", "agree"),
    ],
)
def test_values_of_real_sentences(kind, one, other, expected):
    """The levels of the design, from the words on."""
    assert judged(kind, "thing", one, other)[0] == expected


def test_a_slip_of_magnitude_is_told_as_one():
    """Million and billion under the same digits."""
    assert [
        rule for rule, _ in judged("money", "debt", "The debt is $640 million.", "The debt is $640 billion.")[1]
    ] == ["magnitude-mismatch"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a three-day visit", "compatible"), ("a two-day visit", "compatible"), ("a five-day visit", "conflict")],
)
def test_a_length_in_words_against_first_and_last_day(words, expected):
    """4-6 June is three days or two nights."""
    verdict, _ = judged(
        "duration", "visit", "She paid a visit to Norland on June 4-6.", f"She ended {words} to Norland."
    )
    assert verdict == expected


def test_an_anniversary_agrees_with_the_year():
    """The 30th anniversary in 2024 is of 1994."""
    verdict, _ = judged(
        "date", "treaty", "They marked the 30th anniversary of the treaty.", "The treaty was signed in 1994."
    )
    assert verdict in {"agree", "compatible"}


def test_every_pair_of_kinds_can_be_asked():
    """Claims of any two kinds compare, the same both ways, and never raise."""
    text = (
        "On 4 June 2024 at 9 a.m. she, 45, opened a three-day fair, her third, from 4 to 6 June with 30 cranes of "
        "20 metres for $5 million, 12 percent more and twice as many as before, and her side won 3-1."
    )
    articles, claims = told(text)
    by_id = {article.id: article for article in articles}

    assert len({claim.kind for claim in claims}) >= 10
    for one in claims:
        for other in claims:
            assert compare(one, other, by_id).level is compare(other, one, by_id).level


def test_one_figure_under_two_bounds_is_not_worth_a_note():
    """30 cranes and more than 30 cranes."""
    assert judged("count", "crane", "Norland gave 30 cranes.", "Norland gave more than 30 cranes.") == (
        "compatible",
        [],
    )
