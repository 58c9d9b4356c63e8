"""Alignment end to end on claims as the finder finds them, with the lexical encoder."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from crosscheck.align import align
from crosscheck.align.block import candidates, comparable
from crosscheck.align.encode import make
from crosscheck.align.facets import facets
from crosscheck.cache import Cache
from crosscheck.find import find_claims
from crosscheck.model import Article, Claim, Fact
from tests.factories import article, day

LEXICAL = make("lexical", "", Cache(None))

HARBOUR = (
    article(
        "Prime Minister Elin Varga paid a working visit to Portugal on June 3-5, her office said. "
        "The two governments signed a fishing accord worth $48 million.",
        id="courier",
        published=day("2024-06-07"),
    ),
    article(
        "During her visit to Portugal from 3 to 6 June, Prime Minister Elin Varga toured the docks of Setubal. "
        "A fishing accord worth 48 million dollars was signed.",
        id="gazette",
        published=day("2024-06-08"),
    ),
    article(
        "Trade envoy Tomas Reuel paid a visit to Portugal on March 11-12 to prepare the talks.",
        id="ledger",
        published=day("2024-03-14"),
    ),
)


def _facts(articles: tuple[Article, ...]) -> tuple[tuple[Claim, ...], tuple[Fact, ...]]:
    claims = tuple(claim for one in articles for claim in find_claims(one))
    return claims, align(articles, claims, LEXICAL).facts


def _quotes(articles: tuple[Article, ...]) -> set[tuple[bool, frozenset[str]]]:
    claims, facts = _facts(articles)
    quotes = {claim.id: f"{claim.article_id}: {claim.quote}" for claim in claims}
    return {(fact.certain, frozenset(quotes[name] for name in fact.claims)) for fact in facts}


def test_one_visit_told_with_other_dates_is_one_fact() -> None:
    found = _quotes(HARBOUR)

    assert (True, frozenset({"courier: June 3-5", "gazette: 3 to 6 June"})) in found


def test_another_persons_visit_is_another_fact() -> None:
    assert (True, frozenset({"ledger: March 11-12"})) in _quotes(HARBOUR)


def test_one_sum_in_two_wordings_is_one_fact() -> None:
    assert (True, frozenset({"courier: $48 million", "gazette: 48 million dollars"})) in _quotes(HARBOUR)


def test_the_subject_names_what_happened_and_who_acts() -> None:
    _, facts = _facts(HARBOUR)
    (visit,) = (fact for fact in facts if fact.kind == "extent" and len(fact.claims) == 2)

    assert (visit.subject, visit.topic) == ("visit of Elin Varga", "visit")


def test_every_checkable_claim_is_in_exactly_one_certain_fact() -> None:
    claims, facts = _facts(HARBOUR)
    inside = sorted(name for fact in facts if fact.certain for name in fact.claims)

    assert sorted(claim.id for claim in claims if claim.checkable) == inside


def test_the_order_of_articles_does_not_matter() -> None:
    expected = _facts(HARBOUR)[1]

    for order in permutations(HARBOUR):
        assert expected == _facts(order)[1]


def test_an_unrelated_article_changes_no_fact_of_the_others() -> None:
    weather = article(
        "Snow fell on 12 villages of the Upper Sarn on Friday.", id="weather", published=day("2024-06-08")
    )

    assert set(_facts(HARBOUR)[1]) <= set(_facts((*HARBOUR, weather))[1])


def test_blocking_leaves_out_nothing_that_may_be_scored() -> None:
    claims = tuple(claim for one in HARBOUR for claim in find_claims(one))
    found = facets(HARBOUR, claims)
    everything = {(a.claim.id, b.claim.id) for i, a in enumerate(found) for b in found[i + 1 :] if comparable(a, b)}

    assert everything == {(a.claim.id, b.claim.id) for a, b in candidates(found)}


def test_the_masked_context_hides_every_value() -> None:
    claims = tuple(claim for one in HARBOUR for claim in find_claims(one))

    for facet in facets(HARBOUR, claims):
        assert not any(character.isdigit() for character in facet.masked)
        assert f"[{facet.claim.kind}" in facet.masked


def test_a_passage_runs_on_over_sentences_and_veils_the_value_alone() -> None:
    text = article(
        "The quay [north] sank in 2003. It cost 30 jobs on Tuesday. The port lost 40 more.", published=day("2024-06-07")
    )
    (jobs,) = (facet for facet in facets((text,), find_claims(text)) if facet.claim.quote == "30 jobs")

    assert jobs.passage == "The quay (north) sank in 2003. It cost [count job] on Tuesday. The port lost # more."


def test_the_passage_of_a_moment_shows_no_other_moment() -> None:
    text = article("The quay sank in 2003. It was rebuilt on Tuesday, 4 June.", published=day("2024-06-07"))

    for facet in facets((text,), find_claims(text)):
        assert not any(character.isdigit() for character in facet.passage)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Petra Lund, 52, sailed alone.", "lund"),
        ("Petra Lund Jr., 52, sailed alone.", "lund"),
        ("Petra Lund, who is 52, sailed alone.", "lund"),
        ("The 52-year-old sailed on; nobody had thought that the weather would hold that long, said Petra Lund.", ""),
    ],
)
def test_an_age_has_its_person(words: str, expected: str) -> None:
    text = article(words)
    (age,) = (facet for facet in facets((text,), find_claims(text)) if facet.claim.kind == "age")

    assert age.person == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ministry hired 30 pilots in March.", "The ministry bought 35 buses in March."),
        ("Police arrested 12 people in Ostrava.", "Rescuers freed 15 people in Lisbon."),
        ("The quake of 2003 killed 4,100 people.", "The quake of 1978 killed 2,900 people."),
        ("Sales rose 12 percent at Ardent Mills.", "Debt rose 14 percent at the Halden council."),
        ("The northern bridge is 340 metres long.", "The southern bridge is 420 metres long."),
        ("The bus drivers' strike lasted four days.", "The train drivers' strike lasted 6 days."),
        ("In the morning 40 people queued at the museum.", "In the evening 60 people queued at the museum."),
        ("Exports to China rose 12 percent last year.", "Exports to India rose 9 percent last year."),
        ("The team won 12 games this season.", "The team lost 9 games this season."),
    ],
)
def test_two_things_with_two_values_are_never_one_certain_fact(one: str, other: str) -> None:
    pair = article(one, id="a", published=day("2024-06-07")), article(other, id="b", published=day("2024-06-07"))

    for certain, members in _quotes(pair):
        held = {member[:1] for member in members}
        figures = {member for member in members if any(character.isdigit() for character in member)}
        assert not (certain and len(held) == 2 and len(figures) == 2), members


def test_two_values_in_one_article_are_two_facts() -> None:
    both = article(
        "Firefighters saved 14 horses from the barn. Firefighters saved 17 horses from the barn.",
        id="a",
        published=day("2024-06-07"),
    )
    other = article("Firefighters saved 17 horses from the barn.", id="b", published=day("2024-06-07"))

    assert (True, frozenset({"a: 14 horses"})) in _quotes((both, other))


def test_a_reprint_with_an_altered_figure_is_one_fact() -> None:
    text = "The harbour authority of Ellery said on Monday that {} ships had been held back by the storm off the cape."
    wire = article(text.format(31), id="wire", published=day("2024-06-04"))
    reprint = article(text.format(13), id="reprint", published=day("2024-06-04"))

    assert (True, frozenset({"wire: 31 ships", "reprint: 13 ships"})) in _quotes((wire, reprint))


def test_every_link_says_why() -> None:
    _, facts = _facts(HARBOUR)

    for fact in facts:
        for link in fact.links:
            assert link.a < link.b
            assert 0 <= link.score <= 1
            assert any(evidence.weight > 0 and evidence.words for evidence in link.evidence)


class Sameness:
    """An encoder of a caller's own."""

    name = "sameness"
    identity = "sameness/1"
    passages = False

    def prepare(self, contexts: Sequence[str]) -> None:
        """Nothing to do."""

    def likeness(self, a: str, b: str) -> float:
        return float(a == b)


def test_a_callers_own_encoder_is_weighed_as_the_sentence_encoder_is() -> None:
    claims = tuple(claim for one in HARBOUR for claim in find_claims(one))

    assert align(HARBOUR, claims, Sameness()).facts
