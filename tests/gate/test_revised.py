"""A value that an edit changed is held against what its old value agreed with."""

import pytest

from crosscheck import pipeline
from crosscheck.align.encode import make
from crosscheck.articles import Case
from crosscheck.cache import Cache
from crosscheck.config import Options
from crosscheck.model import Article, Verdict
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
