"""Which pairs are scored: those that share a rare word, and of very many the likeliest."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from crosscheck.align.block import candidates, comparable
from crosscheck.config import ALIKE_PARTNERS, PARTNERS
from crosscheck.model import Article
from tests.align.grading import read, told
from tests.properties.stories import ARTICLES

SAVED = "Firefighters saved {} horses from the barn."
MANY = 100


def _pairs(**texts: str) -> set[tuple[str, str]]:
    return {(a.claim.id, b.claim.id) for a, b in candidates(read(told(**texts)))}


@given(ARTICLES)
def test_a_small_story_is_compared_in_full(articles: tuple[Article, ...]) -> None:
    found = read(articles)
    every = {(a.claim.id, b.claim.id) for i, a in enumerate(found) for b in found[i + 1 :] if comparable(a, b)}

    assert every == {(a.claim.id, b.claim.id) for a, b in candidates(found)}


def test_one_value_told_by_very_many_is_set_against_some_of_them() -> None:
    pairs = _pairs(**{f"a{number:03}": SAVED.format(14) for number in range(MANY)})
    told_by = Counter(name for pair in pairs for name in pair)

    assert len(told_by) == MANY
    assert min(told_by.values()) >= ALIKE_PARTNERS
    assert len(pairs) <= ALIKE_PARTNERS * MANY < MANY * (MANY - 1) / 2


def test_every_other_value_is_met_before_one_is_met_twice() -> None:
    texts = {f"a{number:03}": SAVED.format(14) for number in range(MANY)}
    others = {f"b{number}": SAVED.format(20 + number) for number in range(PARTNERS)}
    pairs = _pairs(**texts, **others)

    assert all(any(set(pair) == {"a000:19-28", f"{name}:19-28"} for pair in pairs) for name in others)


def test_the_rarest_shared_words_come_first() -> None:
    near = SAVED.format(14) + " The osprey was seen too."
    texts = {f"a{number:03}": f"Firefighters saved {100 + number} horses." for number in range(2 * PARTNERS)}
    texts["a500"] = SAVED.format(900)

    assert any("a500" in "".join(pair) and "z" in "".join(pair) for pair in _pairs(**texts, z=near))
