"""Facts to verdicts: who speaks for an article, whose word counts, and what the worst relation is."""

from dataclasses import replace

import pytest

from crosscheck.judge import derive, judge
from crosscheck.model import Aspect, Duration, Role
from tests.judge.stories import Story, count, number, period, year


def three_days():
    return Duration(amount=number(3), unit="day", timex="P3D")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((count(12),), "single"),
        ((count(12), count(12)), "agree"),
        ((count(12), count(12), count(14)), "conflict"),
        ((count("12.3", step="0.1"), count(12)), "rounds-to"),
        ((count(12), count(10, bound="more-than")), "compatible"),
        ((count(12), year(2024)), "incomparable"),
    ],
)
def test_the_verdict_is_the_worst_relation_between_articles(values, expected):
    """Every two articles are compared, and the loudest relation names the fact."""
    story = Story()
    for letter, value in zip("abc", values, strict=False):
        story.tells(letter, value)

    assert story.verdict() == expected


def test_two_mentions_in_one_article_are_single():
    """An article that repeats itself has no second witness."""
    assert Story().tells("a", count(12), count(12)).verdict() == "single"


def test_the_most_precise_mention_speaks_for_its_article():
    """A lead with "more than 10" and a body with 12 say 12."""
    story = Story().tells("a", count(10, bound="more-than"), count(12)).tells("b", count(12))

    assert story.verdict() == "agree"


def test_an_article_that_names_both_values_is_in_no_conflict_with_one_of_them():
    """It contradicts itself or quotes two speakers; the other outlet agrees with one of its values."""
    story = Story().tells("a", count(12), count(14)).tells("b", count(14))

    assert story.verdict() == "agree"


def test_what_cannot_be_related_does_not_hide_what_can():
    """A third article that speaks of a change leaves the agreement of the others."""
    story = Story().tells("a", count(12)).tells("b", count(12)).tells("c", count(14), aspect=Aspect.CHANGE)

    assert story.verdict() == "agree"


def test_an_uncertain_link_makes_a_conflict_possible():
    """An ambiguous link is no link; it never makes a conflict."""
    assert Story(certain=False).tells("a", count(12)).tells("b", count(14)).verdict() == "possible"
    assert Story(certain=False).tells("a", count(12)).tells("b", count(12)).judged().facts == ()


def test_a_caption_never_raises_a_conflict_by_itself():
    """Text against text is needed; a caption against text is possible."""
    caption = {"role": Role.CAPTION}
    assert Story().tells("a", count(12)).tells("b", count(14), **caption).verdict() == "possible"
    assert Story().tells("a", count(12)).tells("b", count(14), **caption).tells("c", count(14)).verdict() == "conflict"


def test_copies_of_one_text_count_once():
    """The relation of two origins is that of their closest copies; an altered copy is told inside its origin."""
    text = "The yard received {} cranes on Monday, the harbour office said in the morning."
    story = Story()
    for name, value in (("a", 40), ("b", 14), ("c", 40)):
        story.tells(name, count(value), quotes=[str(value)], text=text.format(value))
    story.one_origin("a", "b")

    assert story.verdict() == "conflict"
    assert story.rules() == ["wire-altered"]


def test_periods_speak_for_themselves_where_both_articles_give_them():
    """Lengths that follow from two periods are never compared."""
    story = Story(kind="duration")
    story.tells("a", period("2024-06-01", "2024-06-06")).tells("b", period("2024-06-04", "2024-06-06"))
    claims = derive(story.claims, story.articles)
    derived = tuple(claim.id for claim in claims if claim.derived_from)
    fact = story.fact()
    lengths = replace(fact, id="f2", claims=derived)
    judged = judge(story.articles, claims, (replace(fact, kind="extent"), lengths), ())

    assert [str(fact.verdict) for fact in judged.facts] == ["conflict", "incomparable"]
    assert [finding.fact for finding in judged.findings] == ["f1"]


def test_a_length_in_words_is_held_against_the_period_of_another_article():
    """ "A three-day visit" agrees with 4-6 June and not with 3-6 June."""
    agreeing = Story(kind="duration").tells("a", three_days()).tells("b", period("2024-06-04", "2024-06-06"))
    differing = Story(kind="duration").tells("a", three_days()).tells("b", period("2024-06-01", "2024-06-06"))

    assert agreeing.verdict() == "compatible"
    assert differing.verdict() == "conflict"


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (Story().tells("a", count(12)).tells("b", count(14)), "high: said plainly, of one thing"),
        (
            Story().tells("a", count(12)).tells("b", count(14), attribution="the mayor"),
            "medium: not both are in the article's own voice",
        ),
        (
            Story(certain=False).tells("a", count(12)).tells("b", count(14)),
            "low: the link between the two is uncertain",
        ),
        (Story().tells("a", count(12)), ""),
    ],
)
def test_confidence_is_a_word_with_its_reason(story, expected):
    """No number is shown, for none is calibrated."""
    assert story.judged().facts[0].confidence == expected


def test_an_empty_story_has_no_findings():
    """Nothing in, nothing out."""
    judged = judge((), (), (), ())
    assert (judged.facts, judged.findings) == ((), ())


def test_facts_keep_their_order_and_claims():
    """Only verdict and confidence are set."""
    story = Story().tells("a", count(12)).tells("b", count(12))
    before, (after,) = story.fact(), story.judged().facts

    assert (after.id, after.claims, after.links) == (before.id, before.claims, before.links)


@pytest.mark.parametrize("certain", [True, False])
def test_a_length_adds_nothing_to_periods_that_differ(certain):
    """B says "three days" beside its period; A's period against B's period tells it all, certain or not."""
    story = Story(kind="extent", certain=certain)
    story.tells("a", period("2024-06-01", "2024-06-06")).tells("b", period("2024-06-04", "2024-06-06"), three_days())
    extents = tuple(claim for claim in story.claims if claim.kind == "extent")
    (direct,) = (claim for claim in story.claims if claim.kind == "duration")
    claims = derive(story.claims, story.articles)
    derived = next(claim for claim in claims if claim.derived_from == extents[0].id)
    periods = replace(story.fact(), claims=tuple(claim.id for claim in extents))
    lengths = replace(periods, id="f2", kind="duration", claims=(derived.id, direct.id), certain=True)
    judged = judge(story.articles, claims, (periods, lengths), ())

    assert [finding.fact for finding in judged.findings] == ["f1"]
