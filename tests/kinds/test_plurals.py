"""How lemmas are put into the plural for wording."""

from __future__ import annotations

import pytest

from crosscheck.kinds.plurals import plural_of, written


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("person", "people"),
        ("people", "people"),
        ("child", "children"),
        ("woman", "women"),
        ("gunman", "gunmen"),
        ("german", "germans"),
        ("police", "police"),
        ("troop", "troops"),
        ("personnel", "personnel"),
        ("series", "series"),
        ("aircraft", "aircraft"),
        ("rbis", "rbis"),
        ("wounded", "wounded"),
        ("displaced", "displaced"),
        ("bed", "beds"),
        ("japanese", "japanese"),
        ("city", "cities"),
        ("virus", "viruses"),
        ("hero", "heroes"),
        ("polling station", "polling stations"),
        ("old battle tank", "old battle tanks"),
    ],
)
def test_a_noun_has_its_english_plural(noun: str, plural: str) -> None:
    assert plural == plural_of(noun)


@pytest.mark.parametrize(
    ("noun", "shown"),
    [("palestinians", "Palestinians"), ("german", "German"), ("tanks", "tanks"), ("rbis", "rbis")],
)
def test_nationalities_have_their_capital(noun: str, shown: str) -> None:
    assert shown == written(noun)
