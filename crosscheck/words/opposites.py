"""Words of which one excludes the other: what was won was not lost, and the northern bridge is not the southern one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from crosscheck.words.concepts import concept
from crosscheck.words.forms import lemma

_PAIRS = """
win lose|open close|buy sell|hire fire|hire dismiss|arrive leave|gain lose|build destroy|build demolish|rise fall
increase decrease|increase fall|rise decrease|grow shrink|import export|approve reject|accept refuse
score concede|add cut|add remove|add lose|create cut|create lose|join leave|enter leave|free arrest|release arrest
release detain|find lose|raise lower|raise cut|start end|begin end|save lose|survive die|lead trail|support oppose
attack defend|invest withdraw|deploy withdraw|send withdraw|rescue kill|admit discharge|earn spend|earn lose
"""
OPPOSITES = frozenset(
    frozenset(concept(verb) for verb in pair.split())
    for line in _PAIRS.strip().splitlines()
    for pair in line.split("|")
)
"""Pairs of concepts, as the predicates of facets are told."""

_CONTRASTS = """
northern southern eastern western central|north south east west|morning afternoon evening|upper lower|inner outer
male female|man woman boy girl|bus train ferry tram plane ship
summer winter spring autumn|domestic foreign|junior senior|primary secondary
"""
CONTRASTS = tuple(frozenset(map(lemma, group.split())) for group in _CONTRASTS.strip().replace("\n", "|").split("|"))
"""Lemmas that say which of several like things is meant; none names who speaks, since two may tell one fact."""


def contrasted(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether the words around two values name two of several like things: the bus drivers, the train drivers."""
    return any(one & group and other & group and not one & other & group for group in CONTRASTS)
