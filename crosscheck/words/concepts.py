"""Words that name one happening or thing in the news, whatever their part of speech: synonyms and derivations."""

from __future__ import annotations

_CLASSES = """
increase growth grow rise gain climb jump surge soar expansion expand upturn hike uptick up swell
decrease decline fall drop reduction reduce shrink slump plunge dip loss downturn down lower slide tumble
visit trip tour stay sojourn
talks talk meeting meet negotiation negotiate summit discussion discuss consultation consult dialogue hold-talks confer
kill die dead death fatality killing perish slay lethal deadly fatal toll claim-life deceased
wound injure injury hurt injured wounded
murder homicide assassinate assassination
sign signing signature conclude ink
treaty agreement accord pact deal convention memorandum
unveil open opening inaugurate inauguration unveiling dedicate
donate donation give gift hand-over handover present grant contribute contribution
arrest detain detention custody apprehend capture nab
charge indict indictment accuse accusation prosecute
convict conviction guilty
sentence jail imprison prison imprisonment
trial try hearing court
kidnap abduct abduction kidnapping hostage
shoot shooting gunfire gunshot gunman
attack assault raid strike offensive ambush
bomb bombing explode explosion blast detonate detonation
earthquake quake tremor temblor aftershock
storm hurricane typhoon cyclone tempest
flood flooding inundate deluge
fire blaze wildfire inferno burn
crash collide collision wreck accident pile-up
sink sinking capsize founder
evacuate evacuation evacuee
displace displacement displaced refugee homeless
rescue save rescuer
search hunt manhunt
elect election vote poll ballot referendum voter
win victory triumph winner
lose defeat beat
appoint appointment name nominate nomination designate
resign resignation quit step-down
dismiss fire-from sack oust removal remove
found foundation establish establishment set-up create creation
build construct construction erect building
destroy destruction demolish demolition raze
damage harm
repair restore restoration renovate renovation rebuild reconstruction upgrade modernise modernize
buy purchase acquire acquisition takeover buyout
sell sale
merge merger
invest investment investor
lend loan credit borrow borrowing
owe debt indebted liability balance arrears
repay repayment pay-off
write-off forgive cancel cancellation waive waiver
pay payment
cost price worth value
profit earnings income
revenue turnover sales
wage salary
trade commerce turnover-trade
export shipment
import importation
produce production output manufacture
employ employee employment worker staff job workforce
layoff lay-off redundancy
strike-work walkout
protest demonstration demonstrate rally march protester demonstrator
riot unrest clash
war conflict warfare
invade invasion incursion
occupy occupation
withdraw withdrawal pullout retreat
ceasefire truce armistice
soldier troop serviceman servicemen trooper personnel
pilot airman aviator flyer
general commander
police policeman officer cop patrolman constable
prisoner inmate detainee captive
victim casualty
survive survivor survival
people person resident inhabitant citizen human individual
child kid youngster boy girl
woman female
man male
student pupil
teacher instructor educator
doctor physician medic
patient sufferer
tank armour
vehicle car automobile
truck lorry
plane aircraft jet airliner aeroplane airplane
ship vessel boat
ferry passenger-ship
train rail
hospital clinic
school college university academy
house home residence dwelling household
company firm corporation business enterprise
factory plant mill
scholarship bursary fellowship
monument memorial statue
anniversary jubilee commemoration commemorate mark
ceremony celebration celebrate
parade procession
speech address statement remarks
announce announcement declare declaration
report account
publish publication release issue
launch start begin beginning commence
end finish close conclude-end
arrive arrival land
depart departure leave
return come-back
travel journey voyage
send dispatch deploy deployment
deliver delivery
train-teach training instruct
study research survey
discover discovery find
test trial-run
infect infection case
disease illness
vaccinate vaccination vaccine jab
drug narcotic
steal theft rob robbery burglary heist
fraud scam swindle
crime offence offense
lawsuit sue suit litigation
fine penalty
ban prohibit prohibition outlaw
approve approval ratify ratification endorse
reject rejection refuse refusal
propose proposal
promise pledge vow
help aid assistance assist support
cooperate cooperation collaborate collaboration partnership
war-veteran veteran
weapon arm gun firearm
missile rocket
drone uav
nuclear atomic
oil petroleum crude
gas natural-gas
electricity power
dam hydropower
road highway
bridge crossing
rain rainfall
temperature heat
magnitude strength
distance length
height altitude
speed velocity
area territory
population inhabitants
tourist visitor traveller traveler
spectator audience crowd
player footballer
goal score
game match
season campaign
film movie
book novel
album record
award prize honour honor
born birth
marry marriage wedding wed
divorce separate
friend friendship amity
relation relationship tie
border frontier
government administration cabinet
parliament congress legislature assembly
law act legislation
budget spending expenditure
tax levy duty
share stock
percent proportion
hold host organise organize
attend participate participation participant attendee
broadcast air
plead plea
extradite extradition
deport deportation expel expulsion
escape flee
hide conceal
apologise apologize apology
warn warning
order command
recall callback
customer client buyer
flight fly
seize confiscate seizure
leak spill
erupt eruption
bury burial funeral
body corpse remains
minister secretary
suspect gunman shooter assailant attacker assassin
robber thief burglar bandit
jewellery jewelry jewel gem diamond
vulnerability flaw hole bug loophole exploit
patch update hotfix
rule regulation
hit smash slam
coach trainer
actress actor star
jury juror
lawyer attorney counsel
judge magistrate
spokesman spokeswoman spokesperson
witness bystander
neighbour neighbor
driver motorist
passenger traveller-by
boat-crew crew sailor
pirate hijacker
cancer tumour tumor
storey story-floor floor
site website
programme program
centre center
harbour harbor port
centimetre centimeter
kilometre kilometer
president leader
"""


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _CLASSES.strip().splitlines():
        words = line.split()
        for word in words:
            table.setdefault(word, words[0])
    return table


CONCEPTS: dict[str, str] = _table()
"""Word -> first word of its class; a word stands in the first class that lists it."""


_OBJECTS = """
sign ratify conclude:treaty contract law bill document declaration order letter protocol act
hold host:talks ceremony parade election conference summit trial rally festival protest forum exercise congress speech
unveil inaugurate erect:monument bridge plant hospital school road museum stadium plan
win lose:election match vote war prize trial medal title
launch:missile war attack campaign investigation satellite product
elect appoint:president minister mayor governor parliament
"""
TYPICAL_OBJECTS: dict[str, frozenset[str]] = {
    verb: frozenset(CONCEPTS.get(word, word) for word in words.split())
    for verbs, words in (line.split(":") for line in _OBJECTS.strip().splitlines())
    for verb in verbs.split()
}
"""What some verbs are said of, as names of classes: of "the implementation of the treaty" the treaty is signed."""
_SPELLED_OUT = """
ppg:point per game|rpg:rebound per game|apg:assist per game|spg:steal per game|bpg:block per game|mpg:mile per gallon
WAR:win above replacement|RBI:run batted in|RBIs:run batted in|HR:home run|HRs:home run|TD:touchdown|TDs:touchdown
ERA:earned run average|pts:point|pct:percent|yds:yard|hrs:hour|mins:minute|dwt:deadweight ton|bpd:barrel per day
"""
SPELLED_OUT: dict[str, str] = dict(
    entry.split(":") for line in _SPELLED_OUT.strip().splitlines() for entry in line.split("|")
)
"""Abbreviation of a counted thing as printed -> its noun."""
_NOMINALISATIONS = """
meet:meeting visit:visit arrive:arrival depart:departure return:return travel:trip fly:flight die:death
marry:wedding wed:wedding divorce:divorce resign:resignation retire:retirement crash:crash collide:collision
explode:explosion erupt:eruption land:landing talk:talks negotiate:negotiation vote:vote protest:protest
march:march attack:attack invade:invasion collapse:collapse sink:sinking speak:speech testify:testimony
graduate:graduation kill:killing murder:murder shoot:shooting stab:stabbing arrest:arrest detain:detention
sentence:sentence convict:conviction indict:indictment charge:charge kidnap:kidnapping abduct:abduction
bomb:bombing rape:rape rob:robbery escape:escape evacuate:evacuation rescue:rescue deploy:deployment
withdraw:withdrawal retreat:retreat surrender:surrender elect:election appoint:appointment nominate:nomination
bury:funeral deport:deportation extradite:extradition acquire:acquisition merge:merger
quake:earthquake tour:tour execute:execution assassinate:assassination
"""
NOMINALISATIONS: dict[str, str] = dict(pair.split(":", 1) for pair in _NOMINALISATIONS.split())
"""The noun for what a verb tells of somebody, where a date has no other: "met on 9 May" is a meeting."""
_ACTS = """
cancel:cancellation forgive:cancellation write:writing receive:reception give:gift donate:donation hand:handover
rise:rise increase:increase grow:growth climb:rise jump:rise surge:rise gain:gain fall:fall drop:drop decline:decline
decrease:decrease shrink:decline slump:slump plunge:plunge open:opening close:closure shut:closure launch:launch
sign:signing build:construction construct:construction start:start begin:start end:end finish:end complete:completion
join:accession win:victory lose:loss beat:victory defeat:defeat deliver:delivery release:release publish:publication
approve:approval adopt:adoption ratify:ratification pass:passage ban:ban buy:purchase purchase:purchase sell:sale
pay:payment repay:repayment dismiss:dismissal fire:dismissal sack:dismissal hire:hiring found:foundation
establish:establishment create:creation unveil:unveiling inaugurate:inauguration destroy:destruction damage:damage
injure:injury wound:injury discover:discovery search:search investigate:investigation settle:settlement sue:lawsuit
perform:performance record:recording broadcast:broadcast study:study plead:plea accuse:accusation suspend:suspension
expel:expulsion free:release celebrate:celebration commemorate:commemoration award:award strike:strike hit:impact
burn:fire flood:flood sail:voyage post:posting send:dispatch restore:restoration repair:repair rebuild:reconstruction
destroy:destruction occupy:occupation liberate:liberation bear:birth disappear:disappearance move:move transfer:transfer
agree:agreement promise:promise raid:raid search:search seize:seizure halt:halt resume:resumption rule:ruling
"""
ACTS: dict[str, str] = dict(pair.split(":", 1) for pair in _ACTS.split())
"""The noun for what a verb tells, where neither object nor subject has a common noun."""

_EVENT_VERBS: dict[str, str] = {noun: verb for verb, noun in reversed(NOMINALISATIONS.items())}


def event_verb(noun: str) -> str:
    """The verb an event noun stands for: "meeting" gives "meet"; a noun without one stands for itself."""
    return _EVENT_VERBS.get(noun, noun)


def concept(lemma: str) -> str:
    """The name of the class of words `lemma` belongs to, or `lemma` itself: "trip" and "visit" give "visit"."""
    return CONCEPTS.get(lemma, lemma)
