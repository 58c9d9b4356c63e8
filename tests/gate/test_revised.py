"""A value that an edit changed is held against what its old value agreed with."""

from dataclasses import replace

import pytest

from crosscheck import config, pipeline
from crosscheck.align import fact_id
from crosscheck.align.encode import make
from crosscheck.articles import Case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.find import find_claims
from crosscheck.gate import Past, follow
from crosscheck.model import Article, Claim, Fact, Verdict
from tests.factories import article, day

LEXICAL = make("lexical", "", Cache(None))
WIRE = "The Corran ferry sank off the northern skerries; rescuers said that 34 passengers had drowned in the night."
POST = "In all 34 passengers drowned when the Corran ferry sank near the skerries, rescuers told the Post at noon."
DRAFT = "Grief in Corran: {} when the ferry sank, rescuers said. The mayor spoke of {} at the quay."


def _sources() -> tuple[Article, ...]:
    return tuple(article(text, id=name, published=day("2024-06-07")) for name, text in (("wire", WIRE), ("post", POST)))


def _draft(first: str, second: str = "sorrow", published: str = "2024-06-07") -> Article:
    return article(DRAFT.format(first, second), id="draft", published=day(published))


def _conflicts(draft: Article, before: Article | None) -> list[set[str]]:
    """Conflicts with a value of the draft, as the quotes of their claims."""
    case = Case(name="ferry", title="Ferry", folder=None, articles=_sources(), skips=())
    run, name = pipeline.check(
        draft, pipeline.read_sources((case,), ()), Options(encoder="lexical"), LEXICAL, before=before
    )
    claims = {claim.id: claim for claim in run.claims}
    certain = [one for fact in run.facts if fact.certain for one in fact.claims]
    assert len(certain) == len(set(certain))
    found = [[claims[one] for one in fact.claims] for fact in run.facts if fact.verdict is Verdict.CONFLICT]
    return [{c.quote for c in some} for some in found if any(c.article_id == name for c in some)]


def test_an_edited_figure_conflicts_with_the_sources_it_agreed_with() -> None:
    before, after = _draft("34 passengers drowned"), _draft("43 passengers drowned")

    assert _conflicts(after, before) == [{"43 passengers", "34 passengers"}]


def test_a_higher_toll_of_a_later_draft_is_no_update_where_no_source_tells_it() -> None:
    before = _draft("34 passengers drowned", published="2024-06-09")
    after = _draft("43 passengers drowned", published="2024-06-09")

    assert _conflicts(after, before) == [{"43 passengers", "34 passengers"}]
    assert _conflicts(after, None) == []


def test_a_draft_is_stopped_only_by_what_is_likelier_than_a_report_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case(name="ferry", title="Ferry", folder=None, articles=_sources(), skips=())
    drawn = pipeline.read_sources((case,), ())
    draft = article(WIRE.replace("34", "43"), id="draft", published=day("2024-06-07"))

    def verdicts() -> set[Verdict]:
        run, _ = pipeline.check(draft, drawn, Options(encoder="lexical"), LEXICAL)
        return {fact.verdict for fact in run.facts} & {Verdict.CONFLICT, Verdict.POSSIBLE}

    told = verdicts()
    monkeypatch.setattr(config, "DRAFTED", replace(config.DRAFTED, conflict=50.0))

    assert (told, verdicts()) == ({Verdict.CONFLICT}, {Verdict.POSSIBLE})
    assert config.limits("mention", draft=True).conflict > config.limits("mention", draft=False).conflict


NEWER = (
    "Rescuers said that 43 passengers had drowned when the Corran ferry sank off the skerries, nine more than before."
)


def _fact(*claims: Claim) -> Fact:
    ids = tuple(claim.id for claim in claims)
    return Fact(
        id=fact_id(ids), kind="count", subject="", topic="", claims=ids, links=(), origins=len(ids), certain=True
    )


@pytest.mark.parametrize(
    ("like_old", "like_new", "followed"),
    [(0.8, 0.8, False), (0.7, 0.65, False), (0.8, 0.4, True)],
    ids=["of one fact", "hardly less alike", "of something else"],
)
def test_a_value_that_a_source_tells_is_an_update_unless_it_tells_of_something_else(
    like_old: float, like_new: float, *, followed: bool
) -> None:
    wire, newer = (article(text, id=name) for name, text in (("wire", WIRE), ("newer", NEWER)))
    before, after = replace(_draft("34 passengers drowned"), id="before"), _draft("43 passengers drowned")
    of = {one.id: next(c for c in find_claims(one) if "passengers" in c.quote) for one in (wire, newer, before, after)}
    facts = _fact(of["wire"]), _fact(of["draft"], of["newer"])
    past = Past(draft=before, told=((of["before"].id, of["wire"].id),))

    found = follow(
        facts, tuple(of.values()), after, past, lambda _, other: like_old if other == of["wire"].id else like_new
    )

    together = {of["draft"].id, of["wire"].id} if followed else {of["draft"].id, of["newer"].id}
    assert {frozenset(fact.claims) for fact in found} == {
        frozenset(together),
        frozenset({of["wire"].id, of["newer"].id} - together),
    }


def test_a_source_that_tells_how_the_value_rose_tells_an_update() -> None:
    rose = article("The toll of the Corran ferry rose from 34 passengers to 43 passengers at noon.", id="rose")
    before, after = replace(_draft("34 passengers drowned"), id="before"), _draft("43 passengers drowned")
    old, new = (claim for claim in find_claims(rose) if "passengers" in claim.quote)
    was, now = (next(c for c in find_claims(one) if "passengers" in c.quote) for one in (before, after))
    past = Past(draft=before, told=((was.id, old.id),))

    found = follow((_fact(old), _fact(now, new)), (old, new, was, now), after, past, lambda _one, _other: 0.5)

    assert {frozenset(fact.claims) for fact in found} == {frozenset({old.id}), frozenset({now.id, new.id})}


@pytest.mark.parametrize(
    "after",
    ["34 passengers drowned", "more than 30 passengers drowned", "thirty-four passengers drowned"],
    ids=["unchanged", "vaguer", "in words"],
)
def test_an_edit_that_says_the_same_conflicts_with_nothing(after: str) -> None:
    assert _conflicts(_draft(after), _draft("34 passengers drowned")) == []


def test_a_value_that_never_agreed_is_not_followed() -> None:
    assert _conflicts(_draft("sorrow", "900 orphans"), _draft("sorrow", "800 orphans")) == []


def test_a_value_in_other_words_is_not_followed() -> None:
    """A new sentence tells of what it likes; only the likeness of the whole may join it."""
    before = _draft("34 passengers drowned")
    after = article("The quay is 43 metres long, said Corran's mayor.", id="draft", published=day("2024-06-07"))

    assert _conflicts(after, before) == []


def test_what_the_draft_says_elsewhere_does_not_hide_the_edit() -> None:
    before = _draft("34 passengers drowned", "34 passengers lost")
    after = _draft("43 passengers drowned", "34 passengers lost")

    assert any({"43 passengers", "34 passengers"} <= quotes for quotes in _conflicts(after, before))
