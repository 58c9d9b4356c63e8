"""One article against itself."""

from dataclasses import replace

import pytest

from crosscheck.model import Modality, Role, Span
from tests.judge.stories import Story, count

FIRE = {"noun": "hectare", "noun_words": ("hectare",), "predicate": "burn"}


def contradicting(**more):
    text = "The fire burned 300 hectares. Later, it burned 500 hectares, they wrote."
    story = Story(subject="hectare")
    story.tells("a", count(300), count(500), quotes=["300 hectares", "500 hectares"], text=text, **{**FIRE, **more})
    ends = text.index(".") + 1
    one, two = story.claims
    first, second = (Span(0, ends), Span(ends + 1, len(text)))
    story.claims = [
        replace(one, context=replace(one.context, sentence=first)),
        replace(two, context=replace(two.context, sentence=second)),
    ]
    return story


def test_internal_contradiction_needs_no_second_article():
    """One article, one noun, one verb, two values."""
    assert contradicting().found() == [
        ("internal-contradiction", "Number of hectares: The A itself gives 300 crane and 500 crane.")
    ]


@pytest.mark.parametrize(
    "change",
    [{"predicate": ""}, {"noun": ""}, {"modality": Modality.PLANNED}, {"role": Role.CAPTION}],
    ids=lambda change: next(iter(change)),
)
def test_internal_contradiction_is_silent_in_doubt(change):
    """Without noun, verb or the article's own statement there is no finding."""
    assert contradicting(**change).found() == []
