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


def _groups(lines: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(lemma, group.split())) for group in lines.strip().replace("\n", "|").split("|"))


_CONTRASTS = """
northern southern eastern western central|north south east west|morning afternoon evening|upper lower|inner outer
male female|man woman boy girl|bus train ferry tram plane ship
summer winter spring autumn|domestic foreign|junior senior|primary secondary
"""
CONTRASTS = _groups(_CONTRASTS)
"""Lemmas that say which of several like things is meant; none names who speaks, since two may tell one fact."""


_ALIKE = """
gunman shooter attacker assailant suspect teenager man youth student driver defendant accused killer robber
fire explosion blast blaze|bus coach minibus vehicle|warehouse factory plant works mill building
refugee migrant immigrant|rescuer firefighter crew worker volunteer|army military troop force soldier|police officer
militant rebel fighter insurgent gunman|civilian resident villager local|court judge jury tribunal magistrate panel
company firm group maker manufacturer business carmaker retailer brewer bank lender
council councillor authority board committee|school college academy|hospital clinic|boat ship vessel ferry trawler
plane aircraft jet airliner|car vehicle truck lorry|house home building property dwelling|shop store supermarket
town city village|student pupil child youngster|worker employee staff labourer|protester demonstrator activist marcher
prisoner inmate detainee|passenger traveller|official authority ministry minister government spokesman
president leader premier|player striker forward|fan supporter spectator|voter elector citizen|patient case infection
lawmaker deputy parliamentarian member legislator senator|tourist visitor holidaymaker guest|drone missile rocket
crowd attendance audience|teacher master lecturer|student undergraduate|winner champion victor|bug virus illness
tanker lorry truck|voter resident|damage compensation payout|president head chief leader chair|centre heart|thick dense
traffic car vehicle|pharmaceutical drug|stadium arena ground|picture painting canvas|jewellery gem diamond
"""
ALIKE = _groups(_ALIKE)
"""Lemmas that two reporters may choose for one thing or person."""


def contrasted(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether the words around two values name two of several like things: the bus drivers, the train drivers."""
    return any(one & group and other & group and not one & other & group for group in CONTRASTS)
