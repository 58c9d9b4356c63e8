"""Verbs of the news: base forms and irregular forms. Regular forms are derived in `words.forms`."""

from __future__ import annotations

from crosscheck.words.english import word_set

IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become
begin began begun
bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred
bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst
buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden
hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant
meet met met|mistake mistook mistaken|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit
read read read
rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken
teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|upset upset upset|wake woke woken|wear wore worn
weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withstand withstood withstood
write wrote written
"""
"""Base, past and participle; "wound" as a past of wind yields to the verb wound (see `words.forms`)."""

VERBS = word_set("""
abandon abduct abolish abort abstain abuse accelerate accept access accompany account accuse achieve acknowledge acquire
acquit act adapt add address adjust administer admit adopt advance advise advocate affect affirm afford agree aid aim
airlift
alarm alert allege allocate allow alter amend amount analyse analyze announce anticipate apologise apologize appeal
appear apply
appoint appreciate approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess
assign
assist assume assure attach attack attain attempt attend attract attribute auction audit authorise authorize avert
average
avoid await award back bail balance ban bar bargain base battle beat beef begin behave believe belong benefit blame
blast
block board boast bomb book boost border borrow bother bow boycott brace brand breach brief bump bury bypass
calculate call
calm campaign cancel capture care carry cause cease celebrate centre center certify challenge change charge charter
chase
check cheer cite claim clash classify clean clear climb close coach coincide collaborate collapse collect collide combat
combine comfort command commemorate comment commission commit communicate compare compete complain complete comply
compose
comprise compromise conceal concede concern conclude condemn conduct confess confirm confiscate conflict confront
congratulate connect conquer consider consist consolidate constitute construct consult consume contact contain contest
continue contract contradict contrast contribute control convene convert convey convict convince cooperate coordinate
cope
correct corroborate cost counsel count counter couple cover crack crash create criticise criticize cross crowd crush cry
curb cure damage dance dare dash date deal debate debut decide declare decline decorate decrease dedicate deem deepen
defeat
defect defend define defy delay delegate deliver demand demolish demonstrate deny depart depend depict deploy deport
depose
deposit derail derive descend describe desert deserve design designate desire destroy detail detain detect deter
deteriorate determine detonate devastate develop devote diagnose die differ diminish dine direct disagree disappear
disappoint
disarm disband discharge disclose discount discover discuss dislike dismantle dismiss dispatch displace display dispute
disrupt dissolve distinguish distribute disturb dive divert divide divorce dock document dominate donate double doubt
draft
drag drain drift drop drown dump earn ease echo edge edit educate eject elect eliminate embark embrace emerge emphasise
emphasize employ enable enact encounter encourage end endanger endorse endure enforce engage enhance enjoy enlist
ensure enter
entertain equip erase erect erupt escalate escape escort establish estimate evacuate evaluate evolve examine exceed
exchange
exclude execute exempt exercise exhibit exist exit expand expect expel experience expire explain explode explore
export expose
express extend extract extradite face facilitate fail fear feature figure file fill finalise finalize finance fine
finish fire
fix flank flash flatten float flood follow force forge form formulate foster found free fuel fulfil fulfill function
fund gain
gather generate glance govern grab graduate grant greet gross guarantee guard guess guide hail halt halve hand handle
happen
harass harm head heal heat help highlight hijack hike hint hire hope hospitalise hospitalize host house hunt identify
ignite
ignore illustrate imagine impact implement imply import impose impress imprison improve inaugurate include increase
incur
indicate indict infect inflict influence inform inherit initiate injure inspect inspire install instruct insure intend
intensify intercept interest interpret interrupt intervene interview introduce invade invent invest investigate
invite involve
issue jail join joke judge jump justify kick kidnap kill knock label lack land last laugh launch lead leak learn lease
liberate license lift limit line link list listen live load loan locate lock lodge look loot lower maintain manage
manufacture march mark market marry master match matter measure mediate mention merge migrate mind mine miss mobilise
mobilize
monitor motivate mount mourn move multiply murder name narrow near negotiate nominate note notice notify number obey
object
oblige observe obtain occupy occur offer open operate oppose opt order organise organize originate oust outline
outnumber owe
own pack paint parade park participate pass pause perform permit persuade phone photograph pick pilot place plan
plant play
please pledge plot plummet plunge point poll pose position possess post postpone pour practise practice praise pray
predict
prefer prepare present preserve preside press presume prevail prevent proceed process proclaim produce profit
progress prohibit
project promise promote prompt propose prosecute protect protest provide provoke publicise publicize publish pull
pump punish
purchase pursue push qualify quarantine question quote race raid raise rally range rank rape rate ratify reach react
realise
realize rebound recall receive reckon recognise recognize recommend reconsider reconstruct record recover recruit
reduce refer
reflect refuse refute regain regard register regret regulate reiterate reject relate relax release relieve relocate
rely remain
remark remember remind remove renew renounce rent repair repay repeat repel replace reply report represent request
require
rescue research resemble reserve reside resign resist resolve respect respond rest restore restrict result resume retain
retaliate retire retreat retrieve return reunite reveal reverse review revise revive reward rob rocket rotate rule
rush sabotage
sack sail sanction satisfy save scale scan schedule score scramble screen seal search secure seem seize select sentence
separate serve settle sever shape share shell shelter shift ship shock shoulder shout sicken sign signal sink skip
slam slap
slash slip slow slump smash smoke smuggle snap soar solve sort sound spark specialise specialize specify spill spot
stabilise stabilize stage stall stamp star start state station stay stem step stimulate stop store storm strand
strengthen
stress stretch struggle study stumble submit succeed sue suffer suggest suit supervise supply support suppose
suppress surge
surpass surprise surrender surround survive suspect suspend sustain switch symbolise symbolize talk target tax
telephone tend
term terminate test testify thank threaten tie tighten top topple torture total touch tour tow trace track trade
trail train
transfer transform translate transmit transport trap travel treat trigger triple trim triumph trust try tumble turn
tweet
uncover undermine unite unveil update upgrade uphold urge use vacate vaccinate value vanish vary venture verify veto
view
violate visit volunteer vote vow wait walk wander want warn wash waste watch weaken weigh welcome widen wipe wish
witness
wonder work worry worsen wound wrap yield
accommodate accumulate activate adhere adjourn advertise air align allay alleviate allot amass anger annex appease
apprehend arouse ascend assail
astonish attest avenge bathe batter beam befriend beg belittle betray bill blacklist blur boil bolster bombard bounce
breathe bribe browse bruise
buckle buzz camp cap captivate carve cater chair chant chat chip chop circle circulate clap clinch coax coin commence
commend compensate compile
compound conceive concentrate condone confer confide confine conform confuse conspire contemplate converge converse
cook cool counsel couple craft
crawl cripple cruise culminate cultivate dangle deduct deliberate demote denounce deplete deprive devise devour
dictate disable discard discourage
discredit discriminate disguise dissent dissuade distort distract drape dub dwell eclipse embed emigrate emit empower
empty encompass entail entitle
entrust envision eradicate erode err evade excel excite exclaim excuse exert exhaust expedite exploit extinguish
fabricate falter fasten fetch flourish
fluctuate foil fold foresee forfeit frame frighten frustrate furnish gauge glow grapple grill grind gun hamper
handcuff harbor harbour harvest haul haunt
hinder honor honour hover humiliate hurl hurry idle illuminate immigrate impede impound impersonate incite
incorporate indulge infiltrate inhabit inhale
inject innovate inquire insert insult integrate intimidate intrude invoke irritate isolate jeopardise jeopardize kiss
lag lament languish lash lessen levy
loom lure lurk mail mandate massacre mature mend merit mock modify mortgage nail negate neglect nurture obstruct
offset omit outlaw outpace outstrip
overhaul overlook override overrule overrun overturn overwhelm pardon peak penalise penalize penetrate perish persist
pinpoint plague plunder pocket
poison portray pound precede preclude premiere prescribe probe procure prolong pronounce propel punch purge puzzle
ram ransack rebel rebuke recede
reclaim reconcile recount recoup redeem refrain refuel rehabilitate reinforce reinstate relapse relinquish remit
render reopen replenish reprimand
reproduce resent reshape restart restrain resurface revamp revere revolve ridicule rip roam roar roll rot ruin
scatter scold scrap scrape scream
scrutinise scrutinize seduce shatter shave shelve shield shiver shrug sideline simplify slaughter smell smile sneak
soak soften spare spawn spearhead
spray sprint spur squeeze stab stain stalk startle starve steer stun subdue subside substitute subtract suffocate
summon surf surface swallow swap
sway tackle taint tally tamper taste tempt thrive thwart tolerate torch toss tout trample transcend trouble tweak
unfold unify unleash unlock unravel
usher utter vandalise vandalize veer vilify wage waive weather whip wield wire woo wreck wrestle yell top cap total
average headline bar wed
""")
NOUN_TOO = word_set(
    """
    hire recruit remark speed slam handcuff exhaust echo lodge lure scramble surf
    abuse access account act address advance aid aim alarm alert amount appeal approach arrest assault attack attempt
auction
    audit average award back bail balance ban bar base battle benefit blame blast block board bomb book boost border
boycott
    breach brief bump call calm campaign care cause challenge change charge charter chase check claim clash climb
close coach
    collapse combat command comment commission compromise concern conduct conflict contact contest contract contrast
control
    cost counsel count counter couple cover crack crash cross crowd cry cure cut damage dance dash date deal debate
debut decline
    decrease default defeat defect delay demand deposit desert design desire detail direct discharge discount
dispatch display
    dispute divorce dock document double doubt draft drain drift drive drop dump ease edge end escape escort estimate
exchange
    execute exercise exhibit exit experience export express extract face fall fear feature feed fight figure file
fill final
    finance find fine finish fire fix flash float flood focus force forecast form free fuel function fund gain gross
guard guess
    guide halt hand harm head heat help highlight hike hint hit hold hope host house hunt impact import increase
influence
    interest interview issue jail joke judge jump kick kill label lack land laugh launch lead leak lease lie lift
light limit
    line link list live load loan lock look loss lower march mark market master match matter measure mention mind
mine miss
    monitor mount move murder name note notice number object offer open order own pack paint parade park pass pause
phone
    photograph pick pilot place plan plant play plea pledge plot point poll position post practice praise present
press process
    produce profit progress project promise protest pull pump purchase push question quote race raid raise rally
range rank rape
    rate read rebound recall record reform refuge regard register regret release rent repair reply report request
rescue research
    reserve respect rest result retreat return reverse review reward ride ring rise rocket rule run rush sack sail
sanction save
    scale scan schedule score screen seal search sentence set shake shape share shell shelter shift ship shock shoot
shop shot
    show sign signal slip slump smoke sound spark spill split spot spread spring stage stall stamp stand star start
state station
    stay stem step stop store storm strand stress stretch strike struggle study suit supply support surge surprise
surrender
    survey suspect swing switch talk target tax term test tie top torture total touch tour tow trace track trade
trail train
    transfer transport trap travel treat trigger trim triumph trust try turn tweet update upgrade use value venture
veto view
    visit volunteer vote vow wait walk wash waste watch welcome win wish witness wonder work worry wound wrap
yield
    center centre arm beat bet bite blow bow brand break broadcast build burn burst cast catch cheer delegate dig
dive draw drink embrace encounter fly
    graduate grant guarantee leave license loot mistake need permit plunge pose prompt quarantine quit reach remain
repeat shed shoulder shout skip slap slash
    sleep slide smash sort spin stick sweep swell swim swing throw tear upset wear wind air anger camp cap chair
chant chat chip chop circle coin compound cook
    cool counsel couple craft cruise dissent eclipse excuse exploit foil fold frame gauge glow grill gun harbor
harbour harvest haul honor honour insult kiss lag
    levy mail mandate massacre merit mortgage nail offset outlaw overhaul override pardon peak plague pocket poison
pound premiere prize probe punch purge puzzle ram
    rebel relapse restart ridicule roar roll rot ruin scrap scream shave shield shrug slaughter smell smile spare
spray sprint spur squeeze stab stain substitute
    surface swallow swap sway tackle tally taste torch toss trouble tweak wage weather whip wire wreck yell headline
bill beam blur boil bounce bribe bruise advocate
    average blaze body brace bundle burden cash circuit concert cash hurt handle hail bend bind drag gather favour
favor bear bail fall lead tie
    """
)
"""Base forms that are as often nouns; their neighbours decide."""
