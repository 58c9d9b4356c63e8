"""Nouns for groups of people: which may name a group as a whole, which only a part of it."""

from __future__ import annotations

from crosscheck.words.english import word_set

GENERAL = word_set(
    "people person human individual resident victim casualty survivor passenger worker employee member guest visitor "
    "tourist student pupil suspect defendant prisoner inmate hostage patient dead death refugee migrant protester "
    "participant delegate traveller traveler villager adult child teenager teen juvenile minor"
)
"""Lemmas that may name a group of people as a whole."""
PARTITIONS = tuple(
    word_set(words)
    for words in (
        "man woman boy girl child infant baby toddler",
        "male female",
        "adult child teenager teen juvenile minor infant baby toddler",
        "civilian soldier policeman officer militant fighter rebel insurgent gunman",
    )
)
"""Lemmas of which nobody is two at once, so that a list of them shares a group out."""
PERSONS = frozenset().union(*PARTITIONS)

EVERYBODY = word_set("people person human individual victim casualty dead death survivor")
"""Lemmas that say nothing of whom they count."""
ONLY_SOME = word_set(
    "man woman boy girl child infant baby toddler male female adult teenager teen juvenile minor civilian soldier"
)
"""Lemmas that count some of everybody by age, sex or arms."""

PARTS_OF = (
    (ONLY_SOME, EVERYBODY),
    (word_set("brother sister"), word_set("sibling")),
    (word_set("son daughter"), word_set("child kid")),
)
"""What counts some of a group, and what counts all of it."""
