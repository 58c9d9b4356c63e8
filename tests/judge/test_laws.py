"""Laws that hold for every story."""

from dataclasses import replace
from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge import compare, derive, judge
from crosscheck.model import Aspect, Decision, Modality, State
from crosscheck.review import settle
from tests import factories
from tests.judge.stories import Story, count, period, year

counts = st.builds(
    lambda value, more: count(value, bound="more-than") if more else count(value), st.integers(9, 12), st.booleans()
)
days = st.integers(1, 5).map(lambda number: f"2024-06-{number:02d}")
dates = st.one_of(days.map(factories.day), st.just(year(2024)))
periods = st.builds(lambda one, other: period(min(one, other), max(one, other)), days, days)
values = st.one_of(counts, dates, periods)
contexts = st.fixed_dictionaries(
    {
        "published": st.one_of(st.none(), days),
        "modality": st.sampled_from(Modality),
        "aspect": st.sampled_from(Aspect),
        "direction": st.sampled_from((-1, 0, 1)),
        "qualifiers": st.sampled_from(((), ("confirmed",), ("suspected",), ("including norland",))),
        "predicate": st.sampled_from(("", "kill", "build")),
        "attribution": st.sampled_from(("", "the mayor", "the governor")),
        "noun": st.just("crane"),
        "url": st.sampled_from(("", "https://a.example/1")),
    }
)
plain_contexts = st.fixed_dictionaries({"published": st.one_of(st.none(), days), "predicate": st.just("kill")})


@st.composite
def stories(draw, value=values, context=contexts):
    story = Story(certain=draw(st.booleans()), linked=draw(st.booleans()))
    for name in "abcd"[: draw(st.integers(1, 4))]:
        told = draw(st.lists(value, min_size=1, max_size=2))
        story.tells(name, *told, **draw(context))
    if draw(st.booleans()):
        story.one_origin(*(article.id for article in story.articles[:2]))
    return story


@given(values, values, contexts, contexts)
@settings(max_examples=300, deadline=None)
def test_compare_is_its_own_mirror_image(one, other, ours, theirs):
    """Level, reason and note do not depend on which claim is named first."""
    story = Story().tells("a", one, **ours).tells("b", other, **theirs)
    a, b = story.claims
    articles = {article.id: article for article in story.articles}

    assert compare(a, b, articles) == compare(b, a, articles)


@given(values, contexts)
@settings(deadline=None)
def test_a_claim_never_contradicts_itself(value, context):
    """Two articles with the same words agree."""
    story = Story().tells("a", value, **context).tells("b", value, **context)
    a, b = story.claims

    assert str(compare(a, b, {article.id: article for article in story.articles}).level) == "same"


@given(stories())
@settings(max_examples=60, deadline=None)
def test_the_order_of_articles_and_claims_changes_nothing(story):
    """Every order gives the same verdicts and findings, down to the words."""
    fact = story.fact()
    expected = judge(story.articles, story.claims, (fact,), story.origins)

    for order in list(permutations(range(len(story.articles))))[:6]:
        articles = [story.articles[n] for n in order]
        claims = sorted(story.claims, key=lambda claim: [a.id for a in articles].index(claim.article_id))
        shuffled = replace(fact, claims=tuple(claim.id for claim in claims), links=fact.links[::-1])
        judged = judge(articles, claims[::-1], (shuffled,), story.origins[::-1])

        assert judged.findings == expected.findings
        assert [f.verdict for f in judged.facts] == [f.verdict for f in expected.facts]


@given(stories())
@settings(max_examples=60, deadline=None)
def test_the_same_story_gives_the_same_judgement(story):
    """Nothing is remembered from one run to the next."""
    once = judge(story.articles, story.claims, (story.fact(),), story.origins)

    assert judge(story.articles, story.claims, (story.fact(),), story.origins) == once


@given(stories(value=counts, context=plain_contexts), st.data())
@settings(max_examples=60, deadline=None)
def test_dismissing_a_finding_never_creates_one(story, data):
    """Settling changes states and nothing else; other findings keep theirs or grow stale, none appears."""
    findings = judge(story.articles, story.claims, (story.fact(),), story.origins).findings
    if not findings:
        return
    chosen = data.draw(st.sampled_from(findings))
    decision = Decision(fingerprint=chosen.fingerprint, verdict="both-right", reason="Both were asked.")
    settled = settle(findings, (decision,), story.claims)

    assert [replace(finding, state=State.OPEN) for finding in settled] == list(findings)
    assert {f.state for f in settled if f.fingerprint == chosen.fingerprint} == {State.SETTLED}
    assert State.STALE not in {finding.state for finding in settled}


@given(stories(value=counts, context=plain_contexts), counts)
@settings(max_examples=60, deadline=None)
def test_another_fact_changes_no_finding(story, value):
    """An article that has no claim in a fact never changes that fact's findings."""
    alone = judge(story.articles, story.claims, (story.fact(),), story.origins)
    other = Story(subject="barge").tells("z", value)
    both = judge(
        story.articles + other.articles,
        story.claims + other.claims,
        (story.fact(), replace(other.fact(), id="f2")),
        story.origins,
    )

    assert [finding for finding in both.findings if finding.fact == "f1"] == list(alone.findings)


@given(st.lists(values, min_size=1, max_size=4), days)
@settings(deadline=None)
def test_derived_claims_stand_on_the_words_of_their_parent(told, published):
    """Every derived claim follows its parent and quotes it; no claim is lost or changed."""
    story = Story().tells("a", *told, published=published)
    derived = derive(story.claims, story.articles)

    assert [claim for claim in derived if not claim.derived_from] == story.claims
    for parent, child in pairwise(derived):
        if child.derived_from:
            assert (child.derived_from, child.quote, child.span) == (parent.id, parent.quote, parent.span)
