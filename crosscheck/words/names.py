"""Words that make a number beside them part of a name: "Route 66", "iPhone 14", "10 Downing Street"."""

from __future__ import annotations

from crosscheck.words import word_set

NUMBERED = word_set(
    "no nos number route highway hwy interstate motorway section sections article articles chapter chapters page pages "
    "part parts game games flight boeing airbus embargo iphone ipad galaxy windows apollo unit room gate platform "
    "channel phase stage grade category season episode round bowl title rule resolution act amendment proposition "
    "prop measure area district ward zone block lot building pier line bus train lane exit class type model mark mk "
    "version volume vol issue figure fig table step tier division group pool court hole formula android playstation "
    "xbox nintendo tesla covid paragraph clause verse psalm appendix annex schedule form exhibit count counts "
    "document order directive convention protocol bill hr docket case file sector reactor turbine lab studio "
    "terminal "
    "hangar bay berth runway track level item question lesson heat leg day regiment squadron battalion brigade "
    "precinct subsection regulation standard iso wrestlemania rocky ufc bellator expo agenda opus op symphony sonata "
    "concerto hurricane storm engine ladder squad medic apartment apt suite flat week"
)
"""Before a small bare number: "Game 7", "Section 427", "page 12". Written small or with a capital."""

ALWAYS_SMALL = word_set(
    "page pages chapter chapters section sections article articles paragraph clause verse phase stage category grade "
    "episode level version volume route highway interstate flight room apartment apt suite no nos tier "
    "step type exit gate platform part week"
)
"""Of those, the ones that make a name even in small letters; the rest need their capital."""

INDICES = word_set(
    "s&p sp ftse nasdaq stoxx dow nikkei cac dax russell fortune csi asx tsx euro eurostoxx wilshire ibex sse forbes "
    "hs300 kospi msci topix omx aex psi smi bse nifty jse"
)
"""Before a number that is part of an index's or a list's name, whatever follows: "S&P 500 companies"."""

MAKES = word_set("ak ar mig su tu boeing airbus glock fn")
"""Before a number that tells a make's models apart, whatever follows, if written with a capital: "two AK 47 rifles"."""

STREETS = word_set(
    "street st avenue ave road rd lane ln drive dr boulevard blvd square sq way place pl court ct terrace highway "
    "hwy circle cir trail loop pike "
    "parkway pkwy crescent close row quay plaza alley broadway mews"
)

PAIRS = frozenset({("9", "11"), ("24", "7"), ("7", "7"), ("50", "50"), ("20", "20"), ("360", "24")})
"""Two numbers and a slash that name something: 9/11, 24/7."""

NOT_NAMES = word_set(
    "a an the this that these those his her its their our my your some any all about around over under more less "
    "fewer at least most only just nearly almost roughly approximately up to as many much in on of for from by with "
    "and or but if when while after before since until between than then there here who which what how why where is "
    "are was were be been has have had do does did will would can could may might must shall should not no yes also "
    "still even another other both each every few several many most sub mid pre post non minus plus ex re co anti "
    "multi semi top today yesterday tomorrow now later earlier again total overall altogether including "
    "approximately "
    "plus them us he she they we you it i said says exactly into out off down per versus vs v via within without "
    "against among during monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
    "fri sat sun january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec spring summer autumn fall winter easter christmas ramadan dated circa c "
    "age "
    "aged scored score won lost beat killed wounded injured dead"
)
"""Words that may have a capital before a plain figure without making it a name."""

MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep "
    "sept oct nov dec"
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")

PERSONS = word_set(
    "actor actress artist aunt author boy boyfriend brother businessman businesswoman captain child coach cousin "
    "daughter "
    "deputy doctor driver engineer farmer father fiancee firefighter footballer forward friend gambler girl "
    "girlfriend "
    "golfer grandfather grandmother guard guitarist gunman husband journalist judge lawyer leader man midfielder "
    "minister "
    "model mother musician nephew niece nurse officer partner passenger pilot player politician president prisoner "
    "pupil candidate defendant patient plaintiff accused victim pensioner toddler baby infant youth youngster "
    "schoolboy schoolgirl grandson granddaughter cyclist pedestrian motorist biker rider jockey climber hiker tourist "
    "traveller traveler dancer composer novelist poet dad mum mom granddad grandma butcher baker carpenter plumber "
    "electrician mechanic builder labourer laborer miner fisherman sailor soldier marine trooper fireman policeman "
    "constable detective sheriff mayor senator councillor congressman congresswoman lawmaker diplomat ambassador "
    "banker trader accountant entrepreneur executive chef cook waiter waitress cleaner guitarist drummer bassist "
    "director producer presenter broadcaster comedian goalkeeper defender striker quarterback pitcher manager "
    "champion veteran rapper survivor witness protester activist campaigner employee trainee apprentice "
    "bride groom spouse stepfather stepmother son-in-law gentleman lady lad "
    "resident shooter singer sister soldier son sprinter star striker student suspect swimmer teacher teenager "
    "uncle victim "
    "widow wife winger woman worker writer"
)
"""Roles after which a bare number between commas is an age: "the actress, 33, said"."""
ORDINAL_NAMES = word_set(
    "ward district circuit precinct amendment brigade regiment division fleet battalion infantry airborne congress "
    "parliament hussars squadron wing army corps cavalry lancers"
)
"""Capitalised nouns that an ordinal makes a name, not a rank: "9th Ward", "2nd Brigade"."""

ATTRIBUTIVE = word_set(
    "game match time man woman member person vehicle car story storey bed seat judge run goal shot set nation country "
    "team party vote child count state city room unit page track round"
)
"""Nouns that are counted before a hyphen: "a three-game streak", "a five-member panel"; not "two-way", "five-star"."""
