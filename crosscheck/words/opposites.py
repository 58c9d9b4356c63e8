"""Verbs of which one undoes or mirrors the other: what was won is another fact than what was lost."""

from __future__ import annotations

from crosscheck.words.concepts import concept

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
