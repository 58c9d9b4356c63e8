"""Claims to facts: what is joined for sure, and what is only shown as a link that may be one fact."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.block import candidates
from crosscheck.align.cluster import Group, agreements, cluster, rivalries
from crosscheck.align.facets import Facet, facets
from crosscheck.align.rivals import irreconcilable
from crosscheck.align.score import Pair, scores
from crosscheck.config import SURE, THRESHOLDS, Least, Thresholds
from crosscheck.find import find_claims
from crosscheck.judge import derive
from crosscheck.model import Article, Claim, Level, Part, Role, Span
from tests.align.grading import WORDY, read, told
from tests.factories import article, day
from tests.properties.stories import ARTICLES

EVEN = Least(figure=0.3, digit=0.3, when=0.3)
SHOWN = Thresholds(
    agree=EVEN,
    settled=EVEN,
    linkage=0.2,
    conflict=50.0,
    possible=-50.0,
    mutual=-50.0,
    told_twice=-50.0,
)
"""Every link of two sides is shown, none is made."""
SAVED = "Firefighters saved {} horses from the barn."
BOTH = "Firefighters saved 14 horses from the barn. The owner spoke of 17 horses saved from the barn."
WIRE = "The harbour authority of Ellery said on Monday that {} ships had been held back by the storm off the cape."
AGAIN = " An earlier count by pilots of the cape had spoken of 31 ships held back by the storm."

Said = set[tuple[bool, tuple[str, ...]]]


def groups(limits: Thresholds, **texts: str) -> Said:
    found = read(told(**texts))
    return _said(cluster(found, scores(list(candidates(found)), WORDY), limits, WORDY.name))


def _said(found: Sequence[Group]) -> Said:
    return {
        (group.certain, tuple(f"{facet.claim.article_id} {facet.say}" for facet in group.members)) for group in found
    }


def links(limits: Thresholds, **texts: str) -> list[tuple[str, ...]]:
    return [members for certain, members in groups(limits, **texts) if not certain]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            {"a": SAVED.format(14), "b": SAVED.format(17)}, [("a 14 horses", "b 17 horses")], id="nobody on both sides"
        ),
        pytest.param(
            {"a": BOTH, "b": SAVED.format(17)}, [("a 14 horses", "b 17 horses")], id="kept where it stands alone"
        ),
        pytest.param(
            {"a": BOTH, "b": SAVED.format(17), "c": SAVED.format(14), "d": SAVED.format(17)},
            [("a 14 horses", "b 17 horses", "c 14 horses", "d 17 horses")],
            id="kept on the side of fewer articles",
        ),
        pytest.param({"a": BOTH}, [], id="one article tells both"),
        pytest.param({"a": BOTH, "b": BOTH}, [], id="two articles tell both"),
        pytest.param(
            {"a": BOTH, "b": "The owner spoke of more than 12 horses saved from the barn."},
            [],
            id="what the others tell leaves room for both",
        ),
    ],
)
def test_an_uncertain_link_holds_each_article_on_one_side(
    texts: dict[str, str], expected: Sequence[tuple[str, ...]]
) -> None:
    assert expected == links(SHOWN, **texts)


def test_a_copy_with_another_figure_is_sure() -> None:
    assert (True, ("reprint 13 ships", "wire 31 ships")) in groups(
        THRESHOLDS, wire=WIRE.format(31), reprint=WIRE.format(13)
    )


def test_a_copy_that_tells_the_other_figure_too_is_not_sure() -> None:
    texts = {"wire": WIRE.format(31), "reprint": WIRE.format(13) + AGAIN}
    found = read(told(**texts))
    (link,) = (
        group
        for group in cluster(found, scores(list(candidates(found)), WORDY), SHOWN, WORDY.name)
        if not group.certain
    )

    assert (True, ("reprint 13 ships",)) in groups(THRESHOLDS, **texts)
    assert links(SHOWN, **texts) == [("reprint 13 ships", "wire 31 ships")]
    assert link.odds is not None
    assert link.odds < SURE


def test_three_values_of_one_fact_are_one_fact() -> None:
    """Each pair but the likeliest has a better partner, which is of the same fact."""
    told_of = {"a": WIRE.format(31), "b": WIRE.format(13), "c": WIRE.format(24)}

    assert (True, ("a 31 ships", "b 13 ships", "c 24 ships")) in groups(THRESHOLDS, **told_of)


def test_a_third_account_joins_nothing_that_it_cannot_be_set_against() -> None:
    """Two of the three are incomparable, whatever the third has in common with both."""
    found = read(told(a=WIRE.format(31), b=WIRE.format(13), c=WIRE.format(24)))
    pairs = scores(list(candidates(found)), WORDY)

    def relate(one: Claim, other: Claim) -> Level:
        return Level.INCOMPARABLE if {one.article_id, other.article_id} == {"b", "c"} else Level.CONFLICT

    said = _said(cluster(found, pairs, THRESHOLDS, WORDY.name, relate))

    assert (True, ("a 31 ships", "b 13 ships")) in said
    assert (True, ("c 24 ships",)) in said


@pytest.mark.parametrize(
    ("changed", "joined"),
    [
        ({}, True),
        ({"likeness": 0.7}, False),
        ({"likeness": 0.8}, True),
        ({"likeness": 0.8, "other noun": 1.0, "other predicate": 1.0}, False),
        ({"nearest": 0.5}, True),
        ({"nearest": 0.0}, False),
        ({"other time": 1.0}, False),
        ({"other state": 1.0}, False),
        ({"noun": 1.0, "likeness": 0.0}, True),
    ],
)
def test_without_a_noun_passages_that_read_as_one_are_one_fact(changed: dict[str, float], joined: bool) -> None:
    """One of them the other's nearest, and with nothing against it."""
    found = read(told(a=SAVED.format(14), b="The owner spoke of 17 horses led out of the barn."))
    fields = {"noun": 0.0, "wording": 0.3, "likeness": 0.9, "nearest": 1.0, "other actors": 0.0, **changed}
    pairs = [replace(pair, fields={**pair.fields, **fields}) for pair in scores(list(candidates(found)), WORDY)]
    limits = replace(THRESHOLDS, conflict=-50.0, possible=-50.0)

    assert joined == ((True, ("a 14 horses", "b 17 horses")) in _said(cluster(found, pairs, limits, WORDY.name)))


def test_a_better_partner_of_another_fact_stands_in_the_way() -> None:
    """The reprint is nearest to the wire, and who tells both values is no third account."""
    texts = {
        "a": WIRE.format(31),
        "b": WIRE.format(13),
        "c": WIRE.format(24) + " Another 13 ships had been held back by the storm.",
    }

    assert not any("c 24 ships" in members and "b 13 ships" in members for _, members in groups(THRESHOLDS, **texts))


@pytest.mark.parametrize(
    ("figure", "expected"), [(3, False), (400, False), (31, True), (3.5, True)], ids=["3", "400", "31", "3.5"]
)
def test_a_figure_of_one_digit_takes_more_to_be_one_fact(figure: float, expected: bool) -> None:
    """So many facts of a story share it."""
    texts = {
        "a": f"The storm off the cape held back {figure} miles of barges.",
        "b": f"Harbour pilots counted {figure} miles of barges.",
    }
    found = read(told(**texts))
    pairs = scores(list(candidates(found)), WORDY)
    least = Least(figure=0.0, digit=1.0, when=1.0)
    limits = replace(THRESHOLDS, agree=least, settled=least, linkage=0.0)

    assert expected == any(len(group.members) == 2 for group in cluster(found, pairs, limits, WORDY.name))


@pytest.mark.parametrize("settled", [True, False])
def test_what_agrees_has_to_be_surer_than_what_is_weighed(settled: bool) -> None:
    texts = {"a": SAVED.format(14), "b": "Fourteen horses were led from the barn, the firefighters said."}
    limits = replace(SHOWN, settled=replace(EVEN, figure=0.0 if settled else 1.0))

    assert settled == ((True, ("a 14 horses", "b 14 horses")) in groups(limits, **texts))


def test_who_is_set_against_another_value_stays_with_all_that_is_weighed() -> None:
    """A conflict keeps its sides whole, however sure two of one side are of each other."""
    texts = {"a": WIRE.format(31), "b": WIRE.format(13), "c": WIRE.format(13)}
    limits = replace(THRESHOLDS, settled=Least(figure=1.0, digit=1.0, when=1.0))

    assert (True, ("a 31 ships", "b 13 ships", "c 13 ships")) in groups(limits, **texts)


ABED = "The barn was home to {} and her horses."
KNOWN = "Pilots, whose map is of June, know of 29 wrecks off the {}cape."


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Anna Kohl, 52, was pulled from the barn.", ABED.format("Anna Kohl, 58,"), True),
        ("Anna Kohl, 52, was pulled from the barn.", ABED.format("Maria Berg, 58,"), False),
        ("The barn held 45 horses, a neighbour said.", "Firefighters saved some 60 horses from the barn.", True),
        ("The barn held 45 horses, a neighbour said.", "Firefighters saved hundreds of horses from the barn.", False),
        ("Over the fire police charged 14 sailors.", "A court in Ellery charged 17 sailors of the crew.", True),
        ("Over the fire police charged 14 sailors.", "A court in Ellery convicted 17 sailors of the crew.", False),
        ("A diver counted 14 wrecks off the cape.", KNOWN.format(""), True),
        ("A diver counted 14 wrecks off the northern cape.", KNOWN.format("southern "), False),
        (WIRE.format(45), WIRE.format("hundreds of"), True),
    ],
    ids=["one", "two persons", "figures", "no figure", "a state", "states", "one cape", "opposites", "likely"],
)
def test_an_editor_is_asked_only_what_may_be_one_fact(one: str, other: str, asked: bool) -> None:
    assert asked == bool(links(SHOWN, a=one, b=other))


def test_a_length_counted_from_days_is_not_that_of_a_visit_months_later() -> None:
    texts = {
        "a": "Anna Kohl of Norland paid a visit to Ellery from 18 to 19 February.",
        "b": "On Friday Peter Lund of Norland ended a five-day visit to Ellery.",
    }
    later = {**texts, "a": texts["a"].replace("18 to 19 February", "3 to 4 June")}

    assert (lengths(**texts), bool(lengths(**later))) == ([], True)


def lengths(**texts: str) -> list[tuple[str, ...]]:
    """Links between lengths of time, those that periods imply among them."""
    articles = told(**texts)
    claims = derive([claim for one in articles for claim in find_claims(one)], articles)
    found = facets(articles, claims, only=("duration",))
    groups = cluster(found, scores(list(candidates(found)), WORDY), SHOWN, WORDY.name)
    return [tuple(facet.say for facet in group.members) for group in groups if not group.certain]


@pytest.mark.parametrize(("role", "joined"), [(Role.HEADLINE, True), (Role.BODY, False)])
def test_a_headline_that_alone_tells_a_side_does_not_make_the_article_tell_both(role: Role, joined: bool) -> None:
    top, body = "Barn fire: 14 horses saved from the barn", SAVED.format(17)
    text = f"{top}\n\n{body}"
    parts = (Part(span=Span(0, len(top)), role=role), Part(span=Span(len(top) + 2, len(text)), role=Role.BODY))
    articles = (
        article(text, id="a", published=day("2024-06-07"), parts=parts),
        article(SAVED.format(14), id="b", published=day("2024-06-07")),
        article(SAVED.format(17), id="c", published=day("2024-06-07")),
    )
    found = read(articles)
    eager = replace(THRESHOLDS, agree=EVEN, settled=EVEN, linkage=0.2, conflict=-50.0)
    made = _said(cluster(found, scores(list(candidates(found)), WORDY), eager, WORDY.name))

    assert joined == ((True, ("a 14 horses", "a 17 horses", "b 14 horses", "c 17 horses")) in made)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("The club offered Berg $23 million per season.", "A deal worth $22 million per season lay before Berg.", True),
        ("The club offered Berg $23 million at once.", "A deal worth $22 million in all lay before Berg.", False),
    ],
)
def test_two_sums_at_one_rate_are_set_against_each_other_without_a_noun(one: str, other: str, joined: bool) -> None:
    made = groups(replace(THRESHOLDS, conflict=-50.0), a=one, b=other)

    assert joined == any(certain and len(members) == 2 for certain, members in made)


@pytest.mark.parametrize(
    ("said", "least", "joined"),
    [("burned", 1.0, False), ("burned", 0.0, True), ("sank", 1.0, True)],
    ids=["another happening", "read alike enough", "one happening"],
)
def test_dates_of_which_other_things_are_said_have_to_read_alike(
    said: str, least: float, joined: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["crosscheck.align.happening"], "OTHER_DAY", least)
    texts = {
        "a": "On 3 June the old ferry of Ellery sank off the northern cape.",
        "b": f"The old ferry of Ellery {said} off the northern cape on 5 June.",
    }

    assert joined == (
        (True, ("a 3 June 2024", "b 5 June 2024")) in groups(replace(THRESHOLDS, conflict=-50.0), **texts)
    )


def test_two_days_of_speaking_are_no_link_unless_the_sentence_is_a_copy() -> None:
    spoken = {
        "a": "The mayor of Ellery said on Monday, 3 June, that the quay would close.",
        "b": "The mayor of Ellery warned on Wednesday, 5 June, that the old quay had to be closed for good.",
    }
    copied = {"a": WIRE.format(31), "b": WIRE.format(31).replace("Monday", "Tuesday")}

    assert links(SHOWN, **spoken) == []
    assert links(SHOWN, **copied) == [("a 3 June 2024", "b 4 June 2024")]


def test_the_order_of_articles_never_changes_a_link() -> None:
    texts = {"a": BOTH, "b": SAVED.format(17), "c": SAVED.format(14)}
    expected = groups(SHOWN, **texts)

    (link,) = links(SHOWN, **texts)
    assert len({member.split()[0] for member in link}) == len(link) == 3
    for order in permutations(texts.items()):
        assert expected == groups(SHOWN, **dict(order))


Held = dict[tuple[str, ...], tuple[bool, float | None]]


def _held(found: tuple[Facet, ...], pairs: Sequence[Pair]) -> Held:
    return {
        tuple(facet.claim.id for facet in group.members): (group.certain, group.odds)
        for group in cluster(found, pairs, SHOWN, WORDY.name)
    }


@given(ARTICLES, st.randoms(use_true_random=False))
def test_neither_the_order_of_facets_nor_of_pairs_changes_a_group(articles: tuple[Article, ...], random: Any) -> None:
    found = read(articles)
    pairs = scores(list(candidates(found)), WORDY)
    facets, mixed = list(found), list(pairs)
    random.shuffle(facets)
    random.shuffle(mixed)

    assert _held(tuple(facets), mixed) == _held(found, pairs)


@given(ARTICLES)
def test_every_uncertain_link_shows_two_articles_that_exclude_each_other(articles: tuple[Article, ...]) -> None:
    found = read(articles)

    for group in cluster(found, scores(list(candidates(found)), WORDY), SHOWN, WORDY.name):
        if not group.certain:
            against = [pair for pair in group.pairs if irreconcilable(pair)]
            assert any(pair.a.claim.article_id != pair.b.claim.article_id for pair in against)


def _shown(relate: Level, **texts: str) -> Said:
    found = read(told(**texts))
    return _said(cluster(found, scores(list(candidates(found)), WORDY), SHOWN, WORDY.name, lambda _a, _b: relate))


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.CONFLICT, 1), (Level.SUPERSEDED, 0), (Level.SCOPE_DIFFERS, 0), (Level.INCOMPARABLE, 0)],
)
def test_only_what_is_a_conflict_with_all_that_contexts_say_is_shown(level: Level, expected: int) -> None:
    found = _shown(level, a=SAVED.format(14), b=SAVED.format(17))

    assert expected == sum(not certain for certain, _ in found)


@pytest.mark.parametrize(
    ("level", "joined"), [(Level.CONFLICT, True), (Level.SUPERSEDED, True), (Level.INCOMPARABLE, False)]
)
def test_what_is_incomparable_with_all_that_contexts_say_is_never_joined(level: Level, *, joined: bool) -> None:
    found = read(told(wire=WIRE.format(31), reprint=WIRE.format(13)))
    pairs = scores(list(candidates(found)), WORDY)
    groups = _said(cluster(found, pairs, THRESHOLDS, WORDY.name, lambda _a, _b: level))

    assert joined is ((True, ("reprint 13 ships", "wire 31 ships")) in groups)


def test_two_sides_that_one_article_tells_are_shown_only_where_they_are_likely() -> None:
    texts = {"a": BOTH, "b": SAVED.format(17)}
    unlikely = replace(SHOWN, told_twice=50.0)

    assert links(SHOWN, **texts) == [("a 14 horses", "b 17 horses")]
    assert links(unlikely, **texts) == []
    assert links(unlikely, a=SAVED.format(14), b=SAVED.format(17)) == [("a 14 horses", "b 17 horses")]


def test_a_less_likely_link_is_shown_only_where_each_side_is_the_others_strongest_rival() -> None:
    texts = {"a": SAVED.format(14), "b": SAVED.format(17), "c": "Villagers saved 18 horses from the barn."}
    pairs = {("a 14 horses", "b 17 horses"), ("a 14 horses", "c 18 horses"), ("b 17 horses", "c 18 horses")}

    shown, mutual = (set(links(limits, **texts)) for limits in (SHOWN, replace(SHOWN, mutual=50.0)))

    assert mutual < shown <= pairs
    assert len(mutual) == 1


def test_values_of_one_article_alone_are_no_rivals() -> None:
    found = read(told(a=BOTH, b="It rained in the valley."))
    pairs = scores(list(candidates(found)), WORDY)

    assert any(irreconcilable(pair) for pair in pairs)
    assert rivalries(agreements(found, pairs, SHOWN), pairs) == ()


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        ({"a": "Anna Berg lost 14 crates.", "b": "The crew of Petra Lund lost 17 crates."}, False),
        ({"a": "Anna Berg lost 14 crates.", "b": "The crew lost 17 crates."}, True),
        (
            {"a": "Anna Berg lost 14 crates.", "b": "The crew of Petra Lund lost 17 crates. Anna Berg left on 4 May."},
            True,
        ),
        (
            {"a": "Anna Berg lost 14 crates. Petra Lund came on 4 May.", "b": "The crew of Petra Lund lost 17 crates."},
            True,
        ),
    ],
    ids=["strangers", "nobody", "known to b", "known to a"],
)
def test_people_of_whom_the_other_article_knows_nothing_are_told_of_something_else(
    texts: dict[str, str], joined: bool
) -> None:
    found = read(told(**texts))
    limits = replace(THRESHOLDS, conflict=-50.0)

    said = _said(cluster(found, scores(list(candidates(found)), WORDY), limits, WORDY.name))

    assert joined == ((True, ("a 14 crates", "b 17 crates")) in said)


@pytest.mark.parametrize(("within", "sizes"), [(0.1, [1, 2]), (0.3, [3])])
def test_who_tells_a_value_twice_in_unlike_passages_tells_two_facts(within: float, sizes: list[int]) -> None:
    """However alike a third passage is to both."""
    found = read(told(a=SAVED.format(14) + " Villagers drove 14 horses from the barn.", b=SAVED.format(14)))
    pairs = [
        replace(pair, score=within if pair.a.claim.article_id == pair.b.claim.article_id else 0.95)
        for pair in scores(list(candidates(found)), WORDY)
    ]

    clusters = agreements(found, pairs, SHOWN)

    assert len(pairs) == 3
    assert sizes == sorted(map(len, clusters.members.values()))


def test_how_alike_one_article_words_two_values_says_nothing_of_two_accounts() -> None:
    """Two claims of the same article would else be the best pair across the two sides."""
    listed = "Firefighters saved 14 horses, firefighters saved 17 horses from the barn."
    found = read(told(a=listed, b="Neighbours spoke of 17 horses led out of the barn."))
    clusters = agreements(found, scores(list(candidates(found)), WORDY), SHOWN)
    pairs = scores(list(candidates(found)), WORDY)
    (rivalry,) = rivalries(clusters, pairs)

    across = max(
        pair.log_odds for pair in pairs if irreconcilable(pair) and pair.a.claim.article_id != pair.b.claim.article_id
    )

    assert rivalry.fields["best pair"] == round(across, 3)
